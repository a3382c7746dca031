import { type Entity, titleOf } from '../../entities/entities.ts'
import { isGridOperator } from '../../entities/gazetteer.ts'
import { isInside } from '../../entities/in-full.ts'
import type { Metric } from '../../metrics.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { anyBetween, between, firstFrom, itemAt, type Row, row } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Grounding } from '../../types.ts'
import {
  isCited,
  isExample,
  isHome,
  isNoted,
  isOccasion,
  isPerson,
  isPublished,
  isTitleOf,
  isTown,
  ownsDocument,
  rates,
} from './bystanders.ts'
import { COIN, FIRM, OF_NO_PRODUCT, THING } from './kinds.ts'
import { type Query, type Subject, spanOf } from './query.ts'
import {
  isEmpty,
  isGenericFirm,
  isGenericThing,
  isMeasure,
  isQualifier,
  isSource,
  isTheirs,
  isTime,
} from './words.ts'

/** A name as the subject. */
export function named(reading: Reading, hit: Hit<Entity>, how: Grounding['how'] = 'stated'): Subject {
  const { kind, canonical } = hit.value
  // "BTC" is Bitcoin, "hyperscaler capex" that of hyperscalers
  const name =
    kind === 'coin' || (kind === 'group' && canonical === `${hit.value.name.toLowerCase()}s`)
      ? canonical
      : titleOf(hit.value)
  return { name, grounding: { how, from: spanOf(reading, hit.from, hit.to) } }
}

/** The names in the tokens [from, to) that can hold what is measured, in text order. */
export function namesIn(query: Query, from: number, to: number): Hit<Entity>[] {
  const names = between(namesOf(query), from, to)
  if ((names.at(-1)?.to ?? 0) > to) names.pop()
  return names
}

/** All names of the text that can hold what a metric measures, found out once for all metrics of the same kind. */
function namesOf(query: Query): Row<Hit<Entity>> {
  if (query.names) return query.names
  const { reading, metric } = query
  const kind = kindOf(metric)
  reading.holders[kind] ??= row(reading.entities.filter((e) => holds(reading, kind, e)))
  query.names = reading.holders[kind]
  return query.names
}

/** What a metric is of, one bit each: a coin, a coin even in lower case, a thing, a firm, no product. */
const OF = { coin: 1, lowCoin: 2, thing: 4, firm: 8, noProduct: 16 }

const kindOf = (metric: Metric): number =>
  (COIN.has(metric) ? OF.coin : 0) |
  (metric.key === 'revenue' ? OF.lowCoin : 0) |
  (THING.has(metric) ? OF.thing : 0) |
  (FIRM.has(metric) ? OF.firm : 0) |
  (OF_NO_PRODUCT.has(metric) ? OF.noProduct : 0)

/** A product rather than its maker: of a product line, or with a number in its name. */
export const isProduct = (e: Hit<Entity>): boolean => e.value.kind === 'product' || /\d/.test(e.value.name)

const speaks = wordClass(
  'said says noted notes highlighted argued argues added told wrote writes warned believes thinks explained predicts commented reckons reckoned calculates calculated',
)
const estimates = wordClass(
  'estimates estimated reports reported forecasts projects found finds calculates reckons data figures',
)

