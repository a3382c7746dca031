import Big from 'big.js'
import type { Amount } from '../lib/figure-words.ts'

/** How a figure moved against the one before it. */
export interface Change {
  direction: 'up' | 'down' | 'same'
  /** Size in words, "16.7%" or "2 points" for percentages; null where it cannot be said (other unit, from zero, a range). */
  size: string | null
}

const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('en', { maximumFractionDigits: digits }))

const round = (value: Big): string =>
  formats[value.lt(1) ? 2 : value.lt(100) ? 1 : 0]?.format(value.toNumber()) ?? value.toString()

const middle = (amount: Amount): Big =>
  amount.valueHigh === null ? new Big(amount.value) : new Big(amount.value).plus(amount.valueHigh).div(2)

/** Direction and size of a change; null where the two are in different units. Ranges are compared by their middles. */
export function changeBetween(before: Amount, after: Amount): Change | null {
  if (before.unit !== after.unit) return null
  const [a, b] = [middle(before), middle(after)]
  const moved = b.minus(a)
  const direction = moved.gt(0) ? 'up' : moved.lt(0) ? 'down' : 'same'
  if (direction === 'same') return { direction, size: null }
  if (after.unit === '%') {
    const points = round(moved.abs())
    return { direction, size: `${points} ${points === '1' ? 'point' : 'points'}` }
  }
  return { direction, size: a.eq(0) ? null : `${round(moved.div(a).abs().times(100))}%` }
}
