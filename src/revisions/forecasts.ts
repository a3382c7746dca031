/** The registry of forecasts: every edition of what a claimant said would be, what is due when, and how it came out. */
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates, claims, forecasts, revisions } from '../db/schema.ts'
import { decimal } from '../lib/decimal.ts'
import { groupBy } from '../lib/group-by.ts'
import { dueOf } from './due-date.ts'
import { validAt, whole } from './read-claims.ts'
import { facet } from './read-facets.ts'
import { firstIdOf } from './read-states.ts'
import { later } from './sequence.ts'

/** One edition of a forecast. */
export interface Edition {
  n: number
  value: string
  unit: string
  saidAt: string
}

export interface Forecast {
  claimId: string
  seriesId: string
  claimant: string
  /** The period it speaks of. */
  period: string
  /** First day after the period, ISO: from then on an outcome can be known. */
  due: string | null
  /** Where it stands in the order of forecasts. */
  dueAt: string
  /** The latest, first to last. */
  editions: Edition[]
  /** Last edition against the first of those, in percent; null with one edition, another unit or a first of zero. */
  drift: string | null
  /** What was reported for the period by then, by anyone, the latest said. */
  outcome: { claimId: string; claimant: string; value: string; unit: string; saidAt: string } | null
  /** Last edition against the outcome, in percent: forecast ÷ outcome − 1. */
  error: string | null
}

/** Editions of one forecast that are told of. */
export const MOST_EDITIONS = 20

/** Whose forecasts: those in a series, a claimant's, or a claimant's in a series. */
export interface ForecastFilter {
  series?: string | undefined
  claimantKey?: string | undefined
  /** What was recorded by then. */
  asOf: string
  after?: { at: string; id: string } | undefined
  limit: number
}

/** Forecasts with their editions and what came of them, soonest due first (a claimant's series by series). */
export async function readForecasts(db: Db, filter: ForecastFilter): Promise<Forecast[]> {
  const { series, claimantKey, asOf, after } = filter
  const page = await db
    .select({ forecast: forecasts, claimant: claims.claimant })
    .from(forecasts)
    .innerJoin(claims, eq(claims.id, forecasts.claimId))
    .where(
      and(
        series === undefined ? undefined : eq(forecasts.seriesId, series),
        claimantKey === undefined ? undefined : eq(forecasts.claimantKey, claimantKey),
        lte(forecasts.recordedAt, asOf),
        after ? sql`(${forecasts.dueAt}, ${forecasts.claimId}) > (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(
      ...(series === undefined ? [asc(forecasts.seriesId)] : []),
      asc(forecasts.dueAt),
      asc(forecasts.claimId),
    )
    .limit(filter.limit)
  const ids = page.map(({ forecast }) => forecast.claimId)
  const [editions, outcomes] = await Promise.all([
    readEditions(db, ids, asOf),
    readOutcomes(
      db,
      page.map(({ forecast }) => forecast),
      asOf,
    ),
  ])
  return page.flatMap(({ forecast, claimant }) => {
    const own = editions.get(forecast.claimId) ?? []
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    const told = outcomes.get(groupOf(forecast))
    const outcome = told && told.saidAt > last.saidAt ? told : null
    return [
      {
        claimId: forecast.claimId,
        seriesId: forecast.seriesId,
        claimant,
        period: forecast.period,
        due: dueOf(forecast.period),
        dueAt: forecast.dueAt,
        editions: own.map(({ n, value, unit, saidAt }) => ({ n, value, unit, saidAt })),
        drift: own.length > 1 ? percent(last, first) : null,
        outcome,
        error: outcome && percent(last, outcome),
      },
    ]
  })
}

/** What was foreseen in each claim by then, first to last, the latest editions; by claim id. */
async function readEditions(db: Db, ids: readonly string[], asOf: string) {
  const last = sql`(select x.n from revisions x where x.claim_id = j.value and x.recorded_at <= ${asOf} order by x.n desc limit 1)`
  const rows = await db
    .select({ revision: revisions })
    .from(sql`json_each(${JSON.stringify(ids)}) as j`)
    .innerJoin(
      revisions,
      and(
        eq(revisions.claimId, sql`j.value`),
        gt(revisions.n, sql`${last} - ${sql.raw(String(MOST_EDITIONS))}`),
        lte(revisions.recordedAt, asOf),
        sql`${revisions.modality} in ('forecast', 'target') and ${revisions.withdrawn} = 0`,
      ),
    )
  return groupBy(
    rows.map((r) => r.revision).sort((a, b) => a.n - b.n),
    (revision) => revision.claimId,
  )
}

const groupOf = ({ seriesId, period }: { seriesId: string; period: string }) =>
  JSON.stringify([seriesId, period])

const REPORTS = ['reported', 'estimate', 'change'].map((modality) => facet('modality', modality)).join(' OR ')

/** The latest said report of each period in its series by then, by {@link groupOf}. */
async function readOutcomes(db: Db, list: readonly { seriesId: string; period: string }[], asOf: string) {
  const groups = [...new Map(list.map((f) => [groupOf(f), f])).values()].map((f) => ({
    of: groupOf(f),
    match: `facets : (${[facet('state', 'any'), facet('series', f.seriesId), facet('period', f.period), `(${REPORTS})`].join(' AND ')})`,
  }))
  const rows = await db.all<{ of: string } & NonNullable<Forecast['outcome']>>(sql`
    select j.value ->> 'of' as "of", o.claim_id as claimId, o.claimant, o.value, o.unit, o.said_at as saidAt
    from json_each(${JSON.stringify(groups)}) as j
    join claim_states o on o.id = (select claim_search.rowid from claim_search
      join ${claimStates} on ${claimStates.id} = claim_search.rowid
      where claim_search match j.value ->> 'match' and claim_search.rowid < ${whole(firstIdOf(later(asOf, 1000)))}
        and ${validAt(asOf)}
      order by claim_search.rowid desc limit 1)`)
  return new Map(rows.map(({ of, ...outcome }) => [of, outcome]))
}

/**
 * Forecasts whose period ends between two times and that have no outcome in their series yet, soonest first: what to
 * look for. `after` is the last one shown.
 */
export const readDue = async (
  db: Db,
  from: string,
  until: string,
  limit: number,
  after?: { at: string; id: string },
) => {
  const rows = await db
    .select({ claim: claims })
    .from(forecasts)
    .innerJoin(claims, eq(claims.id, forecasts.claimId))
    .where(
      and(
        // A literal, not a parameter: only so is the partial index known to hold the rows.
        sql`${forecasts.awaited} = 1`,
        gt(forecasts.dueAt, from),
        lte(forecasts.dueAt, until),
        after ? sql`(${forecasts.dueAt}, ${forecasts.claimId}) > (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(forecasts.dueAt), asc(forecasts.claimId))
    .limit(limit)
  return rows.map(({ claim }) => claim)
}

type Amount = { value: string; unit: string }

/** a against b in percent, one decimal, signed; null where units differ or b is zero. */
function percent(a: Amount, b: Amount): string | null {
  const [x, y] = [decimal(a.value), decimal(b.value)]
  if (!x || !y || y.eq(0) || a.unit !== b.unit) return null
  return x.div(y).minus(1).times(100).toFixed(1)
}
