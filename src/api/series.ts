import { createRoute, z } from '@hono/zod-openapi'
import { openDb } from '../db/client.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { listSeries, readSeries, readTimeline } from '../revisions/read.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Point, Series, showPoint, showSeries } from './shapes.ts'

const list = createRoute({
  method: 'get',
  path: '/series',
  summary: 'Series: metric + subject + place',
  request: {
    query: z.strictObject({
      metric: z.string().max(40).optional(),
      limit,
      cursor: cursorOf(z.string().max(300)).optional(),
    }),
  },
  responses: answers(page(Series), 'A page of series'),
})

const timeline = createRoute({
  method: 'get',
  path: '/series/{slug}/timeline',
  summary: 'Every revision of every claim in a series, in the order they were said',
  request: { params: z.object({ slug: z.string().max(300) }), query: z.strictObject({}) },
  responses: answers(page(Point), 'The points'),
})

const MOST_POINTS = 1000

export const seriesRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, metric } = c.req.valid('query')
    const rows = await listSeries(openDb(c.env.DB), { metric, after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showSeries, ({ series }) => series.id),
      200,
    )
  })
  .openapi(timeline, async (c) => {
    const { slug } = c.req.valid('param')
    const db = openDb(c.env.DB)
    if (!(await readSeries(db, slug)))
      return problem(
        c,
        404,
        'No such series',
        `There is no series ${slug}; /api/v1/series lists them.`,
      ) as never
    const rows = await readTimeline(db, slug, MOST_POINTS)
    return c.json({ items: rows.map(showPoint), next_cursor: null }, 200)
  })
