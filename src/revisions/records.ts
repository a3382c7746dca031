/** Records of publishers and claimants: counts with what they are counted out of. No scores: readers can divide. */
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, claimStates } from '../db/schema.ts'
import { readForecasts } from './forecasts.ts'
import { validAt, whole } from './read-claims.ts'
import { facet } from './read-facets.ts'
import { firstIdOf } from './read-states.ts'
import { later } from './sequence.ts'

export interface PublisherRecord {
  articles: number
  /** When the oldest article counted was published, where there are older ones; null where all are counted. */
  since: string | null
  /** Articles that state at least one claim. */
  articlesWithClaims: number
  claims: number
  /** Figures changed in place without a word, and with a correction note. */
  silentEdits: number
  announcedCorrections: number
  /** Figures taken back with the article or its sentence. */
  retractions: number
  /** Findings that hold, by rule. */
  findings: Record<string, number>
}

/** A publisher's articles and a claimant's claims that are counted: the latest. */
export const MOST_ARTICLES = 500
export const MOST_CLAIMS = 1000
const MOST_FORECASTS = 100

/** What a publisher's latest articles have come to, as recorded by `asOf`. */
export async function readPublisherRecord(
  db: Db,
  publisherId: string,
  asOf: string,
): Promise<PublisherRecord> {
  const latest = await db
    .select({ id: articles.id, publishedAt: articles.publishedAt })
    .from(articles)
    .where(
      and(
        eq(articles.publisherId, publisherId),
        lte(articles.publishedAt, asOf),
        lte(articles.firstSeenAt, asOf),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(MOST_ARTICLES + 1)
  const counted = latest.slice(0, MOST_ARTICLES)
  const ids = JSON.stringify(counted.map((article) => article.id))
  const printed = await db.get<{ with_claims: number; claims: number }>(sql`
    select count(distinct a.article_id) as with_claims, count(distinct a.claim_id) as claims
    from json_each(${ids}) j join appearances a on a.article_id = j.value and a.recorded_at <= ${asOf}`)
  const match = `facets : (${facet('cause', 'revision')} AND ${facet('publisher', publisherId)})`
  const reasons = await db.all<{ reason: string; announced: number; n: number }>(sql`
    select r.reason, r.note is not null as announced, count(*) as n
    from claim_search join ${claimStates} on ${claimStates.id} = claim_search.rowid
    join revisions r on r.claim_id = ${claimStates.claimId} and r.n = ${claimStates.n}
    where claim_search match ${match} and claim_search.rowid >= ${whole(firstIdOf(counted.at(-1)?.publishedAt ?? asOf))}
      and ${claimStates.articleId} in (select value from json_each(${ids})) and r.recorded_at <= ${asOf} and r."by" is null
    group by 1, 2`)
  const found = await db.all<{ rule: string; n: number }>(sql`
    select f.rule, count(*) as n from json_each(${ids}) j join findings f on f.article_id = j.value
    where f.recorded_at <= ${asOf} and (f.superseded_at is null or f.superseded_at > ${asOf}) group by 1 order by 1`)
  const count = (reason: string, announced?: boolean) =>
    reasons
      .filter((r) => r.reason === reason && (announced === undefined || Boolean(r.announced) === announced))
      .reduce((sum, r) => sum + r.n, 0)
  return {
    articles: counted.length,
    since: latest.length > counted.length ? (counted.at(-1)?.publishedAt ?? null) : null,
    articlesWithClaims: printed?.with_claims ?? 0,
    claims: printed?.claims ?? 0,
    silentEdits: count('publisher_edit'),
    announcedCorrections: count('restated', true),
    retractions: count('retracted'),
    findings: Object.fromEntries(found.map((f) => [f.rule, f.n])),
  }
}

export interface ClaimantRecord {
  claims: number
  /** When the oldest claim counted was said, where there are older ones; null where all are counted. */
  since: string | null
  /** Claims whose figure the claimant has restated at least once. */
  restated: number
  forecasts: number
  /** Forecasts whose period is over, and those of them whose outcome is on record. */
  due: number
  withOutcome: number
  /** Middle of the absolute errors of forecasts with an outcome, in percent; null without any. */
  medianError: string | null
}

/** What a claimant's latest figures have come to, as recorded by `asOf`; of its forecasts the first hundred are looked at. */
export async function readClaimantRecord(db: Db, claimantKey: string, asOf: string): Promise<ClaimantRecord> {
  const match = `facets : (${facet('state', 'any')} AND ${facet('claimant', claimantKey)})`
  const latest = await db
    .select({
      saidAt: claimStates.saidAt,
      restated: sql<number>`exists (select 1 from revisions r where r.claim_id = claim_states.claim_id and r.n <= claim_states.n and r.reason = 'restated')`,
    })
    .from(sql`claim_search`)
    .innerJoin(claimStates, eq(claimStates.id, sql`claim_search.rowid`))
    .where(
      and(
        sql`claim_search match ${match}`,
        sql`claim_search.rowid < ${whole(firstIdOf(later(asOf, 1000)))}`,
        validAt(asOf),
      ),
    )
    .orderBy(sql`claim_search.rowid desc`)
    .limit(MOST_CLAIMS + 1)
  const counted = latest.slice(0, MOST_CLAIMS)
  const all = await readForecasts(db, { claimantKey, asOf, limit: MOST_FORECASTS })
  const errors = all
    .flatMap((f) => (f.error === null ? [] : [Math.abs(Number(f.error))]))
    .sort((a, b) => a - b)
  const middle = errors.length >> 1
  const median = errors.length % 2 ? errors[middle] : ((errors[middle - 1] ?? 0) + (errors[middle] ?? 0)) / 2
  return {
    claims: counted.length,
    since: latest.length > counted.length ? (counted.at(-1)?.saidAt ?? null) : null,
    restated: counted.filter((claim) => claim.restated).length,
    forecasts: all.length,
    due: all.filter((f) => f.due !== null && f.due <= asOf).length,
    withOutcome: all.filter((f) => f.outcome !== null).length,
    medianError: errors.length > 0 ? (median ?? 0).toFixed(1) : null,
  }
}
