import type { Entity } from '../../entities/entities.ts'
import { metricClass } from '../../metric-class.ts'
import type { Hit } from '../../text/lexicon.ts'
import { anyBetween, between, itemAt, startingAt } from '../../text/ranges.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { companyBefore } from './firms.ts'
import { FIRM } from './kinds.ts'
import { isProduct, named } from './names.ts'
import { core, phraseStart } from './phrase.ts'
import { type Query, type Subject, sameAs, sentenceStart, worded } from './query.ts'
import { ourselves } from './speaker.ts'

const isAllOf = wordClass('total overall bitcoin daily aggregate all')
const isOwn = wordClass('self cloud proprietary hosted')
const isIncome = wordClass('revenue revenues income rewards')

/** "mining revenue", "what miners earned", of no miner in particular: all those of a coin. */
export function minersOf(query: Query): Subject | null {
  const { reading, figure, metric, before } = query
  if (metric.key !== 'revenue') return null
  // "Total revenue was $78 million. Mining revenue was $62 million": a line of a firm's results
  const all = networkOf(query)
  if (before && FIRM.hasKey(before.metric) && before.subject !== all.name) return null
  const earlier = reading.sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  const own = sentenceStart(query)
  // "total miner revenue", whoever was spoken of before
  for (let i = own; i < figure.from; i++)
    if (
      reading.tokens[i]?.word === 'miner' &&
      isIncome(reading.tokens[i + 1]) &&
      isAllOf(itemAt(reading.tokens, i - 1))
    )
      return all
  const firms = between(reading.entities, earlier, figure.sentenceEnd)
  if (firms.some((e) => e.value.kind === 'company' || e.value.kind === 'name')) return null
  for (let i = sentenceStart(query); i < figure.sentenceEnd; i++) {
    const w = reading.tokens[i]?.word ?? ''
    if (w === 'miners') return all
    // "self-mining revenue": of one of them
    if (w === 'mining' && isIncome(reading.tokens[i + 1]))
      return isOwn(itemAt(reading.tokens, i - 1)) ? null : all
  }
  return null
}

const USED = metricClass('energy_consumption', 'emissions', 'power_capacity')

/** "Mining emits 39 Mt of CO2": what the mining of a coin takes, told of nobody who mines. */
export function miningOf(query: Query): Subject | null {
  const { reading, metric, clause } = query
  if (!USED.has(metric) || reading.tokens[clause.from]?.word !== 'mining' || clause.verb !== clause.from + 1)
    return null
  const { name, grounding } = networkOf(query)
  return { name: `${name} mining`, grounding }
}

const isMined = wordClass('mined found produced solved controlled held')

/** "The percentage of blocks mined by AntPool rose to 22%": whose blocks they are. */
export function minedBy({ reading, figure, clause }: Query): Subject | null {
  const { tokens, entities } = reading
  for (let i = clause.from + 1; i < figure.from - 1; i++) {
    const name = tokens[i]?.word === 'by' && isMined(tokens[i - 1]) ? startingAt(entities, i + 1) : undefined
    if (name && name.to <= figure.from) return named(reading, name)
  }
  return null
}

/** The coin whose network is measured; whose own cost of mining it is, where the text speaks of a miner's. */
export function networkOf(query: Query): Subject {
  const { reading, metric } = query
  const coin = nearestCoin(query)
  if (metric.key === 'mining_cost') {
    const miner = minerOf(query)
    if (miner) return miner
  }
  return coin ? named(reading, coin) : { name: 'Bitcoin', grounding: { how: 'implied' } }
}

/** Whom a text is about, it names among so many of its first tokens. */
const OPENING = 400

