import { type FetchOptions, guardedFetch, type Redirect } from '../lib/guarded-fetch.ts'
import { retryAfterSeconds } from '../lib/retry-after.ts'
import type { FeedSource } from './types.ts'

/** What a publisher's server made of a poll. Headers are there for the schedule. */
export type FeedAnswer =
  /** Nothing new since the validators sent along. */
  | { kind: 'not_modified'; status: 304; headers: Record<string, string>; permanentRedirect: string | null }
  | {
      kind: 'fetched'
      status: number
      headers: Record<string, string>
      source: FeedSource
      /** As the server wrote them: save them once the entries are stored. */
      etag: string | null
      lastModified: string | null
      /** Where the feed says it has moved for good. */
      permanentRedirect: string | null
    }
  /** 410: polled no more. */
  | { kind: 'gone'; status: 410; headers: Record<string, string>; error: string }
  /** 429, or 503 with Retry-After; seconds, null if the server names none. */
  | {
      kind: 'rate_limited'
      status: number
      headers: Record<string, string>
      retryAfter: number | null
      error: string
    }
  /** `status` null: no answer at all. */
  | { kind: 'failed'; status: number | null; headers: Record<string, string>; error: string }

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

/** What was known of an address when it was last fetched. */
export interface Known {
  url: string
  etag?: string | null
  lastModified?: string | null
}

export type PollOptions = Pick<FetchOptions, 'allowPrivate' | 'contact' | 'fetch' | 'timeoutMs'> & {
  now: Date
}

/** Asks for a feed, conditionally where validators are known. The body is not looked at. */
export const fetchFeed = (feed: Known, options: PollOptions): Promise<FeedAnswer> =>
  fetchKnown(feed, { ...options, accept: ACCEPT, what: 'feed' })

/**
 * Asks for something that may have been fetched before. Every outcome is a value with a sentence an editor can read,
 * in which `what` names what was asked for.
 */
export async function fetchKnown(
  known: Known,
  options: PollOptions & { accept: string; what: string },
): Promise<FeedAnswer> {
  const { allowPrivate, contact, fetch, timeoutMs, accept, what } = options
  const headers: Record<string, string> = { accept }
  if (known.etag) headers['if-none-match'] = known.etag
  if (known.lastModified) headers['if-modified-since'] = known.lastModified
  const got = await guardedFetch(known.url, { allowPrivate, contact, fetch, timeoutMs, headers })
  if (!got.ok) return { kind: 'failed', status: null, headers: {}, error: got.error.message }
  const permanentRedirect = movedTo(got.redirects)
  const base = { status: got.status, headers: got.headers }
  const answered = `${new URL(got.url).host} answered ${got.status}`
  if (got.status === 304 && (known.etag || known.lastModified))
    return { ...base, kind: 'not_modified', status: 304, permanentRedirect }
  if (got.status === 410)
    return { ...base, kind: 'gone', status: 410, error: `${answered}: the ${what} is gone for good.` }
  const retryAfter = retryAfterSeconds(got.headers['retry-after'], options.now)
  if (got.status === 429 || (got.status === 503 && retryAfter !== null))
    return {
      ...base,
      kind: 'rate_limited',
      retryAfter,
      error: `${answered}: it asks us to come back ${retryAfter === null ? 'later' : `in ${retryAfter} s`}.`,
    }
  if (got.status < 200 || got.status > 299)
    return { ...base, kind: 'failed', error: `${answered}${MEANING[got.status]?.replace('$', what) ?? ''}.` }
  return {
    ...base,
    kind: 'fetched',
    source: { body: got.body, headers: got.headers, url: got.url },
    etag: got.headers.etag ?? null,
    lastModified: got.headers['last-modified'] ?? null,
    permanentRedirect,
  }
}

/** `$` stands for what was asked for. */
const MEANING: Record<number, string | undefined> = {
  304: ' (unchanged), though it was not asked whether the $ had changed',
  401: ': the $ wants a password',
  403: ': it does not let us in',
  404: ': there is no $ at this address',
  500: ': its server failed',
  502: ': its server failed',
  503: ': it is down for now',
}

/** The end of the permanent hops a chain starts with: what follows a temporary one proves nothing about the feed. */
function movedTo(redirects: Redirect[]): string | null {
  const temporary = redirects.findIndex(({ status }) => status !== 301 && status !== 308)
  const permanent = temporary === -1 ? redirects : redirects.slice(0, temporary)
  return permanent.at(-1)?.to ?? null
}
