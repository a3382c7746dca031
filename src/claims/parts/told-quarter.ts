import { metricClass } from '../metric-class.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isShift } from './calendar.ts'
import { modalityOf } from './modality.ts'
import { isAwaited } from './outlook-period.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'
import { isOfToday } from './report-time.ts'
import { isSetAgainst } from './set-against.ts'

/** A text still tells of a quarter it names so many months after its end. */
const FRESH = 4

const isQuarterly = wordClass('quarter quarterly qoq sequentially sequential')

/**
 * The quarter whose results a text tells: the latest it names of those just over; where it ranks a market's sellers by quarters, the one
 * that ended last before its publication. A firm's own quarter, unless the text names it, may be any.
 */
export function findToldQuarter(
  tokens: Token[],
  periods: readonly PeriodMention[],
  published: string | undefined,
): string | null {
  if (!published || published.length < 10) return null
  const now = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1
  let latest: string | null = null
  for (const { period, baseline, from } of periods) {
    // "~50% last quarter": what the one told of is set against
    if (period === null || isShift(tokens[from])) continue
    if (period.startsWith('FY') || isOwnQuarter(period)) return null
    if (period.length !== 7 || period[5] !== 'Q') continue
    const age = now - (Number(period.slice(0, 4)) * 12 + Number(period[6]) * 3)
    if (!baseline && age >= 0 && age < FRESH && (latest === null || period > latest)) latest = period
  }
  if (latest !== null || !tokens.some(isQuarterly) || !hasMarketShare(tokens)) return latest
  const last = Math.floor(now / 3) - 1
  return `${Math.floor(last / 4)}-Q${(last % 4) + 1}`
}

/** "2025-12/2026-02": three months that no quarter of the calendar has. */
function isOwnQuarter(period: string): boolean {
  if (period.length !== 15 || period[7] !== '/') return false
  const [first, last] = [Number(period.slice(5, 7)), Number(period.slice(13))]
  return (last - first + 12) % 12 === 2 && last % 3 !== 0
}

/** Shares of a market are counted by the calendar's quarters. */
const hasMarketShare = (tokens: Token[]): boolean =>
  tokens.some((token, i) => token.word === 'market' && tokens[i + 1]?.word === 'share')

/** What firms report by the quarter. */
const QUARTERLY = metricClass(
  'revenue',
  'net_income',
  'operating_profit',
  'gross_margin',
  'capex',
  'shipments',
  'market_share',
  'btc_production',
  'mining_cost',
)

/** "Revenue climbed 18% QoQ to $30 billion", told in September: of the quarter that the text tells of. */
export function ofToldQuarter(reading: Reading, figure: Figure, metric: Metric): Time | null {
  if (reading.quarter === null || isSetAgainst(reading.tokens, figure)) return null
  if (!QUARTERLY.has(metric) && !isOnQuarterOrYear(reading, figure, metric)) return null
  if (isOfToday(reading, figure, metric) || isNamedBeside(reading, figure, metric)) return null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? null : timeNamed(reading.quarter)
}

/** "has sales of $59 million and posted a profit of $7 million for the first quarter": told of what has a verb of its own. */
const isNamedBeside = (reading: Reading, { to, sentenceEnd }: Figure, { key }: Metric): boolean =>
  key !== 'percent_change' &&
  between(reading.periods, to, sentenceEnd).some((p) => p.period === reading.quarter)

/** "up 9% QoQ", "a 46% rise year on year", "a 12% sequential gain" */
function isOnQuarterOrYear({ tokens }: Reading, figure: Figure, { key }: Metric): boolean {
  if (key !== 'percent_change' && key !== 'growth_multiple') return false
  for (let i = Math.max(0, figure.from - 3); i < figure.to + 6; i++) if (isBasis(tokens[i])) return true
  return false
}
const isBasis = wordClass('qoq yoy quarter quarterly sequential sequentially year annual annually')
