import { parseFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { findings, reviews } from '../../src/db/schema.ts'
import { ask, db, json, tell } from './library.ts'

const told = { place: 'United States', claimant: 'Hash & <Lab>', quote: '$90,000 \u0008\u{1F680}' }
const id = await tell({ ...told, value: '90000', said: '2026-11-01T00:00:00.000Z' })
await tell({ ...told, value: '99000', said: '2026-11-05T00:00:00.000Z' })
await tell({ place: 'Peru', value: '70000', said: '2026-11-03T00:00:00.000Z' })

const followed = '?metric=mining_cost&place=United%20States'

const { series, source } = await json(`/claims/${id}`)

describe('a feed of mining cost, United States', () => {
  for (const path of [`/claims`, `/series/${series}/timeline`])
    for (const format of ['atom', 'rss', 'jsonfeed'] as const)
      it(`${path}.${format}: each revision once, the latest first, for rss-parser and feedsmith`, async () => {
        const response = await ask(`${path}.${format}${path === '/claims' ? followed : ''}`)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')).toMatch(/^application\/(atom\+xml|rss\+xml|feed\+json)/)
        const text = await response.text()
        const ids = [`urn:claimline:${id}:2`, `urn:claimline:${id}:1`]
        const read = parseFeed(text)
        // biome-ignore lint/suspicious/noExplicitAny: three formats, three names
        const feed = read.feed as any
        const entries = feed.items ?? feed.entries
        // biome-ignore lint/suspicious/noExplicitAny: as above
        expect(entries.map((e: any) => e.guid?.value ?? e.id)).toEqual(ids)
        const title = 'Cost of mining, Bitcoin, United States: $99,000 per bitcoin (Hash & <Lab>)'
        expect(entries[0].title?.value ?? entries[0].title).toBe(title)
        expect(text.includes('\u0008') || text.includes('\\b')).toBe(false)
        if (format === 'jsonfeed') return
        const parsed = await new Parser().parseString(text)
        expect(parsed.items.map((i) => i.guid ?? i.id)).toEqual(ids)
        expect(parsed.items[0]).toMatchObject({ title, isoDate: '2026-11-05T00:00:00.000Z' })
        expect(parsed.items[0]?.link).toContain(`/claims/${id}`)
      })
})

await tell({ place: 'Texas', value: '91000', modality: 'forecast', period: '2031', claimant: 'Seer' })
await db.insert(reviews).values({
  claimId: id,
  n: 1,
  revision: 2,
  status: 'published',
  rating: 'refuted',
  rationale: 'The <meter> says otherwise.',
  evidence: [],
  by: 'Ada',
  recordedAt: '2026-11-09T00:00:00.000Z',
})
await db.insert(findings).values({
  id: 'x_1',
  rule: 'growth',
  status: 'inconsistent',
  articleId: source.article.id,
  version: 1,
  stated: 'almost 300%',
  expected: '380%',
  explanation: '25 to 120 is +380%.',
  inputs: [],
  claimIds: [id],
  recordedAt: '2026-11-08T00:00:00.000Z',
})

const lists: [path: string, entries: number][] = [
  ['/claims', 4],
  ['/claims?period=2031', 1],
  [`/claims/${id}/revisions`, 2],
  [`/claims/${id}/appearances`, 2],
  ['/series', 4],
  ['/series?place=Texas', 1],
  [`/series/${series}/timeline`, 2],
  [`/series/${series}/forecasts`, 0],
  ['/forecasts', 1],
  ['/articles', 4],
  ['/findings', 1],
  ['/reviews', 1],
  ['/search?q=cost', 3],
  ['/search?q=mining%20cost%20%3E%2080k%20USD', 2],
]

describe('every list whose rows are of a time', () => {
  for (const [path, count] of lists)
    for (const format of ['atom', 'rss', 'jsonfeed'] as const)
      it(`${path}, as ${format}: the latest first, each with an id of its own`, async () => {
        const [pathname, search] = path.split('?')
        const response = await ask(`${pathname}.${format}${search ? `?${search}` : ''}`)
        expect(response.status).toBe(200)
        const text = await response.text()
        // biome-ignore lint/suspicious/noExplicitAny: three formats, three names
        const read = parseFeed(text) as any
        expect(read.format).toBe(format === 'jsonfeed' ? 'json' : format)
        const entries = read.feed.items ?? read.feed.entries ?? []
        // biome-ignore lint/suspicious/noExplicitAny: as above
        const ids = entries.map((e: any) => e.guid?.value ?? e.id)
        expect(ids).toHaveLength(count)
        expect(new Set(ids).size).toBe(count)
        // biome-ignore lint/suspicious/noExplicitAny: as above
        const dates = entries.map((e: any) => Date.parse(e.pubDate ?? e.published ?? e.date_published))
        expect(dates).toEqual([...dates].sort((a, b) => b - a))
        if (format !== 'jsonfeed')
          expect((await new Parser().parseString(text)).items.map((i) => i.guid ?? i.id)).toEqual(ids)
      })

  it('a directory has none', async () => {
    for (const path of ['/publishers', '/feeds', '/metrics'])
      expect((await ask(`${path}.atom`)).status).toBe(406)
  })
})
