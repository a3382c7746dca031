import { type Piece, wordDiff } from './word-diff.ts'

const SENTENCE = /[^.!?\n]*(?:[.!?](?!\s|["”’)]?\s|$)[^.!?\n]*)*(?:[.!?]+["”’)]?|\n|$)/g

/** A text's sentences, trimmed; an abbreviation may cut one in two, which a comparison survives. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((s) => s.trim()).filter(Boolean)

/** One place where two versions of a text differ. */
export type Difference = Piece[]

const MOST_DIFFERENCES = 12
/** Sentences gone among which the one rewritten is looked for: a text may be long and all of it new. */
const MOST_LOOKED_AT = 120

/**
 * Where two versions differ, sentence by sentence, changed sentences word by word, as many as a page shows. Only these
 * are shown: the rest of the text is its publisher's.
 */
export function differencesOf(before: string, after: string): Difference[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const [oldSet, newSet] = [new Set(old), new Set(now)]
  const removed = old.filter((s) => !newSet.has(s)).slice(0, MOST_LOOKED_AT)
  const added = now.filter((s) => !oldSet.has(s)).slice(0, MOST_DIFFERENCES)
  const gone = removed.map((text) => ({ text, words: wordsOf(text) }))
  const differences = added.map((text): Difference => {
    const words = wordsOf(text)
    const i = gone.findIndex((sentence) => alike(sentence.words, words))
    const [match] = i < 0 ? [] : gone.splice(i, 1)
    return match ? wordDiff(match.text, text) : [{ kind: 'added', text }]
  })
  differences.push(...gone.map(({ text }): Difference => [{ kind: 'removed', text }]))
  return differences.slice(0, MOST_DIFFERENCES)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether one sentence may be the other rewritten: they share at least half of their words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared * 2 >= Math.max(a.size, b.size)
}
