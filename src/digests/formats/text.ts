import type { Post } from '../post.ts'
import { lineOf } from '../words.ts'

/** A post as plain text, an entry a line. */
export const textOf = ({ title, note, entries }: Post): string =>
  [title, note, ...entries.map((w) => `- ${lineOf(w)}`)].join('\n')
