/**
 * What is known of words by themselves: a row of bits each, one for each class a word is in. Gathered once at start, looked
 * up once a token. A word is told by the number of its row; 0 is that of all words no rule asks for.
 */

const MOST_WORDS = 1 << 13
/** Numbers of 32 bits in a row: bits of lexicons in the first, of classes in the others. */
const ROW = 24
const MOST_CLASSES = (ROW - 1) * 32
const ROWS = new Int32Array(MOST_WORDS * ROW)
/** The words as tokens have them, by the numbers of their rows. */
const TEXTS = ['']

/** All words by their hash, two numbers each: the hash, and that of the row. Those of a text are found where they stand, without being cut out of it. */
const SLOTS = MOST_WORDS * 4
const TABLE = new Int32Array(SLOTS * 2)

/** The bit that small letters of basic Latin have and capitals lack. */
export const SMALL = 32

/** The hash of a word's beginning with one more character, the same for capitals and small letters. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | SMALL)) | 0

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1)

/** A word as tokens have it; empty for one no rule asks for. */
export const textOf = (row: number): string => TEXTS[row] as string

/** The row of a word. */
export function known(text: string): number {
  const hash = hashOf(text)
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
    const row = TABLE[2 * slot + 1] as number
    if (row === 0 || (TABLE[2 * slot] === hash && textOf(row) === text)) return row
  }
}

/** The row of the letters and digits of basic Latin at [start, end) of a text, in either case, by their hash. */
export function knownAt(text: string, start: number, end: number, hash: number): number {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
    const row = TABLE[2 * slot + 1] as number
    if (row === 0) return 0
    if (TABLE[2 * slot] !== hash) continue
    const word = textOf(row)
    if (word.length === end - start && isAt(word, text, start)) return row
  }
}

/** Whether a word in small letters stands at a position, in letters of either case. */
export function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | SMALL)) return false
  return true
}

/**
 * Names of properties are strings of one representation, whatever their text was cut out of: asking them is faster. Of an
 * object without a prototype, which is a dictionary: thousands of others, each of another shape, use up the shapes that
 * literals of four fields can have, and those are dictionaries from then on.
 */
const interned = (text: string): string => Object.keys({ __proto__: null, [text]: 0 })[0] as string

/** The row of a word that something is about to be said of. */
export function entry(word: string): number {
  const found = known(word)
  if (found !== 0) return found
  if (TEXTS.length === MOST_WORDS) throw new Error(`there is room for ${MOST_WORDS} words`)
  const row = TEXTS.push(interned(word)) - 1
  const hash = hashOf(word)
  let slot = slotOf(hash)
  while (TABLE[2 * slot + 1] !== 0) slot = (slot + 1) & (SLOTS - 1)
  TABLE[2 * slot] = hash
  TABLE[2 * slot + 1] = row
  return row
}

/** Most lexicons: each has two bits of a word's first number. */
export const MOST_LEXICONS = 16

/** What lexicons ask of a word: bits of those with a phrase that begins with it, and 16 higher of those with one that goes on with it. */
export const lexiconsOf = (row: number): number => ROWS[row * ROW] as number

/** Notes a bit of `lexiconsOf` for a word. */
export const noteLexicon = (row: number, bit: number): void => {
  ROWS[row * ROW] = lexiconsOf(row) | bit
}

/**
 * A test whether one of some tests holds, itself as cheap as each of them: a walk over the tokens asks it first, and most
 * words are done with.
 */
export function anyOf(...tests: WordClass[]): WordClass {
  return wordClass(TEXTS.filter((_, at) => tests.some((is) => is({ known: at }))))
}

let classes = 0

/** Whether a token is one of some words. */
export type WordClass = (token: { known: number } | undefined) => boolean

/** Whether a word of a class stands in the tokens [from, to). */
export function hasWord(
  tokens: readonly { known: number }[],
  from: number,
  to: number,
  is: WordClass,
): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (is(tokens[i])) return true
  return false
}

/**
 * A test whether a token's word is one of a list, parted by spaces: `const isPast = wordClass('was were rose')`. A bit in
 * the word's row, so that asking costs no look-up, and far less than a regular expression of the same words.
 */
export function wordClass(words: string | Iterable<string>): WordClass {
  const index = classes++
  if (index >= MOST_CLASSES) throw new Error(`there is room for ${MOST_CLASSES} word classes`)
  const slot = 1 + (index >> 5)
  const bit = 1 << (index & 31)
  for (const word of typeof words === 'string' ? words.split(' ') : words) {
    const at = entry(word) * ROW + slot
    ROWS[at] = (ROWS[at] as number) | bit
  }
  return (token) => token !== undefined && ((ROWS[token.known * ROW + slot] as number) & bit) !== 0
}
