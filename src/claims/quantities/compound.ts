import { isDigit, lower, skipSpaces, skipSpacesBack } from './characters.ts'
import { compare, decimal, over, plus, shift, times } from './decimal.ts'
import { changed, type Item, isBare } from './item.ts'
import { wordBefore } from './lead.ts'
import type { Link } from './links.ts'
import { isYear } from './not-quantities.ts'

/** Figures made of two: shares, margins, parts of a percent, amounts with their coins. */

/** "one in five", "7 out of the ten", "one in four dollars": a share. */
export function partOfMany(text: string, a: Item, b: Item): Item | null {
  if (
    !isBare(a) ||
    !(isBare(b) || isWordOfMoney(b)) ||
    a.form === 'multiple' ||
    b.form === 'multiple' ||
    a.form === 'fraction' ||
    b.form === 'fraction'
  )
    return null
  if (a.literal.includes('.') || b.literal.includes('.') || a.literal.startsWith('-') || isYear(b.literal))
    return null
  if (compare(a.value, b.value) >= 0 || b.literal.length > 4) return null
  const words = lower(text, a.to, b.from)
  if (words.includes('over') && !isWholeLine(text, a, b)) return null
  // "Eight of the 10", not "2 of the three"
  if (words.trim() === 'of the' && a.form !== b.form && a.form !== 'words') return null
  const value = over(a.value, b.value)
  return changed(a, { end: b.end, to: b.to, value, literal: value, form: 'fraction', dimension: 'fraction' })
}

/** "four dollars", "4 euros" */
const isWordOfMoney = (item: Item): boolean =>
  item.currency !== undefined && item.exponent === 0 && item.form === 'words'

/** "71 of 89 registered farms": so many of those there are, in figures; not "phase 2 of 3". */
export function countedOf(text: string, a: Item, b: Item): Item | null {
  if (a.form !== 'digits' || b.form !== 'digits' || compare(b.value, '5') < 0) return null
  return COUNTED.test(text.slice(b.end, b.end + LONGEST_COUNTED)) && wordBefore(text, a.start) !== 'page'
    ? partOfMany(text, a, b)
    : null
}
const LONGEST_COUNTED = 40
const COUNTED = /^[^\S\n](?:[a-z-]{2,14}[^\S\n]){0,2}[a-z]{2,14}s\b/

function isWholeLine(text: string, a: Item, b: Item): boolean {
  return skipSpacesBack(text, a.start) === 0 && skipSpaces(text, b.end) >= text.length - 1
}

/** "$28bn (±2%)", "250 ± 10 ms": about the first figure. */
export function withMargin(text: string, a: Item, b: Item): Item {
  const end = text[b.end] === ')' ? b.end + 1 : b.end
  const unit =
    isBare(a) && b.unit !== undefined && b.dimension !== undefined
      ? { unit: b.unit, dimension: b.dimension }
      : {}
  return changed(a, { ...unit, end, comparator: 'approx' })
}

/** "half of one percent", "a tenth of 1 percent". */
export function fractionOfPercent(a: Item, b: Item): Item | null {
  if (a.form !== 'fraction' || b.unit !== '%') return null
  return changed(b, { start: a.start, from: a.from, literal: a.literal, value: times(a.value, b.value) })
}

const SECONDS: Record<string, string> = { s: '1', min: '60', hour: '3600' }

/** "1 minute and 3 seconds", "2 hours 15 minutes": one stretch of time, told in its lesser unit. */
export function withLesserTime(a: Item, b: Item): Item | null {
  const [long, short] = [SECONDS[a.unit ?? ''], SECONDS[b.unit ?? '']]
  if (!long || !short || compare(long, short) <= 0 || a.per !== undefined || b.per !== undefined) return null
  if (compare(times(b.value, short), long) >= 0 || a.value.includes('.')) return null
  return { ...b, start: a.start, from: a.from, value: plus(over(times(a.value, long), short), b.value) }
}

/** "$20 and 43 cents", "15 dollars 50": the coins of the amount before. */
export function withCoins(text: string, a: Item, b: Item, link: Link, c: Item | undefined): Item | null {
  if (
    a.currency === undefined ||
    a.minor !== undefined ||
    a.exponent !== 0 ||
    a.value.includes('.') ||
    a.per !== undefined
  )
    return null
  if (b.minor === 2 && b.exponent === 0 && compare(b.value, '100') < 0)
    return changed(a, { end: b.end, to: b.to, value: plus(a.value, shift(b.value, -2)) })
  if (!isBare(b) || b.end !== b.to || b.form === 'fraction' || c?.start === b.end) return null
  const last = text.charCodeAt(b.end)
  const closes = b.end >= text.length || (last === 46 && !isDigit(text.charCodeAt(b.end + 1)))
  const hundredths = b.form === 'digits' ? b.literal.length === 2 : compare(b.value, '100') < 0
  if (!closes || !hundredths || (a.side === 'before' && link === 'and')) return null
  const coins = decimal(b.value)
  return changed(a, { end: b.end, to: b.to, value: plus(a.value, shift(coins, -2)) })
}
