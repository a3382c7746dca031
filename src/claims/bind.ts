import { type Candidate, ranker } from './binding/candidates.ts'
import { bindByNeighbours } from './binding/neighbours.ts'
import { isTracked } from './binding/rows.ts'
import { has } from './frames.ts'
import type { Dimension, Metric } from './metrics.ts'
import { nonClaim } from './parts/non-claims.ts'
import type { Figure, Reading } from './reading.ts'

/** The best reading of a figure, and how sure it is. */
export interface Binding {
  metric: Metric
  score: number
  /** Distance to the second best reading. */
  margin: number
  /** `cues`: by its own words; `parallel`, `carried`: as the figure beside it, or before it, of its kind. */
  how: 'cues' | 'parallel' | 'carried'
}

/** `other`: what we do not track took the number. */
export type Bound = Binding | 'other' | null

/** Binds every figure of a text: by its own cues first, then by its neighbours. */
export function bindAll(reading: Reading): Bound[] {
  const rank = ranker(reading)
  const bound = reading.figures.map((figure) =>
    nonClaim(reading, figure) ? 'other' : bind(rank(figure), figure),
  )
  bindByNeighbours(reading, bound)
  return bound
}

/** Below this a number stays without a metric; counts of all sorts need more. */
const ENOUGH: Partial<Record<Dimension, number>> = { count: 1.6, multiple: 1.7, percent: 0.18 }

/** The metric a figure stands for, if one is sure enough. */
function bind([best, second]: Candidate[], figure: Figure): Bound {
  if (!best || !figure.measures) return null
  const bare = figure.measures === 'count' && Number(figure.value) >= 1e12 && !has(figure, 'noun')
  if (best.score < (bare ? 0.9 : (ENOUGH[figure.measures] ?? 0.7))) return null
  if (!isTracked(best.row)) return 'other'
  const margin = best.score - (second?.score ?? 0)
  return { metric: best.row as Metric, score: best.score, margin, how: 'cues' }
}
