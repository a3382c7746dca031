import type { Binding, Bound } from '../bind.ts'
import { FRAMES, has } from '../frames.ts'
import { metricOf } from '../metrics.ts'
import { leading } from '../parts/leading.ts'
import type { Figure, Reading } from '../reading.ts'

const SHARE: Binding = { metric: metricOf('share'), score: 0.8, margin: 0.8, how: 'carried' }

/** How far apart, in tokens, the two ends of a move may stand. */
const ENDS = 9
/** What the parts of a whole come to, if all that matter are named, and rounded. */
const MOST = [50, 101.5] as const

/**
 * Binds percentages that nothing speaks for by how they stand: "went from 69% to 45%" tells of a part that grew or shrank,
 * "Tarn 33%, Halden 23%, Polar 11%" of the parts of one whole.
 */
export function bindLevels(reading: Reading, bound: Bound[]): void {
  const { figures } = reading
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as Figure
    if (!isLevel(figure, bound[i])) continue
    if (i > 0 && isLevel(figures[i - 1] as Figure, bound[i - 1]) && areEnds(reading, i)) {
      bound[i - 1] = SHARE
      bound[i] = SHARE
      continue
    }
    let [end, sum] = [i, 0]
    while (end < figures.length && isLevel(figures[end] as Figure, bound[end]) && isBeside(figures, i, end)) {
      sum += Number(figures[end]?.value)
      end++
    }
    if (end - i >= 3 && sum >= MOST[0] && sum <= MOST[1]) for (; i < end; i++) bound[i] = SHARE
  }
}

/** A percentage of up to a hundred that is no change and that nothing speaks for but what it is set against. */
function isLevel(figure: Figure, bound: Bound | undefined): boolean {
  if (figure.measures !== 'percent' || has(figure, FRAMES.change) || figure.cell) return false
  const value = Number(figure.value)
  if (value < 0 || value > 100 || bound === 'other') return false
  return !bound || (bound.metric.key === 'percent_change' && bound.score < BY_COMPARISON)
}
/** What "a year earlier" alone says for a change. */
const BY_COMPARISON = 1.5

const isBeside = (figures: readonly Figure[], first: number, at: number): boolean =>
  figures[at]?.sentence === figures[first]?.sentence

/** "to 29% from 40%", "from 69% to 45%" */
function areEnds({ tokens, figures }: Reading, i: number): boolean {
  const [first, last] = [figures[i - 1] as Figure, figures[i] as Figure]
  if (last.from - first.to > ENDS || first.sentence !== last.sentence) return false
  const [a, b] = [leading(tokens, first.from - 1), leading(tokens, last.from - 1)]
  return (a?.word === 'from' && b?.word === 'to') || (a?.word === 'to' && b?.word === 'from')
}
