/** Slash commands: https://docs.slack.dev/interactivity/implementing-slash-commands */
import { z } from 'zod'
import { call, type Payload, type SendContext } from '../channels/channel.ts'
import { slackMessage } from '../channels/slack.ts'
import type { Post } from '../post.ts'
import { type Command, parse } from './command.ts'
import type { Room } from './room.ts'

const Form = z.object({
  team_id: z.string().max(50),
  channel_id: z.string().max(50),
  channel_name: z.string().max(100).default(''),
  user_id: z.string().max(50),
  text: z.string().default(''),
  response_url: z.url({ protocol: /^https?$/ }).max(1000),
})

interface SlackRequest {
  command: Command
  room: Room
  /** Takes the answer for half an hour. */
  answersTo: string
}

/** A slash command as it came; null for anything else. `token` is the bot's, for rooms that follow something. */
export function slackRequest(body: string, token: string | undefined): SlackRequest | null {
  const form = Form.safeParse(Object.fromEntries(new URLSearchParams(body)))
  if (!form.success) return null
  const { team_id, channel_id, channel_name, user_id, text, response_url } = form.data
  const room: Room = {
    id: `slack:${team_id}:${channel_id}`,
    name: channel_name ? `#${channel_name}` : channel_id,
    by: `slack:${user_id}`,
    reach: async () =>
      token
        ? { ok: true, channel: 'slack', secret: { token, channel: channel_id } }
        : {
            ok: false,
            why: 'Posting here on its own needs a bot token (SLACK_BOT_TOKEN), which is not set up.',
          },
  }
  return { command: parse(unescaped(text)), room, answersTo: response_url }
}

/** Slack escapes three characters, and writes links and mentions as <…|what was typed>. */
const unescaped = (text: string): string =>
  text
    .replace(/<(?:[^<>|]*\|)?([^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The answer, seen by whoever asked alone unless they want the room to see it. */
export const slackAnswer = (post: Post, { shown }: Command): Payload => ({
  response_type: shown === 'public' ? 'in_channel' : 'ephemeral',
  replace_original: false,
  ...slackMessage(post),
})

/** Sends an answer that took longer than Slack waits. Gives whether it was taken. */
export async function slackAnswerLater(
  answersTo: string,
  answer: Payload,
  context: Pick<SendContext, 'allowPrivate' | 'fetch'>,
): Promise<boolean> {
  const got = await call(answersTo, JSON.stringify(answer), {}, context)
  return got.ok && got.answer.status < 300
}
