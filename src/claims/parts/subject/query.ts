import type { Entity } from '../../entities/entities.ts'
import type { Metric } from '../../metrics.ts'
import type { Figure, Reading } from '../../reading.ts'
import type { Clause } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { firstFrom, itemAt, type Row, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { ExtractedClaim, Grounding } from '../../types.ts'
import type { Found } from './grammar.ts'
import { THING } from './kinds.ts'

/** Who or what a figure measures; nobody is named where `name` is null. */
export interface Subject {
  name: string | null
  grounding: Grounding
}

/** A figure whose subject is looked for, with all that the rules ask of. */
export interface Query {
  reading: Reading
  figure: Figure
  metric: Metric
  /** The clause the figure stands in, and its place among the clauses. */
  clause: Clause
  index: number
  /** It is measured of a product: a chip, a device, a model. */
  thing: boolean
  /** The grammatical subject of the clause, once it was asked for. */
  subject: Found | undefined
  /** The names that can hold what is measured, once they were asked for. */
  names: Row<Hit<Entity>> | undefined
  /** The claim read before this one. */
  before: ExtractedClaim | null
}

/** One linguistic fact: whom it makes the subject, null where it does not hold. */
export type Rule = (query: Query) => Subject | null

export function queryOf(
  reading: Reading,
  figure: Figure,
  metric: Metric,
  before: ExtractedClaim | null,
): Query {
  let index = Math.max(0, firstFrom(reading.clauses, figure.from + 1) - 1)
  // "hit as many as 3,000": its qualifier opens no clause
  const opens =
    reading.clauses[index]?.from === figure.from && itemAt(reading.tokens, figure.from - 1)?.kind === 'word'
  if (opens && reading.clauses[index - 1]?.sentence === figure.sentence) index--
  const clause = reading.clauses[index] ?? { from: 0, to: reading.tokens.length, sentence: 0, verb: -1 }
  const thing = isOfThing(reading, metric, clause)
  return { reading, figure, metric, clause, index, thing, subject: undefined, names: undefined, before }
}

/** Efficiency is that of a machine, unless a fleet is spoken of. */
function isOfThing({ tokens }: Reading, metric: Metric, { from, to }: Clause): boolean {
  if (!THING.has(metric)) return false
  for (let i = from; i < to; i++) if (tokens[i]?.word === 'fleet') return false
  return true
}

/** First token of the sentence the figure stands in. */
export const sentenceStart = ({ reading, figure }: Query): number =>
  reading.sentences[figure.sentence]?.from ?? 0

/** The words of a stretch as the text has them, a name cut short at their head in full. */
export function worded(reading: Reading, { from, to }: Range, how: Grounding['how'] = 'stated'): Subject {
  const { text, tokens, entities } = reading
  const span = spanOf(reading, from, to)
  const last = tokens[to - 1]
  if (last?.possessive) span.end = last.start + last.raw.length
  const head = startingAt(entities, from)
  const cut = head && head.to <= to ? tokens[head.to - 1] : undefined
  const words =
    head?.value.full && cut
      ? head.value.full + text.slice(cut.start + cut.raw.length, span.end)
      : text.slice(span.start, span.end)
  return { name: oneSpaced(words), grounding: { how, from: span } }
}

/** The words with one space between them, as most texts have them already. */
function oneSpaced(words: string): string {
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i)
    if (c > 127 || c < 32 || (c === 32 && words.charCodeAt(i + 1) === 32)) return words.replace(/\s+/g, ' ')
  }
  return words
}

export const spanOf = (reading: Reading, from: number, to: number): { start: number; end: number } => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[to - 1]?.end ?? 0,
})

/** What the claim before measures, taken over. */
export function sameAs(before: ExtractedClaim): Subject {
  const { from } = before.grounding.subject
  return { name: before.subject, grounding: { how: 'implied', ...(from ? { from } : {}) } }
}
