import type { Figure, Reading } from '../reading.ts'
import { firstFrom } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { leading } from './leading.ts'

/** "from 36%", "compared with $58 million": what the report's own figure is measured by. */
export function isSetAgainst(tokens: Token[], figure: Figure): boolean {
  const lead = leading(tokens, figure.from - 1)
  if (isBase(lead)) return true
  if (lead?.word !== 'with' && lead?.word !== 'to') return false
  for (let i = figure.from - 1; i > figure.from - 8; i--) if (compares(tokens[i])) return true
  return false
}

const compares = wordClass('compared compares')
const isBase = wordClass('from against than versus vs')

/** "more than the August 2019 total of $34.5 billion", "up 3% over the July total": a figure of the time that another is set against. */
export function isTotalThen({ tokens, periods }: Reading, { from }: Figure): boolean {
  const named = periods[firstFrom(periods, from) - 1]
  if (!named || from - named.to > 5 || !(named.baseline || named.preposition === 'over')) return false
  for (let i = named.to; i < from; i++) if (tokens[i]?.kind !== 'word') return false
  return true
}
