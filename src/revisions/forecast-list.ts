/** Forecasts of all series by when their period ends: those that await an outcome, and those that have one. */
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/client.ts'
import { forecasts } from '../db/schema.ts'
import { type Forecast, tellForecasts } from './forecasts.ts'

export const FORECAST_STATES = ['awaited', 'come'] as const

export interface ForecastQuery {
  /** Awaited ones come soonest due first; those that have come, latest due first. */
  state: (typeof FORECAST_STATES)[number]
  /** Their periods end after the one and by the other. */
  from?: string | undefined
  until?: string | undefined
  /** What was recorded by then; without it, what is recorded now. */
  asOf?: string | undefined
  after?: ForecastPosition | undefined
  limit: number
}

/** After everything that is recorded. */
const END = '9999-01-01T00:00:00.000Z'
const EVER = { from: '0000', until: '9999' }

/** Where a page of forecasts goes on. */
export type ForecastPosition = { at: string; id: string }

export const forecastPosition = ({
  dueAt,
  claimId,
}: {
  dueAt: string
  claimId: string
}): ForecastPosition => ({
  at: dueAt,
  id: claimId,
})

/** Forecasts read at a time: at first as many as are asked for, since nearly all are what is looked for, then twice as many. */
const LEAST = 20

/** Forecasts one page looks at, if no more are asked for: of a time long past, few of those on record may have been awaited. */
export const MOST_LOOKED_AT = 500

/**
 * A page of forecasts with their editions and what came of them, and where the next one begins, null after the last. Where
 * few are what is looked for, a page may hold fewer than were asked for, even none, before there are no more.
 */
export async function listForecasts(
  db: Db,
  query: ForecastQuery,
): Promise<{ found: Forecast[]; next: ForecastPosition | null }> {
  const { asOf = END, limit } = query
  const wanted = query.state === 'come' ? hasCome : query.asOf ? wasAwaited : isAwaited
  const most = Math.max(limit + 1, MOST_LOOKED_AT)
  const found: Forecast[] = []
  let { after } = query
  for (let looked = 0, size = Math.max(limit + 1, LEAST); ; size *= 2) {
    const asked = Math.min(size, most - looked)
    const page = await candidates(db, { ...query, after, limit: asked })
    const known = page.filter((forecast) => forecast.recordedAt <= asOf)
    found.push(...(await tellForecasts(db, known, asOf)).filter(wanted))
    const shown = found.slice(0, limit)
    const [lastShown, lastLooked] = [shown.at(-1), page.at(-1)]
    if (found.length > limit && lastShown) return { found: shown, next: forecastPosition(lastShown) }
    if (page.length < asked || !lastLooked) return { found, next: null }
    after = forecastPosition(lastLooked)
    looked += page.length
    if (looked === most) return { found, next: after }
  }
}

/** The table says so, see the triggers; of the past only the record can. */
const isAwaited = () => true
const wasAwaited = ({ stands, reported }: Forecast) => stands && !reported
const hasCome = ({ stands, outcome }: Forecast) => stands && outcome !== null

/** What may be what is looked for, in order; when it was recorded is no part of that order, and left to who asks. */
async function candidates(db: Db, query: ForecastQuery) {
  const { state, from = EVER.from, until = EVER.until, asOf, after, limit } = query
  const forth = state === 'awaited'
  const beyond = sql.raw(forth ? '>' : '<')
  const part = (awaited: boolean) =>
    db
      .select()
      .from(forecasts)
      .where(
        and(
          eq(forecasts.awaited, awaited),
          gt(forecasts.dueAt, from),
          lte(forecasts.dueAt, until),
          after
            ? sql`(${forecasts.dueAt}, ${forecasts.claimId}) ${beyond} (${after.at}, ${after.id})`
            : undefined,
        ),
      )
  const order = forth
    ? [asc(forecasts.dueAt), asc(forecasts.claimId)]
    : [desc(forecasts.dueAt), desc(forecasts.claimId)]
  // what was awaited then is not what is awaited now
  return asOf
    ? unionAll(part(true), part(false))
        .orderBy(...order)
        .limit(limit)
    : part(forth)
        .orderBy(...order)
        .limit(limit)
}
