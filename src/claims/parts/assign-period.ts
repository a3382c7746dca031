import { FRAMES, has } from '../frames.ts'
import { metricClass } from '../metric-class.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, between, firstFrom, itemAt, lastBefore } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { alignedPeriod } from './aligned-period.ts'
import { closeness, closestPossible } from './closeness.ts'
import { RESULTS } from './consensus.ts'
import { earlierBy } from './earlier.ts'
import { growthPeriod } from './growth-period.ts'
import { isDash } from './leading.ts'
import type { PeriodMention } from './periods.ts'
import { isWeekday } from './weekdays.ts'

/** A time less close than this is not the figure's. */
const ENOUGH = 0.4

/** The stretch of time a figure speaks of: named in its clause, at the head of its sentence, or at the head of its column or row. */
export function periodOf(reading: Reading, figure: Figure, metric?: Metric): PeriodMention | null {
  if (figure.cell) return inTable(reading, figure, metric)
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return null
  if (metric?.key === 'cagr') return growthPeriod(reading, figure, sentence)
  if (earlierBy(reading, figure)) return null
  const then = timeBeforeWhen(reading, figure)
  if (then) return then
  const listed = alignedPeriod(reading, figure, sentence)
  if (listed) return listed
  let best: PeriodMention | null = null
  let top = ENOUGH
  for (const p of between(reading.periods, sentence.from, sentence.to)) {
    const weekday = isWeekday(reading.tokens[p.from]) && p.preposition !== 'as'
    if (weekday && !DAILY.has(metric)) continue
    // "over the next five years, including a 1.2 GW campus"
    if (p.preposition === 'over' && p.period?.includes('/') && STOCKS.has(metric)) continue
    if (SPECS.has(metric) && isLaunch(reading, p)) continue
    if (closestPossible(reading.tokens, figure, p, sentence) <= top) continue
    if (
      metric?.key === 'survey_share' &&
      isAwaited(reading.tokens, figure, p) &&
      !isPredicted(reading, figure)
    )
      continue
    const score = closeness(reading, figure, p, sentence)
    if (score > top) {
      top = score
      best = p
    }
  }
  return (
    best ??
    listEnd(reading, figure, sentence, metric) ??
    listHeading(reading, figure) ??
    heading(reading, figure)
  )
}

/** "since 2021, when it stood at 18.1%", "2023, where firms let 262,000 go": what happened then. */
function timeBeforeWhen({ tokens, periods, clauses }: Reading, figure: Figure): PeriodMention | null {
  const clause = lastBefore(clauses, figure.from + 1)
  if (!clause || !isWhen(tokens[clause.from])) return null
  const comma = itemAt(tokens, clause.from - 1)?.word === ',' ? 1 : 0
  const named = lastBefore(periods, clause.from)
  const own = between(periods, clause.from, clause.to)
  return named && named.to === clause.from - comma && own.length === 0 ? named : null
}
const isWhen = wordClass('when where')

/** What stands at a moment rather than adds up over a stretch of time. */
const STOCKS = metricClass(
  'btc_holdings',
  'company_hashrate',
  'machine_count',
  'power_capacity',
  'energy_efficiency',
  'gpu_count',
  'hashrate_share',
  'market_cap',
  'user_count',
)

/** What a product is: it has no time, least of all the one it came out at. */
const SPECS = metricClass(
  'model_parameters',
  'context_length',
  'memory',
  'memory_bandwidth',
  'compute_performance',
  'power_draw',
)

/** "launched in 2024 with 141 GB", "In March it unveiled a model of 27 billion parameters": when something came out. */
function isLaunch({ tokens, clauses }: Reading, p: PeriodMention): boolean {
  const at = firstFrom(clauses, p.from + 1) - 1
  const own = itemAt(clauses, at)
  // "In March 2025, Google released …"
  const told = own && own.verb < 0 && isComma(tokens[p.to]) ? clauses[at + 1] : own
  return told !== undefined && hasWord(tokens, told.from, told.to, launches)
}
const isComma = wordClass(',')
const launches = wordClass(
  'released releases launched launches unveiled unveils introduced introduces announced announces debuted shipped due',
)

/**
 * "2,100 BTC in reserve, 9 EH/s and cash of $40 million as of May 31": the day a list of what there is ends with; "revenue of $5 million,
 * a margin of 48% and a profit of $1 million for the first quarter": the time a list of results ends with.
 */
function listEnd(
  { tokens, periods, figures }: Reading,
  figure: Figure,
  sentence: Range,
  metric?: Metric,
): PeriodMention | null {
  const [next] = between(periods, figure.to, sentence.to)
  if (!next || next.baseline) return null
  if (next.preposition === 'as') {
    if (!STOCKS.has(metric)) return null
  } else if (!isDuring(next.preposition) || !(RESULTS.has(metric) || has(figure, FRAMES.change))) return null
  else if (!endsList(tokens, between(figures, figure.to, next.from), figure, next)) return null
  for (let i = figure.to; i < next.from; i++) {
    // "4 EH/s (0.7 EH/s from hosting) or 43,000 rigs as of May 31"
    if (tokens[i]?.word === '(') while (i < next.from && tokens[i]?.word !== ')') i++
    if (partsStocks(tokens[i])) return null
  }
  return next
}

const isDuring = (preposition: string | null): boolean =>
  preposition === 'for' || preposition === 'in' || preposition === 'during'

