import type { Binding } from '../bind.ts'
import { FRAMES, has } from '../frames.ts'
import type { Figure } from '../reading.ts'

/** What only money, tokens and the parameters of models are counted in, which lie farther apart. */
const LARGE = 1e8

/** Whether two figures can stand side by side for the same thing. */
export function alike(figure: Figure, other: Figure): boolean {
  const kind = figure.measures
  if (other.measures !== kind) return false
  // "60 million users …; a year earlier it had 18 million"
  if (kind === 'count')
    return (
      Number(figure.value) >= 1e4 &&
      !has(figure, FRAMES.noun) &&
      Math.abs(Math.log10(Number(figure.value) / Number(other.value) || 1)) <
        (Number(other.value) < LARGE ? 1.5 : 2.2)
    )
  // percentages stand for many things side by side: only those that both move, or both do not, are alike
  return kind !== 'percent' || has(other, FRAMES.change) === has(figure, FRAMES.change)
}

/** A figure of the same metric, less sure than the one it is read by. */
export const lesser = ({ metric, score, margin }: Binding): Binding => ({
  metric,
  score: score * 0.8,
  margin: margin * 0.8,
  how: 'parallel',
})

/** A count of nothing that is named. */
export const isBareCount = (figure: Figure): boolean =>
  figure.measures === 'count' && !has(figure, FRAMES.noun)
