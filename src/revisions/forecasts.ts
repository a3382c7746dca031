/** The registry of forecasts: every edition of what a claimant said would be, what is due when, and how it came out. */
import { and, asc, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates, claims, forecasts, revisions, series } from '../db/schema.ts'
import { decimal } from '../lib/decimal.ts'
import { groupBy } from '../lib/group-by.ts'
import { isExpected } from './compare.ts'
import { dueOf } from './due-date.ts'
import { validAt, whole } from './read-claims.ts'
import { facet } from './read-facets.ts'
import { firstIdOf } from './read-states.ts'
import { later } from './sequence.ts'

type Revision = typeof revisions.$inferSelect
type Series = typeof series.$inferSelect

type Outcome = Pick<Revision, 'claimId' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'saidAt'> & {
  claimant: string
  /** A check doubts the report: it lies far from all others, or a slip of its unit would explain it. */
  doubted: boolean
}

export interface Forecast {
  claimId: string
  series: Series
  claimant: string
  claimantKey: string
  /** The period it speaks of. */
  period: string
  /** First day after the period, ISO: from then on an outcome can be known. */
  due: string | null
  /** Where it stands in the order of forecasts. */
  dueAt: string
  /** Every edition but those of long ago, first to last; one at least. */
  editions: [Revision, ...Revision[]]
  /** Not taken back. */
  stands: boolean
  /** Last edition against the first of those, in percent; null with one edition, another unit or a first of zero. */
  drift: string | null
  /** What was reported for the period by then, by anyone, the latest said; one in doubt only where there is no other. */
  outcome: Outcome | null
  /** Last edition against the outcome, in percent: forecast ÷ outcome − 1; null for one in doubt. */
  error: string | null
  /** Somebody has reported for the period, be it before the forecast was made. */
  reported: boolean
}

