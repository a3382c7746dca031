import { isIndefinite } from '../text/clauses.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Clock,
  countOf,
  type Found,
  fixed,
  isFiscal,
  isOfOrIn,
  lastStated,
  monthAt,
  monthsNamed,
  open,
  ordinalOf,
  resolved,
  yearAt,
} from './calendar.ts'
import { partOfYear } from './quarters.ts'
import { dayOfWeek, WEEKDAYS } from './weekdays.ts'
import { decadeEnd, lastDays, yearsAgo } from './windows.ts'

const isShift = wordClass('the this last')
const isClosed = wordClass('ended closed finished exited')
/** The year before in its first months, the running one in its last. */
const yearJustOver = ({ anchor }: Clock): number | undefined =>
  anchor?.month === undefined || (anchor.month > 3 && anchor.month < 11)
    ? undefined
    : anchor.year - (anchor.month > 3 ? 0 : 1)

const isBegun = wordClass('began started')
const isPartOf = wordClass('end rest remainder close start beginning course')

/** "the first nine months of the year", "the first month of 2024", "the last three months of 2025", "the first seven months" of the running year. */
function monthsOf({ tokens, anchor }: Clock, i: number): Found | null {
  const last = tokens[i]?.word === 'last' || tokens[i]?.word === 'final'
  const one = tokens[i + 1]?.word === 'month'
  const n = one ? 1 : countOf(tokens[i + 1])
  const end = one ? i + 2 : i + 3
  if (!n || !(one || tokens[i + 2]?.word === 'months')) return null
  if (!isOfOrIn(tokens[end])) {
    const alone = anchor && !one && tokens[i]?.word === 'first' && tokens[i - 1]?.word === 'the'
    return alone && isOver(tokens[i - 2]) ? resolved(end, partName(anchor.year, n, n), anchor.year) : null
  }
  const j = isShift(tokens[end + 1]) ? end + 2 : end + 1
  const year = yearAt(tokens, j)
  const shift = tokens[end + 1]?.word === 'last' ? 1 : 0
  const of = year ?? (tokens[j]?.word === 'year' && anchor ? anchor.year - shift : null)
  if (of === null) return null
  const period = partName(of, last ? 12 : n, n)
  return year === null ? resolved(j + 1, period, of) : fixed(j + 1, period, of)
}

const isOver = wordClass('in for over during')

/** "the first six months of 2026": a half-year by its name. */
const partName = (year: number, month: number, months: number): string =>
  months === 6 ? `${year}-H${month / 6}` : monthsNamed(year, month, months)

