/** Subscriptions: which room wants what, and when. */
import { and, asc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { Db, Statement } from '../../db/client.ts'
import { subscriptions } from '../../db/schema.ts'
import type { DigestFilter } from '../filter.ts'

export type Subscription = typeof subscriptions.$inferSelect

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

/** The subscription a chat command made for a room, if it still stands. */
export const subscriptionOfRoom = (db: Db, room: string) =>
  db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.room, room), inArray(subscriptions.status, ['active', 'paused'])))
    .get()

/** Narrows a subscription anew; false where it was narrowed by somebody else meanwhile. */
export async function refilter(db: Db, was: Subscription, filter: DigestFilter): Promise<boolean> {
  const rows = await db
    .update(subscriptions)
    .set({ filter })
    .where(and(eq(subscriptions.id, was.id), sql`${subscriptions.filter} = ${JSON.stringify(was.filter)}`))
    .returning({ id: subscriptions.id })
  return rows.length > 0
}

/** The secret of a subscription that has ended is kept no longer. */
export const forget = (db: Db, id: string): Statement[] => [
  db.update(subscriptions).set({ status: 'stopped', secret: '' }).where(eq(subscriptions.id, id)),
]
