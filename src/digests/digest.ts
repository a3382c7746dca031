import { z } from 'zod'
import { COMPARATORS } from '../db/schema.ts'

/** What an item tells, the gravest first: this is the order of a digest. */
export const KINDS = [
  'silent_edit',
  'retracted',
  'changed',
  'conflict',
  'finding',
  'review',
  'forecast_due',
  'new',
] as const

export const FigureShape = z.object({
  value: z.string(),
  valueHigh: z.string().nullable(),
  unit: z.string(),
  comparator: z.enum(COMPARATORS),
})
export type Figure = z.infer<typeof FigureShape>

/** What became of a figure after it was posted. */
export const Correction = z.object({
  n: z.number().int(),
  figure: FigureShape,
  reason: z.string(),
  note: z.string().nullable(),
  withdrawn: z.boolean(),
  recordedAt: z.string(),
})
export type Correction = z.infer<typeof Correction>

/** Whether what was posted was wrong, rather than right in its time: a figure restated without a correction is news. */
export const isErratum = ({ reason, note }: Correction): boolean => reason !== 'restated' || note !== null

export const Item = z.object({
  /** Claim and revision, or the finding: what is never posted twice to one channel. */
  key: z.string(),
  kind: z.enum(KINDS),
  claimId: z.string().nullable(),
  n: z.number().int().nullable(),
  findingId: z.string().nullable(),
  /** What is measured, in words; the heading of the article where a finding is about no claim. */
  about: z.string(),
  figure: FigureShape.nullable(),
  before: FigureShape.nullable(),
  claimant: z.string().nullable(),
  publisher: z.string(),
  /** Why it changed, what the check says, how the review rates it. */
  why: z.string(),
  quote: z.string(),
  articleTitle: z.string(),
  sourceUrl: z.string(),
  /** Outlets with their own text and owner that printed the figure. */
  independent: z.number().int(),
  path: z.string(),
  recordedAt: z.string(),
  correction: Correction.nullable(),
})
export type Item = z.infer<typeof Item>

export const Digest = z.object({
  title: z.string(),
  from: z.string(),
  to: z.string(),
  topic: z.enum(['mining', 'ai']).nullable(),
  items: z.array(Item),
  /** Items that found no room. */
  leftOut: z.number().int(),
  /** Said in place of the window: what a notice is about. */
  note: z.string().optional(),
})
export type Digest = z.infer<typeof Digest>
