import { METRICS, type MetricKey } from '../claims/metrics.ts'
import { valueIn } from '../claims/quantities/convert.ts'
import { findQuantities } from '../claims/quantities/find.ts'
import type { Quantity } from '../claims/types.ts'

/** A span of values, both ends included; a missing end is open. */
export interface Bounds {
  min?: number | undefined
  max?: number | undefined
  /** As people write it ("GW", "$/kWh", "EUR"); none takes the unit of the metric asked for. */
  unit?: string | undefined
}

/** Bounds in a unit that stored values have. */
interface UnitBounds {
  unit: string
  min: number
  max: number
}

/**
 * The bounds in every unit that measures the same: 1 GW is looked for as 1000 MW and as 1e9 W. Money stays in its
 * currency. Empty where the unit is unknown or none of the metrics is measured in it.
 */
export function unitsOf(bounds: Bounds, metrics: readonly MetricKey[] | undefined): UnitBounds[] {
  const rows = METRICS.filter((m) => !metrics?.length || metrics.includes(m.key))
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds
  const found = new Map<string, UnitBounds>()
  const one = bounds.unit === undefined ? null : oneOf(bounds.unit)
  for (const { unit: own } of rows) {
    const unit = one?.currency ? own.replace('USD', one.currency) : own
    if (one === null) {
      if (bounds.unit === undefined && metrics?.length) found.set(unit, { unit, min, max })
      continue
    }
    // with no metric to go by, "$" is not "$/kWh"
    if (!metrics?.length && (one.per !== undefined) !== (one.currency !== undefined && own.includes('/')))
      continue
    const scale = valueIn(one, unit)
    if (scale) found.set(unit, { unit, min: min * Number(scale.value), max: max * Number(scale.value) })
  }
  return [...found.values()]
}

/** One of a unit, read by the code that reads articles. */
function oneOf(unit: string): Quantity | null {
  const money = unit.match(/^[A-Z]{3}(?=\/|$)/)?.[0]
  const text = money ? `${money} 1${unit.slice(money.length)}` : `1 ${unit}`
  const [quantity, more] = findQuantities(text)
  return quantity && !more && quantity.end === text.length ? quantity : null
}

const SMALLEST = 1e-15
const LARGEST = 1e24

/**
 * Buckets that cover a span, as few as do: a power of ten ("+e+04"), or one to four leading digits ("+9e+04",
 * "+9.05e+04"), written as SQLite's printf does in the index. Sizes below 1e-15 count as zero, those above 1e24 as that.
 */
export function bucketsOf(min: number, max: number): string[] {
  const buckets: string[] = []
  if (max > 0) buckets.push(...cover('+', Math.max(min, SMALLEST), max))
  if (min < 0) buckets.push(...cover('-', Math.max(-max, SMALLEST), -min))
  if (min <= 0 && max >= 0) buckets.push('+0e+00')
  return buckets
}

/** Steps of four digits: 1.000, 1.001 … 9.999. */
const PER_DECADE = 9000

/** Each width of bucket in steps, the widest first, with the digits it is written with. */
const WIDTHS: [steps: number, digits: number][] = [
  [PER_DECADE, 0],
  [1000, 1],
  [100, 2],
  [10, 3],
  [1, 4],
]

function cover(sign: '+' | '-', low: number, high: number): string[] {
  if (low > high) return []
  const buckets: string[] = []
  const last = step(Math.min(high, LARGEST))
  for (let i = step(low); i <= last; ) {
    const decade = Math.floor(i / PER_DECADE)
    const within = i - decade * PER_DECADE
    const [width, digits] = WIDTHS.find(([w]) => within % w === 0 && i + w - 1 <= last) as [number, number]
    const leading = String(within + 1000).slice(0, digits)
    const mantissa = digits > 1 ? `${leading[0]}.${leading.slice(1)}` : leading
    buckets.push(`${sign}${mantissa}e${decade < 0 ? '-' : '+'}${String(Math.abs(decade)).padStart(2, '0')}`)
    i += width
  }
  return buckets
}

/** Which step of four digits a size falls in, counted over all decades. */
function step(size: number): number {
  const [mantissa = '1', exponent = '0'] = size.toExponential(3).split('e')
  return Number(exponent) * PER_DECADE + Math.round(Number(mantissa) * 1000) - 1000
}
