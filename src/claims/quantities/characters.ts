import { interned, isAt } from '../text/words.ts'

/** Kinds of characters and small readers over a text: every rule looks at the text through these, without copying it. */

export function isSpace(c: number): boolean {
  return c < 128
    ? c === 32 || (c > 8 && c < 14)
    : c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0x205f || c === 0x3000
}

/** Value of a decimal digit in ASCII, Arabic-Indic, Persian, Devanagari or fullwidth form; -1 for any other character. */
export function digitValue(c: number): number {
  if (c < 128) return c >= 48 && c < 58 ? c - 48 : -1
  if (c >= 0x660 && c <= 0x669) return c - 0x660
  if (c >= 0x6f0 && c <= 0x6f9) return c - 0x6f0
  if (c >= 0x966 && c <= 0x96f) return c - 0x966
  if (c >= 0xff10 && c <= 0xff19) return c - 0xff10
  return -1
}

export function isDigit(c: number): boolean {
  return c < 128 ? c > 47 && c < 58 : digitValue(c) >= 0
}

/** Marks and signs among the letters of the scripts beyond Latin. */
const NO_LETTERS = new Set([
  0x37e, 0x387, 0x589, 0x60c, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x6d4, 0x964, 0x965, 0x9f2, 0x9f3, 0xe3f,
  0x17db, 0x58f,
])

/** Letters of any script, with the combining marks of decomposed text. */
export function isLetter(c: number): boolean {
  if (c < 128) return (c | 32) > 96 && (c | 32) < 123
  if (c < 0x250) return c > 0xbf ? c !== 0xd7 && c !== 0xf7 : c === 0xaa || c === 0xb5 || c === 0xba
  if (c < 0x2000) return digitValue(c) < 0 && !NO_LETTERS.has(c)
  if (c < 0x2c00) return c === 0x2126 || c === 0x212a || c === 0x212b
  if (c < 0x3041) return c < 0x2de0 || c === 0x3005
  return c < 0xd800 || (c >= 0xf900 && c < 0xfe00) || (c >= 0xfe70 && c < 0xfeff) || isWideLetter(c)
}

/** Fullwidth Latin, halfwidth kana and hangul. */
function isWideLetter(c: number): boolean {
  return (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a) || (c >= 0xff66 && c <= 0xffdc)
}

export function isUpper(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde)
}

export function isQuote(c: number): boolean {
  return c === 34 || c === 39 || c === 0x201c || c === 0x201d || c === 0x2018 || c === 0x2019
}

/** Hyphen, minus and dashes: what may stand between the ends of a range or before a negative figure. */
export function isDash(c: number): boolean {
  return c === 45 || (c >= 0x2010 && c <= 0x2015) || c === 0x2212
}

export function skipSpaces(text: string, from: number): number {
  let i = from
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  return i
}

export function skipSpacesBack(text: string, from: number): number {
  let i = from
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--
  return i
}

/** Whether white space from an offset on parts two cells or lines: a tab, a line break, more than one space. */
export function partsCells(text: string, from: number): boolean {
  const c = text.charCodeAt(from)
  return c === 9 || c === 10 || (isSpace(c) && isSpace(text.charCodeAt(from + 1)))
}

/** No word a rule asks for is longer; a longer run of letters is read no further, so hostile runs stay linear. */
const LONGEST_WORD = 24

/** End of the run of letters at `from` (`from` itself if there is none, or if the run is longer than any word). */
export function wordEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_WORD + 1)
  let i = from
  while (i < limit && isLetter(text.charCodeAt(i))) i++
  return i - from > LONGEST_WORD ? from : i
}

/** Start of the run of letters that ends at `to` (`to` itself if there is none). */
export function wordStart(text: string, to: number): number {
  const limit = Math.max(0, to - LONGEST_WORD - 1)
  let i = to
  while (i > limit && isLetter(text.charCodeAt(i - 1))) i--
  return to - i > LONGEST_WORD ? to : i
}

