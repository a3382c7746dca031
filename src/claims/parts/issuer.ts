import { type Entity, titleOf } from '../entities/entities.ts'
import { findEntities } from '../entities/find.ts'
import { isOfHeadline } from '../entities/headlines.ts'
import type { Reading } from '../reading.ts'
import { isQuote } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { between, itemAt, startingAt } from '../text/ranges.ts'
import { sentences } from '../text/sentences.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

/** How many words the short forms in a bracket take, and how many a name's form, seat and ticker between it and the bracket. */
const DEFINED = 14
const BETWEEN = 24

/**
 * The firm whose own words a text is: the one a release calls "the Company" ('Halden Power Inc. (OSE: HALD) ("Halden" or the
 * "Company")'), else the one it tells about at its end ("About Halden Power"); null where it tells none. Found when first asked for.
 */
export function issuerOf(reading: Reading): Hit<Entity> | null {
  if (reading.issuer === undefined) reading.issuer = findIssuer(reading)
  return reading.issuer
}

function findIssuer(reading: Reading): Hit<Entity> | null {
  const { tokens } = reading
  let about: Hit<Entity> | null = null
  for (let i = 0; i < tokens.length - 1; i++) {
    const t = tokens[i] as Token
    if (!t.capital) continue
    if (isCompany(t) && isQuote(tokens[i + 1])) {
      const defined = definedAt(reading, i)
      if (defined) return defined
    } else if (t.newline && isAbout(t)) about ??= headedAt(reading, i)
  }
  return about
}

/** The name a bracket with the "Company" in it stands behind. */
function definedAt({ tokens, entities }: Reading, at: number): Hit<Entity> | null {
  let open = at
  while (open > Math.max(0, at - DEFINED) && tokens[open]?.word !== '(') open--
  if (tokens[open]?.word !== '(') return null
  const names = between(entities, open - BETWEEN, open).filter((e) => e.to <= open && canIssue(tokens, e))
  return names.findLast((e) => e.value.kind === 'company') ?? names.at(-1) ?? null
}

/** "About Halden Power", a line of its own. */
function headedAt({ tokens, entities }: Reading, at: number): Hit<Entity> | null {
  const e = startingAt(entities, at + 1)
  if (!e || !isOwner(e)) return null
  const next = tokens[e.to]
  return !next || next.newline || isColon(next) ? e : null
}

const isOwner = ({ value: { kind } }: Hit<Entity>): boolean => kind === 'company' || kind === 'name'

/** Neither a ticker nor where it is listed. */
const canIssue = (tokens: Token[], e: Hit<Entity>): boolean =>
  isOwner(e) && !opensTicker(itemAt(tokens, e.from - 1)) && tokens[e.to]?.word !== ':'

const isCompany = wordClass('company')
const isAbout = wordClass('about')
const isColon = wordClass(':')
const opensTicker = wordClass('( :')

/** The firm a title names, or who announces something in it: "Halden Power Reports Second Quarter Results". */
export function titledFirm(reading: Reading): string | null {
  if (reading.titled === undefined) reading.titled = findTitled(reading.context.title ?? '')
  return reading.titled
}

function findTitled(title: string): string | null {
  const tokens = tokenize(title)
  const names = findEntities(tokens, sentences(title, tokens, null), [])
  const firm =
    names.find((e) => e.value.kind === 'company') ??
    names.find((e) => e.from === 0 && e.value.kind === 'name' && isOfHeadline(tokens[e.to]))
  return firm ? titleOf(firm.value) : null
}
