import { commit, type Db } from '../db/client.ts'
import type { Channel, Outcome, Payload, SendContext } from './channels/channel.ts'
import { CHANNELS } from './channels/channels.ts'
import { correct } from './correct.ts'
import { unseal } from './seal.ts'
import {
  type Delivery,
  digestParts,
  endTry,
  holdBack,
  leaseDelivery,
  readDigest,
  readSubscription,
  type Subscription,
  stop,
} from './store.ts'

/** Seconds to wait after the first, second, … failed try, as Standard Webhooks advises; after the last there is no more. */
export const LADDER_S = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

export interface DeliveryContext {
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
  /** Digests to be delivered next: the correction of this one. */
  next: string[]
}

/**
 * Delivers what is due of a digest, in order: first its corrections, then each message that is to be sent, edited or
 * tried again. Done twice, or by two workers, nothing is sent twice; a try that died half-way counts as one whose fate
 * is unknown. Throws only what D1 throws.
 */
export async function deliver(digestId: string, context: DeliveryContext): Promise<DeliveryReport> {
  const { db, now } = context
  const report: DeliveryReport = { digestId, sent: 0, edited: 0, failed: 0, next: [] }
  const correction = await correct(db, digestId, now)
  if (correction) report.next.push(correction)
  const digest = await readDigest(db, digestId)
  const subscription = digest && (await readSubscription(db, digest.subscriptionId))
  if (!digest || !subscription || subscription.status !== 'active') return report
  const channel = CHANNELS[subscription.channel]
  const secret = channel.secret.safeParse(await unseal(subscription.secret, context.key, subscription.id))
  if (!secret.success) {
    console.error(
      `subscription ${subscription.id}: its secret does not open; is SEAL_KEY the one it was made with?`,
    )
    return report
  }
  const messages = channel.render(digest.body, { base: context.base, silent: subscription.silent })
  const answers = digest.corrects ? (await digestParts(db, digest.corrects))[0]?.reference : null
  for (const row of await digestParts(db, digestId)) {
    if (row.nextTryAt === null) continue
    const rendered = messages[row.part]
    const payload = rendered && answers && channel.inReplyTo ? channel.inReplyTo(rendered, answers) : rendered
    const done = await tryOnce(
      { row, payload, channel, secret: secret.data, version: digest.version, subscription },
      context,
    )
    if (done === 'waits') break
    report[done]++
  }
  return report
}

interface Try {
  row: Delivery
  payload: Payload | undefined
  channel: Channel
  secret: unknown
  /** Of the digest: what the message will show. */
  version: number
  subscription: Subscription
}

async function tryOnce(
  it: Try,
  { db, now, allowPrivate, fetch }: DeliveryContext,
): Promise<'sent' | 'edited' | 'failed' | 'waits'> {
  const { payload, channel, secret, version } = it
  const died = it.row.leasedUntil !== null
  const row = await leaseDelivery(db, it.row.id, now)
  if (!row) return 'waits'
  const edits = row.status === 'sent'
  const context: SendContext = {
    id: edits ? `${row.id}.${version}` : row.id,
    now,
    allowPrivate,
    ...(fetch ? { fetch } : {}),
  }
  const outcome = edits
    ? await edit(row, payload, channel, secret, context)
    : died
      ? await resolve(channel, secret, context, payload)
      : await send(channel, secret, context, payload)
  const act = edits ? ('edit' as const) : ('send' as const)
  const { change, after } = standing(row, outcome, it, now)
  await commit(db, [
    ...endTry(db, row, change, { act, outcome, at: now }),
    ...(outcome.kind === 'gone' ? stop(db, row.subscriptionId, outcome.reason) : []),
    ...(after ? [holdBack(db, row.subscriptionId, after)] : []),
  ])
  return outcome.kind === 'sent' ? (edits ? 'edited' : 'sent') : 'failed'
}

