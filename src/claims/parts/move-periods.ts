import { metricClass } from '../metric-class.ts'
import type { Metric, MetricRow } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { anyBetween, between, firstFrom, itemAt, lastBefore, nextFrom } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { periodOf } from './assign-period.ts'
import { isFrom, leading } from './leading.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'

const MOVES = metricClass('percent_change', 'growth_multiple', 'difficulty_change')

/** "fell 19% to $1.02 billion in the first quarter": a change has the time of the figure it led to. */
export function endsIn(reading: Reading, figure: Figure, metric: Metric): Time | null {
  if (!MOVES.has(metric)) return null
  const [next] = between(reading.figures, figure.to, figure.to + 9)
  if (!next || next.sentence !== figure.sentence) return null
  // "grew 69% from a year ago to $44.1 billion"
  if (isCompared(reading.tokens[figure.to])) return null
  const near =
    next.from - afterBasis(reading.tokens, figure.to) <= (isFrom(reading.tokens[figure.to]) ? 8 : 5)
  if (near && leadingTo(reading.tokens, next.from - 1) === 'to') return periodOf(reading, next)
  return isReached(reading.tokens, afterBasis(reading.tokens, figure.to), next.from)
    ? periodOf(reading, next)
    : null
}

/** "will grow 19%, reaching a total of $626 billion this year", "77% to reach $18 billion in fiscal 2026": whether a verb says where it led. */
function isReached(tokens: Token[], from: number, to: number): boolean {
  const comma = tokens[from]?.word === ',' ? from + 1 : from
  const at = tokens[comma]?.word === 'to' ? comma + 1 : comma
  return reaches(tokens[at]) && to - at <= 6
}
const reaches = wordClass('reaching reach hitting hit totaling totalling total topping top')

/** Past ")" and on what a change is counted, month on month or year over year: "(+9%) m/m to", "13% year-on-year to". */
function afterBasis(tokens: Token[], at: number): number {
  let i = at
  while (i < at + 5 && (isBasis(tokens[i]) || isToSame(tokens, i))) i++
  return i
}
/** "year-to-year" */
const isToSame = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'to' && isBasis(tokens[i + 1]) && tokens[i + 1]?.word === tokens[i - 1]?.word
const isBasis = wordClass(') m / q y yoy qoq mom year quarter month on over')

/** What leads a figure, past "an average of". */
function leadingTo(tokens: Token[], at: number): string | undefined {
  const of = tokens[at]?.word === 'of' && isMean(tokens[at - 1])
  return leading(tokens, of ? at - 2 : at)?.word
}
const isMean = wordClass('average total record high low')

/** "growing from $2 billion to $48 billion since 2022": where a move starts is of the time since when. */
function sinceStart({ figures, periods, tokens }: Reading, figure: Figure): Time | null {
  const end = nextFrom(figures, figure.to)
  if (!end || end.from - figure.to > 6 || leading(tokens, end.from - 1)?.word !== 'to') return null
  const [since] = between(periods, end.to, Math.min(end.to + 5, end.sentenceEnd))
  return since?.preposition === 'since' ? since : null
}

const isCompared = wordClass('compared')

/** How far from a figure a span stands whose ends are those of its move, in tokens. */
const IN_SPAN = 16

/**
 * "more than double, to $6.8bn from $3.1bn, between 2025 and 2030", "Between March and May it fell 8%, from 61 EH/s to 56 EH/s": the ends of
 * a move have the ends of its time.
 */
export function ofMove(reading: Reading, figure: Figure): Time | null {
  const { tokens, periods, sentences } = reading
  const lead = leading(tokens, figure.from - 1)?.word
  if (lead !== 'from' && lead !== 'to') return null
  const since = lead === 'from' ? sinceStart(reading, figure) : null
  if (since) return since
  const { from, to } = sentences[figure.sentence] ?? figure
  const [behind] = between(periods, figure.to, Math.min(to, figure.to + IN_SPAN))
  const before = lastBefore(periods, figure.from)
  const span =
    spanOf(behind) ?? (!behind && before && before.from >= from && isBetween(before) ? spanOf(before) : null)
  if (!span || !hasOtherEnd(reading, figure, lead)) return null
  return timeNamed(span[lead === 'from' ? 0 : 1] ?? null)
}

