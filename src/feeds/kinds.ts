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
