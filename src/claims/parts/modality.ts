import { FRAMES, has } from '../frames.ts'
import { metricClass } from '../metric-class.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isWillOrWould } from '../text/clauses.ts'
import { between, itemAt, lastBefore, nextFrom } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { Modality } from '../types.ts'
import { isAgainstConsensus, isExpectation, isPegged, isUnderEstimates, RESULTS } from './consensus.ts'
import { strengths } from './governing.ts'
import {
  hasGrown,
  hasHappened,
  isBooked,
  isDoneBefore,
  isLastPut,
  isOfExisting,
  isOver,
  isReached,
} from './happened.ts'
import { isFrom, leading } from './leading.ts'
import { isOfToday, isPast } from './past.ts'
import { isPlannedCapacity, isPurpose, isToBuild } from './planned-capacity.ts'
import type { Strengths } from './sign-kinds.ts'
import { isStandingSite } from './standing.ts'
import { isTheirs } from './subject/words.ts'

const isDone = wordClass('so already date has have')

const isBase = wordClass('from against than versus vs compared')
const compares = wordClass('compared compares compare comparing contrasts contrast')
const isSource = wordClass(
  'come comes coming came supplied sourced drawn draw power electricity supply revenue money',
)
const isEstimate = wordClass('estimate estimates')

/** The time a figure is of, as far as its modality asks. */
export type Time = { period: string | null; year: number | null; preposition?: string | null } | null

/** What kind of statement a figure is: the word of expectation, plan or estimate that governs it decides. */
export function modalityOf(reading: Reading, figure: Figure, metric: Metric, time: Time): Modality {
  const { ahead, past } = sideOf(time, reading.context.published)
  const scores = figure.cell ? inTable(reading, figure) : strengths(reading, figure)
  // "from $15 billion in 2022 to …", "against $200 billion in 2024": where a forecast starts is no forecast
  if (
    !ahead &&
    isBaseline(reading, figure) &&
    !isBehindBase(reading, figure, metric, time) &&
    !(time?.year == null && isOldForecast(reading.tokens, figure.from))
  )
    scores.forecast = scores.target = 0
  // "$1.5bn vs. $1.52bn" under "vs. consensus"
  if (isAgainstConsensus(reading, figure)) scores.forecast = 1
  if (isOwnEstimate(reading.tokens, figure.from)) scores.forecast *= 0.4
  // "will host them at its 100-megawatt data centre", "will cost its 67 million customers": what it has
  const theirs = itemAt(reading.tokens, figure.from - 1)
  const owned = metric.key === 'user_count' && (theirs?.possessive || isTheirs(theirs))
  // "expect 20 tokens/s from Wren 2 (3.8B)": how large a model is
  if (owned || has(figure, FRAMES.ofModel) || isOfExisting(reading.tokens, figure))
    scores.forecast = scores.target = 0
  // "the 150 MW already in use"
  if (
    isBooked(reading, figure) ||
    hasHappened(reading.tokens, figure.to) ||
    isOfToday(reading.tokens, figure.to) ||
    isDoneBefore(reading, figure) ||
    isReached(reading.tokens, figure) ||
    isLastPut(reading.tokens, figure) ||
    isStandingSite(reading, figure)
  )
    scores.forecast = scores.target = 0
  if (
    ahead &&
    !isBooked(reading, figure) &&
    !hasHappened(reading.tokens, figure.to) &&
    !isOver(reading, figure, metric, time)
  )
    scores.forecast += 0.6
  if (isUnderOutlook(reading, figure) || isUpcoming(leading(reading.tokens, figure.from - 1)))
    scores.forecast += 0.6
  if (CAPACITY.has(metric) && isPlannedCapacity(reading, figure)) scores.target += 0.6
  if (metric.key === 'power_capacity' && (isToBuild(reading.tokens, figure) || isPurpose(reading, figure)))
    scores.target += 0.6
  if (isRunning(reading, figure, metric, time)) scores.forecast += 0.45
  // those asked expect; their share is a fact
  if ((past && !isSaidToCome(reading, figure)) || (metric.key === 'survey_share' && !ahead))
    scores.forecast = scores.target = 0
  // "missed a consensus of $43 million": expected, though the quarter is over
  if (
    RESULTS.has(metric) &&
    (isPegged(reading, figure) || isExpectation(reading.tokens, figure) || isUnderEstimates(reading, figure))
  )
    scores.forecast = 1
  if (metric.key === 'cagr' && !past && (ahead || !hasGrown(reading, figure))) scores.forecast += 0.6
  if (Math.max(scores.forecast, scores.target) >= 0.42)
    return scores.target > scores.forecast ? 'target' : 'forecast'
  if (
    metric.key === 'percent_change' ||
    metric.key === 'cagr' ||
    metric.key === 'difficulty_change' ||
    metric.key === 'growth_multiple'
  )
    return 'change'
  if (metric.key === 'market_size') return 'estimate'
  return scores.estimate >= 0.42 ? 'estimate' : 'reported'
}

