/** What was composed for whom, with the revision each item carried. */
import { and, eq, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Statement } from '../../db/client.ts'
import { insertRows } from '../../db/insert-rows.ts'
import { claims, deliveries, digestItems, digests, revisions, subscriptions } from '../../db/schema.ts'
import { idOf } from '../../lib/ids.ts'
import { Digest, type Item } from '../digest.ts'

/** Jobs one cron queues of each kind. */
const MOST_JOBS = 500

/**
 * Digests with a message to send, to edit or to try again, the one that waits longest of each room that does not rest:
 * the others follow it. And those with a figure that has changed since it was told.
 */
export async function dueDigests(db: Db, now: string): Promise<string[]> {
  const sending = await db
    .select({ id: deliveries.digestId, since: sql<string>`min(${deliveries.nextTryAt})`.as('since') })
    .from(deliveries)
    .innerJoin(subscriptions, eq(subscriptions.id, deliveries.subscriptionId))
    .where(
      and(
        lte(deliveries.nextTryAt, now),
        inArray(subscriptions.status, ['active', 'ending']),
        or(isNull(subscriptions.restsUntil), lte(subscriptions.restsUntil, now)),
        // what another worker has in hand is not due
        or(isNull(deliveries.leasedUntil), lt(deliveries.leasedUntil, now)),
      ),
    )
    .groupBy(deliveries.subscriptionId)
    .orderBy(sql`since`)
    .limit(MOST_JOBS)
  const revised = await db
    .selectDistinct({ id: digestItems.digestId })
    .from(digestItems)
    .where(isNotNull(digestItems.revisedN))
    .limit(MOST_JOBS)
  return [...new Set([...sending, ...revised].map((r) => r.id))]
}

/** Claims a subscriber was told of that have a revision a correction is going to tell. */
export async function awaitingCorrection(db: Db, subscriptionId: string): Promise<Set<string | null>> {
  const rows = await db
    .select({ claimId: digestItems.claimId })
    .from(digestItems)
    .innerJoin(
      revisions,
      and(eq(revisions.claimId, digestItems.claimId), eq(revisions.n, digestItems.revisedN)),
    )
    .where(
      and(
        eq(digestItems.subscriptionId, subscriptionId),
        isNotNull(digestItems.revisedN),
        or(ne(revisions.reason, 'restated'), isNotNull(revisions.note)),
      ),
    )
  return new Set(rows.map((r) => r.claimId))
}

/** Which of these a subscriber was told already. */
export async function postedKeys(
  db: Db,
  subscriptionId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ key: digestItems.key })
    .from(digestItems)
    .where(
      and(
        eq(digestItems.subscriptionId, subscriptionId),
        sql`${digestItems.key} in (select value from json_each(${JSON.stringify(keys)}))`,
      ),
    )
  return new Set(rows.map((r) => r.key))
}

/** What an item is told under: a correction tells the revision it corrects to. */
export const keyOf = (item: Item): string =>
  item.correction ? `${item.claimId}:${item.correction.n}` : item.key

interface NewDigest {
  subscriptionId: string
  kind: (typeof digests.$inferSelect)['kind']
  corrects: string | null
  body: Digest
  messages: number
}

/**
 * Files a digest with its items and one delivery a message. Items are inserted plainly: two composers of one moment
 * collide on them, and the later is undone whole.
 */
export function fileDigest(db: Db, id: string, digest: NewDigest, now: string): Statement[] {
  const { subscriptionId, kind, corrects, body, messages } = digest
  const row = { id, subscriptionId, kind, corrects, body, version: 1, createdAt: now }
  const parts = Array.from({ length: messages }, (_, part) => ({
    id: idOf('v', id, part),
    digestId: id,
    part,
    subscriptionId,
    status: 'due' as const,
    nextTryAt: now,
  }))
  const items = kind === 'test' ? [] : body.items
  return [
    db.insert(digests).values(row),
    ...items.map((i) =>
      db.insert(digestItems).values({
        subscriptionId,
        key: keyOf(i),
        digestId: id,
        claimId: i.claimId,
        n: i.correction?.n ?? i.n,
      }),
    ),
    ...insertRows(db, deliveries, parts),
  ]
}

/** The subscriptions that digests are for, by the digests' ids. */
export async function roomsOf(db: Db, digestIds: readonly string[]): Promise<Map<string, string>> {
  if (digestIds.length === 0) return new Map()
  const rows = await db
    .select({ id: digests.id, subscriptionId: digests.subscriptionId })
    .from(digests)
    .where(sql`${digests.id} in (select value from json_each(${JSON.stringify(digestIds)}))`)
  return new Map(rows.map((row) => [row.id, row.subscriptionId]))
}

export async function readDigest(db: Db, id: string) {
  const row = await db.select().from(digests).where(eq(digests.id, id)).get()
  return row && { ...row, body: Digest.parse(row.body) }
}

/** Items of a digest whose claim has a revision that was not told, each with the claim as it stands. */
export const revisedItems = (db: Db, digestId: string) =>
  db
    .select({ item: digestItems, claim: claims })
    .from(digestItems)
    .innerJoin(claims, eq(claims.id, digestItems.claimId))
    .where(and(eq(digestItems.digestId, digestId), isNotNull(digestItems.revisedN)))
