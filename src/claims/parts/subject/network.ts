import type { Entity } from '../../entities/entities.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between } from '../../text/ranges.ts'
import { named } from './names.ts'
import { type Query, type Subject, sentenceStart } from './query.ts'

/** "mining revenue", "what miners earned", of no miner in particular: all those of a coin. */
export function minersOf(query: Query): Subject | null {
  const { reading, figure, metric } = query
  if (metric.key !== 'revenue') return null
  const earlier = reading.sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  const firms = between(reading.entities, earlier, figure.sentenceEnd)
  if (firms.some((e) => e.value.kind === 'company' || e.value.kind === 'name')) return null
  for (let i = sentenceStart(query); i < figure.sentenceEnd; i++) {
    const w = reading.tokens[i]?.word ?? ''
    if (
      w === 'miners' ||
      (w === 'mining' && /^(revenues?|income|rewards)$/.test(reading.tokens[i + 1]?.word ?? ''))
    )
      return networkOf(query)
  }
  return null
}

/** The coin whose network is measured; a company or machine where the text gives its own cost of mining. */
export function networkOf({ reading, figure, metric }: Query): Subject {
  const sentence = reading.sentences[figure.sentence]
  let coin: Hit<Entity> | null = null
  let miner: Hit<Entity> | null = null
  for (const e of sentence ? between(reading.entities, sentence.from, sentence.to) : []) {
    if (e.value.kind === 'coin') {
      const nearer = !coin || Math.abs(e.from - figure.from) < Math.abs(coin.from - figure.from)
      if (!coin || (nearer && (e.from < figure.from || coin.from > figure.from))) coin = e
    } else if (e.value.kind === 'company' || e.value.kind === 'product' || e.value.kind === 'name') {
      if (e.from < figure.from) miner = e
    }
  }
  if (metric.key === 'mining_cost' && miner && (miner.value.kind !== 'name' || /\d/.test(miner.value.name)))
    return named(reading, miner)
  return coin ? named(reading, coin) : { name: 'Bitcoin', grounding: { how: 'implied' } }
}
