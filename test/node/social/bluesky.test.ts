import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const ada = { did: 'did:plc:ada', handle: 'ada.example', displayName: 'Ada Watts' }
const grid = { did: 'did:plc:grid', handle: 'grid.example', displayName: '' }
const post = (key: string, over: object = {}, record: object = {}) => ({
  uri: `at://did:plc:ada/app.bsky.feed.post/${key}`,
  cid: 'bafy',
  author: ada,
  record: {
    $type: 'app.bsky.feed.post',
    text: `Post ${key}`,
    createdAt: '2026-02-28T10:00:00.000Z',
    ...record,
  },
  indexedAt: '2026-02-28T10:00:05.000Z',
  ...over,
})
const gridPost = post('g', { uri: 'at://did:plc:grid/app.bsky.feed.post/g', author: grid })
const AUTHOR_FEED = '/xrpc/app.bsky.feed.getAuthorFeed'
const SEARCH = '/xrpc/app.bsky.feed.searchPosts'
const ADDRESS = 'https://bsky.app/profile/ada.example'
const feed = (...items: unknown[]): Routes => ({ [AUTHOR_FEED]: () => ({ body: { feed: items } }) })
const quoteOf = (record: object) => ({ embed: { $type: 'app.bsky.embed.record#view', record } })

describe('a Bluesky account', () => {
  it('is read through the public API by its profile address', async () => {
    const result = await poll(
      'bluesky',
      ADDRESS,
      feed({ post: post('1', {}, { text: 'A < B & C\nsecond' }) }),
    )
    expect(result.requests.map(({ url }) => url)).toEqual([
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=ada.example&limit=100',
    ])
    expect(postsOf(result)).toEqual([
      {
        id: 'at://did:plc:ada/app.bsky.feed.post/1',
        title: null,
        link: 'https://bsky.app/profile/ada.example/post/1',
        author: 'Ada Watts (@ada.example)',
        published: '2026-02-28T10:00:00.000Z',
        updated: null,
        summary: null,
        content: 'A &lt; B &amp; C<br>second',
        post: { kind: 'post', links: [] },
      },
    ])
  })

  it('knows a company by a handle that is its domain, not by a name anybody may take', async () => {
    const by = (handle: string) => ({
      post: { ...post('1'), author: { did: 'did:plc:x', handle, displayName: 'MARA' } },
    })
    const result = await poll('bluesky', ADDRESS, feed(by('mara.com'), by('mara.bsky.social')))
    expect(postsOf(result).map(({ post }) => post?.company)).toEqual(['MARA'])
    const below = await poll('bluesky', ADDRESS, feed(by('news.nvidia.com')))
    expect(postsOf(below)[0]?.post?.company).toBe('Nvidia')
  })

  it('tells posts, reposts, quotes and replies apart; a repost belongs to who wrote it', async () => {
    const { uri, cid, author, record: value, indexedAt } = gridPost
    const view = { $type: 'app.bsky.embed.record#viewRecord', uri, cid, author, value, indexedAt }
    const result = await poll(
      'bluesky',
      ADDRESS,
      feed(
        { post: post('1') },
        {
          post: gridPost,
          reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: ada, indexedAt: '2026-02-28T12:00:00Z' },
        },
        { post: post('3', quoteOf(view)) },
        { post: post('4', {}, { reply: { root: {}, parent: {} } }) },
        { post: post('5'), reason: { $type: 'app.bsky.feed.defs#reasonPin' } },
        {
          post: post('6', {
            embed: {
              $type: 'app.bsky.embed.recordWithMedia#view',
              record: { record: view },
              media: { $type: 'app.bsky.embed.external#view', external: { uri: 'https://news.example/c' } },
            },
          }),
        },
        {
          post: post(
            '7',
            quoteOf({ $type: 'app.bsky.embed.record#viewNotFound', uri: gridPost.uri, notFound: true }),
          ),
        },
        {
          post: post(
            '8',
            quoteOf({ uri: 'at://did:plc:grid/app.bsky.feed.generator/mining', creator: grid }),
          ),
        },
      ),
    )
    const posts = postsOf(result)
    expect(posts.map(({ post }) => post?.kind)).toEqual([
      'post',
      'repost',
      'quote',
      'reply',
      'post',
      'quote',
      'quote',
      'post',
    ])
    expect(posts[1]).toMatchObject({
      author: '@grid.example',
      link: 'https://bsky.app/profile/grid.example/post/g',
      source: { url: 'https://bsky.app/profile/grid.example/post/g' },
    })
    expect(posts[1]?.id).not.toBe(gridPost.uri)
    expect(posts[2]).toMatchObject({
      author: 'Ada Watts (@ada.example)',
      post: { links: ['https://bsky.app/profile/grid.example/post/g'] },
    })
    expect(posts[5]?.post?.links).toEqual([
      'https://news.example/c',
      'https://bsky.app/profile/grid.example/post/g',
    ])
    expect(posts[6]?.post?.links).toEqual(['https://bsky.app/profile/did:plc:grid/post/g'])
  })

  it('gives the pages a post links to: facets, link card, or addresses written out', async () => {
    const facets = [
      {
        index: { byteStart: 0, byteEnd: 5 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://news.example/a' }],
      },
      {
        index: { byteStart: 6, byteEnd: 9 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:x' }],
      },
    ]
    const embed = {
      $type: 'app.bsky.embed.external#view',
      external: { uri: 'https://news.example/b', title: 'B' },
    }
    const result = await poll(
      'bluesky',
      ADDRESS,
      feed(
        { post: post('1', { embed }, { text: 'https://news.exam... @x', facets }) },
        { post: post('2', {}, { text: 'see https://news.example/d, and (https://news.example/e).' }) },
      ),
    )
    expect(postsOf(result).map(({ post }) => post?.links)).toEqual([
      ['https://news.example/a', 'https://news.example/b'],
      ['https://news.example/d', 'https://news.example/e'],
    ])
  })

  it('does not believe a post that dates itself after it was indexed', async () => {
    const result = await poll(
      'bluesky',
      ADDRESS,
      feed({ post: post('1', {}, { createdAt: '2031-01-01T00:00:00Z' }) }),
    )
    expect(postsOf(result)[0]?.published).toBe('2026-02-28T10:00:05.000Z')
  })

  it('pages by cursor, up to its bound', async () => {
    const result = await poll('bluesky', ADDRESS, {
      [AUTHOR_FEED]: (url) => {
        const n = Number(url.searchParams.get('cursor') ?? 0)
        return { body: { cursor: String(n + 1), feed: [{ post: post(String(n)) }] } }
      },
    })
    expect(postsOf(result).map(({ content }) => content)).toEqual(['Post 0', 'Post 1', 'Post 2'])
    expect(result.requests[1]?.url).toContain('&cursor=1')
  })

  it('keeps the good items beside a bad one', async () => {
    const { pages } = await poll(
      'bluesky',
      ADDRESS,
      feed({ post: post('1') }, { post: { uri: 'at://x' } }, 7),
    )
    expect(pages).toMatchObject({ kind: 'read', entries: [{}], quarantined: [{ index: 1 }, { index: 2 }] })
  })

  it.each([
    [400, { error: 'InvalidRequest', message: 'Profile not found' }, 'failed', /400.*Profile not found/],
    [403, '<html>Forbidden</html>', 'failed', /403.*refuses/],
    [
      429,
      { error: 'RateLimitExceeded', message: 'Too Many Requests' },
      'rate_limited',
      /429.*too many requests/,
    ],
  ])('says in a sentence that it was refused with %i', async (status, body, kind, sentence) => {
    const { pages } = await poll('bluesky', ADDRESS, { [AUTHOR_FEED]: () => ({ status, body }) })
    expect(pages).toMatchObject({ kind, status, error: expect.stringMatching(sentence) })
  })

  it('waits for the reset of a spent rate limit, given as Unix time', async () => {
    const reset = String(Date.parse('2026-03-01T12:02:00Z') / 1000)
    const { pages } = await poll('bluesky', ADDRESS, {
      [AUTHOR_FEED]: () => ({
        headers: { 'ratelimit-limit': '3000', 'ratelimit-remaining': '0', 'ratelimit-reset': reset },
        body: { feed: [{ post: post('1') }], cursor: 'more' },
      }),
    })
    expect(pages).toMatchObject({ kind: 'read', entries: [{}], retryAfter: 120 })
  })
})

describe('a Bluesky search', () => {
  it.each([
    ['https://bsky.app/search?q=hash%20price', 'hash%20price'],
    ['https://bsky.app/hashtag/edgeai', '%23edgeai'],
  ])('reads %s newest first, one page, as the service allows without a login', async (address, query) => {
    const result = await poll('bluesky', address, {
      [SEARCH]: () => ({ body: { cursor: '100', posts: [post('1'), gridPost] } }),
    })
    expect(result.requests.map(({ url }) => url)).toEqual([
      `https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=${query}&sort=latest&limit=100`,
    ])
    expect(postsOf(result)).toHaveLength(2)
  })

  it('pages where another server answers the same query', async () => {
    const result = await poll('bluesky', `https://appview.example${SEARCH}?q=asic`, {
      [SEARCH]: (url) =>
        url.searchParams.has('cursor')
          ? { body: { posts: [gridPost] } }
          : { body: { cursor: '25', posts: [post('1')] } },
    })
    expect(postsOf(result)).toHaveLength(2)
  })
})
