import { eq, isNotNull, sql } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { feedMoves, feeds, publishers, quarantine } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { QuarantinedEntry } from './types.ts'

export type Feed = typeof feeds.$inferSelect
export type Publisher = typeof publishers.$inferSelect

/** What is needed to start polling an address. */
export interface NewFeed {
  url: string
  kind?: Feed['kind']
  topic?: Feed['topic']
  /** Whether articles are read from their pages: for feeds that carry summaries only. */
  fullText?: boolean
  publisher: { id: string; name: string; family: string; country?: string | null; homepage?: string | null }
}

/** Adds feeds and their publishers, all or none; those already known keep their state. */
export const addFeeds = (db: Db, list: NewFeed[], now: string): Promise<void> =>
  commit(db, newFeeds(db, list, now))

/** The same as statements, for a commit that has more to say. */
export function newFeeds(db: Db, list: NewFeed[], now: string): Statement[] {
  const owners = new Map(list.map(({ publisher }) => [publisher.id, publisher]))
  const rows = list.map((f) => ({
    id: idOf('f', f.url),
    url: f.url,
    host: hostOf(f.url),
    fullText: f.fullText ?? false,
    publisherId: f.publisher.id,
    kind: f.kind ?? ('feed' as const),
    topic: f.topic ?? ('both' as const),
    nextDueAt: now,
    addedAt: now,
  }))
  return [...insertRows(db, publishers, [...owners.values()]), ...insertRows(db, feeds, rows)]
}

const LEASE_MS = 10 * 60_000
/** When a lease taken now ends by itself. */
export const leaseEnd = (now: string) => new Date(Date.parse(now) + LEASE_MS).toISOString()

/** Most due feeds one run looks at where a few hosts crowd out the others. */
const WIDE = 20_000

/**
 * Takes up to `limit` due feeds, most overdue first, so that no other run takes them before the lease ends: at most one
 * of each host, and none of a host that is being asked. Each statement leases what it finds, so two crons at once get
 * disjoint feeds. Gives their ids. Reads eleven rows for each
 * feed leased, however many are due.
 */
export async function leaseDueFeeds(db: Db, now: string, limit: number): Promise<string[]> {
  const leased = await leaseAmong(db, now, 2 * limit, limit)
  // All of the nearest may be of one host: whoever waits behind them is found by looking further.
  if (leased.length === 0 || leased.length === limit) return leased
  return [...leased, ...(await leaseAmong(db, now, WIDE, limit - leased.length))]
}

async function leaseAmong(db: Db, now: string, nearest: number, limit: number): Promise<string[]> {
  // With min(), SQLite gives the other columns of the row that has the minimum.
  const leased = await db.all<{ id: string }>(sql`
    update feeds set leased_until = ${leaseEnd(now)} where id in (
      select id from (
        select id, min(next_due_at) as due from (
          select id, host, next_due_at from feeds as f indexed by feeds_due
          where status <> 'stopped' and next_due_at <= ${now} and (leased_until is null or leased_until < ${now})
            and not exists (select 1 from feeds as busy where busy.host = f.host and busy.leased_until >= ${now})
          order by next_due_at limit ${nearest}
        ) group by host order by due limit ${limit}
      )
    ) returning id`)
  return leased.map((f) => f.id)
}

/** Takes these feeds, but for those another run has, without polling them; gives the ids of those that are ours now. */
export async function leaseFeeds(db: Db, ids: string[], now: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const leased = await db.all<{ id: string }>(sql`
    update feeds set leased_until = ${leaseEnd(now)}
    where id in (select value from json_each(${JSON.stringify(ids)}))
      and (leased_until is null or leased_until < ${now})
    returning id`)
  return new Set(leased.map(({ id }) => id))
}

/** Those of the hosts that are being asked for something. */
export async function busyHosts(db: Db, hosts: string[], now: string): Promise<Set<string>> {
  if (hosts.length === 0) return new Set()
  const busy = await db.all<{ host: string }>(sql`
    select distinct host from feeds indexed by feeds_busy
    where host in (select value from json_each(${JSON.stringify(hosts)})) and leased_until >= ${now}`)
  return new Set(busy.map(({ host }) => host))
}

/** Whom a poll asks. Addresses on this machine need no sparing: each is its own. */
export function hostOf(url: string): string {
  const { hostname } = new URL(url)
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname) ? url : hostname.replace(/^www\./, '')
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

/** Polls in a row that must name the same new address before a feed moves: one misconfigured evening is not a move. */
const SIGHTINGS_TO_MOVE = 3

/**
 * Takes note of where a poll was sent for good (301, 308), null where it was not. After several sightings in a row the
 * feed's address changes and the old one is kept in its history; an address that another feed has is not adopted.
 */
export function sightMove(db: Db, feed: Feed, movedTo: string | null, now: string): Statement[] {
  if (movedTo === feed.movedTo && movedTo === null) return []
  const movedSightings = movedTo === null ? 0 : movedTo === feed.movedTo ? feed.movedSightings + 1 : 1
  if (movedTo === null || movedSightings < SIGHTINGS_TO_MOVE)
    return [db.update(feeds).set({ movedTo, movedSightings }).where(eq(feeds.id, feed.id))]
  const free = sql`not exists (select 1 from feeds as other where other.url = ${movedTo})`
  return [
    db.insert(feedMoves).select(sql`select ${feed.id}, ${feed.url}, ${movedTo}, ${now} where ${free}`),
    db
      .update(feeds)
      .set({ url: movedTo, host: hostOf(movedTo), movedTo: null, movedSightings: 0 })
      .where(sql`${feeds.id} = ${feed.id} and ${free}`),
  ]
}

/** An editor ends it: polled no more, whatever it answers. What it said stays. */
export const retireFeed = (db: Db, id: string, why: string): Statement =>
  db
    .update(feeds)
    .set({ status: 'stopped', lastError: `Retired: ${why}`.slice(0, 500), leasedUntil: null })
    .where(eq(feeds.id, id))
