/** Records of publishers and claimants: counts with what they are counted out of. No scores: readers can divide. */
import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claims } from '../db/schema.ts'
import { type Forecast, readForecasts } from './forecasts.ts'

export interface PublisherRecord {
  articles: number
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

/** What a publisher's articles have come to, as recorded by `asOf`. Reads as many rows as the publisher has printed figures. */
export async function readPublisherRecord(
  db: Db,
  publisherId: string,
  asOf: string,
): Promise<PublisherRecord> {
  const printed = await db.get<{ articles: number; with_claims: number; claims: number }>(sql`
    select count(distinct b.id) as articles, count(distinct a.article_id) as with_claims, count(distinct a.claim_id) as claims
    from articles b left join appearances a on a.article_id = b.id and a.recorded_at <= ${asOf}
    where b.publisher_id = ${publisherId} and b.first_seen_at <= ${asOf}`)
  const reasons = await db.all<{ reason: string; announced: number; n: number }>(sql`
    select r.reason, r.note is not null as announced, count(*) as n
    from articles b join appearances a on a.article_id = b.id
    join revisions r on r.claim_id = a.claim_id and r.appearance_id = a.id
    where b.publisher_id = ${publisherId} and r.recorded_at <= ${asOf} and r."by" is null
    group by 1, 2`)
  const found = await db.all<{ rule: string; n: number }>(sql`
    select f.rule, count(*) as n from articles b join findings f on f.article_id = b.id
    where b.publisher_id = ${publisherId} and f.recorded_at <= ${asOf}
    and (f.superseded_at is null or f.superseded_at > ${asOf}) group by 1 order by 1`)
  const count = (reason: string, announced?: boolean) =>
    reasons
      .filter((r) => r.reason === reason && (announced === undefined || Boolean(r.announced) === announced))
      .reduce((sum, r) => sum + r.n, 0)
  return {
    articles: printed?.articles ?? 0,
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
  /** Claims whose figure the claimant has restated at least once. */
  restated: number
  forecasts: number
  /** Forecasts whose period is over, and those of them whose outcome is on record. */
  due: number
  withOutcome: number
  /** Middle of the absolute errors of forecasts with an outcome, in percent; null without any. */
  medianError: string | null
}

const MOST_SERIES = 100

/** What a claimant's figures have come to, as recorded by `asOf`. Forecasts are looked at in its first 100 series. */
export async function readClaimantRecord(db: Db, claimantKey: string, asOf: string): Promise<ClaimantRecord> {
  const counts = await db.get<{ claims: number; restated: number }>(sql`
    select count(*) as claims, coalesce(sum(exists (select 1 from revisions r where r.claim_id = c.id
      and r.reason = 'restated' and r.recorded_at <= ${asOf})), 0) as restated
    from claims c where c.claimant_key = ${claimantKey} and c.first_recorded_at <= ${asOf}`)
  const lines = await db
    .selectDistinct({ id: claims.seriesId })
    .from(claims)
    .where(
      and(
        eq(claims.claimantKey, claimantKey),
        isNotNull(claims.dueAt),
        lte(claims.firstRecordedAt, asOf),
        inArray(
          claims.id,
          sql`(select r.claim_id from revisions r where r.claim_id = ${claims.id} and r.modality in ('forecast', 'target'))`,
        ),
      ),
    )
    .orderBy(asc(claims.seriesId))
    .limit(MOST_SERIES)
  const all: Forecast[] = []
  for (const { id } of lines) all.push(...(await readForecasts(db, id, asOf, claimantKey)))
  const errors = all
    .flatMap((f) => (f.error === null ? [] : [Math.abs(Number(f.error))]))
    .sort((a, b) => a - b)
  const middle = errors.length >> 1
  const median = errors.length % 2 ? errors[middle] : ((errors[middle - 1] ?? 0) + (errors[middle] ?? 0)) / 2
  return {
    claims: counts?.claims ?? 0,
    restated: counts?.restated ?? 0,
    forecasts: all.length,
    due: all.filter((f) => f.due !== null && f.due <= asOf).length,
    withOutcome: all.filter((f) => f.outcome !== null).length,
    medianError: errors.length > 0 ? (median ?? 0).toFixed(1) : null,
  }
}
