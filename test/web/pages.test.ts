import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { web } from '../../src/web/app.tsx'
import { follow, publish, tick } from '../pipeline/newsroom.ts'

const get = (path: string, init?: RequestInit) => web.request(path, init, env as never)
const html = async (path: string) => (await get(path)).text()

const cost = (value: string) =>
  `The average cost of mining one bitcoin in Texas was ${value} in 2025, the company said.`
const item = (guid: string, body: string, day: string) => ({
  guid,
  title: guid,
  body,
  date: `2026-11-${day}T08:00:00Z`,
})
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>'

let claim = ''
let series = ''
let article = ''

/** Three papers: one edits silently, one disagrees, one is hostile. */
beforeAll(async () => {
  await publish('daily', [item('plant', cost('$74,600'), '01')])
  await publish('rival', [item('note', cost('$92,300'), '02')])
  await publish('evil', [
    {
      ...item(
        'x',
        `Bitcoin traded at $61,000 on Monday ${HOSTILE} &amp; "so on" &lt;b onclick=alert(3)&gt;.`,
        '03',
      ),
      title: `Bitcoin at $61,000 ${HOSTILE}`,
    },
  ])
  for (const name of ['daily', 'rival', 'evil']) await follow(name, '2026-11-04T00:00:00.000Z')
  await tick('2026-11-04T00:05:00.000Z')
  await publish('daily', [item('plant', cost('$79,100'), '01')])
  await tick('2026-11-06T00:05:00.000Z')
  const home = await html('/')
  claim = home.match(/\/claims\/c_\w+/)?.[0] ?? ''
  const page = await html(claim)
  series = page.match(/\/series\/[\w.-]+/)?.[0] ?? ''
  article = page.match(/\/articles\/a_\w+/)?.[0] ?? ''
})

describe('the timeline', () => {
  it('says what the figure is, who says so, that it changed silently and who disagrees', async () => {
    const text = (await html('/')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const said of ['$79,100', 'daily', 'up 6%', 'was $74,600', 'silent edit', 'rival says $92,300'])
      expect(text).toContain(said)
  })
  it('narrows down to a topic and a metric, kept in the address', async () => {
    expect(await html('/?topic=ai')).not.toContain('$79,100')
    expect(await html('/?metric=mining_cost')).toContain('$79,100')
    expect(await html('/?metric=btc_price')).not.toContain('$79,100')
  })
  it('takes nonsense in the address for nothing', async () => {
    for (const q of ['topic=x', 'metric=%00', 'cursor=!!', 'cursor=e30', 'topic[]=1'])
      expect((await get(`/?${q}`)).status).toBe(200)
  })
})

describe('a claim', () => {
  it('shows both versions of a silently edited sentence, word by word, each revision under its anchor', async () => {
    const page = await html(claim)
    expect(page).toContain('<del>$74,600</del>')
    expect(page).toContain('<ins>$79,100</ins>')
    expect(page).toContain('id="r1"')
    expect(page).toContain('id="r2"')
  })
  it('is cited by the day its value was recorded, whatever was found about it since', async () => {
    const rival = (await html('/publishers/rival')).match(/\/claims\/c_\w+/)?.[0] ?? ''
    const cited = async (path: string) =>
      (await html(path)).match(/as recorded by Claimline on ([^,]+),/)?.[1]
    for (const path of [rival, `${rival}/revisions/1`]) expect(await cited(path)).toBe('4 Nov 2026')
    expect(await cited(claim)).toBe('6 Nov 2026')
    expect(await cited(`${claim}/revisions/1`)).toBe('4 Nov 2026')
  })
  it('is a schema.org Claim for machines', async () => {
    const page = await html(claim)
    const json = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '{}'
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Claim', author: { name: 'daily' } })
  })
})