/** Sends; where nobody knows whether it arrived, looks. */
async function send(
  channel: Channel,
  secret: unknown,
  context: SendContext,
  payload: Payload | undefined,
): Promise<Outcome> {
  if (!payload) return { kind: 'sent', reference: null }
  const outcome = await channel.send(payload, secret, context)
  return outcome.kind === 'unknown' && channel.find
    ? found(await channel.find(secret, context), outcome)
    : outcome
}

/** After a try that nobody saw end: looks, or sends again where the receiver tells a repetition. */
async function resolve(
  channel: Channel,
  secret: unknown,
  context: SendContext,
  payload: Payload | undefined,
): Promise<Outcome> {
  const lost: Outcome = { kind: 'unknown', reason: 'The try before broke off.' }
  if (channel.idempotent) return send(channel, secret, context, payload)
  if (!channel.find) return lost
  const reference = await channel.find(secret, context)
  return reference === null ? send(channel, secret, context, payload) : found(reference, lost)
}

/** What a look says: it is there, it is not (try again), or nobody can say. */
const found = (reference: string | null | undefined, otherwise: Outcome): Outcome =>
  reference === undefined
    ? otherwise
    : reference === null
      ? { kind: 'later', reason: 'It did not arrive.', afterSeconds: null }
      : { kind: 'sent', reference }

async function edit(
  row: Delivery,
  payload: Payload | undefined,
  channel: Channel,
  secret: unknown,
  context: SendContext,
): Promise<Outcome> {
  const age = Date.parse(context.now) - Date.parse(row.sentAt ?? context.now)
  if (!payload || !channel.edit || row.reference === null)
    return { kind: 'refused', reason: 'It cannot be edited.' }
  if (channel.editableMs !== undefined && age >= channel.editableMs)
    return { kind: 'refused', reason: 'It is too old to be edited.' }
  const outcome = await channel.edit(row.reference, payload, secret, context)
  // an edit done twice is the same edit
  return outcome.kind === 'unknown' ? { kind: 'later', reason: outcome.reason, afterSeconds: null } : outcome
}

/** Where a try leaves its message, and until when its whole room is left alone. */
function standing(
  row: Delivery,
  outcome: Outcome,
  { channel, version }: Try,
  now: string,
): { change: Partial<Delivery>; after: string | null } {
  const sent = row.status === 'sent'
  switch (outcome.kind) {
    case 'sent':
      return {
        change: {
          status: 'sent',
          version,
          nextTryAt: null,
          lastError: null,
          attempts: 0,
          ...(sent ? {} : { reference: outcome.reference, sentAt: now }),
        },
        after: null,
      }
    case 'unknown':
      if (channel.idempotent) return later(row, outcome.reason, null, now)
      if (channel.find) return lookLater(row, outcome.reason, now)
      return { change: { status: 'unknown', nextTryAt: null, lastError: outcome.reason }, after: null }
    case 'later':
      return later(row, outcome.reason, outcome.afterSeconds, now)
    case 'gone':
    case 'refused':
      return {
        change: { status: sent ? 'sent' : 'dead', nextTryAt: null, lastError: outcome.reason },
        after: null,
      }
  }
}

function later(
  row: Delivery,
  reason: string,
  afterSeconds: number | null,
  now: string,
): { change: Partial<Delivery>; after: string | null } {
  const step = LADDER_S[row.attempts - 1]
  if (step === undefined)
    return {
      change: { status: row.status === 'sent' ? 'sent' : 'dead', nextTryAt: null, lastError: reason },
      after: null,
    }
  const at = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()
  const change = { nextTryAt: at(Math.max(step, afterSeconds ?? 0)), lastError: reason }
  return { change, after: afterSeconds === null ? null : at(afterSeconds) }
}

/** The lease is left behind as of a try that died: the next one looks before it sends. Given up, the fate stays unknown. */
function lookLater(row: Delivery, reason: string, now: string): { change: Partial<Delivery>; after: null } {
  const { change } = later(row, reason, null, now)
  return {
    change: change.nextTryAt ? { ...change, leasedUntil: now } : { ...change, status: 'unknown' },
    after: null,
  }
}
