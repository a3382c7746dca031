import { type Piece, wordDiff } from './word-diff.ts'

const SENTENCE = /[^.!?\n]*(?:[.!?](?!\s|["”’)]?\s|$)[^.!?\n]*)*(?:[.!?]+["”’)]?|\n|$)/g

/** A text's sentences, trimmed; an abbreviation may cut one in two, which a comparison survives. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((s) => s.trim()).filter(Boolean)

/** One place where two versions of a text differ. */
export type Difference = Piece[]

const MOST_DIFFERENCES = 12

/**
 * Where two versions differ, sentence by sentence, changed sentences word by word. Only these are shown: the rest of
 * the text is its publisher's.
 */
export function differencesOf(before: string, after: string): Difference[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const [oldSet, newSet] = [new Set(old), new Set(now)]
  const removed = old.filter((s) => !newSet.has(s))
  const added = now.filter((s) => !oldSet.has(s))
  const differences: Difference[] = []
  for (const sentence of added) {
    const i = removed.findIndex((s) => alike(s, sentence))
    const [match] = i < 0 ? [] : removed.splice(i, 1)
    differences.push(match ? wordDiff(match, sentence) : [{ kind: 'added', text: sentence }])
  }
  differences.push(...removed.map((text): Difference => [{ kind: 'removed', text }]))
  return differences.slice(0, MOST_DIFFERENCES)
}

/** Whether one sentence may be the other rewritten: they share at least half of their words. */
function alike(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [x, y] = [words(a), words(b)]
  const shared = [...x].filter((w) => y.has(w)).length
  return shared * 2 >= Math.max(x.size, y.size)
}