/** A slice as rules look it up: composed form, lower case. */
export function lower(text: string, start: number, end: number): string {
  let capitals = false
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c > 127) return text.slice(start, end).normalize('NFC').toLowerCase()
    if (c > 64 && c < 91) capitals = true
  }
  return capitals ? text.slice(start, end).toLowerCase() : text.slice(start, end)
}

/** A word of a list, with the next of those that are alike at first sight. */
interface Listed<T> {
  word: string
  value: T
  next: Listed<T> | null
}

const SIGHTS = 1024

/** What tells most words apart: their first and last letter and their length. */
const sight = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) | 32) * 57 + (text.charCodeAt(end - 1) | 32) * 19 + end - start) & (SIGHTS - 1)

/**
 * Looks the word at [start, end) of a text up among some English words. A look at it leaves few to compare it with, and
 * these are compared where it stands.
 */
export function lookUp<T>(
  words: ReadonlyMap<string, T>,
): (text: string, start: number, end: number) => T | undefined {
  const alike = new Array<Listed<T> | null>(SIGHTS).fill(null)
  for (const [listed, value] of words) {
    const word = interned(listed)
    const at = sight(word, 0, word.length)
    alike[at] = { word, value, next: alike[at] ?? null }
  }
  return (text, start, end) => {
    for (let listed = alike[sight(text, start, end)] ?? null; listed; listed = listed.next)
      if (listed.word.length === end - start && isAt(listed.word, text, start)) return listed.value
    return undefined
  }
}

/** A test whether the word at [start, end) of a text is one of some English words, in letters of either case. */
export function isAmong(words: Iterable<string>): (text: string, start: number, end: number) => boolean {
  const listed = lookUp(new Map([...words].map((word) => [word, true])))
  return (text, start, end) => listed(text, start, end) === true
}

/**
 * Tells where the word at [start, end) of a text is none of some words, whatever its case, without cutting it out; what
 * is left may be one. A word with letters beyond basic Latin always may.
 */
export function mayBe(words: Iterable<string>): (text: string, start: number, end: number) => boolean {
  const seen = new Uint8Array(SIGNATURES)
  for (const word of words) seen[signature(interned(word), 0, word.length)] = 1
  seen[FOREIGN] = 1
  return (text, start, end) => seen[signature(text, start, end)] === 1
}

const SIGNATURES = 1 << 12
const FOREIGN = 0

/** A number all spellings of a word in basic Latin share, hardly any other word has. */
function signature(text: string, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c > 127) return FOREIGN
    hash = (Math.imul(hash, 31) + (c | 32)) | 0
  }
  return (hash ^ (hash >> 12)) & (SIGNATURES - 1)
}

/** A slice in composed form, its case kept. */
export function plain(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++)
    if (text.charCodeAt(i) > 127) return text.slice(start, end).normalize('NFC')
  return text.slice(start, end)
}

/** Position after one space, or one hyphen inside a compound ("400-megawatt"); -1 if something else stands there. */
export function gap(text: string, at: number): number {
  const c = text.charCodeAt(at)
  if (isSpace(c) && c !== 10 && c !== 9)
    return isSpace(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 10 ? at + 2 : at + 1
  if ((c === 45 || c === 0x2010 || c === 0x2011) && isLetter(text.charCodeAt(at + 1))) return at + 1
  return -1
}

/** Ends of the first one to four words from `at` ("U.S." counts as one word). */
export function phraseEnds(text: string, at: number, first: number): number[] {
  const ends: number[] = []
  let end = text[first] === '.' && text[first + 2] === '.' && first - at === 1 ? first + 3 : first
  for (let n = 0; n < 4; n++) {
    ends.push(end)
    const next = gap(text, end)
    if (next < 0) break
    const stop = wordEnd(text, next)
    if (stop === next) break
    end = stop
  }
  return ends
}

const OF_A = /[^\S\n](?:of[^\S\n])?an?[^\S\n]/iy

/** Past the article between a part and its unit ("half an hour", "a quarter of a percentage point"); null if there is none. */
export function pastArticle(text: string, at: number): number | null {
  OF_A.lastIndex = at
  return OF_A.test(text) ? OF_A.lastIndex : null
}
