import type { FeedSource, ParsedFeed } from '../types.ts'

/** What some services want before they answer. Everything here is optional: without it the feed says what is missing. */
export interface Secrets {
  /** App-only bearer token of the X API. */
  xBearerToken?: string | undefined
}

/** The request that reads an address, or one sentence saying why it cannot be read. */
export type FeedRequest =
  | { ok: true; url: string; headers: Record<string, string> }
  | { ok: false; error: string }

/**
 * How one kind of feed is asked and read. Both halves are pure: `pages.ts` does the asking.
 *
 * `read` gives `feed.next` where there is more to ask. A response that only says where the posts are (an account's id,
 * a channel page) is a page without entries whose `next` is the real address.
 */
export interface Adapter {
  /** Takes addresses as people paste them, and those of the API itself; `since` is what the last poll said was newest. */
  request(address: string, secrets: Secrets, since?: Since): FeedRequest
  read(source: FeedSource): ParsedFeed | Promise<ParsedFeed>
  /** Requests one poll may make. */
  maxRequests: number
  /** What a status means here, where that is more than it says everywhere. */
  meanings?: Record<number, string>
}

/** The newest post known, and what time it is now. */
export interface Since {
  id: string
  now: Date
}

/** `address` as a URL, null if it is none or not http(s). */
export function webAddress(address: string): URL | null {
  const url = URL.parse(address)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}

/** A request for JSON, or for a feed where the address names one. */
export function ask(url: string | URL, headers: Record<string, string> = {}): FeedRequest {
  return { ok: true, url: String(url), headers: { accept: 'application/json', ...headers } }
}

export const FEED_TYPES = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5'