const CAPACITY = metricClass('power_capacity', 'company_hashrate')

/** "an upcoming 16% price hike" */
const isUpcoming = wordClass('upcoming looming impending forthcoming')

/** "The company expects:" above a list. */
const isUnderOutlook = ({ tokens, signs }: Reading, { heading }: Figure): boolean =>
  heading !== null &&
  tokens[heading.to - 1]?.word === ':' &&
  between(signs, heading.from, heading.to).some((s) => s.value === 'forecast' && s.to === heading.to - 1)

/** "predicts that by 2025 it will take 2%", told in 2026: said to come, though its year is over. */
function isSaidToCome({ tokens, clauses }: Reading, { from }: Figure): boolean {
  const first = Math.max(lastBefore(clauses, from + 1)?.from ?? from, from - 8)
  for (let i = from - 1; i >= first; i--) {
    if (isWillOrWould(tokens[i])) return true
    if (tokens[i]?.kind !== 'word' || isFrom(tokens[i])) return false
  }
  return false
}

/** "raised its price forecast from $80,000": what was expected before. */
function isOldForecast(tokens: Token[], from: number): boolean {
  let lead = from - 1
  while (lead > from - 4 && !isFrom(tokens[lead])) lead--
  if (!isFrom(tokens[lead])) return false
  for (let i = lead - 1; i > lead - 4; i--) if (isExpected(itemAt(tokens, i))) return true
  return false
}
const isExpected = wordClass('forecast forecasts outlook guidance projection projections target estimate')
/** "valued at $8 billion in 2025 and to grow from $10 billion in 2026": only the first year named is the one known. */
function isBehindBase({ periods, sentences }: Reading, figure: Figure, metric: Metric, time: Time): boolean {
  const sentence = sentences[figure.sentence]
  if (metric.key !== 'market_size' || !time?.year || !sentence) return false
  const year = time.year
  return between(periods, sentence.from, figure.from).some((p) => p.year !== null && p.year < year)
}

/** "the IEA's estimate 183 TWh", "its estimate of $5 million": said to be one right before the figure. */
function isOwnEstimate(tokens: Token[], from: number): boolean {
  const noun = itemAt(tokens, from - 1)?.word === 'of' ? from - 2 : from - 1
  return (
    isEstimate(itemAt(tokens, noun)) && (tokens[noun - 1]?.possessive === true || isTheirs(tokens[noun - 1]))
  )
}

/** What is counted by the year. */
const YEARLY = metricClass('capex', 'revenue', 'market_size', 'shipments')

/** A sum of the whole running year is not known before it ends. */
function isRunning(reading: Reading, figure: Figure, metric: Metric, time: Time): boolean {
  const { tokens, clauses, context } = reading
  const { published } = context
  // "to grow from $30 billion in 2026 to …": where it starts is known
  if (metric.key === 'market_size' && isBaseline(reading, figure)) return false
  if (!published || !YEARLY.has(metric) || time?.year !== Number(published.slice(0, 4))) return false
  const clause = lastBefore(clauses, figure.from + 1)
  if (!/^(FY)?\d{4}$/.test(time.period ?? '')) return false
  if (hasRevised(tokens, figure.from)) return true
  if (time.period !== published.slice(0, 4)) return false
  for (let i = clause?.from ?? figure.from; i < Math.max(figure.to + 6, clause?.to ?? 0); i++)
    if (isPast(tokens[i]) || isDone(tokens[i]) || isValued(tokens[i])) return false
  return true
}

