import { between, itemAt } from '../../text/ranges.ts'
import { hasEnding } from '../../text/spelling.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Query } from './query.ts'
import {
  isAdverb,
  isDeterminer,
  isEmpty,
  isGenericFirm,
  isGenericThing,
  isMeasure,
  isQualifier,
  isTime,
  isYearCode,
} from './words.ts'

/** Tokens that tell one subject from another: no measures, qualifiers, times or empty nouns. */
export function contents({ reading, metric }: Query, { from, to }: Range): number[] {
  const out: number[] = []
  const ofMemory = metric.key === 'memory' || metric.key === 'memory_bandwidth'
  for (let i = from; i < to; i++) {
    const t = reading.tokens[i]
    if (t?.kind !== 'word' || t.word.length < 2 || t.word === 'and' || hasNoContent(t)) continue
    // "device shipments" tells of what, "the device" does not
    const next = reading.tokens[i + 1]
    const attribute =
      i + 1 < to && !t.possessive && isMeasure(next) && !(t.word === 'market' && isWorth(next))
    if (isGenericThing(t) && !attribute && !(i + 2 < to && isDataCentre(t, next))) continue
    // "startup funding": of all of them, "the Client segment": not of one spoken of before
    const segment = t.capital && i + 1 < to && isSegmentNoun(next)
    if (isGenericFirm(t) && !(attribute && isStartup(t)) && !segment) continue
    const alone = from + 1 === to && opens(itemAt(reading.tokens, from - 1)) && GENERATION.test(t.word)
    if (hasEnding(t.word, 'est', 3) || (ofMemory && !alone && MEMORY.test(t.word))) continue
    if (between(reading.periods, i - 4, i + 1).some((p) => p.to > i)) continue
    if (between(reading.entities, i - 6, i + 1).some((e) => e.to > i && PUBLISHERS.test(e.value.kind)))
      continue
    out.push(i)
  }
  return out
}
/** "the data centre industry" is one of data centres. */
const isDataCentre = (t: Token, next: Token | undefined): boolean =>
  t.word === 'data' && (next?.word === 'centre' || next?.word === 'center')
const isStartup = wordClass('startup startups')
/** Nouns for a part of a firm that reports results of its own. */
export const isSegmentNoun = wordClass('segment division unit business arm')
/** "market capitalisation" and "market share" are measures, no markets. */
const isWorth = wordClass('share cap capitalisation capitalization value valuation')
/** Kinds of memory: what a chip has of it, no chip. */
const MEMORY = /^((lp|g)?ddr\d\w*|[sdv]?ram|hbm\d?e?|unified|storage|cache|flash|nand)$/
/** "HBM4 moves 2 TB/s": one of them can be what a sentence is about, where no verb before it has it for its object. */
const GENERATION = /^\w+\d/
const opens = (before: Token | undefined): boolean =>
  before?.kind !== 'word' || before.possessive || isDeterminer(before) || before.word === 'that'
const PUBLISHERS = /^(research|agency|media)$/
const hasNoContent = (t: Token): boolean =>
  isMeasure(t) ||
  isQualifier(t) ||
  isTime(t) ||
  isYearCode(t) ||
  isEmpty(t) ||
  isAdverb(t) ||
  isDeterminer(t) ||
  (t.joined && linksTimes(t))
/** "a year-over-year increase" */
const linksTimes = wordClass('over on based')

/** Start of the words that say something: qualifiers and times before them are left out. */
export function startOf({ reading }: Query, { from, to }: Range): number {
  let i = from
  while (i < to - 1) {
    const t = reading.tokens[i]
    const joins = reading.tokens[i + 1]?.joined
    // "other countries" are not all of them
    if (t?.word === 'other') break
    if (joins || (t?.kind === 'word' && !isQualifier(t) && !isTime(t))) break
    i++
  }
  return i
}

/** End of a phrase without the measures at its end: "smartphone shipments" ends before "shipments". */
export function bare({ reading }: Query, { from, to }: Range): number {
  let end = to
  while (end > from + 1) {
    const t = reading.tokens[end - 1]
    if (!isMeasure(t) && !isQualifier(t) && !isTime(t)) break
    end--
  }
  return end
}

/** The measure a phrase names last: "hashrate" of "the company's hash rate". */
export function lastMeasure({ reading }: Query, { from, to }: Range): string | null {
  for (let i = to - 1; i >= from; i--) {
    const t = reading.tokens[i]
    if (t && isMeasure(t)) return measureAt(reading.tokens, i)
  }
  return null
}

/** The measure whose noun stands at a token: "hash rate" and "hash price" are one word each. */
export function measureAt(tokens: Token[], at: number): string {
  const t = tokens[at] as Token
  const noun = t.word === 'hash' ? tokens[at + 1] : at > 0 && tokens[at - 1]?.word === 'hash' ? t : undefined
  if (!noun && t.word !== 'hash') return t.raw
  return noun?.word === 'price' ? 'hashprice' : 'hashrate'
}
