import type { ExtractedClaim } from '../claims/types.ts'
import { exactly, type Interval, ratio } from '../lib/decimal.ts'
import type { Check } from './finding.ts'
import { change } from './percent.ts'
import { isStretch, spanOf } from './period.ts'
import { checkRates, type RateCheck } from './rate.ts'

/** A report computes its rate from figures it does not print to the last digit: a twentieth of the rate either way. */
const SLACK = 0.05

const CAGR: RateCheck = {
  rule: 'cagr',
  tie: 'loose',
  applies: (c) => c.metric === 'cagr',
  expect: (pair, early, late, rate) => {
    if (pair.years === null) return []
    const widen = early.low.eq(early.high) && late.low.eq(late.high) ? 0 : SLACK
    return yearCounts(pair.years, rate).flatMap((n) => yearlyRate(early, late, n, widen) ?? [])
  },
  show: change,
  formula: (late, early, { years }) => `(${late} ÷ ${early})^(1/${years}) − 1`,
  allowance: 'every fair rounding and way to count the years',
  unknown: 'The years of the endpoints or their signs give no yearly rate.',
}

/**
 * Market reports count all years, or one less (the base year is history, the forecast starts a year later from a figure
 * they do not print), or those of a forecast period that stands with the rate.
 */
function yearCounts(years: number, rate: ExtractedClaim): number[] {
  const span = spanOf(rate.period)
  const stated = span && isStretch(span) ? span.to - span.from : years
  return [...new Set([years, years - 1, stated])].filter((n) => n >= 1)
}

/** The rates a year, in percent, that lead from one figure to the other in n years; null where no power does. Roots are floating point. */
function yearlyRate(early: Interval, late: Interval, n: number, slack: number): Interval | null {
  const quotient = ratio(late, early)
  if (!quotient || quotient.low.lte(0)) return null
  const [low, high] = [quotient.low, quotient.high].map(
    (q) => (Number(q.toPrecision(15)) ** (1 / n) - 1) * 100,
  )
  if (low === undefined || high === undefined) return null
  return { low: exactly(low - Math.abs(low) * slack), high: exactly(high + Math.abs(high) * slack) }
}

/** A stated compound annual growth rate against its endpoints: (later ÷ earlier)^(1 ÷ years) − 1. */
export const cagr: Check = (input) => checkRates(CAGR, input)
