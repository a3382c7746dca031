/** The ledger of what was told to whom: subscriptions, digests, their items, deliveries and every try. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import {
  claims,
  deliveries,
  deliveryAttempts,
  digestItems,
  digests,
  revisions,
  subscriptions,
} from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { Outcome } from './channels/channel.ts'
import { Digest, type Item } from './digest.ts'

export type Subscription = typeof subscriptions.$inferSelect
export type Delivery = typeof deliveries.$inferSelect

/** Jobs one cron queues of each kind. */
const MOST_JOBS = 500

export const readSubscription = (db: Db, id: string) =>
  db.select().from(subscriptions).where(eq(subscriptions.id, id)).get()

export const listSubscriptions = (db: Db, { after, limit }: { after?: string | undefined; limit: number }) =>
  db
    .select()
    .from(subscriptions)
    .where(after ? gt(subscriptions.id, after) : undefined)
    .orderBy(asc(subscriptions.id))
    .limit(limit)

/** Subscriptions to be composed for: those due, and those that want to hear of something at once. */
export async function dueSubscriptions(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.status, 'active'),
        or(lte(subscriptions.nextDueAt, now), sql`${subscriptions.alerts} <> '[]'`),
      ),
    )
    .orderBy(asc(subscriptions.nextDueAt))
    .limit(MOST_JOBS)
  return rows.map((r) => r.id)
}

/** Digests with a message to send, to edit or to try again, or with a figure that has changed since it was told. */
export async function dueDigests(db: Db, now: string): Promise<string[]> {
  const sending = await db
    .selectDistinct({ id: deliveries.digestId })
    .from(deliveries)
    .where(and(isNotNull(deliveries.nextTryAt), lte(deliveries.nextTryAt, now)))
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

export interface NewDigest {
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

export async function readDigest(db: Db, id: string) {
  const row = await db.select().from(digests).where(eq(digests.id, id)).get()
  return row && { ...row, body: Digest.parse(row.body) }
}

export const digestParts = (db: Db, digestId: string) =>
  db
    .select()
    .from(deliveries)
    .where(eq(deliveries.digestId, digestId))
    .orderBy(asc(deliveries.part))
    .limit(50)

const LEASE_MS = 60_000

/** Takes a message for one try; undefined where it is not due, or another worker has it. */
export async function leaseDelivery(db: Db, id: string, now: string): Promise<Delivery | undefined> {
  const leasedUntil = new Date(Date.parse(now) + LEASE_MS).toISOString()
  const [row] = await db
    .update(deliveries)
    .set({ leasedUntil, attempts: sql`${deliveries.attempts} + 1` })
    .where(
      and(
        eq(deliveries.id, id),
        lte(deliveries.nextTryAt, now),
        or(isNull(deliveries.leasedUntil), lt(deliveries.leasedUntil, now)),
      ),
    )
    .returning()
  return row
}

/** Ends a try: the message's new standing, and the line in the ledger. */
export function endTry(
  db: Db,
  delivery: Delivery,
  change: Partial<Delivery>,
  attempt: { act: 'send' | 'edit'; outcome: Outcome; at: string },
): Statement[] {
  const { outcome, act, at } = attempt
  const detail = outcome.kind === 'sent' ? outcome.reference : outcome.reason
  return [
    db
      .update(deliveries)
      .set({ leasedUntil: null, ...change })
      .where(eq(deliveries.id, delivery.id)),
    db.insert(deliveryAttempts).values({
      id: idOf('y', delivery.id, delivery.attempts, at),
      deliveryId: delivery.id,
      at,
      act,
      outcome: outcome.kind,
      detail,
    }),
  ]
}

/** The room is gone: nothing more is sent there, what waits is given up. */
export const stop = (db: Db, id: string, reason: string): Statement[] => [
  db.update(subscriptions).set({ status: 'stopped', stopReason: reason }).where(eq(subscriptions.id, id)),
  db
    .update(deliveries)
    .set({ status: 'dead', nextTryAt: null, lastError: reason })
    .where(and(eq(deliveries.subscriptionId, id), eq(deliveries.status, 'due'))),
  db
    .update(deliveries)
    .set({ nextTryAt: null })
    .where(and(eq(deliveries.subscriptionId, id), isNotNull(deliveries.nextTryAt))),
]

/** Items of a digest whose claim has a revision that was not told, each with the claim as it stands. */
export const revisedItems = (db: Db, digestId: string) =>
  db
    .select({ item: digestItems, claim: claims })
    .from(digestItems)
    .innerJoin(claims, eq(claims.id, digestItems.claimId))
    .where(and(eq(digestItems.digestId, digestId), isNotNull(digestItems.revisedN)))

/** Deliveries that were given up or whose fate nobody knows, newest digest first: for editors to see and replay. */
export const listDeliveries = (
  db: Db,
  filter: {
    subscription?: string | undefined
    status?: Delivery['status'] | undefined
    after?: string | undefined
    limit: number
  },
) =>
  db
    .select({ delivery: deliveries, digest: { kind: digests.kind, createdAt: digests.createdAt } })
    .from(deliveries)
    .innerJoin(digests, eq(digests.id, deliveries.digestId))
    .where(
      and(
        filter.subscription ? eq(deliveries.subscriptionId, filter.subscription) : undefined,
        filter.status ? eq(deliveries.status, filter.status) : undefined,
        filter.after ? gt(deliveries.id, filter.after) : undefined,
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(filter.limit)

/** Sends a message given up, or of unknown fate, again; false where there is no such one. */
export async function replay(db: Db, id: string, now: string): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set({ status: 'due', nextTryAt: now, attempts: 0, leasedUntil: null })
    .where(and(eq(deliveries.id, id), inArray(deliveries.status, ['dead', 'unknown'])))
    .returning({ id: deliveries.id })
  return rows.length > 0
}

/** Tries of a delivery, the latest first. */
export const listAttempts = (db: Db, deliveryId: string) =>
  db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId))
    .orderBy(desc(deliveryAttempts.at))
    .limit(50)

/** Rooms that asked to be left alone for a while are, with everything that waits for them. */
export const holdBack = (db: Db, subscriptionId: string, until: string) =>
  db
    .update(deliveries)
    .set({ nextTryAt: until })
    .where(
      and(
        eq(deliveries.subscriptionId, subscriptionId),
        isNotNull(deliveries.nextTryAt),
        lt(deliveries.nextTryAt, until),
      ),
    )
