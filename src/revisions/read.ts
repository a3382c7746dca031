import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, claims, publishers, revisions, series } from '../db/schema.ts'

/** Where the next page begins: the sort key and id of the last row shown. */
export interface Position {
  at: string
  id: string
}

export interface ClaimFilter {
  metric?: string | undefined
  topic?: 'mining' | 'ai' | undefined
  series?: string | undefined
  after?: Position | undefined
  limit: number
}

/** Claims with their newest figure, series, quote and source, most recently changed first. */
export function listClaims(db: Db, filter: ClaimFilter) {
  const { metric, topic, after } = filter
  return db
    .select({ claim: claims, series, appearance: appearances, article: articles, publisher: publishers })
    .from(claims)
    .innerJoin(series, eq(series.id, claims.seriesId))
    .innerJoin(appearances, eq(appearances.id, claims.appearanceId))
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        metric ? eq(claims.metric, metric) : undefined,
        topic ? inArray(claims.topic, [topic, 'both']) : undefined,
        filter.series ? eq(claims.seriesId, filter.series) : undefined,
        after
          ? or(lt(claims.saidAt, after.at), and(eq(claims.saidAt, after.at), lt(claims.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(desc(claims.saidAt), desc(claims.id))
    .limit(filter.limit)
}

export type ClaimRow = Awaited<ReturnType<typeof listClaims>>[number]

/** One claim as in {@link listClaims}, or undefined. */
export const readClaim = (db: Db, id: string) =>
  db
    .select({ claim: claims, series, appearance: appearances, article: articles, publisher: publishers })
    .from(claims)
    .innerJoin(series, eq(series.id, claims.seriesId))
    .innerJoin(appearances, eq(appearances.id, claims.appearanceId))
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(claims.id, id))
    .get()

/** Every value a claim has had, first to last, each with the quote and the article that carried it. */
export const listRevisions = (db: Db, claimId: string) =>
  db
    .select({ revision: revisions, appearance: appearances, article: articles, publisher: publishers })
    .from(revisions)
    .innerJoin(appearances, eq(appearances.id, revisions.appearanceId))
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(revisions.claimId, claimId))
    .orderBy(asc(revisions.n))

/** Every place a claim was printed, newest first. */
export const listAppearances = (db: Db, claimId: string, limit: number) =>
  db
    .select({ appearance: appearances, article: articles, publisher: publishers })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(appearances.claimId, claimId))
    .orderBy(desc(appearances.saidAt), desc(appearances.id))
    .limit(limit)

/** The figures that the newest revisions of these claims replaced, by claim id. */
export async function readPrevious(db: Db, list: { id: string; n: number }[]) {
  const revised = list.filter((c) => c.n > 1).map((c) => c.id)
  if (revised.length === 0) return new Map<string, typeof revisions.$inferSelect>()
  const rows = await db
    .select({ revision: revisions })
    .from(revisions)
    .innerJoin(claims, eq(claims.id, revisions.claimId))
    .where(and(inArray(revisions.claimId, revised), eq(revisions.n, sql`${claims.n} - 1`)))
  return new Map(rows.map(({ revision }) => [revision.claimId, revision]))
}

/** Series by id, each with the number of claims in it. */
export const listSeries = (
  db: Db,
  filter: { metric?: string | undefined; after?: string | undefined; limit: number },
) =>
  db
    .select({ series, claims: db.$count(claims, eq(claims.seriesId, series.id)) })
    .from(series)
    .where(
      and(
        filter.metric ? eq(series.metric, filter.metric) : undefined,
        filter.after ? sql`${series.id} > ${filter.after}` : undefined,
      ),
    )
    .orderBy(asc(series.id))
    .limit(filter.limit)

export const readSeries = (db: Db, id: string) => db.select().from(series).where(eq(series.id, id)).get()

/** Every revision of every claim in a series, in the order they were said: the points of its chart. */
export const readTimeline = (db: Db, seriesId: string, limit: number) =>
  db
    .select({
      revision: revisions,
      claim: claims,
      appearance: appearances,
      article: articles,
      publisher: publishers,
    })
    .from(claims)
    .innerJoin(revisions, eq(revisions.claimId, claims.id))
    .innerJoin(appearances, eq(appearances.id, revisions.appearanceId))
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(claims.seriesId, seriesId))
    .orderBy(asc(revisions.saidAt), asc(revisions.claimId), asc(revisions.n))
    .limit(limit)
