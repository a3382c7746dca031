import type { Binding } from './bind.ts'

/** Claims at or above this confidence are for readers, those below for editors. */
export const PUBLISH = 0.6

/**
 * Share of right readings by how loudly the cues spoke and how far they led, as counted on labelled passages, rounded down
 * (`npm run evaluate` counts again). The first row that holds counts.
 */
const LEVELS: readonly (readonly [below: { score: number; margin: number }, confidence: number])[] = [
  [{ score: 2, margin: 0.6 }, 0.78],
  [{ score: 2, margin: 1.2 }, 0.84],
  [{ score: 2, margin: Number.POSITIVE_INFINITY }, 0.88],
  [{ score: 3, margin: 1.2 }, 0.9],
  [{ score: 3, margin: Number.POSITIVE_INFINITY }, 0.95],
  [{ score: Number.POSITIVE_INFINITY, margin: 1.2 }, 0.93],
  [{ score: Number.POSITIVE_INFINITY, margin: 2.5 }, 0.97],
]
const SUREST = 0.99

/** What its subject or a neighbour tells, at most, and what is only hinted at. */
const AT_MOST = { cues: 1, subject: 0.9, parallel: 0.78, carried: 0.65, weak: 0.4 }

/** How likely a binding is right, from 0 to 1: of claims at 0.9 and above at least 95 % are (docs/extraction.md has the table). */
export function confidenceOf({ score, margin, how }: Binding): number {
  const level = LEVELS.find(([below]) => score < below.score && margin < below.margin)?.[1] ?? SUREST
  return Math.min(level, AT_MOST[how])
}
