import { createRoute, z } from '@hono/zod-openapi'
import type { Finding } from '../checks/finding.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { findings as filed } from '../db/schema.ts'
import { seriesOf } from '../revisions/identity.ts'
import { checkDraft, type Judged, readText } from './check-text.ts'
import { A_TIME } from './parameters.ts'
import { answers, newRouter } from './router.ts'
import { Figure } from './shapes/figure.ts'
import { Point, showPoint } from './shapes/series.ts'

const MAX_TEXT = 100_000

export const DraftSchema = z
  .strictObject({
    text: z.string().min(1).max(MAX_TEXT),
    title: z.string().max(1000).optional(),
    published: z
      .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: A_TIME })
      .optional()
      .openapi({ type: 'string', description: 'When the text is from: what "last year" means in it' }),
  })
  .openapi('Draft')

const Extracted = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    quote: z.string(),
    series: z.string(),
    metric: z.string(),
    subject: z.string().nullable(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    claimant: z.string().nullable(),
    figure: Figure,
    confidence: z.number(),
    rule: z.string(),
  })
  .openapi('Extracted')

const TextFinding = z
  .object({
    rule: z.enum(filed.rule.enumValues),
    status: z.enum(['consistent', 'inconsistent', 'changes_message', 'not_checkable']),
    stated: z.string(),
    expected: z.string(),
    explanation: z.string(),
    claims: z.array(z.number().int()).openapi({ description: 'Places in the list of claims' }),
  })
  .openapi('TextFinding')

export const Checked = z
  .object({
    figures: z.array(
      z
        .object({
          claim: Extracted,
          verdict: z.enum([
            'agrees',
            'outside_range',
            'outdated',
            'misattributed',
            'contradicts_itself',
            'unknown',
          ]),
          explanation: z.string(),
          range: z.object({ low: z.string(), high: z.string(), unit: z.string() }).nullable(),
          tracked: z.array(Point),
          neighbours: z
            .array(
              z.object({
                nearness: z.enum(['wider_place', 'narrower_place', 'other_subject']),
                series: z.string(),
                subject: z.string(),
                place: z.string().nullable(),
                latest: Point,
              }),
            )
            .openapi({
              description:
                'Where the verdict is unknown: series of the same metric near by, with the newest figure in each. A hint, not a judgement.',
            }),
        })
        .openapi('CheckedFigure'),
    ),
    findings: z.array(TextFinding),
  })
  .openapi('Checked')

const body = { required: true, content: { 'application/json': { schema: DraftSchema } } }

const extractRoute = createRoute({
  method: 'post',
  path: '/extract',
  summary: 'The numeric claims of a text, with offsets, and what they say against each other',
  request: { body, query: z.strictObject({}) },
  responses: answers(
    z.object({ claims: z.array(Extracted), findings: z.array(TextFinding) }),
    'The claims in text order',
  ),
})

const checkRoute = createRoute({
  method: 'post',
  path: '/check',
  summary: 'Each figure of a draft against what is tracked, with sources and quotes',
  request: { body, query: z.strictObject({}) },
  responses: answers(Checked, 'The figures in text order'),
})

/** Tracked revisions shown with a figure. */
const FEW = 5

export const checkRoutes = newRouter()
  .openapi(extractRoute, (c) => {
    const { claims, findings } = readText(c.req.valid('json'))
    return c.json({ claims: claims.map(showExtracted), findings: findings.map(showTextFinding) }, 200)
  })
  .openapi(checkRoute, async (c) => c.json(showChecked(await checkDraft(c.var.db, c.req.valid('json'))), 200))

export const showChecked = ({
  figures,
  findings,
}: Awaited<ReturnType<typeof checkDraft>>): z.infer<typeof Checked> => ({
  figures: figures.map(showJudged),
  findings: findings.map(showTextFinding),
})

const showJudged = ({ claim, judgement, neighbours }: Judged) => ({
  claim: showExtracted(claim),
  verdict: judgement.verdict,
  explanation: judgement.explanation,
  range: judgement.range,
  tracked: judgement.tracked.slice(0, FEW).map(({ row }) => showPoint(row)),
  neighbours: neighbours.map(({ nearness, latest }) => ({
    nearness,
    series: latest.series.id,
    subject: latest.series.subject,
    place: latest.series.place,
    latest: showPoint(latest),
  })),
})

const showExtracted = (claim: ExtractedClaim): z.infer<typeof Extracted> => ({
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  series: seriesOf(claim).id,
  metric: claim.metric,
  subject: claim.subject,
  place: claim.region,
  period: claim.period,
  claimant: claim.attributedTo,
  figure: {
    value: claim.value,
    value_high: claim.valueHigh,
    number: Number(claim.value),
    unit: claim.unit,
    comparator: claim.comparator,
    modality: claim.modality,
  },
  confidence: claim.confidence,
  rule: claim.rule,
})

const showTextFinding = ({ rule, status, stated, expected, explanation, claims }: Finding) => ({
  rule,
  status,
  stated,
  expected,
  explanation,
  claims,
})
