import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Anchor,
  type Clock,
  century,
  type Found,
  fixed,
  gluedQuarter,
  gluedYear,
  isComing,
  isShift,
  lastStated,
  leadsAhead,
  leadsPart,
  monthOf,
  open,
  ordinalOf,
  resolved,
  yearAt,
} from './calendar.ts'

const isFiscal = wordClass('fiscal financial fy')
const isDuring = wordClass('in for during over by')
const leadsYear = wordClass('of the , in its for our')

const isQuarter = wordClass('q1 q2 q3 q4')
const isOneOfFour = wordClass('1 2 3 4')
const isOneOfTwo = wordClass('1 2')
export const isHalf = wordClass('h1 h2')

/** The number of a quarter named at a token: "Q1", "3Q", "third quarter", "first fiscal quarter". */
export function quarterAt(
  tokens: Token[],
  i: number,
): { n: number; to: number; year?: number; fiscal?: boolean } | null {
  const w = tokens[i]?.word ?? ''
  if (isQuarter(tokens[i])) return isBits(tokens, i) ? null : { n: Number(w[1]), to: i + 1 }
  // 3Q25, 3Q
  const turned =
    isOneOfFour(tokens[i]) && tokens[i + 1]?.joined ? /^q(\d\d)?$/.exec(tokens[i + 1]?.word ?? '') : null
  if (turned) return { n: Number(w), to: i + 2, ...(turned[1] ? { year: century(turned[1]) } : {}) }
  const n = ordinalOf(tokens[i])
  if (!n) return null
  const fiscal = isFiscal(tokens[i + 1])
  const at = fiscal ? i + 2 : i + 1
  return tokens[at]?.word === 'quarter' ? { n, to: at + 1, fiscal } : null
}

/** "a 32B model at Q4 quantization", "Qwen3-32B Q4": how many bits a weight takes. */
const isBits = (tokens: Token[], i: number): boolean =>
  isQuantized(tokens[i + 1]) || /^\d*b$/.test(itemAt(tokens, i - 1)?.word ?? '')
const isQuantized = wordClass('_ quant quants quantized quantised quantization quantisation gguf weights')

/** The number of a half-year named at a token: "H1", "2H25", "first half of". */
export function halfAt(tokens: Token[], i: number): { n: number; to: number; year?: number } | null {
  const w = tokens[i]?.word ?? ''
  if (isHalf(tokens[i]) && tokens[i]?.capital) return { n: Number(w[1]), to: i + 1 }
  const turned =
    isOneOfTwo(tokens[i]) && tokens[i + 1]?.joined ? /^h(\d\d)?$/.exec(tokens[i + 1]?.word ?? '') : null
  if (turned && tokens[i + 1]?.capital)
    return { n: Number(w), to: i + 2, ...(turned[1] ? { year: century(turned[1]) } : {}) }
  const n = ordinalOf(tokens[i])
  if (!n || n > 2 || tokens[i + 1]?.word !== 'half') return null
  const next = tokens[i + 2]?.word
  // "the first half of June" is of that month
  if (next === 'of' && monthOf(tokens[i + 3])) return null
  // "in the first half" is one of the year, "in the first half of the match" may not be
  const alone = tokens[i - 1]?.word === 'the' && isDuring(tokens[i - 2])
  return next === 'of' || alone || yearAt(tokens, i + 2) ? { n, to: i + 2 } : null
}

/** A quarter or half with its year, or with the one the text and the date of publication give it. */
export function partOfYear(clock: Clock, i: number): Found | null {
  const { tokens, stated } = clock
  const quarter = quarterAt(tokens, i)
  const found = quarter ?? halfAt(tokens, i)
  if (!found) return null
  const part = `${quarter ? 'Q' : 'H'}${found.n}`
  if (found.year !== undefined) return fixed(found.to, `${found.year}-${part}`, found.year)
  let j = found.to
  while (leadsYear(tokens[j]) && j < found.to + 3) j++
  const year = yearAt(tokens, j)
  const fiscal = quarter?.fiscal === true || isFiscal(itemAt(tokens, i - 1))
  if (year !== null) return fixed(j + 1, `${fiscal ? 'FY' : ''}${year}-${part}`, year)
  // "the 2025 fiscal third quarter"
  const before = fiscal && isFiscal(itemAt(tokens, i - 1)) ? yearAt(tokens, i - 2) : null
  if (before !== null) return fixed(found.to, `FY${before}-${part}`, before)
  const named = fiscalYearAt(tokens, j)
  if (named) return fixed(named.to, `FY${named.year}-${part}`, named.year)
  const told = quarter ? asTold(clock, i, found.n, fiscal) : null
  if (told) return resolved(found.to, told.period, told.year)
  if (fiscal || (quarter && (lastStated(stated, isOffCalendar) || isOwnReport(clock, i, quarter))))
    return fiscalByDate(clock, i, found) ?? open(found.to)
  return withoutYear(clock, {
    at: found.to,
    behind: j,
    first: i,
    part,
    months: quarter ? found.n * 3 : found.n * 6,
  })
}

