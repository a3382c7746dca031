import type { Figure } from '../reading.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isBack } from './earlier.ts'

/** "Twice now it has raised its outlook", "twice a day": how often, not how much more. */
export function tellsHowOften(tokens: Token[], { to }: Figure): boolean {
  if (tokens[to - 1]?.word !== 'twice') return false
  return (
    isOften(tokens[to]) || (tokens[to]?.word === 'a' && isSpan(tokens[to + 1]) && !isBack(tokens[to + 2]))
  )
}
const isOften = wordClass('now already before daily weekly monthly')
const isSpan = wordClass('day week month quarter year')
