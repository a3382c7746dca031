import { metricClass } from '../metric-class.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { anyBetween, between, firstFrom } from '../text/ranges.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { ExtractedClaim } from '../types.ts'
import { isBack, shifted } from './earlier.ts'
import { modalityOf } from './modality.ts'
import { clauseAt, saysNow } from './other-times.ts'
import { isAwaited } from './outlook-period.ts'
import { type Time, timeNamed } from './periods.ts'
import { reportPeriod } from './report-periods.ts'
import { isSetAgainst } from './set-against.ts'
import type { Told } from './told.ts'

/** What a report tells of the time it is on. */
export const REPORTED = metricClass(
  'revenue',
  'net_income',
  'operating_profit',
  'gross_margin',
  'capex',
  'shipments',
  'percent_change',
  'btc_production',
  'btc_holdings',
  'mining_cost',
  'company_hashrate',
  'energy_efficiency',
  'machine_count',
  'electricity_price',
  'difficulty_change',
  'growth_multiple',
  'block_reward',
  'market_share',
  'share',
  'market_size',
)

/** What a report says is of the report's time, unless it lies ahead, is of today, or is what the rest is set against. */
export function reported(reading: Reading, figure: Figure, metric: Metric): Time | null {
  if (!REPORTED.has(metric) || isOfToday(reading, figure, metric)) return null
  const mention = reportPeriod(reading, figure)
  const due = mention ? null : reportPeriod(reading, figure, true)
  if (!mention && !due) return null
  if (isSetAgainst(reading.tokens, figure)) return null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? due : mention
}

/** How many sentences a time that one of them opens with holds for. */
const SCENE = 3

/** "In Q3 2023, the market saw a clear hierarchy. Tarn led with a 59% share": the time that opens a sentence before, which tells no figure. */
export function inScene(reading: Reading, figure: Figure, metric: Metric): Time | null {
  const { tokens, sentences, periods, figures, context } = reading
  const own = sentences[figure.sentence]
  if (!own || figure.cell || !REPORTED.has(metric) || anyBetween(periods, own.from, figure.to)) return null
  for (let s = figure.sentence - 1; s >= Math.max(0, figure.sentence - SCENE); s--) {
    const above = sentences[s] as Sentence
    if (above.paragraph !== own.paragraph) return null
    const [named, more] = between(periods, above.from, above.to)
    if (!named) continue
    const opens =
      named.from - above.from <= 2 && isDuring(named.preposition) && tokens[named.to]?.word === ','
    const gone = named.period !== null && named.period.slice(0, 4) <= (context.published?.slice(0, 4) ?? '')
    if (!opens || more || !gone || named.relative || anyBetween(figures, above.to - 1, own.from + 1))
      return null
    if (figuresIn(reading, above) || isOfToday(reading, figure, metric) || isSetAgainst(tokens, figure))
      return null
    return isAwaited(modalityOf(reading, figure, metric, null)) ? null : { ...named, relative: true }
  }
  return null
}
const isDuring = (preposition: string | null): boolean => preposition === 'in' || preposition === 'during'
const figuresIn = ({ figures, periods }: Reading, { from, to }: Sentence): boolean =>
  between(figures, from, to).some((f) => !anyBetween(periods, f.from, f.to))

/** A report speaks of one stretch of time until it names another. */
export function ofReport(reading: Reading, figure: Figure, metric: Metric, { chief }: Told): Time | null {
  if (!chief || !REPORTED.has(metric) || !REPORTED.hasKey(chief.claim.metric)) return null
  if (isOfToday(reading, figure, metric) || isOtherReport(reading, chief.figure, figure)) return null
  // "mined 214 BTC in May and holds 3,100": of the day it is told
  const month = MONTH.test(chief.claim.period ?? '')
  if (month && (OF_A_DAY.has(metric) || isStill(reading.tokens, figure))) return null
  if (!isReportOn(chief.claim) || figure.from - chief.figure.to >= 60) return null
  if (isSetAgainst(reading.tokens, figure))
    return isYearly(reading, figure) ? timeNamed(shifted(chief.claim.period as string, 'year')) : null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? null : timeNamed(chief.claim.period)
}

/** Whether a figure is of the day it is told: its clause says so, or tells how a share has moved. */
function isOfToday(reading: Reading, figure: Figure, metric: Metric): boolean {
  if (saysNow(reading, figure)) return true
  if (metric.key !== 'percent_change') return false
  const { from } = reading.sentences[figure.sentence] ?? figure
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  // "Shares of the Boise, Idaho-based company rose 4%"
  const opens = isStock(reading.tokens[from]) || !anyBetween(reading.figures, from, figure.from)
  const first = opens ? from : clause?.from
  return hasWord(reading.tokens, first ?? figure.from, figure.to + 6, isStock)
}

const isStock = wordClass('shares stock stocks adrs session traded')

/** "revenue fell 46% from a year earlier … to $17 million from $31 million": whether what is told is set against the year before. */
function isYearly({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = from; i < figure.sentenceEnd; i++)
    if (isYear(tokens[i]) && (isBack(tokens[i + 1]) || isYear(tokens[i + 2]))) return true
  return false
}

const isYear = wordClass('year')

/** Whether the words right before a figure say what is so when it is told: "holds", "has reached", "shares". */
function isStill(tokens: Token[], { from }: Figure): boolean {
  for (let i = from - 1; i > from - 5 && tokens[i]?.kind === 'word'; i--) if (holds(tokens[i])) return true
  return false
}

const holds = wordClass(
  'holds hold has have owns own keeps runs operates reached passed topped shares stock stocks',
)

/** Whether a report, or an outlook, opens between two figures. */
const isOtherReport = ({ reports }: Reading, first: Figure, figure: Figure): boolean =>
  firstFrom(reports, figure.from + 1) > firstFrom(reports, first.from + 1)

/** Whether a claim opens a report on its time: a quarter or year, or the month that coins were mined or chips sold in. */
export const isReportOn = ({ period, metric }: ExtractedClaim): boolean =>
  REPORT.test(period ?? '') || (MONTHLY.hasKey(metric) && MONTH.test(period ?? ''))

/** What a month's report tells as of a day of its own. */
const OF_A_DAY = metricClass('btc_holdings', 'difficulty_change')

const MONTHLY = metricClass('btc_production', 'market_size', 'shipments', 'revenue')

export const REPORT = /[QH]\d|FY|^\d{4}-\d\d\/\d{4}-\d\d$/

const MONTH = /^\d{4}-\d\d$/
