import type { Figure, Reading } from '../reading.ts'
import { anyBetween, itemAt, startingAt } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { isOfOrIn } from './calendar.ts'
import { isHedge } from './leading.ts'
import { lastMove } from './moves.ts'
import { outdoes } from './outdoing.ts'
import type { Rule } from './unreal.ts'

/** How far before "by" the word of change may stand. */
const REACH = 8
const isComparative = wordClass('more less higher lower bigger smaller larger greater better worse')
const isMoved = wordClass(
  'rose rise rises risen increased increase increases climbed climbs jumped jumps fell falls dropped drops declined declines decreased decreases up down',
)
const isEnd = wordClass('to from')
const changesHands = wordClass(
  'add adds added adding gain gains gained gaining lose loses lost losing shed sheds shedding wipe wipes wiped wiping erase erases erased erasing',
)
const isWorth = wordClass('value cap capitalization capitalisation')
/** How far behind such a sum the worth it went to may be named. */
const WORTH = 7

/** "$1 billion more than a year ago", "rose by $20 million to $140 million", "added $230 billion to its market value": how far money moved or differs, not how much it is. */
export const difference: Rule = (reading, figure) => {
  if (figure.measures !== 'money') return false
  const { tokens, figures } = reading
  // "a round of $750 million more than doubled its worth"
  if (isComparative(tokens[figure.to]) && wordAt(tokens, figure.to + 1) === 'than')
    return startingAt(figures, figure.to) === undefined
  let at = figure.from - 1
  while (isHedge(itemAt(tokens, at)) && !isMoved(itemAt(tokens, at))) at--
  const lead = itemAt(tokens, at)
  if (lead?.word === 'by') return movedBy(reading, figure, at)
  if (isMoved(lead)) return isEnd(tokens[figure.to])
  return changesHands(lead) && goesToWorth(tokens, figure.to)
}

/** "rose by $20 million", "beat them by $3 million"; not "boosted by $5 billion of orders". */
function movedBy({ tokens, signs, periods }: Reading, figure: Figure, by: number): boolean {
  if (isOfOrIn(tokens[figure.to]) && !anyBetween(periods, figure.to + 1, figure.to + 4)) return false
  // "expanded its contract by $6.5 billion": what is added is one
  if (hasWord(tokens, by - REACH, by, isCommitted)) return false
  const move = lastMove(signs, Math.max(0, by - REACH), by)
  return move ? !hasWord(tokens, move.to, by, ends) : hasWord(tokens, by - REACH + 1, by, outdoes)
}

/** "in market value", "off the company's market cap" */
function goesToWorth(tokens: Token[], from: number): boolean {
  for (let i = from; i < from + WORTH && !ends(tokens[i]); i++) if (isWorth(tokens[i])) return true
  return false
}

const isCommitted = wordClass(
  'contract deal order orders investment funding loan facility stake pledge commitment',
)
const ends = wordClass(', ; : . but while')

const isShort = wordClass('short shy')
const isDeviation = wordClass('miss error discrepancy deviation misjudgement')

/** "a miss of 6 EH/s", "just 6 EH/s short of its peak": how far a figure was off, not the figure. */
export const deviation: Rule = (reading, f) =>
  (isShort(reading.tokens[f.to]) && wordAt(reading.tokens, f.to + 1) === 'of') ||
  (wordAt(reading.tokens, f.from - 1) === 'of' && isDeviation(reading.tokens[f.from - 2]))
