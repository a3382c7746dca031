import { eq } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { subscriptions } from '../db/schema.ts'
import { nextRun } from './schedule.ts'
import { type Changes, columnsOf, Settings, settingsOf } from './settings.ts'
import { readSubscription } from './store/subscriptions.ts'
import { type Fault, faultsOf } from './subscribe.ts'

/** `changed`: somebody else has changed its settings since the version the change was based on. */
export type Changed = { ok: true } | { ok: false; faults: Fault[] } | { ok: false; changed: true }

/**
 * Changes what a subscription is told and when; its room and its secret stay. Another schedule counts from now. Null
 * where there is none, or it has ended. Throws where two changes of one version meet: a trigger refuses the later.
 */
export async function change(
  db: Db,
  id: string,
  changes: Changes,
  { base, now, also = [] }: { base: number | null; now: string; also?: Statement[] },
): Promise<Changed | null> {
  const was = await readSubscription(db, id)
  if (!was || was.secret === '' || was.status === 'ending') return null
  if (base !== null && base !== was.version) return { ok: false, changed: true }
  const next = Settings.parse({ ...settingsOf(was), ...changes })
  const faults = await faultsOf(db, next)
  if (next.fallback === id)
    faults.push({ field: 'fallback', detail: 'a room cannot tell of its own trouble' })
  if (faults.length > 0) return { ok: false, faults }
  const again = next.cron === was.cron && next.timezone === was.timezone
  const nextDueAt = again ? was.nextDueAt : nextRun(next, now)
  await commit(db, [
    db
      .update(subscriptions)
      .set({ ...columnsOf(next), nextDueAt, version: was.version + 1 })
      .where(eq(subscriptions.id, id)),
    ...also,
  ])
  return { ok: true }
}
