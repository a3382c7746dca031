import { plain } from '../plain.ts'
import type { Post } from '../post.ts'
import type { Wording } from '../words.ts'

/** An answer: a heading, a line of ours that may hold words of whoever asked, and what was found. */
export const say = (title: string, note: string, entries: Wording[] = []): Post => ({
  title: plain(title, 150),
  note: plain(note, 600),
  entries,
  correction: false,
})

/** What is said where carrying out a command broke off. */
export const sorry = (): Post =>
  say('Not answered', 'Something failed on our side; it has been logged. Ask again in a minute.')

/** What the entries are for, or that there are none. */
export function foundNote(words: string, instead: string | null, found: number): string {
  const said = `“${words.slice(0, 100)}”`
  if (found === 0) return `Nothing is tracked for ${said}. Fewer words find more.`
  return instead ? `Nothing has ${said}; this is for “${instead}”.` : `For ${said}.`
}

/** An entry that only has a label and what it is about. */
export const BARE = {
  was: '',
  is: '',
  why: '',
  by: '',
  quote: '',
  source: null,
  permalink: null,
} satisfies Partial<Wording>