/**
 * A quarter without its year, by the text's own count of quarters: the one it has given the days of, or the one nearest to the
 * fiscal quarter named last. A fiscal quarter is otherwise one of the fiscal year spoken of, or of the next if it is still to come.
 */
function asTold(clock: Clock, i: number, n: number, fiscal: boolean): Pick<Found, 'period' | 'year'> | null {
  const { stated, tokens } = clock
  const dated = lastStated(stated, (f) => f.quarter === n)
  if (dated) return dated
  const last = lastStated(stated, (f) => (fiscal ? f.period?.startsWith('FY') : /Q\d$/.test(f.period ?? '')))
  const [, year, quarter] = /^FY(\d{4})(?:-Q(\d))?$/.exec(latestOf(stated, last)?.period ?? '') ?? []
  if (!year) return null
  // "last year's fourth quarter"
  if (isOfYearBefore(tokens, i)) return { period: `FY${Number(year) - 1}-Q${n}`, year: Number(year) - 1 }
  const steps = quarter ? (n - Number(quarter) + 4) % 4 : 0
  const ahead = isComing(tokens, i)
  const count = quarter
    ? Number(year) * 4 + Number(quarter) - 1 + (steps > 2 || (steps === 2 && !ahead) ? steps - 4 : steps)
    : (Number(year) + (ahead && n === 1 ? 1 : 0)) * 4 + n - 1
  return { period: `FY${Math.floor(count / 4)}-Q${(count % 4) + 1}`, year: Math.floor(count / 4) }
}

/** "in Q1 FY2026 …, from 13% in Q1 FY2025": the latest of the fiscal quarters named one behind the other, which the others are set against. */
function latestOf(stated: readonly Found[], last: Found | undefined): Found | undefined {
  let latest = last
  for (const f of stated.slice(-4))
    if (isFiscalQuarter(latest) && isFiscalQuarter(f) && (f.period ?? '') > (latest?.period ?? '')) latest = f
  return latest
}
const isFiscalQuarter = (f: Found | undefined): boolean => /^FY\d{4}-Q\d$/.test(f?.period ?? '')

/** "last year's fourth quarter": whether what begins at a token is of the year before the one spoken of. */
export const isOfYearBefore = (tokens: Token[], i: number): boolean =>
  i > 1 && tokens[i - 1]?.possessive === true && tokens[i - 1]?.word === 'year' && isGone(tokens[i - 2])
const isGone = wordClass('last prior previous')

/**
 * A fiscal quarter without its year: it was reported a month or so after its end, or is guided to some two months before it. Its year
 * is named for the one it ends in.
 */
function fiscalByDate(
  { tokens, anchor }: Clock,
  i: number,
  { n, to }: { n: number; to: number },
): Found | null {
  if (!anchor?.month) return null
  const end = anchor.year * 12 + anchor.month - 1 + (isComing(tokens, i) ? 2 : -1)
  const year = Math.floor((end + (4 - n) * 3) / 12)
  return resolved(to, `FY${year}-Q${n}`, year)
}

/** "the quarter ended August 31": three months that are no quarter of the calendar's. */
function isOffCalendar({ period, quarter }: Found): boolean {
  // "first quarter ended April 26": by its own name it counts itself
  if (quarter !== undefined || period?.length !== '2026-06/2026-08'.length) return false
  const [, first, last] = /^\d{4}-(\d\d)\/\d{4}-(\d\d)$/.exec(period) ?? []
  return last !== undefined && Number(last) % 3 !== 0 && (Number(last) - Number(first) + 12) % 12 === 2
}

