import type { Figure } from '../reading.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { PeriodMention } from './periods.ts'

/** Whether a time is that of the works a site comes of, or of its first part: not of its power, nor of what all of it costs. */
export const isOfWorks = (tokens: Token[], figure: Figure, p: PeriodMention): boolean =>
  (figure.measures === 'power' || figure.measures === 'money') &&
  (isStart(tokens, p.from) || (p.from >= figure.to && isOfFirstPart(tokens, figure.to, p.from)))

/** How many words part a time from what begins then. */
const REACH = 8

/** "breaks ground in May 2026", "to start construction in early 2027", "with construction expected to begin in 2026" */
function isStart(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i > at - REACH && itemAt(tokens, i)?.kind === 'word'; i--) {
    if (tokens[i]?.word === 'ground') return breaks(itemAt(tokens, i - 1))
    if (begins(tokens[i])) return isWork(tokens[i + 1]) || isWorkBefore(tokens, i)
    // "completed in 2027"
    if (ends(tokens[i])) return false
  }
  return false
}

function isWorkBefore(tokens: Token[], verb: number): boolean {
  for (let i = verb - 1; i > verb - REACH && itemAt(tokens, i)?.kind === 'word'; i--)
    if (isWork(tokens[i])) return true
  return false
}

/** "…, with the first hall to come online in 2027" */
function isOfFirstPart(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFirst(tokens[i]) && isThe(tokens[i - 1]) && tokens[i - 2]?.word === 'with') return true
  return false
}

const breaks = wordClass('break breaks broke broken breaking')
const begins = wordClass(
  'begin begins began beginning start starts started starting commence commences commenced',
)
const ends = wordClass('complete completed finish finished end ended deliver delivered')
const isWork = wordClass('construction work works building groundbreaking')
const isFirst = wordClass('first initial')
const isThe = wordClass('the its their')