/** The edition that stands, or stood last. */
export const lastEdition = ({ editions }: Forecast): Revision => editions.at(-1) ?? editions[0]

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
  const { claimantKey, asOf, after } = filter
  const page = await db
    .select({ forecast: forecasts })
    .from(forecasts)
    .where(
      and(
        filter.series === undefined ? undefined : eq(forecasts.seriesId, filter.series),
        claimantKey === undefined ? undefined : eq(forecasts.claimantKey, claimantKey),
        lte(forecasts.recordedAt, asOf),
        after ? sql`(${forecasts.dueAt}, ${forecasts.claimId}) > (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(
      ...(filter.series === undefined ? [asc(forecasts.seriesId)] : []),
      asc(forecasts.dueAt),
      asc(forecasts.claimId),
    )
    .limit(filter.limit)
  return tellForecasts(
    db,
    page.map((row) => row.forecast),
    asOf,
  )
}

/** What is known of forecasts by then, in the order given; those without an edition by then are left out. */
export async function tellForecasts(
  db: Db,
  list: readonly (typeof forecasts.$inferSelect)[],
  asOf: string,
): Promise<Forecast[]> {
  const [heard, outcomes] = await Promise.all([
    readHeard(
      db,
      list.map((forecast) => forecast.claimId),
      asOf,
    ),
    readOutcomes(db, list, asOf),
  ])
  return list.flatMap((forecast) => {
    const all = heard.get(forecast.claimId) ?? []
    const [first, ...others] = all.map((h) => h.revision).filter(isEdition)
    const now = all.at(-1)
    if (!first || !now) return []
    const last = others.at(-1) ?? first
    const told = outcomes.get(groupOf(forecast))
    const outcome = told && told.saidAt > last.saidAt ? told : null
    return [
      {
        claimId: forecast.claimId,
        series: now.series,
        claimant: now.claimant,
        claimantKey: forecast.claimantKey,
        period: forecast.period,
        due: dueOf(forecast.period),
        dueAt: forecast.dueAt,
        editions: [first, ...others],
        stands: !now.revision.withdrawn,
        drift: others.length > 0 ? percent(last, first) : null,
        outcome,
        error: outcome && !outcome.doubted ? percent(last, outcome) : null,
        reported: told !== undefined,
      } satisfies Forecast,
    ]
  })
}

const isEdition = (revision: Revision): boolean => isExpected(revision) && !revision.withdrawn

/** What each claim said by then, first to last, the latest revisions; by claim id. */
async function readHeard(db: Db, ids: readonly string[], asOf: string) {
  const last = sql`(select x.n from revisions x where x.claim_id = j.value and x.recorded_at <= ${asOf} order by x.n desc limit 1)`
  const rows = await db
    .select({ revision: revisions, series, claimant: claims.claimant })
    .from(sql`json_each(${JSON.stringify(ids)}) as j`)
    .innerJoin(claims, eq(claims.id, sql`j.value`))
    .innerJoin(series, eq(series.id, claims.seriesId))
    .innerJoin(
      revisions,
      and(
        eq(revisions.claimId, claims.id),
        gt(revisions.n, sql`${last} - ${sql.raw(String(MOST_EDITIONS))}`),
        lte(revisions.recordedAt, asOf),
      ),
    )
  return groupBy(
    rows.sort((a, b) => a.revision.n - b.revision.n),
    ({ revision }) => revision.claimId,
  )
}

const groupOf = ({ seriesId, period }: { seriesId: string; period: string }) =>
  JSON.stringify([seriesId, period])

const REPORTS = ['reported', 'estimate', 'change'].map((modality) => facet('modality', modality)).join(' OR ')

/** Rules that doubt the one figure they name. */
const DOUBTS = sql`('outlier', 'magnitude')`

/** The latest said report of each period in its series by then, one that nothing doubts rather than another; by {@link groupOf}. */
async function readOutcomes(db: Db, list: readonly { seriesId: string; period: string }[], asOf: string) {
  const groups = [...new Map(list.map((f) => [groupOf(f), f])).values()].map((f) => ({
    of: groupOf(f),
    match: `facets : (${[facet('state', 'any'), facet('series', f.seriesId), facet('period', f.period), `(${REPORTS})`].join(' AND ')})`,
  }))
  const isDoubted = (
    claim: SQL,
  ) => sql`exists (select 1 from finding_claims d join findings f on f.id = d.finding_id
    where d.claim_id = ${claim} and f.rule in ${DOUBTS} and f.recorded_at <= ${asOf}
      and (f.superseded_at is null or f.superseded_at > ${asOf}))`
  const last = (also: SQL) => sql`(select claim_search.rowid from claim_search
    join ${claimStates} on ${claimStates.id} = claim_search.rowid
    where claim_search match j.value ->> 'match' and claim_search.rowid < ${whole(firstIdOf(later(asOf, 1000)))}
      and ${validAt(asOf)} ${also}
    order by claim_search.rowid desc limit 1)`
  const sound = last(sql`and not ${isDoubted(sql`${claimStates.claimId}`)}`)
  const rows = await db.all<{ of: string; doubted: number } & Omit<Outcome, 'doubted'>>(sql`
    select j.value ->> 'of' as "of", o.claim_id as claimId, o.claimant, o.value, o.value_high as valueHigh, o.unit, o.comparator,
      o.said_at as saidAt, ${isDoubted(sql`o.claim_id`)} as doubted
    from json_each(${JSON.stringify(groups)}) as j
    join claim_states o on o.id = coalesce(${sound}, ${last(sql``)})`)
  return new Map(rows.map(({ of, doubted, ...outcome }) => [of, { ...outcome, doubted: doubted === 1 }]))
}

type Amount = { value: string; unit: string }

/** a against b in percent, one decimal, signed; null where units differ or b is zero. */
function percent(a: Amount, b: Amount): string | null {
  const [x, y] = [decimal(a.value), decimal(b.value)]
  if (!x || !y || y.eq(0) || a.unit !== b.unit) return null
  return x.div(y).minus(1).times(100).toFixed(1)
}
