/** What is known of a word by itself. Gathered once at start, looked up once a token. */
export interface Word {
  /** As tokens have it; empty for a word no rule asks for. */
  text: string
  /** Its length and its hash: they tell nearly all words apart without a look at their letters. */
  length: number
  hash: number
  /** Where its row of `CLASSES` begins. */
  row: number
  /** Lexicons with a phrase that begins with it, one bit each, and with one that goes on with it. */
  starts: number
  continues: number
  /** Where its phrases go on, by lexicon. */
  phrases: unknown[]
  /** The next in the list of words of one hash. */
  next: Word | undefined
}

const MOST_CLASSES = 512
const MOST_WORDS = 1 << 13
/** Numbers of 32 bits in a row. */
const ROW = MOST_CLASSES / 32
/** The classes of all words, a row of bits each; the first row is that of all words no rule asks for. */
const CLASSES = new Int32Array(MOST_WORDS * ROW)
let rows = 0

const NOWHERE: unknown[] = []

/** Names of properties are strings of one representation, whatever their text was cut out of: asking them is faster. */
const interned = (text: string): string => Object.keys({ [text]: 0 })[0] as string

const blank = (text: string, hash: number, next: Word | undefined): Word => ({
  text,
  length: text.length,
  hash,
  row: ROW * rows++,
  starts: 0,
  continues: 0,
  phrases: NOWHERE,
  next,
})

const UNKNOWN = blank('', 0, undefined)

/** All words, in lists by their hash: those of a text are found where they stand, without being cut out of it. */
const WORDS = new Array<Word | undefined>(MOST_WORDS).fill(undefined)

/** The bit that small letters of basic Latin have and capitals lack. */
export const SMALL = 32

/** The hash of a word's beginning with one more character, the same for capitals and small letters. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | SMALL)) | 0

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

const listOf = (hash: number): Word | undefined => WORDS[hash & (WORDS.length - 1)]

/** What is known of a word. */
export function known(text: string): Word {
  const hash = hashOf(text)
  for (let word = listOf(hash); word; word = word.next)
    if (word.hash === hash && word.text === text) return word
  return UNKNOWN
}

/** What is known of the letters and digits of basic Latin at [start, end) of a text, in either case, by their hash. */
export function knownAt(text: string, start: number, end: number, hash: number): Word {
  for (let word = listOf(hash); word; word = word.next)
    if (word.hash === hash && word.length === end - start && isAt(word.text, text, start)) return word
  return UNKNOWN
}

/** Whether a word in small letters stands at a position, in letters of either case. */
export function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | SMALL)) return false
  return true
}

/** The entry of a word that something is about to be said of. */
export function entry(word: string): Word {
  const found = known(word)
  if (found !== UNKNOWN) return found
  if (rows === MOST_WORDS) throw new Error(`there is room for ${MOST_WORDS} words`)
  const hash = hashOf(word)
  const slot = hash & (WORDS.length - 1)
  const made = blank(interned(word), hash, WORDS[slot])
  WORDS[slot] = made
  return made
}

/**
 * A test whether one of some tests holds, itself as cheap as each of them: a walk over the tokens asks it first, and most
 * words are done with.
 */
export function anyOf(...tests: WordClass[]): WordClass {
  const words = WORDS.flatMap((list) => {
    const all: Word[] = []
    for (let word = list; word; word = word.next) all.push(word)
    return all
  })
  return wordClass(words.filter((known) => tests.some((is) => is({ known }))).map((word) => word.text))
}

let classes = 0

/** Whether a token is one of some words. */
export type WordClass = (token: { known: Word } | undefined) => boolean

/** Whether a word of a class stands in the tokens [from, to). */
export function hasWord(
  tokens: readonly { known: Word }[],
  from: number,
  to: number,
  is: WordClass,
): boolean {
  for (let i = from; i < to; i++) if (is(tokens[i])) return true
  return false
}

/**
 * A test whether a token's word is one of a list, parted by spaces: `const isPast = wordClass('was were rose')`. A bit in
 * the word's entry, so that asking costs no look-up, and far less than a regular expression of the same words.
 */
export function wordClass(words: string | Iterable<string>): WordClass {
  const index = classes++
  if (index >= MOST_CLASSES) throw new Error(`there is room for ${MOST_CLASSES} word classes`)
  const slot = index >> 5
  const bit = 1 << (index & 31)
  for (const word of typeof words === 'string' ? words.split(' ') : words) {
    const at = entry(word).row + slot
    CLASSES[at] = (CLASSES[at] as number) | bit
  }
  return (token) => token !== undefined && ((CLASSES[token.known.row + slot] as number) & bit) !== 0
}
