import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { web } from '../../src/web/app.tsx'
import { follow, publish, tick } from '../pipeline/newsroom.ts'

const get = (path: string) => web.request(path, {}, env as never)
const html = async (path: string) => (await get(path)).text()

const cost = (value: string) =>
  `The average cost of mining one bitcoin in Texas was ${value} in 2025, the company said.`
const item = (value: string) => ({
  guid: 'plant',
  title: 'plant',
  body: cost(value),
  date: '2026-11-01T08:00:00Z',
})

let claim = ''
let series = ''

/** A paper that edits its figure without a note between the 4th and the 6th. */
beforeAll(async () => {
  await publish('daily', [item('$74,600')])
  await follow('daily', '2026-11-04T00:00:00.000Z')
  await tick('2026-11-04T00:05:00.000Z')
  await publish('daily', [item('$79,100')])
  await tick('2026-11-06T00:05:00.000Z')
  claim = (await html('/')).match(/\/claims\/c_\w+/)?.[0] ?? ''
  series = (await html(claim)).match(/\/series\/[\w.-]+/)?.[0] ?? ''
})

describe('an embed', () => {
  it('may stand in any frame, and nothing else of ours may', async () => {
    for (const path of [`/embed${claim}`, `/embed${series}`]) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy'), path).toContain('frame-ancestors *')
      expect(headers.get('x-frame-options'), path).toBeNull()
    }
    for (const path of ['/', claim, series, '/embedded']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-frame-options'), path).not.toBeNull()
    }
  })

  it('is live, or frozen on a day', async () => {
    for (const of of [claim, series]) {
      expect(await html(`/embed${of}`)).toContain('$79,100')
      const frozen = await html(`/embed${of}?as_of=2026-11-04`)
      expect(frozen).toContain('$74,600')
      expect(frozen).not.toContain('$79,100')
      expect(frozen).toContain('As known on 4 November 2026')
      expect((await get(`/embed${of}?as_of=2026-10-01`)).status).toBe(404)
    }
  })

  it('says what is to be known of the figure before trusting it', async () => {
    expect(await html(`/embed${claim}`)).toContain('silent edit')
    expect(await html(`/embed${claim}?as_of=2026-11-04`)).not.toContain('silent edit')
  })

  it('is offered as a snippet on the page of what it shows', async () => {
    for (const of of [claim, series]) {
      const page = await html(of)
      expect(page).toContain(`&lt;iframe src=&quot;http://localhost/embed${of}&quot;`)
      expect(page).toMatch(new RegExp(`embed${of.replaceAll('.', '\\.')}\\?as_of=\\d{4}-\\d\\d-\\d\\d`))
    }
  })
})

describe('what was known on a day that is over', () => {
  it('is kept longer than what is known now', async () => {
    const age = async (path: string) =>
      Number((await get(path)).headers.get('cache-control')?.match(/max-age=(\d+)/)?.[1])
    expect(await age(series)).toBeLessThanOrEqual(60)
    expect(await age(`${series}?as_of=2026-11-04`)).toBeGreaterThan(3600)
    expect(await age(`/embed${claim}?as_of=2026-11-04`)).toBeGreaterThan(3600)
    expect(await age(`${series}?as_of=2999-01-01`)).toBeLessThanOrEqual(60)
  })
})

describe('a revision', () => {
  it('has a page of its own that goes on showing it', async () => {
    const first = await html(`${claim}/revisions/1`)
    expect(first).toContain('$74,600')
    expect(first).toContain('This value stood from')
    expect(first).toContain(`${claim}/revisions/1</p>`)
    const second = await html(`${claim}/revisions/2`)
    expect(second).toContain('<del>$74,600</del>')
    expect(second).not.toContain('This value stood')
  })
  it('is linked from its claim', async () =>
    expect(await html(claim)).toContain(`href="${claim}/revisions/1"`))
  it.each(['3', '0', '-1', '01', 'x', '99999'])('%s there is not', async (n) =>
    expect((await get(`${claim}/revisions/${n}`)).status).toBe(404),
  )
})
