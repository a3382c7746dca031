/** What is known of a word by itself. Gathered once at start, looked up once a token. */
export interface Word {
  /** The classes it is of, one bit each. */
  classes: readonly number[]
  /** Lexicons with a phrase that begins with it, one bit each, and with one that goes on with it. */
  starts: number
  continues: number
  /** Where its phrases go on, by lexicon. */
  phrases: unknown[]
}

const MOST_CLASSES = 384
const OF_NONE: readonly number[] = new Array(MOST_CLASSES / 32).fill(0)

const blank = (): Word => ({ classes: OF_NONE, starts: 0, continues: 0, phrases: [] })

/** A word no rule asks for. */
const UNKNOWN = Object.freeze(blank())

const WORDS = new Map<string, Word>()

/** What is known of a word, in lower case. */
export const known = (word: string): Word => WORDS.get(word) ?? UNKNOWN

/** The entry of a word that something is about to be said of. */
export function entry(word: string): Word {
  const found = WORDS.get(word) ?? blank()
  WORDS.set(word, found)
  return found
}

let classes = 0

/**
 * A test whether a token's word is one of a list, parted by spaces: `const isPast = wordClass('was were rose')`. A bit in
 * the word's entry, so that asking costs no look-up, and far less than a regular expression of the same words.
 */
export function wordClass(words: string | Iterable<string>): (token: { known: Word } | undefined) => boolean {
  const index = classes++
  if (index >= MOST_CLASSES) throw new Error(`there is room for ${MOST_CLASSES} word classes`)
  const slot = index >> 5
  const bit = 1 << (index & 31)
  for (const word of typeof words === 'string' ? words.split(' ') : words) {
    const of = entry(word)
    of.classes = of.classes.with(slot, (of.classes[slot] as number) | bit)
  }
  return (token) => token !== undefined && ((token.known.classes[slot] as number) & bit) !== 0
}
