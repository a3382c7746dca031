import { isSpace } from './characters.ts'
import { major } from './convert.ts'
import { compare, shift } from './decimal.ts'
import { type Item, isBare } from './item.ts'
import { isBetween, isFrom, wordBefore } from './lead.ts'
import { linkBetween } from './links.ts'
import { isYear } from './not-quantities.ts'

/** Gives a figure the currency, scale or unit that its neighbour names for both. */
export function share(text: string, items: Item[], i: number): void {
  const a = items[i] as Item
  const b = items[i + 1] as Item
  if (a.form === 'multiple' || b.form === 'multiple' || a.form === 'fraction' || b.form === 'fraction') return
  // "the big five to $690bn"
  if (a.form === 'words' && isBare(a) && b.side === 'before') return
  const link = linkBetween(text, a.end, b.start)
  const span = link === 'dash' || link === 'to' || (link === 'and' && isBetween(text, a))
  if (
    span &&
    a.side === 'before' &&
    b.currency === undefined &&
    b.unit === undefined &&
    (link !== 'to' || isMoneyToo(text, a, b))
  ) {
    b.currency = a.currency
    b.shared = { ...b.shared, unit: true }
  }
  // "either 3.46 cents or 5.03 cents per kilowatt hour"
  const priced = a.currency !== undefined && a.currency === b.currency
  if (
    priced &&
    b.per !== undefined &&
    a.per === undefined &&
    (span || (link === 'or' && isOfOneOrder(a, b)))
  ) {
    a.per = b.per
    // "$200-250 million a year"
    shareScale(a, b, span)
  }
  if (isBare(b) || a.unit !== undefined || a.per !== undefined || a.side === 'after') return
  const bare = isBare(a)
  const list =
    link === 'and' || link === 'or' || link === 'slash' || (link === 'comma' && !isRetold(text, items, i))
  const distant = link === 'none' && bare && isFrom(text, a) && isToNear(text, a, b)
  const measured =
    b.unit !== undefined
      ? b.dimension !== 'time'
      : b.side === 'after' && (link === 'or' || b.currency === 'BTC')
  if (!span && !distant && !(list && bare && measured)) return
  if (!span && isYear(a.literal) && !a.grouped) return
  shareScale(a, b, span)
  if (a.currency === undefined) shareUnit(a, b)
  if (list && !span) a.listed = true
  if (b.per !== undefined && a.currency === b.currency) a.per = b.per
}

/** "laid off 200, or 14% of staff": two of a list have no comma before their "or". */
function isRetold(text: string, items: Item[], i: number): boolean {
  const [before, a, b] = [items[i - 1], items[i] as Item, items[i + 1] as Item]
  if (wordBefore(text, b.start) !== 'or') return false
  return before === undefined || linkBetween(text, before.end, a.start) !== 'comma'
}

/** Neither a hundred times the other: "$265 million or 16 cents per share" tells a sum and what it comes to. */
function isOfOneOrder(a: Item, b: Item): boolean {
  const ratio = Number(major(a.value, a.minor)) / Number(major(b.value, b.minor))
  return ratio > 0.01 && ratio < 100
}

/** "$0.04 to 0.06 per kWh", "$20 to 30 million"; not "$500 to 3 people". */
function isMoneyToo(text: string, a: Item, b: Item): boolean {
  if (compare(a.literal, b.literal) >= 0) return false
  return (
    b.per !== undefined || b.exponent !== 0 || (a.grouped && b.grouped) || !isSpace(text.charCodeAt(b.end))
  )
}

/** "$50-100 million": the scale counts for both where the first figure would else be the larger word ("500,000 to 1.5 million"). */
function shareScale(a: Item, b: Item, span: boolean): void {
  if (a.exponent !== 0 || b.exponent === 0 || !span) return
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return
  if (compare(a.literal, b.literal) > 0 && a.literal.length > 2) return
  a.exponent = b.exponent
  a.value = shift(a.literal, b.exponent)
  a.shared = { ...a.shared, scale: true }
}

function shareUnit(a: Item, b: Item): void {
  if (b.currency !== undefined) {
    a.currency = b.currency
    a.minor = b.minor ?? a.minor
  } else if (b.unit !== undefined) {
    a.unit = b.unit
    a.dimension = b.dimension ?? a.dimension
  } else return
  a.shared = { ...a.shared, unit: true }
}

/** "from 5 a year ago to 20 EH/s": the target stands near and right after "to". */
function isToNear(text: string, a: Item, b: Item): boolean {
  return b.start - a.end < 40 && wordBefore(text, b.start) === 'to'
}
