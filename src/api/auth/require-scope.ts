import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Db } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { sentBy } from '../../lib/sent-by.ts'
import { problem } from '../problem.ts'
import type { ApiEnv } from '../router.ts'
import { accessPrincipal } from './access.ts'
import { allows, type Principal, type Scope } from './principal.ts'
import { principalOf } from './tokens.ts'

/** Lets those pass who prove a scope, by a bearer token or by Cloudflare Access; `c.var.principal` then says who it is. */
export const requireScope = (needed: Scope) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const principal = c.var.principal ?? (await identify(c.req, c.var.db, c.env))
    if (principal === null) {
      const error = sendsToken(c.req) ? ', error="invalid_token"' : ''
      c.header('www-authenticate', `Bearer realm="claimline"${error}`)
      return problem(c, 401, 'Not signed in', 'Send a token that is valid: Authorization: Bearer cl_…')
    }
    if (principal.kind === 'access' && changes(c.req) && sentBy(c.req, c.env) === 'others')
      return problem(c, 403, 'Not from here', 'This was sent from another site. Nothing was changed.')
    if (!allows(principal.scope, needed))
      return problem(c, 403, 'Not allowed', `This needs the scope ${needed}; yours is ${principal.scope}.`)
    c.set('principal', principal)
    await next()
  })

/** Access lets a browser in by a cookie, which the browser sends with whatever any site has it send. */
const changes = ({ method }: Context['req']): boolean => method !== 'GET' && method !== 'HEAD'

/** Whether a request means to prove who asks, be it with a token that is none. */
export const sendsToken = (request: Context['req']): boolean =>
  /^bearer\b/i.test(request.header('authorization') ?? '')

/** Who asks, or null. Whatever is wrong with a token, the answer is the same. */
export async function identify(request: Context['req'], db: Db, env: Env): Promise<Principal | null> {
  const bearer = request.header('authorization')?.match(/^Bearer ([\w-]+)$/i)?.[1]
  if (bearer) return principalOf(db, bearer, new Date().toISOString())
  const jwt = request.header('cf-access-jwt-assertion')
  const settings = accessSettings(env)
  return jwt && settings ? accessPrincipal(jwt, settings, fetch) : null
}

const accessSettings = ({ ACCESS_TEAM, ACCESS_AUDIENCE, ACCESS_ADMINS, ALLOW_PRIVATE }: Env) =>
  ACCESS_TEAM && ACCESS_AUDIENCE
    ? {
        team: ACCESS_TEAM,
        audience: ACCESS_AUDIENCE,
        admins: (ACCESS_ADMINS ?? '').split(',').map((a) => a.trim()),
        allowPrivate: ALLOW_PRIVATE === '1',
      }
    : null
