import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Clock,
  type Found,
  fixed,
  isOfOrIn,
  lastStated,
  MONTH_NAMES,
  resolved,
  yearAt,
} from './calendar.ts'
import { isBack, isPrior } from './earlier.ts'

const isPointer = wordClass('the that this')
const isWithin = wordClass('in for during over that of ended ending finished closed')
const isAdjective = wordClass('fiscal same latest')
const isNotAlone = wordClass('of ended ending before earlier ago end a')
/** "the period to June 30" */
const isDated = wordClass([...MONTH_NAMES, 'the', 'end', 'date'])

const SHAPES = new Map([
  ['quarter', /Q\d$|^\d{4}-\d{2}\/\d{4}-\d{2}$/],
  ['year', /^(FY)?\d{4}$|^\d{4}-\d{2}\/\d{4}-\d{2}$/],
  ['month', /^\d{4}-\d{2}$/],
  ['half', /H\d$/],
  ['period', /./],
  ['span', /./],
  ['time', /\/|[QH]\d|^(FY)?\d{4}$/],
])

/** Whether "the same" begins at a token. */
export const isSameOf = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'the' && tokens[i + 1]?.word === 'same'

/** "the same period of 2024", "the same month last year", "the same quarter a year earlier": the one spoken of before, in another year. */
function sameOf({ tokens, stated }: Clock, i: number): Found | null {
  if (!isSameOf(tokens, i)) return null
  const shape = SHAPES.get(tokens[i + 2]?.word?.replace(/^months$/, 'period') ?? '')
  if (!shape) return null
  const back = lastStated(stated, (f) => f.period !== null && f.year !== null && shape.test(f.period))
  if (!back?.period || back.year === null || DAY_NAME.test(back.period)) return null
  const at = isOfOrIn(tokens[i + 3]) ? i + 4 : i + 3
  const year = at === i + 4 ? yearAt(tokens, at) : null
  if (year !== null) return fixed(at + 1, inYear(back.period, year - back.year), year)
  const to = yearBefore(tokens, at)
  return to > 0 && /[QH-]/.test(back.period) ? resolved(to, inYear(back.period, -1), back.year - 1) : null
}

const inYear = (period: string, step: number): string =>
  period.replace(/(?<=^|\/|FY)\d{4}/g, (y) => String(Number(y) + step))

/** The token behind "last year", "the prior year", "a year earlier", 0 where none of these stands. */
function yearBefore(tokens: Token[], at: number): number {
  const year = tokens[at]?.word === 'the' || isOne(tokens[at]) ? at + 1 : at
  if (tokens[year]?.word === 'year') return isOne(tokens[at]) && isBack(tokens[year + 1]) ? year + 2 : 0
  const gone = tokens[year]?.word === 'last' || isPrior(tokens[year])
  return gone && tokens[year + 1]?.word === 'year' && !tokens[year + 1]?.possessive ? year + 2 : 0
}
const isOne = wordClass('a one')

/** "the quarter", "this period", "over the same span": the one spoken of before. */
export function sameAgain(clock: Clock, i: number): Found | null {
  const same = sameOf(clock, i)
  if (same) return same
  const { tokens, stated } = clock
  // "and held 900 at month-end", "from $40,000 at the month's start"
  if (isEdge(tokens[i + 1]) && hasEdges(tokens[i]) && leadsEdge(itemAt(tokens, i - 1)))
    return spokenOf(stated, i + 2, tokens[i]?.word)
  if (!isPointer(tokens[i])) return null
  // "while capacity at the time was …"
  if (isTime(tokens[i + 1]) && (tokens[i]?.word === 'the' || tokens[i - 1]?.word === 'at')) {
    if (itemAt(tokens, i - 1)?.word !== 'at' || isNotAlone(tokens[i + 2])) return null
    const last = lastStated(stated, (f) => f.period !== null)
    return last ? resolved(i + 2, last.period, last.year) : null
  }
  // "and made 900 that day", "on the same day"
  const day = isVery(tokens[i + 1]) ? i + 2 : i + 1
  if (
    tokens[day]?.word === 'day' &&
    (tokens[i]?.word === 'that' || day > i + 1) &&
    !isNotAlone(tokens[day + 1])
  ) {
    const last = lastStated(stated, (f) => f.period !== null && DAY_NAME.test(f.period))
    return last ? resolved(day + 1, last.period, last.year) : null
  }
  // "That month, …" opens a sentence
  const opens = tokens[i]?.word === 'that' && tokens[i]?.capital && tokens[i + 2]?.word === ','
  // "Meanwhile, that same month Tarn …"
  const again =
    tokens[i]?.word === 'that' && tokens[i + 1]?.word === 'same' && itemAt(tokens, i - 1)?.word === ','
  if (!isWithin(itemAt(tokens, i - 1)) && !opens && !again) return null
  const adjective = isAdjective(tokens[i + 1])
  const to = adjective ? i + 3 : i + 2
  if (isNotAlone(tokens[to]) || (tokens[to]?.word === 'to' && isDated(tokens[to + 1]))) return null
  // "in the last three months of 2025 …, in the same period": the one named last, though this year has been named as well
  const last = tokens[i + 1]?.word === 'same' && tokens[to - 1]?.word === 'period' ? stated.at(-1) : undefined
  if (last?.period && SHAPES.get('time')?.test(last.period)) return resolved(to, last.period, last.year)
  return spokenOf(stated, to, tokens[to - 1]?.word)
}
const hasEdges = wordClass('month quarter')
const isEdge = wordClass('end start outset close')
const leadsEdge = wordClass('at by the of')

/** "312 in June, up from 298 in May … that month": of the stretches of its kind spoken of last, the latest. */
function spokenOf(stated: readonly Found[], to: number, kind: string | undefined): Found | null {
  const shape = SHAPES.get(kind ?? '')
  if (!shape) return null
  const month = kind === 'month'
  const [back] = stated
    .slice(-3)
    .filter((f) => f.period !== null && (shape.test(f.period) || (month && MONTH_END.test(f.period))))
    .sort((a, b) => ((a.period as string) < (b.period as string) ? 1 : -1))
  return back ? resolved(to, month ? (back.period as string).slice(0, 7) : back.period, back.year) : null
}

const isTime = wordClass('time')
const isVery = wordClass('same very')
/** "at 62 trillion on October 31, 9% more over the month" */
const MONTH_END = /^\d{4}-\d\d-(28|29|3\d)$/
const DAY_NAME = /^\d{4}-\d\d-\d\d$/
