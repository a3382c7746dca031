/** What a stated figure may stand for: every value that fairly rounds to it, and its qualifier on top. */
import type { Big } from 'big.js'
import type { Comparator } from '../claims/types.ts'
import { between, decimal, exactly, hull, type Interval, type Range } from '../lib/decimal.ts'
import type { Input } from './finding.ts'

/** What a reading needs of a claim. */
export interface Stated {
  quote: string
  value: string
  valueHigh: string | null
  comparator: Comparator
}

/** Qualifiers that say the true value lies below the figure, not on either side. */
const BELOW =
  /\b(?:almost|nearly|close to|just (?:under|below|shy of)|shy of|approach(?:es|ed|ing)?|near(?:s|ing)?)\b/i

/** No rounding without a word moves a figure by more than a twentieth, nor does "about". */
const TWENTIETH = exactly(0.05)

/** A numeral stands early in its quote; hostile ones may be long. */
const LONGEST_QUOTE = 120

/** One unit of the last place a numeral is written to ("25.65" billion: ten million), and whether it stands behind a point. */
function lastPlace(quote: string, value: Big): { unit: Big; decimals: boolean } {
  for (const [numeral] of quote.slice(0, LONGEST_QUOTE).matchAll(/\d[\d.,]*/g)) {
    const digits = numeral.replace(/[.,]+$/, '')
    for (const written of [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')]) {
      const mantissa = decimal(written)
      if (!mantissa || mantissa.eq(0)) continue
      const scale = value.div(mantissa).abs()
      if (scale.c.length !== 1 || scale.c[0] !== 1) continue
      const decimals = written.split('.')[1]?.length ?? 0
      return { unit: scale.times(exactly(10).pow(-decimals)), decimals: decimals > 0 }
    }
  }
  return { unit: lastDigit(value), decimals: false }
}

/** One unit of the last digit that is not zero. */
const lastDigit = (value: Big): Big => exactly(10).pow(value.e - value.c.length + 1)

/** Half a unit of the last place written, and of the last place that may have been meant ("300" may be to the hundred). */
function halves(quote: string, value: Big): { written: Big; meant: Big } {
  const { unit, decimals } = lastPlace(quote, value)
  const written = unit.div(2)
  const meant = smaller(lastDigit(value).div(2), value.abs().times(TWENTIETH))
  return { written, meant: decimals ? written : larger(meant, written) }
}

const larger = (a: Big, b: Big): Big => (a.gt(b) ? a : b)
const smaller = (a: Big, b: Big): Big => (a.lt(b) ? a : b)

/** Values of a bare figure: rounded to it, or cut off to it. Magnitudes only. */
function rounded(value: Big, quote: string): Interval {
  const { written, meant } = halves(quote, value)
  return { low: value.minus(meant), high: value.plus(larger(meant, written.times(2))) }
}

/** As `rounded`, with the qualifier. `openEnded` keeps "over" and "under" without bound. Magnitudes only. */
function qualified(value: Big, claim: Stated, before: string, openEnded: boolean): Range {
  const bare = rounded(value, claim.quote)
  const { written, meant } = halves(claim.quote, value)
  const twentieth = value.times(TWENTIETH)
  const slack = larger(meant, smaller(twentieth, written.times(20)))
  switch (claim.comparator) {
    case 'eq':
    case 'range':
      return bare
    case 'approx':
      return BELOW.test(`${before.slice(-24)}${claim.quote}`)
        ? { low: value.minus(slack), high: value.plus(written) }
        : { low: value.minus(slack), high: larger(bare.high, value.plus(slack)) }
    case 'gt':
    case 'gte': {
      const low = claim.comparator === 'gt' ? value : value.minus(written)
      return { low, high: openEnded ? null : value.plus(larger(meant.times(2), twentieth)) }
    }
    case 'lt':
    case 'lte': {
      const high = claim.comparator === 'lt' ? value : value.plus(written)
      return { low: openEnded ? null : value.minus(larger(meant.times(2), twentieth)), high }
    }
  }
}

/** A range of magnitudes as the claim has them: a fall or a loss is negative, and "more than" speaks of its size. */
function signed(range: Range, negative: boolean): Range {
  if (!negative) return range
  return { low: range.high?.times(-1) ?? null, high: range.low?.times(-1) ?? null }
}

/** Values a stated growth, rate or share may stand for; "over" and "under" have no further bound. Null if the value is no decimal. */
export function statedRange(claim: Stated, before = ''): Range | null {
  const value = decimal(claim.value)
  if (!value) return null
  const high = claim.valueHigh === null ? null : decimal(claim.valueHigh)
  if (high) return hull(signedInterval(value, claim), signedInterval(high, claim))
  return signed(qualified(value.abs(), claim, before, true), value.lt(0))
}

/**
 * Values an endpoint may stand for. "Over $20 billion" has a bound here (one rounding step, or a twentieth): nobody
 * who has 29 writes "over 20". Null if the value is no decimal.
 */
export function endpoint(claim: Stated, before = ''): Interval | null {
  const value = decimal(claim.value)
  if (!value) return null
  const high = claim.valueHigh === null ? null : decimal(claim.valueHigh)
  if (high) return hull(signedInterval(value, claim), signedInterval(high, claim))
  const { low, high: top } = signed(qualified(value.abs(), claim, before, false), value.lt(0))
  return low && top && between(low, top)
}

function signedInterval(value: Big, claim: Stated): Interval {
  const { low, high } = rounded(value.abs(), claim.quote)
  return value.lt(0) ? between(low.times(-1), high.times(-1)) : { low, high }
}

/** A claim and its reading as a finding lists them. */
export const input = (claim: Stated, range: Range): Input => ({
  quote: claim.quote,
  low: range.low?.toFixed() ?? null,
  high: range.high?.toFixed() ?? null,
})
