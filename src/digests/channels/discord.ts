import { z } from 'zod'
import { cut } from '../plain.ts'
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
  retryAfter,
} from './channel.ts'
import { findMessage } from './discord-history.ts'

const Secret = z.strictObject({
  /** An incoming webhook of the room. Its address is the secret. */
  url: z
    .string()
    .max(500)
    .regex(
      /^https?:\/\/[^\s?#]+\/webhooks\/[^\s?#]+$/,
      'a webhook’s address, https://discord.com/api/webhooks/…',
    ),
  /** Token of a bot that may read the room's history: with it, a time-out is resolved by looking. */
  bot: z.string().min(1).max(200).optional(),
})
type DiscordSecret = z.infer<typeof Secret>

const Reply = z.object({
  id: z.string().optional(),
  message: z.string().optional(),
  code: z.number().optional(),
  retry_after: z.number().optional(),
})

const MOST_TITLE = 256
const MOST_DESCRIPTION = 4096
/** Of all embeds of one message together. */
const MOST_TOTAL = 6000
const SILENT = 1 << 12
const COLOURS = { news: 0x2f6f4f, correction: 0xb3541e }

/** One embed a digest, two where it is long. Nobody is pinged: no mention is allowed, and embeds ping nobody anyway. */
export const discord: Channel<DiscordSecret> = {
  name: 'discord',
  documentation: 'https://discord.com/developers/docs/resources/webhook#execute-webhook',
  mostItems: 10,
  secret: Secret,
  asks: {
    url: 'Address of the room’s webhook',
    bot: 'Token of a bot that may read the room, to look where an answer got lost',
  },
  optional: ['bot'],
  idempotent: false,
  render: (digest, { base, silent }) => [
    { ...discordMessage(postOf(digest, base)), ...(silent ? { flags: SILENT } : {}) },
  ],
  async send(payload, { url }, context) {
    const got = await call(`${url}?wait=true`, JSON.stringify(payload), {}, context)
    return got.ok ? outcome(got.answer) : got.outcome
  },
  async edit(reference, { content, embeds, allowed_mentions }, { url }, context) {
    const body = JSON.stringify({ content, embeds, allowed_mentions })
    const got = await call(`${url}/messages/${encodeURIComponent(reference)}`, body, {}, context, 'PATCH')
    return got.ok ? outcome(got.answer) : got.outcome
  },
  find: ({ url, bot }, context, payload) =>
    bot ? findMessage(url, bot, payload, context) : Promise.resolve({ kind: 'blind' }),
}

/** A post as a message of embeds that mentions nobody. */
export const discordMessage = (post: Post): Payload => ({
  content: '',
  embeds: embedsOf(post),
  allowed_mentions: { parse: [] },
})

function embedsOf(post: Post) {
  const title = cut(escapeMarkdown(post.title), MOST_TITLE)
  const footer = { text: post.note }
  const room = MOST_TOTAL - title.length - footer.text.length
  const pages: string[] = ['']
  let used = 0
  for (const entry of post.entries) {
    const block = blockOf(entry)
    if (used + block.length + 2 > room) break
    const last = pages.length - 1
    if ((pages[last] ?? '').length + block.length + 2 > MOST_DESCRIPTION) pages.push(block)
    else pages[last] = pages[last] ? `${pages[last]}\n\n${block}` : block
    used += block.length + 2
  }
  // an embed without a description is refused
  const timestamp = post.at ? { timestamp: post.at } : {}
  if (post.entries.length === 0)
    return [{ title, description: escapeMarkdown(post.note), color: COLOURS.news, ...timestamp }]
  return pages.map((description, i) => ({
    ...(i === 0 ? { title } : {}),
    description,
    color: post.correction ? COLOURS.correction : COLOURS.news,
    ...(i === pages.length - 1 ? { footer, ...timestamp } : {}),
  }))
}

function blockOf(w: Wording): string {
  const about = escapeMarkdown(w.about)
  const by = escapeMarkdown(w.by)
  const figure = [w.was && `~~${escapeMarkdown(w.was)}~~ →`, w.is && `**${escapeMarkdown(w.is)}**`]
    .filter(Boolean)
    .join(' ')
  return [
    `**${escapeMarkdown(w.label)}** · ${w.permalink ? `[${about}](${w.permalink})` : about}`,
    figure,
    w.quote && `“${escapeMarkdown(w.quote)}”`,
    escapeMarkdown(w.why),
    w.source && by ? `[${by}](${w.source})` : by,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Everything Discord's Markdown gives a meaning, mentions and emoji included. */
const escapeMarkdown = (text: string): string => text.replace(/[\\*_~`|>#\-+[\]()<:@]/g, '\\$&')

/** Codes that say the webhook or its room is no more. */
const GONE = new Set([10_003, 10_015, 50_027])

/** Discord's limits change: its answers say when the last message that is let through has been sent, and until when. */
const restAfter = ({ headers }: Answer): number =>
  headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset-after'] ?? 0) : 0

function outcome(answer: Answer): Outcome {
  const reply = Reply.safeParse(answer.json)
  const said = reply.success ? reply.data : {}
  if (said.code !== undefined && GONE.has(said.code))
    return { kind: 'gone', reason: said.message ?? 'Unknown Webhook' }
  if (answer.status === 429)
    return {
      kind: 'later',
      reason: 'rate limited',
      afterSeconds: said.retry_after ?? retryAfter(answer.headers),
    }
  return (
    outcomeOf(answer, said.message) ?? rested({ kind: 'sent', reference: said.id ?? null }, restAfter(answer))
  )
}
