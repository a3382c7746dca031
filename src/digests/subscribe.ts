import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { issueWords } from '../api/issues.ts'
import { commit, type Db, type Statement } from '../db/client.ts'
import { subscriptions } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { CHANNELS } from './channels/channels.ts'
import type { Digest } from './digest.ts'
import { messagesOf } from './publish.ts'
import { nextRun, scheduleFault } from './schedule.ts'
import { seal } from './seal.ts'
import { columnsOf, type Settings } from './settings.ts'
import { resume } from './standing.ts'
import { fileDigest } from './store/digests.ts'
import { readSubscription, type Subscription } from './store/subscriptions.ts'

export interface NewSubscription extends Settings {
  /** As the channel wants it; see its `secret`. */
  secret: unknown
  /** The room a chat command makes it for. */
  room?: string
}

export interface Fault {
  field: string
  detail: string
}

/** What is wrong, in a line. */
export const faultWords = (faults: readonly Fault[]): string =>
  faults.map((f) => `${f.field}: ${f.detail}`).join('; ')

export type Subscribed = { ok: true; subscription: Subscription } | { ok: false; faults: Fault[] }

/** What cannot be kept of what was chosen, field by field. */
export async function faultsOf(db: Db, { cron, timezone, fallback }: Settings): Promise<Fault[]> {
  const fault = scheduleFault({ cron, timezone })
  const lost = fallback !== null && !(await readSubscription(db, fallback))
  return [
    ...(fault ? [{ field: 'cron', detail: fault }] : []),
    ...(lost ? [{ field: 'fallback', detail: 'no subscription has that id' }] : []),
  ]
}

/** Subscribes a room, with its secret sealed. Nothing recorded before now will ever be told. Gives what is wrong, field by field. */
export async function subscribe(
  db: Db,
  { secret, room, ...wanted }: NewSubscription,
  { key, by, now, also = [] }: { key: string; by: string; now: string; also?: Statement[] },
): Promise<Subscribed> {
  const checked = CHANNELS[wanted.channel].secret.safeParse(secret)
  const faults = [...(checked.success ? [] : secretFaults(checked.error)), ...(await faultsOf(db, wanted))]
  if (!checked.success || faults.length > 0) return { ok: false, faults }
  const id = idOf('s', wanted.name, now, crypto.randomUUID())
  const row = {
    ...columnsOf(wanted),
    ...(room === undefined ? {} : { room }),
    id,
    secret: await seal(checked.data, key, id),
    toldUntil: now,
    nextDueAt: nextRun(wanted, now),
    createdAt: now,
    createdBy: by,
  }
  const [[subscription]] = await db.batch([db.insert(subscriptions).values(row).returning(), ...also])
  if (!subscription) throw new Error(`subscription ${id} was not filed`)
  return { ok: true, subscription }
}

const secretFaults = ({ issues }: z.ZodError): Fault[] =>
  issues.map((issue) => ({ field: ['secret', ...issue.path].join('.'), detail: issueWords(issue) }))

/** Replaces what a room is reached with: a leaked token, a signing secret on its way out. Takes one up again that its room stopped; null where it was ended for good. */
export async function replaceSecret(
  db: Db,
  id: string,
  secret: unknown,
  { key, now, also = [] }: { key: string; now: string; also?: Statement[] },
) {
  const subscription = await readSubscription(db, id)
  if (!subscription || subscription.secret === '' || subscription.status === 'ending') return null
  const checked = CHANNELS[subscription.channel].secret.safeParse(secret)
  if (!checked.success) return secretFaults(checked.error)
  const sealed = await seal(checked.data, key, id)
  await commit(db, [
    db.update(subscriptions).set({ secret: sealed }).where(eq(subscriptions.id, id)),
    ...also,
  ])
  if (subscription.status === 'stopped') await resume(db, id, now)
  return []
}

/** Files a message that says where it comes from, for delivery at once; gives its digest's id. */
export async function sendTest(
  db: Db,
  subscription: Subscription,
  sample: Digest,
  now: string,
  also: Statement[] = [],
): Promise<string> {
  const body = {
    ...sample,
    title: `Test of ${subscription.name}`,
    items: sample.items.slice(0, 1),
    leftOut: 0,
  }
  const id = idOf('g', subscription.id, 'test', now)
  const test = { subscriptionId: subscription.id, kind: 'test' as const, corrects: null, body }
  await commit(db, [
    ...fileDigest(db, id, { ...test, messages: messagesOf(body, subscription) }, now),
    ...also,
  ])
  return id
}
