import type { Digest } from './digest.ts'
import { plain } from './plain.ts'
import { type Wording, windowWords, wordingOf } from './words.ts'

/** What is posted, before any platform's markup: a digest, a notice, an answer to a command. Nothing in it is escaped. */
export interface Post {
  title: string
  /** The line below the title; where there are no entries, all there is to say. */
  note: string
  entries: Wording[]
  /** The moment it tells of, ISO UTC. */
  at?: string
  /** It corrects something said before. */
  correction: boolean
}

const TITLE = 150
const NOTE = 600
/** Stands where nothing is left of a text: platforms refuse an empty one. */
const NAMELESS = '…'

/** A digest as it is posted; `base` is the address of this installation, empty where nobody has told it. */
export const postOf = (digest: Digest, base: string): Post => ({
  title: plain(digest.title, TITLE) || NAMELESS,
  note: digest.note === undefined ? windowWords(digest) : plain(digest.note, NOTE) || NAMELESS,
  entries: digest.items.map((item) => wordingOf(item, base)),
  at: digest.to,
  correction: digest.items.some((i) => i.correction),
})
