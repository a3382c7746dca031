/** Stored texts with all that reading them takes: what the ledger can be read from again, in the order it was written. */
import { asc, eq, gt, sql } from 'drizzle-orm'
import { readText } from './articles/store.ts'
import type { Db } from './db/client.ts'
import { articles, articleVersions, publishers } from './db/schema.ts'

/** The row of article_versions: rows are only ever added, so it counts up with time. */
const position = sql<number>`${articleVersions}.rowid`

/** Up to `limit` texts after a position, oldest first, each with the one it replaced. */
export async function storedTexts(db: Db, evidence: R2Bucket, after: number, limit: number) {
  const rows = await db
    .select({ position, version: articleVersions, article: articles, publisher: publishers })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(gt(position, after))
    .orderBy(asc(position))
    .limit(limit)
  return Promise.all(
    rows.map(async ({ position, version, article, publisher }) => {
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
          speaker: article.speaker ?? publisher.name,
          family: publisher.family,
        },
      }
    }),
  )
}

const PAGE = 50

/** All of them, held a page at a time. */
export async function* allStoredTexts(db: Db, evidence: R2Bucket) {
  for (let after = 0; ; ) {
    const page = await storedTexts(db, evidence, after, PAGE)
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.position
  }
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
