import { lastBefore } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { named, namesIn } from './names.ts'
import type { Rule } from './query.ts'
import { isPreposition } from './words.ts'

/** "dragging MARA down 9% and Riot down 7.5%", "followed by Lenovo at 3.5%": a name that touches its figure. */
export const nameBeside: Rule = (query) => {
  const { reading, figure, clause } = query
  const { tokens } = reading
  let at = figure.from
  while (at > clause.from && (touches(tokens[at - 1]) || isDownBy(tokens, at - 1))) at--
  const name = namesIn(query, Math.max(clause.from, at - 6), at).at(-1)
  if (name?.to !== at) return null
  // "Vantor gained 4% and Halden 2%"
  const last = lastBefore(reading.figures, name.from)
  const gapped =
    last?.measures === figure.measures && name.from - last.to <= 2 && joins(tokens[name.from - 1])
  if (!(gapped || at < figure.from || touches(tokens[at]))) return null
  const lead = tokens[name.from - 1]
  const ranks = lead?.word === 'by' && tokens[name.from - 2]?.word === 'followed'
  return ranks || !isPreposition(lead) ? named(reading, name) : null
}
/** "Vantor down by 2%", not "the tariff for miners by 14%" */
const isDownBy = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'by' && (tokens[at - 1]?.word === 'up' || tokens[at - 1]?.word === 'down')
const joins = wordClass('and ,')
const touches = wordClass('up down off at about some roughly nearly almost over just only')
