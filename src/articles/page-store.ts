import { and, eq, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { articles, articleVersions, feeds, publishers } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'
import { sha256 } from '../lib/ids.ts'
import type { changeOf } from './change.ts'
import { evidenceKey, type NewVersion } from './store.ts'

/** Pages of one publisher looked at in one run. */
const PER_PUBLISHER = 5
/** Most due pages one run looks at. */
const WINDOW = 2000
const LEASE_MS = 10 * 60_000

/**
 * Takes up to `limit` articles whose pages are due, a few of each publisher, and puts them off while they are looked
 * at: a run that dies costs ten minutes. Gives their ids, those of one publisher together: they are asked for in turn.
 */
export async function leaseDuePages(db: Db, now: string, limit: number): Promise<string[][]> {
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString()
  const leased = await db.all<{ id: string; publisher: string }>(sql`
    update articles set check_at = ${until} where id in (
      select id from (
        select id, check_at, row_number() over (partition by publisher_id order by check_at, id) as turn
        from (
          select id, publisher_id, check_at from articles indexed by articles_check
          where check_at is not null and check_at <= ${now} order by check_at limit ${WINDOW}
        )
      ) where turn <= ${PER_PUBLISHER} order by check_at limit ${limit}
    ) returning id, publisher_id as publisher`)
  return [...groupBy(leased, (row) => row.publisher).values()].map((rows) => rows.map((row) => row.id))
}

/** An article with what looking at its page takes, or undefined. */
export const readPageTarget = (db: Db, articleId: string) =>
  db
    .select({ article: articles, version: articleVersions, feed: feeds, publisher: publishers })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.n, articles.currentVersion)),
    )
    .innerJoin(feeds, eq(feeds.id, articles.feedId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(articles.id, articleId))
    .get()

export type PageTarget = NonNullable<Awaited<ReturnType<typeof readPageTarget>>>

/** Ends a look at a page: when the next is due and what its answer said of itself. */
export const pageLooked = (
  db: Db,
  articleId: string,
  look: {
    checkAt: string | null
    pageEtag?: string | null
    pageLastModified?: string | null
    missingSince?: string | null
  },
): Statement => db.update(articles).set(look).where(eq(articles.id, articleId))

/**
 * The page's text as the article's next version. Taking the page's own text for the first time, in place of the
 * feed's, is `page`: no edit by anyone. Evidence is written at once, rows come back for one commit.
 */
export async function preparePageVersion(
  db: Db,
  evidence: R2Bucket,
  { article, version }: PageTarget,
  read: { text: string; title: string; change: ReturnType<typeof changeOf> | 'page' },
  extractor: string,
  now: string,
): Promise<NewVersion> {
  const contentHash = sha256(read.text)
  await evidence.put(evidenceKey(contentHash), read.text)
  const n = version.n + 1
  const { title, change } = read
  const saidAt = change === 'page' ? version.saidAt : now
  const row = {
    articleId: article.id,
    n,
    contentHash,
    title,
    change,
    saidAt,
    extractedBy: extractor,
    recordedAt: now,
  }
  return {
    articleId: article.id,
    n,
    before: change === 'page' ? null : { version: version.n, contentHash: version.contentHash },
    saidAt,
    contentHash,
    statements: [
      db
        .update(articles)
        .set({ title, currentVersion: n, textFrom: 'page', goneAt: null })
        .where(eq(articles.id, article.id)),
      db.insert(articleVersions).values(row),
    ],
  }
}
