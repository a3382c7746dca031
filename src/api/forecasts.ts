import { createRoute, z } from '@hono/zod-openapi'
import { figureText } from '../lib/figure-words.ts'
import { cursorOf, limit, timePosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import {
  FORECAST_STATES,
  type ForecastPosition,
  forecastPosition,
  listForecasts,
} from '../revisions/forecast-list.ts'
import { type Forecast, lastEdition, readForecasts } from '../revisions/forecasts.ts'
import { claimantKey } from '../revisions/identity.ts'
import { readSeries } from '../revisions/read.ts'
import { periodWords, seriesWords } from '../web/words.ts'
import { FEED_ENTRIES } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList } from './formats/list.ts'
import type { Entry } from './formats/syndication.ts'
import { asOf, from, until } from './parameters.ts'
import { problem } from './problem.ts'
import { listed, newRouter } from './router.ts'
import { Due, ForecastShape, showDue, showForecast } from './shapes/forecast.ts'

const due = createRoute({
  method: 'get',
  path: '/forecasts',
  summary:
    'Forecasts and targets without an outcome yet, by when one can be known, soonest first; or those that have one, latest first',
  request: {
    query: z.strictObject({
      state: z
        .enum(FORECAST_STATES)
        .default('awaited')
        .openapi({ description: '`come`: those whose outcome was reported' }),
      as_of: asOf.optional(),
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

export const forecastRoutes = newRouter()
  .openapi(due, async (c) => {
    const { state, as_of, due_from, due_to, ...paging } = c.req.valid('query')
    const { db } = c.var
    const origin = publicOrigin(c.env, c.req.url)
    const query = { state, asOf: as_of, from: due_from, until: due_to }
    const listing = {
      look: async (limit: number, after: ForecastPosition | undefined) => {
        const { found, next } = await listForecasts(db, { ...query, limit, after })
        return { rows: found, next }
      },
      show: showDue,
      schema: Due,
      feed: {
        channel: {
          title:
            state === 'awaited' ? 'Claimline: forecasts that come due' : 'Claimline: what came of forecasts',
          description: 'What was expected or promised, and what came of it.',
          link: `${origin}/forecasts`,
        },
        entries: async () =>
          (await listForecasts(db, { ...query, limit: FEED_ENTRIES })).found.map((f) => dueEntry(f, origin)),
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
    const origin = publicOrigin(c.env, c.req.url)
    const filter = {
      series: slug,
      claimantKey: claimant === undefined ? undefined : claimantKey(claimant),
      asOf: as_of ?? new Date().toISOString(),
    }
    const listing = {
      read: (limit: number, after: ForecastPosition | undefined) =>
        readForecasts(db, { ...filter, after, limit }),
      position: forecastPosition,
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

/** A forecast with its outcome, if there is one, as an entry. */
function dueEntry(f: Forecast, origin: string): Entry {
  const last = lastEdition(f)
  const { outcome } = f
  return {
    id: `urn:claimline:${f.claimId}:${outcome ? `came:${outcome.claimId}` : 'due'}`,
    title: `${seriesWords(f.series)}: ${figureText(last)} for ${periodWords(f.period)} (${f.claimant})`,
    link: `${origin}/claims/${f.claimId}`,
    summary: outcome
      ? `${outcome.claimant} reported ${figureText(outcome)}.`
      : `An outcome can be known from ${f.due?.slice(0, 10)}.`,
    date: outcome?.saidAt ?? last.saidAt,
    author: f.claimant,
  }
}

/** Each edition of a forecast as an entry. */
const editionsOf = ({ claimId, claimant, period, editions }: Forecast, origin: string) =>
  editions.map((edition) => ({
    id: `urn:claimline:${claimId}:${edition.n}`,
    title: `${claimant} for ${periodWords(period)}: ${figureText(edition)}`,
    link: `${origin}/claims/${claimId}`,
    summary: `Edition ${edition.n}.`,
    date: edition.saidAt,
    author: claimant,
  }))
