import { z } from '@hono/zod-openapi'
import { Alert } from './alerts.ts'
import { CHANNEL_NAMES } from './channels/channels.ts'
import { DigestFilter } from './filter.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 22:00')

/** What a subscriber may choose, as the API and the desk's form have it. */
export const settings = {
  name: z.string().trim().min(1).max(100),
  channel: z.enum(CHANNEL_NAMES),
  topic: z.enum(['mining', 'ai']).nullable().default(null),
  filter: DigestFilter.default({}),
  alerts: z.array(Alert).max(20).default([]),
  cron: z.string().trim().min(9).max(100).default('0 8 * * 1-5').openapi({
    description: 'Minute, hour, day, month, weekday, by the clock of `timezone`',
  }),
  timezone: z.string().trim().min(1).max(60).default('UTC'),
  quiet: z.strictObject({ from: clock, to: clock }).nullable().default(null).openapi({
    description: 'Hours in which nothing is told; what falls due is told, in one digest, when they end',
  }),
  silent: z
    .boolean()
    .default(false)
    .openapi({ description: 'Arrives without a sound, where the platform can' }),
  tell_empty: z.boolean().default(false).openapi({ description: 'Also says that there was nothing' }),
  threads: z.boolean().default(false).openapi({ description: 'Corrections answer in a thread (Slack)' }),
  fallback: z.string().max(100).nullable().default(null).openapi({
    description: 'Another subscription, which is told what goes wrong here',
  }),
}

export const Settings = z.strictObject(settings)
export type Settings = z.infer<typeof Settings>
