import { isQuote } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { type Entity, isListed } from './entities.ts'
import { isFirm } from './shapes.ts'

/** What a text calls someone by, cut short, and in full; null where several are called so. */
type InFull = Map<string, Hit<Entity> | null>

/**
 * A text names a firm in full and then shortens it: "Halden" of "Halden Power", "HALD" of "Halden Power (OSE: HALD)", "NPC" or "the
 * Council" of "Nordic Power Council (NPC)". A short form takes the kind of the full name and the full name itself, before it or behind
 * it in the text. One that two full names begin with stands for neither; a gazetteer's name is known by itself.
 */
export function inFull(tokens: Token[], hits: Hit<Entity>[]): Hit<Entity>[] {
  const kinds = new Map<string, Entity['kind']>()
  const full: InFull = new Map()
  for (const hit of hits) {
    const { name, kind } = hit.value
    if (kind === 'coin' || kind === 'group') continue
    const long = hit.to - hit.from > 1
    if (kind !== 'name') kinds.set(long ? (name.split(' ', 1)[0] as string) : name, kind)
    if (!long || kind === 'product' || kind === 'media') continue
    // "Nscale Secures", in a headline, is no firm
    if (isBody(kind)) enter(full, `the ${name.slice(name.lastIndexOf(' ') + 1)}`, hit)
    if (kind !== 'name') for (const short of beginnings(name)) enter(full, short, hit)
    const short = shortOf(tokens, hit)
    if (!short) continue
    enter(full, short, hit)
    if (kind !== 'name') kinds.set(short, kind)
  }
  for (const { value, from, to } of hits) {
    if (value.kind === 'name' && to === from + 1) value.kind = kinds.get(value.name) ?? 'name'
    const body = itemAt(tokens, from - 1)?.word === 'the' ? full.get(`the ${value.name}`)?.value : null
    if (body && value.kind === 'name') Object.assign(value, { kind: body.kind, full: body.name })
    const whole = full.get(value.name)?.value
    if (whole?.kind !== value.kind || isListed(value.name) || isInside(tokens[from - 1])) continue
    if (to > from + 1 || !isFirm(tokens[from])) value.full = whole.name
  }
  return hits
}

const isBody = (kind: Entity['kind']): boolean => kind === 'research' || kind === 'agency'

/** "Halden" and "Halden Power" of "Halden Power Group". */
function* beginnings(name: string): Generator<string> {
  for (let end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) yield name.slice(0, end)
}

/** Notes what a full name may be called; of "Halden Power" and "Halden Power Group" the longer. */
function enter(full: InFull, short: string, hit: Hit<Entity>): void {
  const { name } = hit.value
  const other = full.get(short)
  if (other === undefined || (other && name.startsWith(`${other.value.name} `))) full.set(short, hit)
  else if (other && other.value.name !== name && !other.value.name.startsWith(`${name} `))
    full.set(short, null)
}

/** The acronym, ticker or short form in the brackets that end or follow a full name: "(NPC)", "(OSE: HALD)", "(“Halden”)". */
function shortOf(tokens: Token[], { from, to }: Hit<Entity>): string | null {
  const open = itemAt(tokens, to - 3)?.word === '(' && to - 3 > from ? to - 3 : to
  if (tokens[open]?.word !== '(') return null
  let at = open + 1
  if (tokens[at + 1]?.word === ':') at += 2
  else if (isQuote(tokens[at])) at++
  const short = tokens[at]
  const close = isQuote(tokens[at + 1]) ? at + 2 : at + 1
  return short?.capital && tokens[close]?.word === ')' ? short.raw : null
}

/** A town is no firm of its name: "in Halden". */
export const isInside = wordClass('in near outside')
