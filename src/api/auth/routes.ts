import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, limit, pageOf } from '../../lib/page.ts'
import { problem } from '../problem.ts'
import { answers, guarded, newRouter, page, refusals } from '../router.ts'
import { Scope } from './principal.ts'
import { requireScope } from './require-scope.ts'
import { createToken, listTokens, revokeToken, type TokenRow } from './tokens.ts'

const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: Scope,
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime().nullable(),
    revoked_at: z.iso.datetime().nullable(),
    last_used_at: z.iso.datetime().nullable(),
  })
  .openapi('Token')

const showToken = (t: TokenRow): z.infer<typeof Token> => ({
  id: t.id,
  name: t.name,
  scope: t.scope,
  created_at: t.createdAt,
  expires_at: t.expiresAt,
  revoked_at: t.revokedAt,
  last_used_at: t.lastUsedAt,
})

const admin = { middleware: requireScope('admin'), security: [{ bearer: [] }] }

const list = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'Access tokens, without their secrets',
  ...admin,
  request: { query: z.strictObject({ limit, cursor: cursorOf(z.string().max(100)).optional() }) },
  responses: { ...answers(page(Token), 'A page of tokens'), ...guarded },
})

const NewToken = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scope: Scope,
    expires_at: z.iso.datetime({ offset: true }).nullable().default(null),
  })
  .openapi('NewToken')

const create = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Makes a token; its secret is in this answer and nowhere else',
  ...admin,
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: NewToken } } },
  },
  responses: {
    201: {
      description: 'The token, with its secret',
      content: {
        'application/json': { schema: Token.extend({ secret: z.string() }).openapi('TokenWithSecret') },
      },
    },
    ...refusals,
    ...guarded,
  },
})

const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'Revokes a token at once',
  ...admin,
  request: { params: z.object({ id: z.string().max(100) }), query: z.strictObject({}) },
  responses: { 204: { description: 'It is revoked' }, ...refusals, ...guarded },
})

export const tokenRoutes = newRouter()
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const rows = await listTokens(c.var.db, { after: cursor, limit: limit + 1 })
    return c.json(
      pageOf(rows, limit, showToken, (t) => t.id),
      200,
    )
  })
  .openapi(create, async (c) => {
    const { name, scope, expires_at } = c.req.valid('json')
    const expiresAt = expires_at && new Date(expires_at).toISOString()
    const now = new Date().toISOString()
    if (expiresAt && expiresAt <= now)
      return problem(c, 400, 'Bad request', 'expires_at lies in the past.', [
        { field: 'expires_at', detail: 'a time to come, or null for a token that does not expire' },
      ]) as never
    const { secret, token } = await createToken(c.var.db, { name, scope, expiresAt }, now)
    return c.json({ ...showToken(token), secret }, 201)
  })
  .openapi(revoke, async (c) => {
    const { id } = c.req.valid('param')
    if (!(await revokeToken(c.var.db, id, new Date().toISOString())))
      return problem(c, 404, 'No such token', `There is no token ${id}; /api/v1/tokens lists them.`) as never
    return c.body(null, 204)
  })
