import type { Binding } from './bind.ts'
import type { Place } from './entities/places.ts'
import type { MetricRow } from './metrics.ts'
import { periodOf } from './parts/assign-period.ts'
import { type Attribution, claimantOf } from './parts/claimant.ts'
import { modalityOf } from './parts/modality.ts'
import { subjectOf } from './parts/subject.ts'
import { valueIn } from './quantities/convert.ts'
import type { Figure, Reading } from './reading.ts'
import { between } from './text/ranges.ts'
import { tokenAt } from './text/tokens.ts'
import type { ExtractedClaim } from './types.ts'

/** A bound figure with all that the text says of it: subject, place, period, claimant, modality, sign. */
export function claimOf(
  reading: Reading,
  figure: Figure,
  binding: Binding,
  before: ExtractedClaim | null,
  attributions: Attribution[],
): ExtractedClaim {
  const row: MetricRow = binding.metric
  const mention = periodOf(reading, figure, row.key === 'cagr') ?? inherited(reading, figure, row, before)
  const subject = subjectOf(reading, figure, binding.metric, before)
  const claimant = claimantOf(reading, figure, attributions)
  const place = placeOf(reading, figure)
  const sign = signOf(figure, row, reading)
  const amount = (figure.dimension === 'points' ? null : valueIn(figure, row.unit)) ?? figure
  return {
    start: figure.start,
    end: figure.end,
    quote: reading.text.slice(figure.start, figure.end),
    metric: binding.metric.key,
    subject: subject.name,
    region: place?.name ?? null,
    value: signed(amount.value, sign),
    valueHigh: amount.valueHigh === undefined ? null : signed(amount.valueHigh, sign),
    unit: unitOf(figure, row),
    comparator: figure.comparator,
    period: mention?.period ?? null,
    modality: modalityOf(reading, figure, binding.metric, mention?.year ?? null),
    attributedTo: claimant.name,
    confidence: Math.min(0.99, 0.5 + binding.margin / 10),
    rule: `${binding.how}/${row.key}`,
    grounding: {
      subject: subject.grounding,
      region: { how: 'stated' },
      period: { how: mention && !mention.relative ? 'stated' : 'implied' },
      attributedTo: claimant.grounding,
    },
  }
}

function placeOf(reading: Reading, figure: Figure): Place | null {
  const sentence = reading.sentences[figure.sentence]
  let best: Place | null = null
  for (const hit of sentence ? between(reading.places, sentence.from, sentence.to) : []) {
    if (!best || hit.to <= figure.from) best = hit.value
  }
  return best
}

function signOf(figure: Figure, row: MetricRow, reading: Reading): 1 | -1 {
  if (figure.value.startsWith('-')) return 1
  if (row.key === 'percent_change' || row.key === 'difficulty_change') return figure.change === -1 ? -1 : 1
  if (row.key === 'net_income' || row.key === 'operating_profit') {
    for (const hit of between(reading.signs, figure.from - 11, figure.to + 4))
      if (hit.value === 'loss') return -1
  }
  return 1
}

const signed = (value: string, sign: 1 | -1): string =>
  sign === -1 && !value.startsWith('-') ? `-${value}` : value

function unitOf(figure: Figure, row: MetricRow): string {
  if (figure.unit === 'pp' || figure.unit === 'bps') return figure.unit
  if (!figure.currency || figure.currency === 'USD' || figure.currency === 'BTC') return row.unit
  return row.unit.replace('USD', figure.currency)
}

/** ", up 5.4% on the year", "(US$1.2bn)": said of the figure right before, hence of its time. */
function inherited(
  reading: Reading,
  figure: Figure,
  row: MetricRow,
  before: ExtractedClaim | null,
): { period: string | null; year: number | null; relative: boolean } | null {
  if (!before?.period) return null
  const same = figure.sameAs !== undefined && figure.sameAs.start === before.start
  const change =
    (row.key === 'percent_change' || row.key === 'growth_multiple') &&
    figure.from - tokenAt(reading.tokens, before.end - 1) <= 7
  const own = reading.tokens[reading.sentences[figure.sentence]?.from ?? 0]?.start ?? 0
  if (before.start < own || !(same || change)) return null
  return {
    period: before.period,
    year: Number(/\d{4}/.exec(before.period.split('/').at(-1) ?? '')?.[0] ?? 0) || null,
    relative: true,
  }
}
