import type { Quantity } from '../types.ts'
import { times } from './decimal.ts'

/** A quantity in the shape other projects print: snake case, numbers as numbers. */
interface QuantityLine {
  start: number
  end: number
  kind: Quantity['kind']
  value: number
  value_high?: number
  unit?: string
  currency?: string
  comparator: Quantity['comparator']
}

/**
 * Lines of the `quantities` tool: the value in the unit as written (cents stay cents), a share of a named whole in
 * percent; a range is followed by its two ends, for readers that want single figures.
 */
export function quantityLines(quantity: Quantity): QuantityLine[] {
  const stated = quantity.coins ?? quantity
  const share = quantity.ofWhole ? times(quantity.value, '100') : null
  const line: QuantityLine = {
    start: quantity.start,
    end: quantity.end,
    kind: share === null ? quantity.kind : 'percentage',
    value: Number(share ?? stated.value),
    ...(stated.valueHigh !== undefined && { value_high: Number(stated.valueHigh) }),
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
    ...(share !== null && { unit: '%' }),
    ...(quantity.currency !== undefined && { currency: quantity.currency }),
    comparator: quantity.comparator,
  }
  if (line.value_high === undefined) return [line]
  const { value_high: high, ...low } = line
  const kind =
    quantity.currency !== undefined
      ? 'currency'
      : quantity.unit === '%'
        ? 'percentage'
        : quantity.unit
          ? 'quantity'
          : 'number'
  return [line, { ...low, kind, comparator: 'eq' }, { ...low, kind, value: high, comparator: 'eq' }]
}
