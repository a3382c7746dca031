import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/feeds/catalogue.ts'
import { kindOf, kinds } from '../../src/feeds/kinds.ts'
import { readOpml } from '../../src/feeds/opml.ts'

describe('the kind of an address', () => {
  it.each([
    ['https://bsky.app/profile/ada.example', 'bluesky'],
    ['https://bsky.app/search?q=hashrate', 'bluesky'],
    ['https://bsky.app/profile/did:plc:abc/rss', 'feed'],
    ['https://www.reddit.com/r/BitcoinMining/', 'reddit'],
    ['https://www.reddit.com/r/BitcoinMining/new/.rss', 'reddit'],
    ['https://reddit.com.evil.example/r/x', 'feed'],
    ['https://hn.algolia.com/?query=edge+ai', 'hackernews'],
    ['https://news.ycombinator.com/user?id=pg', 'hackernews'],
    ['https://news.ycombinator.com/rss', 'feed'],
    ['https://www.youtube.com/@rackandrig', 'youtube'],
    ['https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl', 'youtube'],
    ['https://www.youtube.com/watch?v=abcdefghijk', 'feed'],
    ['https://x.com/adawatts', 'x'],
    ['https://twitter.com/search?q=asic', 'x'],
    ['https://notx.com/adawatts', 'feed'],
    ['https://social.example/@ada.rss', 'mastodon'],
    ['https://social.example/api/v1/timelines/tag/ai', 'mastodon'],
    ['https://medium.com/@ada', 'feed'],
    ['https://news.example/feed', 'feed'],
    ['no address', 'feed'],
  ])('%s is %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind)
  })

  it('is that of the catalogue, as far as the address tells', () => {
    const other = catalogue.filter(({ url, kind }) => kind !== 'feed' && kindOf(url) !== kind)
    expect(other.map(({ url }) => url)).toEqual(['https://mastodon.social/tags/edgeai.rss'])
    expect(catalogue.filter(({ url, kind }) => kind === 'feed' && kindOf(url) !== 'feed')).toEqual([])
  })

  it('is one whose adapter takes the address', () => {
    const addresses = [
      'https://bsky.app/hashtag/ai',
      'https://old.reddit.com/u/ada',
      'https://m.youtube.com/c/rack',
    ]
    for (const address of addresses) {
      const kind = kindOf(address)
      expect(kind !== 'feed' && kinds[kind].request(address, {})).toMatchObject({ ok: true })
    }
  })

  it('is found for the outlines of a subscription list', () => {
    const text =
      '<opml version="2.0"><head/><body><outline text="Ada" xmlUrl="https://bsky.app/profile/ada.example"/></body></opml>'
    expect(readOpml(text)).toMatchObject({ ok: true, feeds: [{ kind: 'bluesky' }] })
  })
})
