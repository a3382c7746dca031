import { createRoute, z } from '@hono/zod-openapi'
import { listFeeds, listPublishers, readPublisher } from '../feeds/read.ts'
import { cursorOf, limit } from '../lib/page.ts'
import { fieldsOf } from './fields.ts'
import { answerList, answerOne } from './formats/list.ts'
import { problem } from './problem.ts'
import { newRouter, single, tabled } from './router.ts'
import { Feed, Publisher, showFeed, showPublisher } from './shapes/feed.ts'

const idCursor = cursorOf(z.string().max(200)).optional()

const list = createRoute({
  method: 'get',
  path: '/feeds',
  summary: 'Feeds with their schedule and, where one fails, why',
  request: {
    query: z.strictObject({
      status: z.enum(['active', 'failing', 'stopped']).optional(),
      topic: z.enum(['mining', 'ai']).optional(),
      publisher: z.string().min(1).max(100).optional(),
      limit,
      cursor: idCursor,
      fields: fieldsOf(Feed),
    }),
  },
  responses: tabled('Feed', Feed),
})

const publishers = createRoute({
  method: 'get',
  path: '/publishers',
  summary: 'Publishers: sites, and the family that owns each',
  request: {
    query: z.strictObject({
      family: z.string().min(1).max(100).optional(),
      limit,
      cursor: idCursor,
      fields: fieldsOf(Publisher),
    }),
  },
  responses: tabled('Publisher', Publisher),
})

const publisher = createRoute({
  method: 'get',
  path: '/publishers/{id}',
  summary: 'One publisher',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ fields: fieldsOf(Publisher) }),
  },
  responses: single('Publisher', Publisher),
})

export const feedRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, fields, ...filter } = c.req.valid('query')
    const { db } = c.var
    const listing = {
      read: (limit: number, after: string | undefined) => listFeeds(db, { ...filter, after, limit }),
      position: ({ feed }: { feed: { id: string } }) => feed.id,
      show: showFeed,
      schema: Feed,
    }
    return (await answerList(c, listing, { limit, cursor, fields })) as never
  })
  .openapi(publishers, async (c) => {
    const { limit, cursor, fields, family } = c.req.valid('query')
    const { db } = c.var
    const listing = {
      read: (limit: number, after: string | undefined) => listPublishers(db, { family, after, limit }),
      position: (row: { id: string }) => row.id,
      show: showPublisher,
      schema: Publisher,
    }
    return (await answerList(c, listing, { limit, cursor, fields })) as never
  })
  .openapi(publisher, async (c) => {
    const { id } = c.req.valid('param')
    const row = await readPublisher(c.var.db, id)
    if (!row)
      return problem(
        c,
        404,
        'No such publisher',
        `There is no publisher ${id}; /api/v1/publishers lists them.`,
      ) as never
    return answerOne(c, showPublisher(row), Publisher, c.req.valid('query').fields) as never
  })
