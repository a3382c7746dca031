import { z } from 'zod'
import { htmlOf } from '../formats/html.ts'
import { textOf } from '../formats/text.ts'
import { postOf } from '../post.ts'
import {
  type Answer,
  type Channel,
  call,
  type Outcome,
  outcomeOf,
  type Payload,
  type SendContext,
} from './channel.ts'

const Secret = z.strictObject({
  homeserver: z.url({ protocol: /^https?$/, error: 'an address that begins with https://' }),
  token: z.string().min(10).max(500),
  room: z
    .string()
    .regex(/^![^\s:]{1,200}(:[\w.:-]{1,200})?$/, 'a room id such as !abc:example.org, not its alias'),
})
type MatrixSecret = z.infer<typeof Secret>

const Reply = z.object({
  event_id: z.string().optional(),
  errcode: z.string().optional(),
  retry_after_ms: z.number().optional(),
})

/** Notices, which clients ping nobody for. The transaction id makes a repeated send the same event. */
export const matrix: Channel<MatrixSecret> = {
  name: 'matrix',
  documentation:
    'https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid',
  mostItems: 15,
  secret: Secret,
  asks: { homeserver: 'Address of the homeserver', token: 'Access token', room: 'Room id, !…' },
  idempotent: true,
  render(digest, { base }) {
    const post = postOf(digest, base)
    return [
      {
        msgtype: 'm.notice',
        body: textOf(post),
        format: 'org.matrix.custom.html',
        formatted_body: htmlOf(post),
        'm.mentions': {},
      },
    ]
  },
  send: (payload, secret, context) => put(payload, context.id, secret, context),
  edit: (reference, payload, secret, context) =>
    put(
      {
        ...payload,
        body: `* ${payload.body}`,
        'm.new_content': payload,
        'm.relates_to': { rel_type: 'm.replace', event_id: reference },
      },
      context.id,
      secret,
      context,
    ),
  inReplyTo: (payload, reference) => ({
    ...payload,
    'm.relates_to': { 'm.in_reply_to': { event_id: reference } },
  }),
}

async function put(
  payload: Payload,
  txn: string,
  secret: MatrixSecret,
  context: SendContext,
): Promise<Outcome> {
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(secret.room)}/send/m.room.message/${encodeURIComponent(txn)}`
  const url = `${secret.homeserver.replace(/\/$/, '')}${path}`
  const got = await call(
    url,
    JSON.stringify(payload),
    { authorization: `Bearer ${secret.token}` },
    context,
    'PUT',
  )
  return got.ok ? outcome(got.answer) : got.outcome
}

function outcome(answer: Answer): Outcome {
  const reply = Reply.safeParse(answer.json)
  const { event_id, errcode = '', retry_after_ms } = reply.success ? reply.data : {}
  if (errcode === 'M_UNKNOWN_TOKEN' || errcode === 'M_FORBIDDEN') return { kind: 'gone', reason: errcode }
  if (errcode === 'M_LIMIT_EXCEEDED' && retry_after_ms !== undefined)
    return { kind: 'later', reason: errcode, afterSeconds: retry_after_ms / 1000 }
  return outcomeOf(answer, errcode) ?? { kind: 'sent', reference: event_id ?? null }
}
