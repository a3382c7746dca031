import { titleOf } from '../../entities/entities.ts'
import { metricClass } from '../../metric-class.ts'
import { verbAt } from '../../text/clauses.ts'
import { itemAt, startingAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { isHedge, pastHedges } from '../leading.ts'
import { acquires } from '../trade-frames.ts'
import { mentionedBefore } from './antecedent.ts'
import { firstFirm } from './firms.ts'
import { ownSubject } from './grammar.ts'
import { FIRM } from './kinds.ts'
import { namesIn } from './names.ts'
import { phraseEnd } from './phrase.ts'
import { ownerOf } from './possessor.ts'
import type { Query, Rule, Subject } from './query.ts'
import { refer } from './refer.ts'
import { isDeterminer } from './words.ts'

const leadsValue = wordClass('to at by from')

const movesTo = wordClass(
  'put puts peg pegs pegged value values valued see sees saw leave leaves left bring brings brought raise raises raised cut cuts lift lifts lifted lower lowers lowered push pushes pushed take takes took keep keeps kept send sent increase increases increased reduce reduces reduced boost boosts boosted drive drives drove expand expands expanded set sets estimate estimates estimated valuing bringing lifting raising pushing cutting rate rates rated clock clocks clocked',
)

const isDeal = wordClass('deal round sale transaction that which')

/** "put Cerebras at 1,700", "raised the tariff for miners to 5.9 cents": the object of a verb that moves or values it. */
export const object: Rule = (query) => {
  const { reading, figure, clause } = query
  const { tokens } = reading
  const at = pastHedges(tokens, figure.from - 1, clause.from)
  if (!leadsValue(itemAt(tokens, at))) return null
  for (let i = at - 1; i >= clause.from && i > at - 14; i--) {
    // ", valuing the start-up at $2bn": a participle opens its clause, a verb does not
    const moves = i > clause.from ? verbAt(tokens, i, clause.from) : tokens[i]?.word.endsWith('ing')
    // "the deal values Petrichor at $2bn"
    const values = tokens[i]?.word === 'values' && isDeal(tokens[i - 1])
    if (!movesTo(tokens[i]) || !(moves || values)) continue
    const to = phraseEnd(reading, i + 1, at)
    const end = tokens[to]?.word === 'for' || tokens[to]?.word === 'of' ? phraseEnd(reading, to + 1, at) : to
    if (to === i + 1 || (end !== at && !/ing$/.test(tokens[end]?.word ?? ''))) return null
    const spoken = refer(query, { from: i + 1, to: end })
    // "lifted the company's hashrate to 31 EH/s"
    if (spoken.is === 'measure') return ownerOf(query, { from: i + 1, to: end }) ?? driven(query)
    return spoken.is === 'thing' && (spoken.named || !FIRM.has(query.metric)) ? spoken.subject : null
  }
  return null
}
/** "Better uptime drove hashrate to 9 EH/s": what drives a firm's measure has none, the firm spoken of does. */
function driven(query: Query): Subject | null {
  const found = FIRM.has(query.metric) ? ownSubject(query) : null
  const cause = found?.is === 'phrase' ? refer(query, found.range) : null
  return cause?.is === 'thing' && !cause.named ? (mentionedBefore(query) ?? firstFirm(query)) : null
}

const brings = wordClass(
  'earn earns earned bring brings brought net nets netted give gives gave make makes made',
)
const isOne = wordClass('a an one some')

/** "Power sales earned the grid revenue of $118 million", "miners brought it $9 million": whom a verb brings income. */
export const enriched: Rule = (query) => {
  const { reading, figure, clause } = query
  const { tokens, entities, places } = reading
  if (!INCOME.has(query.metric)) return null
  let at = figure.from
  while (at > clause.from && (isHedge(tokens[at - 1]) || tokens[at - 1]?.word === 'of')) at--
  for (let verb = at - 2; verb > Math.max(clause.from, at - 10); verb--) {
    if (!brings(tokens[verb])) continue
    const first = tokens[verb + 1]
    const whom =
      startingAt(entities, verb + 1) ??
      startingAt(places, verb + 1) ??
      (isDeterminer(first) && !isOne(first) ? first : null)
    if (!whom || phraseEnd(reading, verb + 1, at) !== at) return null
    const spoken = refer(query, { from: verb + 1, to: at })
    if (spoken.is === 'thing') return spoken.subject
    return spoken.is === 'back' ? spoken.fallback : null
  }
  return null
}
const INCOME = metricClass('revenue', 'net_income', 'operating_profit')

/** "Vantor will buy Petrichor for $1.9 billion": a deal is named by who buys and what ("Vantor–Petrichor"). */
export const acquired: Rule = (query) => {
  if (query.metric.key !== 'deal_value') return null
  const { reading, figure, clause } = query
  for (let i = figure.from - 1; i >= clause.from; i--) {
    if (!acquires(reading.tokens[i])) continue
    const spoken = refer(query, { from: i + 1, to: phraseEnd(reading, i + 1, figure.from) })
    if (spoken.is !== 'thing') return null
    const buyer = namesIn(query, clause.from, i)[0]
    return buyer
      ? { ...spoken.subject, name: `${titleOf(buyer.value)}–${spoken.subject.name}` }
      : spoken.subject
  }
  return null
}
