/** One try to get a message into its room. */
import type { Channel, Outcome, Payload, SendContext } from './channels/channel.ts'
import type { Delivery } from './store/deliveries.ts'

/** Sends; where nobody knows whether it arrived, looks. */
export async function send(
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
export async function resolve(
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

export async function edit(
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
