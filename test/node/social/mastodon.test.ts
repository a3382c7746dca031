import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const account = { id: '14', acct: 'ada', display_name: 'Ada Watts', url: 'https://social.example/@ada' }
const remote = {
  id: '99',
  acct: 'grid@power.example',
  display_name: 'Grid Desk',
  url: 'https://power.example/@grid',
}
const status = (id: string, over: object = {}) => ({
  id,
  uri: `https://social.example/users/ada/statuses/${id}`,
  url: `https://social.example/@ada/${id}`,
  created_at: '2026-02-28T10:00:00.000Z',
  edited_at: null,
  in_reply_to_id: null,
  spoiler_text: '',
  content: `<p>Post ${id}</p>`,
  account,
  reblog: null,
  quote: null,
  card: null,
  ...over,
})
const lookup: Routes = { '/api/v1/accounts/lookup': () => ({ body: account }) }
const timeline = (...statuses: unknown[]): Routes => ({
  ...lookup,
  '/api/v1/accounts/14/statuses': () => ({ body: statuses }),
})
const ADDRESS = 'https://social.example/@ada'

describe('a Mastodon account', () => {
  it('is looked up by its page address, then its statuses are read', async () => {
    const result = await poll('mastodon', ADDRESS, timeline(status('1')))
    expect(result.requests.map(({ url }) => url)).toEqual([
      'https://social.example/api/v1/accounts/lookup?acct=ada',
      'https://social.example/api/v1/accounts/14/statuses?limit=40',
    ])
    expect(result.pages).toMatchObject({ kind: 'read', feed: { title: 'Ada Watts (@ada)', link: ADDRESS } })
    expect(postsOf(result)).toEqual([
      {
        id: 'https://social.example/users/ada/statuses/1',
        title: null,
        link: 'https://social.example/@ada/1',
        author: 'Ada Watts (@ada@social.example)',
        published: '2026-02-28T10:00:00.000Z',
        updated: null,
        summary: null,
        content: '<p>Post 1</p>',
        post: { kind: 'post', links: [] },
      },
    ])
  })

  it('tells posts, reposts, quotes and replies apart; a repost belongs to who wrote it', async () => {
    const original = status('7', {
      uri: 'https://power.example/notes/7',
      url: 'https://power.example/@grid/7',
      account: remote,
      content: '<p>Demand rose 4%</p>',
    })
    const result = await poll(
      'mastodon',
      ADDRESS,
      timeline(
        status('1'),
        status('2', { content: '', reblog: original }),
        status('3', { quote: { state: 'accepted', quoted_status: original } }),
        status('4', { in_reply_to_id: '1' }),
        status('5', { quote: { state: 'pending', quoted_status: null } }),
      ),
    )
    const posts = postsOf(result)
    expect(posts.map(({ post }) => post?.kind)).toEqual(['post', 'repost', 'quote', 'reply', 'quote'])
    expect(posts[1]).toMatchObject({
      id: 'https://social.example/users/ada/statuses/2',
      author: 'Grid Desk (@grid@power.example)',
      link: 'https://power.example/@grid/7',
      content: '<p>Demand rose 4%</p>',
      source: { url: 'https://power.example/@grid/7' },
    })
    expect(posts[2]).toMatchObject({
      author: 'Ada Watts (@ada@social.example)',
      post: { links: ['https://power.example/@grid/7'] },
    })
    expect(posts[2]).not.toHaveProperty('source')
  })

  it('gives the pages a post links to, not the accounts and tags it mentions', async () => {
    const content =
      '<p><a href="https://news.example/a?x=1&amp;y=2">news</a> <a class="u-url mention" href="https://social.example/@bob">@bob</a>' +
      ' <a class="mention hashtag" rel="tag" href="https://social.example/tags/ai">#ai</a> <a href="javascript:alert(1)">x</a></p>'
    const result = await poll(
      'mastodon',
      ADDRESS,
      timeline(status('1', { content, card: { url: 'https://news.example/b' } })),
    )
    expect(postsOf(result)[0]?.post?.links).toEqual([
      'https://news.example/a?x=1&y=2',
      'https://news.example/b',
    ])
  })

  it('follows Link: rel=next within the same server, up to its bound', async () => {
    const result = await poll('mastodon', ADDRESS, {
      ...lookup,
      '/api/v1/accounts/14/statuses': (url) => {
        const max = Number(url.searchParams.get('max_id') ?? 100)
        const next = `https://social.example/api/v1/accounts/14/statuses?max_id=${max - 1}`
        const previous = 'https://social.example/api/v1/accounts/14/statuses?min_id=1'
        return {
          headers: { link: `<${next}>; rel="next", <${previous}>; rel="prev"` },
          body: [status(String(max - 1))],
        }
      },
    })
    expect(postsOf(result).map(({ content }) => content)).toEqual(
      ['99', '98', '97'].map((n) => `<p>Post ${n}</p>`),
    )
    expect(result.requests).toHaveLength(4)
  })

  it.each([
    ['another host', 'https://elsewhere.example/api/v1/accounts/14/statuses'],
    ['loopback', 'http://127.0.0.1/api/v1/accounts/14/statuses'],
  ])('does not follow a next page to %s', async (_, next) => {
    const result = await poll('mastodon', ADDRESS, {
      ...lookup,
      '/api/v1/accounts/14/statuses': () => ({
        headers: { link: `<${next}>; rel="next"` },
        body: [status('1')],
      }),
    })
    expect(result.requests).toHaveLength(2)
    expect(postsOf(result)).toHaveLength(1)
  })

  it('stops paging at a post that is stored already', async () => {
    const result = await poll(
      'mastodon',
      ADDRESS,
      {
        ...lookup,
        '/api/v1/accounts/14/statuses': () => ({
          headers: { link: '<https://social.example/api/v1/accounts/14/statuses?max_id=1>; rel="next"' },
          body: [status('1')],
        }),
      },
      { anyKnown: async (ids) => ids.includes('https://social.example/users/ada/statuses/1') },
    )
    expect(result.requests).toHaveLength(2)
  })

  it('keeps the good items beside a bad one and says what is wrong with it', async () => {
    const result = await poll(
      'mastodon',
      ADDRESS,
      timeline(status('1'), { id: '2', content: 5 }, status('3')),
    )
    expect(postsOf(result)).toHaveLength(2)
    expect(result.pages).toMatchObject({
      quarantined: [
        { index: 1, reason: expect.stringContaining('created_at'), raw: '{"id":"2","content":5}' },
      ],
    })
  })

  it.each([
    [404, { error: 'Record not found' }, /404.*no such account.*Record not found/],
    [401, { error: 'This API requires an authenticated user' }, /401.*wants a login.*authenticated user/],
    [410, { error: 'Gone' }, /410.*gone for good/],
    [503, '<html>maintenance</html>', /social\.example answered 503/],
  ])('says in a sentence that it was refused with %i', async (code, body, sentence) => {
    const { pages } = await poll('mastodon', ADDRESS, {
      '/api/v1/accounts/lookup': () => ({ status: code, body }),
    })
    expect(pages).toMatchObject({ status: code, error: expect.stringMatching(sentence) })
  })

  it('waits for the reset of a spent rate limit, given as ISO time', async () => {
    const { pages } = await poll('mastodon', ADDRESS, {
      '/api/v1/accounts/lookup': () => ({
        status: 429,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-01T12:05:00.000Z' },
        body: { error: 'Too many requests' },
      }),
    })
    expect(pages).toMatchObject({ kind: 'rate_limited', status: 429, retryAfter: 300 })
  })

  it('keeps the first page when the second is refused', async () => {
    const { pages } = await poll('mastodon', ADDRESS, {
      ...lookup,
      '/api/v1/accounts/14/statuses': (url) =>
        url.searchParams.has('max_id')
          ? { status: 429, headers: { 'retry-after': '60' } }
          : {
              headers: { link: '<https://social.example/api/v1/accounts/14/statuses?max_id=1>; rel="next"' },
              body: [status('1')],
            },
    })
    expect(pages).toMatchObject({ kind: 'read', entries: [{}], retryAfter: 60 })
  })

  it('says so when the answer is a login page', async () => {
    const { pages } = await poll('mastodon', ADDRESS, {
      '/api/v1/accounts/lookup': () => ({ body: '<html>Log in</html>' }),
    })
    expect(pages).toMatchObject({ kind: 'failed', error: expect.stringContaining('not JSON') })
  })
})

