import type { Comparator } from '../types.ts'
import type { Dimension } from './units.ts'

/** A figure on its way to a quantity: each step of `find.ts` reads and completes it. */
export interface Item {
  /** Span so far: figure with the currency, scale and unit found round it, later also its qualifier. */
  start: number
  end: number
  /** The figure alone. */
  from: number
  to: number
  /** Figure before its scale, and the power of ten the scale stands for (0: none). */
  literal: string
  exponent: number
  value: string
  form: 'digits' | 'words' | 'fraction' | 'multiple'
  grouped: boolean
  currency: string | undefined
  /** Power of ten of a small coin below its major unit; `value` stays in coins until the end. */
  minor: number | undefined
  /** Where the currency stands, "before" the figure or "after" it. */
  side: 'before' | 'after' | undefined
  unit: string | undefined
  dimension: Dimension | undefined
  /** Denominator after "per", "/", "a": "kWh", "s", "day". */
  per: string | undefined
  comparator: Comparator | undefined
  /** Upper end of a range. */
  valueHigh: string | undefined
  ends: [Item, Item] | undefined
  /** Unit, currency or scale taken from a neighbour ("98 to 67 EH/s"). */
  shared: { unit?: true; scale?: true } | undefined
  /** Stands in a list whose last figure names the unit ("10, 20 and 30 MW"). */
  listed: true | undefined
  direction: 'up' | 'down' | undefined
  loss: true | undefined
  /** Part of a from–to pair: where something moved from or to. */
  move: 'from' | 'to' | undefined
}

/** A figure that stands at [start, end) and of which nothing but the number is known. All items have one shape, which is read faster. */
export const bareItem = (start: number, end: number, value: string, form: Item['form']): Item => ({
  start,
  end,
  from: start,
  to: end,
  literal: value,
  exponent: 0,
  value,
  form,
  grouped: false,
  currency: undefined,
  minor: undefined,
  side: undefined,
  unit: undefined,
  dimension: undefined,
  per: undefined,
  comparator: undefined,
  valueHigh: undefined,
  ends: undefined,
  shared: undefined,
  listed: undefined,
  direction: undefined,
  loss: undefined,
  move: undefined,
})

/** A copy of an item with something changed, of the one shape as well. */
export const changed = (item: Item, change: Partial<Item>): Item =>
  Object.assign(bareItem(item.start, item.end, item.value, item.form), item, change)

/** Whether nothing but the number itself is known: no currency, unit, scale or rate. */
export function isBare(item: Item): boolean {
  return (
    item.currency === undefined && item.unit === undefined && item.per === undefined && item.exponent === 0
  )
}
