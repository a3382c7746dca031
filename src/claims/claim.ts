import type { Binding } from './bind.ts'
import { confidenceOf } from './confidence.ts'
import type { MetricRow } from './metrics.ts'
import type { Attribution } from './parts/claimant/attribution.ts'
import { claimantOf } from './parts/claimant/claimant.ts'
import { timeOf } from './parts/inherit-period.ts'
import { listedModality } from './parts/listed-outlook.ts'
import { modalityOf } from './parts/modality.ts'
import { placeOf } from './parts/place.ts'
import type { Told } from './parts/told.ts'
import { valueIn } from './quantities/convert.ts'
import type { Figure, Reading } from './reading.ts'
import { settle } from './settle.ts'
import { hasWord, wordClass } from './text/words.ts'
import type { ExtractedClaim } from './types.ts'

const denies = wordClass("never not cannot hardly scarcely without doesn't didn't don't won't")

const loses = wordClass('lost lose loses losing bled bleeds bleeding')
const isProfit = wordClass('profit profits income earnings earned')
const leadsProfit = wordClass('in of net operating quarterly annual')
const isLossWord = wordClass('loss losses deficit hole ink')
const isTax = wordClass('tax taxes')

/** A bound figure with all that the text says of it: subject, place, period, claimant, modality, sign. */
export function claimOf(
  reading: Reading,
  figure: Figure,
  bound: Binding,
  told: Told | null,
  attributions: Attribution[],
): ExtractedClaim {
  const before = told?.claim ?? null
  const { binding, subject } = settle(reading, figure, bound, told)
  const row: MetricRow = binding.metric
  const mention = timeOf(reading, figure, binding.metric, told)
  const where = placeOf(reading, figure, subject)
  const claimant = claimantOf(reading, figure, binding.metric.key, attributions)
  const sign = signOf(figure, row, reading)
  const amount = (figure.dimension === 'points' ? null : valueIn(figure, row.unit)) ?? figure
  return {
    start: figure.start,
    end: figure.end,
    quote: reading.text.slice(figure.start, figure.end),
    metric: binding.metric.key,
    subject: subject.name,
    region: where.place?.name ?? null,
    value: signed(amount.value, sign),
    valueHigh: amount.valueHigh === undefined ? null : signed(amount.valueHigh, sign),
    unit: unitOf(figure, row),
    comparator: comparatorOf(reading, figure, before),
    period: mention?.period ?? null,
    // one amount in two currencies is told once
    modality:
      before && figure.sameAs?.start === before.start
        ? before.modality
        : (listedModality(reading, figure, binding.metric, told) ??
          modalityOf(reading, figure, binding.metric, mention)),
    attributedTo: claimant.name,
    confidence: confidenceOf(binding),
    rule: `${binding.how}/${row.key}`,
    grounding: {
      subject: subject.grounding,
      region: where.grounding,
      period: { how: mention && !mention.relative ? 'stated' : 'implied' },
      attributedTo: claimant.grounding,
    },
  }
}

function signOf(figure: Figure, row: MetricRow, reading: Reading): 1 | -1 {
  if (figure.value.startsWith('-')) return 1
  if (row.key === 'percent_change' || row.key === 'difficulty_change') return figure.change === -1 ? -1 : 1
  return (row.key === 'net_income' || row.key === 'operating_profit') && isLoss(reading, figure) ? -1 : 1
}

/** Whether the nearest word of result, before the figure or right behind it, is a loss. */
function isLoss({ tokens, sentences }: Reading, figure: Figure): boolean {
  // "a net loss, against a $14 million net income"
  let noun = figure.to
  while (noun < figure.to + 3 && leadsProfit(tokens[noun])) noun++
  if (isProfit(tokens[noun])) return tokens[noun + 1]?.word === '('
  if (isLossWord(tokens[noun])) return true
  const first = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 18)
  for (let i = figure.from - 1; i >= first; i--) {
    const w = tokens[i]?.word ?? ''
    // "Operating income (loss)" heads gains and losses alike
    if (w === 'loss' && tokens[i - 1]?.word === '(' && tokens[i + 1]?.word === ')') return false
    if (isLossWord(tokens[i]) || loses(tokens[i])) return true
    // "a net loss after income tax"
    if (isProfit(tokens[i]) && !isTax(tokens[i + 1])) return false
  }
  return hasWord(tokens, figure.to, figure.to + 4, isLossWord) || loses(tokens[figure.to + 1])
}

/** One amount in two currencies carries one qualifier; "never more than 38 watts" is at most so much. */
function comparatorOf(
  { tokens }: Reading,
  figure: Figure,
  before: ExtractedClaim | null,
): ExtractedClaim['comparator'] {
  // "23-24 rupees ($0.08)": only the one is a range
  const single = before !== null && before.comparator === 'range' && figure.valueHigh === undefined
  if (before && !single && figure.comparator === 'eq' && figure.sameAs?.start === before.start)
    return before.comparator
  // "slightly below 54% expected by analysts": what it is set against is exact
  if (isSetOff(tokens[figure.from]) && hasWord(tokens, figure.to, figure.to + 2, isAwaited)) return 'eq'
  if (figure.comparator !== 'gt') return figure.comparator
  return hasWord(tokens, figure.from - 2, figure.from, denies) ? 'lte' : 'gt'
}

const isSetOff = wordClass('slightly well far just below under above beating topping surpassing exceeding')
const isAwaited = wordClass('expected anticipated forecast projected')

const signed = (value: string, sign: 1 | -1): string =>
  sign === -1 && !value.startsWith('-') ? `-${value}` : value

function unitOf(figure: Figure, row: MetricRow): string {
  if (figure.unit !== undefined && (figure.unit === 'pp' || figure.unit === 'bps')) return figure.unit
  if (figure.dimension === 'money' && row.unit.startsWith('BTC'))
    return row.unit.replace('BTC', figure.currency ?? 'USD')
  if (!figure.currency || figure.currency === 'USD' || figure.currency === 'BTC') return row.unit
  return row.unit.replace('USD', figure.currency)
}
