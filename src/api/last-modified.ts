import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { readClock } from '../revisions/read-clock.ts'
import type { ApiEnv } from './router.ts'

/** What is read from claims, articles and findings alone; the rest moves with the time of day or with each poll. */
const OF_THE_LEDGER =
  /^(?:\/api\/v1)?\/(?:claims|series|articles|findings|reviews|search|claimants|publishers\/[^/]+\/record)(?:\/|$)/

/** A second that has just been may still be written in: by a batch under way, or not yet seen by a replica. */
const SETTLED_MS = 5000

/** The clock as last read: what is told of it may lie a second back, a 304 never does. */
let known = { at: undefined as string | undefined, until: 0 }
const FRESH_MS = 1000

async function clockOf(c: Context<ApiEnv>): Promise<string | undefined> {
  const asked = c.req.header('if-modified-since') !== undefined
  if (c.env.MEMO && !asked && known.until > Date.now()) return known.at
  const at = await readClock(c.var.db)
  known = { at, until: Date.now() + FRESH_MS }
  return at
}

/**
 * Last-Modified is the second in which anything in the ledger was last written, so it may be later than the last change
 * of what was asked for, never earlier. If-Modified-Since gets a 304, unless there is a tag to go by, which is exact.
 */
export const dated = createMiddleware<ApiEnv>(async (c, next) => {
  if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || !OF_THE_LEDGER.test(c.req.path)) return next()
  // begun before the rows are read: what is written meanwhile is told of the next time
  const [at] = await Promise.all([clockOf(c), next()])
  const now = Date.now()
  if (at === undefined || Date.parse(at) > now - SETTLED_MS) return
  if (c.res.status !== 200 && c.res.status !== 304) return
  c.res.headers.set('last-modified', new Date(at).toUTCString())
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  if (c.res.status === 304 || c.req.header('if-none-match') || !(since >= Date.parse(at) && since <= now))
    return
  await c.res.body?.cancel()
  c.res = new Response(null, { status: 304, headers: c.res.headers })
  c.res.headers.delete('content-type')
  c.res.headers.delete('content-length')
})
