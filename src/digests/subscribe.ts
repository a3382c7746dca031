import { and, eq, ne } from 'drizzle-orm'
import { commit, type Db } from '../db/client.ts'
import { subscriptions } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { Alert } from './alerts.ts'
import { CHANNELS, type ChannelName } from './channels/channels.ts'
import type { Digest } from './digest.ts'
import type { DigestFilter } from './filter.ts'
import { messagesOf } from './publish.ts'
import { nextRun, scheduleFault } from './schedule.ts'
import { seal } from './seal.ts'
import { fileDigest, readSubscription, type Subscription } from './store.ts'

export interface NewSubscription {
  name: string
  channel: ChannelName
  /** As the channel wants it; see its `secret`. */
  secret: unknown
  topic: 'mining' | 'ai' | null
  filter: DigestFilter
  alerts: Alert[]
  cron: string
  timezone: string
  quietFrom: string | null
  quietTo: string | null
  silent: boolean
  tellEmpty: boolean
}

export type Subscribed =
  | { ok: true; subscription: Subscription }
  | { ok: false; faults: { field: string; detail: string }[] }

/** Subscribes a room, with its secret sealed. Nothing recorded before now will ever be told. Gives what is wrong, field by field. */
export async function subscribe(
  db: Db,
  { secret, ...wanted }: NewSubscription,
  { key, by, now }: { key: string; by: string; now: string },
): Promise<Subscribed> {
  const checked = CHANNELS[wanted.channel].secret.safeParse(secret)
  const fault = scheduleFault(wanted)
  const faults = [
    ...(checked.success
      ? []
      : checked.error.issues.map((i) => ({ field: ['secret', ...i.path].join('.'), detail: i.message }))),
    ...(fault ? [{ field: 'cron', detail: fault }] : []),
  ]
  if (!checked.success || faults.length > 0) return { ok: false, faults }
  const id = idOf('s', wanted.name, now, crypto.randomUUID())
  const row = {
    ...wanted,
    id,
    secret: await seal(checked.data, key, id),
    toldUntil: now,
    nextDueAt: nextRun(wanted, now),
    createdAt: now,
    createdBy: by,
  }
  return { ok: true, subscription: await db.insert(subscriptions).values(row).returning().get() }
}

/** Replaces what a room is reached with: a leaked token, a signing secret on its way out. Takes a stopped one up again. */
export async function replaceSecret(
  db: Db,
  id: string,
  secret: unknown,
  { key, now }: { key: string; now: string },
) {
  const subscription = await readSubscription(db, id)
  if (!subscription) return null
  const checked = CHANNELS[subscription.channel].secret.safeParse(secret)
  if (!checked.success)
    return checked.error.issues.map((i) => ({ field: ['secret', ...i.path].join('.'), detail: i.message }))
  const sealed = await seal(checked.data, key, id)
  await db.update(subscriptions).set({ secret: sealed }).where(eq(subscriptions.id, id))
  if (subscription.status === 'stopped') await resume(db, id, now)
  return []
}

/** Nothing is composed or delivered until it is resumed; false where there is none that is active. */
export async function pause(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(subscriptions)
    .set({ status: 'paused' })
    .where(and(eq(subscriptions.id, id), eq(subscriptions.status, 'active')))
    .returning({ id: subscriptions.id })
  return rows.length > 0
}

/** Goes on from now: what happened meanwhile is not told, lest a room be flooded. False where there is none. */
export async function resume(db: Db, id: string, now: string): Promise<boolean> {
  const subscription = await readSubscription(db, id)
  if (!subscription) return false
  await db
    .update(subscriptions)
    .set({ status: 'active', stopReason: null, toldUntil: now, nextDueAt: nextRun(subscription, now) })
    .where(and(eq(subscriptions.id, id), ne(subscriptions.status, 'active')))
  return true
}

/** Ends a subscription for good and forgets its secret; what it was told stays in the ledger. False where there is none. */
export async function unsubscribe(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(subscriptions)
    .set({ status: 'stopped', stopReason: 'deleted', secret: '' })
    .where(eq(subscriptions.id, id))
    .returning({ id: subscriptions.id })
  return rows.length > 0
}

/** Files a message that says where it comes from, for delivery at once; gives its digest's id. */
export async function sendTest(
  db: Db,
  subscription: Subscription,
  sample: Digest,
  now: string,
): Promise<string> {
  const body = {
    ...sample,
    title: `Test of ${subscription.name}`,
    items: sample.items.slice(0, 1),
    leftOut: 0,
  }
  const id = idOf('g', subscription.id, 'test', now)
  const test = { subscriptionId: subscription.id, kind: 'test' as const, corrects: null, body }
  await commit(db, fileDigest(db, id, { ...test, messages: messagesOf(body, subscription) }, now))
  return id
}
