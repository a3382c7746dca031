import { describe, expect, it } from 'vitest'
import { fetchFeed } from '../../src/feeds/fetch.ts'

const now = new Date('2026-03-04T12:00:00.000Z')

type Feed = Parameters<typeof fetchFeed>[0]

/** Polls a feed whose server gives these answers one after another. */
async function poll(answers: Response[], feed: Partial<Feed> = {}) {
  const seen: Request[] = []
  const send = async (address: string, init: RequestInit<RequestInitCfProperties>) => {
    seen.push(new Request(address, init))
    return answers[seen.length - 1] ?? Response.error()
  }
  const answer = await fetchFeed(
    { url: 'https://a.example/feed', ...feed },
    { fetch: send as typeof fetch, now },
  )
  return { answer, seen }
}

const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(code === 304 ? null : 'text', { status: code, headers })
const moved = (code: number, location: string) => status(code, { location })

describe('a poll', () => {
  it('sends validators back byte for byte and gives the new ones', async () => {
    const feed = { etag: 'W/"a, b"-gzip', lastModified: 'wed, 4 mar 2026 10:00:00 gmt' }
    const { answer, seen } = await poll([status(200, { etag: '"n"', 'last-modified': 'yesterday' })], feed)
    expect(seen[0]?.headers.get('if-none-match')).toBe(feed.etag)
    expect(seen[0]?.headers.get('if-modified-since')).toBe(feed.lastModified)
    expect(answer).toMatchObject({
      kind: 'fetched',
      etag: '"n"',
      lastModified: 'yesterday',
      permanentRedirect: null,
    })
  })

  it('asks unconditionally without validators', async () => {
    const { answer, seen } = await poll([status(200)], { etag: null, lastModified: null })
    expect(seen[0]?.headers.has('if-none-match')).toBe(false)
    expect(seen[0]?.headers.has('if-modified-since')).toBe(false)
    expect(answer).toMatchObject({ kind: 'fetched', etag: null, lastModified: null })
  })

  it('gives the body with the address it came from, for relative links', async () => {
    const { answer } = await poll([moved(302, 'https://b.example/x'), status(200)])
    expect(answer.kind === 'fetched' && answer.source.url).toBe('https://b.example/x')
    expect(answer.kind === 'fetched' && new TextDecoder().decode(answer.source.body)).toBe('text')
  })
})

describe('answers', () => {
  it.each<[string, Response, Partial<Feed>, object]>([
    ['304 to validators', status(304), { etag: '"a"' }, { kind: 'not_modified' }],
    ['304 to none', status(304), {}, { kind: 'failed', status: 304 }],
    ['410', status(410), {}, { kind: 'gone', error: 'a.example answered 410: the feed is gone for good.' }],
    ['429 with seconds', status(429, { 'retry-after': '90' }), {}, { kind: 'rate_limited', retryAfter: 90 }],
    ['429 without', status(429), {}, { kind: 'rate_limited', retryAfter: null }],
    [
      '503 with a date',
      status(503, { 'retry-after': 'Wed, 04 Mar 2026 13:00:00 GMT' }),
      {},
      {
        kind: 'rate_limited',
        status: 503,
        retryAfter: 3600,
        error: 'a.example answered 503: it asks us to come back in 3600 s.',
      },
    ],
    ['503 without', status(503), {}, { kind: 'failed', status: 503 }],
    [
      '404',
      status(404),
      {},
      { kind: 'failed', status: 404, error: 'a.example answered 404: there is no feed at this address.' },
    ],
    ['418', status(418), {}, { kind: 'failed', error: 'a.example answered 418.' }],
    ['a redirect to nowhere', status(302), {}, { kind: 'failed', status: 302 }],
    ['a redirect to loopback', moved(301, 'http://127.0.0.1/'), {}, { kind: 'failed', status: null }],
  ])('%s', async (_, response, feed, expected) => {
    expect((await poll([response], feed)).answer).toMatchObject(expected)
  })
})

describe('a permanent redirect is told', () => {
  it.each<[string, Response[], string | null]>([
    ['301', [moved(301, '/b')], 'https://a.example/b'],
    ['308', [moved(308, '/b')], 'https://a.example/b'],
    ['301 and 308', [moved(301, '/b'), moved(308, '/c')], 'https://a.example/c'],
    ['301, then 302', [moved(301, '/b'), moved(302, '/c')], 'https://a.example/b'],
    ['302, then 301: not', [moved(302, '/b'), moved(301, '/c')], null],
    ['307: not', [moved(307, '/b')], null],
  ])('%s', async (_, hops, expected) => {
    expect((await poll([...hops, status(200)])).answer).toMatchObject({
      kind: 'fetched',
      permanentRedirect: expected,
    })
    expect((await poll([...hops, status(304)], { etag: 'x' })).answer).toMatchObject({
      permanentRedirect: expected,
    })
  })
})
