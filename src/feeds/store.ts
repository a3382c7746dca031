import { and, eq, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { feeds, publishers, quarantine } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { QuarantinedEntry } from './types.ts'

export type Feed = typeof feeds.$inferSelect
export type Publisher = typeof publishers.$inferSelect

/** What is needed to start polling an address. */
export interface NewFeed {
  url: string
  kind?: Feed['kind']
  topic?: Feed['topic']
  publisher: { id: string; name: string; family: string; country?: string | null; homepage?: string | null }
}

/** Adds feeds and their publishers; those already known keep their state. */
export async function addFeeds(db: Db, list: NewFeed[], now: string): Promise<void> {
  for (const statement of insertRows(db, publishers, [
    ...new Map(list.map(({ publisher }) => [publisher.id, publisher])).values(),
  ]))
    await statement
  const rows = list.map((f) => ({
    id: idOf('f', f.url),
    url: f.url,
    publisherId: f.publisher.id,
    kind: f.kind ?? ('feed' as const),
    topic: f.topic ?? ('both' as const),
    nextDueAt: now,
    addedAt: now,
  }))
  for (const statement of insertRows(db, feeds, rows)) await statement
}

const LEASE_MS = 10 * 60_000

/**
 * Takes up to `limit` due feeds, most overdue first, so that no other run takes them before the lease ends.
 * One statement, so two crons at once get disjoint feeds. Gives their ids.
 */
export async function leaseDueFeeds(db: Db, now: string, limit: number): Promise<string[]> {
  const free = or(isNull(feeds.leasedUntil), lt(feeds.leasedUntil, now))
  const due = db
    .select({ id: feeds.id })
    .from(feeds)
    .where(and(ne(feeds.status, 'stopped'), lte(feeds.nextDueAt, now), free))
    .orderBy(feeds.nextDueAt)
    .limit(limit)
  const leased = await db
    .update(feeds)
    .set({ leasedUntil: new Date(Date.parse(now) + LEASE_MS).toISOString() })
    .where(inArray(feeds.id, due))
    .returning({ id: feeds.id })
  return leased.map((f) => f.id)
}

/** The feed with the publisher it is polled for, or undefined. */
export const readFeed = (db: Db, id: string) =>
  db
    .select({ feed: feeds, publisher: publishers })
    .from(feeds)
    .innerJoin(publishers, eq(feeds.publisherId, publishers.id))
    .where(eq(feeds.id, id))
    .get()

/** Ends a poll that worked: schedule, validators and a clean record, the lease given back. */
export function pollSucceeded(
  db: Db,
  id: string,
  poll: {
    now: string
    nextDueAt: string
    status: number
    etag?: string | null
    lastModified?: string | null
    bodyHash?: string
    title?: string | null
    intervalSeconds?: number
  },
): Statement {
  const { now, status, ...rest } = poll
  return db
    .update(feeds)
    .set({
      ...rest,
      status: 'active',
      lastStatus: status,
      lastPolledAt: now,
      lastOkAt: now,
      lastError: null,
      errorCount: 0,
      leasedUntil: null,
    })
    .where(eq(feeds.id, id))
}

/** Ends a poll that failed: the reason in words and the next try stand on the feed's row. */
export function pollFailed(
  db: Db,
  id: string,
  poll: { now: string; nextDueAt: string; status: number | null; error: string; stop?: boolean },
): Statement {
  return db
    .update(feeds)
    .set({
      status: poll.stop ? 'stopped' : 'failing',
      lastStatus: poll.status,
      lastPolledAt: poll.now,
      lastError: poll.error.slice(0, 500),
      errorCount: sql`${feeds.errorCount} + 1`,
      nextDueAt: poll.nextDueAt,
      leasedUntil: null,
    })
    .where(eq(feeds.id, id))
}

/** Keeps items that could not be read; the same item is kept once. */
export const quarantineEntries = (db: Db, feedId: string, list: QuarantinedEntry[], now: string) =>
  insertRows(
    db,
    quarantine,
    list.map(({ reason, raw }) => ({
      id: idOf('q', feedId, reason, raw),
      feedId,
      reason,
      raw,
      recordedAt: now,
    })),
  )

/** Frees every lease: only for a process that knows it is the one worker there is. */
export const releaseLeases = (db: Db) =>
  db.update(feeds).set({ leasedUntil: null }).where(isNotNull(feeds.leasedUntil))
