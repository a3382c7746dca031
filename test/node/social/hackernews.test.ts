import { describe, expect, it } from 'vitest'
import { poll, postsOf, type Routes } from './loopback.ts'

const hit = (objectID: string, over: object = {}) => ({
  objectID,
  created_at: '2026-02-28T10:00:00Z',
  created_at_i: 1772272800,
  author: 'pgrid',
  title: `Story ${objectID}`,
  url: `https://news.example/${objectID}`,
  points: 12,
  num_comments: 3,
  _tags: ['story', 'author_pgrid', `story_${objectID}`],
  ...over,
})
const SEARCH = '/api/v1/search_by_date'
const ADDRESS = 'https://hn.algolia.com/?query=edge%20ai'
const hits = (...found: unknown[]): Routes => ({
  [SEARCH]: () => ({ body: { hits: found, page: 0, nbPages: 1, nbHits: found.length, hitsPerPage: 100 } }),
})

describe('a Hacker News search', () => {
  it('is read newest first', async () => {
    const result = await poll('hackernews', ADDRESS, hits(hit('1')))
    expect(result.requests.map(({ url }) => url)).toEqual([
      'https://hn.algolia.com/api/v1/search_by_date?query=edge+ai&tags=story&hitsPerPage=100',
    ])
    expect(postsOf(result)).toEqual([
      {
        id: '1',
        title: 'Story 1',
        link: 'https://news.ycombinator.com/item?id=1',
        author: 'pgrid',
        published: '2026-02-28T10:00:00.000Z',
        updated: null,
        summary: null,
        content: null,
        post: { kind: 'post', links: ['https://news.example/1'] },
      },
    ])
  })

  it('reads a user’s stories by the address of the profile', async () => {
    const result = await poll('hackernews', 'https://news.ycombinator.com/user?id=pgrid', hits(hit('1')))
    expect(result.requests[0]?.url).toContain('tags=story%2Cauthor_pgrid')
  })

  it('tells stories, questions and comments apart', async () => {
    const question = 'Is <a href="https:&#x2F;&#x2F;news.example&#x2F;q">this</a> so?'
    const ask = hit('2', { url: null, story_text: question })
    const comment = hit('3', {
      title: null,
      url: null,
      story_title: 'Story 1',
      story_url: 'https://news.example/1',
      story_id: 1,
      parent_id: 1,
      comment_text: 'No.',
    })
    const result = await poll('hackernews', ADDRESS, hits(hit('1'), ask, comment))
    expect(postsOf(result).map(({ post, content }) => [post?.kind, post?.links, content])).toEqual([
      ['post', ['https://news.example/1'], null],
      ['post', ['https://news.example/q'], question],
      ['reply', ['https://news.example/1'], 'No.'],
    ])
  })

  it('reads page after page until the last or its bound', async () => {
    const pages = (nbPages: number): Routes => ({
      [SEARCH]: (url) => {
        const page = Number(url.searchParams.get('page') ?? 0)
        return { body: { hits: [hit(String(page))], page, nbPages } }
      },
    })
    expect((await poll('hackernews', ADDRESS, pages(2))).requests).toHaveLength(2)
    expect((await poll('hackernews', ADDRESS, pages(50))).requests).toHaveLength(3)
  })

  it('drops what a page repeats because new stories pushed it down', async () => {
    const result = await poll('hackernews', ADDRESS, {
      [SEARCH]: (url) => {
        const page = Number(url.searchParams.get('page') ?? 0)
        return { body: { hits: [hit('1'), hit(`2-${page}`)], page, nbPages: 2 } }
      },
    })
    expect(postsOf(result).map(({ id }) => id)).toEqual(['1', '2-0', '2-1'])
  })

  it('keeps the good hits beside a bad one', async () => {
    const { pages } = await poll('hackernews', ADDRESS, hits(hit('1'), { objectID: 2 }))
    expect(pages).toMatchObject({ kind: 'read', entries: [{}], quarantined: [{ index: 1 }] })
  })

  it('says in a sentence what was refused', async () => {
    const { pages } = await poll('hackernews', ADDRESS, {
      [SEARCH]: () => ({ status: 400, body: { message: 'invalid numericFilters', status: 400 } }),
    })
    expect(pages).toMatchObject({
      kind: 'failed',
      status: 400,
      error: expect.stringContaining('invalid numericFilters'),
    })
  })

  it('honours Retry-After', async () => {
    const { pages } = await poll('hackernews', ADDRESS, {
      [SEARCH]: () => ({ status: 503, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:10:00 GMT' } }),
    })
    expect(pages).toMatchObject({ kind: 'rate_limited', status: 503, retryAfter: 600 })
  })
})
