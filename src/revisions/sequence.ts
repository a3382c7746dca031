/** The order of commits: what is recorded late, or by a clock that is behind, still comes after what was there. */
import { asc, desc, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates as s } from '../db/schema.ts'

/** A time so many milliseconds on. */
export const later = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString()

/** Longest time between a run's clock, which dates what it records, and its commit. */
export const LATE_MS = 15 * 60_000

/** The last seq that can have been recorded {@link LATE_MS} before a time or earlier. */
export async function seqBefore(db: Db, iso: string): Promise<number> {
  const first = await db
    .select({ seq: s.seq })
    .from(s)
    .where(gte(s.recordedAt, iso))
    .orderBy(asc(s.recordedAt), asc(s.seq))
    .limit(1)
    .get()
  return first ? first.seq - 1 : await lastSeq(db)
}

/** The same as a condition on states read in the order of their seq: those that came later are not read at all. */
export const committedBy = (asOf: string): SQL => sql`${s.seq} < coalesce((select x.seq from claim_states x
  where x.recorded_at >= ${later(asOf, LATE_MS)} order by x.recorded_at, x.seq limit 1), 9e15)`

/**
 * A seq before everything that was recorded at a time or later. What was recorded {@link LATE_MS} before was committed
 * before; of what lies between, neither is known.
 */
export async function seqUpTo(db: Db, iso: string): Promise<number> {
  const before = await db
    .select({ seq: s.seq })
    .from(s)
    .where(lt(s.recordedAt, later(iso, -LATE_MS)))
    .orderBy(desc(s.recordedAt), desc(s.seq))
    .limit(1)
    .get()
  return before?.seq ?? 0
}

/** The seq of the newest change. */
export async function lastSeq(db: Db): Promise<number> {
  const last = await db.select({ seq: s.seq }).from(s).orderBy(desc(s.seq)).limit(1).get()
  return last?.seq ?? 0
}
