import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

/** A dash between words. */
export const isDash = wordClass('- – —')
export const isFrom = wordClass('from')

/** "about", "nearly", "more than": words that stand between a figure and what leads it. */
export const isHedge = wordClass(
  'about around some roughly nearly almost approximately just only barely over under above below more less than close as much up least an a the estimated well slightly exactly precisely little many low high ~ $',
)

/** The word before, past qualifiers: "to about 34%" gives "to". */
export function leading(tokens: Token[], i: number): Token | undefined {
  let j = i
  while (j >= 0 && isHedge(tokens[j])) j--
  return itemAt(tokens, j)
}
