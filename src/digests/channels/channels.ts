import type { Channel } from './channel.ts'
import { discord } from './discord.ts'
import { matrix } from './matrix.ts'
import { slack } from './slack.ts'
import { telegram } from './telegram.ts'
import { webhook } from './webhook.ts'

export const CHANNEL_NAMES = ['webhook', 'slack', 'discord', 'telegram', 'matrix'] as const
export type ChannelName = (typeof CHANNEL_NAMES)[number]

// Each checks its own secret where one comes in: to everybody else they are all alike.
export const CHANNELS = { webhook, slack, discord, telegram, matrix } as unknown as Record<
  ChannelName,
  Channel
>
