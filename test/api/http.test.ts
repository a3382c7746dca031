import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import worker from '../../src/worker.ts'
import { ask, bindings, json, tell } from './library.ts'

const id = await tell({ claimant: '=cmd()', value: '-5', place: 'Peru', said: '2026-11-01T00:00:00.000Z' })

describe('conditional requests', () => {
  it('a 304 where nothing has changed, a 200 once something has', async () => {
    const first = await ask('/claims?place=Peru')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = await ask('/claims?place=Peru', { headers })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    await tell({ claimant: 'Second', place: 'Peru' })
    expect((await ask('/claims?place=Peru', { headers })).status).toBe(200)
  })

  it('Last-Modified where a clock is all there is to go by: a 304 until anything is written', async () => {
    const written = (at: string) =>
      bindings.DB.prepare('update ledger_clock set changed_at = ?').bind(at).run()
    await written('2026-01-05T10:00:00Z')
    const first = await ask('/claims?place=Peru')
    const date = 'Mon, 05 Jan 2026 10:00:00 GMT'
    expect(first.headers.get('last-modified')).toBe(date)
    const since = (time: string, more = {}, path = '/claims?place=Peru') =>
      ask(path, { headers: { 'if-modified-since': time, ...more } })
    const again = await since(date)
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await since(date, {}, '/claims.csv?place=Peru')).status).toBe(304)
    expect((await since('Mon, 05 Jan 2026 09:59:59 GMT')).status).toBe(200)
    expect((await since('Fri, 01 Jan 2999 00:00:00 GMT')).status, 'a time to come').toBe(200)
    expect((await since('yesterday')).status).toBe(200)
    expect((await since(date, { 'if-none-match': '"other"' })).status, 'a tag goes first').toBe(200)
    expect((await since(date, {}, '/claims?plce=Peru')).status, 'a mistake is still told').toBe(400)
    await tell({ claimant: 'Third', place: 'Peru' })
    const later = await since(date)
    expect(later.status).toBe(200)
    expect(later.headers.get('last-modified'), 'a second that may still be written in').toBeNull()
    expect((await ask('/feeds')).headers.get('last-modified')).toBeNull()
  })

  it('the past is immutable, the present is asked for again', async () => {
    const past = await ask('/claims?as_of=2026-11-01')
    expect(past.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/claims', '/claims?as_of=2999-01-01', `/claims?as_of=${new Date().toISOString()}`])
      expect((await ask(path)).headers.get('cache-control'), path).toBe('public, max-age=0, must-revalidate')
    expect((await ask('/claims/none?as_of=2026-11-01')).headers.get('cache-control')).toBe('no-store')
  })

  it('the same past is the same bytes, whatever is recorded later', async () => {
    const then = '/claims?as_of=2026-11-01&place=Peru'
    const before = await (await ask(then)).text()
    await tell({ claimant: '=cmd()', value: '7', place: 'Peru', said: '2026-11-05T00:00:00.000Z' })
    expect(await (await ask(then)).text()).toBe(before)
    expect(JSON.parse(before).items.length).toBeGreaterThan(0)
  })
})

describe('every answer', () => {
  it('has a request id, may be read from any origin and says what changed with Accept', async () => {
    const { headers } = await ask('/claims', { headers: { origin: 'https://reader.example' } })
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('vary')).toContain('Accept')
  })

  it.each(['/claims', '/claims.csv', '/claims/none', '/docs', '/opml'])(
    '%s stays data in a browser: not run, not framed, not taken for another type',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    },
  )

  it('tells a bookmark that the next request may bring', async () => {
    const bookmark = (await ask('/claims')).headers.get('x-d1-bookmark') ?? ''
    expect((await ask('/claims', { headers: { 'x-d1-bookmark': bookmark } })).status).toBe(200)
    expect((await ask('/claims', { headers: { 'x-d1-bookmark': "x' or 1" } })).status).toBe(400)
  })
})

