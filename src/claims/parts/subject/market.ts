import { anyBetween, between, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { isHedge, pastHedges } from '../leading.ts'
import { nameBeside } from './beside.ts'
import { ownSubject } from './grammar.ts'
import { CHANGE, MARKET } from './kinds.ts'
import { namesIn } from './names.ts'
import { core, phraseEnd, phraseStart } from './phrase.ts'
import { isPlace } from './place.ts'
import { ownerOf } from './possessor.ts'
import { type Query, type Subject, sameAs, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { isPhrase } from './reference.ts'
import { resumed } from './resumed.ts'
import { wholeBefore } from './whole.ts'
import { isQualifier, isTime } from './words.ts'

const leadsMarket = wordClass('for of on in')

const isMarketNoun = wordClass(
  'market markets industry sector sales shipment shipments spending outlays revenues',
)

/** The market named in the sentence; for a growth rate else what the clause is about; else the market named before. */
export function marketOf(query: Query): Subject | null {
  if (hasSeller(query)) return null
  // "Phones make up 40% of sales, growing at 9% a year": what the clause goes on from
  if (query.metric.key === 'cagr' && grows(query.reading.tokens[query.clause.from])) {
    const goesOn = resumed(query)
    if (goesOn) return goesOn
  }
  const grower = query.metric.key === 'cagr' ? growerOf(query) : null
  if (grower && !isPlace(query, grower) && hasNoMarket(query)) return grower
  const own = counted(query) ?? itself(query) ?? marketName(query, 0)
  if (own) return query.metric.key === 'shipments' ? plural(own) : own
  if (query.metric.key === 'cagr') {
    const beside = nameBeside(query)
    if (beside) return beside
    if (grower)
      return (isPlace(query, grower) ? (marketName(query, 6) ?? wholeBefore(query)) : null) ?? grower
    // "Dell saw its growth rate dip"
    const found = ownSubject(query)
    const owner = found.is === 'phrase' ? ownerOf(query, found.range) : resumed(query)
    if (owner) return owner
  }
  const { before } = query
  return (
    marketName(query, query.figure.heading ? 6 : 2) ??
    (before?.subject && (MARKET.hasKey(before.metric) || CHANGE.hasKey(before.metric))
      ? sameAs(before)
      : null)
  )
}
/** What the clause of a growth rate speaks of, if it is someone or something. */
function growerOf(query: Query): Subject | null {
  const found = ownSubject(query)
  const spoken = found.is === 'phrase' ? refer(query, found.range) : null
  return spoken?.is === 'thing' ? spoken.subject : null
}

/** "Phones held 46% of the market, while robots should grow at an 18% CAGR": whether a whole clause speaks of no market. */
const hasNoMarket = ({ reading, clause }: Query): boolean =>
  clause.verb >= 0 && !hasWord(reading.tokens, clause.from, clause.to, isMarketNoun)

/** "Chips for cars will be a $53 billion market": what is said to be one. */
function itself(query: Query): Subject | null {
  const { tokens } = query.reading
  const { figure, clause } = query
  if (tokens[figure.to]?.word !== 'market' || !isBe(tokens[beforeArticle(query)])) return null
  const found = ownSubject(query)
  if (found.is !== 'phrase' || found.range.from < clause.from) return null
  const spoken = refer(query, found.range)
  return spoken.is === 'thing' ? spoken.subject : null
}
/** The token before "a" or "a roughly" and a figure. */
function beforeArticle({ reading: { tokens }, figure }: Query): number {
  let at = figure.from - 1
  while (at > 0 && (isHedge(tokens[at]) || tokens[at]?.word === 'a')) at--
  return at
}
const isBe = wordClass('be is are was become becomes became')

/** "412 million edge AI processors shipped": what is counted. */
function counted(query: Query): Subject | null {
  const { reading, figure } = query
  if (query.metric.key !== 'shipments') return null
  const range = core(reading, { from: figure.to, to: phraseEnd(reading, figure.to, figure.sentenceEnd) })
  while (range.to > range.from && isShipped(reading.tokens[range.to - 1])) range.to--
  const bare = range.to <= range.from || isUnits(reading.tokens[range.to - 1])
  return !bare && says(query, range) ? worded(reading, range) : null
}
const isShipped = wordClass('shipped sold delivered installed annually combined total')
const grows = wordClass('growing expanding rising advancing')
const isUnits = wordClass('units unit shipments sales devices pieces pairs sets worth')
/** "Samsung shipped 61 million phones and Honor 20 million", "Lenovo came first with 19 million": who did. */
function hasSeller(query: Query): boolean {
  const { metric, clause, figure, reading } = query
  if (metric.key !== 'shipments') return false
  if (clause.verb < figure.from && sells(itemAt(reading.tokens, clause.verb))) return true
  const at = pastHedges(reading.tokens, figure.from - 1)
  const names = namesIn(query, sentenceStart(query), at + 1)
  const last = names.at(-1)
  if (last?.to === at + 1 && last.value.kind !== 'product') return true
  return itemAt(reading.tokens, at)?.word === 'with' && names.length > 0
}
const sells = wordClass(
  'ship ships shipped sell sells sold deliver delivers delivered manages managed moves moved shifts shifted',
)

/** "PC shipments" are shipments of PCs. */
const plural = (subject: Subject): Subject =>
  subject.name && /[a-rt-zA-Z]$/.test(subject.name) && !MASS.test(subject.name)
    ? { ...subject, name: `${subject.name}s` }
    : subject
const MASS = /(ware|ment|ory|silicon|storage|AI|IoT|equipment|HBM|DRAM|NAND)$/

/**
 * The market a figure sizes: "the edge AI hardware market" gives "edge AI hardware", "market for smart cameras" gives
 * "smart cameras". Looks `back` sentences back.
 */
export function marketName(query: Query, back: number): Subject | null {
  const { reading, figure } = query
  const { tokens, sentences } = reading
  for (let s = figure.sentence; s >= Math.max(0, figure.sentence - back); s--) {
    const sentence = sentences[s]
    if (!sentence) continue
    let best: Subject | null = null
    for (let i = sentence.from; i < sentence.to; i++) {
      if (best && i > figure.from) break
      if (!isMarketNoun(tokens[i]) || isInName(query, i) || isDimension(query, sentence, i)) continue
      const range = marketAt(query, i, sentence)
      if (range) best = worded(reading, range, s === figure.sentence ? 'stated' : 'implied')
    }
    if (best) return best
  }
  return null
}

/** "- By end-user industry, phones …": by what a list divides a market. */
function isDimension({ reading: { tokens } }: Query, { from }: Range, at: number): boolean {
  const first = tokens[from]?.kind === 'mark' ? from + 1 : from
  return tokens[first]?.word === 'by' && at < first + 5 && tokens[at + 1]?.word === ','
}

/** "Verity Market Lens" is no market. */
function isInName({ reading: { entities, tokens } }: Query, at: number): boolean {
  if (tokens[at]?.capital !== true) return false
  // its words may have been taken for names of their own
  if (anyBetween(entities, at + 1, at + 2)) return true
  return between(entities, at - 4, at + 1).some((e) => e.to > at && e.to - e.from > 1)
}

/** The market that the noun at a token is of, found out once. */
export function marketAt(query: Query, noun: number, { from, to }: Range): Range | null {
  const { markets } = query.reading
  const known = markets.get(noun)
  if (known !== undefined) return known
  const found = complement(query, noun, to) ?? modifiers(query, noun, from)
  markets.set(noun, found)
  return found
}

/** "market for smart cameras", "sales of edge AI coprocessors" */
function complement(query: Query, noun: number, ceiling: number): Range | null {
  const { reading } = query
  if (!leadsMarket(reading.tokens[noun + 1])) return null
  // "shipments of 38 million laptops"
  const count = between(reading.figures, noun + 2, noun + 3)[0]
  if (count) {
    const range = core(reading, { from: count.to, to: phraseEnd(reading, count.to, ceiling) })
    const ofThings = query.metric.key === 'shipments' && !isUnits(reading.tokens[range.to - 1])
    return ofThings && says(query, range) ? range : null
  }
  const range = core(reading, { from: noun + 2, to: phraseEnd(reading, noun + 2, ceiling) })
  return says(query, range) ? range : null
}

/** "the global edge AI hardware market" */
function modifiers(query: Query, noun: number, floor: number): Range | null {
  const { reading } = query
  const range = core(reading, { from: phraseStart(reading, noun, floor), to: noun })
  // "Sundial counted shipments": a verb we do not know behind a name
  const last = itemAt(reading.tokens, range.to - 1)
  if (
    last?.word.endsWith('ed') &&
    !last.joined &&
    between(reading.entities, range.from, range.to).some((e) => e.to === range.to - 1)
  )
    return null
  // "the industry's worldwide sales", "Tarn's DRAM market share": of whoever has them it is none
  for (let i = range.to - 1; i >= range.from; i--) if (reading.tokens[i]?.possessive) range.from = i + 1
  while (range.from < range.to && isQualifier(reading.tokens[range.from])) range.from++
  return says(query, range) ? range : null
}

/** A phrase that names more than a time or a size. */
function says(query: Query, { from, to }: { from: number; to: number }): boolean {
  const { tokens, periods } = query.reading
  if (to <= from || !isPhrase(query, { from, to }) || anyBetween(periods, from, to)) return false
  for (let i = from; i < to; i++) {
    const t = tokens[i]
    if (t?.kind === 'word' && !isQualifier(t) && !isTime(t)) return true
  }
  return false
}
