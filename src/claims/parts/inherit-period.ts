import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, endingAt, firstFrom } from '../text/ranges.ts'
import { type Token, tokenAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { ExtractedClaim, Modality } from '../types.ts'
import { periodOf } from './assign-period.ts'
import { earlierBy, shifted } from './earlier.ts'
import { leading } from './leading.ts'
import { isExpectation, modalityOf, RESULTS } from './modality.ts'
import { endpointPeriod, endsIn, ofMove } from './move-periods.ts'
import { clauseAt, saysNow, tells } from './other-times.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'
import { reportPeriod } from './report-periods.ts'

/** A claim, and the figure it was made of. */
interface Made {
  claim: ExtractedClaim
  figure: Figure
}

/** The claim before, and the last one that others were set against rather than it against another. */
export interface Told extends Made {
  chief: Made | null
  /** It is itself what another was set against. */
  isMeasure: boolean
}

/** A claim as those that follow look back on it. */
export function told(reading: Reading, made: Made, before: Told | null): Told {
  const isMeasure =
    earlierBy(reading, made.figure) !== null ||
    isSetAgainst(reading.tokens, made.figure) ||
    isTotalThen(reading, made.figure) ||
    // "up from 46% in 2023 and 66% in 2024"
    (before?.isMeasure === true && isJoined(reading.tokens, before.figure, made.figure))
  const passes = isMeasure || made.claim.period === null || !REPORTED.has(made.claim.metric)
  const last = before?.chief ?? null
  // what else it tells of its month is of the same report
  const goesOn = last && isReportOn(last.claim) && made.claim.period === last.claim.period
  const chief = passes ? last : goesOn ? { claim: last.claim, figure: made.figure } : made
  return { claim: made.claim, figure: made.figure, chief, isMeasure }
}

/** Whether "and" leads a figure that stands not far behind another of its sentence. */
const isJoined = (tokens: Token[], first: Figure, figure: Figure): boolean =>
  first.sentence === figure.sentence &&
  first.measures === figure.measures &&
  figure.from - first.to < 8 &&
  leading(tokens, figure.from - 1)?.word === 'and'

/** What a report tells of the time it is on. */
const REPORTED = new Set<string>([
  ...['revenue', 'net_income', 'operating_profit', 'gross_margin', 'capex', 'shipments', 'percent_change'],
  ...[
    'btc_production',
    'btc_holdings',
    'mining_cost',
    'company_hashrate',
    'energy_efficiency',
    'machine_count',
  ],
  ...[
    'electricity_price',
    'difficulty_change',
    'growth_multiple',
    'block_reward',
    'market_share',
    'share',
    'market_size',
  ],
])

/** The stretch of time a figure speaks of: named beside it, before it, or by the report it stands in. */
export function timeOf(reading: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  const step = earlierBy(reading, figure)
  if (step) {
    // "$46 million, up from $39 million in the first quarter and $30 million a year earlier"
    const last = before?.isMeasure ? before.chief : before
    const base = last?.claim.period ?? reportPeriod(reading, figure)?.period
    return base ? timeNamed(shifted(base, step)) : null
  }
  const ended = endsIn(reading, figure, metric)
  if (ended?.period) return ended
  const moved = ofMove(reading, figure)
  if (moved) return moved
  const named = periodOf(reading, figure, metric)
  const own = named && isDayTold(reading, figure, metric, named) ? null : named
  // "in the last 12 months": a time that nothing fixes is a time of its own
  if (own) return own.period ? own : (endpointPeriod(reading, figure, metric) ?? own)
  return (
    inherited(reading, figure, metric, before) ??
    awaited(reading, figure, metric, before) ??
    endpointPeriod(reading, figure, metric) ??
    ahead(reading, figure, metric) ??
    guided(reading, figure, metric, before) ??
    asked(reading, figure, metric) ??
    reported(reading, figure, metric)
  )
}

/** "will buy 4,000 rigs, it said on May 4": the day of what lies ahead is not the one it was told on. */
const isDayTold = (reading: Reading, figure: Figure, metric: Metric, p: PeriodMention): boolean =>
  p.preposition === 'on' &&
  tells(reading.tokens[p.from - 2]) &&
  isAwaited(modalityOf(reading, figure, metric, null))
const isAwaited = (modality: Modality): boolean => modality === 'forecast' || modality === 'target'

/** "By 2030 they will use 1,000 TWh and account for a tenth of demand": what is expected beside it is of the same time. */
function ahead(reading: Reading, figure: Figure, metric: Metric): Time | null {
  const published = reading.context.published?.slice(0, 4)
  const sentence = reading.sentences[figure.sentence]
  if (!sentence || !published || metric.key === 'cagr') return null
  const coming = between(reading.periods, sentence.from, sentence.to).filter(
    (p) => p.period !== null && !p.baseline && p.preposition !== 'over',
  )
  const [only] = coming
  if (!only || coming.length > 1 || !/^(by|in|for)$/.test(only.preposition ?? '')) return null
  const [year, month] = [only.year ?? 0, Number(/^\d{4}-(\d\d)/.exec(only.period ?? '')?.[1] ?? 0)]
  const later =
    year > Number(published) ||
    (year === Number(published) && month > Number(reading.context.published?.slice(5, 7)))
  if (!later || isSetAgainst(reading.tokens, figure)) return null
  // "a site of 1 GW, with 400 MW of it in 2027"
  const next = between(reading.figures, figure.to, only.from).at(-1)
  if (next && between(reading.partings, figure.to, next.from).some((p) => p.kind === 'comma')) return null
  for (let i = Math.min(only.to, figure.to); i < Math.max(only.from, figure.from); i++)
    if (reading.tokens[i]?.word === ';') return null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? { ...only, relative: true } : null
}

/** "For the third quarter revenue is expected to be $6.8 billion. Gross margin is expected to be 65%": an outlook is on one stretch of time. */
function guided(reading: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  if (!before?.claim.period || !RESULTS.has(before.claim.metric)) return null
  if (!RESULTS.has(metric.key) && !isOfGuidance(reading, figure, metric)) return null
  if (!/Q\d|FY/.test(before.claim.period) || figure.sentence - before.figure.sentence > 1) return null
  return isAwaited(before.claim.modality) && isAwaited(modalityOf(reading, figure, metric, null))
    ? timeNamed(before.claim.period)
    : null
}

/** "The guidance represents growth of 22% at the midpoint": a change that is one of what is guided to. */
function isOfGuidance({ tokens, sentences }: Reading, figure: Figure, { key }: Metric): boolean {
  const { from, to } = sentences[figure.sentence] ?? figure
  return key === 'percent_change' && hasWord(tokens, from, to, guides)
}
const guides = wordClass('guidance outlook midpoint')

/** "Revenue was $44 billion in the second quarter, compared with estimates of $43 billion": what was expected is of the time of what came. */
function awaited({ tokens }: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  const came = before?.claim.metric === metric.key ? before : before?.chief
  if (came?.claim.metric !== metric.key || figure.sentence - came.figure.sentence > 1) return null
  return RESULTS.has(metric.key) && isExpectation(tokens, figure) ? timeNamed(came.claim.period) : null
}

const isFieldwork = wordClass(
  'survey poll surveyed polled questioned interviewed conducted fielded asked questionnaire',
)

/** "The survey was conducted in January": what those asked said is of that time. */
function asked({ tokens, sentences, periods }: Reading, figure: Figure, metric: Metric): Time | null {
  if (metric.key !== 'survey_share') return null
  for (const s of [0, 1, 2, -1, -2]) {
    const sentence = sentences[figure.sentence + s]
    if (!sentence) continue
    for (const p of between(periods, sentence.from, sentence.to)) {
      if (p.period === null || p.baseline || !p.preposition) continue
      for (let i = p.from - 1; i >= Math.max(sentence.from, p.from - 10); i--)
        if (isFieldwork(tokens[i])) return p
    }
  }
  return null
}

/** What a report says is of the report's time, unless it lies ahead, is of today, or is what the rest is set against. */
function reported(reading: Reading, figure: Figure, metric: Metric): Time | null {
  if (!REPORTED.has(metric.key) || isOfToday(reading, figure, metric)) return null
  const mention = reportPeriod(reading, figure)
  if (!mention) return null
  if (isSetAgainst(reading.tokens, figure)) return null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? null : mention
}

const isBase = wordClass('from against than versus vs')

/** "from 36%", "compared with $58 million": what the report's own figure is measured by. */
function isSetAgainst(tokens: Token[], figure: Figure): boolean {
  const lead = leading(tokens, figure.from - 1)
  if (isBase(lead)) return true
  if (lead?.word !== 'with' && lead?.word !== 'to') return false
  for (let i = figure.from - 1; i > figure.from - 8; i--) if (tokens[i]?.word === 'compared') return true
  return false
}

/** "more than the August 2019 total of $34.5 billion": a figure of the time that another is set against. */
function isTotalThen({ tokens, periods }: Reading, { from }: Figure): boolean {
  const named = periods[firstFrom(periods, from) - 1]
  if (!named?.baseline || from - named.to > 5) return false
  for (let i = named.to; i < from; i++) if (tokens[i]?.kind !== 'word') return false
  return true
}

/** ", up 5.4% on the year", "(US$1.2bn)": said of the figure right before, hence of its time. */
function inherited(reading: Reading, figure: Figure, row: Metric, before: Told | null): Time | null {
  if (!before) return null
  if (!before.claim.period) return ofReport(reading, figure, row, before)
  const { claim } = before
  const same = figure.sameAs !== undefined && figure.sameAs.start === claim.start
  const change = row.key === 'percent_change' || row.key === 'growth_multiple'
  const gap = figure.from - tokenAt(reading.tokens, claim.end - 1)
  const sentence = reading.sentences[figure.sentence]
  const within = claim.start >= (reading.tokens[sentence?.from ?? 0]?.start ?? 0)
  // "9.8 exahash against 7.1 a year ago; a gain of 38%": of the time of what is measured
  if (within && change && gap <= 11 && before.isMeasure) return timeNamed(before.chief?.claim.period ?? null)
  // "a fifth of its revenue in 2023, or $17 billion"
  const again = reading.tokens[figure.from - 1]?.word === 'or' && gap <= 11
  const reason = isReason(reading, figure)
  if (within && (same || again || (change && gap <= 11 && !reason))) return timeNamed(claim.period)
  // "5.4 EH/s as of May 31, with 4 EH/s for itself"
  const part =
    reading.tokens[figure.from - 1]?.word === 'with' && reading.tokens[figure.from - 2]?.word === ','
  if (within && part && row.key === claim.metric) return timeNamed(claim.period)
  // "$12 million in June, which accounts for 4.3%": the same thing told again
  if (within && isShare(row) && gap <= 14 && isRestated(reading.tokens, figure))
    return timeNamed(claim.period)
  // "The US held 37% in 2021. Behind it stood Norway (14%) and Peru (9%)": a ranking goes on
  if (row.key === claim.metric && isRanked(reading, before.figure, figure)) return timeNamed(claim.period)
  // "revenue of $35.1 billion, beating the $33.1 billion expected": of what came of it
  const results =
    within && row.key === claim.metric && RESULTS.has(row.key) && REPORT.test(claim.period ?? '')
  if (results && gap <= 14 && claim.modality === 'reported')
    if (modalityOf(reading, figure, row, null) === 'forecast') return timeNamed(claim.period)
  if (within && row.key === claim.metric && isListed(reading, before.figure, figure))
    return timeNamed(claim.period)
  return ofReport(reading, figure, row, before)
}

/** "…, as revenue grew 34%": why or while it was so, told of another. */
function isReason(reading: Reading, figure: Figure): boolean {
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  return clause !== undefined && clause.verb >= clause.from && opensReason(reading.tokens[clause.from])
}
const opensReason = wordClass('as while because since whereas although though')

/** A report speaks of one stretch of time until it names another. */
function ofReport(reading: Reading, figure: Figure, metric: Metric, { chief }: Told): Time | null {
  if (!chief || !REPORTED.has(metric.key) || !REPORTED.has(chief.claim.metric)) return null
  if (isOfToday(reading, figure, metric) || isOtherReport(reading, chief.figure, figure)) return null
  // "mined 214 BTC in May and holds 3,100": of the day it is told
  const month = MONTH.test(chief.claim.period ?? '')
  if (month && (OF_A_DAY.has(metric.key) || isStill(reading.tokens, figure))) return null
  if (!isReportOn(chief.claim) || figure.from - chief.figure.to >= 40) return null
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
  const first = between(reading.figures, from, figure.from).length === 0 ? from : clause?.from
  return hasWord(reading.tokens, first ?? figure.from, figure.to + 6, isStock)
}
const isStock = wordClass('shares stock stocks adrs session traded')

/** "revenue fell 46% from a year earlier … to $17 million from $31 million": whether what is told is set against the year before. */
function isYearly({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = from; i < figure.sentenceEnd; i++)
    if (isYear(tokens[i]) && (isBefore(tokens[i + 1]) || isYear(tokens[i + 2]))) return true
  return false
}
const isYear = wordClass('year')
const isBefore = wordClass('earlier ago before')

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

/** Whether a figure tells anew what the one before told. */
function isRestated(tokens: Token[], figure: Figure): boolean {
  for (let i = figure.from - 1; i > figure.from - 8; i--) {
    if (tokens[i]?.word === '—' || tokens[i]?.word === '–')
      return leading(tokens, figure.from - 1) === tokens[i]
    if (tokens[i]?.word === '(') return i === figure.from - 1
    if (tokens[i]?.word === ',') return restates(tokens[i + 1])
    if (tokens[i]?.kind !== 'word') return false
  }
  return false
}
const isShare = ({ key }: Metric): boolean => key === 'share' || key === 'hashrate_share'
const restates = wordClass('which representing accounting making equal equivalent')

/** What a month's report tells as of a day of its own. */
const OF_A_DAY = new Set<string>(['btc_holdings', 'difficulty_change'])

const MONTHLY = new Set<string>(['btc_production', 'market_size', 'shipments', 'revenue'])

const REPORT = /[QH]\d|FY|^\d{4}-\d\d\/\d{4}-\d\d$/
const MONTH = /^\d{4}-\d\d$/

/** Whether a claim opens a report on its time: a quarter or year, or the month that coins were mined or chips sold in. */
const isReportOn = ({ period, metric }: ExtractedClaim): boolean =>
  REPORT.test(period ?? '') || (MONTHLY.has(metric) && MONTH.test(period ?? ''))

/** Whether a figure in brackets, behind a name, goes on from one in its sentence or the one before. */
const isRanked = ({ tokens, entities, places }: Reading, first: Figure, figure: Figure): boolean =>
  tokens[figure.from - 1]?.word === '(' &&
  figure.sentence - first.sentence <= 1 &&
  (endingAt(entities, figure.from - 1) ?? endingAt(places, figure.from - 1)) !== undefined

/** "Foundry found 31% of blocks last month, AntPool 18% and F2Pool 12%": another name's figure under the same verb. */
function isListed({ tokens, entities, places, clauses }: Reading, first: Figure, figure: Figure): boolean {
  const names =
    between(entities, first.to, figure.from).length + between(places, first.to, figure.from).length
  return (
    names > 0 &&
    !isSetAgainst(tokens, figure) &&
    !between(clauses, first.to, figure.from).some((c) => c.verb >= first.to && c.verb < figure.from)
  )
}
