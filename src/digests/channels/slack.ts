import { z } from 'zod'
import { cut } from '../plain.ts'
import { type Post, postOf } from '../post.ts'
import { lineOf, type Wording } from '../words.ts'
import {
  type Answer,
  type Channel,
  call,
  type Outcome,
  outcomeOf,
  type Payload,
  rested,
  type SendContext,
} from './channel.ts'

const Secret = z.strictObject({
  /** Bot token with chat:write; channels:history as well lets a time-out be resolved. */
  token: z.string().regex(/^xoxb-[\w-]{10,200}$/, 'a bot token, xoxb-…'),
  channel: z.string().regex(/^[CDG][A-Z0-9]{6,20}$/, 'a channel id such as C0123456789, not its name'),
  api: z.url().default('https://slack.com/api'),
})
type SlackSecret = z.infer<typeof Secret>

const Reply = z.object({
  ok: z.boolean(),
  ts: z.string().optional(),
  error: z.string().optional(),
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z.object({ event_payload: z.record(z.string(), z.unknown()) }).optional(),
      }),
    )
    .optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/** Of 200 messages each: a room busier than that is not looked through to the end. */
const MOST_PAGES = 20
const CLOCKS_APART_S = 120
/** One message a second to a channel, 50 edits a minute: https://docs.slack.dev/apis/web-api/rate-limits */
const REST_S = { send: 1, edit: 1.2 }

/** Characters of the notification's text: Slack truncates past 40,000 and advises 4,000. */
const MOST_TEXT = 3000
const MOST_HEADER = 150

type Element =
  | { type: 'text'; text: string; style?: { bold?: true; italic?: true; strike?: true } }
  | { type: 'link'; url: string; text: string }

/** Rich text holds text as it is: there is no markup in it to break out of. Each item is a block of its own, 50 at most. */
export const slack: Channel<SlackSecret> = {
  name: 'slack',
  documentation: 'https://docs.slack.dev/reference/methods/chat.postMessage',
  mostItems: 15,
  secret: Secret,
  asks: { token: 'Bot token, xoxb-…', channel: 'Channel id, C…' },
  idempotent: false,
  render: (digest, { base }) => [slackMessage(postOf(digest, base))],
  async send(payload, secret, context) {
    const metadata = { event_type: 'claimline_delivery', event_payload: { id: context.id } }
    return rested(await post('chat.postMessage', { ...payload, metadata }, secret, context), REST_S.send)
  },
  edit: async (reference, payload, secret, context) =>
    rested(await post('chat.update', { ...payload, ts: reference }, secret, context), REST_S.edit),
  inReplyTo: (payload, reference) => ({ ...payload, thread_ts: reference }),
  threads: true,
  /** Reads what was posted in the room since, for a message with our id in its metadata. */
  async find(secret, context) {
    const oldest = String(Date.parse(context.since) / 1000 - CLOCKS_APART_S)
    let cursor = ''
    for (let page = 0; page < MOST_PAGES; page++) {
      const asked = { channel: secret.channel, oldest, limit: '200', include_all_metadata: 'true' }
      const query = new URLSearchParams({ ...asked, ...(cursor ? { cursor } : {}) })
      const got = await call(`${secret.api}/conversations.history?${query}`, '', auth(secret), context, 'GET')
      const reply = got.ok ? Reply.safeParse(got.answer.json) : null
      if (!reply?.success) return { kind: 'unclear' }
      const { ok, error, messages = [], response_metadata } = reply.data
      if (!ok) return { kind: error === 'missing_scope' ? 'blind' : 'unclear' }
      const found = messages.find((m) => m.metadata?.event_payload.id === context.id)
      if (found) return { kind: 'there', reference: found.ts }
      cursor = response_metadata?.next_cursor ?? ''
      if (cursor === '') return { kind: 'absent' }
    }
    return { kind: 'unclear' }
  },
}

/** A post as a message of blocks; the text is what notifications show. */
export const slackMessage = (post: Post): Payload => ({
  text: escapeMrkdwn(cut([post.title, post.note, ...post.entries.map(lineOf)].join('\n'), MOST_TEXT)),
  mrkdwn: false,
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: cut(post.title, MOST_HEADER), emoji: false } },
    { type: 'context', elements: [{ type: 'plain_text', text: post.note, emoji: false }] },
    ...post.entries.map((w) => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: elementsOf(w) }],
    })),
  ],
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
})

const text = (value: string, style?: { bold?: true; italic?: true; strike?: true }): Element =>
  style ? { type: 'text', text: value, style } : { type: 'text', text: value }

/** An entry's lines. Slack refuses an element without text: what an entry does not say is no line. */
function elementsOf(w: Wording): Element[] {
  const link = (value: string, url: string | null): Element[] =>
    value ? [url ? { type: 'link', url, text: value } : text(value)] : []
  const lines: Element[][] = [
    [text(`${w.label}: `, { bold: true }), ...link(w.about, w.permalink)],
    [
      ...(w.was ? [text(w.was, { strike: true }), text(' → ')] : []),
      ...(w.is ? [text(w.is, { bold: true })] : []),
    ],
    w.quote ? [text(`“${w.quote}”`, { italic: true })] : [],
    w.why ? [text(w.why)] : [],
    link(w.by, w.source),
  ]
  return lines.filter((line) => line.length > 0).flatMap((line, i) => (i > 0 ? [text('\n'), ...line] : line))
}

/** The three characters Slack gives a meaning: with them go mentions, links and <!channel>. */
const escapeMrkdwn = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const auth = ({ token }: SlackSecret) => ({ authorization: `Bearer ${token}` })

async function post(
  method: string,
  payload: object,
  secret: SlackSecret,
  context: SendContext,
): Promise<Outcome> {
  const body = JSON.stringify({ ...payload, channel: secret.channel })
  const headers = { ...auth(secret), 'content-type': 'application/json; charset=utf-8' }
  const got = await call(`${secret.api}/${method}`, body, headers, context)
  return got.ok ? outcome(got.answer) : got.outcome
}

const GONE = new Set([
  'token_revoked',
  'account_inactive',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'invalid_auth',
])
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
])

/** Slack says what went wrong in the body of a 200. */
function outcome(answer: Answer): Outcome {
  const failed = outcomeOf(answer)
  if (failed) return failed
  const reply = Reply.safeParse(answer.json)
  if (!reply.success) return { kind: 'unknown', reason: 'An answer that is not Slack’s.' }
  const { ok, ts, error = 'no reason given' } = reply.data
  if (ok) return { kind: 'sent', reference: ts ?? null }
  if (GONE.has(error)) return { kind: 'gone', reason: error }
  return PASSING.has(error)
    ? { kind: 'later', reason: error, afterSeconds: null }
    : { kind: 'refused', reason: error }
}
