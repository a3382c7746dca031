import { createMiddleware } from 'hono/factory'
import { openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { lastSeq } from '../revisions/sequence.ts'

/** Part of a kept page's key that no address of ours has. */
const STATE = '~ledger'

/**
 * Gives a page again from the edge's cache as long as the ledger is as it was: the number of its last change is part of
 * the key, so a page with a new figure is never late. What no change of the ledger tells of (an article without figures,
 * a feed's state) is as late as the page's own max-age.
 */
export const edgeCache = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (!c.env.MEMO || c.req.method !== 'GET') return next()
  const key = new URL(c.req.url)
  key.searchParams.set(STATE, String(await lastSeq(openDb(c.env.DB))))
  const cache = await caches.open('pages')
  const kept = await cache.match(key)
  if (kept) return new Response(kept.body, kept)
  await next()
  if (c.res.status === 200) c.executionCtx.waitUntil(cache.put(key, c.res.clone()))
})
