import { openDb } from '../../db/client.ts'
import { Settings } from '../../digests/settings.ts'
import { subscribe } from '../../digests/subscribe.ts'

/** Subscribes the demo's chat room to a digest a day. Throws if it is refused: it is ours. */
export async function subscribeRoom(
  d1: D1Database,
  webhook: string,
  key: string,
  start: Date,
): Promise<void> {
  const made = await subscribe(
    openDb(d1),
    {
      ...Settings.parse({ name: '#figures', channel: 'discord', cron: '0 0 * * *' }),
      secret: { url: webhook },
    },
    { key, by: 'demo', now: start.toISOString() },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
}

/** Waits until every message is sent and every correction made, or `timeoutMs` have passed. */
export async function allTold(d1: D1Database, now: Date, timeoutMs: number): Promise<boolean> {
  const waiting = d1
    .prepare('select count(*) as n from deliveries where next_try_at <= ?')
    .bind(now.toISOString())
  for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
    if ((await waiting.first<number>('n')) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
