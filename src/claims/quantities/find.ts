import type { Quantity } from '../types.ts'
import { compareItem } from './comparators.ts'
import { major } from './convert.ts'
import { compare } from './decimal.ts'
import { directItem } from './direction.ts'
import { isIdle } from './idle.ts'
import { changed, type Item, isBare } from './item.ts'
import { joinItems } from './join.ts'
import { scan } from './scan.ts'
import type { Dimension } from './units.ts'

/**
 * Every quantity of a text, in text order: one pass over digits and number words, each completed with the currency,
 * scale, unit, rate and qualifier round it. Dates, years, versions, labels, model names and addresses are left out.
 * Deterministic and linear in the length of the text, of which at most 2,000 figures are read; `text.slice(start, end)` is the quote.
 */
export function findQuantities(text: string): Quantity[] {
  const items = joinItems(text, scan(text)).filter(
    (item) => !(isBare(item) && item.form !== 'digits' && isIdle(text, item)),
  )
  let floor = 0
  let before: Item | undefined
  for (const item of items) {
    compareItem(text, item, floor)
    directItem(text, item, floor, before)
    if (before?.listed && before.comparator === 'approx') item.comparator ??= 'approx'
    before = item
    floor = item.end
  }
  const quantities = bounded(text, items).map((item) => toQuantity(text, item))
  linkConversions(text, quantities)
  return quantities
}

/** "larger than 20 and at most 35": a lower and an upper bound of one figure are a range. */
function bounded(text: string, items: Item[]): Item[] {
  const out: Item[] = []
  for (const item of items) {
    const before = out.at(-1)
    const merged = before && mergeBounds(text, before, item)
    if (merged) out[out.length - 1] = merged
    else out.push(item)
  }
  return out
}

const LOWER = new Set(['gt', 'gte'])
const UPPER = new Set(['lt', 'lte'])

function mergeBounds(text: string, a: Item, b: Item): Item | null {
  if (a.comparator === undefined || b.comparator === undefined || b.start - a.end > 6 || b.start < a.end)
    return null
  const rising = LOWER.has(a.comparator) && UPPER.has(b.comparator)
  if (!rising && !(UPPER.has(a.comparator) && LOWER.has(b.comparator))) return null
  const alike = (a.unit === b.unit && a.currency === b.currency) || isBare(a)
  if (!alike || !/^(?:,|,? and|,? but) ?$/.test(text.slice(a.end, b.start))) return null
  const [low, high] = rising ? [a, b] : [b, a]
  if (compare(low.value, high.value) >= 0) return null
  return changed(b, {
    start: a.start,
    from: a.from,
    value: low.value,
    valueHigh: high.value,
    comparator: 'range',
  })
}

const WHOLE_AFTER =
  /[^\S\n]of[^\S\n](?:the|its|all|our|their|his|her|this|that|these|those|total|global|world)\b/iy

/** What an item says, as others see it. All quantities have one shape, which is read faster. */
function toQuantity(text: string, item: Item): Quantity {
  const { start, end, from, to, currency, per, minor, valueHigh } = item
  const symbol = currency ?? item.unit
  return {
    start,
    end,
    figure: { start: from, end: to },
    kind: kindOf(item),
    value: major(item.value, minor),
    comparator: item.comparator ?? 'eq',
    valueHigh: valueHigh === undefined ? undefined : major(valueHigh, minor),
    dimension: dimensionOf(item),
    currency,
    unit: symbol === undefined || per === undefined ? symbol : `${symbol}/${per}`,
    per,
    coins: minor === undefined ? undefined : { value: item.value, valueHigh },
    moved: item.direction,
    loss: item.loss,
    unitShared: item.shared?.unit,
    scaleShared: item.shared?.scale,
    ends: item.ends && [toQuantity(text, item.ends[0]), toQuantity(text, item.ends[1])],
    endpoint: item.move,
    ofWhole: isOfWhole(text, item) ? true : undefined,
    sameAs: undefined,
  }
}

const isCoin = (currency: string): boolean => currency === 'BTC' || currency === 'ETH'

function dimensionOf({ currency, unit, dimension, form }: Item): Dimension | undefined {
  if (currency !== undefined) return isCoin(currency) ? 'coins' : 'money'
  if (unit !== undefined) return dimension
  return form === 'fraction' ? 'fraction' : undefined
}

/** "half of the hashrate" */
function isOfWhole(text: string, item: Item): boolean {
  if (item.form !== 'fraction' || item.unit !== undefined || item.valueHigh !== undefined) return false
  WHOLE_AFTER.lastIndex = item.to
  return WHOLE_AFTER.test(text)
}

function kindOf(item: Item): Quantity['kind'] {
  if (item.valueHigh !== undefined) return 'range'
  if (item.currency !== undefined && isCoin(item.currency))
    return item.side === 'before' ? 'currency' : 'quantity'
  if (item.currency !== undefined) return 'currency'
  if (item.unit === '%') return 'percentage'
  return item.unit !== undefined || item.per !== undefined ? 'quantity' : 'number'
}

/** "$7 billion (€6.5 billion)": one amount stated twice, each pointing at the other. */
function linkConversions(text: string, quantities: Quantity[]): void {
  for (let i = 1; i < quantities.length; i++) {
    const [a, b] = [quantities[i - 1] as Quantity, quantities[i] as Quantity]
    if (a.dimension === undefined || a.dimension !== b.dimension || a.unit === b.unit) continue
    if (b.start - a.end > 24 || !/^[^().;]{0,20}\($/.test(text.slice(a.end, b.start)) || text[b.end] !== ')')
      continue
    if (b.comparator === 'eq' && a.comparator !== 'range' && a.dimension !== 'fraction')
      b.comparator = a.comparator
    a.sameAs = { start: b.start, end: b.end }
    b.sameAs = { start: a.start, end: a.end }
  }
}
