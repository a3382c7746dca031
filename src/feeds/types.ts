/** One entry of a feed, times in ISO 8601 UTC, links absolute, null where the feed says nothing usable. */
export interface FeedEntry {
  id: string | null
  title: string | null
  link: string | null
  author: string | null
  published: string | null
  /** The date of publication as the feed has it: all there is of one that can't be told. */
  publishedRaw?: string | null
  updated: string | null
  /** HTML or text as the feed gives it: untrusted. */
  summary: string | null
  content: string | null
  /** The page's own address, where a service that serves the feed has put another into `link` (FeedBurner). */
  original?: string
  /** Where a syndicated entry comes from (RSS `<source>`, a repost's original). */
  source?: { title: string | null; url: string | null }
  /** Posts only: what kind of post, the addresses it links to, and the company whose account it is, where that is known. */
  post?: { kind: 'post' | 'repost' | 'quote' | 'reply'; links: string[]; company?: string }
}

/** An item that could not be read: kept with its reason so that nothing is lost in silence. */
export interface QuarantinedEntry {
  index: number
  reason: string
  /** The first 2,000 characters of the item. */
  raw: string
}

export interface FeedHead {
  title: string | null
  link: string | null
  id: string | null
  author?: string | null
  description: string | null
  language: string | null
  published: string | null
  updated: string | null
  /** Minutes the feed asks readers to wait between polls (ttl, sy:updatePeriod), null if it does not say. */
  ttlMinutes?: number | null
  /** rel=next, where the feed is paged. */
  next?: string | null
  /** Of the newest post, where a service gives only what came since: the next poll sends it back. */
  newest?: string | null
}

/** What reading a feed's bytes gives: the feed, or one sentence saying why it could not be read. */
export type ParsedFeed =
  | { ok: true; feed: FeedHead; entries: FeedEntry[]; quarantined: QuarantinedEntry[] }
  | { ok: false; error: string }

/** A response's bytes with what is needed to read them. */
export interface FeedSource {
  body: Uint8Array
  /** Lower-case names. */
  headers: Record<string, string>
  /** Address after redirects, for relative links. */
  url: string
}