describe('what is not there', () => {
  const whole = (path: string, method = 'GET') =>
    worker.fetch(new Request(`http://claimline.test/api/v1${path}`, { method }), bindings)

  it.each([
    ['GET', '/none', 404, null],
    ['GET', '/claims.pdf', 404, null],
    ['POST', '/claims/x/none', 404, null],
    ['PUT', '/claims', 405, 'GET, HEAD'],
    ['GET', '/extract', 405, 'POST'],
    ['GET', '/subscriptions/s_1/secret', 405, 'PUT'],
  ])('%s %s is a %i a program can read', async (method, path, status, allow) => {
    const answer = await whole(path, method)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('allow')).toBe(allow)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('the address of the API itself leads to its reference', async () => {
    const answer = await whole('')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/v1/docs'])
  })
})

it.each([
  ['/claims?as_of=soon', 'a date such as 2026-11-20, or a time such as 2026-11-20T09:30:00Z'],
  ['/claims?limit=900', 'at most 200'],
  ['/claims?limit=0', 'at least 1'],
  ['/claims?topic=sport', 'one of mining, ai'],
  ['/search', 'missing; a string is needed'],
  ['/search?q=', 'may not be empty'],
  ['/claims?limit=5&limit=6', 'given more than once; what takes several values has commas between them'],
  [
    '/claims?metric=mining_cost&metric=hashprice',
    'given more than once; what takes several values has commas between them',
  ],
])('%s is told what the parameter takes: %s', async (path, detail) => {
  expect((await (await ask(path)).json<{ errors: object[] }>()).errors).toMatchObject([{ detail }])
})

describe('a crowd', () => {
  it('is given one answer for a second, those who go on from where they were are not', async () => {
    const MEMO = { MEMO: '1' }
    const path = '/claims?place=Bhutan'
    const first = await ask(path, {}, MEMO)
    await tell({ place: 'Bhutan' })
    const again = await ask(path, {}, MEMO)
    expect(await again.text()).toBe(await first.text())
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
    const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    expect((await ask(path, known, MEMO)).status).toBe(304)
    const own = { headers: { 'x-d1-bookmark': first.headers.get('x-d1-bookmark') ?? '' } }
    expect(((await (await ask(path, own, MEMO)).json()) as { items: [] }).items).toHaveLength(1)
    const since = await ask(`${path}&changed_since=2020-01-01`, {}, MEMO)
    expect(((await since.json()) as { items: [] }).items).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(((await (await ask(path, {}, MEMO)).json()) as { items: [] }).items).toHaveLength(1)
  })
})

describe('limits', () => {
  it('ten megabytes are refused unread', async () => {
    const body = 'x'.repeat(10_000_000)
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
    expect((await ask('/extract', { method: 'POST', headers, body })).status).toBe(413)
  })

  it('an address that asks too often waits; others do not', async () => {
    const RATE_LIMIT = { limit: async ({ key }: { key: string }) => ({ success: key !== '203.0.113.9' }) }
    const from = (address: string) =>
      ask('/claims', { headers: { 'cf-connecting-ip': address } }, { RATE_LIMIT })
    const refused = await from('203.0.113.9')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await from('203.0.113.10')).status).toBe(200)
  })
})

describe('formats', () => {
  it('CSV that a spreadsheet neither runs nor misreads', async () => {
    const response = await ask('/claims.csv?place=Peru&sort=said')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[]
    const row = rows.find((r) => r.id === id)
    expect(row).toMatchObject({
      claimant: "'=cmd()",
      place: 'Peru',
      'figure.value': expect.stringMatching(/^-?\d/),
    })
  })

  it('NDJSON, the very rows of the JSON list', async () => {
    const lines = (await (await ask('/claims.ndjson?place=Peru')).text()).trim().split('\n')
    const { items } = await json('/claims?place=Peru')
    expect(lines.map((l) => JSON.parse(l))).toEqual(items)
  })

  it('by Accept as by extension', async () => {
    for (const [type, extension] of [
      ['text/csv', 'csv'],
      ['application/json', 'json'],
      ['application/x-ndjson', 'ndjson'],
    ]) {
      const named = await (await ask(`/series.${extension}`)).text()
      expect(await (await ask('/series', { headers: { accept: type ?? '' } })).text()).toBe(named)
    }
  })

  it('of one thing only where it has that format, and never another under its name', async () => {
    for (const path of ['/opml.json', '/openapi.csv', '/claims:search.atom?query=x', '/claims/none.json'])
      expect((await ask(path)).status, path).toBeGreaterThanOrEqual(404)
    expect((await ask('/opml.csv')).status).toBe(406)
  })

  it('a slash at the end makes no other address', async () => {
    expect(await (await ask('/claims/?limit=1')).text()).toBe(await (await ask('/claims?limit=1')).text())
    expect((await ask(`/claims/${id}/`)).status).toBe(200)
    for (const path of ['/api/v1/', '/api/v1/claims/?limit=1', `/api/v1/claims/${id}/`, `/claims/${id}/`]) {
      const answer = await worker.fetch(new Request(`http://claimline.test${path}`), bindings)
      expect(answer.status, path).toBeLessThan(400)
    }
    const page = await worker.fetch(new Request(`http://claimline.test/claims/${id}/`), bindings)
    expect(await page.text()).toContain(`rel="canonical" href="http://claimline.test/claims/${id}"`)
  })

  it('nested addresses too', async () => {
    const { series } = await json(`/claims/${id}`)
    expect((await ask(`/series/${series}/timeline.csv`)).status).toBe(200)
    expect((await ask(`/claims/${id}.json`)).status).toBe(200)
    expect((await ask(`/claims/${id}/revisions.ndjson`)).status).toBe(200)
  })
})
