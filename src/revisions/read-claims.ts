import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { MetricKey } from '../claims/metrics.ts'
import type { Db } from '../db/client.ts'
import { claimStates as s } from '../db/schema.ts'
import { type ClaimFilter, facet, facetsOf, keysOf } from './read-facets.ts'
import { type ClaimRow, type ClaimState, firstIdOf, rowOf } from './read-states.ts'
import { unitsOf } from './read-values.ts'
import { committedBy, LATE_MS, later, seqBefore } from './sequence.ts'

export interface ClaimQuery extends ClaimFilter {
  /** What was recorded by then; without it, what is recorded now. */
  asOf?: string | undefined
  ascending?: boolean | undefined
  /** Words the claim must have, as full-text conditions; see search-words.ts. */
  words?: readonly string[] | undefined
  limit: number
}

/** The full-text query for a filter and words; null where nothing can match. */
export function matchOf(query: Pick<ClaimQuery, 'words' | 'asOf'> & ClaimFilter): string | null {
  const facets = facetsOf(query)
  if (facets === null) return null
  const state = facet('state', query.asOf ? 'any' : 'listed')
  return [`facets : (${[state, ...facets].join(' AND ')})`, ...(query.words ?? [])].join(' AND ')
}

export const columns = getTableColumns(s)

/** D1 binds large numbers as floats, by which a full-text index does not seek. */
export const whole = (n: number): SQL => sql`cast(${n} as integer)`

/**
 * Claims with figure, quote and source by when it was said, the latest first unless `ascending`. `after` is the
 * `state.id` of the last row shown. Two rows are read per row shown, whatever the filter.
 */
export async function listClaims(
  db: Db,
  query: ClaimQuery & { after?: number | undefined },
): Promise<ClaimRow[]> {
  const { asOf, after, ascending, saidFrom, saidTo } = query
  const match = matchOf(query)
  if (match === null) return []
  const id = sql<number>`claim_search.rowid`
  const rows = await db
    .select(columns)
    .from(sql`claim_search`)
    .innerJoin(s, eq(s.id, id))
    .where(
      and(
        sql`claim_search match ${match}`,
        after === undefined ? undefined : ascending ? gt(id, whole(after)) : lt(id, whole(after)),
        saidFrom ? gte(id, whole(firstIdOf(saidFrom))) : undefined,
        saidTo ? lt(id, whole(firstIdOf(later(saidTo, 1000)))) : undefined,
        // what was recorded by then was said by then
        asOf ? lt(id, whole(firstIdOf(later(asOf, 1000)))) : undefined,
        exactly(query),
        validAt(asOf),
      ),
    )
    .orderBy(ascending ? asc(id) : desc(id))
    .limit(query.limit)
  return rows.map((row) => stateAt(row, asOf))
}

/**
 * Claims by when their record last changed, the latest first unless `ascending`. `after` is the `state.seq` of the last
 * row shown: numbers given in the order of commits, so that whoever goes on from the last one misses nothing and sees
 * nothing twice, whatever the clocks say. `show` "all" has claims taken back or merged as well, "revisions" every
 * revision there ever was instead of what stands.
 */
export async function listChanges(
  db: Db,
  query: ClaimQuery & { after?: number | undefined; show?: 'listed' | 'all' | 'revisions' | undefined },
): Promise<ClaimRow[]> {
  const { asOf, after, ascending } = query
  const facets = facetsOf(query)
  if (facets === null) return []
  const revisions = query.show === 'revisions'
  const state = asOf ? 'any' : query.show === 'all' ? 'current' : 'listed'
  const kind = revisions ? facet('cause', 'revision') : facet('state', state)
  const end = asOf ? await seqBefore(db, later(asOf, LATE_MS)) : undefined
  const seq = sql<number>`claim_changes.rowid`
  const rows = await db
    .select(columns)
    .from(sql`claim_changes`)
    .innerJoin(s, eq(s.seq, seq))
    .where(
      and(
        sql`claim_changes match ${[kind, ...facets].join(' AND ')}`,
        after === undefined ? undefined : ascending ? gt(seq, whole(after)) : lt(seq, whole(after)),
        end === undefined ? undefined : lte(seq, whole(end)),
        exactly(query),
        revisions ? (asOf ? lte(s.recordedAt, asOf) : undefined) : validAt(asOf),
      ),
    )
    .orderBy(ascending ? asc(seq) : desc(seq))
    .limit(query.limit)
  return rows.map((row) => stateAt(row, asOf))
}

/** Where a page of {@link listByValue} ends. */
interface ValuePosition {
  value: number
  id: number
}

