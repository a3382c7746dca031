import { FRAMES, mark } from '../frames.ts'
import type { Figure } from '../reading.ts'
import { isIndefinite } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { between, itemAt, type Row } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { Sign } from './signs.ts'

export const isUpOrDown = wordClass('up down')

/** Which way something moved. */
export type Move = 'rise' | 'fall'

export const isMove = (sign: Sign): sign is Move => sign === 'rise' || sign === 'fall'

/** The last word of change that begins in the tokens [from, to). */
export const lastMove = (signs: Row<Hit<Sign>>, from: number, to: number): Hit<Move> | undefined =>
  between(signs, from, to).findLast((sign): sign is Hit<Move> => isMove(sign.value))

/** Marks a figure as measuring a move. */
export function setMove(figure: Figure, move: Move): void {
  mark(figure, FRAMES.change)
  figure.change = move === 'rise' ? 1 : -1
}

/** The move a figure measures, if it does. */
export const moveOf = ({ change }: Figure): Move | null =>
  change === 0 ? null : change > 0 ? 'rise' : 'fall'

/** "a 15% monthly loss", "a loss of 15%" */
export const isLoss = (tokens: Token[], { from, to }: Figure): boolean =>
  (wordAt(tokens, to + 1) === 'loss' && isRegular(tokens[to])) ||
  (wordAt(tokens, from - 2) === 'loss' &&
    wordAt(tokens, from - 1) === 'of' &&
    isIndefinite(itemAt(tokens, from - 3)))
const isRegular = wordClass('daily weekly monthly quarterly yearly')
