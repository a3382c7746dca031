import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const link = (id: string, over: object = {}) => ({
  kind: 't3',
  data: {
    id,
    name: `t3_${id}`,
    title: `Title ${id}`,
    author: 'hasher',
    subreddit: 'BitcoinMining',
    permalink: `/r/BitcoinMining/comments/${id}/title/`,
    created_utc: 1772272800,
    edited: false,
    is_self: true,
    url: `https://www.reddit.com/r/BitcoinMining/comments/${id}/title/`,
    selftext: 'text',
    selftext_html: '<div class="md"><p>text</p></div>',
    ...over,
  },
})
const NEW = '/r/BitcoinMining/new.json'
const ADDRESS = 'https://www.reddit.com/r/BitcoinMining/'
const listing = (...children: unknown[]): Routes => ({
  [NEW]: () => ({ body: { kind: 'Listing', data: { after: null, before: null, children } } }),
})

describe('a subreddit', () => {
  it('is read as JSON by its page address, newest first', async () => {
    const result = await poll('reddit', ADDRESS, listing(link('a', { edited: 1772276400 })))
    expect(result.requests.map(({ url }) => url)).toEqual([
      'https://www.reddit.com/r/BitcoinMining/new.json?raw_json=1&limit=100',
    ])
    expect(postsOf(result)).toEqual([
      {
        id: 't3_a',
        title: 'Title a',
        link: 'https://www.reddit.com/r/BitcoinMining/comments/a/title/',
        author: 'u/hasher',
        published: '2026-02-28T10:00:00.000Z',
        updated: '2026-02-28T11:00:00.000Z',
        summary: null,
        content: '<div class="md"><p>text</p></div>',
        post: { kind: 'post', links: [] },
      },
    ])
  })

  it('gives the page a link post submits and those a text links to, not Reddit’s own', async () => {
    const submitted = {
      is_self: false,
      url_overridden_by_dest: 'https://news.example/a',
      selftext_html: null,
    }
    const image = { is_self: false, url: 'https://i.redd.it/x.png', selftext_html: null }
    const html =
      '<a href="/r/other">r</a> <a href="https://redd.it/x">s</a> <a href="https://news.example/b">n</a>'
    const result = await poll(
      'reddit',
      ADDRESS,
      listing(link('a', submitted), link('b', image), link('c', { selftext_html: html })),
    )
    expect(postsOf(result).map(({ post }) => post?.links)).toEqual([
      ['https://news.example/a'],
      [],
      ['https://news.example/b'],
    ])
  })

  it('takes a crosspost for a repost of the original', async () => {
    const parent = link('p', {
      author: 'source',
      permalink: '/r/Asics/comments/p/title/',
      selftext_html: '<p>1 EH/s</p>',
    })
    const result = await poll('reddit', ADDRESS, listing(link('a', { crosspost_parent_list: [parent.data] })))
    expect(postsOf(result)[0]).toMatchObject({
      id: 't3_a',
      author: 'u/source',
      link: 'https://www.reddit.com/r/Asics/comments/p/title/',
      content: '<p>1 EH/s</p>',
      source: { url: 'https://www.reddit.com/r/Asics/comments/p/title/' },
      post: { kind: 'repost' },
    })
  })

  it('names no author and no text where they were deleted', async () => {
    const gone = { author: '[deleted]', selftext: '[removed]', selftext_html: '<p>[removed]</p>' }
    const result = await poll('reddit', ADDRESS, listing(link('a', gone)))
    expect(postsOf(result)[0]).toMatchObject({ author: null, content: null })
  })

  it('leaves comments out and quarantines what is no post', async () => {
    const result = await poll(
      'reddit',
      ADDRESS,
      listing({ kind: 't1', data: { body: 'hi' } }, link('a'), link('b', { created_utc: 'yesterday' })),
    )
    expect(postsOf(result)).toHaveLength(1)
    expect(result.pages).toMatchObject({ quarantined: [{ index: 2 }] })
  })

  it('pages by `after`, up to its bound', async () => {
    const result = await poll('reddit', ADDRESS, {
      [NEW]: (url) => {
        const after = url.searchParams.get('after') ?? 't3_'
        return {
          body: { kind: 'Listing', data: { after: `${after}x`, children: [link(`${after.length}`)] } },
        }
      },
    })
    expect(postsOf(result).map(({ id }) => id)).toEqual(['t3_3', 't3_4'])
    expect(result.requests).toHaveLength(2)
  })

  it.each([
    [403, { reason: 'private', message: 'Forbidden', error: 403 }, 'failed', /403.*private: Forbidden/],
    [404, { reason: 'banned', message: 'Not Found', error: 404 }, 'failed', /404.*banned/],
    [429, { message: 'Too Many Requests', error: 429 }, 'rate_limited', /429/],
  ])('says in a sentence that it was refused with %i', async (status, body, kind, sentence) => {
    const { pages } = await poll('reddit', ADDRESS, { [NEW]: () => ({ status, body }) })
    expect(pages).toMatchObject({ kind, status, error: expect.stringMatching(sentence) })
  })

  it('says what Reddit wants of programs where it lets none in', async () => {
    const { pages } = await poll('reddit', ADDRESS, {
      [NEW]: () => ({ status: 403, body: '<html>Blocked</html>' }),
    })
    expect(pages).toMatchObject({ kind: 'failed', error: expect.stringMatching(/403.*OAuth.*\.rss/) })
  })

  it('waits as long as the rate limit has left, given in seconds', async () => {
    const { pages } = await poll('reddit', ADDRESS, {
      [NEW]: () => ({
        status: 429,
        headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '231' },
        body: {},
      }),
    })
    expect(pages).toMatchObject({ kind: 'rate_limited', retryAfter: 231 })
  })
})

describe('Reddit as a feed', () => {
  it('keeps the author and gives the submitted page', async () => {
    const html =
      'submitted by &lt;a href="https://www.reddit.com/user/hasher"&gt;/u/hasher&lt;/a&gt; &lt;a href="https://news.example/a"&gt;[link]&lt;/a&gt; ' +
      '&lt;a href="https://www.reddit.com/r/BitcoinMining/comments/a/title/"&gt;[comments]&lt;/a&gt;'
    const body =
      '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>newest submissions</title>' +
      '<id>/r/BitcoinMining/new/.rss</id><updated>2026-02-28T10:00:00+00:00</updated><entry><author><name>/u/hasher</name></author>' +
      `<content type="html">${html}</content><id>t3_a</id><link href="https://www.reddit.com/r/BitcoinMining/comments/a/title/" />` +
      '<updated>2026-02-28T10:00:00+00:00</updated><published>2026-02-28T10:00:00+00:00</published><title>Title a</title></entry></feed>'
    const result = await poll('reddit', 'https://www.reddit.com/r/BitcoinMining/new/.rss', {
      '/r/BitcoinMining/new/.rss': () => ({ body, headers: { 'content-type': 'application/atom+xml' } }),
    })
    expect(postsOf(result)).toMatchObject([
      {
        id: 't3_a',
        title: 'Title a',
        author: 'u/hasher',
        post: { kind: 'post', links: ['https://news.example/a'] },
      },
    ])
  })
})
