import { createRoute, z } from '@hono/zod-openapi'
import { type FindingFilter, listFindings, readFinding } from '../checks/read.ts'
import { findings } from '../db/schema.ts'
import { cursorOf, limit, timePosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList, answerOne } from './formats/list.ts'
import { asOf, sorted } from './parameters.ts'
import { problem } from './problem.ts'
import { listed, newRouter, single } from './router.ts'
import { Finding, showFinding } from './shapes/finding.ts'

const list = createRoute({
  method: 'get',
  path: '/findings',
  summary: 'What the checks found',
  request: {
    query: z.strictObject({
      rule: z.enum(findings.rule.enumValues).optional(),
      status: z.enum(['inconsistent', 'changes_message']).optional(),
      article: z.string().min(1).max(100).optional(),
      claim: z.string().min(1).max(100).optional(),
      as_of: asOf.optional(),
      sort: sorted('-recorded', 'recorded'),
      limit,
      cursor: cursorOf(timePosition).optional(),
      fields: fieldsOf(Finding),
    }),
  },
  responses: listed('Finding', Finding),
})

const read = createRoute({
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding, whether it still stands or not',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(Finding) }),
  },
  responses: single('Finding', Finding),
})

export const findingRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, as_of, fields, sort, ...filter } = c.req.valid('query')
    const { db } = c.var
    const origin = publicOrigin(c.env, c.req.url)
    const listing = {
      read: (limit: number, after: FindingFilter['after']) =>
        listFindings(db, { ...filter, asOf: as_of, oldest: sort === 'recorded', after, limit }),
      position: ({ finding }: { finding: { recordedAt: string; id: string } }) => ({
        at: finding.recordedAt,
        id: finding.id,
      }),
      show: (row: Parameters<typeof showFinding>[0]) => showFinding(row, as_of),
      schema: Finding,
      feed: {
        channel: { title: 'Claimline: findings', description: 'What the checks found.', link: origin },
        entries: async () =>
          (await listFindings(db, { ...filter, asOf: as_of, limit: FEED_ENTRIES })).map((row) => ({
            id: `urn:claimline:${row.finding.id}`,
            title: `${row.finding.stated}: ${row.article.title}`,
            link: row.article.url,
            summary: row.finding.explanation,
            date: row.finding.recordedAt,
            author: 'Claimline',
          })),
      },
    }
    return (await answerList(c, listing, { limit, cursor, fields })) as never
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, fields } = c.req.valid('query')
    const row = await readFinding(c.var.db, id, as_of)
    if (!row)
      return problem(
        c,
        404,
        'No such finding',
        `There is no finding ${id}; /api/v1/findings lists them.`,
      ) as never
    return answerOne(c, showFinding(row, as_of), Finding, fields) as never
  })
