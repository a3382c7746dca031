import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isNoName } from './no-names.ts'

const opensBracket = wordClass('(')

/** Letters that stand for no one: "NPU", "HBM". */
const isShort = (t: Token | undefined): boolean =>
  isNoName(t) &&
  t !== undefined &&
  t.raw.length > 1 &&
  t.raw.length <= LONGEST &&
  t.raw === t.raw.toUpperCase()
const LONGEST = 5

/** "an NPU (Neural Processing Unit)": where a bracket closes that spells out the letters before it; -1 where none opens at a token. */
export function endOfSpelling(tokens: Token[], open: number): number {
  if (!opensBracket(tokens[open]) || open === 0 || !isShort(tokens[open - 1])) return -1
  if (tokens[open + 1]?.raw[0] !== tokens[open - 1]?.raw[0] || tokens[open + 2]?.kind !== 'word') return -1
  let i = open + 1
  while (i < open + 8 && tokens[i]?.kind === 'word') i++
  return tokens[i]?.word === ')' ? i : -1
}

/** "High Bandwidth Memory (HBM)": whether letters that stand for no one are put in brackets. */
export const areLetters = (tokens: Token[], open: number): boolean =>
  opensBracket(tokens[open]) && tokens[open + 2]?.word === ')' && isShort(tokens[open + 1])
