import { itemAt } from '../text/ranges.ts'
import { wordClass } from '../text/words.ts'
import { type Clock, type Found, isComing, open, resolved } from './calendar.ts'
import { isAhead } from './windows.ts'

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
export const isWeekday = wordClass(WEEKDAYS)
const isPaper = wordClass(
  'report note filing statement release press post interview letter announcement update memo',
)
const DAY = 86_400_000

/** "on Sunday" is the last one, "due Thursday" the next. */
export function dayOfWeek({ tokens, anchor }: Clock, i: number, weekday: number): Found {
  if (!anchor?.month || !anchor.day) return open(i + 1)
  const today = Date.UTC(anchor.year, anchor.month - 1, anchor.day)
  const ahead = isAhead(itemAt(tokens, i - 1)) || isComing(tokens, i)
  // "in a Monday report", "said in a report Monday": when it was told
  if (isPaper(tokens[i + 1]) || isPaper(itemAt(tokens, i - 1))) return open(i + 1)
  const days = (weekday - new Date(today).getUTCDay() + 7) % 7
  // "last Friday", told on a Friday
  const here = days === 0 && itemAt(tokens, i - 1)?.word !== 'last'
  const d = new Date(today + (ahead || here ? days : days - 7) * DAY)
  return resolved(i + 1, d.toISOString().slice(0, 10), d.getUTCFullYear())
}
