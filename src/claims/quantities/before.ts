import { isAmong, isDash, isDigit, isSpace, lower, skipSpacesBack, wordStart } from './characters.ts'
import { codeBefore, prefixedSign, signAt } from './currencies.ts'
import { negate } from './decimal.ts'
import type { Item } from './item.ts'
import { DENOMINATORS } from './units.ts'

const TAB = 9

/** Currency sign, code or abbreviation before the figure, with the minus ("-$5", "$-5", a ledger's "$(5)" and "(5)%") that may stand outside or inside it. */
export function attachBefore(text: string, item: Item, floor: number): void {
  attachMinus(text, item)
  const at = skipSpacesBack(text, item.start)
  if (at <= floor || item.start - at > 1 || text.charCodeAt(at) === TAB) return
  if (text[at - 1] === '(' && text[item.end] === ')' && signAt(text, at - 2) !== undefined) {
    item.start = at - 1
    item.end++
    attachBefore(text, item, floor)
    item.value = negate(item.value)
    item.literal = negate(item.literal)
    return
  }
  // a ledger's "(2.6)%"
  if (text[at - 1] === '(' && text.startsWith(')%', item.end)) {
    item.start = at - 1
    item.end++
    item.value = negate(item.value)
    item.literal = negate(item.literal)
    return
  }
  const sign = text[at - 1] as string
  const code = sign === '¢' ? 'USD' : signAt(text, at - 1)
  if (code !== undefined) {
    item.currency = code
    item.side = 'before'
    item.start = at - 1
    if (sign === '¢') item.minor = 2
    const glued = wordStart(text, item.start)
    const spaced = item.start > 0 && isSpace(text.charCodeAt(item.start - 1)) ? item.start - 1 : item.start
    const letters = glued < item.start ? glued : wordStart(text, spaced)
    const to = glued < item.start ? item.start : spaced
    if (letters >= floor && letters < to && (to === item.start || to - letters <= 3)) {
      const word = text.slice(letters, to)
      const own =
        to === item.start || word.length > 1 || word === 'C' || word === 'c'
          ? prefixedSign(word, sign)
          : undefined
      if (own !== undefined) {
        item.currency = own
        item.start = letters
      }
    }
    attachMinus(text, item)
    return
  }
  const dot = sign === '.' ? at - 1 : at
  const from = wordStart(text, dot)
  if (
    from > 1 &&
    from < dot &&
    text.charCodeAt(from - 1) === 47 &&
    attachPriceHead(text, item, from, dot, floor)
  )
    return
  if (from === dot || (from > 0 && isDigit(text.charCodeAt(from - 1)))) return
  const named = codeBefore(text, from, dot)
  // "BTC -3.74%": what moved, not its currency
  if (named === undefined || text[item.end] === '%' || (dot < at && named !== 'INR' && named !== 'IDR'))
    return
  item.currency = named
  item.side = 'before'
  item.start = from
}

/** "€/MWh 85", "USD/kWh 0.045": what a price is for, told before it. */
function attachPriceHead(text: string, item: Item, from: number, to: number, floor: number): boolean {
  const per = DENOMINATORS.get(lower(text, from, to))
  if (per === undefined || !isEnergy(per)) return false
  const slash = from - 1
  const sign = signAt(text, slash - 1)
  const start = sign === undefined ? wordStart(text, slash) : slash - 1
  const code = sign ?? codeBefore(text, start, slash)
  if (code === undefined || start < floor) return false
  item.currency = code
  item.side = 'before'
  item.per = per
  item.start = start
  return true
}
const isEnergy = (per: string): boolean => per === 'kWh' || per === 'MWh'

/** "minus 5 %", "negative $3 million" */
export function attachNegativeWord(text: string, item: Item, floor: number): void {
  if (item.value.startsWith('-') || item.form === 'multiple') return
  const at = skipSpacesBack(text, item.start)
  // the last letter rules most words out
  if (at === item.start || !'seSE'.includes(text.charAt(at - 1) || ' ')) return
  const from = wordStart(text, at)
  if (from < floor || !isNegative(text, from, at)) return
  // "$330 million plus or minus $10 million": a margin
  if (text.startsWith('plus or ', from - 8)) return
  item.start = from
  item.value = negate(item.value)
  item.literal = negate(item.literal)
}

const isNegative = isAmong(['minus', 'negative'])

/** A dash right before the figure is a minus where no word, figure or closing bracket stands before it. */
function attachMinus(text: string, item: Item): void {
  const at = item.start - 1
  if (at < 0 || item.form === 'multiple') return
  const c = text.charCodeAt(at)
  if (
    c === 43 &&
    (at === 0 || isSpace(text.charCodeAt(at - 1)) || text[at - 1] === '(' || text[at - 1] === '[')
  ) {
    item.start = at
    item.direction = 'up'
    return
  }
  if (!isDash(c) || item.value.startsWith('-')) return
  const before = at === 0 ? 32 : text.charCodeAt(at - 1)
  if (
    at > 0 &&
    !isSpace(before) &&
    before !== 40 &&
    before !== 91 &&
    before !== 36 &&
    before !== 58 &&
    before !== 42 &&
    before !== 124
  )
    return
  // "5 -7 W" is a range
  if (isSpace(before) && at > 1) {
    const word = skipSpacesBack(text, at)
    if (word > 0 && isDigit(text.charCodeAt(word - 1)) && at - word <= 1) return
  }
  item.start = at
  item.value = negate(item.value)
  item.literal = negate(item.literal)
  item.direction = 'down'
}
