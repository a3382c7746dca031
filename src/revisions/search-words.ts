import { extract } from '../claims/extract.ts'
import { read } from '../claims/read.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { keysNamed } from './identity.ts'
import { type ClaimFilter, facet } from './read-facets.ts'

/** What a search was understood to ask for. */
export interface Search {
  /** Set where the words name a figure: "mining cost > 90k USD Texas 2026". */
  filter: ClaimFilter
  /** Full-text conditions for the words that are no part of a figure. */
  words: string[]
  /** Those words one by one, as the index has them: accents and capitals gone, and a star where only the beginning is given. */
  terms: string[]
}

const WORD = /"([^"]*)"|([\p{L}\p{N}][\p{L}\p{N}'’.-]*)(\*)?/gu
const MOST_WORDS = 20

/**
 * Understands a search by the code that reads articles. A figure with a metric becomes a filter; otherwise every word
 * must be found: "a phrase" as it stands, a word* by its beginning, a place or a year also where the claim has it.
 */
export function understand(query: string): Search {
  const claim = readingsOf(query).reduce<ExtractedClaim | undefined>(
    (found, reading) => found ?? extract(reading).claims[0],
    undefined,
  )
  return claim
    ? { filter: filterOf(claim), words: [], terms: [] }
    : { filter: {}, words: wordsOf(query), terms: termsOf(query) }
}

/** A number with nothing to say what it counts; a year is none. */
const BARE =
  /(?<![\p{L}\p{N}$€£¥.,/-])(?!(?:19|20)\d\d(?![\d.,]))(\d[\d.,]*(?:\s?(?:k|m|bn?|t|million|billion|trillion))?)(?![\p{L}\p{N}%$€£¥/]|\s?(?:%|[\p{L}$€£¥]))/giu

/** What is counted in money: elsewhere a bare number stays one. */
const OF_MONEY = /cost|price|market|worth|valu|revenue|capex|spend|invest|fund|fee|debt/i

/**
 * The query, and what people who leave the unit out may mean by it: dollars, dollars a kilowatt-hour, a day's hashprice.
 * The first that names a figure counts.
 */
function readingsOf(query: string): string[] {
  const plain = query.replace(/(\d[^\s.]*)\.\.(?=[$€£]?\d)/g, '$1 to ')
  if (!OF_MONEY.test(plain)) return [plain]
  const more = [
    plain.replace(BARE, '$$$1'),
    plain.replace(BARE, '$$$1/kWh').replace(/(\d ?(?:cents?|¢|c))(?![\p{L}/])(?! ?(?:per|a)\b)/giu, '$1/kWh'),
    plain.replace(/\/([PE]H\/s)(?!\/)/gi, '/$1/day'),
  ]
  return [plain, ...more.filter((reading) => reading !== plain)]
}

function filterOf(claim: ExtractedClaim): ClaimFilter {
  const { metric, region, period, unit } = claim
  const place = region ? keysNamed('place', region) : []
  const subject =
    claim.grounding.subject.from === undefined ? '' : nameIn(claim.subject ?? '', metric.split('_'), place)
  return {
    metric: [metric],
    value: { ...boundsOf(claim), unit },
    ...(region ? { place: [region] } : {}),
    ...(period ? { period: [period] } : {}),
    ...(subject ? { subject: [subject] } : {}),
  }
}

/** Longest name of a place at the end of what was asked for, in words. */
const PLACE_WORDS = 3

/**
 * Who or what is meant. A search has no verbs that tell where a name begins and ends: what is measured goes from its front
 * ("electricity price Paraguay"), a year and the place from its end, and often nothing is left.
 */
function nameIn(subject: string, measured: readonly string[], place: readonly string[]): string {
  const words = subject.replace(/\s+(?:19|20)\d\d$/, '').split(' ')
  const first = words.findIndex((word) => !measured.includes(word.toLowerCase()))
  const rest = first < 0 ? [] : words.slice(first)
  for (let n = Math.min(PLACE_WORDS, rest.length); n > 0; n--)
    if (keysNamed('place', rest.slice(-n).join(' ')).some((key) => place.includes(key)))
      return rest.slice(0, -n).join(' ')
  return rest.join(' ')
}

/** How far a figure without a comparator may be from the one looked for. */
const ABOUT = 0.05

function boundsOf({ value, valueHigh, comparator }: ExtractedClaim): { min?: number; max?: number } {
  const low = Number(value)
  switch (comparator) {
    // a fall of more than 5% is -5 and less
    case 'gt':
    case 'gte':
      return low < 0 ? { max: low } : { min: low }
    case 'lt':
    case 'lte':
      return low < 0 ? { min: low, max: 0 } : { max: low }
    case 'range':
      return { min: low, max: Number(valueHigh ?? value) }
    case 'eq':
    case 'approx': {
      const slack = Math.abs(low) * ABOUT
      return { min: low - slack, max: low + slack }
    }
  }
}

function wordsOf(query: string): string[] {
  const { tokens, places, periods } = read(query, {})
  const meant = [
    ...places.map((p) => ({
      ...span(p),
      facets: keysNamed('place', p.value.name).map((k) => facet('place', k)),
    })),
    ...periods.flatMap((p) =>
      p.period === null
        ? []
        : [{ ...span(p), facets: [facet(/^\d{4}$/.test(p.period) ? 'year' : 'period', p.period)] }],
    ),
  ]
  function span({ from, to }: { from: number; to: number }) {
    return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  }
  const conditions: string[] = []
  const done = new Set<object>()
  for (const [whole, phrase, word, star] of matches(query)) {
    const within = meant.find((m) => m.start <= whole.start && whole.end <= m.end)
    if (within && done.has(within)) continue
    if (within) {
      done.add(within)
      const text = inText(query.slice(within.start, within.end))
      conditions.push(`(${text} OR facets : (${within.facets.join(' OR ')}))`)
    } else if (phrase !== undefined ? /[\p{L}\p{N}]/u.test(phrase) : word)
      conditions.push(inText(phrase ?? word ?? '', star !== undefined))
  }
  return conditions.slice(0, MOST_WORDS)
}

function termsOf(query: string): string[] {
  const found: string[] = []
  for (const [, phrase, word, star] of matches(query)) {
    const terms = folded(phrase ?? word ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
    found.push(...terms.map((term, i) => (star && i === terms.length - 1 ? `${term}*` : term)))
  }
  return [...new Set(found)].slice(0, MOST_WORDS)
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function* matches(query: string) {
  for (const m of query.matchAll(WORD))
    yield [{ start: m.index, end: m.index + m[0].length }, m[1], m[2], m[3]] as const
}

const inText = (text: string, prefix = false): string =>
  `{title quote about} : ("${text.replaceAll('"', ' ')}"${prefix ? '*' : ''})`
