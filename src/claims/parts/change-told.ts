import type { Figure, Reading } from '../reading.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { pastHedges } from './leading.ts'
import { type Move, moveOf } from './moves.ts'

/** "Growth over the last quarter of 2024 was 21%": what its clause opens with, however long. */
export function isGrowth({ tokens, clauses }: Reading, figure: Figure): boolean {
  const i = pastHedges(tokens, figure.from - 1, figure.from - 4)
  if (!comesTo(itemAt(tokens, i))) return false
  const at = lastBefore(clauses, figure.from)?.from ?? i
  return tokens[at]?.word === 'growth' && leadsTime(tokens[at + 1])
}
const comesTo = wordClass('was is were averaged hit reached')
const leadsTime = wordClass('over in for during from since through')

/** "rose 45% in spring and another 90% in summer" */
export function another({ tokens, figures }: Reading, figure: Figure): Move | null {
  if (wordAt(tokens, figure.from - 1) !== 'another') return null
  const last = lastBefore(figures, figure.from)
  return last?.measures === 'percent' && last.sentence === figure.sentence ? moveOf(last) : null
}

/** "14% over last year's": more than what it was. */
export const overLast = (tokens: Token[], at: number): boolean =>
  wordAt(tokens, at) === 'over' && wordAt(tokens, at + 1) === 'last' && tokens[at + 2]?.possessive === true
