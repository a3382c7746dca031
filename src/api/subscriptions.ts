import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Alert } from '../digests/alerts.ts'
import { CHANNEL_NAMES, CHANNELS } from '../digests/channels/channels.ts'
import { Digest } from '../digests/digest.ts'
import { DigestFilter } from '../digests/filter.ts'
import { preview } from '../digests/publish.ts'
import {
  listDeliveries,
  listSubscriptions,
  readSubscription,
  replay,
  type Subscription,
} from '../digests/store.ts'
import { pause, replaceSecret, resume, sendTest, subscribe, unsubscribe } from '../digests/subscribe.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { requireScope } from './auth/require-scope.ts'
import { problem } from './problem.ts'
import { type ApiEnv, answers, guarded, newRouter, page, refusals } from './router.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 22:00')

const settings = {
  name: z.string().trim().min(1).max(100),
  channel: z.enum(CHANNEL_NAMES),
  topic: z.enum(['mining', 'ai']).nullable().default(null),
  filter: DigestFilter.default({}),
  alerts: z.array(Alert).max(20).default([]),
  cron: z.string().min(9).max(100).default('0 8 * * 1-5'),
  timezone: z.string().min(1).max(60).default('UTC'),
  quiet: z.strictObject({ from: clock, to: clock }).nullable().default(null),
  silent: z.boolean().default(false),
  tell_empty: z.boolean().default(false),
}

const NewSubscription = z
  .strictObject({
    ...settings,
    secret: z.record(z.string(), z.unknown()).openapi({
      description:
        'webhook: url, signing (whsec_…). slack: token, channel. discord: url. telegram: token, chat. matrix: homeserver, token, room. Never shown again.',
    }),
  })
  .openapi('NewSubscription')

const SubscriptionShape = z
  .object({
    id: z.string(),
    ...settings,
    filter: z.unknown(),
    alerts: z.array(z.unknown()),
    status: z.enum(['active', 'paused', 'stopped']),
    stop_reason: z.string().nullable(),
    told_until: z.iso.datetime(),
    next_due_at: z.iso.datetime(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
  })
  .openapi('Subscription')

const show = (s: Subscription): z.infer<typeof SubscriptionShape> => ({
  id: s.id,
  name: s.name,
  channel: s.channel,
  topic: s.topic,
  filter: s.filter,
  alerts: s.alerts,
  cron: s.cron,
  timezone: s.timezone,
  quiet: s.quietFrom && s.quietTo ? { from: s.quietFrom, to: s.quietTo } : null,
  silent: s.silent,
  tell_empty: s.tellEmpty,
  status: s.status,
  stop_reason: s.stopReason,
  told_until: s.toldUntil,
  next_due_at: s.nextDueAt,
  created_at: s.createdAt,
  created_by: s.createdBy,
})

const Preview = z.object({ digest: Digest, messages: z.array(z.unknown()) }).openapi('DigestPreview')

const DeliveryShape = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    digest_id: z.string(),
    kind: z.enum(['digest', 'alert', 'correction', 'test']),
    part: z.number().int(),
    status: z.enum(['due', 'sent', 'unknown', 'dead']),
    attempts: z.number().int(),
    next_try_at: z.string().nullable(),
    reference: z.string().nullable(),
    sent_at: z.string().nullable(),
    last_error: z.string().nullable(),
  })
  .openapi('Delivery')

type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number]
const showDelivery = ({ delivery: d, digest }: DeliveryRow): z.infer<typeof DeliveryShape> => ({
  id: d.id,
  subscription_id: d.subscriptionId,
  digest_id: d.digestId,
  kind: digest.kind,
  part: d.part,
  status: d.status,
  attempts: d.attempts,
  next_try_at: d.nextTryAt,
  reference: d.reference,
  sent_at: d.sentAt,
  last_error: d.lastError,
})

const editor = { middleware: requireScope('edit'), security: [{ bearer: [] }] }
const params = z.object({ id: z.string().max(100) })
const done = { 204: { description: 'Done' }, ...refusals, ...guarded }
const idCursor = cursorOf(z.string().max(100)).optional()
const act = <P extends string, M extends 'post' | 'delete'>(method: M, path: P, summary: string) =>
  createRoute({ method, path, summary, ...editor, request: { params }, responses: done })

