import type { Figure, Reading } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { type CueHit, clear } from './cues.ts'

/** What marks off one clause from another: the further two words are apart by these, the less one says of the other. */
const BARRIERS = new Map([
  [',', 0.35],
  [';', 0.9],
  [':', 0.1],
  ['(', 0.4],
  [')', 0.4],
  ['—', 0.5],
  ['–', 0.3],
  ['|', 1],
  ['and', 0.2],
  ['while', 0.8],
  ['whereas', 0.8],
  ['but', 0.6],
  ['with', 0.15],
  ['which', 0.2],
  ['after', 0.4],
  ['as', 0.15],
])
const isBarrier = wordClass(BARRIERS.keys())

/** Running sum of words, clause marks, sentence ends and figures, so that what lies between two tokens is one subtraction. */
export function barriers({ tokens, sentences, clauses, figures }: Reading): number[] {
  const sum = new Array<number>(tokens.length + 1)
  sum[0] = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    sum[i + 1] = 0.045 + (isBarrier(token) ? (BARRIERS.get(token.word) ?? 0) : 0)
  }
  for (let s = 0; s < sentences.length; s++) {
    const { from, paragraph } = sentences[s] as Sentence
    if (from > 0)
      add(sum, from + 1, paragraph !== sentences[s - 1]?.paragraph ? 1.3 : takesUp(tokens, from) ? 0.4 : 1.0)
  }
  for (const { from } of clauses) add(sum, from + 1, 0.3)
  for (const { from } of figures) add(sum, from + 1, 0.15)
  for (let i = 1; i < sum.length; i++) add(sum, i, sum[i - 1] as number)
  return sum
}

const isThe = wordClass('the this that its')
const isMeasured = wordClass('estimate figure number metric indicator reading tally total value')
const goesOn = wordClass('is was has now stands stood rose fell of with for comes came could may will would')

/** "The current estimate is", "That figure rose": a sentence on what was measured in the one before. */
function takesUp(tokens: Token[], from: number): boolean {
  if (!isThe(tokens[from])) return false
  for (let i = from + 1; i < from + 4; i++) if (isMeasured(tokens[i])) return goesOn(tokens[i + 1])
  return false
}

const add = (numbers: number[], at: number, more: number): void => {
  numbers[at] = (numbers[at] as number) + more
}

/** 1 next to the figure, less with every word and clause mark between; a noun right behind the figure counts most. */
export function nearness(tokens: Token[], figure: Figure, hit: CueHit, walls: number[]): number {
  if (hit.from >= figure.to) {
    const to =
      figure.sameAs && isOpen(tokens[figure.to]) ? pastBracket(tokens, figure.to, hit.from) : figure.to
    const gap = (walls[hit.from] as number) - (walls[to] as number)
    const noun = hit.from - to <= 3 && clear(tokens, to, hit.from)
    return (
      (noun ? 1.5 : hit.from < figure.clauseEnd ? 0.9 : hit.from < figure.sentenceEnd ? 0.6 : 0.35) /
      (1 + gap)
    )
  }
  if (hit.to <= figure.from) {
    const gap = (walls[figure.from] as number) - (walls[hit.to] as number)
    return (hit.to >= figure.from - 1 && tokens[hit.to]?.kind !== 'mark' ? 1.4 : 1.05) / (1 + gap)
  }
  // "trading around $27,000": its last word is the figure's first
  if (hit.from < figure.from) return 1.4
  // a qualifier ("more than") is part of the quote, not of the unit
  return tokens[hit.to - 1] && (tokens[hit.to - 1] as Token).end <= (figure.figure?.start ?? 0) ? 0 : 1.5
}

/** Behind "($273 million)", which tells the same amount again and parts nothing; the bracket itself for what stands in it. */
function pastBracket(tokens: Token[], from: number, to: number): number {
  for (let i = from + 1; i < to && i < from + LONGEST_CONVERSION; i++) if (isClose(tokens[i])) return i + 1
  return from
}
const LONGEST_CONVERSION = 10
const isOpen = wordClass('(')
const isClose = wordClass(')')

/** The same for a cue in the figure's own cell of a table. */
export const nearnessInCell = (figure: Figure, hit: CueHit): number =>
  1.3 / (1 + 0.05 * Math.abs(hit.from - (hit.from >= figure.to ? figure.to : figure.from)))
