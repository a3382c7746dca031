import { sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { seriesDue } from '../db/schema.ts'

/** Notes that the figures of these series have changed, in the commit that changes them. */
export const markDue = (db: Db, seriesIds: string[], now: string): Statement[] =>
  seriesIds.length === 0
    ? []
    : [
        db
          .insert(seriesDue)
          .select(sql`select distinct value, ${now} from json_each(${JSON.stringify(seriesIds)}) where true`)
          .onConflictDoUpdate({ target: seriesDue.seriesId, set: { since: now } }),
      ]
