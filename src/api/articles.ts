import { createRoute, z } from '@hono/zod-openapi'
import { listArticles, listVersions, readArticle } from '../articles/read.ts'
import { openDb } from '../db/client.ts'
import { cursorOf, limit, pageOf, timePosition } from '../lib/page.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Article, showArticle } from './shapes.ts'

const list = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'Articles, newest first',
  request: { query: z.strictObject({ limit, cursor: cursorOf(timePosition).optional() }) },
  responses: answers(page(Article), 'A page of articles'),
})

const Version = z.object({
  n: z.number().int(),
  title: z.string(),
  content_hash: z.string(),
  recorded_at: z.iso.datetime(),
})

const read = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article and the versions its text has had',
  request: { params: z.object({ id: z.string().max(100) }), query: z.strictObject({}) },
  responses: answers(Article.extend({ history: z.array(Version) }), 'The article'),
})

export const articleRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const rows = await listArticles(openDb(c.env.DB), { after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showArticle, ({ article }) => ({ at: article.publishedAt, id: article.id })),
      200,
    )
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const db = openDb(c.env.DB)
    const row = await readArticle(db, id)
    if (!row)
      return problem(
        c,
        404,
        'No such article',
        `There is no article ${id}; /api/v1/articles lists them.`,
      ) as never
    const history = (await listVersions(db, id)).map((v) => ({
      n: v.n,
      title: v.title,
      content_hash: v.contentHash,
      recorded_at: v.recordedAt,
    }))
    return c.json({ ...showArticle(row), history }, 200)
  })
