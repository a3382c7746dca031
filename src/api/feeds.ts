import { createRoute, z } from '@hono/zod-openapi'
import { openDb } from '../db/client.ts'
import { listFeeds } from '../feeds/read.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { answers, newRouter, page } from './router.ts'
import { Feed, showFeed } from './shapes.ts'

const list = createRoute({
  method: 'get',
  path: '/feeds',
  summary: 'Feeds with their schedule and, where one fails, why',
  request: { query: z.strictObject({ limit, cursor: cursorOf(z.string().max(100)).optional() }) },
  responses: answers(page(Feed), 'A page of feeds'),
})

export const feedRoutes = newRouter().openapi(list, async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const rows = await listFeeds(openDb(c.env.DB), { after: cursor, limit: limit + 1 })
  return c.json(
    pageOf(rows, limit, showFeed, ({ feed }) => feed.id),
    200,
  )
})
