/** What growth, yearly rates and multiples have in common: a stated rate held against two endpoints, rounding included. */
import type { Big } from 'big.js'
import type { ExtractedClaim } from '../claims/types.ts'
import { decimal, exactly, type Interval, overlaps, type Range } from '../lib/decimal.ts'
import { scaledText } from '../lib/numbers.ts'
import { ownYears, pairsFor, stretchOf, type Tie } from './attach.ts'
import { companions } from './companions.ts'
import { endpointPairs, type Pair } from './endpoints.ts'
import type { CheckedText, Finding, Status } from './finding.ts'
import type { Span } from './period.ts'
import { endpoint, input, statedRange } from './reading.ts'
import { sentenceNumbers } from './sentences.ts'

/**
 * One kind of rate. `expect` gives what the endpoints lead to, the plain reading first, none where they lead to no rate
 * (`unknown` says why); `show` words a value of it.
 */
export interface RateCheck {
  rule: 'growth' | 'cagr' | 'multiple'
  tie: Tie
  applies(rate: ExtractedClaim): boolean
  /** Whether a pair can be meant at all. */
  fits?(rate: ExtractedClaim, pair: Pair, text: string): boolean
  read?(rate: ExtractedClaim, text: string): Range | null
  expect(pair: Pair, early: Interval, late: Interval, own: Span | null): Interval[]
  /** Allowed on top of rounding, as a part of the rate. */
  slack?: Big
  show(value: Big): string
  /** The arithmetic on the figures as written, without its result: "120 billion ÷ 25 billion − 1". */
  formula(late: string, early: string, pair: Pair, own: Span | null): string
  /** What is allowed besides rounding, for the explanation. */
  allowance: string
  unknown: string
}

/** Checks every claim a rate check applies to. Of several pairs that may be meant, one that agrees is enough. */
export function checkRates(check: RateCheck, { text, claims, unbound = [] }: CheckedText): Finding[] {
  const sentence = sentenceNumbers(text)
  const rates = claims.filter((c) => check.applies(c))
  if (rates.length === 0) return []
  const extra = companions({ text, claims, sentence }, unbound, rates)
  const figures = [...claims, ...extra].sort((a, b) => a.start - b.start)
  const layout = { text, claims: figures, sentence }
  const pairs = endpointPairs(layout)
  const place = new Map(claims.map((claim, index) => [claim, index]))
  return figures.flatMap((rate, index) => {
    if (!check.applies(rate)) return []
    const candidates = pairsFor(index, pairs, layout, check.tie).filter(
      (p) => check.fits?.(rate, p, text) ?? true,
    )
    const results = candidates.flatMap((pair) => hold(check, index, pair, text, figures))
    const best =
      results.find((f) => f.status === 'consistent') ??
      results.find((f) => f.status !== 'not_checkable') ??
      results[0]
    if (!best) return []
    return [{ ...best, claims: best.claims.flatMap((i) => place.get(figures[i] as ExtractedClaim) ?? []) }]
  })
}

function hold(
  check: RateCheck,
  index: number,
  pair: Pair,
  text: string,
  claims: ExtractedClaim[],
): Finding[] {
  const [rate, from, to] = [index, pair.early, pair.late].map((i) => claims[i] as ExtractedClaim) as [
    ExtractedClaim,
    ExtractedClaim,
    ExtractedClaim,
  ]
  const before = (c: ExtractedClaim): string => text.slice(Math.max(0, c.start - 24), c.start)
  const stated = check.read?.(rate, text) ?? statedRange(rate, before(rate))
  const [early, late] = [endpoint(from, before(from)), endpoint(to, before(to))]
  if (!stated || !early || !late) return []
  const base = {
    rule: check.rule,
    stated: rate.quote,
    claims: [index, pair.early, pair.late],
    inputs: [input(rate, stated), input(from, early), input(to, late)],
  }
  const own = pair.years === null ? stretchOf(rate) : ownYears(rate, text)
  const readings = check.expect(pair, early, late, own).map((r) => widen(r, check.slack))
  const [plain] = readings
  if (!plain) return [{ ...base, status: 'not_checkable', expected: '', explanation: check.unknown }]
  const status = readings.some((r) => overlaps(r, stated))
    ? 'consistent'
    : judge(nearest(readings, stated), stated)
  const expected = readings.map((r) => intervalText(check, r)).join(' or ')
  const verdict = status === 'consistent' ? `"${rate.quote}" agrees` : `"${rate.quote}" does not follow`
  return [
    {
      ...base,
      status,
      expected,
      explanation: `From ${named(from)} to ${named(to)} is ${exactText(check, pair, from, to, own)}${check.allowance} gives ${expected}, so ${verdict}.`,
    },
  ]
}

const intervalText = (check: RateCheck, { low, high }: Interval): string => {
  const ends = [check.show(low), check.show(high)]
  return ends[0] === ends[1] ? `${ends[0]}` : ends.join(' to ')
}

function widen({ low, high }: Interval, slack: Big | undefined): Interval {
  if (!slack) return { low, high }
  return { low: low.minus(low.abs().times(slack)), high: high.plus(high.abs().times(slack)) }
}

/** The reading that comes closest to what is stated. */
function nearest(readings: Interval[], stated: Range): Interval {
  const distance = (r: Interval): number =>
    Number(stated.high?.lt(r.low) ? r.low.minus(stated.high) : stated.low ? stated.low.minus(r.high) : 0)
  return readings.reduce((best, r) => (distance(r) < distance(best) ? r : best))
}

/** The arithmetic on the figures as written; nothing for ranges, which have no one value. */
function exactText(
  check: RateCheck,
  pair: Pair,
  from: ExtractedClaim,
  to: ExtractedClaim,
  own: Span | null,
): string {
  const [a, b] = [decimal(from.value), decimal(to.value)]
  if (!a || !b || from.valueHigh !== null || to.valueHigh !== null) return ''
  const [value] = check.expect(pair, { low: a, high: a }, { low: b, high: b }, own)
  return value
    ? `${check.formula(scaledText(to.value), scaledText(from.value), pair, own)} = ${check.show(value.low)}; `
    : ''
}

const named = (c: ExtractedClaim): string => (c.period ? `"${c.quote}" (${c.period})` : `"${c.quote}"`)

const QUARTER_MORE = exactly(1.25)

/** Consistent if the intervals meet; the message changes if the direction does, or the nearest values are a quarter apart. */
export function judge(expected: Interval, stated: Range): Status {
  if (overlaps(expected, stated)) return 'consistent'
  const above = stated.high?.lt(expected.low)
  const [near, far] = above ? [stated.high as Big, expected.low] : [expected.high, stated.low as Big]
  if (near.lte(0) !== far.lte(0)) return 'changes_message'
  const [small, large] = near.abs().lt(far.abs()) ? [near.abs(), far.abs()] : [far.abs(), near.abs()]
  return large.gt(small.times(QUARTER_MORE)) ? 'changes_message' : 'inconsistent'
}
