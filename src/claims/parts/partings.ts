import { shortEnd } from '../text/clauses.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

/** A word or mark that parts a figure from a time, at a token. */
export interface Parting {
  from: number
  kind: Kind
}

/** `wall`: a time hardly reaches over it; `start`: it opens a time; `against`: it sets one thing against another; `order`: it parts nothing, but tells that lists run in step. */
type Kind =
  | 'order'
  | 'comma'
  | 'dash'
  | 'open'
  | 'close'
  | 'wall'
  | 'semicolon'
  | 'start'
  | 'against'
  | 'join'

const KINDS = new Map<string, Kind>()
for (const [kind, words] of Object.entries({
  comma: ', :',
  dash: '—',
  open: '(',
  close: ')',
  wall: '| while whereas but',
  semicolon: ';',
  start: 'after before since',
  against: 'vs compared versus against than',
  join: 'and from',
  order: 'respectively',
} satisfies Record<Kind, string>))
  for (const word of words.split(' ')) KINDS.set(word, kind as Kind)

const parts = wordClass(KINDS.keys())

/** Every parting of a text, in order. */
export function findPartings(tokens: Token[]): Parting[] {
  const out: Parting[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!parts(token)) continue
    const short = shortEnd(tokens, i)
    if (short >= 0) {
      i = short
      continue
    }
    // "before the end of the year" is "by the end"
    const deadline = token.word === 'before' && tokens[i + 2]?.word === 'end'
    if (!deadline) out.push({ from: i, kind: KINDS.get(token.word) as Kind })
  }
  return out
}
