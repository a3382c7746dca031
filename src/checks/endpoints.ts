/** Two figures of the same thing at two times: what a growth, a yearly rate or a multiple is held against. */
import type { ExtractedClaim } from '../claims/types.ts'
import { isStretch, type Span, spanOf } from './period.ts'

/** A text with its claims and the number of the sentence an offset lies in. */
export interface Layout {
  text: string
  claims: ExtractedClaim[]
  sentence: (offset: number) => number
}

/** Indexes of the earlier and the later figure. */
export interface Pair {
  early: number
  late: number
  /** From the start of the earlier period to the start of the later; null where a period is open. */
  years: number | null
  /** Market sizes of one sentence under different subjects or claimants: taken only where nothing surer is. */
  weak: boolean
}

const RATES = new Set(['cagr', 'percent_change', 'growth_multiple', 'difficulty_change'])

/** Whether a claim is an amount, not a rate, share or multiple. */
export const isAmount = (c: ExtractedClaim): boolean =>
  !RATES.has(c.metric) && c.unit !== '%' && c.unit !== 'x'

/** Between two figures these words start another thing's figures. */
const OTHER_THING = /\b(?:while|whereas|meanwhile|separately|by contrast)\b/i
const FROM = /\bfrom\b[^.;,]{0,24}$/i
const TO = /\bto\b[^.;,]{0,40}$/i
const AGAINST = /\b(?:from|compared (?:to|with)|versus|vs\.?|against|than)\b[^.;,]{0,24}$/i

/** How many claims further a partner is looked for, and how many sentences. */
export const PARTNERS = 6
const SENTENCES = 2

/** For each claim the pairs it begins: figures that state one thing at two times, by their periods or by "from … to …". */
export function endpointPairs(layout: Layout): Pair[][] {
  const { claims } = layout
  return claims.map((a, i) =>
    isAmount(a)
      ? claims.slice(i + 1, i + 1 + PARTNERS).flatMap((_, k) => pairOf(layout, i, i + 1 + k) ?? [])
      : [],
  )
}

function pairOf({ text, claims, sentence }: Layout, i: number, j: number): Pair | null {
  const [a, b] = [claims[i] as ExtractedClaim, claims[j] as ExtractedClaim]
  const apart = sentence(b.start) - sentence(a.start)
  const same = sameThing(a, b)
  if (apart > SENTENCES || !(same || (apart === 0 && bothMarkets(a, b)))) return null
  const between = text.slice(a.end, b.start)
  if (OTHER_THING.test(between)) return null
  const order = orderOf(text, a, b, between, apart === 0)
  if (order === null) return null
  const [early, late] = order === 'forward' ? [i, j] : [j, i]
  const years = yearsBetween(claims[early] as ExtractedClaim, claims[late] as ExtractedClaim)
  return { early, late, weak: !same, years }
}

/** One metric, unit, place and claimant, and subjects that share a word where both are named. */
export function sameThing(a: ExtractedClaim, b: ExtractedClaim): boolean {
  if (a.metric !== b.metric || a.unit !== b.unit || differ(a.region, b.region)) return false
  return !differ(a.attributedTo, b.attributedTo) && shareWord(a.subject, b.subject)
}

/** Both are named, and not alike. */
export const differ = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() !== b.toLowerCase()

/** "A market valued at" is easily taken for the valuation of a company, and its name is often far away. */
const MARKET = new Set(['market_size', 'valuation'])

const bothMarkets = (a: ExtractedClaim, b: ExtractedClaim): boolean =>
  MARKET.has(a.metric) && MARKET.has(b.metric) && a.unit === b.unit && !differ(a.region, b.region)

const EMPTY_WORDS = new Set([
  'the',
  'and',
  'for',
  'global',
  'market',
  'markets',
  'industry',
  'sector',
  'worldwide',
  'world',
])

/** The words of a name that say which thing it is, singular, lower case. */
export const contentWords = (s: string): string[] =>
  (s.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .filter((w) => !EMPTY_WORDS.has(w))
    .map((w) => w.replace(/s$/, ''))

/** Whether two subjects may be one: either is unnamed or empty of content, or they share a content word. */
export function shareWord(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const left = contentWords(a)
  const right = contentWords(b)
  return left.length === 0 || right.length === 0 || left.some((w) => right.includes(w))
}

function orderOf(
  text: string,
  a: ExtractedClaim,
  b: ExtractedClaim,
  between: string,
  oneSentence: boolean,
): 'forward' | 'backward' | null {
  const [pa, pb] = [pointOf(a), pointOf(b)]
  if (pa && pb && pa.from !== pb.from) return pa.from < pb.from ? 'forward' : 'backward'
  if (!oneSentence || between.length > 80) return null
  const beforeA = `${text.slice(Math.max(0, a.start - 40), a.start)}${leading(a)}`
  const beforeB = `${between}${leading(b)}`
  if (FROM.test(beforeA) && TO.test(beforeB)) return 'forward'
  return AGAINST.test(beforeB) ? 'backward' : null
}

/** The words of a quote before its figure: a quote may begin with its qualifier. */
export const leading = (c: ExtractedClaim): string => /^[^\d$€£¥₩₹]{0,30}/.exec(c.quote)?.[0] ?? ''

function pointOf(c: ExtractedClaim): Span | null {
  const span = spanOf(c.period)
  return span && !isStretch(span) ? span : null
}

function yearsBetween(early: ExtractedClaim, late: ExtractedClaim): number | null {
  const [a, b] = [pointOf(early), pointOf(late)]
  if (!a || !b) return null
  // A whole year against a month of another: count whole years.
  const years = a.part === b.part ? b.from - a.from : Math.floor(b.from) - Math.floor(a.from)
  return years > 0 ? years : null
}
