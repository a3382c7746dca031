import type { Metric, MetricKey } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isBracket, isVerb, isWillOrWould } from '../text/clauses.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { Modality } from '../types.ts'
import { takesUp } from './beside-period.ts'
import { isAgainstConsensus, isExpectation, RESULTS } from './consensus.ts'
import { hasHappened } from './happened.ts'
import { outdoes } from './outdoing.ts'
import { isAwaited, isOldOutlook } from './outlook-period.ts'
import { isSetAgainst } from './set-against.ts'
import type { Told } from './told.ts'

/** Longest way from what is expected to the next item of the same list, in tokens. */
const IN_LIST = 24

/**
 * "expects revenue of $6.5 billion, up 9%, with a gross margin of 54%", "sees $31 billion — 38% more than a year ago and 8% more than last
 * quarter": results and changes listed with one that is expected, with no verb between, are expected too.
 */
export function listedModality(
  reading: Reading,
  figure: Figure,
  metric: Metric,
  before: Told | null,
): Modality | null {
  const { tokens } = reading
  const of = before?.isMeasure ? before.chief : before
  // "below the $5.8 billion consensus, reflecting a 15% decline": of what came
  if (
    of &&
    metric.key === 'percent_change' &&
    isAwaited(of.claim.modality) &&
    !isExpectation(tokens, of.figure)
  )
    if (saysWhatItMeans(reading, figure, before as Told)) return of.claim.modality
  if (before !== null && metric.key === before.claim.metric && isOldOutlook(reading, figure, before))
    return before.claim.modality
  if (before === null || before.isMeasure || !isAwaited(before.claim.modality)) return null
  const { figure: first, claim } = before
  if (first.sentence !== figure.sentence || figure.from - first.to > IN_LIST) return null
  if (!isResult(metric.key) || !isResult(claim.metric)) return null
  // "capex of $18 billion exceeded a $13 billion forecast, with $15 billion for chips": what came of it goes on
  if (hasWord(tokens, Math.max(0, first.from - 8), first.from, outdoes) || isAgainstConsensus(reading, first))
    return null
  if (figure.cell || hasHappened(tokens, figure.to)) return null
  for (let i = first.to; i < figure.from; i++)
    if (isVerb(tokens[i]) || parts(tokens[i]) || (metric.key === 'percent_change' && isBracket(tokens[i])))
      return null
  // "its $5 billion estimate, down 0.1% since May": how the estimate itself has moved
  if (hasWord(tokens, figure.to, figure.to + 3, isSince)) return null
  return isSetAgainst(tokens, figure) ? null : claim.modality
}

/** "…, from $620 million a year ago, representing a jump of 156%", ". This would represent a 200% rise": a change that sums up what was told. */
function saysWhatItMeans(reading: Reading, figure: Figure, { figure: first }: Told): boolean {
  const { tokens, sentences } = reading
  if (figure.sentence !== first.sentence)
    return (
      hasWord(tokens, sentences[figure.sentence]?.from ?? 0, figure.from, isWillOrWould) &&
      takesUp(reading, first, figure)
    )
  for (let i = figure.from - 1; i > Math.max(first.to, figure.from - 8); i--) {
    if (represents(tokens[i])) return tokens[i - 1]?.word === ','
    if (tokens[i]?.kind !== 'word') return false
  }
  return false
}
const represents = wordClass('representing marking reflecting implying')

const isResult = (key: MetricKey): boolean => key === 'percent_change' || RESULTS.hasKey(key)
const parts = wordClass(
  '; but while whereas after following despite versus vs against which where as than compared from',
)
const isSince = wordClass('since')
