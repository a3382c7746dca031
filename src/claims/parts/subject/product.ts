import { metricClass } from '../../metric-class.ts'
import { firstFrom, itemAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { isProduct, named, namesIn } from './names.ts'
import { type Query, type Rule, sameAs } from './query.ts'

/** The product named in the clause, else in the phrase before it. */
export const product: Rule = (query) => {
  if (!query.thing) return null
  const { clause, figure, reading, before } = query
  const name =
    namesIn(query, clause.from, figure.from).findLast(isProduct) ??
    namesIn(query, ...fronted(query)).findLast(isProduct) ??
    ratedOn(query)
  // "does 900 t/s on Llama 3 and 3,000 on Mixtral": each on its own, by the same
  const elsewhere = name && isOn(itemAt(reading.tokens, name.from - 1)) && isOn(reading.tokens[figure.to])
  if (elsewhere && before?.metric === query.metric.key && before.subject) return sameAs(before)
  // "a ChatGPT-style prompt" is no ChatGPT
  const next = reading.tokens[name?.to ?? 0]
  return name && !(next?.joined && next.kind === 'word') ? named(reading, name) : null
}

/** "Vantor claims 45 TOPS on the Heron NPU": what a maker says is so of what it makes. */
function ratedOn(query: Query): ReturnType<typeof namesIn>[number] | undefined {
  const { reading, figure, metric } = query
  const { tokens } = reading
  let at = figure.to
  while (isQuote(tokens[at])) at++
  if (!OF_CHIPS.has(metric) || tokens[at]?.word !== 'on') return undefined
  const [name] = namesIn(query, at + 1, Math.min(at + 6, figure.sentenceEnd))
  return name && name.from < at + 3 && name.value.kind !== 'company' ? name : undefined
}
const isOn = wordClass('on')
const isQuote = wordClass('” " ’')
const OF_CHIPS = metricClass('compute_performance', 'memory', 'memory_bandwidth', 'power_draw')

/** "With the S23 Hydro, Bitmain promises …": the phrase before the clause. */
function fronted({ reading, clause, index }: Query): [from: number, to: number] {
  const before = itemAt(reading.clauses, index - 1)
  const opens = before?.sentence === clause.sentence && before.verb < 0 && isWith(reading.tokens[before.from])
  return opens ? [before.from, before.to] : [0, 0]
}
const isWith = wordClass('with on in')

/** "1,000 W per B200 GPU and 120 kW per NVL72 rack": what one of those has that the figure is told by. */
export const perNamed: Rule = (query) => {
  const { reading, figure } = query
  if (!query.thing || reading.tokens[figure.to]?.word !== 'per') return null
  const [name] = namesIn(query, figure.to + 1, Math.min(figure.to + 3, figure.sentenceEnd))
  return name?.from === figure.to + 1 && name.value.kind !== 'company' ? named(reading, name) : null
}

/** The product the text spoke of last, up to two sentences back. */
export const lastProduct: Rule = (query) => {
  if (!query.thing) return null
  const { reading, figure } = query
  const { heading } = figure
  // a list is about the product that the line above it names
  const above = heading && namesIn(query, heading.from, heading.to).findLast(isProduct)
  if (above) return named(reading, above, 'implied')
  // what was named before a list, not its items
  const end = heading?.from ?? figure.from
  const at = heading ? firstFrom(reading.sentences, end) : figure.sentence
  const from = reading.sentences[Math.max(0, at - 2)]?.from ?? 0
  const name = namesIn(query, from, end).findLast(isProduct)
  const how = name && name.from >= (reading.sentences[figure.sentence]?.from ?? 0) ? 'stated' : 'implied'
  return name ? named(reading, name, how) : null
}
