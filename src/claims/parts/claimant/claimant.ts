import type { MetricKey } from '../../metrics.ts'
import type { Figure, Reading } from '../../reading.ts'
import { firstFrom, firstThat } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Grounding } from '../../types.ts'
import type { Attribution } from './attribution.ts'

export interface Claimant {
  name: string | null
  grounding: Grounding
}

const NOBODY: Claimant = { name: null, grounding: { how: 'implied' } }

/** Who states a figure: the nearest source named for its part of the sentence, or for the quotation it stands in. */
export function claimantOf(
  reading: Reading,
  figure: Figure,
  metric: MetricKey,
  attributions: Attribution[],
): Claimant {
  let best: Attribution | null = null
  let top = 0
  const quote = quotation(reading, figure)
  const sentence = reading.sentences[figure.sentence] ?? figure
  const from = Math.min(quote?.from ?? sentence.from, sentence.from)
  // a source in brackets stands behind its sentence
  const to = Math.max(quote?.to ?? sentence.to, sentence.to)
  for (let i = firstThat(attributions, (a) => a.at >= from); i < attributions.length; i++) {
    const a = attributions[i] as Attribution
    if (a.at > to) break
    const own = a.from <= figure.from && figure.to <= a.to
    const quoted = a.rule === 'speech' && quote !== null && a.at > quote.from && a.at <= quote.to
    if (!own && !quoted) continue
    if (a.at >= figure.from && a.at < figure.to) continue
    const distance = Math.abs(a.at - figure.from)
    const score =
      ((a.rule === 'possessive' && a.at > figure.to ? 0.3 : 1) * (quoted ? 1.2 : 1)) / (1 + distance * 0.03)
    if (score > top) {
      top = score
      best = a
    }
  }
  if (best) return { name: best.name, grounding: best.grounding }
  const survey = metric === 'survey_share' ? surveyBefore(reading, figure, attributions) : null
  return survey ? { name: survey.name, grounding: { ...survey.grounding, how: 'implied' } } : NOBODY
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
    const s = reading.sentences[firstFrom(reading.sentences, a.at + 1) - 1]
    if (!s || paragraph - s.paragraph > 1) return undefined
    if (a.rule === 'survey' || a.rule === 'possessive') return a
  }
  return undefined
}

const LONGEST_QUOTE = 200
/** How far before and behind a quotation its speaker may stand. */
const BEFORE_QUOTE = 14
const BEHIND_QUOTE = 6

/** Where the speaker of the quotation that holds a figure may be named; null where it stands in none. */
function quotation({ tokens, quoteMarks }: Reading, figure: Figure): Range | null {
  const next = firstThat(quoteMarks, (mark) => mark.from > figure.from)
  const open = quoteMarks[next - 1]?.from
  if (open === undefined || open <= figure.from - LONGEST_QUOTE || tokens[open]?.word !== '“') return null
  for (let q = next; q < quoteMarks.length; q++) {
    const close = (quoteMarks[q] as { from: number }).from
    if (close >= figure.to + LONGEST_QUOTE) break
    if (close >= figure.to && tokens[close]?.word === '”')
      return { from: open - BEFORE_QUOTE, to: close + BEHIND_QUOTE }
  }
  return null
}