/** "has revised its 2025 capex upwards to $91 billion": what is done to a sum that is not yet spent. */
function hasRevised(tokens: Token[], from: number): boolean {
  if (leading(tokens, from - 1)?.word !== 'to') return false
  for (let i = from - 2; i > from - 12 && i >= 0 && tokens[i]?.kind !== 'mark'; i--)
    if (revises(tokens[i])) return isTheirs(tokens[i + 1])
  return false
}
const revises = wordClass('revised raised lifted boosted hiked lowered cut trimmed upped raising')

/** "is valued at $30 billion in 2026": what a market is worth by now. */
const isValued = wordClass('valued estimated worth')

/** A text that tells no date is read as one of the years before this one. */
const FIRST_AHEAD = 2027

/** Whether a time lies before or after the date of publication; a fiscal year may end a year ahead of the calendar's. */
function sideOf(time: Time, published: string | undefined): { ahead: boolean; past: boolean } {
  if (!time?.year) return { ahead: false, past: false }
  if (!published) return { ahead: time.year >= FIRST_AHEAD, past: false }
  const now = Number(published.slice(0, 4))
  if (time.year < now) return { ahead: false, past: true }
  const fiscal = time.period?.startsWith('FY') ?? false
  const [, quarter, half, month] =
    /^\d{4}-(?:Q(\d)|H(\d)|(\d\d))/.exec(time.period?.split('/').at(-1) ?? '') ?? []
  if (/^\d{4}-\d\d-\d\d$/.test(time.period ?? '') && published.length >= 10)
    return { ahead: (time.period as string) > published.slice(0, 10), past: false }
  const first = quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : Number(month ?? 0)
  const today = Number(published.slice(5, 7))
  // "by the end of 2026", said in May of that year
  const untilEnd = time.preposition === 'by' && time.period === published.slice(0, 4) && today < 12
  return {
    ahead: time.year > now + (fiscal ? 1 : 0) || (time.year === now && (first > today || untilEnd)),
    past: false,
  }
}

/** "from $15 billion in 2022", "from the second quarter's $20 billion", "against $200 billion"; not "will come from a 6 GW plant". */
function isBaseline(reading: Reading, figure: Figure): boolean {
  const { tokens, periods } = reading
  const i = figure.from - 1
  const dated = itemAt(tokens, i)?.possessive ? lastBefore(periods, i) : undefined
  const lead = leading(tokens, dated?.to === i + 1 ? dated.from - 1 : i)
  // "up from $23 billion a year ago and $30 billion in the second quarter"
  const joined = lead?.word === 'and' ? lastBefore(reading.figures, i + 1) : undefined
  if (joined && joined.dimension === figure.dimension && i - joined.to < 9)
    return leading(tokens, joined.from - 1)?.word === 'from'
  // "with 140 MW in place": no comparison unless one is said
  if (lead?.word === 'with') return hasWord(tokens, Math.max(0, i - 6), i + 1, compares)
  if (lead?.word !== 'from') return isBase(lead)
  for (let j = i; j > i - 5; j--) if (tokens[j]?.word === 'from') return !isSource(tokens[j - 1])
  return true
}

/** A cell is what the heads of its column and row say: "Capex planned for 2026". */
function inTable({ tokens, signs, figures }: Reading, { cell, to }: Figure): Strengths {
  // "$9.39 billion vs. $9.34 billion expected": the next figure's
  const next = nextFrom(figures, to)?.to ?? Number.POSITIVE_INFINITY
  const scores = { forecast: 0, target: 0, estimate: 0 }
  for (const range of [cell, cell?.header, cell?.label]) {
    if (!range) continue
    for (const hit of between(signs, range.from, range.to))
      if (
        (hit.value === 'forecast' || hit.value === 'target' || hit.value === 'estimate') &&
        (range !== cell || hit.from < next) &&
        tokens[hit.from]?.word !== 'may'
      )
        scores[hit.value] = 1
  }
  return scores
}