/** Whose own cost of mining a figure is, where the text speaks of a miner's or a machine's. */
function minerOf(query: Query): Subject | null {
  const { reading, figure } = query
  const group = groupOf(query)
  if (group) return group
  if (isAnyones(query)) return null
  const floor = sentenceStart(query)
  const owned = hasWord(reading.tokens, floor, figure.sentenceEnd, pointsBack)
  if (!owned && isAverage(query)) return null
  const firm = between(reading.entities, floor, figure.from).findLast(
    (e) => e.value.kind === 'company' && !isProduct(e),
  )
  if (firm) return named(reading, firm)
  const near = ourselves(query) ?? companyBefore(query) ?? resultBefore(query)
  if (near) return near
  if (owned || figure.heading) {
    const first = between(reading.entities, 0, Math.min(figure.from, OPENING)).find(
      (e) => e.value.kind === 'company',
    )
    if (first) return named(reading, first, 'implied')
  }
  const machine = between(reading.entities, floor, figure.from).findLast(isProduct)
  return machine ? named(reading, machine) : null
}

/** "Margins fell to 35%, while the cash cost per coin rose": of whoever's results are told. */
const resultBefore = ({ before, figure, reading }: Query): Subject | null =>
  before?.subject &&
  RESULTS.hasKey(before.metric) &&
  before.start >= (reading.tokens[reading.sentences[figure.sentence]?.from ?? 0]?.start ?? 0)
    ? sameAs(before)
    : null
const RESULTS = metricClass('revenue', 'net_income', 'gross_margin', 'btc_production')

/** "across listed miners", "for publicly traded mining companies": a group of miners, told from all others. */
function groupOf(query: Query): Subject | null {
  const { reading, figure, before } = query
  const { from, to } = reading.sentences[figure.sentence] ?? figure
  for (let i = from; i < to; i++) {
    // "the cheapest quarter of the fleet mined a coin for $58,000"
    if (i > from + 2 && i < figure.from && isFleet(reading.tokens[i]) && reading.tokens[i - 2]?.word === 'of')
      return worded(reading, core(reading, { from: phraseStart(reading, i - 2, from), to: i + 1 }))
    if (!isListed(reading.tokens[i])) continue
    for (let end = i + 2; end < Math.min(to, i + 6); end++)
      if (isMiners(reading.tokens[end - 1])) return worded(reading, { from: i, to: end })
  }
  // "excluding one of them, the average was …"
  const goesOn = before?.metric === 'mining_cost' && isGroup(before.subject)
  return goesOn && isAverage(query) ? sameAs(before) : null
}
const isFleet = wordClass('fleet miners industry')
const isListed = wordClass('listed public publicly')
const isMiners = wordClass('miner miners companies firms operators')
const isGroup = (name: string | null): boolean => /(miners|companies|firms|operators)$/.test(name ?? '')

const pointsBack = wordClass("its it our we company company's firm miner")

/** "a Q2 industry median above $70,000", "for the network": said right round the figure, it is no one miner's. */
function isAnyones({ reading: { tokens }, figure }: Query): boolean {
  for (let i = figure.from - 1; i > figure.from - 7 && itemAt(tokens, i) && !parts(tokens[i]); i--)
    if (isAll(tokens[i])) return true
  for (let i = figure.to; i < figure.to + 4 && tokens[i] && !parts(tokens[i]); i++)
    if (isAll(tokens[i])) return true
  return false
}
const parts = wordClass(', ; : . vs versus against compared than')
const isAll = wordClass('industry network global miners market sector')

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
  for (let i = from; i < to && !(i >= figure.to && contrasts(reading.tokens[i])); i++)
    // a "weighted average" is that of one miner's sites
    if (
      isAnyone(reading.tokens[i]) ||
      (isAverageOne(reading.tokens[i]) && !isWeighted(itemAt(reading.tokens, i - 1)))
    )
      return true
  return anyBetween(reading.places, from, to)
}
const isAverageOne = wordClass('average')
const isWeighted = wordClass('weighted')
const contrasts = wordClass('vs versus against compared than')
const isAnyone = wordClass(
  'averages median industry network global miners market typical efficient operators',
)
