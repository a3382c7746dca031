import type { Figure } from '../reading.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isHedge } from './leading.ts'

/** Behind a figure that leaves out its unit. */
export const mayFollow = wordClass(
  'in on at a the last during and for earlier by mined produced reported recorded posted year this high low',
)

/** "A year earlier it was 44%", "the year before it had been 44%": what the figure before tells, at another time. */
export function takesUp(tokens: Token[], { from, to }: Figure): boolean {
  // "it is 3% cheaper"
  if (tokens[to]?.kind === 'word' && !mayFollow(tokens[to])) return false
  let i = from - 1
  while (i > from - 5 && (isHedge(itemAt(tokens, i)) || stands(itemAt(tokens, i)))) i--
  return itemAt(tokens, i)?.word === 'it' && stands(tokens[i + 1])
}
const stands = wordClass('was is had been stood at')
