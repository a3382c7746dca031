import { createRoute, z } from '@hono/zod-openapi'
import { type FindingFilter, listFindings, readFinding } from '../checks/read.ts'
import { cursorOf, limit, timePosition } from '../lib/page.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { answerList } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Finding, showFinding } from './shapes/finding.ts'

const list = createRoute({
  method: 'get',
  path: '/findings',
  summary: 'What the checks found, newest first',
  request: {
    query: z.strictObject({
      rule: z.string().min(1).max(60).optional(),
      status: z.enum(['inconsistent', 'changes_message']).optional(),
      article: z.string().min(1).max(100).optional(),
      claim: z.string().min(1).max(100).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(timePosition).optional(),
    }),
  },
  responses: answers(page(Finding), 'A page of findings'),
})

const read = createRoute({
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding, whether it still stands or not',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional() }),
  },
  responses: answers(Finding, 'The finding'),
})

export const findingRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, as_of, ...filter } = c.req.valid('query')
    const { db } = c.var
    const { origin } = new URL(c.req.url)
    const listing = {
      read: (limit: number, after: FindingFilter['after']) =>
        listFindings(db, { ...filter, asOf: as_of, after, limit }),
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
    return (await answerList(c, listing, { limit, cursor })) as never
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of } = c.req.valid('query')
    const row = await readFinding(c.var.db, id, as_of)
    if (!row)
      return problem(
        c,
        404,
        'No such finding',
        `There is no finding ${id}; /api/v1/findings lists them.`,
      ) as never
    return c.json(showFinding(row, as_of), 200)
  })
