import { parseFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { ask, json, tell } from './library.ts'

const told = { place: 'United States', claimant: 'Hash & <Lab>', quote: '$90,000 \u0008\u{1F680}' }
const id = await tell({ ...told, value: '90000', said: '2026-11-01T00:00:00.000Z' })
await tell({ ...told, value: '99000', said: '2026-11-05T00:00:00.000Z' })
await tell({ place: 'Peru', value: '70000', said: '2026-11-03T00:00:00.000Z' })

const followed = '?metric=mining_cost&place=United%20States'

const { series } = await json(`/claims/${id}`)

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
        const title = 'Cost of mining, Bitcoin, United States: $99,000 per BTC (Hash & <Lab>)'
        expect(entries[0].title?.value ?? entries[0].title).toBe(title)
        expect(text.includes('\u0008') || text.includes('\\b')).toBe(false)
        if (format === 'jsonfeed') return
        const parsed = await new Parser().parseString(text)
        expect(parsed.items.map((i) => i.guid ?? i.id)).toEqual(ids)
        expect(parsed.items[0]).toMatchObject({ title, isoDate: '2026-11-05T00:00:00.000Z' })
        expect(parsed.items[0]?.link).toContain(`/claims/${id}`)
      })

  it('of articles and findings too; a list without entries in time has none', async () => {
    for (const path of ['/articles.atom', '/findings.rss']) expect((await ask(path)).status).toBe(200)
    expect((await ask('/publishers.atom')).status).toBe(406)
  })
})
