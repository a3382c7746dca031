import { has } from '../frames.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, endingAt } from '../text/ranges.ts'
import { type Token, tokenAt } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { leading } from './leading.ts'
import { modalityOf, RESULTS } from './modality.ts'
import { clauseAt } from './other-times.ts'
import { type Time, timeNamed } from './periods.ts'
import { ofReport, REPORT } from './report-time.ts'
import { isSetAgainst } from './set-against.ts'
import type { Told } from './told.ts'

/** ", up 5.4% on the year", "(US$1.2bn)": said of the figure right before, hence of its time. */
export function inherited(reading: Reading, figure: Figure, row: Metric, before: Told | null): Time | null {
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
  // "Miners took in $827 million in August. This is a 10.5% fall"
  if (!within && change && claim.modality !== 'forecast' && takesUp(reading, before.figure, figure))
    return timeNamed((before.isMeasure ? before.chief?.claim : claim)?.period ?? null)
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

/** "This is a 10% fall", "That's down 4%", "this 10% fall comes as …": the first figure of a sentence on what the one before it told. */
function takesUp({ tokens, sentences, figures }: Reading, first: Figure, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  if (!sentence || figure.sentence - first.sentence !== 1) return false
  if (between(figures, sentence.from, figure.from).length > 0) return false
  if (tokens[figure.from - 1]?.word === 'this') return true
  const opening = tokens[sentence.from]
  return isThis(opening) && (opening?.possessive === true || equals(tokens[sentence.from + 1]))
}

const isThis = wordClass('this that it which')
const equals = wordClass("'s ’s s is was represents represented marks marked means meant equals")

/** "Alder is the only one that fell in June. It's down 7%": a change told of "it" is of the one time the sentence before names, which tells no figure. */
export function ofSentenceBefore(reading: Reading, figure: Figure): Time | null {
  const { tokens, sentences, figures, periods } = reading
  const [above, own] = [sentences[figure.sentence - 1], sentences[figure.sentence]]
  if (!above || !own || above.paragraph !== own.paragraph || !has(figure, 'change')) return null
  if (!isThis(tokens[own.from]) || between(periods, own.from, own.to).length > 0) return null
  const named = between(periods, above.from, above.to)
  return named.length === 1 && !named[0]?.baseline && between(figures, above.from, above.to).length === 0
    ? (named[0] ?? null)
    : null
}

/** "…, as revenue grew 34%": why or while it was so, told of another. */
function isReason(reading: Reading, figure: Figure): boolean {
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  return clause !== undefined && clause.verb >= clause.from && opensReason(reading.tokens[clause.from])
}

const opensReason = wordClass('as while because since whereas although though')

/** Whether a figure tells anew what the one before told. */
export function isRestated(tokens: Token[], figure: Figure): boolean {
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
