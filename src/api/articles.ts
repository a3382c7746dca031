import { createRoute, z } from '@hono/zod-openapi'
import { type ArticleFilter, listArticles, listVersions, readArticle, versionOf } from '../articles/read.ts'
import { cursorOf, limit, timePosition } from '../lib/page.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList, answerOne } from './formats/list.ts'
import { asOf, from, sorted, until } from './parameters.ts'
import { problem } from './problem.ts'
import { listed, newRouter, single } from './router.ts'
import { Article, showArticle, showVersion, Version } from './shapes/article.ts'

const list = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'Articles read',
  request: {
    query: z.strictObject({
      publisher: z.string().min(1).max(100).optional(),
      story: z.string().min(1).max(100).optional(),
      published_from: from.optional(),
      published_to: until.optional(),
      as_of: asOf.optional(),
      sort: sorted('-published', 'published'),
      limit,
      cursor: cursorOf(timePosition).optional(),
      fields: fieldsOf(Article),
    }),
  },
  responses: listed('Article', Article),
})

const ArticleHistory = Article.extend({ history: z.array(Version) }).openapi('ArticleHistory')

const read = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article and the versions its text has had',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(ArticleHistory) }),
  },
  responses: single('ArticleHistory', ArticleHistory),
})

export const articleRoutes = newRouter()
  .openapi(list, async (c) => {
    const q = c.req.valid('query')
    const { db } = c.var
    const { origin } = new URL(c.req.url)
    const filter = {
      publisher: q.publisher,
      story: q.story,
      publishedFrom: q.published_from,
      publishedTo: q.published_to,
      asOf: q.as_of,
    }
    const listing = {
      read: (limit: number, after: ArticleFilter['after']) =>
        listArticles(db, { ...filter, oldest: q.sort === 'published', after, limit }),
      position: ({ article }: { article: { publishedAt: string; id: string } }) => ({
        at: article.publishedAt,
        id: article.id,
      }),
      show: showArticle,
      schema: Article,
      feed: {
        channel: { title: 'Claimline: articles', description: 'Articles read, newest first.', link: origin },
        entries: async () =>
          (await listArticles(db, { ...filter, limit: FEED_ENTRIES })).map(
            ({ article, version, publisher }) => ({
              id: `urn:claimline:${article.id}`,
              title: versionOf({ version }).title,
              link: article.url,
              summary: `${publisher.name}: ${article.url}`,
              date: article.publishedAt,
              author: article.author ?? publisher.name,
            }),
          ),
      },
    }
    return (await answerList(c, listing, q)) as never
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, fields } = c.req.valid('query')
    const { db } = c.var
    const row = await readArticle(db, id, as_of)
    if (!row)
      return problem(
        c,
        404,
        'No such article',
        `There is no article ${id}; /api/v1/articles lists them.`,
      ) as never
    const history = await listVersions(db, id, as_of)
    const shown = { ...showArticle(row), history: history.map(showVersion) }
    return answerOne(c, shown, ArticleHistory, fields) as never
  })
