import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Anchor,
  type Clock,
  dayName,
  type Found,
  fixed,
  isComing,
  isShift,
  leadsAhead,
  leadsPart,
  monthName,
  monthOf,
  monthsNamed,
  monthsUpTo,
  open,
  resolved,
  yearAt,
} from './calendar.ts'
import { dayOfMonth, isAhead, isDay, isOrdinalEnd } from './days.ts'

const joinsMonths = wordClass('to through until till – — -')
const leadsMay = wordClass(
  'in by since of during mid late early until for from to and last this next between through',
)
const leadsFarYear = wordClass(', of')
const leadsMonth = wordClass('the end of early mid late start beginning')

/** A month, a day that begins with its month, a span of months: "in May", "May 5, 2026", "January through June 2026". */
export function monthPeriod(clock: Clock, i: number): Found | null {
  const { tokens, anchor } = clock
  const month = monthOf(tokens[i])
  let j = i + 1
  if (tokens[j]?.word === '.') j++
  const span = monthSpan(tokens, i, month, anchor) ?? namedQuarter(tokens, i, month, anchor)
  if (span) return span
  const near = yearAt(tokens, j)
  if (near !== null) return fixed(j + 1, monthName(near, month), near)
  const far = leadsFarYear(tokens[j]) ? yearAt(tokens, j + 1) : null
  if (far !== null) return fixed(j + 2, monthName(far, month), far)
  const t = tokens[j]
  const short = t && shortYear(tokens, j, anchor)
  if (short) return fixed(j + 1, monthName(short, month), short)
  if (t && isDay(t) && tokens[j + 1]?.word !== '%') {
    const ordinal = isOrdinalEnd(tokens[j + 1]) && tokens[j + 1]?.joined
    return dayOfMonth(tokens, i, ordinal ? j + 2 : j + 1, Number(t.word), month, anchor)
  }
  if (tokens[i]?.word === 'may' && !leadsMay(tokens[i - 1]) && !isMay(tokens, i)) return null
  if (!anchor) return open(i + 1)
  const whole = tokens[j]?.word
  const shift = isShift(tokens[j]) && tokens[j + 1]?.word === 'year'
  if (shift) {
    const year = anchor.year + (whole === 'last' ? -1 : whole === 'next' ? 1 : 0)
    return resolved(j + 2, monthName(year, month), year)
  }
  const year = yearOf(tokens, i, month, anchor)
  return resolved(i + 1, monthName(year, month), year)
}

/** "May was a strong month": behind a month stands a verb of its own. */
const isMay = (tokens: Token[], i: number): boolean =>
  tokens[i]?.capital === true && followsMay(tokens[i + 1])
const followsMay = wordClass('was saw brought marked is')

/** "the March quarter", "the December 2025 quarter": the three months up to that one. */
function namedQuarter(tokens: Token[], i: number, month: number, anchor: Anchor | null): Found | null {
  const year = yearAt(tokens, i + 1)
  const at = year === null ? i + 1 : i + 2
  if (tokens[at]?.word !== 'quarter') return null
  const of = year ?? lastYear(anchor, month)
  if (of === null) return open(at + 1)
  return { to: at + 1, period: monthsUpTo(of, month, 3), year: of, relative: year === null }
}

/** "Aug-25" at the head of a column: the month of a year near that of publication, no day. */
function shortYear(tokens: Token[], i: number, anchor: Anchor | null): number | null {
  const t = tokens[i]
  if (!anchor || t?.kind !== 'number' || !t.joined || !/^\d\d$/.test(t.word)) return null
  const year = 2000 + Number(t.word)
  const dated = tokens[i + 1]?.word === ',' && yearAt(tokens, i + 2) !== null
  return Math.abs(year - anchor.year) < 3 && !dated ? year : null
}

