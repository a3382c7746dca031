import { exactly, type Interval, ratio } from '../lib/decimal.ts'
import type { Check } from './finding.ts'
import { change } from './percent.ts'
import type { Span } from './period.ts'
import { checkRates, type RateCheck } from './rate.ts'

const CAGR: RateCheck = {
  rule: 'cagr',
  tie: 'loose',
  applies: (c) => c.metric === 'cagr',
  expect: ({ years }, early, late, own) =>
    yearCounts(years, own).flatMap((n) => yearlyRate(early, late, n) ?? []),
  // A report computes its rate from figures it does not print to the last digit.
  slack: exactly(0.05),
  show: change,
  formula: (late, early, { years }, own) =>
    `(${late} ÷ ${early})^(1/${years ?? (own ? own.to - own.from : 1)}) − 1`,
  allowance: 'every fair rounding and way to count the years',
  unknown: 'The years of the endpoints or their signs give no yearly rate.',
}

/**
 * Market reports count all years, or one less (the base year is history, the forecast starts a year later from a figure
 * they do not print), or those of a forecast period that stands with the rate.
 */
function yearCounts(years: number | null, own: Span | null): number[] {
  const stated = own ? own.to - own.from : null
  const all = years ?? stated
  return all === null ? [] : [...new Set([all, all - 1, stated ?? all])].filter((n) => n >= 1)
}

/** The rates a year, in percent, that lead from one figure to the other in n years; null where no power does. Roots are floating point. */
function yearlyRate(early: Interval, late: Interval, n: number): Interval | null {
  const quotient = ratio(late, early)
  if (!quotient || quotient.low.lte(0)) return null
  const root = (q: Interval['low']) => exactly((Number(q.toPrecision(15)) ** (1 / n) - 1) * 100)
  return { low: root(quotient.low), high: root(quotient.high) }
}

/** A stated compound annual growth rate against its endpoints: (later ÷ earlier)^(1 ÷ years) − 1. */
export const cagr: Check = (input) => checkRates(CAGR, input)