describe('a Mastodon tag', () => {
  it('is read from the timeline of its page address', async () => {
    const result = await poll('mastodon', 'https://social.example/tags/bitcoin', {
      '/api/v1/timelines/tag/bitcoin': () => ({ body: [status('1', { account: remote })] }),
    })
    expect(postsOf(result)[0]?.author).toBe('Grid Desk (@grid@power.example)')
  })
})

const rss = (title: string, link: string, items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>${link}</link>` +
  `<description>Public posts</description>${items}</channel></rss>`
const item = (link: string, html: string) =>
  `<item><guid isPermaLink="true">${link}</guid><link>${link}</link><pubDate>Sat, 28 Feb 2026 10:00:00 +0000</pubDate>` +
  `<description>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description></item>`

describe('Mastodon as RSS', () => {
  const served = (path: string, body: string): Routes => ({
    [path]: () => ({ body, headers: { 'content-type': 'application/rss+xml; charset=utf-8' } }),
  })

  it('takes the author of an account from the feed and the address', async () => {
    const html = '<p>17 EH/s, see <a href="https://news.example/a">news</a></p>'
    const body = rss('Ada Watts', 'https://social.example/@ada', item('https://social.example/@ada/1', html))
    const result = await poll('mastodon', 'https://social.example/@ada.rss', served('/@ada.rss', body))
    expect(postsOf(result)).toMatchObject([
      {
        link: 'https://social.example/@ada/1',
        author: 'Ada Watts (@ada@social.example)',
        published: '2026-02-28T10:00:00Z',
        post: { kind: 'post', links: ['https://news.example/a'] },
      },
    ])
  })

  it('takes the author of each post under a tag from its address', async () => {
    const items =
      item('https://power.example/@grid/7', '<p>one</p>') + item('https://odd.example/notice/8', '<p>two</p>')
    const body = rss('#bitcoin', 'https://social.example/tags/bitcoin', items)
    const result = await poll(
      'mastodon',
      'https://social.example/tags/bitcoin.rss',
      served('/tags/bitcoin.rss', body),
    )
    expect(postsOf(result).map(({ author }) => author)).toEqual(['@grid@power.example', null])
  })
})
