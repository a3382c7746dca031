/** Figures and units as a person writes them: in sentences of checks, on pages, in digests and feeds alike. */
import { currencyOf, numberText } from './numbers.ts'
import { inReadersUnit } from './scale.ts'

/** A figure as tracked: exact decimals as text. */
export interface Amount {
  value: string
  valueHigh: string | null
  unit: string
  comparator: keyof typeof COMPARATORS
}

/** Qualifiers in words; empty for a figure stated plainly and for a range, which shows both ends. */
const COMPARATORS = {
  eq: '',
  approx: 'about',
  gt: 'more than',
  gte: 'at least',
  lt: 'less than',
  lte: 'at most',
  range: '',
}

const UNITS: Record<string, string> = {
  count: '',
  x: 'times',
  't CO2': 't CO₂',
  'PH/s/day': 'PH/s a day',
  'BTC/block': 'BTC per block',
  'tokens/s': 'tokens per second',
  Mtoken: 'million tokens',
  Ktoken: 'thousand tokens',
}

/** What follows the number: "per kWh", "MW", "%" joins without a space. */
function unitText(unit: string): string {
  const currency = currencyOf(unit)
  const rest = currency ? unit.slice(currency.length + 1) : unit
  if (currency && rest === 'BTC') return 'per bitcoin'
  const words = UNITS[rest] ?? rest
  return currency && words ? `per ${words}` : words
}

/** A figure in its parts, for setting them in different sizes. */
export function figureParts(stated: Amount): { qualifier: string; number: string; unit: string } {
  const amount = inReadersUnit(stated)
  const low = numberText(amount.value, amount.unit)
  const number = amount.valueHigh === null ? low : rangeText(amount.value, amount.valueHigh, amount.unit)
  const unit = unitText(amount.unit)
  const percent = unit === '%'
  return {
    qualifier: COMPARATORS[amount.comparator],
    number: percent ? `${number}%` : number,
    unit: percent ? '' : unit,
  }
}

/** "$425–445 million", "60–80": the scale is said once where both ends share it. */
function rangeText(low: string, high: string, unit: string): string {
  const [a, b] = [numberText(low, unit), numberText(high, unit)]
  const scale = / [a-z]+$/.exec(b)?.[0]
  return scale && a.endsWith(scale) ? `${a.slice(0, -scale.length)}–${b}` : `${a}–${b}`
}

/** A figure on one line: "more than $100,000 per bitcoin", "$0.05–$0.07 per kWh", "about 300%". */
export function figureText(amount: Amount): string {
  const { qualifier, number, unit } = figureParts(amount)
  return [qualifier, number, unit].filter(Boolean).join(' ')
}

/** A value with its unit: "$101,300 per bitcoin"; both ends where there are two: "$50,000–$60,000 per bitcoin". */
export const valueText = (value: string, unit: string, high: string = value): string =>
  figureText({ value, valueHigh: high === value ? null : high, unit, comparator: 'eq' })

/** A unit as an axis title: "US dollars per kWh", "MW", "percent". */
export function unitWords(unit: string): string {
  const currency = currencyOf(unit)
  if (unit === '%') return 'percent'
  if (unit === 'count') return 'number'
  if (!currency) return UNITS[unit] ?? unit
  const name = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(2)
    .find((part) => part.type === 'currency')?.value
  const rest = unitText(unit)
  return [name, rest].filter(Boolean).join(' ')
}
