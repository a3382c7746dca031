import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Clock,
  dayName,
  type Found,
  fixed,
  isFiscal,
  leadsPart,
  open,
  resolved,
  yearAt,
} from './calendar.ts'
import { dayFirst } from './days.ts'
import { isHalf, quarterAt } from './quarters.ts'

const joinsYears = wordClass('– — - ~ through')
const isTo = wordClass('to until till')
const opensSpan = wordClass('from between period years the early late')

/** A year, a span of years, a day that begins with its number: "2026", "2026–2031", "2024-03-31", "25 July 2026". */
export function numericPeriod(clock: Clock, i: number): Found | null {
  const { tokens } = clock
  const year = yearAt(tokens, i)
  if (year === null) return dayFirst(clock, i)
  const next = tokens[i + 1]
  if (next?.joined && next.word === 's') return open(i + 2)
  if (next?.joined && next.kind === 'number' && next.end - next.start === 2) {
    const month = Number(next.word)
    const day = tokens[i + 2]
    if (day?.joined && day.kind === 'number' && day.end - day.start === 2 && month >= 1 && month <= 12)
      return fixed(i + 3, dayName(year, month, Number(day.word)), year)
    if (month > year % 100) return fixed(i + 2, `${year}/${2000 + month}`, 2000 + month)
  }
  const now = clock.anchor?.year
  if (now && now < year && tokens[i - 1]?.word === 'and' && tokens[i - 2]?.word === 'now')
    return resolved(i + 1, `${now}/${year}`, year)
  const end = spanEnd(tokens, i)
  if (end !== null && end.year > year) return fixed(end.to, `${year}/${end.year}`, end.year)
  // "the 2024 fiscal year"
  if (isFiscal(next) && tokens[i + 2]?.word === 'year') return fixed(i + 3, `FY${year}`, year)
  const quarter = quarterAt(tokens, i + 1)
  if (quarter) return fixed(quarter.to, `${year}-Q${quarter.n}`, year)
  if (isHalf(next)) return fixed(i + 2, `${year}-H${next?.word[1]}`, year)
  return fixed(i + 1, String(year), year)
}

/** The year a span that begins at `i` runs to: "2026-2031", "from 2026 to 2031", "between 2026 and the end of 2031". */
function spanEnd(tokens: Token[], i: number): { year: number; to: number } | null {
  const joiner = tokens[i + 1]
  if (!joiner) return null
  if (joiner.joined && joiner.kind === 'number') {
    const year = yearAt(tokens, i + 1)
    return year === null ? null : { year, to: i + 2 }
  }
  const before = itemAt(tokens, i - 1)?.word ?? ''
  const joins =
    joinsYears(joiner) ||
    (isTo(joiner) && opensSpan(tokens[i - 1])) ||
    (joiner.word === 'and' && before === 'between')
  if (!joins) return null
  let j = i + 2
  while (leadsPart(tokens[j]) && j < i + 6) j++
  const year = yearAt(tokens, j)
  return year === null ? null : { year, to: j + 1 }
}
