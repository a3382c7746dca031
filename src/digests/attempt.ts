/** One try to get a message into its room. */
import type { Channel, Found, Outcome, Payload, SendContext } from './channels/channel.ts'
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
    ? found(await channel.find(secret, context, payload), outcome.reason)
    : outcome
}

/** After a try that nobody saw end: looks, or sends again where the receiver tells a repetition. */
export async function resolve(
  channel: Channel,
  secret: unknown,
  context: SendContext,
  payload: Payload | undefined,
): Promise<Outcome> {
  if (channel.idempotent || !payload) return send(channel, secret, context, payload)
  const look = channel.find ? await channel.find(secret, context, payload) : ({ kind: 'blind' } as const)
  return look.kind === 'absent'
    ? send(channel, secret, context, payload)
    : found(look, 'The try before broke off.')
}

/** What a look comes to: it is there, it is not (try again), or nobody can say. */
function found(look: Found, reason: string): Outcome {
  switch (look.kind) {
    case 'there':
      return { kind: 'sent', reference: look.reference }
    case 'absent':
      return { kind: 'later', reason: 'It did not arrive.', afterSeconds: null }
    case 'unclear':
      return { kind: 'unknown', reason }
    case 'blind':
      return { kind: 'unknown', reason, blind: true }
  }
}

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
