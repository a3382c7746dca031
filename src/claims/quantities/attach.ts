import { attachBefore, attachNegativeWord } from './before.ts'
import { isDigit, isLetter, lower, skipSpaces, skipSpacesBack, wordEnd, wordStart } from './characters.ts'
import { shift } from './decimal.ts'
import { type Item, isBare } from './item.ts'
import { attachMoneyAfter } from './money.ts'
import { attachRate } from './rate.ts'
import { attachScale, attachScaleWord } from './scale.ts'
import { attachUnit } from './unit.ts'

/**
 * Completes an item with what stands at both ends of its figure: currency and sign before (not before `floor`, the end of the
 * figure before it), scale, currency, unit and rate after. `scaled`: the words of the figure hold its scale already.
 */
export function attach(text: string, item: Item, floor: number, scaled: boolean): void {
  attachBefore(text, item, floor)
  attachNegativeWord(text, item, floor)
  if (item.form === 'multiple') {
    item.unit = 'x'
    item.dimension = 'multiple'
  } else {
    if (!scaled) attachScale(text, item)
    // "$200+ billion"
    if (attachMore(text, item) && item.exponent === 0) attachScaleWord(text, item)
    attachMoneyAfter(text, item)
    if (item.currency === undefined) attachUnit(text, item)
    if (isBare(item)) attachFactor(text, item)
    if (item.form !== 'fraction') attachRate(text, item)
    if (item.exponent >= 7 && item.unit === undefined && item.currency === undefined) attachRupees(text, item)
    attachMore(text, item)
  }
  item.value = shift(item.value, item.exponent)
}

/** "by a factor of ten", "multiplied by 3" */
function attachFactor(text: string, item: Item): void {
  const at = skipSpacesBack(text, item.start)
  const from = wordStart(text, at)
  const word = lower(text, from, at)
  if (word !== 'of' && word !== 'by') return
  const end = skipSpacesBack(text, from)
  const before = lower(text, wordStart(text, end), end)
  if (word === 'of' ? before !== 'factor' : before !== 'multiplied') return
  item.unit = 'x'
  item.dimension = 'multiple'
}

/** "N+" and "N-plus": at least so much. Whether one stands there. */
function attachMore(text: string, item: Item): boolean {
  const c = text.charCodeAt(item.end)
  if (c === 43 && !isDigit(text.charCodeAt(item.end + 1)) && text[item.end + 1] !== '/') item.end++
  else if (c === 45 && text.startsWith('plus', item.end + 1) && !isLetter(text.charCodeAt(item.end + 5)))
    item.end += 5
  else return false
  item.comparator = 'gte'
  return true
}

const CRORES = /crores?$/i
const FUNCTION_WORDS = new Set(
  'in for to on by from over as and or during at with is was were are has had have will would under per since after before towards this last next'.split(
    ' ',
  ),
)

/** Hundreds of crores of nothing named are rupees: a sum of "10,000 crores". */
function attachRupees(text: string, item: Item): void {
  if (item.literal.length < 3 || !CRORES.test(text.slice(item.end - 6, item.end))) return
  const next = skipSpaces(text, item.end)
  const end = wordEnd(text, next)
  if (end > next && !FUNCTION_WORDS.has(lower(text, next, end))) return
  item.currency = 'INR'
  item.side = 'after'
  item.shared = { unit: true }
}
