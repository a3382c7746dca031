import { z } from 'zod'
import { escapeHtml } from '../formats/html.ts'
import { type Post, postOf } from '../post.ts'
import type { Wording } from '../words.ts'
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
  token: z.string().regex(/^\d{5,15}:[\w-]{30,50}$/, 'a bot token as BotFather gives it, 123456789:…'),
  chat: z.string().regex(/^(-?\d{1,20}|@\w{5,32})$/, 'a chat id such as -1001234567890, or @channel'),
  api: z.url().default('https://api.telegram.org'),
})
type TelegramSecret = z.infer<typeof Secret>

const Reply = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  result: z.object({ message_id: z.number() }).optional().catch(undefined),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
})

/** Of the text after its markup is read; counted before, so that it always fits. */
const MOST_TEXT = 4096
const HOURS = 3_600_000
/** One message a second to somebody, twenty a minute to a group: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const restIn = (chat: string): number => (/^\d/.test(chat) ? 1 : 3)

/** HTML messages, split between items where one is too long. A bot may edit what it sent for 48 hours. */
export const telegram: Channel<TelegramSecret> = {
  name: 'telegram',
  documentation: 'https://core.telegram.org/bots/api#sendmessage',
  mostItems: 15,
  secret: Secret,
  asks: { token: 'Bot token', chat: 'Chat id, or @channel' },
  idempotent: false,
  editableMs: 48 * HOURS,
  render: (digest, { base, silent }) =>
    telegramMessages(postOf(digest, base)).map((message) => ({ ...message, disable_notification: silent })),
  send: (payload, secret, context) => method('sendMessage', payload, secret, context),
  edit: (reference, { text, parse_mode, link_preview_options }, secret, context) =>
    method(
      'editMessageText',
      { text, parse_mode, link_preview_options, message_id: Number(reference) },
      secret,
      context,
    ),
  inReplyTo: (payload, reference) => ({
    ...payload,
    reply_parameters: { message_id: Number(reference), allow_sending_without_reply: true },
  }),
}

/** A post as messages of HTML, as many as its length needs. */
export function telegramMessages({ title, note, entries }: Post): Payload[] {
  const head = `<b>${escapeHtml(title)}</b>\n<i>${escapeHtml(note)}</i>`
  return split([head, ...entries.map(blockOf)]).map((text) => ({
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  }))
}

/** As many blocks a message as fit; none is ever cut, as each is far shorter than a message may be. */
function split(blocks: string[]): string[] {
  const messages: string[] = []
  for (const block of blocks) {
    const last = messages.at(-1)
    if (last !== undefined && last.length + 2 + block.length <= MOST_TEXT)
      messages[messages.length - 1] = `${last}\n\n${block}`
    else messages.push(block)
  }
  return messages
}

function blockOf(w: Wording): string {
  const link = (text: string, url: string | null) =>
    url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)
  const figure = [w.was && `<s>${escapeHtml(w.was)}</s> →`, w.is && `<b>${escapeHtml(w.is)}</b>`]
    .filter(Boolean)
    .join(' ')
  return [
    `<b>${escapeHtml(w.label)}</b> · ${link(w.about, w.permalink)}`,
    figure,
    w.quote && `<i>“${escapeHtml(w.quote)}”</i>`,
    escapeHtml(w.why),
    link(w.by, w.source),
  ]
    .filter(Boolean)
    .join('\n')
}

async function method(
  name: string,
  payload: Payload,
  secret: TelegramSecret,
  context: SendContext,
): Promise<Outcome> {
  const body = JSON.stringify({ ...payload, chat_id: secret.chat })
  const got = await call(`${secret.api}/bot${secret.token}/${name}`, body, {}, context)
  return rested(got.ok ? outcome(got.answer) : got.outcome, restIn(secret.chat))
}

/** What Telegram says when it will never take a message of this bot again. */
const GONE =
  /bot was (blocked|kicked)|chat not found|user is deactivated|Unauthorized|group chat was upgraded/i

function outcome(answer: Answer): Outcome {
  const reply = Reply.safeParse(answer.json)
  if (!reply.success)
    return outcomeOf(answer) ?? { kind: 'unknown', reason: 'An answer that is not Telegram’s.' }
  const { ok, description = '', result, parameters } = reply.data
  if (ok) return { kind: 'sent', reference: result ? String(result.message_id) : null }
  if (/message is not modified/i.test(description)) return { kind: 'sent', reference: null }
  if (GONE.test(description)) return { kind: 'gone', reason: description.slice(0, 200) }
  if (parameters?.retry_after !== undefined)
    return { kind: 'later', reason: 'rate limited', afterSeconds: parameters.retry_after }
  return outcomeOf(answer, description) ?? { kind: 'refused', reason: description.slice(0, 200) }
}
