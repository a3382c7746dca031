import { describe, expect, it } from 'vitest'
import { type CataloguePublisher, catalogue, publishers } from '../../src/feeds/catalogue.ts'
import { kinds } from '../../src/feeds/kinds.ts'

const sites: Record<string, CataloguePublisher> = publishers
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

describe('the catalogue', () => {
  it('holds at least forty feeds, with ten or more for each topic alone', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(40)
    for (const topic of ['mining', 'ai']) {
      expect(catalogue.filter((feed) => feed.topic === topic).length).toBeGreaterThanOrEqual(10)
    }
  })

  it('names no address twice, whatever its slash, scheme or www', () => {
    const plain = catalogue.map(({ url }) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''))
    expect(plain.filter((url, i) => plain.indexOf(url) !== i)).toEqual([])
  })

  it.each(catalogue)('$title ($url) is a plain https address', ({ url, kind, title, confirmed }) => {
    const parsed = new URL(url)
    expect(parsed.href).toBe(url)
    expect([parsed.protocol, parsed.port, parsed.username, parsed.hash]).toEqual(['https:', '', '', ''])
    expect(title.trim()).toBe(title)
    if (/^\d/.test(confirmed)) expect(new Date(confirmed).toISOString().slice(0, 10)).toBe(confirmed)
    if (kind !== 'feed')
      expect(kinds[kind].request(url, { xBearerToken: 'token' })).toMatchObject({ ok: true })
  })

  it.each(Object.entries(sites))('%s is a publisher with owner, country and homepage', (id, site) => {
    expect(new URL(site.homepage).protocol).toBe('https:')
    expect(new URL(site.homepage).hostname.endsWith(id.split('.').slice(-2).join('.'))).toBe(true)
    expect(regions.of(site.country)).toBeDefined()
    expect(site.family.trim()).not.toBe('')
    expect(catalogue.some(({ publisher }) => publisher === id)).toBe(true)
  })

  it('spells each family one way', () => {
    const spellings = new Map<string, Set<string>>()
    for (const { family } of Object.values(sites)) {
      const key = family.toLowerCase().replace(/[^a-z0-9]/g, '')
      spellings.set(key, (spellings.get(key) ?? new Set()).add(family))
    }
    expect([...spellings.values()].filter((ways) => ways.size > 1)).toEqual([])
  })

  it('counts labels of one owner once', () => {
    const families = (...ids: (keyof typeof publishers)[]) =>
      new Set(ids.map((id) => publishers[id].family)).size
    expect(families('theregister.com', 'nextplatform.com')).toBe(1)
    expect(families('bitcoinist.com', 'newsbtc.com')).toBe(1)
    expect(families('coindesk.com', 'cointelegraph.com')).toBe(2)
  })
})
