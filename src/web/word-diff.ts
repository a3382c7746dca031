import { diffWordsWithSpace } from 'diff'

export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

/** Longest difference looked for, in words: past it the passages are shown whole. */
const MOST_EDITS = 400

/** Word-level differences of two passages, in reading order. */
export function wordDiff(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'kept',
    text: part.value,
  }))
}
