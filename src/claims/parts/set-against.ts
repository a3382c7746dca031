import type { Figure, Reading } from '../reading.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { leading } from './leading.ts'
import { isTheirs } from './subject/words.ts'

/** "from 36%", "compared with $58 million": what the report's own figure is measured by. */
export function isSetAgainst(tokens: Token[], figure: Figure): boolean {
  // "a reversal from its $337 million profit"
  const own = isTheirs(itemAt(tokens, figure.from - 1)) ? figure.from - 2 : figure.from - 1
  const at = leadingOf(tokens, own)
  const lead = leading(tokens, at)
  if (isBase(lead)) return true
  if (lead?.word !== 'with' && lead?.word !== 'to') return false
  for (let i = at; i > at - 8; i--) if (compares(itemAt(tokens, i))) return true
  return false
}

/** Before "a net loss of" and the like, where they lead a figure. */
function leadingOf(tokens: Token[], at: number): number {
  const of = itemAt(tokens, at)?.word === 'of' ? at : -1
  if (of < 0 || !isResult(tokens[of - 1])) return at
  return isNet(itemAt(tokens, of - 2)) ? of - 3 : of - 2
}

const isResult = wordClass('loss income profit revenue revenues sales margin gain average total high low')
const isNet = wordClass('net operating gross total quarterly record')

const compares = wordClass('compared compares')
const isBase = wordClass('from against than versus vs')

/** "more than the August 2019 total of $34.5 billion", "up 3% over the July total": a figure of the time that another is set against. */
export function isTotalThen({ tokens, periods }: Reading, { from }: Figure): boolean {
  const named = lastBefore(periods, from)
  if (!named || from - named.to > 5 || !(named.baseline || named.preposition === 'over')) return false
  for (let i = named.to; i < from; i++) if (tokens[i]?.kind !== 'word') return false
  return true
}

/** "up 3% from $29 billion in July": the time of what something is set against. */
export function isOfMeasure({ figures, tokens }: Reading, p: Range): boolean {
  const before = lastBefore(figures, p.from)
  return before !== undefined && p.from - before.to <= 2 && isSetAgainst(tokens, before)
}
