import { attach } from './attach.ts'
import { isDash, isDigit, isLetter, isSpace, isUpper, lower } from './characters.ts'
import { codeBefore, signAt } from './currencies.ts'
import { skipShape } from './date-shapes.ts'
import { over, plus } from './decimal.ts'
import { VULGAR, vulgarOrFraction } from './fraction-signs.ts'
import { bareItem, type Item, isBare } from './item.ts'
import { type Literal, readLiteral } from './literal.ts'
import { isAge, isLoneInBrackets, isResolution, isYearGluedOn } from './not-quantities.ts'
import { readWords, STARTERS, starterAt } from './number-words.ts'
import { isModelSize, isName } from './numbered-names.ts'
import { settle } from './settle.ts'

/** Hyphenated prefixes that leave the figure after them a figure ("sub-10 ms"), where "GPT-4" is a name. */
const PREFIXES = new Set(
  'sub near over under about plus non pre post mid ex a in of to max min usd eur'.split(' '),
)

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
  push(text, items, bareItem(at, at + 1, value, formOf(text, at + 1)))
  return Math.max(at + 1, items.at(-1)?.end ?? 0)
}

/** "¼ of the fleet", "3/4 of them": a part; "½ cent" is an amount. */
const formOf = (text: string, end: number): Item['form'] =>
  text.startsWith(' of ', end) ? 'fraction' : 'digits'

function digits(text: string, start: number, items: Item[]): number {
  // "£9.99pm" is a price, "9.30pm" a time
  const priced = start > 0 && signAt(text, start - 1) !== undefined
  const shape = priced ? start : skipShape(text, start)
  if (shape > start) return shape
  if (isYearGluedOn(text, start)) return start + 4
  const read = readLiteral(text, start)
  if (read.value === null) return pastToken(text, read.end)
  const literal = read
  const base = bareItem(start, literal.end, literal.value, 'digits')
  base.grouped = literal.grouped
  const part = isPriceFor(text, literal.end, priced) ? null : vulgarOrFraction(text, literal)
  if (part === 'none') return pastToken(text, literal.end + 1)
  if (part) {
    base.end = base.to = part.end
    base.value = base.literal = part.mixed ? plus(literal.value, part.value) : part.value
    if (!part.mixed) base.form = formOf(text, part.end)
  } else if (literal.withoutNote && endsSentence(text, literal.end) && !hasUnit(text, base)) {
    base.end = base.to = literal.withoutNote.end
    base.value = base.literal = literal.withoutNote.value
  }
  const before = items.length
  push(text, items, base, false, literal)
  if (items.length > before) return Math.max(literal.end, (items.at(-1) as Item).end)
  return pastToken(text, base.to)
}

/** "$15/100 rows", "CHF 15/1M tokens": a price for so many, no fraction. */
const isPriceFor = (text: string, end: number, priced: boolean): boolean =>
  text.charCodeAt(end) === 47 && (priced || (text[end + 1] === '1' && isLetter(text.charCodeAt(end + 2))))

/** "1,581.9 BTC": what a unit follows goes on to its last digit. */
function hasUnit(text: string, item: Item): boolean {
  const whole = { ...item }
  attach(text, whole, item.start, false)
  return whole.end > whole.to
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
