import { createRoute, z } from '@hono/zod-openapi'
import { once } from '../desk/audit.ts'
import { change } from '../digests/change.ts'
import { CHANNELS } from '../digests/channels/channels.ts'
import { PublicDigest, shownDigest } from '../digests/formats/json.ts'
import { preview } from '../digests/publish.ts'
import { Changes, settingsOf } from '../digests/settings.ts'
import { listSubscriptions, readSubscription } from '../digests/store/subscriptions.ts'
import { type Fault, subscribe } from '../digests/subscribe.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { collisions, keyHeader, keyOf, undone } from './idempotency.ts'
import { problem } from './problem.ts'
import { answers, guarded, newRouter, page, problemBody, refusals } from './router.ts'
import { NewSubscription, Preview, SubscriptionShape, showSubscription } from './shapes/subscription.ts'
import { subscriptionActs } from './subscription-acts.ts'
import { bySubscription, forEditors, noSubscription } from './subscription-route.ts'

const idCursor = cursorOf(z.string().max(100)).optional()

const create = createRoute({
  method: 'post',
  path: '/subscriptions',
  summary: 'Subscribes a chat room; answers with a preview, nothing of the past is sent',
  ...forEditors,
  request: { body: { required: true, content: { 'application/json': { schema: NewSubscription } } } },
  responses: {
    201: {
      description: 'The subscription',
      content: {
        'application/json': {
          schema: SubscriptionShape.extend({ preview: PublicDigest }).openapi('SubscriptionWithPreview'),
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
  ...forEditors,
  request: { query: z.strictObject({ limit, cursor: idCursor }) },
  responses: { ...answers(page(SubscriptionShape), 'A page of subscriptions'), ...guarded },
})
const look = createRoute({
  method: 'get',
  path: '/subscriptions/{id}/preview',
  summary: 'What the last seven days would have looked like there; sends nothing',
  ...forEditors,
  request: { params: bySubscription },
  responses: { ...answers(Preview, 'The digest and its messages'), ...guarded },
})
const edit = createRoute({
  method: 'patch',
  path: '/subscriptions/{id}',
  summary:
    'Changes what it is told and when; what is not named stays. With If-Match, only as you last saw it',
  ...forEditors,
  request: {
    params: bySubscription,
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

/** Subscribing, looking, and changing the settings; what else is done with a subscription is in ./subscription-acts.ts. */
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
      {
        ...showSubscription(made.subscription),
        preview: shownDigest(await preview(c.var.db, made.subscription, now)),
      },
      201,
    )
  })
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const rows = await listSubscriptions(c.var.db, { after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showSubscription, (s) => s.id),
      200,
    )
  })
  .openapi(look, async (c) => {
    const subscription = await readSubscription(c.var.db, c.req.valid('param').id)
    if (!subscription) return noSubscription(c) as never
    const digest = await preview(c.var.db, subscription, new Date().toISOString())
    const base = publicOrigin(c.env, c.req.url)
    const messages = CHANNELS[subscription.channel].render(digest, { base, silent: subscription.silent })
    return c.json({ digest: shownDigest(digest), messages }, 200)
  })
  .openapi(edit, async (c) => {
    const { db, principal } = c.var
    const { id } = c.req.valid('param')
    const { why = 'Through the API', ...changes } = c.req.valid('json')
    const { 'if-match': match, ...sent } = c.req.valid('header')
    if (!principal) throw new Error('requireScope lets nobody pass unnamed')
    const was = await readSubscription(db, id)
    if (!was) return noSubscription(c) as never
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
    return changed
      ? c.json(showSubscription(changed), 200, { etag: `"${changed.version}"` })
      : (noSubscription(c) as never)
  })
  .route('/', subscriptionActs)
