import { commit, type Db } from '../db/client.ts'
import { edit, resolve, send } from './attempt.ts'
import type { Channel, Payload, SendContext } from './channels/channel.ts'
import { CHANNELS } from './channels/channels.ts'
import { correct } from './correct.ts'
import { secondsAfter, standing, troubleOf } from './ladder.ts'
import { tellFallback } from './notice.ts'
import { unseal } from './seal.ts'
import {
  type Delivery,
  digestParts,
  endTry,
  giveUpWaiting,
  leaseDelivery,
  letRest,
  nextWaiting,
  stop,
} from './store/deliveries.ts'
import { readDelivery } from './store/delivery.ts'
import { forget, type Subscription } from './store/subscriptions.ts'

interface DeliveryContext {
  db: Db
  now: string
  /** Opens subscriptions' secrets. */
  key: string
  /** Address of this installation; empty where nobody has told it. */
  base: string
  allowPrivate: boolean
  fetch?: typeof fetch
}

export interface DeliveryReport {
  digestId: string
  sent: number
  edited: number
  failed: number
  /** Digests to be delivered next, and when: its correction, what it leaves, what waits for the same room. */
  next: { digestId: string; at: string }[]
}

/**
 * Delivers what is due of a digest, in order: first its corrections, then each message that is to be sent, edited or
 * tried again. Done twice, or by two workers, nothing is sent twice; a try that died half-way counts as one whose fate
 * is unknown. Throws only what D1 throws.
 */
export async function deliver(digestId: string, context: DeliveryContext): Promise<DeliveryReport> {
  const { db, now } = context
  const report: DeliveryReport = { digestId, sent: 0, edited: 0, failed: 0, next: [] }
  const found = await readDelivery(db, digestId)
  const correction = found?.revised ? await correct(db, digestId, now) : null
  if (correction) report.next.push({ digestId: correction, at: now })
  const it = found?.revised ? await readDelivery(db, digestId) : found
  if (!it || !open(it.subscription, it.digest.kind)) return report
  const { digest, subscription, parts } = it
  if (subscription.restsUntil && subscription.restsUntil > now) {
    report.next.push({ digestId, at: subscription.restsUntil })
    return report
  }
  const channel = CHANNELS[subscription.channel]
  const secret = channel.secret.safeParse(await unseal(subscription.secret, context.key, subscription.id))
  if (!secret.success) {
    console.error(
      `subscription ${subscription.id}: its secret does not open; is SEAL_KEY the one it was made with?`,
    )
    if (subscription.status === 'ending') await commit(db, forget(db, subscription.id))
    return report
  }
  const messages = channel.render(digest.body, { base: context.base, silent: subscription.silent })
  const threaded = !channel.threads || subscription.threads
  const answers = digest.corrects && threaded ? (await digestParts(db, digest.corrects))[0]?.reference : null
  for (const row of parts) {
    if (row.nextTryAt === null) continue
    const rendered = messages[row.part]
    const payload = rendered && answers && channel.inReplyTo ? channel.inReplyTo(rendered, answers) : rendered
    const done = await tryOnce(
      {
        row,
        payload,
        channel,
        secret: secret.data,
        version: digest.version,
        subscription,
        since: digest.createdAt,
        more: parts.some((p) => p.part > row.part && p.nextTryAt !== null),
      },
      context,
    )
    if (done.act === 'waits') break
    report[done.act]++
    report.next.push(...done.next)
    if (done.rests) break
  }
  if (subscription.status === 'ending') await endIfSaid(db, digestId, subscription.id)
  return report
}

/** A subscription that ends says so, and nothing else any more. */
const open = ({ status }: Subscription, kind: string): boolean =>
  status === 'active' || (status === 'ending' && kind === 'notice')

/** Tries a last message gets, so that a secret is not kept for days for its sake. */
const FAREWELL_TRIES = 3

async function endIfSaid(db: Db, digestId: string, subscriptionId: string): Promise<void> {
  const waits = (await digestParts(db, digestId)).some(
    (p) => p.nextTryAt !== null && p.attempts < FAREWELL_TRIES,
  )
  if (!waits)
    await commit(db, [
      giveUpWaiting(db, subscriptionId, 'The subscription has ended.'),
      ...forget(db, subscriptionId),
    ])
}

interface Try {
  row: Delivery
  payload: Payload | undefined
  channel: Channel
  secret: unknown
  /** Of the digest: what the message will show. */
  version: number
  subscription: Subscription
  /** When the digest was filed. */
  since: string
  /** Whether messages of the digest come after this one. */
  more: boolean
}

type Tried =
  | { act: 'waits' }
  | { act: 'sent' | 'edited' | 'failed'; rests: boolean; next: DeliveryReport['next'] }

async function tryOnce(it: Try, { db, now, allowPrivate, fetch }: DeliveryContext): Promise<Tried> {
  const { payload, channel, secret, version } = it
  const died = it.row.leasedUntil !== null
  const row = await leaseDelivery(db, it.row.id, now)
  if (!row) return { act: 'waits' }
  const edits = row.status === 'sent'
  const context: SendContext = {
    id: edits ? `${row.id}.${version}` : row.id,
    now,
    since: it.since,
    allowPrivate,
    ...(fetch ? { fetch } : {}),
  }
  const began = Date.now()
  const outcome = edits
    ? await edit(row, payload, channel, secret, context)
    : died
      ? await resolve(channel, secret, context, payload)
      : await send(channel, secret, context, payload)
  const act = edits ? ('edit' as const) : ('send' as const)
  // a rest begins when the answer came, or when it was no longer waited for
  const ended = secondsAfter(now, Math.floor((Date.now() - began) / 1000))
  const { change, after } = standing(row, outcome, it, ended)
  const trouble = troubleOf(outcome, change)
  const told = trouble ? await tellFallback(db, it.subscription, trouble, now) : null
  const free = after ?? ended
  const [waiting] = await db.batch([
    nextWaiting(db, row.subscriptionId, free, row.digestId),
    ...endTry(db, row, change, { act, outcome, at: now }),
    ...(outcome.kind === 'gone' ? stop(db, row.subscriptionId, outcome.reason) : []),
    ...(after ? [letRest(db, row.subscriptionId, after)] : []),
    ...(told?.statements ?? []),
  ])
  const next = waiting.map(({ id }) => ({ digestId: id, at: free }))
  if (told) next.push({ digestId: told.id, at: now })
  if (after && it.more) next.unshift({ digestId: row.digestId, at: free })
  return {
    act: outcome.kind === 'sent' ? (edits ? 'edited' : 'sent') : 'failed',
    rests: after !== null,
    next,
  }
}
