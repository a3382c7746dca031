import type { ExtractedClaim } from '../claims/types.ts'
import type { Finding } from './finding.ts'

/** One figure of a series as one claimant said it at one time. */
export interface SeriesFigure
  extends Pick<
    ExtractedClaim,
    | 'quote'
    | 'metric'
    | 'subject'
    | 'region'
    | 'value'
    | 'valueHigh'
    | 'unit'
    | 'comparator'
    | 'period'
    | 'modality'
  > {
  claimant: string
  /** ISO time at which it was said. */
  saidAt: string
  /** The sentence it stood in: where reasons and notices are read. */
  context: string
}

/** As a `Finding`; `claims` are indexes into the figures given. `before` is what the checks listed earlier found in them. */
export type SeriesCheck = (figures: SeriesFigure[], before: readonly Finding[]) => Finding[]

/** Indexes of figures in the order they were said; ties by index, so the result depends on nothing else. */
export const inTime = (figures: SeriesFigure[]): number[] =>
  figures
    .map((_, i) => i)
    .sort((a, b) => (figures[a]?.saidAt ?? '').localeCompare(figures[b]?.saidAt ?? '') || a - b)
