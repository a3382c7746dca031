import type { Db, Statement } from '../db/client.ts'
import { idOf } from '../lib/ids.ts'
import type { Digest } from './digest.ts'
import { messagesOf } from './publish.ts'
import { fileDigest, readDigest } from './store/digests.ts'
import { readSubscription, type Subscription } from './store/subscriptions.ts'

/** A message about a subscription instead of about figures, filed for delivery at once. */
export function noticeOf(
  db: Db,
  subscription: Subscription,
  id: string,
  { title, note }: { title: string; note: string },
  now: string,
): Statement[] {
  const body: Digest = { title, note, from: now, to: now, topic: subscription.topic, items: [], leftOut: 0 }
  const messages = messagesOf(body, subscription)
  return fileDigest(
    db,
    id,
    { subscriptionId: subscription.id, kind: 'notice', corrects: null, body, messages },
    now,
  )
}

/**
 * Tells of trouble in a room where somebody will see it: in the room named as its fallback, the same trouble once a
 * day. Nothing to commit where there is no such room, or it is not open either.
 */
export async function tellFallback(
  db: Db,
  troubled: Subscription,
  trouble: string,
  now: string,
): Promise<{ id: string; statements: Statement[] } | null> {
  const fallback = troubled.fallback ? await readSubscription(db, troubled.fallback) : undefined
  if (fallback?.status !== 'active') return null
  const id = idOf('g', fallback.id, 'trouble', troubled.id, trouble, now.slice(0, 10))
  if (await readDigest(db, id)) return null
  const title = `Trouble with ${troubled.name} (${troubled.channel})`
  return { id, statements: noticeOf(db, fallback, id, { title, note: trouble }, now) }
}
