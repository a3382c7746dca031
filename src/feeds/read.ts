import { asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { feeds, publishers } from '../db/schema.ts'

/** Feeds by id with publisher, schedule and last error. */
export const listFeeds = (db: Db, filter: { after?: string | undefined; limit: number }) =>
  db
    .select({ feed: feeds, publisher: publishers })
    .from(feeds)
    .innerJoin(publishers, eq(publishers.id, feeds.publisherId))
    .where(filter.after ? gt(feeds.id, filter.after) : undefined)
    .orderBy(asc(feeds.id))
    .limit(filter.limit)
