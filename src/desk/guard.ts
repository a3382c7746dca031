import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { allows, type Principal, type Scope } from '../api/auth/principal.ts'
import { identify } from '../api/auth/require-scope.ts'
import { type Db, openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { sentBy } from '../lib/sent-by.ts'
import { refuse, signInPage } from './http.tsx'
import { sessionPrincipal } from './session.ts'

export interface DeskEnv {
  Bindings: Env
  Variables: { db: Db; who: Principal; now: string }
}

export type DeskContext = Context<DeskEnv>

/** Gives handlers their database and their time. Desk pages are read from the primary: an editor sees their own act at once. */
export const provided = createMiddleware<DeskEnv>(async (c, next) => {
  c.set('db', openDb(c.env.DB))
  c.set('now', new Date().toISOString())
  await next()
})

/** Only our own pages may post: the browser says where a post comes from, and what it doesn't say counts as foreign. */
export const sameOrigin = createMiddleware<DeskEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (sentBy(c.req, c.env) === 'us') return next()
  return refuse(c, 403, 'Not from here', 'This was sent from another site. Nothing was changed.')
})

/** Lets those pass who are signed in and may do so much; `c.var.who` then says who it is. */
export const role = (needed: Scope) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const who = await whoAsks(c)
    if (who === null) return signInPage(c)
    c.set('who', who)
    if (!allows(who.scope, needed))
      return refuse(c, 403, 'Not allowed', `This needs the scope ${needed}; yours is ${who.scope}.`)
    await next()
  })

/** By the session's cookie, or by Cloudflare Access in front of us. Bearer tokens are for the API: a page has no use for them. */
async function whoAsks(c: DeskContext): Promise<Principal | null> {
  const secret = getCookie(c, cookieName(c))
  const who = secret ? await sessionPrincipal(c.var.db, secret, c.var.now) : null
  if (who || c.req.header('authorization')) return who
  return identify(c.req, c.var.db, c.env)
}

/** Whether the browser speaks https with us, or with the proxy that hands its requests on under the same host. */
function isSecure(c: DeskContext): boolean {
  const asked = new URL(c.req.url)
  const found = new URL(publicOrigin(c.env, c.req.url))
  return asked.protocol === 'https:' || (found.protocol === 'https:' && found.host === asked.host)
}

/** The prefix has browsers insist on Secure and on no other host; a plain http address can't have it. */
const cookieName = (c: DeskContext): string => (isSecure(c) ? '__Host-desk' : 'desk')

/** Out of reach of scripts and of other sites; ends with the browser, or when the session does. */
export const keepSession = (c: DeskContext, secret: string): void =>
  setCookie(c, cookieName(c), secret, { httpOnly: true, sameSite: 'Strict', secure: isSecure(c), path: '/' })

export const dropSession = (c: DeskContext): void => {
  deleteCookie(c, cookieName(c), { secure: isSecure(c), path: '/' })
}
