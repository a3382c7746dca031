/** Updates by webhook: https://core.telegram.org/bots/api#setwebhook */
import { z } from 'zod'
import type { Payload } from '../channels/channel.ts'
import { telegramMessages } from '../channels/telegram.ts'
import type { Post } from '../post.ts'
import { COMMANDS, type Command, parse } from './command.ts'
import type { Room } from './room.ts'

const Update = z.object({
  update_id: z.number().int(),
  message: z
    .object({
      message_id: z.number().int(),
      message_thread_id: z.number().int().optional(),
      is_topic_message: z.boolean().optional(),
      text: z.string().optional(),
      from: z.object({ id: z.number().int(), is_bot: z.boolean() }).optional(),
      chat: z.object({ id: z.number().int(), type: z.string(), title: z.string().optional() }),
    })
    .optional(),
})

type Message = NonNullable<z.infer<typeof Update>['message']>

interface TelegramRequest {
  updateId: number
  /** Null for what is not meant for us: it is to be acknowledged, and no more. */
  asked: { command: Command; room: Room; message: Message } | null
}

/** An update as it came; null for what is none. In groups only a "/command" of ours is for us, or one said to us by name. */
export function telegramRequest(body: unknown, token: string | undefined): TelegramRequest | null {
  const read = Update.safeParse(body)
  if (!read.success) return null
  const { update_id: updateId, message } = read.data
  const text = message?.text?.trim() ?? ''
  const alone = message?.chat.type === 'private'
  if (!message?.from || message.from.is_bot || text === '' || !(alone || text.startsWith('/')))
    return { updateId, asked: null }
  const { chat, from } = message
  const room: Room = {
    id: `telegram:${chat.id}`,
    name: chat.title ?? `chat ${chat.id}`,
    by: `telegram:${from.id}`,
    reach: async () =>
      token
        ? { ok: true, channel: 'telegram', secret: { token, chat: String(chat.id) } }
        : {
            ok: false,
            why: 'Posting here on its own needs the bot’s token (TELEGRAM_BOT_TOKEN), which is not set up.',
          },
  }
  // "/claim@our_bot words": the name says which of a group's bots is meant
  const said = text.replace(/^(\/\w+)@\w+/, '$1').replace(/^\/claimline\b/, '')
  const command = parse(said)
  // a group's other bots have commands of their own
  const another = !alone && !/^\/\w+@/.test(text) && command.name === 'help' && command.words.startsWith('/')
  return { updateId, asked: another ? null : { command, room, message } }
}

/**
 * The answer as what is to be called, which Telegram takes in answer to its own call. A private one goes to whoever
 * asked; Telegram has no other way to keep it from a group. What is too long for one message ends with the last entry
 * that fits.
 */
export function telegramAnswer(
  post: Post,
  { command, message }: NonNullable<TelegramRequest['asked']>,
): Payload {
  const [first = {}] = telegramMessages(post)
  const { chat, from, message_id, message_thread_id, is_topic_message } = message
  const apart = command.shown === 'private' && chat.type !== 'private' && from
  return {
    method: 'sendMessage',
    chat_id: apart ? from.id : chat.id,
    ...first,
    ...(apart || chat.type === 'private'
      ? {}
      : { reply_parameters: { message_id, allow_sending_without_reply: true } }),
    ...(!apart && is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
  }
}

/** For setMyCommands, so that Telegram offers the commands. */
export const TELEGRAM_COMMANDS = {
  commands: COMMANDS.map(({ name, takes, says }) => ({
    command: name,
    description: takes ? `${takes}: ${says}` : says,
  })),
}
