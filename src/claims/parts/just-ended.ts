import { FRAMES, has } from '../frames.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, nextFrom } from '../text/ranges.ts'
import { monthAt } from './calendar.ts'
import { earlierBy } from './earlier.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'
import { REPORTED } from './report-time.ts'
import { isSetAgainst } from './set-against.ts'
import { isBase, isMeasuredBy } from './since-period.ts'

/** A report comes out within so many days of the end of what it is on. */
const FRESH = 120
/** What is told of a month only by the one before it is the latest there is. */
const PROMPT = 31
const DAY = 86_400_000

/**
 * "$78 million compared to $141 million in the second quarter of 2025", told in August 2026: a result set against a quarter or month gone
 * by is of the same one of the next year, or of the one right behind it, whichever has just ended.
 */
export function justEnded(reading: Reading, figure: Figure, metric: Metric): Time | null {
  const { periods, figures, context, tokens } = reading
  if (!REPORTED.has(metric) || !context.published || isSetAgainst(tokens, figure)) return null
  const base = nextFrom(periods, figure.to)
  if (!base || base.from >= figure.sentenceEnd) return null
  const [, fiscal, year, quarter, month] = /^(FY)?(\d{4})-(?:Q(\d)|(\d\d))$/.exec(base.period ?? '') ?? []
  if (!year) return null
  const rest = between(figures, figure.to, base.from)
  // "705 BTC, 6% more than in August", told in October: a month without its year is the one before
  if (base.relative && (!month || base.baseline || !has(rest[0] ?? figure, FRAMES.change))) return null
  const alone = rest.length === 0
  if (!isMeasuredBy(reading, figure, base) && !(alone && isBase(reading, figure, base))) return null
  const parts = quarter ? 4 : 12
  const count = Number(year) * parts + Number(quarter ?? month) - 1
  const name = (n: number) => (quarter ? `${Math.floor(n / 4)}-Q${(n % 4) + 1}` : monthAt(n))
  if (fiscal) return isBesideYearBefore(reading, base) ? timeNamed(`FY${name(count + 1)}`) : null
  for (const n of base.relative ? [count + 1] : [count + parts, count + 1]) {
    const end = Date.UTC(Math.floor(n / parts), ((n % parts) + 1) * (12 / parts), 1)
    const age = (Date.parse(context.published.slice(0, 10)) - end) / DAY
    if (age >= 0 && age <= (base.relative ? PROMPT : FRESH)) return timeNamed(name(n))
  }
  return null
}

/** "versus $3.8 billion in the third quarter of fiscal 2026 and $2.1 billion in the same quarter of last year": no year lies between, so it is the quarter right behind. */
const isBesideYearBefore = (reading: Reading, base: PeriodMention): boolean =>
  between(reading.figures, base.to, base.to + 8).some((f) => earlierBy(reading, f) === 'year')
