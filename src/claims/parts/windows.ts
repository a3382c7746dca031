import { itemAt } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { type Clock, countOf, dayName, type Found, monthName, open, resolved } from './calendar.ts'

/** "two years ago", "over the next five years": counted from the year of publication. */
export function yearsAgo({ tokens, anchor }: Clock, i: number): Found | null {
  const isNext = isAhead(tokens[i]) && itemAt(tokens, i - 1)?.word === 'the'
  const at = isNext ? i + 1 : i
  const n = countOf(tokens[at])
  if (!n || tokens[at + 1]?.word !== 'years' || !anchor?.month) return null
  if (isNext) return resolved(at + 2, `${anchor.year}/${anchor.year + n}`, anchor.year + n)
  return tokens[at + 2]?.word === 'ago' ? resolved(at + 3, String(anchor.year - n), anchor.year - n) : null
}
/** "next year", "this coming Wednesday" */
export const isAhead = wordClass('next coming')

/** "in the last 24 hours", "over the past 30 days": the day and the month of publication; longer windows have no name of their own. */
export function lastDays({ tokens, anchor }: Clock, i: number): Found | null {
  if (!isBehind(tokens[i]) || itemAt(tokens, i - 1)?.word !== 'the') return null
  if (tokens[i + 1]?.kind !== 'number' && !countOf(tokens[i + 1])) return null
  const unit = tokens[i + 2]?.word
  if (isLong(tokens[i + 2]) && !isOf(tokens[i + 3])) return open(i + 3)
  if (!anchor?.month || !anchor.day) return null
  if (unit === 'hours') return resolved(i + 3, dayName(anchor.year, anchor.month, anchor.day), anchor.year)
  return unit === 'days' ? resolved(i + 3, monthName(anchor.year, anchor.month), anchor.year) : null
}
const isBehind = wordClass('last past')

/** "down 3% over the last 24 hours": a window that moves on with the clock, where nothing happens at its end. */
export const isRolling = (tokens: Token[], { from }: Range): boolean =>
  isBehind(tokens[from]) && isClock(tokens[from + 2]) && Number(tokens[from + 1]?.word) !== 30
const isClock = wordClass('hours days')

/** "by the end of the decade", "through the rest of this decade": up to the year the running decade ends with. */
export function decadeEnd({ tokens, anchor }: Clock, i: number): Found | null {
  if (!anchor?.month) return null
  const last = anchor.year - (anchor.year % 10) + 10
  const alone = tokens[i]?.word === 'decade'
  if (alone && tokens[i]?.possessive && tokens[i + 1]?.word === 'end')
    return resolved(i + 2, String(last), last)
  if (alone || tokens[i + 1]?.word !== 'decade' || tokens[i - 1]?.word !== 'of') return null
  if (isEnd(tokens[i - 2])) return resolved(i + 2, String(last), last)
  return isRest(tokens[i - 2]) ? resolved(i + 2, `${anchor.year}/${last}`, last) : null
}
const isEnd = wordClass('end close')
const isRest = wordClass('rest remainder')
const isLong = wordClass('weeks months quarters years')
/** "the last three months of 2025", "the last six months ended June 30" */
const isOf = wordClass('of in to ended ending')
