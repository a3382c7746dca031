import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass, wordNumbers } from '../text/words.ts'

/** What a stretch of words says of time: `period` and `year` are null where neither text nor date of publication fix them. */
export interface Found {
  /** The token behind it. */
  to: number
  period: string | null
  year: number | null
  relative: boolean
  /** Which quarter the text calls it, where its year is no calendar year: "fourth quarter ended August 29". */
  quarter?: number
}

/** The day relative words are counted from; of a text without a date only a year, the last it names. */
export interface Anchor {
  year: number
  month?: number
  day?: number
  /** The year is a fiscal one. */
  fiscal?: boolean
}

/** What the words of a stretch of time are read against. */
export interface Clock {
  tokens: Token[]
  anchor: Anchor | null
  /** The stretches named before, in text order. */
  stated: Found[]
}

/** How many stretches back a text still counts on one. */
const REACH = 40

/** The stretch named last of those a test holds for. */
export function lastStated(stated: readonly Found[], holds: (f: Found) => unknown): Found | undefined {
  for (let i = stated.length - 1; i >= Math.max(0, stated.length - REACH); i--)
    if (holds(stated[i] as Found)) return stated[i]
  return undefined
}

export const fixed = (to: number, period: string, year: number): Found => ({
  to,
  period,
  year,
  relative: false,
})
export const resolved = (to: number, period: string | null, year: number | null): Found => ({
  to,
  period,
  year,
  relative: true,
})
/** Words of time that nothing fixes. */
export const open = (to: number): Found => resolved(to, null, null)

/** Words for numbers, those of one number parted by spaces, in the order of the numbers from the first. */
const counted = (words: string, first = 1): [string, number][] =>
  words.split('|').flatMap((alike, i) => alike.split(' ').map((word): [string, number] => [word, first + i]))

const MONTHS = counted(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
)
const ORDINALS = counted('first 1st|second 2nd|third 3rd|fourth 4th')
export const MONTH_NAMES = MONTHS.map(([name]) => name)
export const ORDINAL_WORDS = ORDINALS.map(([word]) => word)

/** Number of a month by its name, of an ordinal up to the fourth, of "two" or "2" to "twelve"; 0 for any other word. */
export const monthOf = wordNumbers(MONTHS)
export const ordinalOf = wordNumbers(ORDINALS)
export const countOf = wordNumbers(
  counted('two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12', 2),
)

export const isFiscal = wordClass('fiscal financial')
export const isOfOrIn = wordClass('of in')
/** "the last quarter", "next year" */
export const isShift = wordClass('last next this')
/** "at the end of 2026", "early 2027" */
export const leadsPart = wordClass('the end start of early late mid')
/** The time behind it is still to come: "by December". */
export const leadsAhead = wordClass('by until till before through')

const saysComing = wordClass(
  'will next upcoming looming impending forthcoming go goes live opens starts starting ships arrives begins wants want expect expects plans aims hopes targets imply implies due scheduled slated expected planned should would could guided guides guiding projected anticipated anticipates forecasts predicts',
)
export const saysPast = wordClass('after since following than had was were fell rose said announced reported')

/** "will go up in July", "due in the third quarter": what the words before speak of is still to come. */
export function isComing(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 16); j--) {
    const t = tokens[j] as Token
    // "was next, as its Q4 revenue …": in a row
    if (saysComing(t) && !(t.word === 'next' && j > 0 && ranks(tokens[j - 1]))) return true
    // "its guidance is for second-quarter revenue of …"
    if (isOutlook(t) && (tokens[j + 1]?.word === 'for' || tokens[j + 2]?.word === 'for')) return true
    if (saysPast(t)) return false
    if (t.newline || t.word === '.' || t.word === ';') break
  }
  // "raised its fourth-quarter revenue forecast"
  for (let j = i + 1; j < i + 5 && tokens[j]?.kind === 'word'; j++) if (isOutlook(tokens[j])) return true
  // "For the second half the company guides to": at the head of what it expects
  if (itemAt(tokens, itemAt(tokens, i - 1)?.word === 'the' ? i - 2 : i - 1)?.word !== 'for') return false
  for (let j = i; j < i + 18; j++) if (expects(tokens[j])) return true
  return false
}
const ranks = wordClass('was were is came comes')
const isOutlook = wordClass('forecast guidance outlook')
const expects = wordClass(
  'guides guided expects expect forecasts sees anticipates plans projects projected targets will',
)

export const monthName = (year: number, month: number): string => `${year}-${pad(month)}`
export const dayName = (year: number, month: number, day: number): string =>
  `${monthName(year, month)}-${pad(day)}`
const pad = (n: number): string => String(n).padStart(2, '0')

/** A month counted in months since year 0. */
export const monthAt = (count: number): string => monthName(Math.floor(count / 12), (count % 12) + 1)

/** The span of so many months that ends with a month; one alone is that month. */
export function monthsUpTo(year: number, month: number, months: number): string {
  const last = year * 12 + month - 1
  return months === 1 ? monthAt(last) : `${monthAt(last - months + 1)}/${monthAt(last)}`
}

/** "April to June 2026": the months by their name as a quarter, where they are one. */
export const monthsNamed = (year: number, month: number, months: number): string =>
  months === 3 && month % 3 === 0 ? `${year}-Q${month / 3}` : monthsUpTo(year, month, months)

/** "26" as a year of this century. */
export const century = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits)

/** The year a token is, if it is one. */
export function yearAt(tokens: Token[], i: number): number | null {
  const t = tokens[i]
  if (t?.kind !== 'number') return null
  // "Q3’25", "in '24"
  if (t.word.startsWith("'")) return tokens[i - 1]?.kind === 'word' ? century(t.word.slice(1)) : null
  if (t.end - t.start !== 4) return null
  const n = Number(t.word)
  return n >= 1990 && n <= 2060 ? n : null
}

/** The year of "FY26" and "FY2026", or of "CY26" and "CY2026", by which of the two it says. */
export function gluedYear(word: string | undefined, of: 'fy' | 'cy'): number | null {
  const m = word?.startsWith(of) ? /^..(\d{2}|\d{4})$/.exec(word) : null
  return m ? century(m[1] as string) : null
}

/** The fiscal quarter that "FY25Q3" and "Q3FY25" are. */
export function gluedQuarter(word: string | undefined): { year: number; n: number } | null {
  const m =
    word && word.length > 5 ? /^(?:fy(\d{2}|\d{4})q([1-4])|q([1-4])fy(\d{2}|\d{4}))$/.exec(word) : null
  return m ? { year: century((m[1] ?? m[4]) as string), n: Number(m[2] ?? m[3]) } : null
}
