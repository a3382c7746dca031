import type { feeds } from '../db/schema.ts'
import type { Adapter } from './social/adapter.ts'
import { bluesky } from './social/bluesky.ts'
import { hackernews } from './social/hackernews.ts'
import { mastodon } from './social/mastodon.ts'
import { reddit } from './social/reddit.ts'
import { x } from './social/x.ts'
import { youtube } from './social/youtube.ts'

export type FeedKind = (typeof feeds.$inferSelect)['kind']

/**
 * How each kind of social feed is asked and read. `feed` (RSS, Atom, JSON Feed) is the ordinary path and no adapter:
 * `fetchFeed`, then `parseFeed`. How to add a kind: docs/feeds.md.
 */
export const kinds: Record<Exclude<FeedKind, 'feed'>, Adapter> = {
  mastodon,
  bluesky,
  reddit,
  hackernews,
  youtube,
  x,
}

/** Hosts whose addresses are of a social kind, with the path that marks one; an address of a plain feed there is not. */
const SOCIAL: [FeedKind, RegExp, RegExp][] = [
  [
    'bluesky',
    /^(?:bsky\.app|(?:public\.)?api\.bsky\.app)$/,
    /^\/(?:profile\/[^/]+\/?$|search|hashtag\/|xrpc\/)/,
  ],
  ['reddit', /^(?:(?:www|old|new)\.)?reddit\.com$/, /^\/(?:r|u|user)\//],
  ['hackernews', /^(?:hn\.algolia\.com|news\.ycombinator\.com)$/, /^\/(?:$|api\/|user$|submitted$)/],
  [
    'youtube',
    /^(?:(?:www|m)\.)?youtube\.com$/,
    /^\/(?:feeds\/videos\.xml$|channel\/|playlist$|@|c\/|user\/)/,
  ],
  ['x', /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$|^api\.x\.com$/, /^\//],
  // Mastodon lives anywhere: only what no other site serves marks it.
  ['mastodon', /./, /^\/(?:@[^/]+\.rss|api\/v1\/(?:accounts|timelines)\/.+)$/],
]

/** The kind an address is of, as far as the address tells: for lists and forms that do not say it. */
export function kindOf(address: string): FeedKind {
  const url = URL.parse(address)
  const match = url && SOCIAL.find(([, host, path]) => host.test(url.hostname) && path.test(url.pathname))
  return match ? match[0] : 'feed'
}
