import { describe, expect, it } from 'vitest'
import { discoverFeeds } from '../../src/feeds/discover.ts'

const feed = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>a</title><link>https://hash.example/a</link></item></channel></rss>`
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

/** What a host that refuses the connection answers. */
const DOWN = 'down'

/** Looks for feeds on a network that has these pages and no others. */
async function discover(address: string, pages: Record<string, string>, allowPrivate = false) {
  const seen: string[] = []
  let busy = 0
  const send = async (url: string) => {
    seen.push(url)
    const body = pages[url]
    if (body === DOWN) throw new TypeError('refused')
    if (busy++ > 0) throw new Error('two requests at once')
    await Promise.resolve()
    busy--
    return body === undefined ? new Response('none', { status: 404 }) : new Response(body)
  }
  const found = await discoverFeeds(address, {
    fetch: send as unknown as typeof fetch,
    allowPrivate,
    secrets: {},
    now: new Date('2026-04-01T10:00:00Z'),
  })
  return { found, seen, urls: found.ok ? found.feeds.map((f) => f.url) : found.error }
}

const link = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`

describe('feeds are found', () => {
  it('at their own address, in one request', async () => {
    const { found, seen } = await discover('https://hash.example/f', {
      'https://hash.example/f': feed('Hash'),
    })
    expect(found).toEqual({
      ok: true,
      feeds: [{ url: 'https://hash.example/f', kind: 'feed', title: 'Hash', entries: 1 }],
    })
    expect(seen).toHaveLength(1)
  })

  it('as the account an address of a social network names', async () => {
    const status = {
      id: '1',
      url: 'https://hash.example/@ada/1',
      created_at: '2026-04-01T08:00:00Z',
      content: '<p>Hello</p>',
      account: { id: '7', acct: 'ada' },
    }
    const { found } = await discover('https://hash.example/api/v1/timelines/tag/hashrate', {
      'https://hash.example/api/v1/timelines/tag/hashrate': JSON.stringify([status]),
    })
    expect(found).toMatchObject({ ok: true, feeds: [{ kind: 'mastodon', entries: 1 }] })
    expect((await discover('https://x.com/adawatts', {})).urls).toMatch(/X_BEARER_TOKEN/)
  })

  it('by the links of a page, comments last, those that do not read left out', async () => {
    const { urls } = await discover('hash.example', {
      'https://hash.example/': page(
        link('/comments/feed') +
          link('news.xml', 'Application/Atom+XML; charset=utf-8') +
          link('/broken') +
          link('/wp-json/x', 'application/json'),
      ),
      'https://hash.example/comments/feed': feed('Comments on Hash'),
      'https://hash.example/news.xml': feed('Hash'),
      'https://hash.example/broken': page(''),
    })
    expect(urls).toEqual(['https://hash.example/news.xml', 'https://hash.example/comments/feed'])
  })

  it('without encryption, where nobody said https and that is all there is', async () => {
    const pages = { 'https://hash.example/': DOWN, 'http://hash.example/': feed('Hash') }
    expect((await discover('hash.example', pages)).urls).toEqual(['http://hash.example/'])
    expect((await discover('https://hash.example', pages)).urls).toMatch(/could not be reached/)
  })

  it('relative to the base a page sets', async () => {
    const { urls } = await discover('https://hash.example/en/', {
      'https://hash.example/en/': page(`<base href="https://cdn.example/x/">${link('f')}`),
      'https://cdn.example/x/f': feed('Hash'),
    })
    expect(urls).toEqual(['https://cdn.example/x/f'])
  })

  it('by a visible link', async () => {
    const { urls } = await discover('https://hash.example/', {
      'https://hash.example/': page('', '<a href="/about">About feeds</a> <a href="/export/rss?x=1">RSS</a>'),
      'https://hash.example/export/rss?x=1': feed('Hash'),
    })
    expect(urls).toEqual(['https://hash.example/export/rss?x=1'])
  })

  it('at the usual places of the site', async () => {
    const { urls } = await discover('https://hash.example/news/today', {
      'https://hash.example/news/today': page(''),
      'https://hash.example/atom.xml': feed('Hash'),
    })
    expect(urls).toEqual(['https://hash.example/atom.xml'])
  })
})

describe('where there is none', () => {
  it('a sentence says so, after a bounded number of requests', async () => {
    const links = Array.from({ length: 500 }, (_, i) => link(`/f${i}`)).join('')
    const { urls, seen } = await discover('https://hash.example/', { 'https://hash.example/': page(links) })
    expect(urls).toBe(
      "hash.example names no feed, and there is none at the usual places: give the feed's own address.",
    )
    expect(seen.length).toBeLessThan(25)
  })

  it.each([
    ['http://127.0.0.1/', '127.0.0.1 is not on the public internet (http://127.0.0.1/).'],
    ['ftp://hash.example/', 'Only http and https are fetched, not ftp: (ftp://hash.example/).'],
  ])('%s is refused', async (address, error) => {
    expect((await discover(address, {})).urls).toBe(error)
  })

  it('links to private addresses are not followed, unless the page lies there too', async () => {
    const pages = {
      'https://hash.example/': page(link('http://10.0.0.1/feed')),
      'http://10.0.0.2/': page(link('http://10.0.0.1/feed')),
      'http://10.0.0.1/feed': feed('Near'),
    }
    expect((await discover('https://hash.example/', pages)).seen).not.toContain('http://10.0.0.1/feed')
    expect((await discover('https://hash.example/', pages, true)).seen).not.toContain('http://10.0.0.1/feed')
    expect((await discover('http://10.0.0.2/', pages, true)).urls).toEqual(['http://10.0.0.1/feed'])
  })
})
