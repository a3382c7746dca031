import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import {
  type Anchor,
  type Clock,
  dayName,
  type Found,
  fixed,
  isComing,
  leadsAhead,
  monthOf,
  open,
  resolved,
  saysPast,
  yearAt,
} from './calendar.ts'

export const isOrdinalEnd = wordClass('st nd rd th')

/** "25 July 2026", "the 24th of September". */
export function dayFirst({ tokens, anchor }: Clock, i: number): Found | null {
  const day = Number(tokens[i]?.word)
  if (!(day >= 1 && day <= 31)) return null
  let j = i + 1
  if (isOrdinalEnd(tokens[j]) && tokens[j]?.joined) j++
  if (tokens[j]?.word === 'of') j++
  const month = monthOf(tokens[j])
  if (!month || !tokens[j]?.capital) return null
  return dayOfMonth(tokens, i, j + 1, day, month, anchor)
}

/** The day that begins at a token and ends at another; without its year the last one, or what is still to come of this year. */
export function dayOfMonth(
  tokens: Token[],
  first: number,
  at: number,
  day: number,
  month: number,
  anchor: Anchor | null,
): Found {
  let j = at
  if (tokens[j]?.word === '.' || tokens[j]?.word === ',') j++
  const year = yearAt(tokens, j)
  if (year !== null) return fixed(j + 1, dayName(year, month, day), year)
  if (!anchor) return open(at)
  const last =
    isAhead(anchor, month, day) &&
    !(isNear(anchor, month, day) && !hasWord(tokens, at, at + 3, saysPast)) &&
    !leadsAhead(tokens[first - 1]) &&
    !isComing(tokens, first)
  const y = anchor.year - (last ? 1 : 0)
  return resolved(at, dayName(y, month, day), y)
}

/** A day a fortnight off is the one to come, unless "on May 23 it fell": who tells of what was a year ago names the year. */
const isNear = ({ month: today, day: date }: Anchor, month: number, day: number): boolean =>
  today !== undefined && date !== undefined && (month - today) * 30 + day - date <= 14

/** Whether a month, or a day of it, is still to come in the year of publication. */
export function isAhead({ month: today, day: date }: Anchor, month: number, day = 0): boolean {
  if (today === undefined) return false
  return month > today || (month === today && day > (date ?? 31))
}

/** A number that a day of a month can have. */
export const isDay = (t: Token): boolean =>
  t.kind === 'number' && t.end - t.start < 3 && Number(t.word) >= 1 && Number(t.word) <= 31
