import { makerOf } from '../../entities/makers.ts'
import type { Reading } from '../../reading.ts'
import { between, endingAt, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import { pastHedges } from '../leading.ts'
import { mentionedBefore } from './antecedent.ts'
import { companyAhead, issuer } from './firms.ts'
import { named, namesIn } from './names.ts'
import { core, phraseStart } from './phrase.ts'
import { type Query, type Rule, type Subject, spanOf, worded } from './query.ts'
import { type Reference, withNoun } from './reference.ts'
import { isDefinite, isGenericFirm } from './words.ts'

const isPossessive = wordClass('its their his her')
const isPronoun = wordClass('it its they their')

/** "Its Series B", "the chip supplier's holding": what is named goes with the name of whoever has it. */
export function possessed(query: Query, range: Range, spoken: Reference): Reference {
  if (spoken.is !== 'thing') return spoken
  const owner = ownerOf(query, range)
  return owner ? { ...spoken, subject: withNoun(owner, spoken.subject.name ?? '') } : spoken
}

/** Whoever "its revenue" or "the company's hashrate" is said of. */
export const ownerOf = (query: Query, range: Range): Subject | null =>
  sharer(query, range) ??
  (belongsToOther(query, range)
    ? ((isTheCompany(query.reading, range) ? issuer(query) : null) ??
      nameLeftOf(query, range.from) ??
      mentionedBefore(query) ??
      companyAhead(query))
    : null)

/** "The Company", "the Company's hash rate": capitals for whom the text defines. */
export const isTheCompany = ({ tokens }: Reading, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (isCompany(tokens[i])) return tokens[i]?.capital === true
  return false
}
const isCompany = wordClass('company')

/** "Halden's $4 billion valuation", "Ethiopia's $338 million": whose name touches the figure. */
export const ownerBeside: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  const at = pastHedges(tokens, figure.from - 1) + 1
  if (!itemAt(tokens, at - 1)?.possessive) return null
  const name = namesIn(query, Math.max(0, at - 6), at).find((e) => e.to === at)
  if (name) return named(reading, name)
  const place = endingAt(reading.places, at)
  return place && place.value.key !== 'global' ? worded(reading, place) : null
}

/** "clients and their halls": theirs who are named right before. */
function sharer({ reading }: Query, { from }: Range): Subject | null {
  const { tokens } = reading
  if (tokens[from]?.word !== 'their' || itemAt(tokens, from - 1)?.word !== 'and') return null
  const range = core(reading, { from: phraseStart(reading, from - 1, Math.max(0, from - 8)), to: from - 1 })
  return range.to > range.from ? worded(reading, range) : null
}

const isMaker = wordClass('maker developer creator owner parent')

/** "ChatGPT, three years on: its maker earned $20 billion": whoever makes the product named last, where we know. */
export function makerSpokenOf(query: Query, { from, to }: Range): Subject | null {
  const { reading, figure } = query
  if (!isPossessive(reading.tokens[from]) || to !== from + 2 || !isMaker(reading.tokens[to - 1])) return null
  const floor = reading.sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  const product = between(reading.entities, floor, from).findLast((e) => e.value.kind === 'product')
  // those it counts use the product
  if (product && query.metric.key === 'user_count') return named(reading, product, 'implied')
  const name = product && makerOf(product.value.canonical)
  return name
    ? { name, grounding: { how: 'implied', from: spanOf(reading, product.from, product.to) } }
    : null
}

const isDealtWith = wordClass('with from against')

const values = wordClass('valuing values valued')
/** How many words back "the valuation" is that of whoever was valued. */
const REACH = 80

/** "…, valuing Halden at $2 billion. The valuation is twice what it was": whom the text valued last. */
export function valuedBefore(query: Query): Subject | null {
  const { reading, figure } = query
  for (let i = figure.from - 2; i > Math.max(0, figure.from - REACH); i--) {
    if (!values(reading.tokens[i])) continue
    const [name] = namesIn(query, i + 1, i + 4)
    if (name) return named(reading, name, 'implied')
  }
  return null
}

function belongsToOther({ reading: { tokens } }: Query, { from, to }: Range): boolean {
  if (isPossessive(tokens[from])) return true
  if (!isDefinite(tokens[from])) return false
  for (let i = from + 1; i < to - 1; i++) if (tokens[i]?.possessive) return isGenericFirm(tokens[i])
  return false
}

/** "Northmark said it would …": the name before a pronoun in its clause. */
export function nameLeftOf(query: Query, at: number): Subject | null {
  const { reading, clause } = query
  // whoever speaks is "it" as well as anyone, unless it is a person
  const names = isPronoun(reading.tokens[at])
    ? between(reading.entities, clause.from, at).filter((e) => /^(company|name|product)$/.test(e.value.kind))
    : namesIn(query, clause.from, at).filter((e) => e.value.kind !== 'coin')
  // "Riot signed with Vantor and will expand its fleet": no one it deals with
  const name = names.findLast((e) => !isDealtWith(itemAt(reading.tokens, e.from - 1))) ?? names.at(-1)
  return name ? named(reading, name) : null
}
