import { z } from '@hono/zod-openapi'
import type { listFindings } from '../../checks/read.ts'
import { findings } from '../../db/schema.ts'
import type { Row } from './row.ts'

export const Finding = z
  .object({
    id: z.string(),
    rule: z.enum(findings.rule.enumValues),
    status: z.enum(['inconsistent', 'changes_message']),
    stated: z.string(),
    expected: z.string(),
    explanation: z.string(),
    reason: z.enum(findings.reason.enumValues).nullable().openapi({
      description:
        'Why the sides of a conflict differ: another scope, unit, period or method, or none that the texts show (genuine); null for every other rule',
    }),
    inputs: z.array(z.object({ quote: z.string(), low: z.string().nullable(), high: z.string().nullable() })),
    claims: z.array(z.string()),
    series: z.string().nullable(),
    article: z.object({ id: z.string(), title: z.string(), url: z.string(), version: z.number().int() }),
    publisher: z.object({ id: z.string(), name: z.string() }),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
  })
  .openapi('Finding')

/** As known at `asOf`: a finding that ended later still stood. */
export const showFinding = (
  { finding, article, publisher }: Row<typeof listFindings>,
  asOf?: string,
): z.infer<typeof Finding> => ({
  id: finding.id,
  rule: finding.rule,
  status: finding.status,
  stated: finding.stated,
  expected: finding.expected,
  explanation: finding.explanation,
  reason: finding.reason,
  inputs: finding.inputs,
  claims: finding.claimIds,
  series: finding.seriesId,
  article: { id: article.id, title: article.title, url: article.url, version: finding.version },
  publisher: { id: publisher.id, name: publisher.name },
  recorded_at: finding.recordedAt,
  superseded_at: asOf && finding.supersededAt && finding.supersededAt > asOf ? null : finding.supersededAt,
})