const create = createRoute({
  method: 'post',
  path: '/subscriptions',
  summary: 'Subscribes a chat room; answers with a preview, nothing of the past is sent',
  ...editor,
  request: { body: { required: true, content: { 'application/json': { schema: NewSubscription } } } },
  responses: {
    201: {
      description: 'The subscription',
      content: {
        'application/json': {
          schema: SubscriptionShape.extend({ preview: Digest }).openapi('SubscriptionWithPreview'),
        },
      },
    },
    ...refusals,
    ...guarded,
  },
})
const list = createRoute({
  method: 'get',
  path: '/subscriptions',
  summary: 'Subscriptions, without their secrets',
  ...editor,
  request: { query: z.strictObject({ limit, cursor: idCursor }) },
  responses: { ...answers(page(SubscriptionShape), 'A page of subscriptions'), ...guarded },
})
const look = createRoute({
  method: 'get',
  path: '/subscriptions/{id}/preview',
  summary: 'What the last seven days would have looked like there; sends nothing',
  ...editor,
  request: { params },
  responses: { ...answers(Preview, 'The digest and its messages'), ...guarded },
})
const secret = createRoute({
  method: 'put',
  path: '/subscriptions/{id}/secret',
  summary: 'Replaces the secret; takes a stopped subscription up again',
  ...editor,
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
  },
  responses: done,
})
const outbox = createRoute({
  method: 'get',
  path: '/deliveries',
  summary: 'Messages with their fate; `status=dead` and `status=unknown` can be replayed',
  ...editor,
  request: {
    query: z.strictObject({
      subscription: z.string().max(100).optional(),
      status: z.enum(['due', 'sent', 'unknown', 'dead']).optional(),
      limit,
      cursor: idCursor,
    }),
  },
  responses: { ...answers(page(DeliveryShape), 'A page of deliveries'), ...guarded },
})

export const subscriptionRoutes = newRouter()
  .openapi(create, async (c) => {
    if (!c.env.SEAL_KEY)
      return problem(c, 503, 'Not set up', 'Secrets need a key: `wrangler secret put SEAL_KEY`.') as never
    const { quiet, tell_empty, ...wanted } = c.req.valid('json')
    const now = new Date().toISOString()
    const by = c.var.principal?.name ?? ''
    const settings = {
      ...wanted,
      quietFrom: quiet?.from ?? null,
      quietTo: quiet?.to ?? null,
      tellEmpty: tell_empty,
    }
    const made = await subscribe(c.var.db, settings, { key: c.env.SEAL_KEY, by, now })
    if (!made.ok)
      return problem(
        c,
        400,
        'Bad request',
        `Not understood: ${made.faults.map((f) => f.field).join(', ')}.`,
        made.faults,
      ) as never
    return c.json(
      { ...show(made.subscription), preview: await preview(c.var.db, made.subscription, now) },
      201,
    )
  })
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const rows = await listSubscriptions(c.var.db, { after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, show, (s) => s.id),
      200,
    )
  })
  .openapi(look, async (c) => {
    const subscription = await readSubscription(c.var.db, c.req.valid('param').id)
    if (!subscription) return unknown(c) as never
    const digest = await preview(c.var.db, subscription, new Date().toISOString())
    const base = c.env.PUBLIC_URL ?? new URL(c.req.url).origin
    const messages = CHANNELS[subscription.channel].render(digest, { base, silent: subscription.silent })
    return c.json({ digest, messages }, 200)
  })
  .openapi(secret, async (c) => {
    const { id } = c.req.valid('param')
    if (!c.env.SEAL_KEY)
      return problem(c, 503, 'Not set up', 'Secrets need a key: `wrangler secret put SEAL_KEY`.') as never
    const now = new Date().toISOString()
    const faults = await replaceSecret(c.var.db, id, c.req.valid('json'), { key: c.env.SEAL_KEY, now })
    if (faults === null) return unknown(c) as never
    if (faults.length > 0) return problem(c, 400, 'Bad request', 'Not understood: secret.', faults) as never
    return c.body(null, 204)
  })
  .openapi(act('post', '/subscriptions/{id}/test', 'Sends a test message there'), async (c) => {
    const { id } = c.req.valid('param')
    const now = new Date().toISOString()
    const subscription = await readSubscription(c.var.db, id)
    if (!subscription) return unknown(c) as never
    const digestId = await sendTest(c.var.db, subscription, await preview(c.var.db, subscription, now), now)
    await c.env.JOBS.send({ kind: 'deliver', digestId, at: now })
    return c.body(null, 204)
  })
  .openapi(act('post', '/subscriptions/{id}/pause', 'Tells nothing until it is resumed'), async (c) =>
    (await pause(c.var.db, c.req.valid('param').id)) ? c.body(null, 204) : (unknown(c) as never),
  )
  .openapi(act('post', '/subscriptions/{id}/resume', 'Goes on from now'), async (c) => {
    const resumed = await resume(c.var.db, c.req.valid('param').id, new Date().toISOString())
    return resumed ? c.body(null, 204) : (unknown(c) as never)
  })
  .openapi(act('delete', '/subscriptions/{id}', 'Ends it and forgets its secret'), async (c) =>
    (await unsubscribe(c.var.db, c.req.valid('param').id)) ? c.body(null, 204) : (unknown(c) as never),
  )
  .openapi(outbox, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query')
    const rows = await listDeliveries(c.var.db, { ...filter, after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showDelivery, (r) => r.delivery.id),
      200,
    )
  })
  .openapi(
    act('post', '/deliveries/{id}/replay', 'Sends a message given up, or of unknown fate, again'),
    async (c) => {
      const now = new Date().toISOString()
      return (await replay(c.var.db, c.req.valid('param').id, now))
        ? c.body(null, 204)
        : (unknown(c) as never)
    },
  )

const unknown = (c: Context<ApiEnv>) =>
  problem(
    c,
    404,
    'No such thing',
    'There is none by that id; /api/v1/subscriptions and /api/v1/deliveries list them.',
  )
