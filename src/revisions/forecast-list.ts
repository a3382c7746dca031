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
  after?: { at: string; id: string } | undefined
  limit: number
}

/** After everything that is recorded. */
const END = '9999-01-01T00:00:00.000Z'
const EVER = { from: '0000', until: '9999' }

/**
 * Forecasts read at a time: at first as many as are asked for, since nearly all of them are what is looked for, then
 * twice as many each time. Of a time long past few may be, and one request may ask D1 a thousand times at most.
 */
const [LEAST, MOST] = [20, 1000]

/** Forecasts with their editions and what came of them. `after` is the last one shown. */
export async function listForecasts(db: Db, query: ForecastQuery): Promise<Forecast[]> {
  const found: Forecast[] = []
  const wanted = query.state === 'come' ? hasCome : query.asOf ? wasAwaited : isAwaited
  for (let { after } = query, size = Math.max(query.limit, LEAST); ; size = Math.min(2 * size, MOST)) {
    const page = await candidates(db, { ...query, after, limit: size })
    const told = await tellForecasts(db, page, query.asOf ?? END)
    found.push(...told.filter(wanted))
    const last = page.at(-1)
    if (found.length >= query.limit || page.length < size || !last) return found.slice(0, query.limit)
    after = { at: last.dueAt, id: last.claimId }
  }
}

/** The table says so, see the triggers; of the past only the record can. */
const isAwaited = () => true
const wasAwaited = ({ stands, reported }: Forecast) => stands && !reported
const hasCome = ({ stands, outcome }: Forecast) => stands && outcome !== null

/** What may be what is looked for, in order. */
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
          asOf ? lte(forecasts.recordedAt, asOf) : undefined,
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
