/** What is known of a word by itself. Gathered once at start, looked up once a token. */
export interface Word {
  /** The classes it is of, one bit each. */
  classes: number
  /** Lexicons with a phrase that begins with it, one bit each, and with one that goes on with it. */
  starts: number
  continues: number
  /** Where its phrases go on, by lexicon. */
  phrases: unknown[]
}

/** A word no rule asks for. */
const UNKNOWN: Word = Object.freeze({ classes: 0, starts: 0, continues: 0, phrases: [] })

const WORDS = new Map<string, Word>()

/** What is known of a word, in lower case. */
export const known = (word: string): Word => WORDS.get(word) ?? UNKNOWN

/** The entry of a word that something is about to be said of. */
export function entry(word: string): Word {
  let found = WORDS.get(word)
  if (!found) {
    found = { classes: 0, starts: 0, continues: 0, phrases: [] }
    WORDS.set(word, found)
  }
  return found
}

let classes = 0

/** A test whether a token's word is one of a list. One bit, so that passes over all tokens look nothing up. */
export function wordClass(words: Iterable<string>): (token: { known: Word }) => boolean {
  if (classes > 30) throw new Error('there are bits for 31 word classes')
  const bit = 1 << classes++
  for (const word of words) entry(word).classes |= bit
  return (token) => (token.known.classes & bit) !== 0
}
