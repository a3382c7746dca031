import { attach } from './attach.ts'
import { isDash, isDigit, isLetter, isSpace, isUpper, lower, wordEnd } from './characters.ts'
import { codeBefore, signAt } from './currencies.ts'
import { skipShape } from './date-shapes.ts'
import { over, plus } from './decimal.ts'
import { bareItem, type Item, isBare } from './item.ts'
import { type Literal, readLiteral } from './literal.ts'
import {
  isAge,
  isLoneInBrackets,
  isModelSize,
  isName,
  isResolution,
  isYearGluedOn,
} from './not-quantities.ts'
import { readWords, STARTERS, starterAt } from './number-words.ts'

/** Hyphenated prefixes that leave the figure after them a figure ("sub-10 ms"), where "GPT-4" is a name. */
const PREFIXES = new Set(
  'sub near over under about plus non pre post mid ex a in of to max min usd eur'.split(' '),
)

const VULGAR: Record<string, [number, number]> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
}

/** A text with more figures than this is a data dump: the rest is left unread. */
const MOST_FIGURES = 2000

/** One pass over the text: every figure in digits or words, with its currency, scale and unit. Names, dates and versions are left out. */
export function scan(text: string): Item[] {
  const items: Item[] = []
  let i = 0
  while (i < text.length && items.length < MOST_FIGURES) {
    const c = text.charCodeAt(i)
    if (isDigit(c) || (c === 46 && startsWithPoint(text, i))) i = digits(text, i, items)
    else if (c < 128 ? (c > 64 && c < 91) || (c > 96 && c < 123) : isLetter(c)) i = letters(text, i, items)
    else if (c === 35 || c === 64) i = afterMark(text, i)
    else if (c > 127 && VULGAR[text[i] as string]) i = vulgar(text, i, items)
    else i++
  }
  return items
}

/** ".5" at the start of a word. */
function startsWithPoint(text: string, i: number): boolean {
  const before = i === 0 ? 32 : text.charCodeAt(i - 1)
  return (
    isDigit(text.charCodeAt(i + 1)) &&
    !isLetter(before) &&
    !isDigit(before) &&
    before !== 46 &&
    before !== 41 &&
    before !== 93 &&
    before !== 37
  )
}

/** "#12", "@name1": past the token. */
function afterMark(text: string, i: number): number {
  let at = i + 1
  while (at < text.length && (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)))) at++
  return at
}

