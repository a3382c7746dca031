import type { MetricRow } from '../metrics.ts'
import { valueIn } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import { hear, loudest, type Say, SCORES, type Scoring, scoringOf } from './hearing.ts'
import { ROWS, rivalsFor } from './rows.ts'

/** A metric a figure could stand for, and what speaks for it. */
export interface Candidate {
  row: MetricRow
  /** Of a metric, not of what merely must not be taken for one. */
  tracked: boolean
  score: number
  /** What the cue that speaks loudest for it says. */
  loudest: number
  /** Its place among its rivals. */
  slot: number
}

/** Ranks the metrics that figures of a text could stand for. */
export interface Ranker {
  /** Those of a figure, best first, by the cues near by, its frames and its size. */
  rank(figure: Figure): Candidate[]
  /** What the cues said of the figure ranked last. */
  says(): Say[]
}

/** The ranker of a text. */
export function ranker(reading: Reading): Ranker {
  let scoring: Scoring | null = null
  return {
    rank(figure) {
      const rivals = figure.measures && rivalsFor(figure.measures)
      if (!rivals) return []
      scoring ??= scoringOf(reading, figure, rivals)
      hear(scoring, figure, rivals)
      return best(scoring)
    },
    says: () => scoring?.says.slice(0, scoring.said) ?? [],
  }
}

/** How many readings are kept: the choice, the runner-up it is measured by, and one more to explain. */
const KEPT = 3

/** The rows that most speaks for; none that the value is out of range for comes first. */
function best(scoring: Scoring): Candidate[] {
  const { rivals, figure } = scoring
  const found: Candidate[] = []
  let left = spokenFor(rivals.rows.length)
  for (; left > 0 && found.length < KEPT; left--) {
    const slot = takeHighest(left)
    const score = SCORES[slot] as number
    const row = rivals.rows[slot] as MetricRow
    if (found.length > 0 || isPlausible(figure, row))
      found.push({ row, tracked: slot < rivals.tracked, score, loudest: loudest(scoring, slot), slot })
  }
  return found
}

/** Slots that more speaks for than against, in order; a figure has few. */
const SPOKEN_FOR = new Uint8Array(ROWS.length)

function spokenFor(rows: number): number {
  let count = 0
  for (let slot = 0; slot < rows; slot++)
    if ((SCORES[slot] as number) > 0) {
      SPOKEN_FOR[count] = slot
      count++
    }
  return count
}

/** Takes the first slot with the highest score out of so many. */
function takeHighest(count: number): number {
  let at = 0
  for (let i = 1; i < count; i++)
    if ((SCORES[SPOKEN_FOR[i] as number] as number) > (SCORES[SPOKEN_FOR[at] as number] as number)) at = i
  const slot = SPOKEN_FOR[at] as number
  SPOKEN_FOR.copyWithin(at, at + 1, count)
  return slot
}

/** Whether the value can be meant, in the unit of the metric; money of other currencies by the dollar's range, widely. */
export function isPlausible(figure: Figure, row: MetricRow): boolean {
  // "each block is worth $206,000": a reward told in money
  const inMoney = figure.dimension === 'money' && row.unit.startsWith('BTC')
  const unit = inMoney ? row.unit.replace('BTC', 'USD') : row.unit
  const converted = figure.dimension === 'points' ? figure : valueIn(figure, unit)
  if (!converted) return false
  const value = Math.abs(Number(converted.value))
  // "whose predecessor needed 29.5": things are counted by ones
  if (row.unit === 'count' && !Number.isInteger(value)) return false
  const most = row.plausible[1] * wider(figure.currency) * (inMoney ? DOLLARS_A_COIN : 1)
  return value >= row.plausible[0] && value <= most
}

/** What a coin was worth at times, for the most a reward comes to. */
const DOLLARS_A_COIN = 25_000

const LIKE_DOLLARS = new Set('EUR GBP CHF CAD AUD NZD SGD'.split(' '))
const BY_TENS_OF_THOUSANDS = new Set('IRR LBP VND IDR LAK UZS PYG GNF'.split(' '))

/** How many of a currency a dollar may be. */
const wider = (currency: string | undefined): number =>
  currency === undefined || currency === 'USD' || currency === 'BTC'
    ? 1
    : LIKE_DOLLARS.has(currency)
      ? 2
      : BY_TENS_OF_THOUSANDS.has(currency)
        ? 100_000
        : 2000
