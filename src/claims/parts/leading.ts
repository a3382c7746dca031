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

/** Where the word before stands, past qualifiers but no lower than a floor; -1 where nothing but qualifiers leads. */
export function pastHedges(tokens: Token[], i: number, floor = -1): number {
  let j = i
  while (j > floor && isHedge(itemAt(tokens, j))) j--
  return j
}

/** The word before, past qualifiers: "to about 34%" gives "to". */
export const leading = (tokens: Token[], i: number): Token | undefined =>
  itemAt(tokens, pastHedges(tokens, i))