/** "last year", "this quarter", "yesterday", "year-end", "by the end of the year", counted from the date of publication. */
export function relativePeriod(clock: Clock, i: number): Found | null {
  const { tokens, anchor, stated } = clock
  const w = tokens[i]?.word ?? ''
  const next = tokens[i + 1]?.word
  const near = yearsAgo(clock, i) ?? lastDays(clock, i) ?? decadeEnd(clock, i)
  if (near) return near
  const months = countsMonths(tokens[i]) ? monthsOf(clock, i) : null
  if (months) return months
  // "its 2027 year-end guidance"
  if (w === 'year' && next === 'end')
    return yearAt(tokens, i + 2) ? null : running(yearAt(tokens, i - 1) ?? anchor?.year, i + 2)
  if (w === 'year' && next === 'to' && tokens[i + 2]?.word === 'date') return running(anchor?.year, i + 3)
  if (w === 'ytd') return running(anchor?.year, i + 1)
  if (next === 'year' && isYearOn(clock, i)) return following(clock, i + 1)
  if (w === 'the' && next === 'year') {
    if (itemAt(tokens, i - 1)?.word === 'since' && isBegun(tokens[i + 2])) return running(anchor?.year, i + 2)
    // "ended the year with 4,100 BTC": the one just over, or about to be
    if (isClosed(itemAt(tokens, i - 1)) && yearAt(tokens, i + 2) === null)
      return running(yearNamed(clock, i) ?? yearJustOver(clock), i + 2)
    const ends = isPartOf(itemAt(tokens, i - 2))
    return ends && tokens[i - 1]?.word === 'of' && yearAt(tokens, i + 2) === null
      ? running(yearNamed(clock, i) ?? anchor?.year, i + 2)
      : null
  }
  if (w === 'full') {
    const fiscal = isFiscal(tokens[i + 1])
    const to = fiscal ? i + 3 : i + 2
    // "its first full-year profit": a kind of profit
    if (
      tokens[to - 1]?.word !== 'year' ||
      ordinalOf(itemAt(tokens, i - 1)) ||
      isIndefinite(itemAt(tokens, i - 1))
    )
      return null
    return yearAt(tokens, isOfOrIn(tokens[to]) ? to + 1 : to) ? null : fullYear(clock, i, to, fiscal)
  }
  const weekday = tokens[i]?.capital ? WEEKDAYS.indexOf(w) : -1
  if (weekday >= 0) return dayOfWeek(clock, i, weekday)
  if (w === 'yesterday') {
    if (!anchor?.month || !anchor.day) return null
    const d = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day - 1))
    return resolved(i + 1, d.toISOString().slice(0, 10), d.getUTCFullYear())
  }
  if (w === 'the' && isFollowing(tokens[i + 1])) return following(clock, i + 2)
  if (isLeftOut(clock, i)) return quarterNear(clock, i)
  if (!pointsInTime(tokens[i])) return null
  // "$400 billion this year and $500 billion next"
  if (w === 'next' && tokens[i + 1]?.kind !== 'word') return isYearNamed(clock) ? following(clock, i) : null
  const shift = w === 'last' || w === 'previous' ? -1 : w === 'next' ? 1 : 0
  // "last year's fourth quarter"
  if (next === 'year' && tokens[i + 1]?.possessive) {
    const part = partOfYear(clock, i + 2)
    if (part) return part
  }
  // "in Q1 of fiscal 2026 …, this fiscal year"
  if (isFiscal(tokens[i + 1]) && tokens[i + 2]?.word === 'year') return fiscalYearBeside(clock, i, shift)
  if (next === 'year')
    return anchor && w !== 'previous'
      ? resolved(i + 2, String(anchor.year + shift), anchor.year + shift)
      : open(i + 2)
  // "Second quarter revenue was …", "we achieved 32% growth this quarter": the one just told of
  if (next === 'quarter' && w === 'this' && isDone(tokens, i)) {
    const told = lastStated(stated, (f) => /Q\d$/.test(f.period ?? ''))
    if (told) return resolved(i + 2, told.period, told.year)
  }
  if (next === 'quarter' && (w === 'last' || w === 'next')) {
    const beside = quarterBeside(clock, i, shift)
    if (beside) return beside
  }
  if (!anchor?.month) return null
  if (next === 'month') {
    const m = anchor.year * 12 + anchor.month - 1 + shift
    return resolved(i + 2, monthAt(m), Math.floor(m / 12))
  }
  if (next === 'quarter' && w !== 'previous') {
    const q = anchor.year * 4 + Math.floor((anchor.month - 1) / 3) + shift
    const name = quarterName(q)
    const told = shift < 0 && lastStated(stated, (f) => f.period === name && !isShift(tokens[f.to - 2]))
    // "a loss of $1.6 billion for Q2, more than it lost last quarter", told in August: the one before
    return resolved(i + 2, quarterName(told ? q - 1 : q), Math.floor((told ? q - 1 : q) / 4))
  }
  return null
}

/** Whether a verb of the past stands not far before, with nothing but words between. */
function isDone(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j > i - 18 && j >= 0 && tokens[j]?.word !== '.'; j--) if (did(tokens[j])) return true
  return false
}
const did = wordClass(
  'achieved delivered generated posted recorded reported reached grew rose increased fell earned mined produced set saw made was were',
)

/** "up from $3 billion in the second": a quarter whose noun is left out, not far behind another. */
function isLeftOut({ tokens, stated }: Clock, i: number): boolean {
  if (!ordinalOf(tokens[i]) || itemAt(tokens, i - 1)?.word !== 'the' || itemAt(tokens, i - 2)?.word !== 'in')
    return false
  const last = stated.at(-1)
  const next = tokens[i + 1]
  return (
    (next === undefined || next.kind === 'mark' || isJoin(next)) && last !== undefined && i - last.to < 24
  )
}
const isJoin = wordClass('and but to')

/** The quarter of that number next to the one named last. */
function quarterNear({ tokens, stated }: Clock, i: number): Found | null {
  const [, fiscal = '', year, quarter] = /^(FY)?(\d{4})-Q(\d)$/.exec(stated.at(-1)?.period ?? '') ?? []
  if (!year) return null
  const steps = (ordinalOf(tokens[i]) - Number(quarter) + 4) % 4
  const n = Number(year) * 4 + Number(quarter) - 1 + (steps > 1 ? steps - 4 : steps)
  return resolved(i + 1, `${fiscal}${quarterName(n)}`, Math.floor(n / 4))
}

