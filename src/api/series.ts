import { createRoute, z } from '@hono/zod-openapi'
import { METRICS } from '../claims/metrics.ts'
import { cursorOf, limit, numberPosition } from '../lib/page.ts'
import { listSeries, readSeries, readTimeline } from '../revisions/read.ts'
import { listChanges } from '../revisions/read-claims.ts'
import { seriesWords } from '../web/words.ts'
import { FEED_ENTRIES, revisionEntry } from './claim-feed.ts'
import { answerList } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Point, Series, showPoint, showSeries } from './shapes/series.ts'

const slug = z.object({ slug: z.string().max(300) })

const list = createRoute({
  method: 'get',
  path: '/series',
  summary: 'Series: metric + subject + place',
  request: {
    query: z.strictObject({
      metric: z.enum(METRICS.map((m) => m.key)).optional(),
      topic: z.enum(['mining', 'ai']).optional(),
      subject: z.string().min(1).max(200).optional(),
      place: z.string().min(1).max(200).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(z.string().max(300)).optional(),
    }),
  },
  responses: answers(page(Series), 'A page of series'),
})

const read = createRoute({
  method: 'get',
  path: '/series/{slug}',
  summary: 'One series',
  request: { params: slug, query: z.strictObject({ as_of: asOf.optional() }) },
  responses: answers(Series, 'The series'),
})

const timeline = createRoute({
  method: 'get',
  path: '/series/{slug}/timeline',
  summary: 'Every revision of every claim in a series, in the order they were said',
  request: {
    params: slug,
    query: z.strictObject({ as_of: asOf.optional(), limit, cursor: cursorOf(numberPosition).optional() }),
  },
  responses: answers(page(Point), 'The points'),
})

const unknown = (slug: string) => `There is no series ${slug}; /api/v1/series lists them.`

export const seriesRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, as_of, ...filter } = c.req.valid('query')
    const { db } = c.var
    const listing = {
      read: (limit: number, after: string | undefined) =>
        listSeries(db, { ...filter, asOf: as_of, after, limit }),
      position: (row: { id: string }) => row.id,
      show: showSeries,
      schema: Series,
    }
    return (await answerList(c, listing, { limit, cursor })) as never
  })
  .openapi(read, async (c) => {
    const { slug } = c.req.valid('param')
    const row = await readSeries(c.var.db, slug, c.req.valid('query').as_of)
    if (!row) return problem(c, 404, 'No such series', unknown(slug)) as never
    return c.json(showSeries(row), 200)
  })
  .openapi(timeline, async (c) => {
    const { slug } = c.req.valid('param')
    const { as_of, ...paging } = c.req.valid('query')
    const { db } = c.var
    const series = await readSeries(db, slug, as_of)
    if (!series) return problem(c, 404, 'No such series', unknown(slug)) as never
    const { origin } = new URL(c.req.url)
    const revisions = () =>
      listChanges(db, { series: slug, asOf: as_of, show: 'revisions', limit: FEED_ENTRIES })
    const listing = {
      feed: {
        channel: {
          title: `Claimline: ${seriesWords(series)}`,
          description: 'Every revision of every figure in this series, with its quote and source.',
          link: `${origin}/series/${slug}`,
        },
        entries: async () => (await revisions()).map((row) => revisionEntry(row, origin)),
      },
      read: (limit: number, after: number | undefined) =>
        readTimeline(db, slug, { asOf: as_of, after, limit }),
      position: (row: { state: { id: number } }) => row.state.id,
      show: showPoint,
      schema: Point,
    }
    return (await answerList(c, listing, paging)) as never
  })
