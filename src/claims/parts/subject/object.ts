import { verbAt } from '../../text/clauses.ts'
import { wordClass } from '../../text/words.ts'
import { FIRM } from './kinds.ts'
import { phraseEnd } from './phrase.ts'
import type { Rule } from './query.ts'
import { refer } from './refer.ts'

const leadsValue = wordClass('to at by from')

const movesTo = wordClass(
  'put puts peg pegs pegged value values valued see sees saw leave leaves left bring brings brought raise raises raised cut cuts lift lifts lifted lower lowers lowered push pushes pushed take takes took keep keeps kept send sent increase increases increased reduce reduces reduced boost boosts boosted drive drives drove expand expands expanded set sets estimate estimates estimated rate rates rated clock clocks clocked',
)

/** "put Cerebras at 1,700", "raised the tariff for miners to 5.9 cents": the object of a verb that moves or values it. */
export const object: Rule = (query) => {
  const { reading, figure, clause } = query
  const { tokens } = reading
  let at = figure.from - 1
  while (at > clause.from && qualifies(tokens[at])) at--
  if (!leadsValue(tokens[at])) return null
  for (let i = at - 1; i > clause.from && i > at - 14; i--) {
    if (!movesTo(tokens[i]) || !verbAt(tokens, i, clause.from)) continue
    const to = phraseEnd(reading, i + 1, at)
    const end = tokens[to]?.word === 'for' || tokens[to]?.word === 'of' ? phraseEnd(reading, to + 1, at) : to
    if (to === i + 1 || (end !== at && !/ing$/.test(tokens[end]?.word ?? ''))) return null
    const spoken = refer(query, { from: i + 1, to: end })
    return spoken.is === 'thing' && (spoken.named || !FIRM.has(query.metric.key)) ? spoken.subject : null
  }
  return null
}
const qualifies = wordClass(
  'about around some roughly nearly almost approximately just only over under more less than as much many low high little up least a an ~ $',
)