/** A fiscal year beside the one named last. */
function fiscalYearBeside({ stated }: Clock, i: number, shift: number): Found | null {
  const last = lastStated(stated, (f) => f.period?.startsWith('FY'))
  return last?.year ? resolved(i + 3, `FY${last.year + shift}`, last.year + shift) : null
}

/** A quarter counted in quarters since year 0. */
const quarterName = (count: number): string => `${Math.floor(count / 4)}-Q${(count % 4) + 1}`

/** "in fiscal Q3 …, next quarter": beside the quarter named last, of a fiscal year or where the text has no date. */
function quarterBeside({ stated, anchor }: Clock, i: number, shift: number): Found | null {
  const last = lastStated(stated, (f) => !f.relative && /Q\d$/.test(f.period ?? ''))?.period
  const [, fiscal = '', year, quarter] = /^(FY)?(\d{4})-Q(\d)$/.exec(last ?? '') ?? []
  if (!year || (anchor?.month && !fiscal)) return null
  const n = Number(year) * 4 + Number(quarter) - 1 + shift
  return resolved(i + 2, `${fiscal}${Math.floor(n / 4)}-Q${(n % 4) + 1}`, Math.floor(n / 4))
}

/** "during 2024, from 157 at the beginning of the year to 280": the year its sentence has just named. */
function yearNamed({ tokens, stated }: Clock, i: number): number | null {
  const last = stated.at(-1)
  // "by the end of the year" is still to come
  const ahead = tokens[i - 4]?.word === 'by'
  if (ahead || !last || last.relative || i - last.to > 24) return null
  for (let j = last.to; j < i; j++) if (tokens[j]?.newline || tokens[j]?.word === '.') return null
  return last.year
}

const countsMonths = wordClass('first last final')
const pointsInTime = wordClass('last this next current ongoing previous')
const isFollowing = wordClass('following')

/** "in 2027 …, a year later", "the year after": not "the year after the merger". */
function isYearOn({ tokens }: Clock, i: number): boolean {
  if (tokens[i + 2]?.word === 'later') return isIndefinite(tokens[i]) || tokens[i]?.word === 'one'
  if (tokens[i + 2]?.word !== 'after' || tokens[i]?.word !== 'the') return false
  return tokens[i + 3]?.kind !== 'word' && tokens[i + 3]?.kind !== 'number'
}

const isYearNamed = ({ stated }: Clock): boolean => {
  const last = stated.at(-1)
  return last?.relative === true && /^\d{4}$/.test(last.period ?? '')
}

/** "in August, … the following month": the one behind the one named last. */
function following({ tokens, stated }: Clock, i: number): Found | null {
  const last = stated.at(-1)?.period ?? ''
  const [, year = '', month = ''] = /^(\d{4})(?:-(\d\d))?/.exec(last) ?? []
  if (!year || tokens[i + 1]?.word === 'that') return null
  if (tokens[i]?.word === 'year' || tokens[i]?.word === 'next')
    return resolved(i + 1, String(Number(year) + 1), Number(year) + 1)
  if (tokens[i]?.word !== 'month' || !month) return null
  const m = Number(year) * 12 + Number(month)
  return resolved(i + 1, monthAt(m), Math.floor(m / 12))
}

/** "for the full year", "the full fiscal year": the one a fourth quarter just named closes, else the running one. */
function fullYear({ tokens, stated, anchor }: Clock, i: number, to: number, fiscal: boolean): Found | null {
  const last = lastStated(
    stated,
    (f) => f.period !== null && (!fiscal || f.quarter || f.period.startsWith('FY')),
  )
  // "from $15 billion in the previous full fiscal year"
  const before = isPrior(itemAt(tokens, i - 1)) ? /^FY(\d{4})$/.exec(last?.period ?? '')?.[1] : undefined
  if (before) return resolved(to, `FY${Number(before) - 1}`, Number(before) - 1)
  if (last?.quarter === 4 && !last.period?.includes('Q')) return resolved(to, `FY${last.year}`, last.year)
  if (last?.period?.endsWith('-Q4')) return resolved(to, last.period.slice(0, -3), last.year)
  if (last?.period?.startsWith('FY')) return resolved(to, `FY${last.year}`, last.year)
  if (fiscal) return open(to)
  return running(anchor?.year, to)
}

const isPrior = wordClass('previous prior')

const running = (year: number | undefined, to: number): Found | null =>
  year === undefined ? null : resolved(to, String(year), year)
