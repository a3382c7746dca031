import { lt } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { chatRequests } from '../../db/schema.ts'

/** Telegram repeats an update for a day where it got no answer; signatures are stale after minutes. */
const KEPT_MS = 48 * 3_600_000

/** Whether a platform's request comes for the first time; from then on it is known. What is old is forgotten. */
export async function isFirst(db: Db, id: string, now: string): Promise<boolean> {
  const before = new Date(Date.parse(now) - KEPT_MS).toISOString()
  const [rows] = await db.batch([
    db
      .insert(chatRequests)
      .values({ id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: chatRequests.id }),
    db.delete(chatRequests).where(lt(chatRequests.recordedAt, before)),
  ])
  return rows.length > 0
}
