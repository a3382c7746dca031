import type { Binding } from './bind.ts'
import { confidenceOf } from './confidence.ts'
import type { Place } from './entities/places.ts'
import type { MetricRow } from './metrics.ts'
import { isYearBefore, periodOf } from './parts/assign-period.ts'
import { type Attribution, claimantOf } from './parts/claimant.ts'
import { leadingWord } from './parts/frames.ts'
import { modalityOf } from './parts/modality.ts'
import type { PeriodMention } from './parts/periods.ts'
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
  const own = periodOf(reading, figure, row)
  const mention = own?.period
    ? own
    : (inherited(reading, figure, row, before) ?? endpointPeriod(reading, figure, row) ?? own)
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
    comparator: comparatorOf(figure, before),
    period: mention?.period ?? null,
    modality: modalityOf(reading, figure, binding.metric, mention),
    attributedTo: claimant.name,
    confidence: confidenceOf(binding),
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
  return (row.key === 'net_income' || row.key === 'operating_profit') && isLoss(reading, figure) ? -1 : 1
}

/** Whether the nearest word of result, before the figure or right behind it, is a loss. */
function isLoss({ tokens }: Reading, figure: Figure): boolean {
  for (let i = figure.from - 1; i > Math.max(0, figure.from - 12); i--) {
    const w = tokens[i]?.word ?? ''
    if (/^(loss|losses|deficit)$/.test(w)) return true
    if (/^(profit|profits|income|earnings|earned)$/.test(w)) return false
  }
  for (let i = figure.to; i < figure.to + 4; i++)
    if (/^(loss|losses|deficit)$/.test(tokens[i]?.word ?? '')) return true
  return false
}

/** One amount in two currencies carries one qualifier. */
const comparatorOf = (figure: Figure, before: ExtractedClaim | null): ExtractedClaim['comparator'] =>
  before && figure.comparator === 'eq' && figure.sameAs?.start === before.start
    ? before.comparator
    : figure.comparator

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
  if (!before?.period || isYearBefore(reading, figure)) return null
  const same = figure.sameAs !== undefined && figure.sameAs.start === before.start
  const change = row.key === 'percent_change' || row.key === 'growth_multiple'
  const gap = figure.from - tokenAt(reading.tokens, before.end - 1)
  const sentence = reading.sentences[figure.sentence]
  const within = before.start >= (reading.tokens[sentence?.from ?? 0]?.start ?? 0)
  // a report speaks of one quarter until it names another
  const report =
    RESULTS.has(row.key) &&
    RESULTS.has(before.metric) &&
    /Q\d|FY|^\d{4}-\d\d\/\d{4}-\d\d$/.test(before.period) &&
    gap < 40
  if (!(within && (same || (change && gap <= 7))) && !report) return null
  const year = Number(/\d{4}/.exec(before.period.split('/').at(-1) ?? '')?.[0] ?? 0) || null
  return { period: before.period, year, relative: true }
}

/** What a company reports for a quarter or a year. */
const RESULTS = new Set([
  'revenue',
  'net_income',
  'operating_profit',
  'gross_margin',
  'percent_change',
  'btc_production',
  'capex',
])

/** "rose 62% to 31 million units in 2025": the change happened when its endpoint was reached; "57%, from 3 in May to 5 in June" runs between them. */
function endpointPeriod(reading: Reading, figure: Figure, row: MetricRow): PeriodMention | null {
  if (row.key !== 'percent_change' && row.key !== 'growth_multiple') return null
  const [next, last] = between(reading.figures, figure.to, figure.to + 24).filter(
    (f) => f.sentence === figure.sentence,
  )
  if (!next) return null
  const { tokens } = reading
  if (last && tokens[next.from - 1]?.word === 'from' && leadingWord(tokens, last.from - 1) === 'to') {
    const start = periodOf(reading, next)
    const end = periodOf(reading, last)
    return start?.period && end?.period && start.period < end.period
      ? { ...end, period: `${start.period}/${end.period}` }
      : end
  }
  if (next.from >= figure.to + 4) return null
  for (let i = figure.to - 1; i <= next.from; i++)
    if (tokens[i]?.word === 'to') return periodOf(reading, next)
  return null
}
