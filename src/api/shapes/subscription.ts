import { z } from '@hono/zod-openapi'
import { PublicDigest } from '../../digests/formats/json.ts'
import { settings, settingsOf } from '../../digests/settings.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'

/** What it takes to subscribe a room. */
export const NewSubscription = z
  .strictObject({
    ...settings,
    secret: z.record(z.string(), z.unknown()).openapi({
      description:
        'webhook: url, signing (whsec_…). slack: token, channel. discord: url. telegram: token, chat. matrix: homeserver, token, room. Never shown again.',
    }),
  })
  .openapi('NewSubscription')

/** A subscription, without its secret. */
export const SubscriptionShape = z
  .object({
    id: z.string(),
    ...settings,
    version: z.number().int().openapi({ description: 'Counts the changes of its settings' }),
    status: z.enum(['active', 'paused', 'ending', 'stopped']),
    stop_reason: z.string().nullable(),
    told_until: z.iso.datetime(),
    next_due_at: z.iso.datetime(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
  })
  .openapi('Subscription')

export const showSubscription = (s: Subscription): z.infer<typeof SubscriptionShape> => ({
  id: s.id,
  ...settingsOf(s),
  version: s.version,
  status: s.status,
  stop_reason: s.stopReason,
  told_until: s.toldUntil,
  next_due_at: s.nextDueAt,
  created_at: s.createdAt,
  created_by: s.createdBy,
})

/** What would be sent, and as what. */
export const Preview = z
  .object({ digest: PublicDigest, messages: z.array(z.unknown()) })
  .openapi('DigestPreview')
