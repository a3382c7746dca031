import { metricClass } from '../metric-class.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Token } from '../text/tokens.ts'
import type { ExtractedClaim } from '../types.ts'
import { earlierBy, shifted } from './earlier.ts'
import { leading } from './leading.ts'
import { isAwaited } from './outlook-period.ts'
import { isReportOn, REPORTED } from './report-time.ts'
import { isSetAgainst, isTotalThen } from './set-against.ts'

/** A claim, and the figure it was made of. */
interface Made {
  claim: ExtractedClaim
  figure: Figure
}

const SALES = metricClass('revenue', 'market_size')

/** The claim before, and the last one that others were set against rather than it against another. */
export interface Told extends Made {
  chief: Made | null
  /** It is itself what another was set against. */
  isMeasure: boolean
  /** The last claim on what was sold, by a firm or on a market. */
  sales: ExtractedClaim | null
}

/** A claim as those that follow look back on it. */
export function told(reading: Reading, made: Made, before: Told | null): Told {
  const last = before?.chief ?? null
  const isMeasure =
    earlierBy(reading, made.figure) !== null ||
    isSetAgainst(reading.tokens, made.figure) ||
    isTotalThen(reading, made.figure) ||
    (last !== null && isYearBefore(made, last)) ||
    // "up from 46% in 2023 and 66% in 2024"
    (before?.isMeasure === true && isJoined(reading.tokens, before.figure, made.figure)) ||
    // "took 17.7% (last year's share: 15.5%)"
    (last !== null && isBefore(made.claim, last.claim) && isBracketed(reading.tokens, made.figure))
  // "It expects $9 billion this quarter. Sales rose 1%": what is expected does not part a report
  const ahead = last !== null && isAwaited(made.claim.modality) && !isAwaited(last.claim.modality)
  const { period } = made.claim
  const passes =
    isMeasure ||
    ahead ||
    period === null ||
    (last !== null && !isReportOn(made.claim) && isEndOf(period, last.claim.period)) ||
    isUpToNow(period, reading.context.published) ||
    !REPORTED.hasKey(made.claim.metric)
  // what else it tells of its month is of the same report
  const goesOn =
    last &&
    made.claim.period === last.claim.period &&
    (isReportOn(last.claim) || (made.claim.metric === 'percent_change' && isAwaited(made.claim.modality)))
  const chief = passes ? last : goesOn ? { claim: last.claim, figure: made.figure } : made
  const sales = SALES.hasKey(made.claim.metric) ? made.claim : (before?.sales ?? null)
  return { claim: made.claim, figure: made.figure, chief, isMeasure, sales }
}

/** "at the end of June", told in a report on the first half: what there was then opens no other report. */
function isEndOf(period: string, report: string | null): boolean {
  if (report === null || period.length < 5 || report.startsWith('FY')) return false
  const [, year, part, n] = /^(\d{4})-([QH])(\d)$/.exec(report) ?? []
  const last = year
    ? `${year}-${String(Number(n) * (part === 'Q' ? 3 : 6)).padStart(2, '0')}`
    : report.split('/')[1]
  return last !== undefined && period.startsWith(last)
}

/** "a loss in Q1 2026, in place of a profit in the same quarter a year earlier" */
const isYearBefore = (made: Made, last: Made): boolean =>
  made.figure.sentence === last.figure.sentence &&
  made.claim.metric === last.claim.metric &&
  made.claim.period !== null &&
  last.claim.period !== null &&
  shifted(last.claim.period, 'year') === made.claim.period

/** "2026-02/2026-06", told in June: since when something has moved, the time of no report. */
const isUpToNow = (period: string, published: string | undefined): boolean =>
  period.length > 9 && published !== undefined && period.endsWith(`/${published.slice(0, 7)}`)

const isBefore = (claim: ExtractedClaim, last: ExtractedClaim): boolean =>
  claim.period !== null && last.period !== null && claim.period < last.period

/** Whether a figure stands in brackets that open not far before it. */
function isBracketed(tokens: Token[], { from }: Figure): boolean {
  for (let i = from - 1; i > from - 7; i--) {
    if (tokens[i]?.word === ')') return false
    if (tokens[i]?.word === '(') return true
  }
  return false
}

/** Whether "and" leads a figure that stands not far behind another of its sentence. */
const isJoined = (tokens: Token[], first: Figure, figure: Figure): boolean =>
  first.sentence === figure.sentence &&
  first.measures === figure.measures &&
  figure.from - first.to < 8 &&
  leading(tokens, figure.from - 1)?.word === 'and'
