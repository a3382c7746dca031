import type { Figure, Reading } from '../reading.ts'
import { anyBetween } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { PeriodMention } from './periods.ts'
import { isSameOf } from './same-period.ts'

const isOffset = wordClass('below above under beneath off from')
const isReference = wordClass('the its their a an his last recent record')

/** "since 2026 began": a stretch that ends with the publication. */
export const isYearSoFar = (published: string | undefined, { preposition, period }: PeriodMention): boolean =>
  preposition === 'since' && period !== null && published?.startsWith(period) === true

/** "up 9% from March", "34% more than in 2024", "26% below the high it set in October": the time a change is counted from, not its own. */
export function isCountedFrom(
  { tokens, figures, context }: Reading,
  figure: Figure,
  p: PeriodMention,
): boolean {
  const again = isSameOf(tokens, p.from) && p.to - p.from > 3
  if (p.period?.includes('/') && !again) return false
  if (isYearSoFar(context.published, p)) return false
  if (p.preposition === 'from' || p.baseline) return true
  // "4% growth over the third quarter", "an increase of 3% over the July total"
  if (p.preposition === 'over' && isOverIt(tokens, figure, p)) return true
  for (let i = figure.to - 1; i < p.from; i++)
    if (isOffset(tokens[i]) && isReference(tokens[i + 1])) return true
  // "a rise of 34% on the closing price at the end of May"
  if (anyBetween(figures, figure.to, p.from)) return false
  if (tokens[figure.to]?.word === 'on' || tokens[figure.to + 1]?.word === 'on')
    for (let i = figure.to; i < p.from - 3; i++)
      if (tokens[i]?.word === 'on' && tokens[i + 1]?.word === 'the') return true
  return false
}

/** Whether nothing but the noun of a change stands between it and "over" a time the text gives a name. */
const isOverIt = (tokens: Token[], { to }: Figure, p: PeriodMention): boolean =>
  p.from - to <= 4 &&
  (tokens[to]?.word === 'over' || tokens[to + 1]?.word === 'over') &&
  (!isPointed(tokens[p.from]) || (isSameOf(tokens, p.from) && p.to - p.from > 3))
/** "over the past year", "over the same quarter": how long it took; not "over the same quarter of 2024". */
const isPointed = wordClass('the this that past last')
