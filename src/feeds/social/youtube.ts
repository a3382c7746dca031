/** YouTube channels and playlists through their Atom feeds (the newest 15 videos): https://www.youtube.com/feeds/videos.xml */
import { Parser } from 'htmlparser2'
import { parseFeed } from '../parse/parse.ts'
import type { FeedEntry } from '../types.ts'
import { type Adapter, ask, FEED_TYPES, webAddress } from './adapter.ts'
import { linksInText, webLinks } from './entry.ts'
import { askNext } from './json.ts'

const FEED_PATH = '/feeds/videos.xml'

export const youtube: Adapter = {
  maxRequests: 2,
  request(address) {
    const url = webAddress(address)
    if (!url) return { ok: false, error: `${address} is not a web address.` }
    if (url.pathname === FEED_PATH) return ask(url, { accept: FEED_TYPES })
    const channel = /^\/channel\/(UC[\w-]{22})(?:\/|$)/.exec(url.pathname)?.[1]
    if (channel) return ask(new URL(`${FEED_PATH}?channel_id=${channel}`, url), { accept: FEED_TYPES })
    const list = url.pathname === '/playlist' ? url.searchParams.get('list') : null
    if (list)
      return ask(new URL(`${FEED_PATH}?playlist_id=${encodeURIComponent(list)}`, url), { accept: FEED_TYPES })
    // The page of a handle names the channel's feed.
    if (/^\/(?:@|c\/|user\/)[^/]+/.test(url.pathname)) return ask(url, { accept: 'text/html' })
    return {
      ok: false,
      error: `${address} is neither a channel, a handle (/@name) nor a playlist of YouTube.`,
    }
  },
  async read(source) {
    if (new URL(source.url).pathname !== FEED_PATH) {
      const feed = feedOfPage(new TextDecoder().decode(source.body))
      return feed ? askNext(feed) : { ok: false, error: 'The page names no channel feed.' }
    }
    const parsed = await parseFeed(source)
    if (!parsed.ok) return parsed
    const entries = parsed.entries.map((entry): FeedEntry => {
      const description = entry.content ?? entry.summary ?? ''
      return { ...entry, post: { kind: 'post', links: webLinks(linksInText(description)) } }
    })
    return { ...parsed, entries }
  },
}

function feedOfPage(html: string): string | null {
  let feed: string | null = null
  const parser = new Parser({
    onopentag(name, { type, href }) {
      if (name === 'link' && href && /^application\/(?:rss|atom)\+xml$/.test(type ?? '')) feed ??= href
    },
  })
  parser.end(html)
  return feed
}