/** "by December" and "next June" are still to come, "in December" and "last June" are past. */
function yearOf(tokens: Token[], i: number, month: number, anchor: Anchor): number {
  if (anchor.month === undefined) return anchor.year
  const before = itemAt(tokens, i - 1)?.word ?? ''
  let j = i - 1
  while (leadsMonth(itemAt(tokens, j)) && j > i - 6) j--
  if (before === 'this') return anchor.year
  if (before === 'next') return month > anchor.month ? anchor.year : anchor.year + 1
  // "online by the end of April", told in May, is just past
  if (leadsAhead(itemAt(tokens, j)) && !hadCome(tokens, i))
    return month + 2 >= anchor.month ? anchor.year : anchor.year + 1
  if (isComing(tokens, i)) return anchor.year
  return month <= anchor.month && !movesOn(tokens, i, month, anchor.month) ? anchor.year : anchor.year - 1
}

/** "by January the pile had shrunk", "had shrunk to 31 by January": past by then. */
function hadCome(tokens: Token[], i: number): boolean {
  for (let j = i + 1; j < i + HAD && tokens[j]?.kind === 'word'; j++) if (isHad(tokens[j])) return true
  for (let j = i - 1; j > i - HAD && j >= 0 && !endsClause(tokens[j]); j--) if (isHad(tokens[j])) return true
  return false
}
/** How far from a month its "had" may stand. */
const HAD = 10
const isHad = wordClass('had')
const endsClause = wordClass(', ; : . ! ? — –')

/** "from 5 EH/s in January to 15 EH/s in October", told in June: where a move starts is of the year it ends in. */
function movesOn(tokens: Token[], i: number, month: number, now: number): boolean {
  let to = false
  for (let j = i + 1; j < i + 12 && tokens[j] && tokens[j]?.word !== '.'; j++) {
    to ||= tokens[j]?.word === 'to'
    const next = to && tokens[j]?.capital ? monthOf(tokens[j]) : 0
    if (next)
      return next > now && next > month && yearAt(tokens, j + 1) === null && yearAt(tokens, i + 1) === null
  }
  return false
}

/** "January through June 2026", "between April and June", "December 2018 until February 2022", "March 30 to April 12, 2022". */
function monthSpan(tokens: Token[], i: number, month: number, anchor: Anchor | null): Found | null {
  const first = part(tokens, i, month)
  const joiner = tokens[first.to]
  let range = joiner?.joined && joiner.kind === 'word' ? first.to : first.to + 1
  const glued = range === first.to
  // "from January to the end of May"
  if (!glued) while (leadsPart(tokens[range]) && range < first.to + 5) range++
  const joins = glued || joinsMonths(joiner) || (joiner?.word === 'and' && tokens[i - 1]?.word === 'between')
  const next = monthOf(tokens[range])
  if (!joins || !next || !tokens[range]?.capital) return null
  const last = part(tokens, range, next)
  const end =
    last.year ?? (first.year === null ? lastYear(anchor, next) : first.year + (next < month ? 1 : 0))
  if (end === null) return open(last.to)
  const start = first.year ?? end - (next < month ? 1 : 0)
  const known = last.year !== null || first.year !== null
  const name = (y: number, p: Part) => (p.day === null ? monthName(y, p.month) : dayName(y, p.month, p.day))
  const whole = first.day === null && last.day === null
  const period = whole
    ? monthsNamed(end, next, (end - start) * 12 + next - month + 1)
    : `${name(start, first)}/${name(end, last)}`
  return { to: last.to, period, year: end, relative: !known }
}

const lastYear = (anchor: Anchor | null, month: number): number | null =>
  anchor ? anchor.year - (isAhead(anchor, month) ? 1 : 0) : null

interface Part {
  month: number
  day: number | null
  year: number | null
  to: number
}

function part(tokens: Token[], i: number, month: number): Part {
  let j = i + 1
  if (tokens[j]?.word === '.') j++
  const t = tokens[j]
  const day = t && isDay(t) ? Number(t.word) : null
  if (day !== null) j++
  const comma = tokens[j]?.word === ',' && yearAt(tokens, j + 1) !== null ? j + 1 : j
  const year = yearAt(tokens, comma)
  return { month, day, year, to: year === null ? (day === null ? i + 1 : j) : comma + 1 }
}