/** Longest list of results that one time is told of, in tokens. */
const LONGEST_LIST = 40

/** Whether figures go on from one, listed with no verb of their own, up to a time right behind the last. */
function endsList(tokens: Token[], rest: Figure[], figure: Figure, next: PeriodMention): boolean {
  const last = rest.at(-1)
  if (!last || (last.measures === 'percent' && has(last, FRAMES.change)) || next.from - last.to > 3)
    return false
  if (next.from - figure.to > LONGEST_LIST) return false
  let listed = false
  for (let i = figure.to; i < last.from; i++) {
    if (isVerb(tokens[i])) return false
    if (joins(tokens[i])) listed = true
  }
  return listed
}

const joins = wordClass('and with')

const partsStocks = wordClass('; but while whereas compared versus against from')
/** "71% expect to deploy agents in 2027": the time of what is awaited, not of the answer. */
function isAwaited(tokens: Token[], figure: Figure, p: PeriodMention): boolean {
  for (let i = figure.to; i < p.from; i++) if (awaits(tokens[i])) return true
  return false
}
/** "predicts that 80% of retailers will have moved by 2027": no answer, but what someone else foresees. */
const isPredicted = ({ signs }: Reading, { from }: Figure): boolean =>
  between(signs, from - 4, from).some((s) => s.value === 'forecast')
const awaits = wordClass(
  'expect expects expected plan plans planned planning intend intends anticipate anticipates anticipated will would hope hopes foresee predict confident likely want aim',
)

/** What is told of a day: of the rest a weekday says when it was told. */
const DAILY = metricClass(
  'btc_price',
  'hashprice',
  'difficulty',
  'difficulty_change',
  'network_hashrate',
  'percent_change',
  'market_cap',
)

/** "Bitcoin mining in 2025 by numbers:": the one time that the line above a list names, with a colon at its end. */
function listHeading({ tokens, periods, figures }: Reading, { heading: line }: Figure): PeriodMention | null {
  if (line === null || tokens[line.to - 1]?.word !== ':' || anyBetween(figures, line.from, line.to))
    return null
  const named = between(periods, line.from, line.to)
  const [only] = named
  if (named.length !== 1 || !only?.period || only.baseline) return null
  // "the laptop released in late 2025:"
  return hasWord(tokens, only.from - 4, only.from, releases) ? null : { ...only, relative: true }
}

const releases = wordClass('released launched unveiled announced introduced')

/** A heading right above that names a time and no verb: "Funding, September 2025". */
function heading(
  { tokens, sentences, periods, clauses, figures }: Reading,
  figure: Figure,
): PeriodMention | null {
  for (let s = figure.sentence - 1; s >= Math.max(0, figure.sentence - 3); s--) {
    const above = sentences[s]
    if (!above || above.to - above.from > 9 || tokens[above.to - 1]?.word === '.') continue
    if (
      between(clauses, above.from, above.to).some((c) => c.verb >= 0) ||
      anyBetween(figures, above.from, above.to)
    )
      continue
    const [found] = between(periods, above.from, above.to)
    // "April 14 (Wire) -": where and when it was written
    if (found && isDash(tokens[above.to]) && !tokens[above.to]?.newline) continue
    if (found) return { ...found, relative: true }
  }
  return null
}

function inTable(reading: Reading, figure: Figure, metric?: Metric): PeriodMention | null {
  const { periods } = reading
  const { cell } = figure
  if (!cell) return null
  const isHeaded = cell.header !== null && anyBetween(periods, cell.header.from, cell.header.to)
  for (const range of [cell, cell.label, cell.dated, cell.header, cell.caption]) {
    const all = range ? between(periods, range.from, range.to).filter((p) => !p.baseline) : []
    // "Hash rate (at month end) | May | June": of the month at the head
    const named = range === cell.label && isHeaded ? all.filter((p) => !p.relative) : all
    const found =
      range === cell
        ? (named.find((p) => isRightBehind(figure, p)) ?? named.find((p) => !isOfNext(reading, figure, p)))
        : named[0]
    if (found && !(range === cell.caption && SPECS.has(metric) && isLaunch(reading, found))) return found
  }
  return metric?.key === 'percent_change' ? latestOfRow(reading, figure) : null
}

/** Under "Change", of a row told under "Q2 2026 | Q2 2025": a change of the latest of these times. */
function latestOfRow({ figures, periods }: Reading, { cell, from }: Figure): PeriodMention | null {
  let latest: PeriodMention | null = null
  for (let i = firstFrom(figures, from) - 1; i >= 0 && cell?.label; i--) {
    const other = figures[i]?.cell
    if (other?.label?.from !== cell.label.from) return latest
    const named = other.header ? between(periods, other.header.from, other.header.to)[0] : undefined
    if (named?.period && named.period > (latest?.period ?? '')) latest = named
  }
  return latest
}

/** "Rigs: 40,000 in 2024, 60,000 by 2026": of several figures, each with its time. */
const isRightBehind = (figure: Figure, p: PeriodMention): boolean =>
  p.preposition !== null && p.from >= figure.to && p.from - figure.to <= 2

/** "$206.4m (Q3: $180.1m)": a time right before the next figure of the cell is that one's. */
const isOfNext = ({ figures }: Reading, figure: Figure, p: PeriodMention): boolean =>
  p.from >= figure.to && anyBetween(figures, p.to, p.to + 3)
