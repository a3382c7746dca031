import { FRAMES, has } from '../frames.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isWillOrWould } from '../text/clauses.ts'
import { anyBetween, between, endingAt, itemAt } from '../text/ranges.ts'
import { type Token, tokenAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { RESULTS } from './consensus.ts'
import { leading } from './leading.ts'
import { modalityOf } from './modality.ts'
import { clauseAt, saysNow } from './other-times.ts'
import { isOfOtherVoice } from './other-voices.ts'
import { type Time, timeNamed } from './periods.ts'
import { ofReport, REPORT } from './report-time.ts'
import { isSetAgainst } from './set-against.ts'
import type { Told } from './told.ts'

/**
 * The time of what a figure is told beside: of the figure before where it tells that one again (", or $17 billion"), of the figure that
 * others were set against where it goes on from it (", up 5.4% on the year"), else of the report both stand in.
 */
export function inherited(reading: Reading, figure: Figure, row: Metric, before: Told | null): Time | null {
  if (!before) return null
  const { claim, chief, isMeasure } = before
  if (claim.period) {
    if (tellsAgain(reading, figure, row, before)) return timeNamed(claim.period)
    if (
      isItsChange(reading, figure, row, before) ||
      isAlike(reading, figure, row, before) ||
      endsItsMove(reading, figure, before) ||
      isOfSameRound(reading, figure, row, before)
    )
      return timeNamed((isMeasure ? chief?.claim : claim)?.period ?? null)
  }
  return ofReport(reading, figure, row, before)
}

/** Longest way from a claim to what is said of it, in tokens. */
const SAID_OF_IT = 11
const TOLD_AGAIN = 14

const gapTo = (reading: Reading, { claim }: Told, figure: Figure): number =>
  figure.from - tokenAt(reading.tokens, claim.end - 1)

/** Whether a figure tells the one before again, or what was expected of it. */
function tellsAgain(reading: Reading, figure: Figure, row: Metric, before: Told): boolean {
  const { claim } = before
  const { tokens } = reading
  // "used 200 TWh by 2022. This corresponded to 4% of all demand"
  if (isShare(row) && takesUp(reading, before.figure, figure)) return true
  if (figure.sentence !== before.figure.sentence) return false
  // "(US$1.2bn)"
  if (figure.sameAs !== undefined && figure.sameAs.start === claim.start) return true
  const gap = gapTo(reading, before, figure)
  // "a fifth of its revenue in 2023, or $17 billion"
  if (tokens[figure.from - 1]?.word === 'or' && gap <= SAID_OF_IT) return true
  // "$12 million in June, which accounts for 4.3%"
  if (isShare(row) && gap <= TOLD_AGAIN && isRestated(tokens, figure)) return true
  if (row.key !== claim.metric) return false
  // "5.4 EH/s as of May 31, with 4 EH/s for itself"
  if (tokens[figure.from - 1]?.word === 'with' && tokens[figure.from - 2]?.word === ',') return true
  // "revenue of $35.1 billion, beating the $33.1 billion expected": of what came of it
  const came = RESULTS.has(row) && REPORT.test(claim.period ?? '') && claim.modality === 'reported'
  return came && gap <= TOLD_AGAIN && modalityOf(reading, figure, row, null) === 'forecast'
}

/** Whether a figure says by how much the one before changed: right behind it, or in a sentence on it. */
function isItsChange(reading: Reading, figure: Figure, row: Metric, before: Told): boolean {
  if (row.key !== 'percent_change' && row.key !== 'growth_multiple') return false
  // "Miners took in $827 million in August. This is a 10.5% fall"
  if (figure.sentence !== before.figure.sentence)
    return before.claim.modality !== 'forecast' && takesUp(reading, before.figure, figure)
  // "9.8 exahash against 7.1 a year ago; a gain of 38%"
  return gapTo(reading, before, figure) <= SAID_OF_IT && (before.isMeasure || !isReason(reading, figure))
}

/** "more than doubled quarter over quarter to $24 billion": where the change just told of has led. */
const endsItsMove = (reading: Reading, figure: Figure, before: Told): boolean =>
  isChange(before.claim.metric) &&
  before.claim.period !== null &&
  before.claim.period.length < DAY &&
  before.figure.sentence === figure.sentence &&
  leading(reading.tokens, figure.from - 1)?.word === 'to' &&
  gapTo(reading, before, figure) <= SAID_OF_IT

/** As long as the name of a day, and less than that of a span. */
const DAY = 10
const isChange = (key: string): boolean => key === 'percent_change' || key === 'growth_multiple'

/** Whether a figure is one more of its kind, of another: in a ranking, set beside it, or listed under the same verb. */
function isAlike(reading: Reading, figure: Figure, row: Metric, { claim, figure: first }: Told): boolean {
  if (row.key !== claim.metric) return false
  // "The US held 37% in 2021. Behind it stood Norway (14%) and Peru (9%)"
  if (isRanked(reading, first, figure)) return true
  if (figure.sentence - first.sentence <= 1 && isOfOtherVoice(reading.tokens, figure)) return true
  if (figure.sentence !== first.sentence) return false
  // "rose 23% in the first quarter, while use fell by 25%"
  if (isSeries(reading.tokens, first, figure)) return true
  return (row.key !== 'survey_share' && isBeside(reading, first, figure)) || isListed(reading, first, figure)
}

/** "19% from hydro, 19% from biomass, 16% from wind": the next of a series, each with the same word behind it. */
function isSeries(tokens: Token[], { to }: Figure, figure: Figure): boolean {
  if (figure.from - to > 6 || tokens[to]?.kind !== 'word' || tokens[to]?.word !== tokens[figure.to]?.word)
    return false
  const comma = tokens[figure.from - 1]?.word === 'and' ? figure.from - 2 : figure.from - 1
  return tokens[comma]?.word === ',' || tokens[figure.from - 1]?.word === 'and'
}

/** Whether "while" or "but" stands between two figures, and the second is not of today. */
const isBeside = (reading: Reading, first: Figure, figure: Figure): boolean =>
  !isSetAgainst(reading.tokens, figure) &&
  !saysNow(reading, figure) &&
  between(reading.partings, first.to, figure.from).some(
    (p) => p.kind === 'wall' && reading.tokens[p.from]?.word !== '|',
  )

/** "The sector gained 24% this month. Leading the pack was Tarn, up 43%": the same told of some of them, in a sentence without a time. */
function isOfSameRound(reading: Reading, figure: Figure, row: Metric, before: Told): boolean {
  const { tokens, sentences, periods } = reading
  const own = sentences[figure.sentence]
  const { claim, figure: first } = row.key === before.claim.metric ? before : (before.chief ?? before)
  if (row.key !== claim.metric || !own || figure.sentence - first.sentence > 1) return false
  if (
    !(isOfSome(tokens[own.from]) || hasWord(tokens, own.from, figure.from, performs)) ||
    anyBetween(periods, own.from, own.to)
  )
    return false
  return !saysNow(reading, figure) && !isSetAgainst(tokens, figure)
}
/** "outperformed the sector": over the time it was told of. */
const performs = wordClass(
  'outperformed underperformed outpaced lagged performer performers gainer gainers laggard',
)
const isOfSome = wordClass('among leading similarly likewise elsewhere other meanwhile')

/** "This is a 10% fall", "That's down 4%", "this 10% fall comes as …": the first figure of a sentence on what the one before it told. */
export function takesUp({ tokens, sentences, figures }: Reading, first: Figure, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  if (!sentence || figure.sentence - first.sentence !== 1) return false
  if (anyBetween(figures, sentence.from, figure.from)) return false
  if (tokens[figure.from - 1]?.word === 'this') return true
  // past the mark of a list
  const at = tokens[sentence.from]?.kind === 'mark' ? sentence.from + 1 : sentence.from
  return (
    isThis(tokens[at]) &&
    (tokens[at]?.possessive === true || equals(tokens[isWillOrWould(tokens[at + 1]) ? at + 2 : at + 1]))
  )
}

const isThis = wordClass('this that it which')
const equals = wordClass(
  "'s ’s s is was represents represented represent be marks marked mark means meant mean equals corresponds corresponded equates equated accounted accounts amounted amounts translates",
)

/** "Alder is the only one that fell in June. It's down 7%": a change told of "it" is of the one time the sentence before names, which tells no figure. */
export function ofSentenceBefore(reading: Reading, figure: Figure): Time | null {
  const { tokens, sentences, figures, periods } = reading
  const [above, own] = [itemAt(sentences, figure.sentence - 1), sentences[figure.sentence]]
  if (!above || !own || above.paragraph !== own.paragraph || !has(figure, FRAMES.change)) return null
  if (!isThis(tokens[own.from]) || anyBetween(periods, own.from, own.to)) return null
  const named = between(periods, above.from, above.to)
  return named.length === 1 && !named[0]?.baseline && !anyBetween(figures, above.from, above.to)
    ? (named[0] ?? null)
    : null
}

/** "…, as revenue grew 34%": why or while it was so, told of another. */
function isReason(reading: Reading, figure: Figure): boolean {
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  return clause !== undefined && clause.verb >= clause.from && opensReason(reading.tokens[clause.from])
}

const opensReason = wordClass('as while because since whereas although though')

/** How far back from a figure what it tells anew is taken up, in tokens. */
const RESTATED = 12

/** Whether a figure tells anew what the one before told. */
export function isRestated(tokens: Token[], figure: Figure): boolean {
  for (let i = figure.from - 1; i > figure.from - RESTATED; i--) {
    const token = itemAt(tokens, i)
    if (token?.word === '—' || token?.word === '–') return leading(tokens, figure.from - 1) === token
    if (token?.word === '(') return i === figure.from - 1
    // "used 460 TWh in 2022, almost 2% of all demand"
    if (token?.word === ',')
      return restates(tokens[i + 1]) || (has(figure, FRAMES.of) && leading(tokens, figure.from - 1) === token)
    if (token?.kind !== 'word') return false
  }
  return false
}

const isShare = ({ key }: Metric): boolean =>
  key === 'share' || key === 'hashrate_share' || key === 'market_share'

const restates = wordClass('which representing accounting making equal equivalent')

/** Whether a figure in brackets, behind a name, goes on from one in its sentence or the one before. */
const isRanked = ({ tokens, places }: Reading, first: Figure, figure: Figure): boolean =>
  tokens[figure.from - 1]?.word === '(' &&
  figure.sentence - first.sentence <= 1 &&
  (tokens[figure.from - 2]?.capital === true || endingAt(places, figure.from - 1) !== undefined)

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