/** Whether a name can be what a figure of such a metric is about: no source, no speaker, no mere place. */
function holds(reading: Reading, metric: number, e: Hit<Entity>): boolean {
  const { tokens } = reading
  const { kind } = e.value
  // "bitcoin mining revenue" is that of a miner
  if (kind === 'coin')
    return (
      (metric & OF.coin) !== 0 &&
      !((metric & OF.firm) !== 0 && tokens[e.to]?.word === 'mining') &&
      (tokens[e.from]?.capital === true || (metric & OF.lowCoin) !== 0)
    )
  if (kind === 'agency')
    return (metric & OF.firm) === 0 && isGridOperator(e.value.canonical) && !isCited(tokens, e)
  if (kind === 'research' || kind === 'media') return false
  const model = kind === 'product' || (kind === 'name' && /^[A-Z]+\d/.test(e.value.name))
  if (model && (metric & OF.noProduct) !== 0) return false
  const before = itemAt(tokens, e.from - 1)
  // "Analysts at Storebank expect"
  if (before?.word === 'at' && isSource(itemAt(tokens, e.from - 2))) return false
  // "(NASDAQ: WULF)"
  if (before?.word === ':' && /^[A-Z]{2,10}$/.test(tokens[e.from - 2]?.raw ?? '')) return false
  if (before?.word === '(' && tokens[e.to]?.word === ':' && tokens[e.to + 2]?.word === ')') return false
  if (kind === 'name' && isTicker(reading, e)) return false
  // "18,800 Bitcoin miners" of a firm are machines
  if (
    kind === 'group' ? (metric & OF.firm) !== 0 && isCounted(reading, e, MACHINES) : isCounted(reading, e, 0)
  )
    return false
  // "Hangzhou-based", "ChatGPT-style", "Covid-related"
  if (tokens[e.to]?.joined && isTrait(tokens[e.to])) return false
  // "CUMMING, GA"
  if (kind === 'name' && e.value.name.length < 3 && !/\d/.test(e.value.name)) return false
  // "Customer Concentration -- 70%": a heading
  if (kind === 'name' && tokens[e.to]?.word === '-' && tokens[e.to + 1]?.word === '-') return false
  if ((metric & OF.thing) !== 0 && isExample(tokens, e.from)) return false
  // "the former Nokia unit", "Tarn (formerly Tarn Data)"
  if (isOld(before)) return false
  if (kind !== 'name') return true
  if (isPerson(reading, e) || isHome(reading, e) || isTown(reading, e) || isNoted(reading, e)) return false
  // "said Ada Bell. … Bell added"
  const whole = e.to - e.from === 1 ? wholeName(reading, e) : undefined
  if (whole && (speaks(tokens[whole.from - 1]) || isPerson(reading, whole))) return false
  if (isOnlyMeasure(tokens, e) || isCited(tokens, e) || isOccasion(tokens[e.to - 1])) return false
  // "the Oulu Review": who writes
  if (e.to - e.from > 1 && isPublished(tokens[e.to - 1])) return false
  if ((tokens[e.to - 1]?.possessive && ownsDocument(reading, e)) || rates(reading, e)) return false
  if ((isTheirs(before) || isPublished(tokens[e.to])) && isTitleOf(tokens, e.to)) return false
  const lead = before?.word === 'the' ? itemAt(tokens, e.from - 2) : before
  const after = tokens[e.to]
  if (lead?.word === ',' && estimates(after)) return false
  // "chip maker Hanvit said": what it makes tells that it is a firm
  if (speaks(after) && makes(before)) return true
  // an acronym that speaks is no person
  if (speaks(after) && /^[A-Z]{3,}$/.test(tokens[e.from]?.raw ?? '')) return true
  return (
    !speaks(after) &&
    !isSource(after) &&
    !speaks(before) &&
    !isInside(before) &&
    !(before?.word === 'the' && isUpon(lead) && (metric & OF.thing) === 0) &&
    (before?.word !== 'at' || (metric & OF.firm) !== 0)
  )
}

/** How many names back the whole of a short one is looked for. */
const REACH = 24

/** The name that a short one before it is the end of: "Ada Bell" of "Bell". */
function wholeName({ entities }: Reading, { value, from }: Hit<Entity>): Hit<Entity> | undefined {
  const at = firstFrom(entities, from)
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const e = entities[i] as Hit<Entity>
    if (e.to - e.from > 1 && e.value.kind === 'name' && e.value.name.endsWith(` ${value.name}`)) return e
  }
  return undefined
}

const makes = wordClass(
  'startup designer maker builder manufacturer operator miner chipmaker producer supplier developer carmaker giant',
)
const isUpon = wordClass('in near outside on')

/** "Nvidia's market value (NVDA)": capitals in brackets stand for the name before them. */
const isTicker = ({ tokens, entities }: Reading, { from, to }: Hit<Entity>): boolean =>
  itemAt(tokens, from - 1)?.word === '(' &&
  tokens[to]?.word === ')' &&
  /^[A-Z]{2,5}$/.test(tokens[from]?.raw ?? '') &&
  anyBetween(entities, from - 6, from)

/** "Active Parameters", at the head of a row. */
function isOnlyMeasure(tokens: Reading['tokens'], { from, to }: Hit<Entity>): boolean {
  for (let i = from; i < to; i++) if (!namesNoOne(tokens[i])) return false
  return true
}

const namesNoOne = (t: Token | undefined): boolean =>
  isMeasure(t) || isQualifier(t) || isTime(t) || isEmpty(t) || isGenericFirm(t) || isGenericThing(t)

const isOld = wordClass('former formerly')
const isTrait = wordClass(
  'based born backed listed style class like headquartered made designed owned led built related driven induced',
)

/** From how many on "miners" are machines and no firms. */
const MACHINES = 1000

/** "16,000 Antminer machines": what is counted, not who has them. */
const isCounted = ({ figures, tokens }: Reading, e: Hit<Entity>, least: number): boolean =>
  tokens[e.to - 1]?.possessive !== true &&
  between(figures, e.from - 8, e.from).some(
    (f) => f.dimension === undefined && Number(f.value) >= least && f.to <= e.from && e.from - f.to <= 1,
  )