/** No firm reports on a calendar quarter so many months after its end. */
const STALE = 6

/** "reported third-quarter revenue of $9 billion", told in June: the quarter of a firm's own year, as the calendar's is long over. */
function isOwnReport(
  { tokens, anchor, stated }: Clock,
  i: number,
  { n, to }: { n: number; to: number },
): boolean {
  if (!anchor?.month || stated.some((f) => /Q\d$/.test(f.period ?? ''))) return false
  const age = anchor.month - n * 3
  if ((age < 0 ? age + 12 : age) < STALE || !isResult(tokens[to])) return false
  // "First quarter revenue was $9 billion"
  if (hasBeen(tokens[to + 1])) return true
  for (let j = i - 1; j >= Math.max(0, i - 12) && !tokens[j]?.newline; j--)
    if (reports(tokens[j])) return true
  return false
}
const reports = wordClass('reported posted reports posts recorded announced announces reporting')
const hasBeen = wordClass('was were came totaled totalled rose fell grew')
const isResult = wordClass('revenue revenues net sales results earnings profit loss income operating gross')

function withoutYear(
  { tokens, anchor, stated }: Clock,
  {
    at,
    behind,
    first,
    part,
    months,
  }: { at: number; behind: number; first: number; part: string; months: number },
): Found {
  if (!anchor) return open(at)
  const name = (to: number, year: number) => resolved(to, `${year}-${part}`, year)
  const word = tokens[behind]?.word
  if (isShift(tokens[behind]) && tokens[behind + 1]?.word === 'year')
    return name(behind + 2, anchor.year + (word === 'next' ? 1 : word === 'last' ? -1 : 0))
  // "last year's fourth quarter"
  if (itemAt(tokens, first - 1)?.word === 'year' && tokens[first - 1]?.possessive) {
    const shift = tokens[first - 2]?.word
    if (isShift(tokens[first - 2]))
      return name(at, anchor.year + (shift === 'next' ? 1 : shift === 'last' ? -1 : 0))
  }
  // "in the third quarter of this year … 8% in Q3": the one named before
  const named = lastStated(
    stated,
    (f) => f.period?.length === 7 && f.period.endsWith(part) && isAhead(f, anchor),
  )
  if (named?.year) return name(at, named.year)
  if (anchor.month === undefined)
    return resolved(at, `${anchor.fiscal ? 'FY' : ''}${anchor.year}-${part}`, anchor.year)
  let j = first - 1
  while (leadsPart(itemAt(tokens, j)) && j > first - 6) j--
  if (leadsAhead(itemAt(tokens, j)))
    return name(at, months + 2 < anchor.month ? anchor.year + 1 : anchor.year)
  return name(at, months - 2 > anchor.month && !isComing(tokens, first) ? anchor.year - 1 : anchor.year)
}

/** Whether a quarter or half ends after the month of publication. */
const isAhead = ({ period, year }: Found, { year: now, month = 12 }: Anchor): boolean =>
  year !== null && year === now && Number(period?.[6]) * (period?.[5] === 'Q' ? 3 : 6) > month

function fiscalYearAt(tokens: Token[], i: number): { year: number; to: number } | null {
  const w = tokens[i]?.word
  const glued = gluedYear(w, 'fy')
  if (glued !== null) return { year: glued, to: i + 1 }
  if (w !== 'fiscal' && w !== 'fy' && w !== 'financial') return null
  const at = tokens[i + 1]?.word === 'year' ? i + 2 : i + 1
  const year = yearAt(tokens, at)
  return year === null ? null : { year, to: at + 1 }
}

/** "fiscal 2026", "FY26", "FY2026 Q1", "FY26Q1", "fiscal 2025 first quarter", "fiscal Q3". */
export function fiscalPeriod(clock: Clock, i: number): Found | null {
  const { tokens } = clock
  const glued = gluedQuarter(tokens[i]?.word)
  if (glued) return fixed(i + 1, `FY${glued.year}-Q${glued.n}`, glued.year)
  const found = fiscalYearAt(tokens, i)
  if (found) {
    const quarter = quarterAt(tokens, found.to)
    return quarter
      ? fixed(quarter.to, `FY${found.year}-Q${quarter.n}`, found.year)
      : fixed(found.to, `FY${found.year}`, found.year)
  }
  return isFiscal(tokens[i]) ? partOfYear(clock, i + 1) : null
}
