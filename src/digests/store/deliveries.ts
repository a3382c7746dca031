/** The ledger of messages: one row each, one more for every try. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Statement } from '../../db/client.ts'
import { deliveries, deliveryAttempts, digests, subscriptions } from '../../db/schema.ts'
import { idOf } from '../../lib/ids.ts'
import type { Outcome } from '../channels/channel.ts'

export type Delivery = typeof deliveries.$inferSelect

export const digestParts = (db: Db, digestId: string) =>
  db
    .select()
    .from(deliveries)
    .where(eq(deliveries.digestId, digestId))
    .orderBy(asc(deliveries.part))
    .limit(50)

export const readMessage = (db: Db, id: string) =>
  db.select().from(deliveries).where(eq(deliveries.id, id)).get()

const LEASE_MS = 60_000

/**
 * Takes a message for one try; undefined where it is not due, its room rests, or another worker has it or another
 * message of its room: a room is told one thing after the other.
 */
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
        sql`not exists (select 1 from subscriptions s where s.id = deliveries.subscription_id and s.rests_until > ${now})`,
        sql`not exists (select 1 from deliveries o where o.subscription_id = deliveries.subscription_id
          and o.leased_until is not null and o.leased_until > ${now})`,
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

/** Deliveries by their ids, those of a room or of a standing: for editors to see and replay. */
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

/** What was sent to a room, or is to be, the latest first. */
export const latestDeliveries = (db: Db, subscriptionId: string, limit: number) =>
  db
    .select({ delivery: deliveries, digest: { kind: digests.kind, createdAt: digests.createdAt } })
    .from(digests)
    .innerJoin(deliveries, eq(deliveries.digestId, digests.id))
    .where(eq(digests.subscriptionId, subscriptionId))
    .orderBy(desc(digests.createdAt), asc(deliveries.part))
    .limit(limit)

/** Sends a message given up, or of unknown fate, again; gives its digest's id, undefined where there is no such message. */
export async function replay(db: Db, id: string, now: string): Promise<{ digestId: string } | undefined> {
  const [row] = await db
    .update(deliveries)
    .set({ status: 'due', nextTryAt: now, attempts: 0, leasedUntil: null })
    .where(and(eq(deliveries.id, id), inArray(deliveries.status, ['dead', 'unknown'])))
    .returning({ digestId: deliveries.digestId })
  return row
}

/** Tries of a delivery, the latest first. */
export const listAttempts = (db: Db, deliveryId: string) =>
  db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId))
    .orderBy(desc(deliveryAttempts.at))
    .limit(50)

/** A room is left alone for a while, whatever waits for it. */
export const letRest = (db: Db, subscriptionId: string, until: string): Statement =>
  db
    .update(subscriptions)
    .set({ restsUntil: sql`max(coalesce(${subscriptions.restsUntil}, ''), ${until})` })
    .where(eq(subscriptions.id, subscriptionId))

/** The digest that waits longest for a room to be free at a time, but for one. */
export const nextWaiting = (db: Db, subscriptionId: string, at: string, butFor: string) =>
  db
    .select({ id: deliveries.digestId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.subscriptionId, subscriptionId),
        lte(deliveries.nextTryAt, at),
        ne(deliveries.digestId, butFor),
      ),
    )
    .orderBy(asc(deliveries.nextTryAt))
    .limit(1)

/** What waits to be sent to a room is given up, and what waits to be edited stays as it is. */
export const giveUpWaiting = (db: Db, subscriptionId: string, reason: string): Statement =>
  db
    .update(deliveries)
    .set({
      nextTryAt: null,
      status: sql`iif(${deliveries.status} = 'due', 'dead', ${deliveries.status})`,
      lastError: reason,
    })
    .where(and(eq(deliveries.subscriptionId, subscriptionId), isNotNull(deliveries.nextTryAt)))

/** The room is gone: nothing more is sent there, what waits is given up. */
export const stop = (db: Db, id: string, reason: string): Statement[] => [
  db.update(subscriptions).set({ status: 'stopped', stopReason: reason }).where(eq(subscriptions.id, id)),
  giveUpWaiting(db, id, reason),
]
