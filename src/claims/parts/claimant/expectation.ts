import type { Figure, Reading } from '../../reading.ts'
import { itemAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'

const outdoes = wordClass(
  'beating beat beats topping topped tops above surpassing surpassed surpasses exceeding exceeded exceeds ahead missing missed misses below short outpacing versus vs against than',
)
const isExpectation = wordClass(
  'expectation expectations estimate estimates consensus forecast forecasts forecasted expected view',
)
/** How many words lie between what outdoes and the figure it outdoes, at most. */
const REACH = 9

/** "beating expectations of $15.8 billion", "above the $17 billion consensus": what others expected, whoever reports the result. */
export function isOthers({ tokens }: Reading, { from, to }: Figure): boolean {
  let expected = isExpectation(tokens[to]) || isExpectation(tokens[to + 1])
  for (let i = from - 1; i > from - REACH; i--) {
    const t = itemAt(tokens, i)
    // "exceeding expectations with revenue of $35 billion"
    if (t?.kind !== 'word' || t.word === 'with') return false
    if (outdoes(t)) return expected
    expected ||= isExpectation(t)
  }
  return false
}
