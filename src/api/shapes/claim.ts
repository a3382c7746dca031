import { z } from '@hono/zod-openapi'
import type { listAppearances } from '../../revisions/read.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Figure, Quote, showFigure, showQuote } from './figure.ts'
import type { Row } from './row.ts'

/** One place a claim was printed in, with the figure as that text gave it. */
export const Appearance = z
  .object({
    id: z.string(),
    figure: Figure,
    attributed_to: z.string().nullable(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    source: Quote,
  })
  .openapi('Appearance')

export const Claim = z
  .object({
    id: z.string(),
    series: z.string(),
    metric: z.string(),
    subject: z.string(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    claimant: z.string(),
    figure: Figure,
    revision: z.number().int(),
    reason: z.string(),
    confidence: z.number(),
    withdrawn: z.boolean(),
    merged_into: z.string().nullable(),
    review: z.enum(['supported', 'refuted', 'not_enough_evidence', 'conflicting_evidence']).nullable(),
    finding: z.enum(['inconsistent', 'changes_message']).nullable(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
    source: Quote,
  })
  .openapi('Claim')

export const showAppearance = (row: Row<typeof listAppearances>): z.infer<typeof Appearance> => ({
  id: row.appearance.id,
  figure: showFigure(row.appearance),
  attributed_to: row.appearance.attributedTo,
  said_at: row.appearance.saidAt,
  recorded_at: row.appearance.recordedAt,
  source: showQuote(row),
})

export const showClaim = (row: ClaimRow): z.infer<typeof Claim> => ({
  id: row.claim.id,
  series: row.series.id,
  metric: row.claim.metric,
  subject: row.series.subject,
  place: row.series.place,
  period: row.claim.period,
  claimant: row.claim.claimant,
  figure: showFigure(row.claim),
  revision: row.claim.n,
  reason: row.claim.reason,
  confidence: row.claim.confidence,
  withdrawn: row.claim.withdrawn,
  merged_into: row.claim.intoClaim,
  review: row.claim.review,
  finding: row.claim.finding,
  said_at: row.claim.saidAt,
  recorded_at: row.claim.recordedAt,
  superseded_at: row.state.supersededAt,
  source: showQuote(row),
})
