import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { openDb } from '../db/client.ts'
import { LATE_MS } from '../revisions/sequence.ts'
import { requireScope, sendsToken } from './auth/require-scope.ts'
import { formatOf } from './formats/format.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import type { ApiEnv } from './router.ts'

const BOOKMARK = 'x-d1-bookmark'

/**
 * A D1 session a request: any replica may answer, but never one that is behind the bookmark the client sends back from
 * its last answer, so that no client reads backwards.
 */
export const session = createMiddleware<ApiEnv>(async (c, next) => {
  const bookmark = c.req.header(BOOKMARK)
  if (bookmark !== undefined && !/^[\da-f-]{1,200}$/.test(bookmark))
    return problem(c, 400, 'Bad request', `${BOOKMARK} is not one this server gave out; drop it.`)
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  const session = c.env.DB.withSession(bookmark ?? (reads ? 'first-unconstrained' : 'first-primary'))
  c.set('db', openDb(session as unknown as D1Database))
  await next()
  const reached = session.getBookmark()
  if (reached) c.header(BOOKMARK, reached)
})

export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
    'if-modified-since',
    BOOKMARK,
  ],
  exposeHeaders: ['etag', 'retry-after', 'x-request-id', BOOKMARK],
  maxAge: 86_400,
})

/** The reference has its style in it. */
const INERT = Object.entries({
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
})

/**
 * Whatever publishers wrote stays data in a browser that opens it: not run, not framed, not taken for another type. Hono's
 * own headers are a dozen, most of them for pages: they cost a sixth of an answer that is given again.
 */
export const inert = createMiddleware<ApiEnv>(async (c, next) => {
  await next()
  for (const [name, value] of INERT) c.res.headers.set(name, value)
})

const MAX_BODY = 512 * 1024

export const limitedBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: (c) =>
    problem(c, 413, 'Too large', `A request may have ${MAX_BODY / 1024} KiB; send less at a time.`),
})

const LOOPBACK = new Set(['127.0.0.1', '::1'])

/** So many requests a minute from one address; whoever runs the server on this machine is not counted. */
export const limitedRate = createMiddleware<ApiEnv>(async (c, next) => {
  const address = c.req.header('cf-connecting-ip')
  if (!c.env.RATE_LIMIT || !address || LOOPBACK.has(address)) return next()
  const { success } = await c.env.RATE_LIMIT.limit({ key: address })
  if (success) return next()
  c.header('retry-after', '60')
  return problem(c, 429, 'Too many requests', 'Wait a minute; for whole lists ask for .csv or .ndjson once.')
})

const readers = requireScope('read')

/**
 * Reads are public unless the installation closes them. A token that is sent has to be good either way: a program whose
 * token was revoked is to learn of it, and not at its next write.
 */
export const guardedReads = createMiddleware<ApiEnv>((c, next) =>
  c.env.READS === 'closed' || sendsToken(c.req) ? readers(c, next) : next(),
)

const tagged = etag()

/**
 * Conditional requests and caching. What was recorded by a time long past never changes; everything else is to be
 * asked for again, which costs a 304. Exports are streamed and have no tag.
 */
export const cached = createMiddleware<ApiEnv>(async (c, next) => {
  const format = formatOf(c)
  const get = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!get || format === 'csv' || format === 'ndjson') await next()
  else await tagged(c, next)
  if (!get || (c.res.status !== 200 && c.res.status !== 304)) {
    c.res.headers.set('cache-control', 'no-store')
    return
  }
  const reach = c.env.READS === 'closed' ? 'private' : 'public'
  const age = settled(c.req.query('as_of')) ? 'max-age=31536000, immutable' : 'max-age=0, must-revalidate'
  c.res.headers.set('cache-control', `${reach}, ${age}`)
})

/** Nothing will be recorded any more with that time or an earlier one. */
function settled(time: string | undefined): boolean {
  const parsed = asOf.safeParse(time)
  return parsed.success && Date.parse(parsed.data) < Date.now() - LATE_MS
}
