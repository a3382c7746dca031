import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { web } from '../../src/web/app.tsx'
import { dataOf } from '../../src/web/data.ts'

describe('a page as data', () => {
  it.each([
    ['/timeline', { topic: 'ai' }, '/api/v1/claims?topic=ai'],
    [
      '/timeline',
      { show: 'edits', metric: 'btc_price' },
      '/api/v1/claims?metric=btc_price&reason=publisher_edit',
    ],
    ['/timeline', { show: 'doubts' }, '/api/v1/claims?finding=any'],
    ['/timeline', { show: 'constructor' }, '/api/v1/claims'],
    ['/places/us-tx', {}, '/api/v1/claims?place=us-tx'],
    ['/claimants/a%26b', {}, '/api/v1/claims?claimant=a%26b'],
    ['/topics/edge-ai', {}, '/api/v1/claims?topic=ai'],
    [
      '/series/cost.bitcoin',
      { as_of: '2026-11-01' },
      '/api/v1/series/cost.bitcoin/timeline?as_of=2026-11-01',
    ],
    ['/claims/c_1', {}, '/api/v1/claims/c_1'],
    ['/claims/c_1/revisions/2', {}, '/api/v1/claims/c_1/revisions'],
    ['/series/cost.bitcoin', { axis: 'about' }, '/api/v1/series/cost.bitcoin/timeline'],
    ['/timeline', { cursor: 'MQ' }, '/api/v1/claims'],
    ['/stories/a_1', {}, '/api/v1/articles?story=a_1'],
    ['/status', {}, '/api/v1/feeds'],
    ['/about', {}, '/api/v1/metrics'],
    ['/search', { q: 'a b' }, '/api/v1/search?q=a+b'],
  ])('%s %o is %s', (path, query, data) => expect(dataOf(path, query)).toBe(data))

  it.each(['/nothing', '/constructor/x', '/claims/a/b'])('%s is none', (path) =>
    expect(dataOf(path, {})).toBeNull(),
  )

  it('stands at the page’s address with an extension', async () => {
    const answer = await web.request('/places/us-tx.csv', {}, env as never)
    expect(answer.headers.get('location')).toBe('/api/v1/claims.csv?place=us-tx')
    expect((await web.request('/nothing.csv', {}, env as never)).status).toBe(404)
  })
})
