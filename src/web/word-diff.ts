import { diffArrays } from 'diff'

export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

/** Longest difference looked for, in words: past it the passages are shown whole. */
const MOST_EDITS = 400

/** Words, figures with their currency sign and separators, white space, and every other character on its own. */
const TOKEN = /\s+|\p{Sc}?\d[\d.,]*%?|[\p{L}\p{N}'’-]+|./gsu

const tokens = (text: string): string[] =>
  (text.match(TOKEN) ?? []).flatMap((token) => {
    const end = /^.*\d([.,]+)$/.exec(token)?.[1]
    return end ? [token.slice(0, -end.length), end] : [token]
  })

/** Word-level differences of two passages, in reading order. A figure is one word: "$74,600" never becomes half of "$79,100". */
export function wordDiff(before: string, after: string): Piece[] {
  const parts = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'kept',
    text: part.value.join(''),
  }))
}
