/** A room of every kind, each with what reaches it. */
import type { ChannelName } from '../../src/digests/channels/channels.ts'
import {
  discordWebhook,
  matrixServer,
  type Platform,
  slackApi,
  telegramApi,
  webhookReceiver,
} from './platforms.ts'

const SIGNING = `whsec_${btoa('a signing secret of 32 bytes ....')}`
const SLACK = `xoxb-${'1'.repeat(20)}`
/** Of a bot that may read Discord's rooms. */
export const DISCORD_BOT = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs'
const TELEGRAM = `123456789:${'A'.repeat(35)}`

export interface Room {
  platform: Platform
  secret: Record<string, unknown>
  /** The time there, in milliseconds. */
  at: number
  /** Runs before each request; an answer of its own is given instead of the platform's, which may have acted all the same. */
  fault?: (request: Request, act: () => Promise<Response>) => Promise<Response>
}

/** A room of a kind at `base`. */
export function roomOf(channel: ChannelName, base = 'https://room.example', at = 0): Room {
  const room: Room = { ...placeOf(channel, base, () => room.at), at }
  return room
}

function placeOf(channel: ChannelName, base: string, clock: () => number): Omit<Room, 'at'> {
  switch (channel) {
    case 'webhook':
      return { platform: webhookReceiver(SIGNING), secret: { url: `${base}/hook`, signing: [SIGNING] } }
    case 'slack':
      return {
        platform: slackApi(SLACK, 'C0123456789', clock),
        secret: { token: SLACK, channel: 'C0123456789', api: `${base}/api` },
      }
    case 'discord':
      return {
        platform: discordWebhook('/api/webhooks/1/t', clock, DISCORD_BOT),
        secret: { url: `${base}/api/webhooks/1/t` },
      }
    case 'telegram':
      return {
        platform: telegramApi(TELEGRAM, '-100', clock),
        secret: { token: TELEGRAM, chat: '-100', api: base },
      }
    case 'matrix':
      return {
        platform: matrixServer('a matrix token', '!room:example', clock),
        secret: { homeserver: base, token: 'a matrix token', room: '!room:example' },
      }
  }
}
