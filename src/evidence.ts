/** Stored texts with all that reading them takes: what the ledger can be read from again, in the order it was written. */
import { asc, eq, gt, sql } from 'drizzle-orm'
import { readText } from './articles/store.ts'
import type { Db } from './db/client.ts'
import { articles, articleVersions, feeds, publishers } from './db/schema.ts'

/** The row of article_versions: rows are only ever added, so it counts up with time. */
const position = sql<number>`${articleVersions}.rowid`

/** Up to `limit` texts after a position, oldest first, each with the one it replaced. */
export async function storedTexts(db: Db, evidence: R2Bucket, after: number, limit: number) {
  const rows = await db
    .select({ position, version: articleVersions, article: articles, feed: feeds, publisher: publishers })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .innerJoin(feeds, eq(feeds.id, articles.feedId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(gt(position, after))
    .orderBy(asc(position))
    .limit(limit)
  return Promise.all(
    rows.map(async ({ position, version, article, feed, publisher }) => {
      const earlier =
        version.n === 1 || version.change === 'page'
          ? undefined
          : await readHash(db, version.articleId, version.n - 1)
      return {
        position,
        version,
        article,
        publisher,
        before: earlier ? { version: version.n - 1, contentHash: earlier } : null,
        text: {
          text: await readText(evidence, version.contentHash),
          title: version.title,
          publishedAt: article.publishedAt,
          language: article.language,
          // A post speaks for its author, an article for its publisher, as when it came in.
          speaker: feed.kind === 'feed' ? publisher.name : (article.author ?? publisher.name),
          family: publisher.family,
        },
      }
    }),
  )
}

export type StoredText = Awaited<ReturnType<typeof storedTexts>>[number]

const readHash = async (db: Db, articleId: string, n: number) =>
  (
    await db
      .select({ hash: articleVersions.contentHash })
      .from(articleVersions)
      .where(sql`${articleVersions.articleId} = ${articleId} and ${articleVersions.n} = ${n}`)
      .get()
  )?.hash
