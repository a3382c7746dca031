import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, itemAt } from '../text/ranges.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { Modality } from '../types.ts'
import { isExpectation, RESULTS } from './consensus.ts'
import { isFrom, leading } from './leading.ts'
import { modalityOf } from './modality.ts'
import { isOfAim } from './of-others.ts'
import { type Time, timeNamed } from './periods.ts'
import { isReportOn } from './report-time.ts'
import { isSetAgainst } from './set-against.ts'
import { falls } from './times-of-nouns.ts'
import type { Told } from './told.ts'
import { isOfWorks } from './works.ts'

export const isAwaited = (modality: Modality): boolean => modality === 'forecast' || modality === 'target'

/** "By 2030 they will use 1,000 TWh and account for a tenth of demand": what is expected beside it is of the same time. */
export function ahead(reading: Reading, figure: Figure, metric: Metric): Time | null {
  const published = reading.context.published?.slice(0, 4)
  const sentence = reading.sentences[figure.sentence]
  if (!sentence || !published || metric.key === 'cagr') return null
  const coming = between(reading.periods, sentence.from, sentence.to).filter(
    (p) => p.period !== null && !p.baseline && p.preposition !== 'over',
  )
  const [only] = coming
  if (!only || coming.length > 1 || !/^(by|in|for)$/.test(only.preposition ?? '')) return null
  // "notes due in 2031": when they are paid back
  if (falls(itemAt(reading.tokens, only.from - 2)) || isOfWorks(reading.tokens, figure, only)) return null
  if (isOfAim(reading.tokens, figure, only.from)) return null
  const [year, month] = [only.year ?? 0, Number(/^\d{4}-(\d\d)/.exec(only.period ?? '')?.[1] ?? 0)]
  const later =
    year > Number(published) ||
    (year === Number(published) && month > Number(reading.context.published?.slice(5, 7)))
  if (!later || isSetAgainst(reading.tokens, figure)) return null
  // "a site of 1 GW, with 400 MW of it in 2027", but "43% of growth, adding 22 GW by 2030"
  const next = between(reading.figures, figure.to, only.from).at(-1)
  const parted = between(reading.partings, figure.to, next?.from ?? figure.to).some(
    (p) => p.kind === 'comma' && !reading.tokens[p.from + 1]?.word.endsWith('ing'),
  )
  if (parted) return null
  for (let i = Math.min(only.to, figure.to); i < Math.max(only.from, figure.from); i++)
    if (reading.tokens[i]?.word === ';') return null
  return isAwaited(modalityOf(reading, figure, metric, null)) ? { ...only, relative: true } : null
}

/** "For the third quarter revenue is expected to be $6.8 billion. Gross margin is expected to be 65%": an outlook is on one stretch of time. */
export function guided(reading: Reading, figure: Figure, metric: Metric, before: Told | null): Time | null {
  // "$630 billion in 2026, up from $388 billion in 2025. Tarn plans $200 billion": of what is planned, not of what it is set against
  // "a rise of 20%. Gross margin should be 65%": nor of how much more that is
  const isChange = before?.claim.metric === 'percent_change'
  const passed = before?.isMeasure || isChange
  const { claim, figure: first } = (passed ? before.chief : before) ?? {}
  if (!claim?.period || !first || !RESULTS.hasKey(claim.metric)) return null
  if (!RESULTS.has(metric) && !isOfGuidance(reading, figure, metric)) return null
  const dated = /Q\d|FY|\//.test(claim.period) || (claim.metric === metric.key && !isChange)
  if (!dated || figure.sentence - first.sentence > 1) return null
  return isAwaited(claim.modality) && isAwaited(modalityOf(reading, figure, metric, null))
    ? timeNamed(claim.period)
    : null
}

/** "The guidance represents growth of 22% at the midpoint": a change that is one of what is guided to. */
function isOfGuidance({ tokens, sentences }: Reading, figure: Figure, { key }: Metric): boolean {
  const { from, to } = sentences[figure.sentence] ?? figure
  return key === 'percent_change' && hasWord(tokens, from, to, guides)
}

const guides = wordClass('guidance outlook midpoint')

/** "raised its 2025 outlook to $40 billion, up from $38 billion": what was expected before, of the same time. */
export function isOldOutlook(
  { tokens, sentences }: Reading,
  figure: Figure,
  { claim, figure: first }: Told,
): boolean {
  if (figure.sentence !== first.sentence || figure.from - first.to > OLD || !isAwaited(claim.modality))
    return false
  if (figure.measures !== first.measures) return false
  // "expects capex of $20 billion, versus a prior forecast of $18 billion"
  const noun = figure.from - 2
  if (tokens[noun + 1]?.word === 'of' && isGoal(tokens[noun]) && isFormer(tokens[noun - 1])) return true
  if (!isFrom(leading(tokens, figure.from - 1))) return false
  const from = Math.max(sentences[first.sentence]?.from ?? 0, first.from - REVISED)
  return hasWord(tokens, from, first.from, revises) && hasWord(tokens, from, first.from, isGoal)
}
/** Longest way from what is expected to what was before, and from the verb to what is expected, in tokens. */
const OLD = 10
const REVISED = 16
const revises = wordClass(
  'raised raises raising lifted lifts hiked increased increases boosted upped lowered lowers cut cuts trimmed reduced revised revises updated',
)
const isFormer = wordClass('prior previous earlier initial original former')
const isGoal = wordClass('outlook guidance forecast forecasts target targets projection range estimate')

/** "Revenue was $44 billion in the second quarter, compared with estimates of $43 billion": what was expected is of the time of what came. */
export function awaited(
  { tokens }: Reading,
  figure: Figure,
  metric: Metric,
  before: Told | null,
): Time | null {
  const own = before?.claim.metric === metric.key && !before.isMeasure
  const came = own ? before : before?.chief
  if (!came || figure.sentence - came.figure.sentence > 1) return null
  if (came.claim.metric !== metric.key && !isReportOn(came.claim)) return null
  return RESULTS.has(metric) && isExpectation(tokens, figure) ? timeNamed(came.claim.period) : null
}

/** "The survey was conducted in January": what those asked said is of that time. */
export function asked({ tokens, sentences, periods }: Reading, figure: Figure, metric: Metric): Time | null {
  if (metric.key !== 'survey_share') return null
  for (const s of [0, 1, 2, -1, -2]) {
    const sentence = itemAt(sentences, figure.sentence + s)
    if (!sentence) continue
    for (const p of between(periods, sentence.from, sentence.to)) {
      if (p.period === null || p.baseline || !p.preposition) continue
      for (let i = p.from - 1; i >= Math.max(sentence.from, p.from - 10); i--)
        if (isFieldwork(tokens[i])) return p
    }
  }
  return null
}

const isFieldwork = wordClass(
  'survey poll surveyed polled questioned interviewed conducted fielded asked questionnaire',
)
