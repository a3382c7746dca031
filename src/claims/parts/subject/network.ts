import type { Entity } from '../../entities/entities.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { companyBefore } from './antecedent.ts'
import { named } from './names.ts'
import { type Query, type Subject, sentenceStart } from './query.ts'

const isIncome = wordClass('revenue revenues income rewards')

/** "mining revenue", "what miners earned", of no miner in particular: all those of a coin. */
export function minersOf(query: Query): Subject | null {
  const { reading, figure, metric } = query
  if (metric.key !== 'revenue') return null
  const earlier = reading.sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  const firms = between(reading.entities, earlier, figure.sentenceEnd)
  if (firms.some((e) => e.value.kind === 'company' || e.value.kind === 'name')) return null
  for (let i = sentenceStart(query); i < figure.sentenceEnd; i++) {
    const w = reading.tokens[i]?.word ?? ''
    if (w === 'miners' || (w === 'mining' && isIncome(reading.tokens[i + 1]))) return networkOf(query)
  }
  return null
}

/** The coin whose network is measured; whose own cost of mining it is, where the text speaks of a miner's. */
export function networkOf(query: Query): Subject {
  const { reading, figure, metric } = query
  const coin = nearestCoin(query)
  if (metric.key === 'mining_cost' && !isAverage(query)) {
    const machine = between(reading.entities, sentenceStart(query), figure.from).findLast(isMiner)
    const miner = machine?.value.kind === 'company' ? named(reading, machine) : companyBefore(query)
    if (miner) return miner
    if (machine) return named(reading, machine)
  }
  return coin ? named(reading, coin) : { name: 'Bitcoin', grounding: { how: 'implied' } }
}

const isMiner = (e: Hit<Entity>): boolean =>
  e.value.kind === 'company' ||
  e.value.kind === 'product' ||
  (e.value.kind === 'name' && /\d/.test(e.value.name))

/** The coin named nearest in the sentence, before the figure rather than behind. */
function nearestCoin({ reading, figure }: Query): Hit<Entity> | null {
  const sentence = reading.sentences[figure.sentence] ?? figure
  let coin: Hit<Entity> | null = null
  for (const e of between(reading.entities, sentence.from, sentence.to)) {
    if (e.value.kind !== 'coin') continue
    const nearer = !coin || Math.abs(e.from - figure.from) < Math.abs(coin.from - figure.from)
    if (!coin || (nearer && (e.from < figure.from || coin.from > figure.from))) coin = e
  }
  return coin
}

/** "on average", "the industry", "in Norway": what mining costs anyone. */
function isAverage({ reading, figure }: Query): boolean {
  const { from, to } = reading.sentences[figure.sentence] ?? figure
  for (let i = from; i < to; i++) if (isAnyone(reading.tokens[i])) return true
  return between(reading.places, from, to).length > 0
}
const isAnyone = wordClass(
  'average averages median industry network global miners market typical efficient operators',
)
