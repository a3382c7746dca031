import { isThat } from '../text/clauses.ts'
import { wordClass, wordNumbers } from '../text/words.ts'
import {
  type Clock,
  countOf,
  type Found,
  fixed,
  isComing,
  monthOf,
  monthsUpTo,
  ordinalOf,
  yearAt,
} from './calendar.ts'
import { numericPeriod } from './dates.ts'
import { monthPeriod } from './months.ts'
import { quarterAt } from './quarters.ts'

export const isRunning = wordClass('current this next')
const isEnding = wordClass('ended ending ends to through')

const monthsIn = wordNumbers([
  ['quarter', 3],
  ['year', 12],
  ['half', 6],
  ['month', 1],
])
const isMonths = wordClass('month months')

/** "the quarter ended February 29, 2024", "the six months to June 30", "third quarter, which ended June 30": the months up to that day. */
export function endedPeriod(clock: Clock, i: number): Found | null {
  const { tokens } = clock
  const first = tokens[i]
  const quarter = ordinalOf(first) ? quarterAt(tokens, i) : null
  const counted = isMonths(tokens[i + 1]) ? countOf(first) : 0
  const months = quarter ? 3 : counted || monthsIn(first)
  if (!months) return null
  let j = quarter ? quarter.to : counted ? i + 2 : i + 1
  if (tokens[j]?.word === 'period') j++
  if (tokens[j]?.word === ',' && quarter) j++
  if (isThat(tokens[j])) j++
  if (!isEnding(tokens[j])) return null
  const over = tokens[j]?.word === 'ended'
  j++
  if (tokens[j]?.word === 'on' || tokens[j]?.word === 'in') j++
  const day = tokens[j]
  const end =
    day?.kind === 'word' && monthOf(day)
      ? monthPeriod(clock, j)
      : day?.kind === 'number' && yearAt(tokens, j) === null
        ? numericPeriod(clock, j)
        : null
  const m = end?.period ? /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(end.period) : null
  if (!end || !m) return null
  // "the current quarter ending in August", "expects, for the quarter ending in August": of those still to end, the next
  const ahead = !over && (isRunning(tokens[i - 1]) || isComing(tokens, i))
  const { anchor } = clock
  const late =
    ahead &&
    end.relative &&
    anchor?.month &&
    Number(m[1]) * 12 + Number(m[2]) < anchor.year * 12 + anchor.month
  const year = Number(m[1]) + (late ? 1 : 0)
  // quarters of 13 weeks end a few days into the next month: "ended May 1"
  const spill = months > 1 && m[3] !== undefined && Number(m[3]) < 8 ? 1 : 0
  const last = year * 12 + Number(m[2]) - 1 - spill
  if (quarter && !quarter.fiscal && Number(m[2]) === quarter.n * 3)
    return fixed(end.to, `${m[1]}-Q${quarter.n}`, Number(m[1]))
  const found = fixed(end.to, monthsUpTo(Math.floor(last / 12), (last % 12) + 1, months), year)
  return quarter ? { ...found, quarter: quarter.n } : found
}
