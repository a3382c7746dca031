import { type Candidate, ranker } from './binding/candidates.ts'
import { bindByNeighbours } from './binding/neighbours.ts'
import { FRAMES, has } from './frames.ts'
import { type Metric, type MetricRow, metricOf } from './metrics.ts'
import { changesDifficulty } from './parts/difficulty-change.ts'
import { nonClaim } from './parts/non-claims.ts'
import type { Figure, Reading } from './reading.ts'

/** The best reading of a figure, and how sure it is. */
export interface Binding {
  metric: Metric
  score: number
  /** Distance to the second best reading. */
  margin: number
  /**
   * `cues`: by its own words; `parallel`, `carried`: as the figure beside it, or before it, of its kind; `subject`: by whose it is;
   * `weak`: by words too few to tell readers.
   */
  how: 'cues' | 'parallel' | 'carried' | 'subject' | 'weak'
}

/** `other`: what we do not track took the number. */
export type Bound = Binding | 'other' | null

/** Binds every figure of a text: by its own cues first, then by its neighbours, then as what editors may make of it. */
export function bindAll(reading: Reading): Bound[] {
  const { rank } = ranker(reading)
  const ranked = reading.figures.map((figure) => (nonClaim(reading, figure) ? null : rank(figure)))
  const bound = ranked.map((list, i) => {
    const figure = reading.figures[i] as Figure
    return list ? bind(byWhatMoves(reading, list, figure), figure) : 'other'
  })
  bindByNeighbours(reading, bound)
  return bound.map((found, i) => found ?? guess(ranked[i] ?? []))
}

/** Least score of a guess, and of the cue it rests on. */
const HINT = 0.25

/** What a figure no neighbour explains may be, if one of its cues is believed, however weak: for editors. */
function guess([best, second]: Candidate[]): Binding | null {
  if (!best || best.score < HINT || best.loudest < HINT || !best.tracked) return null
  const margin = best.score - (second?.score ?? 0)
  return { metric: best.row as Metric, score: best.score, margin, how: 'weak' }
}

/**
 * Below this a number stays without a metric; counts of all sorts need more. A percentage is seldom anything but what the
 * text speaks of, a change apart, which a word of change tells, not what it is compared with.
 */
const COUNT_ENOUGH = 1.45
const MULTIPLE_ENOUGH = 1.7
const PERCENT_ENOUGH = 0.18
const CHANGE_ENOUGH = 1
const ENOUGH = 0.7

function enough(figure: Figure, row: MetricRow): number {
  if (figure.measures === 'count' && Number(figure.value) >= 1e12 && !has(figure, FRAMES.noun)) return 0.9
  if (row.key === 'percent_change') return CHANGE_ENOUGH
  switch (figure.measures) {
    case 'count':
      return COUNT_ENOUGH
    case 'multiple':
      return MULTIPLE_ENOUGH
    case 'percent':
      return PERCENT_ENOUGH
    default:
      return ENOUGH
  }
}

/** A change is of difficulty, or of something else, by what moves, not by the nearest word: the two readings in the order that tells. */
function byWhatMoves(reading: Reading, list: Candidate[], figure: Figure): Candidate[] {
  const first = list[0]
  if (!first || (first.row.key !== DIFFICULTY && list[1]?.row.key !== DIFFICULTY)) return list
  const of = first.row.key === DIFFICULTY
  if (!of && (first.row.key !== 'percent_change' || (list[1] as Candidate).loudest === 0)) return list
  const moves = changesDifficulty(reading, figure)
  if (moves === null || moves === of) return list
  const row = metricOf(of ? 'percent_change' : DIFFICULTY)
  const { tracked, score, loudest, slot } = first
  return [{ row, tracked, score, loudest, slot }, ...list.slice(1)]
}
const DIFFICULTY = 'difficulty_change'

/** The metric a figure stands for, if one is sure enough. */
function bind([best, second]: Candidate[], figure: Figure): Bound {
  if (!best || !figure.measures || best.score < enough(figure, best.row)) return null
  if (!best.tracked) return 'other'
  const margin = best.score - (second?.score ?? 0)
  return { metric: best.row as Metric, score: best.score, margin, how: 'cues' }
}
