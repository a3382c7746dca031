/** What a digest is made of, as it was recorded by the end of its window. Every read is bounded. */
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, claimStates, findings, publishers, reviews, revisions } from '../db/schema.ts'
import { EXPECTED } from '../revisions/compare.ts'
import { listClaims } from '../revisions/read-claims.ts'
import type { ClaimState } from '../revisions/read-states.ts'

export interface Window {
  /** Recorded after this time … */
  from: string
  /** … and by this one. */
  to: string
  topic: 'mining' | 'ai' | null
}

const MOST_STATES = 2000
const MOST_FINDINGS = 200
const MOST_FORECASTS = 60

const list = (values: readonly unknown[]) => sql`(select value from json_each(${JSON.stringify(values)}))`

/** What changed on claims' records within the window, each claim's in order. The latest {@link MOST_STATES} only. */
export async function readStates(db: Db, { from, to, topic }: Window): Promise<ClaimState[]> {
  const rows = await db
    .select()
    .from(claimStates)
    .where(
      and(
        gt(claimStates.recordedAt, from),
        lte(claimStates.recordedAt, to),
        inArray(claimStates.cause, ['revision', 'review', 'link']),
        topic ? inArray(claimStates.topic, [topic, 'both']) : undefined,
      ),
    )
    .orderBy(desc(claimStates.recordedAt), desc(claimStates.seq))
    .limit(MOST_STATES)
  return rows.sort((a, b) => a.seq - b.seq)
}

/** Findings filed within the window and standing at its end, the latest first, with their article and publisher. */
export const readWindowFindings = (db: Db, { from, to }: Window) =>
  db
    .select({ finding: findings, article: articles, publisher: publishers })
    .from(findings)
    .innerJoin(articles, eq(articles.id, findings.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        gt(findings.recordedAt, from),
        lte(findings.recordedAt, to),
        or(isNull(findings.supersededAt), gt(findings.supersededAt, to)),
      ),
    )
    .orderBy(desc(findings.recordedAt), desc(findings.id))
    .limit(MOST_FINDINGS)

/** Claims as they stood at a time, by id. */
export async function readClaimsAt(
  db: Db,
  ids: readonly string[],
  at: string,
): Promise<Map<string, ClaimState>> {
  const rows = await db
    .select()
    .from(claimStates)
    .where(and(sql`${claimStates.claimId} in ${list(ids)}`, lte(claimStates.recordedAt, at)))
    .orderBy(asc(claimStates.seq))
    .limit(20_000)
  return new Map(rows.map((row) => [row.claimId, row]))
}

/** How editors gave reasons for the ratings that readers saw at a time, by claim id: Markdown, and the first evidence. */
export async function readRationales(db: Db, ids: readonly string[], at: string) {
  const rows = await db
    .select()
    .from(reviews)
    .where(
      and(
        sql`${reviews.claimId} in ${list(ids)}`,
        inArray(reviews.status, ['published', 'withdrawn']),
        lte(reviews.recordedAt, at),
      ),
    )
    .orderBy(asc(reviews.n))
    .limit(2000)
  return new Map(rows.map((row) => [row.claimId, row]))
}

/** Forecasts and targets whose period is one of these, as they stood at a time. */
export const readForecasts = (db: Db, periods: readonly string[], { to, topic }: Window) =>
  listClaims(db, {
    period: [...periods],
    modality: EXPECTED,
    topic: topic ?? undefined,
    asOf: to,
    limit: MOST_FORECASTS,
  })

export interface Print {
  stories: string[]
  independent: number
}

/** The stories that printed each claim by a time, and how many of them are independent: own text and own owner. */
export async function readStories(db: Db, ids: readonly string[], at: string): Promise<Map<string, Print>> {
  const rows = await db
    .select({ id: appearances.claimId, story: articles.storyId, family: publishers.family })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(and(sql`${appearances.claimId} in ${list(ids)}`, lte(appearances.recordedAt, at)))
    .orderBy(asc(appearances.recordedAt), asc(appearances.id))
    .limit(20_000)
  const grouped = Map.groupBy(rows, (r) => r.id)
  return new Map(
    [...grouped].map(([id, prints]) => {
      const stories = [...new Set(prints.map((p) => p.story))]
      const families = new Set(prints.map((p) => p.family))
      return [id, { stories, independent: Math.min(stories.length, families.size) }]
    }),
  )
}

/** One revision of each claim named, by claim id. */
export async function readRevisions(db: Db, wanted: readonly { id: string; n: number }[]) {
  const keys = wanted.filter((w) => w.n > 0).map((w) => `${w.id}#${w.n}`)
  const ids = wanted.map((w) => w.id)
  const rows = await db
    .select()
    .from(revisions)
    .where(
      and(
        sql`${revisions.claimId} in ${list(ids)}`,
        sql`${revisions.claimId} || '#' || ${revisions.n} in ${list(keys)}`,
      ),
    )
    .limit(10_000)
  return new Map(rows.map((row) => [row.claimId, row]))
}
