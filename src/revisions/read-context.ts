/** What stands around claims: who printed them, who disagrees, what the checks found. Every read is bounded per claim. */

import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, claimOutlets, findingClaims, findings } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'
import { sameAfterRounding } from './compare.ts'
import { type ClaimRow, type ClaimState, firstIdOf } from './read-states.ts'
import { later } from './sequence.ts'

const among = (list: readonly unknown[]): SQL => sql`json_each(${JSON.stringify(list)})`

/** How many outlets have printed each claim, by claim id; one where the map has none. */
export async function readOutlets(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ claimId: claimOutlets.claimId, outlets: claimOutlets.outlets })
    .from(sql`${among(ids)} as k`)
    .crossJoin(claimOutlets)
    .where(eq(claimOutlets.claimId, sql`k.value`))
  return new Map(rows.map((r) => [r.claimId, r.outlets]))
}

/** What anybody says of a series and period, the claim itself included. */
export interface Rival
  extends Pick<
    ClaimState,
    'claimant' | 'claimantKey' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'modality' | 'articleId'
  > {
  id: string
  /** Owner of the outlet that printed it. */
  family: string
  /** The story it was printed in: what tells independent voices from echoes. Null where nobody agrees with it. */
  storyId: string | null
}

/** Figures of one series and period that are compared: the latest said. */
const MOST_RIVALS = 8

const FORTNIGHT_MS = 14 * 86_400_000

/**
 * What all claimants say now of the same series and period, in the same unit, by claim id. Where no period is given,
 * what was said within two weeks of each other is taken for the same time.
 */
export async function readRivals(
  db: Db,
  rows: readonly Pick<ClaimRow, 'claim' | 'series'>[],
): Promise<Map<string, Rival[]>> {
  const keys = rows.map(({ claim, series }) => ({
    claim: claim.id,
    series: series.id,
    period: claim.period,
    unit: claim.unit,
    from: claim.period === null ? firstIdOf(later(claim.saidAt, -FORTNIGHT_MS)) : 0,
    to: firstIdOf(claim.period === null ? later(claim.saidAt, FORTNIGHT_MS + 1000) : LAST_TIME),
  }))
  if (keys.length === 0) return new Map()
  const same = (x: string): SQL =>
    sql.raw(`${x}.series_id = k.value ->> 'series' and ${x}.period is (k.value ->> 'period')
      and ${x}.unit = k.value ->> 'unit' and ${x}.id < k.value ->> 'to'
      and ${x}.superseded_at is null and ${x}.withdrawn = 0 and ${x}.into_claim is null`)
  const found = await db.all<Omit<Rival, 'storyId'> & { of: string; position: number }>(sql`
    select k.value ->> 'claim' as "of", r.id as position, r.claim_id as id, r.claimant, r.claimant_key as claimantKey, r.value,
      r.value_high as valueHigh, r.unit, r.comparator, r.modality, r.article_id as articleId, r.publisher_family as family
    from ${among(keys)} k cross join claim_states r
    where ${same('r')} and r.id >= max(k.value ->> 'from', coalesce((select x.id from claim_states x
      where ${same('x')} order by x.id desc limit 1 offset ${sql.raw(String(MOST_RIVALS - 1))}), 0))`)
  const told = groupBy(
    found.sort((a, b) => b.position - a.position),
    (r) => r.of,
  )
  // who agrees with nobody is one voice, whatever the story
  const agreeing = rows.flatMap(({ claim }) => {
    const same = (told.get(claim.id) ?? []).filter((r) => sameAfterRounding(r, claim))
    return same.length > 1 ? same.map((r) => r.articleId) : []
  })
  const stories = await readStoryIds(db, agreeing)
  return new Map(
    [...told].map(([id, list]) => [
      id,
      list.map((r) => ({ ...r, storyId: stories.get(r.articleId) ?? null })),
    ]),
  )
}

const LAST_TIME = '9999-12-31T00:00:00.000Z'

/** The story each article belongs to, by article id. */
async function readStoryIds(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: articles.id, storyId: articles.storyId })
    .from(sql`${among([...new Set(ids)])} as k`)
    .crossJoin(articles)
    .where(eq(articles.id, sql`k.value`))
  return new Map(rows.map((r) => [r.id, r.storyId]))
}

export type Finding = typeof findings.$inferSelect

/** Findings looked at: of each claim so many, on average. */
const MOST_FINDINGS = 20

/** The findings that stand of each claim, by claim id. */
export async function readFindings(db: Db, ids: readonly string[]): Promise<Map<string, Finding[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ of: findingClaims.claimId, finding: findings })
    .from(sql`${among(ids)} as k`)
    .crossJoin(findingClaims)
    .innerJoin(findings, eq(findings.id, findingClaims.findingId))
    .where(and(eq(findingClaims.claimId, sql`k.value`), isNull(findings.supersededAt)))
    .limit(MOST_FINDINGS * ids.length)
  return new Map([...groupBy(rows, (r) => r.of)].map(([id, list]) => [id, list.map((r) => r.finding)]))
}
