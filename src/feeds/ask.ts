import { type FetchOptions, guardedFetch } from '../lib/guarded-fetch.ts'
import { sha256 } from '../lib/ids.ts'
import { type FeedAnswer, fetchFeed } from './fetch.ts'
import { kinds } from './kinds.ts'
import { parseFeed } from './parse/parse.ts'
import { type PagesOptions, readPages } from './social/pages.ts'
import type { Feed } from './store.ts'
import type { ParsedFeed } from './types.ts'

type Network = Pick<FetchOptions, 'allowPrivate' | 'contact'>

/** What a feed said, of whatever kind it is. */
export type FeedReading =
  | Exclude<FeedAnswer, { kind: 'fetched' }>
  /** Word for word what it said last time. */
  | {
      kind: 'same'
      status: number
      headers: Record<string, string>
      retryAfter: number | null
      permanentRedirect: string | null
    }
  | ({
      kind: 'read'
      status: number
      headers: Record<string, string>
      etag: string | null
      lastModified: string | null
      bodyHash: string
      /** Seconds a service asks us to stay away though it answered. */
      retryAfter: number | null
      permanentRedirect: string | null
    } & Omit<Extract<ParsedFeed, { ok: true }>, 'ok'>)

/** What asking takes: the validators and the hash are those of the last answer, null at the first time. */
export type Asked = Pick<Feed, 'url' | 'kind' | 'etag' | 'lastModified' | 'bodyHash'>

/** Asks a feed and reads the answer: the address itself, or what its kind asks instead. Never throws. */
export async function askFeed(feed: Asked, options: PagesOptions & Network): Promise<FeedReading> {
  return feed.kind === 'feed' ? askPlain(feed, options) : askSocial(feed, feed.kind, options)
}

async function askPlain(feed: Asked, options: PagesOptions & Network): Promise<FeedReading> {
  const answer = await fetchFeed(feed, options)
  if (answer.kind !== 'fetched') return answer
  const { status, headers, source, etag, lastModified, permanentRedirect } = answer
  const bodyHash = sha256(new TextDecoder('latin1').decode(source.body))
  if (bodyHash === feed.bodyHash)
    return { kind: 'same', status, headers, retryAfter: null, permanentRedirect }
  const parsed = await parseFeed(source)
  if (!parsed.ok) return { kind: 'failed', status, headers, error: parsed.error }
  return {
    ...parsed,
    kind: 'read',
    status,
    headers,
    etag,
    lastModified,
    bodyHash,
    retryAfter: null,
    permanentRedirect,
  }
}

/**
 * Services of this kind give no validators worth keeping, and counters move in every answer: the posts are compared. In
 * the validator's place stands the newest post, for services that then give only what came since.
 */
async function askSocial(
  feed: Asked,
  kind: keyof typeof kinds,
  options: PagesOptions & Network,
): Promise<FeedReading> {
  const { allowPrivate, contact } = options
  const get = (url: string, headers: Record<string, string>) =>
    guardedFetch(url, { headers, allowPrivate, contact })
  const pages = await readPages(kinds[kind], feed.url, get, { ...options, since: feed.etag })
  if (pages.kind !== 'read') return pages
  const bodyHash = sha256(JSON.stringify(pages.entries))
  const { headers, retryAfter } = pages
  if (bodyHash === feed.bodyHash)
    return { kind: 'same', status: 200, headers, retryAfter, permanentRedirect: null }
  const etag = pages.newest ?? feed.etag
  return { ...pages, status: 200, etag, lastModified: null, bodyHash, permanentRedirect: null }
}
