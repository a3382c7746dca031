import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { once } from '../desk/audit.ts'
import { change } from '../digests/change.ts'
import { CHANNELS } from '../digests/channels/channels.ts'
import { Digest } from '../digests/digest.ts'
import { manageLink } from '../digests/manage-link.ts'
import { preview } from '../digests/publish.ts'
import { Changes, settings, settingsOf } from '../digests/settings.ts'
import { pause, resume, unsubscribe } from '../digests/standing.ts'
import { listSubscriptions, readSubscription, type Subscription } from '../digests/store/subscriptions.ts'
import { type Fault, replaceSecret, sendTest, subscribe } from '../digests/subscribe.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { requireScope } from './auth/require-scope.ts'
import { collisions, keyHeader, keyOf, undone } from './idempotency.ts'
import { problem } from './problem.ts'
import { type ApiEnv, answers, guarded, newRouter, page, problemBody, refusals } from './router.ts'

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
    version: z.number().int().openapi({ description: 'Counts the changes of its settings' }),
    status: z.enum(['active', 'paused', 'ending', 'stopped']),
    stop_reason: z.string().nullable(),
    told_until: z.iso.datetime(),
    next_due_at: z.iso.datetime(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
  })
  .openapi('Subscription')

const show = (s: Subscription): z.infer<typeof SubscriptionShape> => ({
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

const Preview = z.object({ digest: Digest, messages: z.array(z.unknown()) }).openapi('DigestPreview')

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
const edit = createRoute({
  method: 'patch',
  path: '/subscriptions/{id}',
  summary:
    'Changes what it is told and when; what is not named stays. With If-Match, only as you last saw it',
  ...editor,
  request: {
    params,
    headers: keyHeader.extend({
      'if-match': z
        .string()
        .regex(/^"\d{1,9}"$/, 'the version in quotation marks, such as "1"')
        .optional(),
    }),
    body: {
      required: true,
      content: {
        'application/json': { schema: Changes.extend({ why: z.string().trim().max(500).optional() }) },
      },
    },
  },
  responses: {
    ...answers(SubscriptionShape, 'The subscription as it is now'),
    ...guarded,
    412: problemBody('Somebody else has changed it since'),
    422: collisions[422],
  },
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
const link = createRoute({
  method: 'post',
  path: '/subscriptions/{id}/manage-link',
  summary: 'An address that lets whoever has it look after the subscription, without an account, for a week',
  ...editor,
  request: { params },
  responses: {
    201: {
      description: 'The address',
      content: {
        'application/json': {
          schema: z.object({ url: z.url(), expires_at: z.iso.datetime() }).openapi('ManageLink'),
        },
      },
    },
    ...refusals,
    ...guarded,
  },
})

export const subscriptionRoutes = newRouter()
  .openapi(create, async (c) => {
    if (!c.env.SEAL_KEY)
      return problem(c, 503, 'Not set up', 'Secrets need a key: `wrangler secret put SEAL_KEY`.') as never
    const now = new Date().toISOString()
    const by = c.var.principal?.name ?? ''
    const made = await subscribe(c.var.db, c.req.valid('json'), { key: c.env.SEAL_KEY, by, now })
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
  .openapi(edit, async (c) => {
    const { db, principal } = c.var
    const { id } = c.req.valid('param')
    const { why = 'Through the API', ...changes } = c.req.valid('json')
    const { 'if-match': match, ...sent } = c.req.valid('header')
    if (!principal) throw new Error('requireScope lets nobody pass unnamed')
    const was = await readSubscription(db, id)
    if (!was) return unknown(c) as never
    const now = new Date().toISOString()
    const base = match ? Number(match.slice(1, -1)) : null
    let faults: Fault[] = []
    const before = settingsOf(was)
    const act = {
      key: keyOf(sent),
      act: 'change_room',
      subject: id,
      why,
      asked: changes,
      before: { ...before },
    }
    const outcome = await once(db, principal, now, act, async (also) => {
      const done = await change(db, id, changes, { base, now, also })
      if (done === null) return { ok: false, error: 'it has ended' }
      if (!('faults' in done)) return done
      faults = done.faults
      return { ok: false, error: faults.map((f) => f.field).join(', ') }
    })
    if (outcome.kind === 'conflict')
      return problem(
        c,
        412,
        'Changed meanwhile',
        'Somebody else has changed it since: read it again.',
      ) as never
    if (outcome.kind === 'refused')
      return (
        faults.length > 0
          ? problem(c, 400, 'Bad request', `Not changed: ${outcome.error}.`, faults)
          : undone(c, outcome)
      ) as never
    const changed = await readSubscription(db, id)
    return changed ? c.json(show(changed), 200, { etag: `"${changed.version}"` }) : (unknown(c) as never)
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
  .openapi(
    act('delete', '/subscriptions/{id}', 'Ends it: says so there, then forgets its secret'),
    async (c) => {
      const now = new Date().toISOString()
      const reason = `${c.var.principal?.name ?? 'An editor'} ended this subscription`
      const farewell = await unsubscribe(c.var.db, c.req.valid('param').id, reason, now)
      if (farewell === undefined) return unknown(c) as never
      if (farewell) await c.env.JOBS.send({ kind: 'deliver', digestId: farewell, at: now })
      return c.body(null, 204)
    },
  )
  .openapi(link, async (c) => {
    const subscription = await readSubscription(c.var.db, c.req.valid('param').id)
    if (!subscription || subscription.secret === '') return unknown(c) as never
    const base = c.env.PUBLIC_URL ?? new URL(c.req.url).origin
    const now = new Date().toISOString()
    const made = await manageLink(subscription, { key: c.env.SEAL_KEY ?? '', base, now })
    return c.json({ url: made.url, expires_at: made.expiresAt }, 201)
  })

const unknown = (c: Context<ApiEnv>) =>
  problem(c, 404, 'No such thing', 'There is none by that id; /api/v1/subscriptions lists them.')
