/** Exact decimals and the intervals they round from. Nothing here passes through a binary float, except where it says so. */
import makeBig, { type Big } from 'big.js'

const Decimal = makeBig()
Decimal.DP = 40

/** All values a figure may stand for, both ends included. */
export interface Interval {
  low: Big
  high: Big
}

/** An interval open on one side or both: null is "no bound". */
export interface Range {
  low: Big | null
  high: Big | null
}

/** The exact decimal a text writes ("1500000000", "-0.05"), or null if it is none. At most 400 characters are read. */
export function decimal(text: string): Big | null {
  if (text.length > 400 || !/^[+-]?\d+(?:\.\d+)?$/.test(text)) return null
  return new Decimal(text.replace(/^\+/, ''))
}

/** An exact decimal from a number the program itself wrote, never from a figure read in a text. */
export const exactly = (n: number): Big => new Decimal(String(n))

/** The interval between two ends, whichever way round they are given. */
export const between = (a: Big, b: Big): Interval => (a.gt(b) ? { low: b, high: a } : { low: a, high: b })

export const sum = (parts: Interval[]): Interval =>
  parts.reduce((t, p) => ({ low: t.low.plus(p.low), high: t.high.plus(p.high) }), {
    low: exactly(0),
    high: exactly(0),
  })

/** `a / b` over all values of both (to 40 decimals), or null where b may be zero. */
export function ratio(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)].sort((x, y) =>
    x.cmp(y),
  )
  return { low: ends[0] as Big, high: ends[3] as Big }
}

/** `(a / b - 1) × 100`: the change from b to a in percent; null where b may be zero. */
export function percentChange(a: Interval, b: Interval): Interval | null {
  const q = ratio(a, b)
  return q && { low: q.low.minus(1).times(100), high: q.high.minus(1).times(100) }
}

/** Whether some value lies in both. */
export const overlaps = (a: Range, b: Range): boolean =>
  !(a.high && b.low && a.high.lt(b.low)) && !(b.high && a.low && b.high.lt(a.low))

/** Every value of either, and all between. */
export const hull = (a: Interval, b: Interval): Interval => ({
  low: a.low.lt(b.low) ? a.low : b.low,
  high: a.high.gt(b.high) ? a.high : b.high,
})
