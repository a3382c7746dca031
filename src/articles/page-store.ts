import { and, eq, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { articles, articleVersions, feeds, publishers } from '../db/schema.ts'
import { busyHosts, hostOf, leaseEnd, leaseFeeds } from '../feeds/store.ts'
import { groupBy } from '../lib/group-by.ts'
import { sha256 } from '../lib/ids.ts'
import type { changeOf } from './change.ts'
import { evidenceKey, type NewVersion } from './store.ts'

/** Pages of one publisher, and of one host, looked at in one run. */
const PER_PUBLISHER = 5
const PER_HOST = 5
/** Most due pages one run looks at. */
const WINDOW = 2000

/**
 * Takes up to `limit` articles whose pages are due, a few of each publisher, and puts them off while they are looked
 * at: a run that dies costs ten minutes. Gives their ids, those of one host together: they are asked for in turn. The
 * feeds they came in are leased for as long, and nothing is taken of a host being asked: one request a host at a time.
 */
export async function leaseDuePages(db: Db, now: string, limit: number): Promise<string[][]> {
  const until = leaseEnd(now)
  const leased = await db.all<{ id: string; feedId: string; url: string }>(sql`
    update articles set check_at = ${until} where id in (
      select id from (
        select due.id, check_at,
          row_number() over (partition by due.publisher_id order by check_at, due.id) as turn,
          row_number() over (partition by f.host order by check_at, due.id) as host_turn
        from (
          select id, publisher_id, feed_id, check_at from articles indexed by articles_check
          where check_at is not null and check_at <= ${now} order by check_at limit ${WINDOW}
        ) as due cross join feeds as f on f.id = due.feed_id
        where not exists (select 1 from feeds as busy where busy.host = f.host and busy.leased_until >= ${now})
      ) where turn <= ${PER_PUBLISHER} and host_turn <= ${PER_HOST} order by check_at limit ${limit}
    ) returning id, feed_id as feedId, url`)
  const sites = groupBy(leased, (row) => siteOf(row.url))
  const busy = await busyHosts(db, [...sites.keys()], now)
  const jobs = [...sites].filter(([site]) => !busy.has(site)).map(([, rows]) => rows.slice(0, PER_HOST))
  const feedIds = await leaseFeeds(db, [...new Set(jobs.flat().map((row) => row.feedId))], now)
  return jobs
    .map((rows) => rows.filter((row) => feedIds.has(row.feedId)).map((row) => row.id))
    .filter((ids) => ids.length > 0)
}

/** The host a page is asked of, which need not be its feed's; on this machine, with its port. */
function siteOf(url: string): string {
  const host = hostOf(url)
  return host === url ? new URL(url).host : host
}

/** Ends the leases that looking at these pages took. */
export const releasePages = (db: Db, articleIds: string[], leasedAt: string) =>
  db.run(sql`
    update feeds set leased_until = null where leased_until = ${leaseEnd(leasedAt)} and id in (
      select feed_id from articles where id in (select value from json_each(${JSON.stringify(articleIds)}))
    )`)

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
 * The version that says an article's page was taken down (404 or 410); null if it is known to be. Its text is the one
 * before: nothing was said in its place.
 */
export function prepareGone(
  db: Db,
  { article, version }: PageTarget,
  extractor: string,
  now: string,
): NewVersion | null {
  if (article.goneAt !== null) return null
  const { contentHash, title } = version
  const n = version.n + 1
  const row = { articleId: article.id, n, contentHash, title, change: 'gone' as const, saidAt: now }
  return {
    articleId: article.id,
    n,
    before: { version: version.n, contentHash },
    saidAt: now,
    contentHash,
    statements: [
      db.update(articles).set({ currentVersion: n, goneAt: now }).where(eq(articles.id, article.id)),
      db.insert(articleVersions).values({ ...row, extractedBy: extractor, recordedAt: now }),
    ],
  }
}

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
