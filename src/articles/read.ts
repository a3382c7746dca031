import { and, asc, desc, eq, gt, gte, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, articleVersions, publishers } from '../db/schema.ts'

export interface ArticleFilter {
  publisher?: string | undefined
  story?: string | undefined
  publishedFrom?: string | undefined
  publishedTo?: string | undefined
  /** What was recorded by then: articles, and of each the version it had. */
  asOf?: string | undefined
  after?: { at: string; id: string } | undefined
  oldest?: boolean | undefined
  limit: number
}

/** An article with the number and title of its version; see {@link versionOf}. */
const columns = (asOf: string | undefined) => ({
  article: articles,
  publisher: publishers,
  version: asOf
    ? sql<string>`coalesce((select json_array(v.n, v.title) from article_versions v where v.article_id = ${articles.id}
        and v.recorded_at <= ${asOf} order by v.n desc limit 1), json_array(1, ${articles.title}))`
    : sql<string>`json_array(${articles.currentVersion}, ${articles.title})`,
})

/** Number and title of the version an article has, or had. */
export function versionOf(row: { version: string }): { n: number; title: string } {
  const [n, title] = JSON.parse(row.version) as [number, string]
  return { n, title }
}

const byThen = (asOf: string | undefined): SQL | undefined =>
  // what was seen by then was published by then
  asOf ? and(lte(articles.publishedAt, asOf), lte(articles.firstSeenAt, asOf)) : undefined

/** Articles, newest first unless `oldest`. */
export function listArticles(db: Db, filter: ArticleFilter) {
  const [order, beyond] = filter.oldest ? [asc, sql`>`] : [desc, sql`<`]
  return db
    .select(columns(filter.asOf))
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        filter.publisher ? eq(articles.publisherId, filter.publisher) : undefined,
        filter.story ? eq(articles.storyId, filter.story) : undefined,
        filter.publishedFrom ? gte(articles.publishedAt, filter.publishedFrom) : undefined,
        filter.publishedTo ? lte(articles.publishedAt, filter.publishedTo) : undefined,
        filter.after
          ? sql`(${articles.publishedAt}, ${articles.id}) ${beyond} (${filter.after.at}, ${filter.after.id})`
          : undefined,
        byThen(filter.asOf),
      ),
    )
    .orderBy(order(articles.publishedAt), order(articles.id))
    .limit(filter.limit)
}

/** One article; undefined if there was none (by `asOf`). */
export const readArticle = (db: Db, id: string, asOf?: string) =>
  db
    .select(columns(asOf))
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(and(eq(articles.id, id), byThen(asOf)))
    .get()

/** The texts an article has had by `asOf`, first to last, or the last first. `after` is the number of the last one shown. */
export function listVersions(
  db: Db,
  articleId: string,
  options: {
    asOf?: string | undefined
    after?: number | undefined
    newest?: boolean | undefined
    limit: number
  },
) {
  const { asOf, after, newest } = options
  const { n, recordedAt } = articleVersions
  return db
    .select()
    .from(articleVersions)
    .where(
      and(
        eq(articleVersions.articleId, articleId),
        after === undefined ? undefined : newest ? lt(n, after) : gt(n, after),
        asOf ? lte(recordedAt, asOf) : undefined,
      ),
    )
    .orderBy(newest ? desc(n) : asc(n))
    .limit(options.limit)
}
