/** The registry of forecasts: every edition of what a claimant said would be, what is due when, and how it came out. */
import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claims, revisions } from '../db/schema.ts'
import { decimal } from '../lib/decimal.ts'
import { dueOf } from './due-date.ts'

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
  editions: Edition[]
  /** Last edition against the first, in percent; null with one edition, another unit or a first of zero. */
  drift: string | null
  /** What was reported for the period by then, by anyone, the latest said. */
  outcome: { claimId: string; claimant: string; value: string; unit: string; saidAt: string } | null
  /** Last edition against the outcome, in percent: forecast ÷ outcome − 1. */
  error: string | null
}

const MOST_CLAIMS = 200

/** The forecasts in a series, or one claimant's, as recorded by `asOf`, soonest due first. */
export async function readForecasts(
  db: Db,
  seriesId: string,
  asOf: string,
  claimantKey?: string,
): Promise<Forecast[]> {
  const ids = db
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.seriesId, seriesId), sql`${claims.period} is not null`))
    .orderBy(asc(claims.period))
    .limit(MOST_CLAIMS)
  const rows = await db
    .select({ claim: claims, revision: revisions })
    .from(claims)
    .innerJoin(revisions, eq(revisions.claimId, claims.id))
    .where(and(inArray(claims.id, ids), lte(revisions.recordedAt, asOf), eq(revisions.withdrawn, false)))
    .orderBy(asc(claims.period), asc(claims.id), asc(revisions.n))
  const editions = rows.filter(
    (r) => isAhead(r.revision.modality) && (!claimantKey || r.claim.claimantKey === claimantKey),
  )
  const known = rows.filter((r) => !isAhead(r.revision.modality))
  const claimIds = [...new Set(editions.map((r) => r.claim.id))]
  return claimIds
    .flatMap((id) => {
      const own = editions.filter((r) => r.claim.id === id)
      const [first, last] = [own[0], own.at(-1)]
      if (!first || !last || first.claim.period === null) return []
      const { period, claimant } = first.claim
      const told = known
        .filter((r) => r.claim.period === period && r.revision.saidAt > last.revision.saidAt)
        .sort((a, b) => (a.revision.saidAt < b.revision.saidAt ? -1 : 1))
        .at(-1)
      const outcome = told && {
        claimId: told.claim.id,
        claimant: told.claim.claimant,
        value: told.revision.value,
        unit: told.revision.unit,
        saidAt: told.revision.saidAt,
      }
      return [
        {
          claimId: id,
          seriesId,
          claimant,
          period,
          due: dueOf(period),
          editions: own.map(({ revision: { n, value, unit, saidAt } }) => ({ n, value, unit, saidAt })),
          drift: own.length > 1 ? percent(last.revision, first.revision) : null,
          outcome: outcome ?? null,
          error: outcome ? percent(last.revision, outcome) : null,
        },
      ]
    })
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
}

/**
 * Forecasts whose period ends between two times and that have no outcome in their series yet, soonest first: what to
 * look for. `after` is the last one shown.
 */
export const readDue = (
  db: Db,
  from: string,
  until: string,
  limit: number,
  after?: { at: string; id: string },
) =>
  db
    .select()
    .from(claims)
    .where(
      and(
        // Literals, not parameters: only so is the partial index known to hold the rows.
        sql`${claims.modality} in ('forecast', 'target') and ${claims.withdrawn} = 0`,
        gt(claims.dueAt, from),
        lte(claims.dueAt, until),
        after ? sql`(${claims.dueAt}, ${claims.id}) > (${after.at}, ${after.id})` : undefined,
        sql`not exists (select 1 from claims o where o.series_id = ${claims.seriesId} and o.period = ${claims.period}
          and o.modality not in ('forecast', 'target') and o.withdrawn = 0)`,
      ),
    )
    .orderBy(asc(claims.dueAt), asc(claims.id))
    .limit(limit)

const isAhead = (modality: string): boolean => modality === 'forecast' || modality === 'target'

type Amount = { value: string; unit: string }

/** a against b in percent, one decimal, signed; null where units differ or b is zero. */
function percent(a: Amount, b: Amount): string | null {
  const [x, y] = [decimal(a.value), decimal(b.value)]
  if (!x || !y || y.eq(0) || a.unit !== b.unit) return null
  return x.div(y).minus(1).times(100).toFixed(1)
}
