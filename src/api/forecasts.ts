import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, limit, timePosition } from '../lib/page.ts'
import { type Forecast, readDue, readForecasts } from '../revisions/forecasts.ts'
import { claimantKey } from '../revisions/identity.ts'
import { readSeries } from '../revisions/read.ts'
import { figureText, metricWords, periodWords, seriesWords } from '../web/words.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList } from './formats/list.ts'
import { asOf, from, until } from './parameters.ts'
import { problem } from './problem.ts'
import { listed, newRouter } from './router.ts'
import { Due, ForecastShape, showDue, showForecast } from './shapes/forecast.ts'

const due = createRoute({
  method: 'get',
  path: '/forecasts',
  summary: 'Forecasts and targets without an outcome yet, by when one can be known, soonest first',
  request: {
    query: z.strictObject({
      due_from: from.optional(),
      due_to: until.optional(),
      limit,
      cursor: cursorOf(timePosition).optional(),
      fields: fieldsOf(Due),
    }),
  },
  responses: listed('Due', Due),
})

const ofSeries = createRoute({
  method: 'get',
  path: '/series/{slug}/forecasts',
  summary: 'Every forecast in a series: its editions, its drift, and how it came out',
  request: {
    params: z.object({ slug: z.string().max(300) }),
    query: z.strictObject({
      claimant: z.string().min(1).max(200).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(timePosition).optional(),
      fields: fieldsOf(ForecastShape),
    }),
  },
  responses: listed('Forecast', ForecastShape),
})

const EVER = { from: '0000', until: '9999' }

export const forecastRoutes = newRouter()
  .openapi(due, async (c) => {
    const { due_from = EVER.from, due_to = EVER.until, ...paging } = c.req.valid('query')
    const { db } = c.var
    const { origin } = new URL(c.req.url)
    const listing = {
      read: (limit: number, after: { at: string; id: string } | undefined) =>
        readDue(db, due_from, due_to, limit, after),
      position: (row: { dueAt: string | null; id: string }) => ({ at: row.dueAt ?? '', id: row.id }),
      show: showDue,
      schema: Due,
      feed: {
        channel: {
          title: 'Claimline: forecasts that come due',
          description: 'What was expected or promised and has no outcome yet.',
          link: `${origin}/forecasts`,
        },
        entries: async () =>
          (await readDue(db, due_from, due_to, FEED_ENTRIES)).map((row) => ({
            id: `urn:claimline:${row.id}:due`,
            title: `${metricWords(row.metric)}: ${figureText(row)}${row.period ? ` for ${periodWords(row.period)}` : ''} (${row.claimant})`,
            link: `${origin}/claims/${row.id}`,
            summary: `An outcome can be known from ${row.dueAt?.slice(0, 10)}.`,
            date: row.saidAt,
            author: row.claimant,
          })),
      },
    }
    return (await answerList(c, listing, paging)) as never
  })
  .openapi(ofSeries, async (c) => {
    const { slug } = c.req.valid('param')
    const { as_of, claimant, ...paging } = c.req.valid('query')
    const { db } = c.var
    const series = await readSeries(db, slug, as_of)
    if (!series)
      return problem(
        c,
        404,
        'No such series',
        `There is no series ${slug}; /api/v1/series lists them.`,
      ) as never
    const { origin } = new URL(c.req.url)
    const filter = {
      series: slug,
      claimantKey: claimant === undefined ? undefined : claimantKey(claimant),
      asOf: as_of ?? new Date().toISOString(),
    }
    const listing = {
      read: (limit: number, after: { at: string; id: string } | undefined) =>
        readForecasts(db, { ...filter, after, limit }),
      position: ({ dueAt, claimId }: Forecast) => ({ at: dueAt, id: claimId }),
      show: showForecast,
      schema: ForecastShape,
      feed: {
        channel: {
          title: `Claimline: forecasts, ${seriesWords(series)}`,
          description: 'Every edition of what was expected.',
          link: `${origin}/series/${slug}`,
        },
        entries: async () =>
          (await readForecasts(db, { ...filter, limit: FEED_ENTRIES })).flatMap((f) => editionsOf(f, origin)),
      },
    }
    return (await answerList(c, listing, paging)) as never
  })

/** Each edition of a forecast as an entry. */
const editionsOf = ({ claimId, claimant, period, editions }: Forecast, origin: string) =>
  editions.map(({ n, value, unit, saidAt }) => ({
    id: `urn:claimline:${claimId}:${n}`,
    title: `${claimant} for ${periodWords(period)}: ${value} ${unit}`,
    link: `${origin}/claims/${claimId}`,
    summary: `Edition ${n}.`,
    date: saidAt,
    author: claimant,
  }))
