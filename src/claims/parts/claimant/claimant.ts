import { titleOf } from '../../entities/entities.ts'
import type { MetricKey } from '../../metrics.ts'
import type { Figure, Reading } from '../../reading.ts'
import { anyBetween, between, firstThat, itemAt, lastBefore, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Grounding } from '../../types.ts'
import type { Attribution } from './attribution.ts'
import { isOthers } from './expectation.ts'
import { type Quotation, quotationOf, stillSpeaking } from './quotation.ts'
import { isGathered } from './words.ts'

export interface Claimant {
  name: string | null
  grounding: Grounding
}

const NOBODY: Claimant = { name: null, grounding: { how: 'implied' } }

/** Who states a figure: the nearest source named for its part of the sentence, or for the quotation or list it stands in. */
export function claimantOf(
  reading: Reading,
  figure: Figure,
  metric: MetricKey,
  attributions: Attribution[],
): Claimant {
  const quote = quotationOf(reading, figure)
  const own = nearest(reading, figure, metric, attributions, quote)
  if (own) return { name: own.name, grounding: own.grounding }
  const other =
    (quote && stillSpeaking(reading, quote, attributions)) ??
    (figure.heading && sourceOf(reading, figure.heading, attributions)) ??
    expectedBy(reading, figure, attributions) ??
    (metric === 'survey_share' ? surveyBefore(reading, figure, attributions) : null)
  return other ? { name: other.name, grounding: { ...other.grounding, how: 'implied' } } : NOBODY
}

function nearest(
  reading: Reading,
  figure: Figure,
  metric: MetricKey,
  attributions: Attribution[],
  quote: Quotation | null,
): Attribution | null {
  let best: Attribution | null = null
  let top = 0
  const sentence = reading.sentences[figure.sentence] ?? figure
  const from = Math.min(quote?.from ?? sentence.from, sentence.from)
  // a source in brackets stands behind its sentence
  const to = Math.max(quote?.to ?? sentence.to, sentence.to)
  const others = isOthers(reading, figure)
  for (let i = firstThat(attributions, (a) => a.at >= from); i < attributions.length; i++) {
    const a = attributions[i] as Attribution
    if (a.at > to) break
    const own = a.from <= figure.from && figure.to <= a.to
    const quoted = a.rule === 'speech' && quote !== null && a.at > quote.from && a.at <= quote.to
    if ((!own && !quoted) || isOfNext(reading, figure, a)) continue
    if (a.at >= figure.from && a.at < figure.to) continue
    // who reports a result does not state what was expected of it
    if (others && a.rule === 'speech' && a.is !== 'noun' && a.at < figure.from) continue
    if (!quoted && isAside(reading, figure, metric, a)) continue
    const distance = Math.abs(a.at - figure.from)
    const score = (weightOf(a, figure) * (quoted ? 1.2 : 1)) / (1 + distance * 0.03)
    if (score > top) {
      top = score
      best = a
    }
  }
  return best
}

/** "…, outdoing Harrow's forecast of $11 billion": what is someone's is the figure behind it. */
function isOfNext({ tokens, figures }: Reading, { to }: Figure, a: Attribution): boolean {
  if (a.rule !== 'possessive' || a.at < to || tokens[a.at + 1]?.word !== 'of') return false
  return anyBetween(figures, a.at + 2, a.at + 5)
}

/** Names weigh more than common nouns, whoever speaks of this figure alone more than whoever speaks of the sentence. */
function weightOf(a: Attribution, figure: Figure): number {
  if (a.rule === 'relative') return 1.2
  if (a.rule === 'possessive' && a.at > figure.to) return 0.3
  const known = a.grounding.how === 'implied' ? 0.8 : 1
  return a.is === 'noun' ? 0.85 * known : known
}

