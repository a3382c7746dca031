/** Articles by what they belong to, each read bounded by its index. */
import { asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, publishers } from '../db/schema.ts'

export type ArticleRow = {
  article: typeof articles.$inferSelect
  publisher: typeof publishers.$inferSelect
}

const withPublisher = (db: Db) =>
  db
    .select({ article: articles, publisher: publishers })
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))

/** The articles of one story, the first printed first. */
export const listStory = (db: Db, storyId: string, limit: number): Promise<ArticleRow[]> =>
  withPublisher(db).where(eq(articles.storyId, storyId)).orderBy(asc(articles.publishedAt)).limit(limit)

/** The articles of one publisher, newest first. */
export const listByPublisher = (db: Db, publisherId: string, limit: number): Promise<ArticleRow[]> =>
  withPublisher(db)
    .where(eq(articles.publisherId, publisherId))
    .orderBy(desc(articles.publishedAt))
    .limit(limit)

/** Articles whose pages were taken down, the latest first. */
export const listGone = (db: Db, limit: number): Promise<ArticleRow[]> =>
  withPublisher(db)
    .where(isNotNull(articles.goneAt))
    .orderBy(desc(articles.goneAt), desc(articles.id))
    .limit(limit)

/** These articles, each given once. */
export const readArticles = (db: Db, ids: readonly string[]): Promise<ArticleRow[]> =>
  db
    .select({ article: articles, publisher: publishers })
    .from(sql`json_each(${JSON.stringify(ids)}) as k`)
    .crossJoin(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(articles.id, sql`k.value`))

export const readPublisher = (db: Db, id: string) =>
  db.select().from(publishers).where(eq(publishers.id, id)).get()
