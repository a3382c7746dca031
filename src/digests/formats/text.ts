import type { Digest } from '../digest.ts'
import { lineOf, windowWords, wordingOf } from '../words.ts'

/** A digest as plain text, an item a line. */
export const textOf = (digest: Digest, base: string): string =>
  [
    digest.title,
    windowWords(digest),
    ...digest.items.map((item) => `- ${lineOf(wordingOf(item, base))}`),
  ].join('\n')
