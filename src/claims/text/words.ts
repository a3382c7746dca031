/**
 * What is known of words by themselves: a row of bits each, one for each class a word is in. Gathered once at start, looked
 * up once a token. A word is told by the number of its row; 0 is that of all words no rule asks for.
 */

/** The bit that small letters of basic Latin have and capitals lack. */
export const SMALL = 32

/** The hash of a word's beginning with one more character, the same for capitals and small letters. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

/** Whether a word in small letters stands at a position, in letters of either case. */
export function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | 32)) return false
  return true
}

/**
 * Names of properties are strings of one representation, whatever their text was cut out of: asking them is faster. Of an
 * object without a prototype, which is a dictionary: thousands of others, each of another shape, use up the shapes that
 * literals of four fields can have, and those are dictionaries from then on.
 */
export const interned = (text: string): string => Object.keys({ __proto__: null, [text]: 0 })[0] as string

/** Most words: their rows are numbers below it. */
export const MOST_WORDS = 1 << 13

/** Most lexicons: each has two bits of a word's first number. */
export const MOST_LEXICONS = 16

/** Whether a token is one of some words. */
export type WordClass = (token: { known: number } | undefined) => boolean

/**
 * The words and their rows. The tables are constants of this function and not of the module: bundled, those of a module are
 * variables, which compiled code looks up and checks at each of the thousands of tests a sentence takes.
 */
function dictionary() {
  const mostWords = MOST_WORDS
  /** A row has 2 to this power numbers of 32 bits: bits of lexicons in the first, of classes in the others. */
  const shift = 5
  const mostClasses = ((1 << shift) - 1) * 32
  const rows = new Int32Array(mostWords << shift)
  /** The words as tokens have them, by the numbers of their rows. */
  const texts = ['']
  /** All words by their hash, two numbers each: the hash, and that of the row. Those of a text are found where they stand, without being cut out of it. */
  const slots = mostWords * 4
  const table = new Int32Array(slots * 2)
  /** The words of each class, for classes made of others. */
  const wordsOf = new Map<WordClass, string[]>()
  /** Each class by its words. */
  const classes = new Map<string, WordClass>()
  let bits = 0

  const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (slots - 1)

  /** A word as tokens have it; empty for one no rule asks for. */
  const textOf = (row: number): string => texts[row] as string

  /** The row of a word, by its hash. */
  function known(text: string, hash = hashOf(text)): number {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots - 1)) {
      const row = table[2 * slot + 1] as number
      if (row === 0 || (table[2 * slot] === hash && textOf(row) === text)) return row
    }
  }

  /** The row of the letters and digits of basic Latin at [start, end) of a text, in either case, by their hash. */
  function knownAt(text: string, start: number, end: number, hash: number): number {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots - 1)) {
      const row = table[2 * slot + 1] as number
      if (row === 0) return 0
      if (table[2 * slot] !== hash) continue
      const word = textOf(row)
      if (word.length === end - start && isAt(word, text, start)) return row
    }
  }

  /** The row of a word that something is about to be said of. */
  function entry(text: string): number {
    const word = interned(text)
    const hash = hashOf(word)
    const found = known(word, hash)
    if (found !== 0) return found
    if (texts.length === mostWords) throw new Error(`there is room for ${mostWords} words`)
    const row = texts.push(word) - 1
    let slot = slotOf(hash)
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1)
    table[2 * slot] = hash
    table[2 * slot + 1] = row
    return row
  }

  /** What lexicons ask of a word: bits of those with a phrase that begins with it, and 16 higher of those with one that goes on with it. */
  const lexiconsOf = (row: number): number => rows[row << shift] as number

  /** Notes a bit of `lexiconsOf` for a word. */
  function noteLexicon(row: number, bit: number): void {
    rows[row << shift] = lexiconsOf(row) | bit
  }

  /**
   * A test whether a token's word is one of a list, parted by spaces: `const isPast = wordClass('was were rose')`. A bit in
   * the word's row, so that asking costs no look-up, and far less than a regular expression of the same words. A word by
   * itself is told by its row alone; the same list always is the same class.
   */
  function wordClass(words: string | Iterable<string>): WordClass {
    const list = typeof words === 'string' ? words.split(' ') : [...words]
    const key = list.join(' ')
    const made = classes.get(key)
    if (made) return made
    const is = list.length === 1 ? only(entry(key)) : ofClass(list)
    classes.set(key, is)
    wordsOf.set(is, list)
    return is
  }

  const only =
    (row: number): WordClass =>
    (token) =>
      token !== undefined && token.known === row

  function ofClass(list: readonly string[]): WordClass {
    const index = bits++
    if (index >= mostClasses) throw new Error(`there is room for ${mostClasses} word classes`)
    const slot = 1 + (index >> 5)
    const bit = 1 << (index & 31)
    for (const word of list) {
      const at = (entry(word) << shift) | slot
      rows[at] = (rows[at] as number) | bit
    }
    return (token) => token !== undefined && ((rows[(token.known << shift) | slot] as number) & bit) !== 0
  }

  /**
   * A test whether one of some tests holds, itself as cheap as each of them: a walk over the tokens asks it first, and most
   * words are done with.
   */
  const anyOf = (...tests: WordClass[]): WordClass => wordClass(tests.flatMap((is) => wordsOf.get(is) ?? []))

  /** What a token's word stands for of some small numbers above 0 ("may" for 5); 0 for any other word, and without one. */
  function wordNumbers(
    numbers: Iterable<readonly [word: string, number: number]>,
  ): (token: { known: number } | undefined) => number {
    const byRow = new Uint8Array(mostWords)
    for (const [word, number] of numbers) byRow[entry(word)] = number
    return (token) => (token === undefined ? 0 : (byRow[token.known] as number))
  }

  return { textOf, known, knownAt, entry, lexiconsOf, noteLexicon, wordClass, wordNumbers, anyOf }
}

export const { textOf, known, knownAt, entry, lexiconsOf, noteLexicon, wordClass, wordNumbers, anyOf } =
  dictionary()

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
