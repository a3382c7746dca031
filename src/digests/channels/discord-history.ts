/** Looking through a Discord room for a message whose answer got lost. */
import { z } from 'zod'
import { call, type Found, type Payload, type SendContext } from './channel.ts'

/** Snowflakes count from here: https://discord.com/developers/docs/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000
const CLOCKS_APART_MS = 120_000
const MOST_A_PAGE = 100
/** A room busier than so many pages is not looked through to the end. */
const MOST_PAGES = 20

const Webhook = z.object({ id: z.string(), channel_id: z.string() })
const embeds = z.array(z.object({ title: z.string().optional(), timestamp: z.string().nullish() }))
const Messages = z.array(z.object({ id: z.string(), webhook_id: z.string().optional(), embeds }))

/**
 * Reads what was posted in a webhook's room since the message was filed, for one of the webhook's with the same title
 * and moment. https://discord.com/developers/docs/resources/message#get-channel-messages
 */
export async function findMessage(
  url: string,
  bot: string,
  payload: Payload,
  context: SendContext,
): Promise<Found> {
  const wanted = markOf(embeds.parse(payload.embeds))
  const hook = await read(url, Webhook, {}, context)
  if (hook.kind !== 'read') return hook
  const { id, channel_id } = hook.value
  const api = url.slice(0, url.indexOf('/webhooks/'))
  const since = Math.max(0, Date.parse(context.since) - CLOCKS_APART_MS - DISCORD_EPOCH)
  let after = BigInt(since) << 22n
  for (let page = 0; page < MOST_PAGES; page++) {
    const asked = `${api}/channels/${channel_id}/messages?limit=${MOST_A_PAGE}&after=${after}`
    const found = await read(asked, Messages, { authorization: `Bot ${bot}` }, context)
    if (found.kind !== 'read') return found
    const it = found.value.find((m) => m.webhook_id === id && markOf(m.embeds) === wanted)
    if (it) return { kind: 'there', reference: it.id }
    if (found.value.length < MOST_A_PAGE) return { kind: 'absent' }
    for (const m of found.value) if (BigInt(m.id) > after) after = BigInt(m.id)
  }
  return { kind: 'unclear' }
}

/** What tells a message from every other of its room: the moment it tells of, to the millisecond, and its title. */
const markOf = (list: z.infer<typeof embeds>): string =>
  [Date.parse(list.at(-1)?.timestamp ?? ''), list[0]?.title].join(' ')

async function read<S extends z.ZodType>(
  url: string,
  schema: S,
  headers: Record<string, string>,
  context: SendContext,
): Promise<{ kind: 'read'; value: z.infer<S> } | { kind: 'unclear' | 'blind' }> {
  const got = await call(url, '', headers, context, 'GET')
  if (!got.ok) return { kind: 'unclear' }
  if ([401, 403, 404].includes(got.answer.status)) return { kind: 'blind' }
  const parsed = schema.safeParse(got.answer.json)
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'unclear' }
}
