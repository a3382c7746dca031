import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const users = [
  { id: '10', name: 'Ada Watts', username: 'adawatts' },
  { id: '20', name: 'Grid Desk', username: 'griddesk' },
]
const tweet = (id: string, over: object = {}) => ({
  id,
  edit_history_tweet_ids: [id],
  text: `Post ${id}`,
  author_id: '10',
  created_at: '2026-02-28T10:00:00.000Z',
  ...over,
})
const to = (type: string, id: string) => ({ referenced_tweets: [{ type, id }] })
const original = tweet('7', {
  author_id: '20',
  text: 'Demand rose 4% in February, and here is the whole of it',
})
const options = { secrets: { xBearerToken: 'secret' } }
const LOOKUP = '/2/users/by/username/adawatts'
const TIMELINE = '/2/users/10/tweets'
const SEARCH = '/2/tweets/search/recent'
const ADDRESS = 'https://x.com/adawatts'
const timeline = (data: unknown[], more: object = {}): Routes => ({
  [LOOKUP]: () => ({ body: { data: users[0] } }),
  [TIMELINE]: () => ({
    body: { data, includes: { users, tweets: [original] }, meta: { result_count: data.length }, ...more },
  }),
})

describe('a user of X', () => {
  it('is not asked without a bearer token, and the feed says why', async () => {
    const { pages, requests } = await poll('x', ADDRESS, timeline([]))
    expect(requests).toEqual([])
    expect(pages).toMatchObject({
      kind: 'failed',
      status: null,
      error: expect.stringContaining('X_BEARER_TOKEN'),
    })
  })

  it('is looked up, then read with the token', async () => {
    const result = await poll('x', ADDRESS, timeline([tweet('1')]), options)
    expect(result.requests.map(({ url, headers }) => [url.split('?')[0], headers.authorization])).toEqual([
      [`https://api.x.com${LOOKUP}`, 'Bearer secret'],
      [`https://api.x.com${TIMELINE}`, 'Bearer secret'],
    ])
    expect(postsOf(result)).toEqual([
      {
        id: '1',
        title: null,
        link: 'https://x.com/adawatts/status/1',
        author: 'Ada Watts (@adawatts)',
        published: '2026-02-28T10:00:00.000Z',
        updated: null,
        summary: null,
        content: 'Post 1',
        post: { kind: 'post', links: [] },
      },
    ])
  })

  it.each([
    'https://api.x.com.evil.example/2/tweets/search/recent?query=a',
    'https://evil.example/2/tweets/search/recent?query=a',
    'http://api.x.com/2/tweets/search/recent?query=a',
    'https://api.x.com:8443/2/tweets/search/recent?query=a',
    'https://x.com/adawatts/lists',
    'https://x.com/Home',
    'https://x.com/search?q=',
    `https://x.com/search?q=${'a'.repeat(513)}`,
    'https://api.x.com/2/dm_events',
    'https://api.x.com/2/users/7/bookmarks',
  ])('never shows the token to %s', async (address) => {
    const { pages, requests } = await poll('x', address, {}, options)
    expect(requests).toEqual([])
    expect(pages).toMatchObject({ kind: 'failed' })
  })

  it('tells posts, reposts, quotes and replies apart; a repost belongs to who wrote it', async () => {
    const cut = tweet('2', { text: 'RT @griddesk: Demand rose 4% in Feb…', ...to('retweeted', '7') })
    const result = await poll(
      'x',
      ADDRESS,
      timeline([
        tweet('1'),
        cut,
        tweet('3', to('quoted', '7')),
        tweet('4', to('replied_to', '7')),
        tweet('5', to('retweeted', '8')),
      ]),
      options,
    )
    const posts = postsOf(result)
    expect(posts.map(({ post }) => post?.kind)).toEqual(['post', 'repost', 'quote', 'reply', 'repost'])
    expect(posts[1]).toMatchObject({
      id: '2',
      author: 'Grid Desk (@griddesk)',
      content: original.text,
      link: 'https://x.com/griddesk/status/7',
      source: { url: 'https://x.com/griddesk/status/7' },
    })
    expect(posts[2]).toMatchObject({
      author: 'Ada Watts (@adawatts)',
      post: { links: ['https://x.com/griddesk/status/7'] },
    })
    // The original is withheld: whoever reposted it has not said it.
    expect(posts[4]?.author).toBeNull()
  })

  it('gives long posts whole, with their links spelled out', async () => {
    const url = {
      start: 0,
      end: 23,
      url: 'https://t.co/a1',
      expanded_url: 'https://news.example/a',
      display_url: 'news.example/a',
    }
    const long = tweet('1', {
      text: 'Capex &gt; $5B https://t.co/a1…',
      note_tweet: { text: 'Capex &gt; $5B https://t.co/a1\nand more', entities: { urls: [url] } },
    })
    const result = await poll('x', ADDRESS, timeline([long]), options)
    expect(postsOf(result)[0]).toMatchObject({
      content: 'Capex &gt; $5B https://news.example/a<br>and more',
      post: { links: ['https://news.example/a'] },
    })
  })

  it('pages by token, up to its bound', async () => {
    const result = await poll(
      'x',
      ADDRESS,
      {
        ...timeline([]),
        [TIMELINE]: (url) => {
          const n = Number(url.searchParams.get('pagination_token') ?? 0)
          return {
            body: { data: [tweet(String(n))], includes: { users }, meta: { next_token: String(n + 1) } },
          }
        },
      },
      options,
    )
    expect(postsOf(result).map(({ id }) => id)).toEqual(['0', '1'])
    expect(result.requests).toHaveLength(3)
  })

  it('keeps the good posts beside a bad one, and posts beside partial errors', async () => {
    const errors = [
      { title: 'Not Found Error', resource_type: 'tweet', value: '9', detail: 'Could not find tweet' },
    ]
    const { pages } = await poll('x', ADDRESS, timeline([tweet('1'), { id: 2 }], { errors }), options)
    expect(pages).toMatchObject({ kind: 'read', entries: [{}], quarantined: [{ index: 1 }] })
  })

  it('says which account is unknown, though X answers 200', async () => {
    const { pages } = await poll(
      'x',
      ADDRESS,
      {
        [LOOKUP]: () => ({
          body: {
            errors: [{ title: 'Not Found Error', detail: 'Could not find user with username: [adawatts].' }],
          },
        }),
      },
      options,
    )
    expect(pages).toMatchObject({ kind: 'failed', error: 'Could not find user with username: [adawatts].' })
  })

  it('says that the token is not valid', async () => {
    const body = { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' }
    const { pages } = await poll('x', ADDRESS, { [LOOKUP]: () => ({ status: 401, body }) }, options)
    expect(pages).toMatchObject({
      kind: 'failed',
      status: 401,
      error: expect.stringContaining('token is not valid'),
    })
    expect(JSON.stringify(pages)).not.toContain('secret')
  })

  it('waits for x-rate-limit-reset', async () => {
    const { pages } = await poll(
      'x',
      ADDRESS,
      {
        [LOOKUP]: () => ({
          status: 429,
          headers: {
            'x-rate-limit-limit': '300',
            'x-rate-limit-remaining': '0',
            'x-rate-limit-reset': String(Date.parse('2026-03-01T12:15:00Z') / 1000),
          },
          body: { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
        }),
      },
      options,
    )
    expect(pages).toMatchObject({ kind: 'rate_limited', status: 429, retryAfter: 900 })
  })
})

describe('what came since', () => {
  const at = (iso: string) => String((BigInt(Date.parse(iso)) - 1_288_834_974_657n) << 22n)
  const asked = (requests: { url: string }[]) =>
    requests.map(({ url }) => new URL(url).searchParams.get('since_id'))

  it('is all that is asked for, as each post is billed', async () => {
    const id = at('2026-01-01T00:00:00Z')
    const { pages, requests } = await poll('x', ADDRESS, timeline([], { meta: { result_count: 0 } }), {
      ...options,
      since: id,
    })
    expect(asked(requests)).toEqual([null, id])
    expect(pages).toMatchObject({ kind: 'read', entries: [], newest: null })
  })

  it('is told by the newest post of the first page', async () => {
    const page = (ids: string[], meta: object) => ({
      body: { data: ids.map((id) => tweet(id)), includes: { users }, meta },
    })
    const routes: Routes = {
      [SEARCH]: (url) =>
        url.searchParams.has('pagination_token')
          ? page(['7'], { newest_id: '7' })
          : page(['9', '8'], { newest_id: '9', next_token: 'n' }),
    }
    const { pages } = await poll('x', 'https://x.com/search?q=hash', routes, options)
    expect(pages).toMatchObject({ kind: 'read', newest: '9' })
  })

  it('is not told where a page between is missing', async () => {
    const routes: Routes = {
      [SEARCH]: (url) =>
        url.searchParams.has('pagination_token')
          ? { status: 503, body: {} }
          : { body: { data: [tweet('9')], includes: { users }, meta: { newest_id: '9', next_token: 'n' } } },
    }
    const { pages } = await poll('x', 'https://x.com/search?q=hash', routes, options)
    expect(pages).toMatchObject({ kind: 'read', newest: null })
  })

  it.each([
    ['2026-02-28T00:00:00Z', true],
    ['2026-02-01T00:00:00Z', false],
  ])('of %s is asked of a search: %s, which refuses ids older than a week', async (iso, sent) => {
    const routes = { [SEARCH]: () => ({ body: { meta: { result_count: 0 } } }) }
    const since = at(iso)
    const { requests } = await poll('x', 'https://x.com/search?q=hash', routes, { ...options, since })
    expect(asked(requests)).toEqual([sent ? since : null])
  })
})

describe('a post from a company’s account', () => {
  it.each([
    ['AMD', 'AMD'],
    ['Cleanspark_Inc', 'CleanSpark'],
    ['nvidia_fans', undefined],
  ])('@%s states it as %s', async (username, company) => {
    const users = [{ id: '10', name: 'Nvidia', username }]
    const body = { data: [tweet('1')], includes: { users }, meta: {} }
    const result = await poll('x', 'https://x.com/search?q=hash', { [SEARCH]: () => ({ body }) }, options)
    expect(postsOf(result)[0]?.post?.company).toBe(company)
  })
})

describe('a search of X', () => {
  it.each([
    ['https://x.com/search?q=hashprice%20lang%3Aen&src=typed_query', 'hashprice lang:en'],
    ['https://twitter.com/hashtag/edgeai', '#edgeai'],
  ])('asks recent search for %s', async (address, query) => {
    const result = await poll(
      'x',
      address,
      { [SEARCH]: () => ({ body: { data: [tweet('1')], includes: { users }, meta: { result_count: 1 } } }) },
      options,
    )
    const asked = new URL(result.requests[0]?.url ?? '')
    expect([asked.pathname, asked.searchParams.get('query')]).toEqual([SEARCH, query])
    expect(postsOf(result)).toHaveLength(1)
  })

  it('takes no results for an empty feed', async () => {
    const result = await poll(
      'x',
      'https://x.com/search?q=nothing',
      { [SEARCH]: () => ({ body: { meta: { result_count: 0 } } }) },
      options,
    )
    expect(postsOf(result)).toEqual([])
  })
})
