import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const CHANNEL = 'UC0123456789abcdefghijkl'
const FEED = '/feeds/videos.xml'
const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}"/>
 <id>yt:channel:0123456789abcdefghijkl</id><yt:channelId>0123456789abcdefghijkl</yt:channelId><title>Rack and Rig</title>
 <link rel="alternate" href="https://www.youtube.com/channel/${CHANNEL}"/>
 <author><name>Rack and Rig</name><uri>https://www.youtube.com/channel/${CHANNEL}</uri></author><published>2020-01-01T00:00:00+00:00</published>
 <entry><id>yt:video:abcdefghijk</id><yt:videoId>abcdefghijk</yt:videoId><title>What a rack costs</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/><author><name>Rack and Rig</name></author>
  <published>2026-02-28T10:00:00+00:00</published><updated>2026-02-28T11:00:00+00:00</updated>
  <media:group><media:title>What a rack costs</media:title><media:description>A rack costs $3 million.
Source: https://news.example/rack</media:description></media:group></entry>
</feed>`
const served: Routes = {
  [FEED]: () => ({ body: atom, headers: { 'content-type': 'text/xml; charset=UTF-8' } }),
}

describe('a YouTube channel', () => {
  it('is read from its Atom feed, with the links of the description', async () => {
    const result = await poll('youtube', `https://www.youtube.com/channel/${CHANNEL}`, served)
    expect(result.requests.map(({ url }) => url)).toEqual([
      `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`,
    ])
    expect(postsOf(result)).toMatchObject([
      {
        id: 'yt:video:abcdefghijk',
        title: 'What a rack costs',
        link: 'https://www.youtube.com/watch?v=abcdefghijk',
        author: 'Rack and Rig',
        published: '2026-02-28T10:00:00Z',
        post: { kind: 'post', links: ['https://news.example/rack'] },
      },
    ])
  })

  it('is found through the page of its handle', async () => {
    const feed = `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`
    const result = await poll('youtube', 'https://www.youtube.com/@rackandrig', {
      ...served,
      '/@rackandrig': () => ({
        body: `<html><head><link rel="alternate" type="application/rss+xml" title="RSS" href="${feed}"></head></html>`,
      }),
    })
    expect(result.requests.map(({ url }) => url)).toEqual(['https://www.youtube.com/@rackandrig', feed])
    expect(postsOf(result)).toHaveLength(1)
  })

  it('takes playlists too', async () => {
    const result = await poll('youtube', 'https://www.youtube.com/playlist?list=PLabc', served)
    expect(result.requests[0]?.url).toBe('https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc')
  })

  it('says so when a page names no feed', async () => {
    const { pages } = await poll('youtube', 'https://www.youtube.com/@nobody', {
      '/@nobody': () => ({ body: '<html>consent</html>' }),
    })
    expect(pages).toMatchObject({ kind: 'failed', error: 'The page names no channel feed.' })
  })

  it.each([
    [404, {}, { kind: 'failed', error: expect.stringContaining('no such account, tag or channel') }],
    [429, { 'retry-after': '90' }, { kind: 'rate_limited', retryAfter: 90 }],
  ])('reports status %i', async (status, headers, expected) => {
    const { pages } = await poll('youtube', `https://www.youtube.com/channel/${CHANNEL}`, {
      [FEED]: () => ({ status, headers, body: '<html>error</html>' }),
    })
    expect(pages).toMatchObject({ status, ...expected })
  })
})
