/** What stands around claims: who printed them, who disagrees, what the checks found. Every read is bounded per claim. */

import { isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, type claims, findingClaims, findings, publishers } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'

type Claim = Pick<typeof claims.$inferSelect, 'id' | 'period' | 'unit' | 'saidAt'> & { seriesId: string }

/** How widely a claim was printed. */
export interface Prints {
  articles: number
  outlets: number
}

/** Appearances of one claim that are counted, figures of one series and period that are compared. */
const MOST_APPEARANCES = 60
const MOST_RIVALS = 8

const among = (list: readonly unknown[]): SQL => sql`json_each(${JSON.stringify(list)})`

/** Who printed each claim, by claim id. */
export async function readPrints(db: Db, ids: readonly string[]): Promise<Map<string, Prints>> {
  const rows = await db.all<Prints & { id: string }>(sql`
    select c.value as id, count(distinct b.id) as articles, count(distinct b.publisher_id) as outlets
    from ${among(ids)} c
    join ${appearances} a on a.rowid in (
      select x.rowid from ${appearances} x where x.claim_id = c.value order by x.said_at desc limit ${sql.raw(String(MOST_APPEARANCES))})
    join ${articles} b on b.id = a.article_id
    group by c.value`)
  return new Map(rows.map((r) => [r.id, r]))
}

/** What anybody says of a series and period, the claim itself included. */
export interface Rival {
  id: string
  claimant: string
  claimantKey: string
  value: string
  valueHigh: string | null
  unit: string
  comparator: (typeof claims.$inferSelect)['comparator']
  /** The story and the owner of the outlet it was printed by: what tells independent voices from echoes. */
  storyId: string
  family: string
}

/**
 * What all claimants say of the same series and period, in the same unit, by claim id. Where no period is given, what
 * was said within two weeks of each other is taken for the same time.
 */
export async function readRivals(db: Db, list: readonly Claim[]): Promise<Map<string, Rival[]>> {
  const keys = list.map((c) => ({ id: c.id, s: c.seriesId, p: c.period, u: c.unit, at: c.saidAt }))
  const rows = await db.all<Rival & { of: string }>(sql`
    select c.value ->> 'id' as "of", r.id, r.claimant, r.claimant_key as claimantKey, r.value, r.value_high as valueHigh,
      r.unit, r.comparator, b.story_id as storyId, p.family
    from ${among(keys)} c
    join claims r on r.rowid in (
      select x.rowid from claims x where x.series_id = c.value ->> 's' and x.period is (c.value ->> 'p')
      order by x.rowid desc limit ${sql.raw(String(MOST_RIVALS))})
    join ${appearances} a on a.id = r.appearance_id
    join ${articles} b on b.id = a.article_id
    join ${publishers} p on p.id = b.publisher_id
    where r.unit = c.value ->> 'u' and r.withdrawn = 0
      and (r.period is not null or abs(julianday(r.said_at) - julianday(c.value ->> 'at')) <= 14)`)
  return groupBy(rows, (r) => r.of)
}

export type Finding = typeof findings.$inferSelect

/** Findings of one claim that are looked at: the latest filed. */
const MOST_FINDINGS = 20

/** The findings that stand of each claim, by claim id. */
export async function readFindings(db: Db, ids: readonly string[]): Promise<Map<string, Finding[]>> {
  const rows = await db
    .select({ of: sql<string>`c.value`.as('of'), finding: findings })
    .from(sql`${among(ids)} as c`)
    .innerJoin(
      findings,
      sql`${findings.id} in (select l.finding_id from ${findingClaims} l
        join ${findings} f on f.id = l.finding_id and f.superseded_at is null where l.claim_id = c.value limit ${sql.raw(String(MOST_FINDINGS))})`,
    )
    .where(isNull(findings.supersededAt))
  return new Map([...groupBy(rows, (r) => r.of)].map(([id, list]) => [id, list.map((r) => r.finding)]))
}
