import { createRoute, z } from '@hono/zod-openapi'
import { METRICS } from '../claims/metrics.ts'
import { cursorOf, limit, numberPosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { listSeries, readSeries, readTimeline } from '../revisions/read.ts'
import { metricWords, seriesWords } from '../web/words.ts'
import { revisionEntries } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList, answerOne } from './formats/list.ts'
import { asOf, sorted } from './parameters.ts'
import { pastListQuery } from './past-list.ts'
import { problem } from './problem.ts'
import { listed, newRouter, single } from './router.ts'
import { Point, Series, showPoint, showSeries } from './shapes/series.ts'

const slug = z.object({ slug: z.string().max(300) })

const list = createRoute({
  method: 'get',
  path: '/series',
  summary: 'Series: metric + subject + place; as a feed, the revisions of their figures',
  request: {
    query: z.strictObject({
      metric: z.enum(METRICS.map((m) => m.key)).optional(),
      topic: z.enum(['mining', 'ai']).optional(),
      subject: z.string().min(1).max(200).optional(),
      place: z.string().min(1).max(200).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(z.string().max(300)).optional(),
      fields: fieldsOf(Series),
    }),
  },
  responses: listed('Series', Series),
})

const read = createRoute({
  method: 'get',
  path: '/series/{slug}',
  summary: 'One series',
  request: { params: slug, query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(Series) }) },
  responses: single('Series', Series),
})

const timeline = createRoute({
  method: 'get',
  path: '/series/{slug}/timeline',
  summary: 'Every revision of every claim in a series, in the order they were said, or the latest first',
  request: {
    params: slug,
    query: pastListQuery(sorted('said', '-said'), numberPosition, Point),
  },
  responses: listed('Point', Point),
})

const unknown = (slug: string) => `There is no series ${slug}; /api/v1/series lists them.`

export const seriesRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor, as_of, fields, ...filter } = c.req.valid('query')
    const { db } = c.var
    const origin = publicOrigin(c.env, c.req.url)
    const { metric, topic, subject, place } = filter
    const followed = {
      topic,
      metric: metric ? [metric] : undefined,
      subject: subject ? [subject] : undefined,
      place: place ? [place] : undefined,
    }
    const listing = {
      feed: {
        channel: {
          title: `Claimline: ${[metric && metricWords(metric), topic, subject, place].filter(Boolean).join(', ') || 'all series'}`,
          description: 'Every revision of every figure in these series, with its quote and source.',
          link: origin,
        },
        entries: () => revisionEntries(db, { ...followed, asOf: as_of }, origin),
      },
      read: (limit: number, after: string | undefined) =>
        listSeries(db, { ...filter, asOf: as_of, after, limit }),
      position: (row: { id: string }) => row.id,
      show: showSeries,
      schema: Series,
    }
    return (await answerList(c, listing, { limit, cursor, fields })) as never
  })
  .openapi(read, async (c) => {
    const { slug } = c.req.valid('param')
    const { as_of, fields } = c.req.valid('query')
    const row = await readSeries(c.var.db, slug, as_of)
    if (!row) return problem(c, 404, 'No such series', unknown(slug)) as never
    return answerOne(c, showSeries(row), Series, fields) as never
  })
  .openapi(timeline, async (c) => {
    const { slug } = c.req.valid('param')
    const { as_of, sort, ...paging } = c.req.valid('query')
    const { db } = c.var
    const series = await readSeries(db, slug, as_of)
    if (!series) return problem(c, 404, 'No such series', unknown(slug)) as never
    const origin = publicOrigin(c.env, c.req.url)
    const listing = {
      feed: {
        channel: {
          title: `Claimline: ${seriesWords(series)}`,
          description: 'Every revision of every figure in this series, with its quote and source.',
          link: `${origin}/series/${slug}`,
        },
        entries: () => revisionEntries(db, { series: slug, asOf: as_of }, origin),
      },
      read: (limit: number, after: number | undefined) =>
        readTimeline(db, slug, { asOf: as_of, newest: sort === '-said', after, limit }),
      position: (row: { state: { id: number } }) => row.state.id,
      show: showPoint,
      schema: Point,
    }
    return (await answerList(c, listing, paging)) as never
  })