describe('a series', () => {
  it('shows the past as it was known on a day', async () => {
    const past = await html(`${series}?as_of=2026-11-04`)
    expect(past).toContain('$74,600')
    expect(past).not.toContain('$79,100')
    expect(past).toContain('4 November 2026')
    expect(await html(series)).toContain('$79,100')
  })
  it('did not exist before it was known', async () =>
    expect((await get(`${series}?as_of=2026-11-01`)).status).toBe(404))
  it('draws every point once for each screen, with its sentence', async () => {
    const page = await html(series)
    expect(page.match(/data-words="/g)).toHaveLength(2 * 3)
    expect(page).toContain('data-words="rival: $92,300 per bitcoin for 2025 said 2 Nov 2026"')
  })
})

describe('every page', () => {
  const pages = () => [
    '/',
    claim,
    series,
    article,
    '/topics/mining',
    '/topics/edge-ai',
    '/forecasts',
    '/search?q=bitcoin',
    '/about',
    '/status',
    '/publishers/daily',
    '/claimants/daily',
    '/places/texas',
    `/stories/${article.slice(10)}`,
  ]
  it('answers, in English, under a strict policy, with a validator', async () => {
    for (const path of pages()) {
      const response = await get(path)
      expect(response.status, path).toBe(200)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toContain('unsafe')
      const tag = response.headers.get('etag') ?? ''
      const again = await get(path, { headers: { 'if-none-match': tag } })
      if (path !== '/status') expect(again.status, path).toBe(304)
      expect(await response.text(), path).toContain('<html lang="en">')
    }
  })
  it('lets nothing of a feed through as markup, and has no inline style or handler', async () => {
    for (const path of [...pages(), '/publishers/evil']) {
      const page = await html(path)
      expect(page, path).not.toContain('<script>')
      expect(page, path).not.toContain('onerror=alert')
      expect(page, path).not.toMatch(/<[^>]+\s(?:style|on\w+)=/)
      expect(page, path).not.toMatch(/href="(?!https?:|\/|#)/)
    }
  })
  it('leads those who guess to where they meant to go', async () => {
    const to = async (path: string) => (await get(path)).headers.get('location')
    expect(await to('/favicon.ico')).toBe('/favicon.svg')
    expect(await to('/api')).toBe('/api/v1/docs')
  })
  it('gives all figures of a long table, in its order, some at a time', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `<tr><td>Halden${i} Corp</td><td>${i + 1.5}</td><td>${10 * i + 5}</td></tr>`,
    )
    const heads = '<tr><th>Company</th><th>Hashrate (EH/s)</th><th>Power (MW)</th></tr>'
    const body = `<table>${heads}${rows.join('')}</table>`
    await publish('table', [{ ...item('list', body, '07'), title: 'Every bitcoin miner by hashrate' }])
    await follow('table', '2026-11-08T00:00:00.000Z')
    await tick('2026-11-08T00:05:00.000Z')
    const list = (await html('/publishers/table')).match(/\/articles\/a_\w+/)?.[0] ?? ''
    const miners = (page: string) => [...new Set(page.match(/(?<=, )Halden\d+/g))]
    const named = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `Halden${from + i}`)
    const first = await html(list)
    expect(miners(first)).toEqual(named(0, 30))
    const next = first.match(/href="([^"]+)"[^>]*>More of its figures/)?.[1] ?? ''
    const second = await html(next)
    expect(miners(second)).toEqual(named(30, 40))
    expect(second).toContain('From the beginning')
    expect(second).not.toContain('More of its figures')
  })
  it('helps when there is nothing', async () => {
    for (const path of [
      '/claims/c_no',
      '/series/no',
      '/articles/no',
      '/stories/no',
      '/publishers/no',
      '/claimants/no',
      '/places/no',
    ]) {
      const response = await get(path)
      expect(response.status, path).toBe(404)
      expect(await response.text(), path).toContain('The timeline')
    }
  })
})

describe('search', () => {
  it('finds by words, and by a figure', async () => {
    expect(await html('/search?q=mining+cost+texas')).toContain('$79,100')
    expect(await html('/search?q=mining+cost+%3E+90k+USD')).not.toContain('<span class="number">$79,100')
    expect(await html('/search?q=mining+cost+%3E+90k+USD')).toContain('$92,300')
  })

  it.each([
    ['mining cost > 90k USD Texas', 'cost of mining, Texas, at least $90,000 per bitcoin'],
    ['bitcoin price below 70k', 'bitcoin price, Bitcoin, at most $70,000 per bitcoin'],
    ['electricity price Paraguay < 0.05', 'electricity price, Paraguay, at most $0.05 per kWh'],
    ['hashprice below 50', 'hashprice, at most $50 per PH/s a day'],
  ])('says what %s was understood as', async (q, words) => {
    expect(await html(`/search?q=${encodeURIComponent(q)}`)).toContain(`Understood as ${words}.`)
  })
  it('shows the way where nothing was found but the words speak of something', async () => {
    const page = await html('/search?q=zebras+mining+cost+texas')
    expect(page).toContain('href="/places/us-tx"')
    expect(page).toContain('href="/?metric=mining_cost"')
  })
  it('says so when there is nothing, whatever was typed', async () => {
    for (const q of ['', 'zebra', '%22', '*', 'a%22%20OR%20b', '%3Cscript%3E', 'NEAR(', '%E2%80%8B'])
      expect(await html(`/search?q=${q}`), q).toContain('For example')
  })
})

describe('where a page is shared', () => {
  it('a picture stands for it that every network can show', async () => {
    const image = (await html(claim)).match(/property="og:image" content="([^"]+)"/)?.[1] ?? ''
    const card = await get(new URL(image).pathname)
    expect(card.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await card.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })
})

describe('for robots', () => {
  it('there is a sitemap of what stays', async () => {
    const map = await html('/sitemap.xml')
    expect(map).toContain(`http://localhost${series}</loc>`)
    expect(await html('/robots.txt')).toContain('Sitemap: http://localhost/sitemap.xml')
  })
})
