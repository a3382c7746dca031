import { createRoute, z } from '@hono/zod-openapi'
import { readPublisher } from '../feeds/read.ts'
import { claimantKey } from '../revisions/identity.ts'
import { MOST_ARTICLES, MOST_CLAIMS, readClaimantRecord, readPublisherRecord } from '../revisions/records.ts'
import { fieldsOf } from './fields.ts'
import { answerOne } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { newRouter, single } from './router.ts'

const count = z.number().int()

const PublisherRecord = z
  .object({
    publisher: z.string(),
    articles: count,
    since: z.iso
      .datetime()
      .nullable()
      .openapi({
        description: `Counted are the latest ${MOST_ARTICLES} articles: when the oldest was published; null where that is all`,
      }),
    articles_with_claims: count,
    claims: count,
    silent_edits: count.openapi({ description: 'Figures changed in place without a word' }),
    announced_corrections: count,
    retractions: count,
    findings: z.record(z.string(), count).openapi({ description: 'Findings that hold, by rule' }),
  })
  .openapi('PublisherRecord')

const ofPublisher = createRoute({
  method: 'get',
  path: '/publishers/{id}/record',
  summary: 'What a publisher’s articles have come to: counts, no scores',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(PublisherRecord) }),
  },
  responses: single('PublisherRecord', PublisherRecord),
})

const ClaimantRecord = z
  .object({
    claimant: z.string(),
    claims: count,
    since: z.iso
      .datetime()
      .nullable()
      .openapi({
        description: `Counted are the latest ${MOST_CLAIMS} claims that stand: when the oldest was said; null where that is all`,
      }),
    restated: count,
    forecasts: count,
    due: count.openapi({ description: 'Forecasts whose period is over' }),
    with_outcome: count,
    median_error: z.string().nullable().openapi({
      description: 'Middle of the absolute errors of forecasts with an outcome, in percent',
    }),
  })
  .openapi('ClaimantRecord')

const ofClaimant = createRoute({
  method: 'get',
  path: '/claimants/{key}/record',
  summary: 'What a claimant’s figures and forecasts have come to, by its name or key',
  request: {
    params: z.object({ key: z.string().max(200) }),
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(ClaimantRecord) }),
  },
  responses: single('ClaimantRecord', ClaimantRecord),
})

export const recordRoutes = newRouter()
  .openapi(ofPublisher, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of = new Date().toISOString(), fields } = c.req.valid('query')
    const { db } = c.var
    if (!(await readPublisher(db, id)))
      return problem(
        c,
        404,
        'No such publisher',
        `There is no publisher ${id}; /api/v1/publishers lists them.`,
      ) as never
    const record = await readPublisherRecord(db, id, as_of)
    const shown: z.infer<typeof PublisherRecord> = {
      publisher: id,
      articles: record.articles,
      since: record.since,
      articles_with_claims: record.articlesWithClaims,
      claims: record.claims,
      silent_edits: record.silentEdits,
      announced_corrections: record.announcedCorrections,
      retractions: record.retractions,
      findings: record.findings,
    }
    return answerOne(c, shown, PublisherRecord, fields) as never
  })
  .openapi(ofClaimant, async (c) => {
    const key = claimantKey(c.req.valid('param').key)
    const { as_of = new Date().toISOString(), fields } = c.req.valid('query')
    const record = await readClaimantRecord(c.var.db, key, as_of)
    if (record.claims === 0)
      return problem(c, 404, 'No such claimant', `Nobody called ${key} has stated a figure by then.`) as never
    const shown: z.infer<typeof ClaimantRecord> = {
      claimant: key,
      claims: record.claims,
      since: record.since,
      restated: record.restated,
      forecasts: record.forecasts,
      due: record.due,
      with_outcome: record.withOutcome,
      median_error: record.medianError,
    }
    return answerOne(c, shown, ClaimantRecord, fields) as never
  })