/** The ends of a span between two times. */
function spanOf(p: PeriodMention | undefined): string[] | null {
  if (!p?.period || p.preposition === 'in' || (p.relative && !isBetween(p))) return null
  return p.period.includes('/') ? p.period.split('/') : null
}
const isBetween = ({ preposition }: PeriodMention): boolean => preposition === 'between'

/** Whether the other end of a move stands beside a figure: the "to" of its "from". */
function hasOtherEnd({ figures, tokens }: Reading, figure: Figure, lead: string): boolean {
  const at = firstFrom(figures, figure.from)
  const other = lead === 'from' ? 'to' : 'from'
  return [itemAt(figures, at - 1), figures[at + 1]].some(
    (f) =>
      f !== undefined &&
      f.sentence === figure.sentence &&
      f.measures === figure.measures &&
      leading(tokens, f.from - 1)?.word === other,
  )
}

/** How many figures back a move may be that another runs in step with. */
const FAR = 12

/** "from 41% in the third quarter to 39% in the fourth. … its share rose from 34% to 37%": a move that names no times has those of the one before. */
export function inStep(reading: Reading, figure: Figure): Time | null {
  const { figures, periods, tokens } = reading
  const lead = leading(tokens, figure.from - 1)?.word
  if (lead !== 'from' && lead !== 'to') return null
  const at = firstFrom(figures, figure.from)
  const start = lead === 'from' ? at : at - 1
  const [own, end] = [itemAt(figures, start), figures[start + 1]]
  if (!own || !end || !isMoveOf(tokens, own, end)) return null
  if (anyBetween(periods, own.from, Math.min(end.to + 5, end.sentenceEnd))) return null
  for (let i = start - 2; i >= Math.max(0, start - FAR); i--) {
    const [from, to] = [figures[i] as Figure, figures[i + 1] as Figure]
    if (own.sentence - from.sentence > 3) return null
    if (from.measures !== own.measures || !isMoveOf(tokens, from, to)) continue
    const [before] = between(periods, from.to, to.from)
    const [after] = between(periods, to.to, Math.min(to.to + 5, to.sentenceEnd))
    if (before && after) return timeNamed((figure === own ? before : after).period)
  }
  return null
}

/** "from 41% … to 39%" */
const isMoveOf = (tokens: Token[], start: Figure, end: Figure): boolean =>
  end.sentence === start.sentence &&
  end.measures === start.measures &&
  end.from - start.to <= 8 &&
  leading(tokens, start.from - 1)?.word === 'from' &&
  leading(tokens, end.from - 1)?.word === 'to'

/** "rose 62% to 31 million units in 2025": the change happened when its endpoint was reached; "57%, from 3 in May to 5 in June" runs between them. */
export function endpointPeriod(reading: Reading, figure: Figure, row: MetricRow): PeriodMention | null {
  if (row.key !== 'percent_change' && row.key !== 'growth_multiple') return null
  const [next, last] = between(reading.figures, figure.to, figure.to + 24).filter(
    (f) => f.sentence === figure.sentence,
  )
  if (!next) return null
  const { tokens } = reading
  if (last && tokens[next.from - 1]?.word === 'from' && leading(tokens, last.from - 1)?.word === 'to') {
    const start = periodOf(reading, next)
    const end = periodOf(reading, last)
    return start?.period && end?.period && start.period < end.period
      ? { ...end, period: `${start.period}/${end.period}` }
      : end
  }
  if (next.from >= figure.to + 4) return null
  for (let i = figure.to - 1; i <= next.from; i++)
    if (tokens[i]?.word === 'to' && !isCompared(tokens[i - 1])) return periodOf(reading, next)
  return null
}
