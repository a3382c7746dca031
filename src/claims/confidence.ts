import type { Binding } from './bind.ts'

/** Claims at or above this confidence are for readers, those below for editors. */
export const PUBLISH = 0.6

/** Share of right readings by how loudly the cues spoke, as counted on labelled passages, rounded down. */
const BY_SCORE: readonly (readonly [below: number, confidence: number])[] = [
  [1.2, 0.72],
  [2, 0.86],
  [3, 0.88],
  [4, 0.94],
  [Number.POSITIVE_INFINITY, 0.97],
]

/** How likely a binding is right, from 0 to 1: of claims at 0.9 and above at least 95 % are (docs/extraction.md has the table). */
export function confidenceOf({ score, margin, how }: Binding): number {
  const base = BY_SCORE.find(([below]) => score < below)?.[1] ?? 0.97
  const close = margin < 0.6 ? base - 0.06 : margin >= 2.5 ? Math.min(0.99, base + 0.02) : base
  const cap = how === 'parallel' ? 0.78 : how === 'carried' ? 0.65 : 1
  return Math.round(Math.min(close, cap) * 100) / 100
}
