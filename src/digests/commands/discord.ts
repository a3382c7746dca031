/** Interactions: https://discord.com/developers/docs/interactions/receiving-and-responding */
import { z } from 'zod'
import { call, type Payload, type SendContext } from '../channels/channel.ts'
import { discordMessage } from '../channels/discord.ts'
import type { Post } from '../post.ts'
import { COMMANDS, type Command, parse } from './command.ts'
import type { Room } from './room.ts'

export const DISCORD_API = 'https://discord.com/api/v10'
const PING = 1
const COMMAND = 2
const EPHEMERAL = 1 << 6
/** Type of an option that is a command within a command, a text, a yes or no. */
const SUB = 1
const TEXT = 3
const FLAG = 5

const Option = z.object({ name: z.string(), type: z.number(), value: z.unknown().optional() })
const Interaction = z.object({
  type: z.number(),
  application_id: z.string().regex(/^\d{1,25}$/),
  token: z.string().regex(/^[\w.-]{1,400}$/),
  channel_id: z
    .string()
    .regex(/^\d{1,25}$/)
    .optional(),
  channel: z.object({ name: z.string().nullish() }).optional(),
  guild_id: z.string().optional(),
  member: z
    .object({ user: z.object({ id: z.string().max(25) }), permissions: z.string().max(30) })
    .optional(),
  user: z.object({ id: z.string().max(25) }).optional(),
  data: z
    .object({
      name: z.string(),
      options: z.array(Option.extend({ options: z.array(Option).optional() })).optional(),
    })
    .optional(),
})

/** What lets somebody decide what is posted in a room: to administer, to manage the server, to manage webhooks. */
const MANAGERS = (1n << 3n) | (1n << 5n) | (1n << 29n)

type DiscordRequest =
  | { kind: 'ping' }
  | { kind: 'command'; command: Command; room: Room; application: string; token: string }

interface DiscordContext extends Pick<SendContext, 'allowPrivate' | 'fetch'> {
  api: string
  /** The bot's token, for rooms that follow something. */
  bot: string | undefined
}

/** An interaction as it came; null for a kind that nothing here offers. */
export function discordRequest(body: string, context: DiscordContext): DiscordRequest | null {
  const read = Interaction.safeParse(jsonOf(body))
  if (!read.success) return pinged(body) ? { kind: 'ping' } : null
  const { type, data, application_id, token, channel_id = '', channel, member, user } = read.data
  if (type === PING) return { kind: 'ping' }
  if (type !== COMMAND || !data) return null
  const [first] = data.options ?? []
  const within = first?.type === SUB ? first : undefined
  const options = within ? (within.options ?? []) : (data.options ?? [])
  const words = options.filter((o) => o.type === TEXT).map((o) => String(o.value))
  const parsed = parse([within?.name ?? (data.name === NAME ? '' : data.name), ...words].join(' '))
  const open = options.find((o) => o.type === FLAG && o.name === 'public')?.value === true
  const room: Room = {
    id: `discord:${channel_id}`,
    name: channel?.name ? `#${channel.name}` : `channel ${channel_id}`,
    by: `discord:${member?.user.id ?? user?.id ?? 'unknown'}`,
    reach: () => webhookFor(channel_id, member?.permissions, context),
  }
  return {
    kind: 'command',
    command: open ? { ...parsed, shown: 'public' } : parsed,
    room,
    application: application_id,
    token,
  }
}

const pinged = (body: string): boolean => z.object({ type: z.literal(PING) }).safeParse(jsonOf(body)).success

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const Webhook = z.object({ id: z.string(), token: z.string() })

/** Makes the room a webhook, if whoever asks might do so themselves. */
async function webhookFor(
  channel: string,
  permissions: string | undefined,
  { api, bot, ...context }: DiscordContext,
): ReturnType<Room['reach']> {
  if (!bot)
    return {
      ok: false,
      why: 'Posting here on its own needs a bot token (DISCORD_BOT_TOKEN), which is not set up.',
    }
  if (!/^\d+$/.test(permissions ?? '') || (BigInt(permissions ?? 0) & MANAGERS) === 0n)
    return { ok: false, why: 'Only those who may manage this room’s webhooks decide what is posted here.' }
  const body = JSON.stringify({ name: 'Claimline' })
  const got = await call(
    `${api}/channels/${channel}/webhooks`,
    body,
    { authorization: `Bot ${bot}` },
    context,
  )
  const made = Webhook.safeParse(got.ok ? got.answer.json : null)
  return made.success
    ? {
        ok: true,
        channel: 'discord',
        secret: { url: `${api}/webhooks/${made.data.id}/${made.data.token}`, bot },
      }
    : { ok: false, why: 'Discord did not let the bot make a webhook for this room.' }
}

const flagsOf = ({ shown }: Command) => (shown === 'public' ? {} : { flags: EPHEMERAL })

export const PONG = { type: 1 }
/** The answer, seen by whoever asked alone unless they want the room to see it. */
export const discordAnswer = (post: Post, command: Command): Payload => ({
  type: 4,
  data: { ...discordMessage(post), ...flagsOf(command) },
})
/** "… is thinking": who sees the answer is settled by it. */
export const discordDeferred = (command: Command): Payload => ({ type: 5, data: flagsOf(command) })

const PAUSES_MS = [500, 1500, 4000]

/**
 * Puts the answer in the place of "… is thinking". That may not stand yet when the answer is ready: what Discord does
 * not know of is tried again. Gives whether it was taken.
 */
export async function discordAnswerLater(
  { application, token }: { application: string; token: string },
  post: Post,
  { api, ...context }: Omit<DiscordContext, 'bot'>,
  pauses: readonly number[] = PAUSES_MS,
): Promise<boolean> {
  const url = `${api}/webhooks/${application}/${token}/messages/@original`
  for (const pause of [...pauses, null]) {
    const got = await call(url, JSON.stringify(discordMessage(post)), {}, context, 'PATCH')
    if (got.ok && got.answer.status < 300) return true
    if (pause === null) return false
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return false
}

const NAME = 'claimline'

/** What to register with the application, so that Discord offers the commands. */
export const DISCORD_COMMANDS = [
  {
    name: NAME,
    type: 1,
    description: 'The numbers in the news about mining and edge AI',
    options: COMMANDS.map(({ name, takes, says }) => ({
      name,
      type: SUB,
      description: says,
      options: [
        ...(takes ? [{ name: 'words', type: TEXT, description: takes, required: name !== 'digest' }] : []),
        { name: 'public', type: FLAG, description: 'Lets the whole room see the answer' },
      ],
    })),
  },
]
