import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, articleVersions, publishers } from '../db/schema.ts'

/** Articles, newest first. */
export const listArticles = (
  db: Db,
  filter: { after?: { at: string; id: string } | undefined; limit: number },
) =>
  db
    .select({ article: articles, publisher: publishers })
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      filter.after
        ? or(
            lt(articles.publishedAt, filter.after.at),
            and(eq(articles.publishedAt, filter.after.at), lt(articles.id, filter.after.id)),
          )
        : undefined,
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(filter.limit)

export const readArticle = (db: Db, id: string) =>
  db
    .select({ article: articles, publisher: publishers })
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(articles.id, id))
    .get()

/** Every text an article has had, first to last. */
export const listVersions = (db: Db, articleId: string) =>
  db.select().from(articleVersions).where(eq(articleVersions.articleId, articleId)).orderBy(articleVersions.n)
