import type { Figure, Reading } from '../reading.ts'
import { anyBetween } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { isBack } from './earlier.ts'
import { leading } from './leading.ts'

const isOne = wordClass('a one')
/** "double digit", "doubled up", "double spending" */
const isOtherSense = wordClass('the as digit digits up down check click spend spending precision sided')
/** "Double Data Rate": what memory is called. */
const namesMemory = (tokens: Token[], i: number): boolean =>
  wordAt(tokens, i) === 'data' && wordAt(tokens, i + 1) === 'rate'
const isTheSame = wordClass('it they the last of')
const isSpent = wordClass('cost paid spent')
const isEarlier = wordClass('now today before then in')

/** "doubled", "threefold", "twice what it was": the same thing against itself earlier, not against another. */
export function movesItself({ tokens, periods }: Reading, figure: Figure): boolean {
  const own = wordAt(tokens, figure.to - 1)
  if (/^(doubl|tripl|trebl|quadrupl|quintupl)|fold$/.test(own))
    return (
      (!isOtherSense(tokens[figure.to]) || wordAt(tokens, figure.to) === 'the') &&
      !namesMemory(tokens, figure.to)
    )
  if (own !== 'twice' && own !== 'times' && own !== 'x' && own !== 'double') return false
  const next = wordAt(tokens, figure.to)
  if (tokens[figure.to]?.kind === 'number') return own !== 'x'
  // "three times what it had cost to build" sets a price against a cost
  if (next === 'what' || next === 'that')
    return isTheSame(tokens[figure.to + 1]) && !isOutlay(tokens, figure.to + 2)
  // "twice the volume of January"
  const dated = wordAt(tokens, figure.to + 2) === 'of' && anyBetween(periods, figure.to + 3, figure.to + 5)
  return (
    (next === 'as' &&
      (isEarlier(tokens[figure.to + 3]) ||
        // "twice as high as at the end of 2021"
        (isWhen(tokens[figure.to + 3]) && anyBetween(periods, figure.to + 3, figure.to + 8)) ||
        isAgo(tokens, figure.to + 3) ||
        tokens[figure.to + 2]?.kind === 'mark')) ||
    (next === 'its' && !isPricedAt(tokens, figure)) ||
    next === 'last' ||
    // "three times the level it was at in June"
    (next === 'the' && (dated || isTheThen(tokens, figure.to + 2)))
  )
}

/** "trades at 85 times its sales": what is paid for a share, no growth. */
const isPricedAt = (tokens: Token[], { from, to }: Figure): boolean =>
  leading(tokens, from - 1)?.word === 'at' && hasWord(tokens, to + 1, to + 4, isEarned)
const isEarned = wordClass('sales revenue earnings profit profits book')

const isWhen = wordClass('at in on')
const isThen = wordClass('was were had')
const isTheThen = (tokens: Token[], i: number): boolean =>
  (wordAt(tokens, i) === 'it' || wordAt(tokens, i) === 'they') && isThen(tokens[i + 1])

/** "(it) had cost to build" */
function isOutlay(tokens: Token[], from: number): boolean {
  for (let i = from; i < from + 3; i++) if (isSpent(tokens[i]) && wordAt(tokens, i + 1) === 'to') return true
  return false
}

/** "a year ago", "last spring" */
const isAgo = (tokens: Token[], i: number): boolean =>
  wordAt(tokens, i) === 'last' || (isOne(tokens[i]) && isBack(tokens[i + 2]))
