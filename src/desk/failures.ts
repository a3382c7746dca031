import { desc, eq, isNull } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { failures, feeds, publishers, quarantine } from '../db/schema.ts'

const MOST_SHOWN = 100

/** Jobs given up and not sent again, the latest first. */
export const openFailures = (db: Db) =>
  db
    .select()
    .from(failures)
    .where(isNull(failures.replayedAt))
    .orderBy(desc(failures.recordedAt))
    .limit(MOST_SHOWN)

export const readFailure = (db: Db, id: string) => db.select().from(failures).where(eq(failures.id, id)).get()

export const markReplayed = (db: Db, id: string, now: string): Statement =>
  db.update(failures).set({ replayedAt: now }).where(eq(failures.id, id))

/** Items that could not be read, the latest first. */
export const latestQuarantine = (db: Db) =>
  db
    .select({ item: quarantine, publisher: publishers.name })
    .from(quarantine)
    .innerJoin(feeds, eq(feeds.id, quarantine.feedId))
    .innerJoin(publishers, eq(publishers.id, feeds.publisherId))
    .orderBy(desc(quarantine.recordedAt))
    .limit(MOST_SHOWN)