/**
 * The claims of one metric by value, the largest first unless `ascending`. Other parts of the filter are compared row
 * by row: a rare one reads the whole metric.
 */
export async function listByValue(
  db: Db,
  query: Omit<ClaimQuery, 'asOf'> & { metric: readonly [string]; after?: ValuePosition | undefined },
): Promise<ClaimRow[]> {
  const { after, ascending } = query
  const beyond = ascending ? gt : lt
  const rows = await db
    .select(columns)
    .from(s)
    .where(
      and(
        isNull(s.supersededAt),
        isNull(s.intoClaim),
        eq(s.withdrawn, false),
        eq(s.metric, query.metric[0]),
        after
          ? or(beyond(s.valueSort, after.value), and(eq(s.valueSort, after.value), beyond(s.id, after.id)))
          : undefined,
        byColumn(query),
        exactly(query),
      ),
    )
    .orderBy(...(ascending ? [asc(s.valueSort), asc(s.id)] : [desc(s.valueSort), desc(s.id)]))
    .limit(query.limit)
  return rows.map(rowOf)
}

/** One claim as it stands, or as it stood at `asOf`; undefined if there was none. */
export async function readClaim(db: Db, id: string, asOf?: string): Promise<ClaimRow | undefined> {
  const row = await db
    .select()
    .from(s)
    .where(and(eq(s.claimId, id), asOf ? and(committedBy(asOf), lte(s.recordedAt, asOf)) : undefined))
    .orderBy(desc(s.seq))
    .limit(1)
    .get()
  return (
    row && rowOf(asOf && row.supersededAt && row.supersededAt > asOf ? { ...row, supersededAt: null } : row)
  )
}

/** As it was known then: that something would follow was not. */
export const stateAt = (state: ClaimState, asOf: string | undefined): ClaimRow =>
  rowOf(asOf && state.supersededAt && state.supersededAt > asOf ? { ...state, supersededAt: null } : state)

export const validAt = (asOf: string | undefined): SQL | undefined =>
  asOf === undefined
    ? undefined
    : and(
        lte(s.recordedAt, asOf),
        or(isNull(s.supersededAt), gt(s.supersededAt, asOf)),
        eq(s.withdrawn, false),
        isNull(s.intoClaim),
      )

/** The bounds that facets only approach. */
export function exactly(filter: ClaimFilter): SQL | undefined {
  const { value, confidence, saidFrom, saidTo, recordedFrom, recordedTo } = filter
  return and(
    saidFrom ? gte(s.saidAt, saidFrom) : undefined,
    saidTo ? lte(s.saidAt, saidTo) : undefined,
    recordedFrom ? gte(s.recordedAt, recordedFrom) : undefined,
    recordedTo ? lte(s.recordedAt, recordedTo) : undefined,
    confidence ? gte(s.confidence, confidence) : undefined,
    value
      ? or(
          ...unitsOf(value, filter.metric as MetricKey[] | undefined).map(({ unit, min, max }) =>
            and(
              eq(s.unit, unit),
              Number.isFinite(min) ? gte(s.valueSort, min) : undefined,
              Number.isFinite(max) ? lte(s.valueSort, max) : undefined,
            ),
          ),
        )
      : undefined,
  )
}

/** What {@link facetsOf} looks up, as conditions on the row. */
function byColumn(filter: ClaimFilter): SQL | undefined {
  const [subject, place, claimant] = (['subject', 'place', 'claimant'] as const).map((k) =>
    keysOf(k, filter[k]),
  )
  const { period } = filter
  return and(
    filter.topic ? inArray(s.topic, [filter.topic, 'both']) : undefined,
    subject ? inArray(s.subjectKey, subject) : undefined,
    place ? inArray(s.placeKey, place) : undefined,
    claimant ? inArray(s.claimantKey, claimant) : undefined,
    period?.length
      ? or(...period.map((p) => (/^\d{4}$/.test(p) ? sql`instr(${s.period}, ${p}) > 0` : eq(s.period, p))))
      : undefined,
    filter.publisher?.length ? inArray(s.publisherId, [...filter.publisher]) : undefined,
    filter.article ? eq(s.articleId, filter.article) : undefined,
    filter.series ? eq(s.seriesId, filter.series) : undefined,
    filter.modality?.length ? sql`${s.modality} in ${filter.modality}` : undefined,
    filter.reason?.length ? sql`${s.reason} in ${filter.reason}` : undefined,
    filter.review?.length ? sql`${s.review} in ${filter.review}` : undefined,
    filter.finding === 'any'
      ? sql`${s.finding} is not null`
      : filter.finding
        ? eq(s.finding, filter.finding)
        : undefined,
  )
}