/** Past a token of letters and digits ("S19", "H100", "24703L202"), its point and hyphen parts with digits included. */
function pastToken(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const c = text.charCodeAt(at)
    if (isDigit(c) || isLetter(c)) at++
    else if ((c === 46 || c === 45) && isDigit(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function letters(text: string, start: number, items: Item[]): number {
  let end = start + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  const c = text.charCodeAt(end)
  const length = end - start
  if (isDigit(c)) {
    if (
      text.charCodeAt(end - 1) > 0x2e80 ||
      signAt(text, end - 1) !== undefined ||
      codeBefore(text, start, end) !== undefined
    )
      return end
    return pastToken(text, end)
  }
  if ((c === 45 || c === 0x2010 || c === 0x2011) && isDigit(text.charCodeAt(end + 1))) {
    const word = lower(text, start, end)
    if (!PREFIXES.has(word) && !STARTERS.has(word)) return pastToken(text, end + 1)
  }
  if (c === 58 && text.startsWith('://', end)) return pastUrl(text, end)
  if (c === 46 && length === 3 && lower(text, start, end) === 'www') return pastUrl(text, end)
  const word = starterAt(text, start, end)
  if (word === undefined) return end
  const figure = readWords(text, { word, start, end })
  if (!figure) return end
  push(text, items, bareItem(start, figure.end, figure.value, figure.form), figure.scaled)
  return Math.max(figure.end, items.at(-1)?.end ?? 0)
}

function pastUrl(text: string, from: number): number {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++
  return at
}

function vulgar(text: string, at: number, items: Item[]): number {
  const [n, d] = VULGAR[text[at] as string] as [number, number]
  const value = over(String(n), String(d))
  push(text, items, bareItem(at, at + 1, value, 'digits'))
  return Math.max(at + 1, items.at(-1)?.end ?? 0)
}

function digits(text: string, start: number, items: Item[]): number {
  // "£9.99pm" is a price, "9.30pm" a time
  const shape = start > 0 && signAt(text, start - 1) !== undefined ? start : skipShape(text, start)
  if (shape > start) return shape
  if (isYearGluedOn(text, start)) return start + 4
  const read = readLiteral(text, start)
  if (read.value === null) return pastToken(text, read.end)
  const literal = read
  const base = bareItem(start, literal.end, literal.value, 'digits')
  base.grouped = literal.grouped
  const part = vulgarOrFraction(text, literal)
  if (part === 'none') return pastToken(text, literal.end + 1)
  if (part) {
    base.end = base.to = part.end
    base.value = base.literal = part.mixed ? plus(literal.value, part.value) : part.value
  } else if (literal.withoutNote && endsSentence(text, literal.end)) {
    base.end = base.to = literal.withoutNote.end
    base.value = base.literal = literal.withoutNote.value
  }
  const before = items.length
  push(text, items, base, false, literal)
  if (items.length > before) return Math.max(literal.end, (items.at(-1) as Item).end)
  return pastToken(text, base.to)
}

function endsSentence(text: string, at: number): boolean {
  if (at >= text.length) return true
  if (!isSpace(text.charCodeAt(at))) return false
  const c = text.charCodeAt(at + 1)
  return (
    at + 1 >= text.length ||
    c === 10 ||
    (isUpper(c) && (isLetter(text.charCodeAt(at + 2)) || text[at + 1] === 'A'))
  )
}

interface Part {
  value: string
  end: number
  mixed: boolean
}

/** "3/4", "2 1/4", "2½" after a whole number; "none" for n/d that is no figure ("24/7", "5/17/2018", "1/3" with nothing beside it). */
function vulgarOrFraction(text: string, literal: Literal): Part | 'none' | null {
  const c = text.charCodeAt(literal.end)
  const sign = c > 127 ? VULGAR[text[literal.end] as string] : undefined
  if (sign) return { value: over(String(sign[0]), String(sign[1])), end: literal.end + 1, mixed: true }
  if (literal.value.length > 3 || literal.value.includes('.') || !(c === 47 || c === 45 || isSpace(c)))
    return null
  if (c === 47 && isDigit(text.charCodeAt(literal.end + 1))) {
    const part = slashed(text, literal.value, literal.end)
    return part ?? 'none'
  }
  let at = literal.end
  if (text[at] === '-' || isSpace(text.charCodeAt(at))) at++
  if (isSpace(text.charCodeAt(at))) at++
  if (at === literal.end) return null
  AND_HALF.lastIndex = literal.end
  const half = (text.charCodeAt(at) | 32) === 97 ? AND_HALF.exec(text) : null
  if (half)
    return { value: HALVES[half[1]?.toLowerCase() ?? ''] ?? '0', end: AND_HALF.lastIndex, mixed: true }
  if (!isDigit(text.charCodeAt(at))) return null
  MIXED_TAIL.lastIndex = at
  const hit = MIXED_TAIL.exec(text)
  if (!hit || Number(hit[1]) >= Number(hit[2])) return null
  return { value: over(hit[1] as string, hit[2] as string), end: MIXED_TAIL.lastIndex, mixed: true }
}

/** "5 and a half minutes" */
const AND_HALF = /[^\S\n]and[^\S\n](?:an?|one)[^\S\n](half|quarter|third)\b/iy
const HALVES: Record<string, string> = { half: '0.5', quarter: '0.25', third: over('1', '3') }
const MIXED_TAIL = /(\d{1,2})\/(\d{1,2})(?![\d/])/y
const SLASH_TAIL = /\/(\d{1,4})(?![\d/.,]\d?)/y

function slashed(text: string, numerator: string, at: number): Part | null {
  SLASH_TAIL.lastIndex = at
  const hit = SLASH_TAIL.exec(text)
  const denominator = Number(hit?.[1] ?? 0)
  if (!hit || denominator <= Number(numerator) || denominator === 0) return null
  const end = SLASH_TAIL.lastIndex
  let rest = denominator
  while (rest % 2 === 0) rest /= 2
  while (rest % 5 === 0) rest /= 5
  if (Number(numerator) % rest === 0) rest = 1
  const named = isSpace(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))
  if (rest !== 1 && !(named && wordEnd(text, end + 1) > end + 1 && denominator < 10)) return null
  return { value: over(numerator, String(denominator)), end, mixed: false }
}

/** Attaches what stands at both ends and keeps the item if it is a figure. */
function push(text: string, items: Item[], item: Item, scaled = false, literal?: Literal): void {
  const scaledForm = scaled && item.form === 'words'
  attach(text, item, items.at(-1)?.end ?? 0, scaledForm)
  if (literal && !settle(text, item, literal)) return
  if (item.form === 'digits' && item.end === item.to) {
    const c = text.charCodeAt(item.end)
    if (isLetter(c) && c < 0x2e80 && item.side !== 'before') return
    if (isDash(c) && c === 45 && isLetter(text.charCodeAt(item.end + 1)) && isName(text, item)) return
  }
  if (isLoneInBrackets(text, item) || isAge(text, item) || isResolution(text, item)) return
  if (isBare(item) ? isName(text, item) : isModelSize(text, item)) return
  items.push(item)
}

/** Currencies that never show a decimal point before three digits, and those whose small unit is a thousandth. */
const POINT_GROUPS = new Set(
  'IDR VND CLP COP PYG ISK KRW JPY IRR BRL ARS TRY DKK NOK SEK UYU CRC HUF CZK PLN'.split(' '),
)
const THREE_DECIMALS = new Set('KWD BHD OMR JOD TND IQD LYD'.split(' '))

/** Settles what only the currency can: comma decimals, and a point before three digits. False: no safe value. */
function settle(text: string, item: Item, literal: Literal): boolean {
  if (literal.commaDecimal && item.currency === 'USD' && item.side === 'before' && item.exponent === 0)
    return false
  if (literal.orThousands === undefined || item.exponent !== 0) return true
  if (text[item.to] === ',' && isDash(text.charCodeAt(item.to + 1))) {
    item.value = item.literal = literal.orThousands
    return true
  }
  const zeros = literal.orThousands.endsWith('0')
  const code = item.currency
  if (code !== undefined ? thousandsPoint(code, item.side, zeros, literal) : zeros && isBare(item)) {
    if (code === undefined && literal.orThousands.length < 5) return false
    item.value = item.literal = literal.orThousands
    item.grouped = true
  }
  return true
}

function thousandsPoint(code: string, side: Item['side'], zeros: boolean, literal: Literal): boolean {
  if (THREE_DECIMALS.has(code) || code === 'BTC' || code === 'ETH') return false
  if (POINT_GROUPS.has(code)) return true
  if (code === 'EUR') return side === 'after' || zeros
  return zeros && (side === 'after' || (literal.orThousands ?? '').endsWith('000'))
}