/** "Ionforge reported sales of $5 million, up 12%": the comparison hung on what is reported is the writer's, on what is expected it is expected too. */
function isAside({ tokens, figures }: Reading, figure: Figure, metric: MetricKey, a: Attribution): boolean {
  if (a.rule !== 'speech' || a.at > figure.from || metric !== 'percent_change') return false
  if (foresees(tokens[a.at])) return false
  let i = figure.from - 1
  while (i > figure.from - 4 && tokens[i]?.kind === 'word') i--
  return tokens[i]?.word === ',' && anyBetween(figures, a.at, i)
}

const foresees = wordClass(
  'expect expects expected forecast forecasts project projects projected predict predicts predicted anticipate anticipates anticipated foresees',
)

/** The source named in the line above a list, unless the line goes on with a "but" of its own. */
function sourceOf({ tokens }: Reading, { from, to }: Range, attributions: Attribution[]): Attribution | null {
  const first = attributions[firstThat(attributions, (a) => a.at >= from)]
  if (!first || first.at >= to) return null
  for (let i = first.at; i < to; i++) if (tokens[i]?.word === 'but') return null
  return first
}

const isBe = wordClass('is are be')
const isExpected = wordClass('expected projected forecast predicted anticipated seen set tipped')

/** "…, Harrow found. Asia is expected to take 44%": whoever the sentence before names expects what this one says is expected. */
function expectedBy(
  { tokens, sentences, entities }: Reading,
  figure: Figure,
  attributions: Attribution[],
): Attribution | null {
  const own = sentences[figure.sentence]
  const before = itemAt(sentences, figure.sentence - 1)
  const { at, source } = sinceSemicolon(tokens, own?.from ?? figure.from, figure, attributions)
  if (source && isForeseen(tokens, at, figure.from)) return source
  if (!own || before?.paragraph !== own.paragraph) return null
  const last = itemAt(attributions, firstThat(attributions, (a) => a.at >= own.from) - 1)
  if (!last || last.at < before.from || last.is === 'person' || last.is === 'press') return null
  // "Tarn anticipates $65 million. Halden's revenue is expected …": what a firm expects of itself
  const about = startingAt(entities, own.from)
  if (about?.value.kind === 'company' && last.is === 'body' && titleOf(about.value) !== last.name) {
    const spoke = between(entities, last.at - 8, last.at).some((e) => e.value.kind === 'company')
    if (spoke) return null
  }
  return isForeseen(tokens, own.from, figure.from) ? last : null
}

/** "is expected", between two tokens. */
function isForeseen(tokens: Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isExpected(tokens[i]) && isBe(tokens[i - 1])) return true
  return false
}

/** "Halden expects $3 billion; the year is expected to bring $9 billion": who expects it before the semicolon, and where that stands. */
function sinceSemicolon(
  tokens: Token[],
  from: number,
  figure: Figure,
  attributions: Attribution[],
): { at: number; source: Attribution | null } {
  let at = figure.from
  while (at > from && tokens[at]?.word !== ';') at--
  const last = at > from ? itemAt(attributions, firstThat(attributions, (a) => a.at >= at) - 1) : undefined
  return { at, source: last && last.at >= from && foresees(tokens[last.at]) ? last : null }
}

/** "…, a poll by Torrance finds. Only 9% …": the survey its paragraph speaks of. */
function surveyBefore(
  reading: Reading,
  figure: Figure,
  attributions: Attribution[],
): Attribution | undefined {
  const paragraph = reading.sentences[figure.sentence]?.paragraph ?? 0
  for (let i = firstThat(attributions, (a) => a.at >= figure.from) - 1; i >= 0; i--) {
    const a = attributions[i] as Attribution
    const s = lastBefore(reading.sentences, a.at + 1)
    if (!s || paragraph - s.paragraph > 1) return undefined
    const same = s === reading.sentences[figure.sentence]
    if (same || a.rule === 'survey' || a.rule === 'possessive' || isGathered(reading.tokens[a.at])) return a
  }
  return undefined
}
