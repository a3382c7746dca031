import { createRoute, z } from '@hono/zod-openapi'
import { manageLink } from '../digests/manage-link.ts'
import { preview } from '../digests/publish.ts'
import { pause, resume, unsubscribe } from '../digests/standing.ts'
import { readSubscription } from '../digests/store/subscriptions.ts'
import { replaceSecret, sendTest } from '../digests/subscribe.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { problem } from './problem.ts'
import { guarded, newRouter, refusals } from './router.ts'
import { bySubscription, forEditors, noSubscription } from './subscription-route.ts'

const done = { 204: { description: 'Done' }, ...refusals, ...guarded }
const act = <P extends string, M extends 'post' | 'delete'>(method: M, path: P, summary: string) =>
  createRoute({ method, path, summary, ...forEditors, request: { params: bySubscription }, responses: done })

const secret = createRoute({
  method: 'put',
  path: '/subscriptions/{id}/secret',
  summary: 'Replaces the secret; takes a stopped subscription up again',
  ...forEditors,
  request: {
    params: bySubscription,
    body: { required: true, content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
  },
  responses: done,
})
const link = createRoute({
  method: 'post',
  path: '/subscriptions/{id}/manage-link',
  summary: 'An address that lets whoever has it look after the subscription, without an account, for a week',
  ...forEditors,
  request: { params: bySubscription },
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

/** What is done with a subscription as it stands; its settings are changed in ./subscriptions.ts. */
export const subscriptionActs = newRouter()
  .openapi(secret, async (c) => {
    const { id } = c.req.valid('param')
    if (!c.env.SEAL_KEY)
      return problem(c, 503, 'Not set up', 'Secrets need a key: `wrangler secret put SEAL_KEY`.') as never
    const now = new Date().toISOString()
    const faults = await replaceSecret(c.var.db, id, c.req.valid('json'), { key: c.env.SEAL_KEY, now })
    if (faults === null) return noSubscription(c) as never
    if (faults.length > 0) return problem(c, 400, 'Bad request', 'Not understood: secret.', faults) as never
    return c.body(null, 204)
  })
  .openapi(act('post', '/subscriptions/{id}/test', 'Sends a test message there'), async (c) => {
    const { id } = c.req.valid('param')
    const now = new Date().toISOString()
    const subscription = await readSubscription(c.var.db, id)
    if (!subscription) return noSubscription(c) as never
    const digestId = await sendTest(c.var.db, subscription, await preview(c.var.db, subscription, now), now)
    await c.env.JOBS.send({ kind: 'deliver', digestId, at: now })
    return c.body(null, 204)
  })
  .openapi(act('post', '/subscriptions/{id}/pause', 'Tells nothing until it is resumed'), async (c) =>
    (await pause(c.var.db, c.req.valid('param').id)) ? c.body(null, 204) : (noSubscription(c) as never),
  )
  .openapi(act('post', '/subscriptions/{id}/resume', 'Goes on from now'), async (c) => {
    const resumed = await resume(c.var.db, c.req.valid('param').id, new Date().toISOString())
    return resumed ? c.body(null, 204) : (noSubscription(c) as never)
  })
  .openapi(
    act('delete', '/subscriptions/{id}', 'Ends it: says so there, then forgets its secret'),
    async (c) => {
      const now = new Date().toISOString()
      const reason = `${c.var.principal?.name ?? 'An editor'} ended this subscription`
      const farewell = await unsubscribe(c.var.db, c.req.valid('param').id, reason, now)
      if (farewell === undefined) return noSubscription(c) as never
      if (farewell) await c.env.JOBS.send({ kind: 'deliver', digestId: farewell, at: now })
      return c.body(null, 204)
    },
  )
  .openapi(link, async (c) => {
    const subscription = await readSubscription(c.var.db, c.req.valid('param').id)
    if (!subscription || subscription.secret === '') return noSubscription(c) as never
    const base = publicOrigin(c.env, c.req.url)
    const now = new Date().toISOString()
    const made = await manageLink(subscription, { key: c.env.SEAL_KEY ?? '', base, now })
    return c.json({ url: made.url, expires_at: made.expiresAt }, 201)
  })
