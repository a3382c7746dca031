import { metricClass } from '../metric-class.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { itemAt } from '../text/ranges.ts'
import { wordClass } from '../text/words.ts'
import { periodOf } from './assign-period.ts'
import { inherited, ofSentenceBefore } from './beside-period.ts'
import { earlierBy, shifted } from './earlier.ts'
import { justEnded } from './just-ended.ts'
import { modalityOf } from './modality.ts'
import { endpointPeriod, endsIn, inStep, ofMove } from './move-periods.ts'
import { tells } from './other-times.ts'
import { ahead, asked, awaited, guided, isAwaited, isOldOutlook } from './outlook-period.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'
import { reportPeriod } from './report-periods.ts'
import { inScene, reported } from './report-time.ts'
import { levelSince, onMonth, onQuarter, spanSince, timeSince } from './since-period.ts'
import type { Told } from './told.ts'
import { isRolling } from './windows.ts'

/** The stretch of time a figure speaks of: named beside it, before it, or by the report it stands in. */
export function timeOf(reading: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  const found = timeTold(reading, figure, metric, before)
  return found && isPlanned(reading, figure, metric, found) ? null : found
}

function timeTold(reading: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  // "around $20 billion today", "52 EH/s now": of a day that is none of those named
  const { tokens } = reading
  // "the 900 MW it has today"
  const next = tokens[isVerb(tokens[figure.to + 1]) && isIt(tokens[figure.to]) ? figure.to + 2 : figure.to]
  if (isToday(next) && next?.newline !== true && next?.possessive !== true) return OPEN
  if (isOfPowerToday(reading, figure)) return OPEN
  const step = earlierBy(reading, figure)
  if (step) {
    // "$46 million, up from $39 million in the first quarter and $30 million a year earlier"
    const last = before?.isMeasure ? before.chief : before
    const base = last?.claim.period ?? reportPeriod(reading, figure)?.period
    return base ? timeNamed(shifted(base, step)) : null
  }
  if (before?.claim.metric === metric.key && isOldOutlook(reading, figure, before))
    return timeNamed(before.claim.period)
  const ended = endsIn(reading, figure, metric)
  if (ended?.period) return ended
  const moved =
    ofMove(reading, figure) ??
    inStep(reading, figure) ??
    spanSince(reading, figure) ??
    timeSince(reading, figure)
  if (moved) return moved
  const named = periodOf(reading, figure, metric)
  if (named && metric.key === 'percent_change' && isRolling(reading.tokens, named)) return OPEN
  const own = named && isDayTold(reading, figure, metric, named) ? null : named
  // "in the last 12 months": a time that nothing fixes is a time of its own
  if (own) return own.period ? own : (endpointPeriod(reading, figure, metric) ?? own)
  return (
    onMonth(reading, figure) ??
    inherited(reading, figure, metric, before) ??
    ofSentenceBefore(reading, figure) ??
    levelSince(reading, figure, metric) ??
    awaited(reading, figure, metric, before) ??
    endpointPeriod(reading, figure, metric) ??
    ahead(reading, figure, metric) ??
    guided(reading, figure, metric, before) ??
    asked(reading, figure, metric) ??
    reported(reading, figure, metric) ??
    onQuarter(reading, figure) ??
    inScene(reading, figure, metric) ??
    justEnded(reading, figure, metric)
  )
}

/** "announced in May that it will build a 200 MW campus": when a plan was told is not when it has come true. */
function isPlanned(reading: Reading, figure: Figure, metric: Metric, found: Time): boolean {
  const { period, preposition }: Time & Partial<PeriodMention> = found
  const { published } = reading.context
  // "aimed at 40 EH/s by 2023"
  if (preposition === 'by') return false
  if (!PLANNED.has(metric) || !published || !period || /[QHFY/]/.test(period)) return false
  if (period >= published.slice(0, period.length)) return false
  return isAwaited(modalityOf(reading, figure, metric, null))
}
/** What sites and fleets are to have. */
const PLANNED = metricClass('power_capacity', 'company_hashrate', 'gpu_count', 'machine_count')

/** "4% of the power today and 9% by 2030": of today, past what it is a part of. */
function isOfPowerToday({ tokens }: Reading, { to, measures }: Figure): boolean {
  if (measures !== 'percent' || tokens[to]?.word !== 'of') return false
  for (let i = to + 2; i < to + 6 && tokens[i]?.kind === 'word'; i++)
    if (isToday(tokens[i]) && !tokens[i]?.possessive)
      return tokens[i + 1]?.kind !== 'word' || tokens[i + 1]?.word === 'and'
  return false
}

const isIt = wordClass('it they we')
const isToday = wordClass('today now currently')
const OPEN: Time = { period: null, year: null, relative: true }

/** "will buy 4,000 rigs, it said on May 4": the day of what lies ahead is not the one it was told on. */
const isDayTold = (reading: Reading, figure: Figure, metric: Metric, p: PeriodMention): boolean =>
  p.preposition === 'on' &&
  tells(itemAt(reading.tokens, p.from - 2)) &&
  isAwaited(modalityOf(reading, figure, metric, null))
