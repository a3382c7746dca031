/** Words for stories about feeds over time: publish a feed, let the clock strike, look at the ledger. */
import { env } from 'cloudflare:workers'
import { leaseDuePages } from '../../src/articles/page-store.ts'
import { openDb } from '../../src/db/client.ts'
import type { Env } from '../../src/env.ts'
import { addFeeds, leaseDueFeeds, type NewFeed } from '../../src/feeds/store.ts'
import { checkPages } from '../../src/page-check.ts'
import { type PollReport, pollFeed } from '../../src/pipeline.ts'
import { web } from '../web.ts'
import type { Page } from '../web-server.ts'

const { DB, EVIDENCE } = env as unknown as Env

export const db = openDb(DB)
export const evidence = EVIDENCE

export interface Item {
  guid: string
  title?: string
  body: string
  date: string
  /** Where the article stands, if not at an address nobody asks. */
  link?: string
  /** The site it is a copy from. */
  copyOf?: { url: string; title: string }
}

/** Sets what an address of the test web answers. */
export const serve = (path: string, page: Page) =>
  fetch(`${web}${path}`, { method: 'PUT', body: JSON.stringify(page) })

/** Statuses an address has answered so far. */
export const answered = async (path: string): Promise<number[]> => (await fetch(`${web}${path}?log`)).json()

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const rss = (
  title: string,
  items: Item[],
): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>
<link>https://${title}.example/</link><description>News</description>${items
  .map(
    (
      i,
    ) => `<item><guid isPermaLink="false">${i.guid}</guid><link>${i.link ?? `https://${title}.example/${i.guid}`}</link>
<title>${escapeXml(i.title ?? i.guid)}</title><pubDate>${new Date(i.date).toUTCString()}</pubDate>
<description>${escapeXml(`<p>${i.body}</p>`)}</description>${
      i.copyOf ? `<source url="${i.copyOf.url}">${i.copyOf.title}</source>` : ''
    }</item>`,
  )
  .join('')}</channel></rss>`

/** Publishes a publisher's feed, at /<publisher>/feed of the test web. */
export const publish = (publisher: string, items: Item[], headers: Record<string, string> = {}) =>
  serve(`/${publisher}/feed`, {
    headers: { 'content-type': 'application/rss+xml', ...headers },
    body: rss(publisher, items),
  })

/** Starts following a publisher's feed. */
export const follow = (publisher: string, now: string, family = publisher) =>
  addFeeds(
    db,
    [{ url: `${web}/${publisher}/feed`, publisher: { id: publisher, name: publisher, family } }],
    now,
  )

/** Starts following an address of the test web, read as a feed of that kind. */
export const followSocial = (kind: NonNullable<NewFeed['kind']>, path: string, now: string) =>
  addFeeds(db, [{ url: `${web}${path}`, kind, publisher: { id: kind, name: kind, family: kind } }], now)

const context = (now: string) => ({ db, evidence, now, contact: 'test', allowPrivate: true, secrets: {} })

/** The clock strikes: leases what is due and does it, feeds and then pages, as cron and queue do. */
export async function tick(now: string): Promise<PollReport[]> {
  const reports: PollReport[] = []
  for (const id of await leaseDueFeeds(db, now, 100)) reports.push(await pollFeed(id, context(now)))
  for (const ids of await leaseDuePages(db, now, 100)) reports.push(...(await checkPages(ids, context(now))))
  return reports
}

/** Rows of every table that a poll may write, to show that nothing changed. */
export async function ledger(): Promise<Record<string, number>> {
  const tables = [
    'articles',
    'article_versions',
    'claims',
    'appearances',
    'revisions',
    'series',
    'findings',
    'quarantine',
  ]
  const counts = await DB.batch<{ n: number }>(
    tables.map((t) => DB.prepare(`select count(*) as n from ${t}`)),
  )
  return Object.fromEntries(tables.map((t, i) => [t, counts[i]?.results[0]?.n ?? 0]))
}
