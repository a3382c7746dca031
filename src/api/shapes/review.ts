import { z } from '@hono/zod-openapi'
import type { Reviewed } from '../formats/linked-data.ts'
import { Claim, showClaim } from './claim.ts'

/** A claim with what editors found out about it. */
export const ReviewedClaim = Claim.extend({
  rationale: z.string().openapi({ description: 'Markdown' }),
  evidence: z.array(
    z.object({ url: z.string(), quote: z.string(), accessed: z.string().openapi({ format: 'date' }) }),
  ),
  reviewed_revision: z.number().int().openapi({ description: 'The revision that was rated' }),
  reviewed_by: z.string(),
  reviewed_at: z.iso.datetime(),
}).openapi('ReviewedClaim')

export const showReviewed = ({ row, review }: Reviewed): z.infer<typeof ReviewedClaim> => ({
  ...showClaim(row),
  rationale: review.rationale,
  evidence: review.evidence,
  reviewed_revision: review.revision,
  reviewed_by: review.by,
  reviewed_at: review.recordedAt,
})
