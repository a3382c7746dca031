/** A room of every kind, each with what reaches it, and words for stories about what arrives there. */
import type { ChannelName } from '../../src/digests/channels/channels.ts'
import { deliver } from '../../src/digests/deliver.ts'
import { publish } from '../../src/digests/publish.ts'
import { dueDigests, type Subscription } from '../../src/digests/store.ts'
import { type NewSubscription, subscribe } from '../../src/digests/subscribe.ts'
import { db } from '../pipeline/newsroom.ts'
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
const TELEGRAM = `123456789:${'A'.repeat(35)}`

export interface Room {
  platform: Platform
  secret: Record<string, unknown>
  /** Runs before each request; an answer of its own is given instead of the platform's, which may have acted all the same. */
  fault?: (request: Request, act: () => Promise<Response>) => Promise<Response>
}

/** A room of a kind at `base`; `clock` is the time the platform has. */
export function roomOf(channel: ChannelName, base = 'https://room.example', clock = () => 0): Room {
  switch (channel) {
    case 'webhook':
      return { platform: webhookReceiver(SIGNING), secret: { url: `${base}/hook`, signing: [SIGNING] } }
    case 'slack':
      return {
        platform: slackApi(SLACK, 'C0123456789'),
        secret: { token: SLACK, channel: 'C0123456789', api: `${base}/api` },
      }
    case 'discord':
      return { platform: discordWebhook('/api/webhooks/1/t'), secret: { url: `${base}/api/webhooks/1/t` } }
    case 'telegram':
      return {
        platform: telegramApi(TELEGRAM, '-100', clock),
        secret: { token: TELEGRAM, chat: '-100', api: base },
      }
    case 'matrix':
      return {
        platform: matrixServer('a matrix token', '!room:example'),
        secret: { homeserver: base, token: 'a matrix token', room: '!room:example' },
      }
  }
}

const KEY = 'a key for tests'

export async function joined(
  channel: ChannelName,
  secret: unknown,
  now: string,
  more: Partial<NewSubscription> = {},
): Promise<Subscription> {
  const made = await subscribe(
    db,
    {
      name: `a ${channel} room`,
      channel,
      secret,
      topic: null,
      filter: {},
      alerts: [],
      cron: '0 12 * * *',
      timezone: 'UTC',
      quietFrom: null,
      quietTo: null,
      silent: false,
      tellEmpty: false,
      ...more,
    },
    { key: KEY, by: 'test', now },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.subscription
}

/** Requests go to the room, whatever their address. */
export const reaching =
  (room: Room): typeof fetch =>
  (input, init) => {
    const request = new Request(input as string, init as RequestInit)
    const act = () => room.platform.answer(request.clone())
    return room.fault ? room.fault(request, act) : act()
  }

export const delivered = (digestId: string, room: Room, now: string) =>
  deliver(digestId, {
    db,
    now,
    key: KEY,
    base: 'https://claimline.example',
    allowPrivate: true,
    fetch: reaching(room),
  })

/** The clock strikes for one subscription: composes, then delivers, retries and corrects all that is due. */
export async function strike(subscription: Subscription, room: Room, now: string): Promise<void> {
  await publish(db, subscription.id, now)
  for (const id of await dueDigests(db, now)) {
    const { next } = await delivered(id, room, now)
    for (const correction of next) await delivered(correction, room, now)
  }
}

export const textIn = (platform: Platform): string => JSON.stringify([...platform.messages.values()])
