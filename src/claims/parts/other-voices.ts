import type { Figure } from '../reading.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { pastHedges } from './leading.ts'

const tells = wordClass(
  'says said sees saw expects expected reckons reckoned estimates estimated forecasts projects projected predicts puts put pegs pegged counts counted',
)

/** "…; Norsk Research says $18 billion", "Verity puts it at $18 billion": what another says of the same, with nothing of its own behind it. */
export function isOfOtherVoice(tokens: Token[], { from, to }: Figure): boolean {
  const next = tokens[to]
  if (next !== undefined && next.kind !== 'mark' && next.word !== 'and') return false
  let i = pastHedges(tokens, from - 1, from - 4)
  if (itemAt(tokens, i)?.word === 'at' && itemAt(tokens, i - 1)?.word === 'it') i -= 2
  return tells(itemAt(tokens, i)) && itemAt(tokens, i - 1)?.capital === true
}
