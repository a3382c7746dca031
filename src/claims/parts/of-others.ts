import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { firstFrom } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

/** "79% of the planned capacity": what is planned is the whole. */
export const isOfWhole = (tokens: Token[], { measures, to }: Figure, { from }: Range): boolean =>
  measures === 'percent' && from === to + 2 && tokens[to]?.word === 'of' && isWholes(tokens[to + 1])
const isWholes = wordClass('the its their')

/** "77% comes from data centers aiming to connect", "2.3%, with 8 GW under construction": what others aim at, or what is built. */
export function isOfThose({ tokens, figures }: Reading, figure: Figure, { from }: Range): boolean {
  if (figure.measures !== 'percent') return false
  if (tokens[from]?.word === 'under') return (figures[firstFrom(figures, from) - 1]?.from ?? 0) >= figure.to
  return isOfAim(tokens, figure, from + 1)
}

/** Whether what stands before a token, a time or a word of expectation, is what those aim at of whom a share is told. */
export function isOfAim(tokens: Token[], { measures, to }: Figure, before: number): boolean {
  if (measures !== 'percent') return false
  for (let i = to + 1; i < before; i++) if (isAim(tokens, to, i)) return true
  return false
}

/** Whether a participle of aiming stands at a token, said of a noun behind the verb of what stands before. */
function isAim(tokens: Token[], to: number, at: number): boolean {
  if (!isAiming(tokens[at]) || isVerb(tokens[at - 1])) return false
  for (let i = to; i < at - 1; i++) if (isVerb(tokens[i])) return true
  return false
}
const isAiming = wordClass('aiming planning seeking hoping intending looking')
