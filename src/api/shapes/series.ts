import { z } from '@hono/zod-openapi'
import { METRICS } from '../../claims/metrics.ts'
import type { listSeries, RevisionRow } from '../../revisions/read.ts'
import { Figure, Quote, showFigure, showQuote } from './figure.ts'
import type { Row } from './row.ts'

export const Revision = z
  .object({
    n: z.number().int(),
    reason: z.string(),
    figure: Figure,
    withdrawn: z.boolean(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
    source: Quote,
  })
  .openapi('Revision')

export const Point = Revision.extend({
  claim: z.string(),
  period: z.string().nullable(),
  claimant: z.string(),
}).openapi('Point')

export const Series = z
  .object({
    slug: z.string(),
    metric: z.string(),
    subject: z.string(),
    place: z.string().nullable(),
    topic: z.enum(['mining', 'ai', 'both']),
    unit: z.string(),
    recorded_at: z.iso.datetime(),
  })
  .openapi('Series')

export const showRevision = (row: RevisionRow): z.infer<typeof Revision> => ({
  n: row.revision.n,
  reason: row.revision.reason,
  figure: showFigure(row.revision),
  withdrawn: row.revision.withdrawn,
  said_at: row.revision.saidAt,
  recorded_at: row.revision.recordedAt,
  superseded_at: row.revision.supersededAt,
  source: showQuote(row),
})

export const showPoint = (row: RevisionRow): z.infer<typeof Point> => ({
  ...showRevision(row),
  claim: row.claim.id,
  period: row.claim.period,
  claimant: row.claim.claimant,
})

export const showSeries = (row: Row<typeof listSeries>): z.infer<typeof Series> => ({
  slug: row.id,
  metric: row.metric,
  subject: row.subject,
  place: row.place,
  topic: row.topic,
  unit: METRICS.find((m) => m.key === row.metric)?.unit ?? '',
  recorded_at: row.createdAt,
})
