import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/feeds/kinds.ts'

const ADDRESSES: Record<keyof typeof kinds, string> = {
  mastodon: 'https://social.example/api/v1/timelines/tag/ai',
  bluesky: 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=a',
  reddit: 'https://www.reddit.com/r/ai/new.json',
  hackernews: 'https://hn.algolia.com/api/v1/search_by_date?query=ai',
  youtube: 'https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl',
  x: 'https://api.x.com/2/tweets/search/recent?query=ai',
}
const all = Object.entries(kinds) as [keyof typeof kinds, (typeof kinds)[keyof typeof kinds]][]
const source = (kind: keyof typeof kinds, body: string, type = 'application/json') => ({
  body: new TextEncoder().encode(body),
  headers: { 'content-type': type },
  url: ADDRESSES[kind],
})

/** A list as each service wraps it. */
const listOf: Partial<Record<keyof typeof kinds, (items: string) => string>> = {
  mastodon: (items) => `[${items}]`,
  bluesky: (items) => `{"feed":[${items}]}`,
  reddit: (items) => `{"kind":"Listing","data":{"children":[${items}]}}`,
  hackernews: (items) => `{"hits":[${items}]}`,
  x: (items) => `{"data":[${items}],"meta":{}}`,
}
const lists = Object.entries(listOf) as [keyof typeof kinds, (items: string) => string][]

describe.each(all)('%s, whatever it is given', (kind, adapter) => {
  it('makes a request of any address, or says why not', () => {
    const addresses = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }))
    fc.assert(
      fc.property(addresses, (address) => {
        const request = adapter.request(address, { xBearerToken: 't' })
        expect(request.ok ? URL.canParse(request.url) : request.error.length > 10).toBe(true)
      }),
    )
    // The first to draw addresses waits for the list of top-level domains to be prepared.
  }, 30_000)

  it('reads any body to posts or a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
        expect(await adapter.read(source(kind, body))).toHaveProperty('ok')
      }),
    )
  })
})

describe.each(lists)('a list of %s', (kind, wrap) => {
  const read = async (items: string) => {
    const parsed = await kinds[kind].read(source(kind, wrap(items)))
    if (!parsed.ok) throw new Error(parsed.error)
    return parsed
  }

  it('loses no item in silence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json(), { maxLength: 5 }), async (items) => {
        const { entries, quarantined } = await read(items.join(','))
        expect(entries.length + quarantined.length).toBe(items.length)
      }),
    )
  })

  it('quarantines an item nested without end', async () => {
    const { quarantined } = await read('['.repeat(20_000) + ']'.repeat(20_000))
    expect(quarantined).toHaveLength(1)
  })

  it('says how many items it leaves out', async () => {
    const { quarantined } = await read(Array(1500).fill('{}').join(','))
    expect(quarantined.at(-1)).toMatchObject({ index: 1000, reason: expect.stringContaining('1500 items') })
  })
})
