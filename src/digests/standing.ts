import { and, eq, ne } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { subscriptions } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { noticeOf } from './notice.ts'
import { nextRun } from './schedule.ts'
import { giveUpWaiting } from './store/deliveries.ts'
import { forget, readSubscription } from './store/subscriptions.ts'

/** Nothing is composed or delivered until it is resumed; false where there is none that is active. */
export async function pause(db: Db, id: string, also: Statement[] = []): Promise<boolean> {
  if ((await readSubscription(db, id))?.status !== 'active') return false
  await commit(db, [
    db
      .update(subscriptions)
      .set({ status: 'paused' })
      .where(and(eq(subscriptions.id, id), eq(subscriptions.status, 'active'))),
    ...also,
  ])
  return true
}

/** Goes on from now: what happened meanwhile is not told, lest a room be flooded. False where there is none. */
export async function resume(db: Db, id: string, now: string, also: Statement[] = []): Promise<boolean> {
  const subscription = await readSubscription(db, id)
  if (!subscription || subscription.secret === '') return false
  await commit(db, [
    db
      .update(subscriptions)
      .set({ status: 'active', stopReason: null, toldUntil: now, nextDueAt: nextRun(subscription, now) })
      .where(and(eq(subscriptions.id, id), ne(subscriptions.status, 'active'))),
    ...also,
  ])
  return true
}

/**
 * Ends a subscription: what waits is given up, one last message says why nothing more comes, and with it gone the
 * secret is forgotten. One whose room is closed to us ends at once. What it was told stays in the ledger. Gives the
 * last message's digest, null where there is none to send, undefined where there is no subscription.
 */
export async function unsubscribe(
  db: Db,
  id: string,
  reason: string,
  now: string,
  also: Statement[] = [],
): Promise<string | null | undefined> {
  const subscription = await readSubscription(db, id)
  if (!subscription) return undefined
  if (subscription.status === 'stopped' || subscription.status === 'ending') {
    await commit(db, [...forget(db, id), ...also])
    return null
  }
  const digestId = idOf('g', id, 'farewell')
  const farewell = { title: 'Nothing more comes here', note: `${reason}. What was posted stays.` }
  await commit(db, [
    db.update(subscriptions).set({ status: 'ending', stopReason: reason }).where(eq(subscriptions.id, id)),
    giveUpWaiting(db, id, reason),
    ...noticeOf(db, subscription, digestId, farewell, now),
    ...also,
  ])
  return digestId
}
