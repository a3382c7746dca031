import { and, asc, desc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, claimStates, claims, publishers, revisions, series } from '../db/schema.ts'
import { keysNamed } from './identity.ts'
import { whole } from './read-claims.ts'
import { facet } from './read-facets.ts'
import { type ClaimState, firstIdOf, rowOf } from './read-states.ts'
import { committedBy, later } from './sequence.ts'

/** A revision with the time the next one was recorded, if one was (by `asOf`). */
const asRevision = (state: ClaimState, supersededAt: string | null) => ({
  ...rowOf(state),
  revision: {
    claimId: state.claimId,
    n: state.n,
    value: state.value,
    valueHigh: state.valueHigh,
    unit: state.unit,
    comparator: state.comparator,
    modality: state.modality,
    reason: state.reason,
    withdrawn: state.withdrawn,
    saidAt: state.saidAt,
    recordedAt: state.recordedAt,
    supersededAt,
  },
})

export type RevisionRow = ReturnType<typeof asRevision>

/** When the revision after a state's was recorded, if one was (by `asOf`). */
const nextOf = (asOf: string | undefined) => sql<string | null>`(select r.recorded_at from revisions r
  where r.claim_id = claim_states.claim_id and r.n = claim_states.n + 1 ${asOf ? sql`and r.recorded_at <= ${asOf}` : sql``})`

/**
 * Every value a claim has had by `asOf`, first to last, or the last first, each with the quote and the article that
 * carried it. `after` is the `state.seq` of the last one shown.
 */
export async function listRevisions(
  db: Db,
  claimId: string,
  options: {
    asOf?: string | undefined
    after?: number | undefined
    newest?: boolean | undefined
    limit: number
  },
): Promise<RevisionRow[]> {
  const { asOf, after, newest } = options
  const { seq } = claimStates
  const rows = await db
    .select({ state: claimStates, next: nextOf(asOf) })
    .from(claimStates)
    .where(
      and(
        eq(claimStates.claimId, claimId),
        eq(claimStates.cause, 'revision'),
        after === undefined ? undefined : newest ? lt(seq, after) : gt(seq, after),
        asOf ? and(committedBy(asOf), lte(claimStates.recordedAt, asOf)) : undefined,
      ),
    )
    .orderBy(newest ? desc(seq) : asc(seq))
    .limit(options.limit)
  return rows.map(({ state, next }) => asRevision(state, next))
}

/**
 * Every revision of every claim in a series by `asOf`, in the order they were said: the points of its chart. `after` is
 * the `state.id` of the last one shown.
 */
export async function readTimeline(
  db: Db,
  seriesId: string,
  options: {
    asOf?: string | undefined
    after?: number | undefined
    /** The latest said first. */
    newest?: boolean | undefined
    limit: number
  },
): Promise<RevisionRow[]> {
  const { asOf, after, newest } = options
  const id = sql<number>`claim_search.rowid`
  const rows = await db
    .select({ state: claimStates, next: nextOf(asOf) })
    .from(sql`claim_search`)
    .innerJoin(claimStates, eq(claimStates.id, id))
    .where(
      and(
        sql`claim_search match ${`facets : (${facet('cause', 'revision')} AND ${facet('series', seriesId)})`}`,
        after === undefined ? undefined : newest ? lt(id, whole(after)) : gt(id, whole(after)),
        asOf ? lte(claimStates.recordedAt, asOf) : undefined,
        // what was recorded by then was said by then
        asOf ? lt(id, whole(firstIdOf(later(asOf, 1000)))) : undefined,
      ),
    )
    .orderBy(newest ? desc(id) : asc(id))
    .limit(options.limit)
  return rows.map(({ state, next }) => asRevision(state, next))
}

/** Every place a claim was printed by `asOf`, newest first unless `oldest`. */
export const listAppearances = (
  db: Db,
  claimId: string,
  options: {
    asOf?: string | undefined
    after?: { at: string; id: string } | undefined
    oldest?: boolean | undefined
    limit: number
  },
) => {
  const { asOf, after, oldest } = options
  const [order, beyond] = oldest ? [asc, sql`>`] : [desc, sql`<`]
  return db
    .select({ appearance: appearances, article: articles, publisher: publishers })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        eq(appearances.claimId, claimId),
        after
          ? sql`(${appearances.saidAt}, ${appearances.id}) ${beyond} (${after.at}, ${after.id})`
          : undefined,
        // what was recorded by then was said by then
        asOf ? and(lte(appearances.saidAt, asOf), lte(appearances.recordedAt, asOf)) : undefined,
      ),
    )
    .orderBy(order(appearances.saidAt), order(appearances.id))
    .limit(options.limit)
}

export type AppearanceRow = Awaited<ReturnType<typeof listAppearances>>[number]

/** The revision before the one given of each claim, by claim id. */
export async function readPrevious(db: Db, list: { id: string; n: number }[]) {
  const pairs = list.filter((c) => c.n > 1).map(({ id, n }) => ({ id, n: n - 1 }))
  if (pairs.length === 0) return new Map<string, typeof revisions.$inferSelect>()
  const rows = await db
    .select({ revision: revisions })
    .from(sql`json_each(${JSON.stringify(pairs)}) as j`)
    .innerJoin(
      revisions,
      and(eq(revisions.claimId, sql`j.value ->> 'id'`), eq(revisions.n, sql`j.value ->> 'n'`)),
    )
  return new Map(rows.map(({ revision }) => [revision.claimId, revision]))
}

/** A claim's revisions as the ledger has them, with note, editor and hash; first to last. */
export const readLedger = (db: Db, claimId: string, limit: number) =>
  db.select().from(revisions).where(eq(revisions.claimId, claimId)).orderBy(asc(revisions.n)).limit(limit)

interface SeriesFilter {
  metric?: string | undefined
  topic?: 'mining' | 'ai' | undefined
  subject?: string | undefined
  place?: string | undefined
  asOf?: string | undefined
  after?: string | undefined
  limit: number
}

/** Series by id. */
export const listSeries = (db: Db, filter: SeriesFilter) =>
  db
    .select()
    .from(series)
    .where(
      and(
        filter.metric ? eq(series.metric, filter.metric) : undefined,
        filter.topic ? inArray(series.topic, [filter.topic, 'both']) : undefined,
        filter.subject ? eq(series.subjectKey, keysNamed('subject', filter.subject)[0] ?? '') : undefined,
        filter.place ? eq(series.placeKey, keysNamed('place', filter.place)[0] ?? '') : undefined,
        filter.asOf ? lte(series.createdAt, filter.asOf) : undefined,
        filter.after ? sql`${series.id} > ${filter.after}` : undefined,
      ),
    )
    .orderBy(asc(series.id))
    .limit(filter.limit)

/** Keys of those who state figures, in order of the alphabet. */
export const listClaimants = async (db: Db, limit: number): Promise<string[]> =>
  (
    await db
      .selectDistinct({ key: claims.claimantKey })
      .from(claims)
      .orderBy(asc(claims.claimantKey))
      .limit(limit)
  ).map((r) => r.key)

/** One series, or undefined if there is none (by `asOf`). */
export const readSeries = (db: Db, id: string, asOf?: string) =>
  db
    .select()
    .from(series)
    .where(and(eq(series.id, id), asOf ? lte(series.createdAt, asOf) : undefined))
    .get()
