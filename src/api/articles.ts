import { createRoute, z } from '@hono/zod-openapi'
import { type ArticleFilter, listArticles, listVersions, readArticle, versionOf } from '../articles/read.ts'
import { cursorOf, limit, numberPosition, timePosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList, answerOne } from './formats/list.ts'
import { asOf, from, sorted, until } from './parameters.ts'
import { pastListQuery } from './past-list.ts'
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

/** Versions told of with an article; the rest are a list of their own. */
const FEW = 20

const ArticleHistory = Article.extend({
  history: z.array(Version).openapi({ description: `The latest ${FEW} versions, first to last` }),
  links: z.object({ versions: z.string(), claims: z.string(), findings: z.string() }),
}).openapi('ArticleHistory')

const params = z.object({ id: z.string().max(100) })

const read = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article and the latest versions of its text',
  request: {
    params,
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(ArticleHistory) }),
  },
  responses: single('ArticleHistory', ArticleHistory),
})

const versions = createRoute({
  method: 'get',
  path: '/articles/{id}/versions',
  summary: 'Every text an article has had, first to last, or the last first',
  request: {
    params,
    query: pastListQuery(sorted('n', '-n'), numberPosition, Version),
  },
  responses: listed('Version', Version),
})

const unknown = (id: string) => `There is no article ${id}; /api/v1/articles lists them.`

export const articleRoutes = newRouter()
  .openapi(list, async (c) => {
    const q = c.req.valid('query')
    const { db } = c.var
    const origin = publicOrigin(c.env, c.req.url)
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
    if (!row) return problem(c, 404, 'No such article', unknown(id)) as never
    const latest = await listVersions(db, id, { asOf: as_of, newest: true, limit: FEW })
    const address = encodeURIComponent(id)
    const shown = {
      ...showArticle(row),
      history: latest.reverse().map(showVersion),
      links: {
        versions: `/api/v1/articles/${address}/versions`,
        claims: `/api/v1/claims?article=${address}`,
        findings: `/api/v1/findings?article=${address}`,
      },
    }
    return answerOne(c, shown, ArticleHistory, fields) as never
  })
  .openapi(versions, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, sort, ...paging } = c.req.valid('query')
    const { db } = c.var
    const row = await readArticle(db, id, as_of)
    if (!row) return problem(c, 404, 'No such article', unknown(id)) as never
    const { article, publisher } = row
    const read = (limit: number, newest: boolean, after?: number) =>
      listVersions(db, id, { asOf: as_of, newest, after, limit })
    const listing = {
      read: (limit: number, after: number | undefined) => read(limit, sort === '-n', after),
      position: ({ n }: { n: number }) => n,
      show: showVersion,
      schema: Version,
      feed: {
        channel: {
          title: `Claimline: versions of ${article.title}`,
          description: 'Every text this article has had.',
          link: `${publicOrigin(c.env, c.req.url)}/articles/${id}`,
        },
        entries: async () =>
          (await read(FEED_ENTRIES, true)).map((version) => ({
            id: `urn:claimline:${id}:version:${version.n}`,
            title: `Version ${version.n}: ${version.title}`,
            link: article.url,
            summary: `${publisher.name}: ${article.url}`,
            date: version.recordedAt,
            author: article.author ?? publisher.name,
          })),
      },
    }
    return (await answerList(c, listing, paging)) as never
  })
