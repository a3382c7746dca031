import { Parser } from 'htmlparser2'
import { reachOf } from '../lib/address.ts'
import { type FetchOptions, guardedFetch } from '../lib/guarded-fetch.ts'
import { type FeedKind, kindOf, kinds } from './kinds.ts'
import { decodeBody } from './parse/charset.ts'
import { parseFeed } from './parse/parse.ts'
import type { Secrets } from './social/adapter.ts'
import { readPages } from './social/pages.ts'

/** A feed that was fetched and could be read. */
export interface FoundFeed {
  url: string
  kind: FeedKind
  title: string | null
  entries: number
}

export type Discovery = { ok: true; feeds: FoundFeed[] } | { ok: false; error: string }

type Network = Pick<FetchOptions, 'allowPrivate' | 'contact' | 'fetch'> & { secrets: Secrets; now: Date }

const FEED_TYPES = new Set([
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  ...['application/xml', 'text/xml', 'application/json'],
])
/** Where blog software keeps its feed: WordPress, Ghost, Hugo, Jekyll, Substack, Blogger, Squarespace, and habit. */
const COMMON_PATHS = [
  ...['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feeds/posts/default'],
  ...['/feed.json', '/blog/feed', '/news/rss', '/news/feed', '/?format=rss'],
]
const MAX_LINKED = 6

/**
 * The feeds behind an address people give: the feed itself or the account it names, those its page links to, else those
 * at the usual places of the site. Every feed given back has been fetched and read, feeds of comments last. `https://`
 * may be left out, and `http://` where that is all a site speaks.
 */
export async function discoverFeeds(address: string, network: Network): Promise<Discovery> {
  const typed = address.trim()
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed)
  const start = isWhole ? typed : `https://${typed}`
  const kind = kindOf(start)
  if (kind !== 'feed') return account(start, kind, network)
  const secure = await guardedFetch(start, network)
  const isWithout = !isWhole && !secure.ok && secure.error.type === 'network'
  const page = isWithout ? await guardedFetch(`http://${typed}`, network) : secure
  if (!page.ok) return { ok: false, error: page.error.message }
  const itself = await parseFeed(page)
  if (itself.ok) return { ok: true, feeds: [found(page.url, itself)] }

  // A page of the public internet can't point us into the network we stand in.
  const { host, hostname } = new URL(page.url)
  const allowPrivate = network.allowPrivate && reachOf(hostname) === 'private'
  const from = { ...network, allowPrivate }
  const linked = linkedFeeds(decodeBody(page.body, page.headers['content-type']), page.url)
  const feeds: FoundFeed[] = []
  // One after the other: a site is asked for one thing at a time.
  for (const url of linked.slice(0, MAX_LINKED)) feeds.push(...(await readable(url, from)))
  if (feeds.length > 0)
    return { ok: true, feeds: feeds.sort((a, b) => Number(isComments(a)) - Number(isComments(b))) }

  for (const path of COMMON_PATHS) {
    const guessed = await readable(new URL(path, page.url).href, from)
    if (guessed.length > 0) return { ok: true, feeds: guessed }
  }
  return {
    ok: false,
    error: `${host} names no feed, and there is none at the usual places: give the feed's own address.`,
  }
}

/** An account, tag or search of a social network: asked as it will be polled. */
async function account(url: string, kind: Exclude<FeedKind, 'feed'>, network: Network): Promise<Discovery> {
  const { secrets, now, ...fetching } = network
  const get = (url: string, headers: Record<string, string>) => guardedFetch(url, { ...fetching, headers })
  const read = await readPages(kinds[kind], url, get, { secrets, now })
  return read.kind === 'read'
    ? { ok: true, feeds: [{ ...found(url, read), kind }] }
    : { ok: false, error: read.error }
}

/** Feeds a page announces by `<link rel="alternate">`, then those its visible links seem to lead to. */
function linkedFeeds(html: string, url: string): string[] {
  const announced: string[] = []
  const visible: string[] = []
  let base = url
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href }) {
      if (href === undefined) return
      if (name === 'base') base = URL.parse(href, url)?.href ?? base
      const rels = rel.toLowerCase().split(/\s+/)
      const isFeed = FEED_TYPES.has((type.toLowerCase().split(';')[0] ?? '').trim())
      if (name === 'link' && isFeed && (rels.includes('alternate') || rels.includes('feed')))
        announced.push(href)
      if (name === 'a' && /(?:^|[/.=])(?:rss|atom|feed)(?:[/.?]|$)/i.test(href)) visible.push(href)
    },
  })
  parser.end(html.slice(0, 1_000_000))
  const absolute = [...announced, ...visible].flatMap((href) => URL.parse(href, base)?.href ?? [])
  // A WordPress REST description is announced as alternate JSON but is no feed.
  return [...new Set(absolute)].filter((href) => !/\/wp-json\/|\/oembed/.test(href))
}

async function readable(url: string, network: Network): Promise<FoundFeed[]> {
  const answer = await guardedFetch(url, { ...network, timeoutMs: 10_000 })
  if (!answer.ok || answer.status !== 200) return []
  const parsed = await parseFeed(answer)
  return parsed.ok ? [found(url, parsed)] : []
}

const found = (
  url: string,
  { feed, entries }: { feed: { title: string | null }; entries: unknown[] },
): FoundFeed => ({
  url,
  kind: kindOf(url),
  title: feed.title,
  entries: entries.length,
})

const isComments = ({ url, title }: FoundFeed) => /\bcomments\b/i.test(`${url} ${title}`)
