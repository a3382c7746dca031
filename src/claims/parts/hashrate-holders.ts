import type { Entity } from '../entities/entities.ts'
import { FRAMES, has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { between, endingAt, itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { anyOf, hasWord, wordClass } from '../text/words.ts'
import { isHedge } from './leading.ts'
import { isRelative } from './subject/words.ts'

const isHashrate = wordClass('hashrate hashrates hashpower hash hashing hashes')
const isGeneric = wordClass(
  "the total all global world worldwide world's overall national power output capacity volume production share whole network computing computational",
)
const mayFollow = wordClass(
  'share shares respectively in by from to and or with at as on while but for followed of',
)
const leadsToFigure = wordClass(
  '( at with by to from and has had have holds held is was stands claimed alone',
)
const mayLead = anyOf(isHedge, leadsToFigure)
const contributes = wordClass(
  'accounts accounting accounted contributes contributing contributed represents representing controls controlling commands commanding hosts hosting provides providing for',
)
const pointsBack = wordClass('it its')

/**
 * "Kazakhstan (18%)", "China edged up. It moved from 13.7% to 13.8%": what a country or a pool has, told without its whole where
 * the text speaks of hash rate, is a share of it.
 */
export function sharesHashrate(reading: Reading, figure: Figure): boolean {
  if (figure.measures !== 'percent' || has(figure, FRAMES.change) || namesOtherWhole(reading.tokens, figure))
    return false
  return hasHolder(reading, figure) && speaksOfHashrate(reading, figure)
}

/** "2.5% of sales", "8% growth", "90% hydropower": what it is a part or a measure of follows. */
function namesOtherWhole(tokens: Token[], { to, sentenceEnd }: Figure): boolean {
  const next = tokens[to]
  if (to >= sentenceEnd || next?.kind !== 'word') return false
  if (next.word !== 'of') return !mayFollow(next) && !isVerb(next)
  for (let i = to + 1; i < sentenceEnd && tokens[i]?.kind === 'word'; i++)
    if (!isGeneric(tokens[i])) return true
  return false
}

/** Whether a country or a pool stands right before the figure or what its sentence begins with, or "it" is one named in the sentence before. */
function hasHolder(reading: Reading, figure: Figure): boolean {
  const { tokens, sentences } = reading
  // "| Mining pool | Hashrate | Share |"
  const corner = figure.cell?.corner
  if (corner && hasWord(tokens, corner.from, corner.to, isPool)) return true
  let i = figure.from - 1
  while (i > figure.from - 6 && mayLead(itemAt(tokens, i))) i--
  if (namedAt(reading, i - 3, i + 1)) return true
  // "with Norway alone contributing 4%", not "Norwegian customers accounting for 4%"
  const verb = i
  while (i > verb - 3 && contributes(itemAt(tokens, i))) i--
  while (i > verb - 5 && mayLead(itemAt(tokens, i))) i--
  if (i < verb && namedTo(reading, i + 1)) return true
  const own = sentences[figure.sentence]
  if (!own) return false
  if (namedAt(reading, own.from, own.from + 3) && !overtaken(reading, own.from, figure.from)) return true
  const before = itemAt(sentences, figure.sentence - 1)
  if (!before || !hasWord(tokens, Math.max(own.from, figure.from - 6), figure.from, pointsBack)) return false
  return namedAt(reading, before.from, before.to)
}

const isPool = wordClass('pool pools')
const POOLS = new Set(['Foundry', 'AntPool', 'F2Pool', 'ViaBTC', 'Binance Pool', 'BTC.com', 'Luxor'])

/** Names of nothing but pools: a text that names one speaks of hash rate. */
const ONLY_POOLS = new Set(['AntPool', 'F2Pool', 'ViaBTC', 'Binance Pool'])

const isPoolName = ({ canonical, name }: Entity): boolean => POOLS.has(canonical) || name.endsWith(' Pool')

function namedAt({ places, entities }: Reading, from: number, to: number): boolean {
  return (
    between(places, from, to).some((p) => p.value.key !== 'global') ||
    between(entities, from, to).some((e) => isPoolName(e.value))
  )
}

/** "Kazakhstan is rich in oil, and this fuel makes up half": whether another clause with a subject of its own follows the name. */
function overtaken({ clauses, tokens }: Reading, from: number, to: number): boolean {
  return between(clauses, from + 1, to).some(
    (c) => c.verb > c.from + 1 && !isRelative(tokens[c.from]) && tokens[c.from]?.word !== 'its',
  )
}

/** Whether the name of a country or a pool ends right before a token. */
function namedTo({ places, entities }: Reading, to: number): boolean {
  const place = endingAt(places, to)
  if (place && place.value.key !== 'global') return true
  const entity = endingAt(entities, to)
  return entity !== undefined && isPoolName(entity.value)
}

/** Whether the figure's sentence, the two before it or the two behind it speak of hash rate. */
function speaksOfHashrate({ tokens, sentences, figures, entities }: Reading, figure: Figure): boolean {
  const from = sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  const to = sentences[Math.min(figure.sentence + 2, sentences.length - 1)]?.to ?? figure.to
  return (
    hasWord(tokens, from, to, isHashrate) ||
    isMiningHub(tokens, from, to) ||
    between(entities, from, to).some((e) => ONLY_POOLS.has(e.value.canonical)) ||
    between(figures, from, to).some((f) => f.measures === 'hashrate' || has(f, FRAMES.ofHashrate))
  )
}

/** "the third largest bitcoin mining hub" */
function isMiningHub(tokens: Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isHub(tokens[i]) && tokens[i - 1]?.word === 'mining') return true
  return false
}
const isHub = wordClass('hub hubs destination destinations nation nations')
