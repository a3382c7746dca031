import { z } from '@hono/zod-openapi'
import { Alert } from './alerts.ts'
import { CHANNEL_NAMES } from './channels/channels.ts'
import { DigestFilter } from './filter.ts'
import type { Subscription } from './store/subscriptions.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 22:00')

/** What may be chosen, and chosen otherwise later. */
const choices = {
  name: z.string().trim().min(1).max(100),
  topic: z.enum(['mining', 'ai']).nullable(),
  filter: DigestFilter,
  alerts: z.array(Alert).max(20),
  cron: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .openapi({ description: 'Minute, hour, day, month, weekday, by the clock of `timezone`' }),
  timezone: z.string().trim().min(1).max(60),
  quiet: z.strictObject({ from: clock, to: clock }).nullable().openapi({
    description: 'Hours in which nothing is told; what falls due is told, in one digest, when they end',
  }),
  silent: z.boolean().openapi({ description: 'Arrives without a sound, where the platform can' }),
  tell_empty: z.boolean().openapi({ description: 'Also says that there was nothing' }),
  threads: z.boolean().openapi({ description: 'Corrections answer in a thread (Slack)' }),
  fallback: z
    .string()
    .max(100)
    .nullable()
    .openapi({ description: 'Another subscription, which is told what goes wrong here' }),
}

/** What a subscriber may choose, as the API and the desk's form have it. */
export const settings = {
  name: choices.name,
  channel: z.enum(CHANNEL_NAMES),
  topic: choices.topic.default(null),
  filter: choices.filter.default({}),
  alerts: choices.alerts.default([]),
  cron: choices.cron.default('0 8 * * 1-5'),
  timezone: choices.timezone.default('UTC'),
  quiet: choices.quiet.default(null),
  silent: choices.silent.default(false),
  tell_empty: choices.tell_empty.default(false),
  threads: choices.threads.default(false),
  fallback: choices.fallback.default(null),
}

export const Settings = z.strictObject(settings)
export type Settings = z.infer<typeof Settings>

/** What of it changes later: what is not named stays. Another channel is another subscription. */
export const Changes = z.strictObject(choices).partial().openapi('SubscriptionChanges')
export type Changes = z.infer<typeof Changes>

/** What was chosen for a subscription. */
export const settingsOf = (s: Subscription): Settings => ({
  name: s.name,
  channel: s.channel,
  topic: s.topic,
  filter: DigestFilter.parse(s.filter),
  alerts: Alert.array().parse(s.alerts),
  cron: s.cron,
  timezone: s.timezone,
  quiet: s.quietFrom && s.quietTo ? { from: s.quietFrom, to: s.quietTo } : null,
  silent: s.silent,
  tell_empty: s.tellEmpty,
  threads: s.threads,
  fallback: s.fallback,
})

/** The columns that hold it. */
export const columnsOf = ({ quiet, tell_empty, ...rest }: Settings) => ({
  ...rest,
  tellEmpty: tell_empty,
  quietFrom: quiet?.from ?? null,
  quietTo: quiet?.to ?? null,
})
