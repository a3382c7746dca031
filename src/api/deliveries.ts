import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { listAttempts, listDeliveries, readMessage, replay } from '../digests/store/deliveries.ts'
import { cursorOf, limit, pageOf } from '../lib/page.ts'
import { requireScope } from './auth/require-scope.ts'
import { problem } from './problem.ts'
import { type ApiEnv, answers, guarded, newRouter, page, refusals } from './router.ts'

const STATUS = ['due', 'sent', 'unknown', 'dead'] as const

const DeliveryShape = z
  .object({
    id: z.string(),
    subscription_id: z.string(),
    digest_id: z.string(),
    kind: z.enum(['digest', 'alert', 'correction', 'test', 'notice']),
    part: z.number().int(),
    status: z.enum(STATUS),
    attempts: z.number().int(),
    next_try_at: z.string().nullable(),
    reference: z.string().nullable(),
    sent_at: z.string().nullable(),
    last_error: z.string().nullable(),
  })
  .openapi('Delivery')

const Attempt = z
  .object({
    at: z.string(),
    act: z.enum(['send', 'edit']),
    outcome: z.enum(['sent', 'later', 'unknown', 'gone', 'refused']),
    detail: z.string().nullable(),
  })
  .openapi('DeliveryAttempt')

type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number]

const show = ({ delivery: d, digest }: DeliveryRow): z.infer<typeof DeliveryShape> => ({
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

const outbox = createRoute({
  method: 'get',
  path: '/deliveries',
  summary: 'Messages with their fate; `status=dead` and `status=unknown` can be replayed',
  ...editor,
  request: {
    query: z.strictObject({
      subscription: z.string().max(100).optional(),
      status: z.enum(STATUS).optional(),
      limit,
      cursor: cursorOf(z.string().max(100)).optional(),
    }),
  },
  responses: { ...answers(page(DeliveryShape), 'A page of deliveries'), ...guarded },
})

const tries = createRoute({
  method: 'get',
  path: '/deliveries/{id}/attempts',
  summary: 'Every try to send or edit a message, the latest first, and how it ended',
  ...editor,
  request: { params, query: z.strictObject({}) },
  responses: { ...answers(z.object({ items: z.array(Attempt) }), 'The tries'), ...guarded },
})

const again = createRoute({
  method: 'post',
  path: '/deliveries/{id}/replay',
  summary: 'Sends a message given up, or of unknown fate, again',
  ...editor,
  request: { params },
  responses: { 204: { description: 'Done' }, ...refusals, ...guarded },
})

export const deliveryRoutes = newRouter()
  .openapi(outbox, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query')
    const rows = await listDeliveries(c.var.db, { ...filter, after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, show, (r) => r.delivery.id),
      200,
    )
  })
  .openapi(tries, async (c) => {
    const { id } = c.req.valid('param')
    if (!(await readMessage(c.var.db, id))) return unknown(c) as never
    const rows = await listAttempts(c.var.db, id)
    const items = rows.map(({ at, act, outcome, detail }) => ({ at, act, outcome, detail }))
    return c.json({ items }, 200)
  })
  .openapi(again, async (c) => {
    const now = new Date().toISOString()
    const replayed = await replay(c.var.db, c.req.valid('param').id, now)
    if (!replayed) return unknown(c) as never
    await c.env.JOBS.send({ kind: 'deliver', digestId: replayed.digestId, at: now })
    return c.body(null, 204)
  })

const unknown = (c: Context<ApiEnv>) =>
  problem(
    c,
    404,
    'No such message',
    'There is none by that id to do this with; /api/v1/deliveries lists them.',
  )
