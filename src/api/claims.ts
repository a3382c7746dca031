import { createRoute, z } from '@hono/zod-openapi'
import { openDb } from '../db/client.ts'
import { cursorOf, limit, pageOf, timePosition } from '../lib/page.ts'
import { listAppearances, listClaims, listRevisions, readClaim } from '../revisions/read.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Claim, Quote, Revision, showClaim, showQuote, showRevision } from './shapes.ts'

const params = z.object({ id: z.string().max(100) })

const list = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Tracked claims, the latest said first',
  request: {
    query: z.strictObject({
      metric: z.string().max(40).optional(),
      topic: z.enum(['mining', 'ai']).optional(),
      series: z.string().max(300).optional(),
      limit,
      cursor: cursorOf(timePosition).optional(),
    }),
  },
  responses: answers(page(Claim), 'A page of claims'),
})

const read = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'One claim with every place it was printed',
  request: { params, query: z.strictObject({}) },
  responses: answers(Claim.extend({ appearances: z.array(Quote) }), 'The claim'),
})

const history = createRoute({
  method: 'get',
  path: '/claims/{id}/revisions',
  summary: 'Every value a claim has had, first to last',
  request: { params, query: z.strictObject({}) },
  responses: answers(page(Revision), 'The revisions'),
})

const MOST_APPEARANCES = 100

export const claimRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query')
    const rows = await listClaims(openDb(c.env.DB), { ...filter, after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showClaim, ({ claim }) => ({ at: claim.saidAt, id: claim.id })),
      200,
    )
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const db = openDb(c.env.DB)
    const row = await readClaim(db, id)
    if (!row)
      return problem(c, 404, 'No such claim', `There is no claim ${id}; /api/v1/claims lists them.`) as never
    const appearances = await listAppearances(db, id, MOST_APPEARANCES)
    return c.json({ ...showClaim(row), appearances: appearances.map(showQuote) }, 200)
  })
  .openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const rows = await listRevisions(openDb(c.env.DB), id)
    if (rows.length === 0)
      return problem(c, 404, 'No such claim', `There is no claim ${id}; /api/v1/claims lists them.`) as never
    return c.json({ items: rows.map(showRevision), next_cursor: null }, 200)
  })
