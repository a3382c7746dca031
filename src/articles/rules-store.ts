import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { robotsRules } from '../db/schema.ts'
import { type FetchOptions, guardedFetch } from '../lib/guarded-fetch.ts'
import { type Robots, robotsAddress, robotsOf } from './robots.ts'

/** How long a site's rules are gone by before they are asked for again (RFC 9309 allows a day). */
const FRESH_MS = 24 * 60 * 60_000
/** Longest robots.txt kept. */
const MAX_KEPT = 100_000

/** What a page's site lets us fetch: its robots.txt as kept for a day, else asked for and kept. */
export async function readRules(
  db: Db,
  url: string,
  options: Pick<FetchOptions, 'allowPrivate' | 'contact'> & { now: string },
): Promise<Robots> {
  const { origin } = new URL(url)
  const address = robotsAddress(url)
  const kept = await db.select().from(robotsRules).where(eq(robotsRules.origin, origin)).get()
  if (kept && Date.parse(options.now) - Date.parse(kept.fetchedAt) < FRESH_MS) return robotsOf(address, kept)
  const answer = await guardedFetch(address, options)
  const status = answer.ok ? answer.status : 0
  const body = answer.ok ? new TextDecoder().decode(answer.body).slice(0, MAX_KEPT) : ''
  const row = { status, body, fetchedAt: options.now }
  await db
    .insert(robotsRules)
    .values({ origin, ...row })
    .onConflictDoUpdate({ target: robotsRules.origin, set: row })
  return robotsOf(address, row)
}
