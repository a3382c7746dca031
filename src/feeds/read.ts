import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { feeds, publishers } from '../db/schema.ts'

export interface FeedFilter {
  status?: 'active' | 'failing' | 'stopped' | undefined
  topic?: 'mining' | 'ai' | undefined
  publisher?: string | undefined
  after?: string | undefined
  limit: number
}

/** Feeds by id with publisher, schedule and last error. */
export const listFeeds = (db: Db, filter: FeedFilter) =>
  db
    .select({ feed: feeds, publisher: publishers })
    .from(feeds)
    .innerJoin(publishers, eq(publishers.id, feeds.publisherId))
    .where(
      and(
        filter.status ? eq(feeds.status, filter.status) : undefined,
        filter.topic ? inArray(feeds.topic, [filter.topic, 'both']) : undefined,
        filter.publisher ? eq(feeds.publisherId, filter.publisher) : undefined,
        filter.after ? gt(feeds.id, filter.after) : undefined,
      ),
    )
    .orderBy(asc(feeds.id))
    .limit(filter.limit)

/** Those of these feeds that are followed, by id. */
export async function knownFeeds(db: Db, ids: string[]) {
  const rows = await db
    .select({ feed: feeds, publisher: publishers })
    .from(feeds)
    .innerJoin(publishers, eq(publishers.id, feeds.publisherId))
    .where(inArray(feeds.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
  return new Map(rows.map((row) => [row.feed.id, row]))
}

/** Publishers by id. */
export const listPublishers = (
  db: Db,
  filter: { family?: string | undefined; after?: string | undefined; limit: number },
) =>
  db
    .select()
    .from(publishers)
    .where(
      and(
        filter.family ? eq(publishers.family, filter.family) : undefined,
        filter.after ? gt(publishers.id, filter.after) : undefined,
      ),
    )
    .orderBy(asc(publishers.id))
    .limit(filter.limit)

export const readPublisher = (db: Db, id: string) =>
  db.select().from(publishers).where(eq(publishers.id, id)).get()
