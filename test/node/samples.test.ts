import Parser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { ARTICLES, publishedAs, WALK_DAYS } from '../../src/cli/samples/articles.ts'
import { addDays, fillDates } from '../../src/cli/samples/dates.ts'
import { sampleCatalogue, sampleFeeds } from '../../src/cli/samples/feeds.ts'
import { EXPECTED, ORIGIN } from '../../src/cli/samples/origin.ts'
import { PUBLISHERS } from '../../src/cli/samples/publishers.ts'
import { type SampleServer, serveSamples } from '../../src/cli/samples/serve.ts'
import { rss } from '../../src/cli/samples/templates.ts'

const START = new Date('2026-03-20T15:30:00Z')
const END = addDays(START, WALK_DAYS)
const BASE = 'http://127.0.0.1:1'
const at = (day: number) => ({ start: START, now: addDays(START, day) })
const find = (id: string) => {
  const article = ARTICLES.find((a) => a.id === id)
  if (!article) throw new Error(`no sample article ${id}`)
  return article
}
const textOf = (id: string, day: number) => publishedAs(find(id), at(day), BASE)?.paragraphs.join('\n\n')

describe('sample articles', () => {
  it('are at least 34, from at least 10 publishers, and all appear within the walk', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(34)
    expect(new Set(ARTICLES.map((a) => a.publisher)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(ARTICLES.map((a) => a.id)).size).toBe(ARTICLES.length)
    const days = ARTICLES.map((a) => a.day)
    expect(Math.max(...days)).toBeLessThan(WALK_DAYS)
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThanOrEqual(28)
  })

  it.each(ARTICLES.map((a) => [a.id, a] as const))('%s is short and complete', (_, article) => {
    const shown = publishedAs({ ...article, withdrawn: WALK_DAYS + 1 }, { start: START, now: END }, BASE)
    const words = shown?.paragraphs.join(' ').split(/\s+/) ?? []
    expect(words.length).toBeGreaterThanOrEqual(80)
    expect(words.length).toBeLessThanOrEqual(250)
    expect(`${shown?.title} ${words.join(' ')}`).not.toMatch(/[{}]/)
    expect(shown?.author).not.toBe('')
    for (const edit of article.edits ?? []) expect(article.body).toContain(edit.from)
  })

  it('hold every expected figure in the origin story', () => {
    const text = textOf(ORIGIN.id, WALK_DAYS) ?? ''
    for (const { figure } of EXPECTED) expect(text).toContain(figure)
  })
})

it('some figure is read with too little confidence for readers, so that editors of the demo see one', () => {
  const doubtful = ARTICLES.flatMap(({ id }) => {
    const text = textOf(id, WALK_DAYS)
    return text === undefined ? [] : extract(text, { published: END.toISOString() }).doubtful
  })
  expect(doubtful).not.toEqual([])
})

describe('date words', () => {
  const published = new Date('2026-01-03T08:00:00Z')
  it.each([
    ['{weekday}', 'Saturday'],
    ['{month}', 'January 2026'],
    ['{lastMonth}', 'December 2025'],
    ['{year}', '2026'],
    ['{date}', '3 January 2026'],
    ['{date-3}', '31 December 2025'],
    ['{date+30}', '2 February 2026'],
    ['{quarter}', 'third quarter of 2025'],
  ])('%s reads %s', (token, words) => {
    expect(fillDates(token, published, new Date('2025-12-20T00:00:00Z'))).toBe(words)
  })
  it('give the fourth quarter of the year before in January', () => {
    expect(fillDates('{quarter}', published, published)).toBe('fourth quarter of 2025')
  })
  it('fail on a word nobody defined', () => {
    expect(() => fillDates('{tomorrow}', published, published)).toThrow('{tomorrow}')
  })
})

describe('sample feeds', () => {
  const parser = new Parser()

  it('parse on every day of the walk and never lose an article that was not withdrawn', async () => {
    for (const day of [0, 1, 9, 18, WALK_DAYS]) {
      const links: string[] = []
      for (const { body, contentType } of sampleFeeds(at(day), BASE).values()) {
        const items = contentType.includes('json')
          ? (JSON.parse(body).items as { url: string }[]).map((i) => i.url)
          : (await parser.parseString(body)).items.map((i) => i.link ?? '')
        links.push(...items)
      }
      const due = ARTICLES.filter((a) => publishedAs(a, at(day), BASE) !== null)
      expect(links.sort()).toEqual(due.map((a) => `${BASE}/${a.publisher}/${a.id}`).sort())
    }
  })

  it('keep title, time and text of every article', async () => {
    const { body } = sampleFeeds(at(WALK_DAYS), BASE).get('/ledgerfield/feed.xml') ?? { body: '' }
    const item = (await parser.parseString(body)).items.find((i) => i.link?.endsWith(ORIGIN.id))
    expect(item?.title).toBe(ORIGIN.title)
    expect(item?.isoDate).toBe('2026-04-16T09:00:00.000Z')
    expect(item?.['content:encoded']).toContain('surpassed $100,000 per Bitcoin')
  })

  it('escape what XML and HTML give a meaning to', async () => {
    const article = publishedAs(ORIGIN, at(WALK_DAYS), BASE)
    if (!article) throw new Error('the origin story has not appeared')
    const title = `Less < more & "so" it's ]]>`
    const articles = [{ ...article, title, paragraphs: ['Marlow & Finch: <5 ms'] }]
    const feed = await parser.parseString(rss({ title, home: BASE, self: BASE, articles }))
    expect(feed.items[0]?.title).toBe(title)
    expect(feed.items[0]?.['content:encoded']).toBe('<p>Marlow &amp; Finch: &lt;5 ms</p>')
  })

  it('are the same bytes again until something changes', () => {
    const twice = [at(20), { start: START, now: addDays(START, 20.01) }].map((t) => [...sampleFeeds(t, BASE)])
    expect(twice[0]).toEqual(twice[1])
  })

  it('are all in the catalogue, with two publishers of one family and two feeds that fail', () => {
    const catalogue = sampleCatalogue(BASE)
    const working = [...sampleFeeds(at(0), BASE).keys()].map((path) => BASE + path)
    expect(catalogue.map((f) => f.url)).toEqual(expect.arrayContaining(working))
    expect(catalogue.length).toBe(working.length + 2)
    expect(catalogue.filter((f) => f.publisher.family === 'northgate')).toHaveLength(2)
    expect(new Set(Object.values(PUBLISHERS).map((p) => p.format))).toEqual(new Set(['rss', 'atom', 'json']))
  })
})

describe('what happens during the walk', () => {
  it('copies one text word for word at a second publisher and rewrites it at a third', () => {
    const wire = textOf('paraguay-tariff', 5)
    expect(textOf('paraguay-power-price-rises', 5)).toBe(wire)
    expect(textOf('new-schedule-for-miners', 5)).not.toBe(wire)
    expect(textOf('new-schedule-for-miners', 5)).toContain('5.2 US cents per kWh')
  })

  it('edits a figure silently: new text and ETag, no new date', () => {
    const [before, after] = [12.2, 13].map((day) => sampleFeeds(at(day), BASE).get('/blockyard/feed.xml'))
    expect(before?.body).toContain('power capacity of 180 MW')
    expect(after?.body).toContain('power capacity of 210 MW')
    expect(after?.body).not.toContain('180 MW')
    expect(after?.etag).not.toBe(before?.etag)
    expect(after?.lastModified).toBe(before?.lastModified)
  })

  it('corrects a figure openly: with a note and a new update time', () => {
    const article = publishedAs(find('ethiopia-share-of-hashrate'), at(9), BASE)
    expect(textOf('ethiopia-share-of-hashrate', 8)).toContain('accounts for 4.2%')
    expect(article?.paragraphs[0]).toContain('accounts for 2.4%')
    expect(article?.paragraphs.at(-1)).toMatch(/^Correction:/)
    expect(article?.updated.toISOString()).toBe('2026-03-29T00:00:00.000Z')
  })

  it('names a forecast day that comes within the walk, and the outcome on that day', () => {
    const [, day] = textOf('kestrel-all-in-cost', 8)?.match(/reach 1,100 EH\/s by ([^,]+),/) ?? []
    expect(textOf('letter-45', 31)).toContain(`1,096 EH/s on ${day} itself`)
  })
})

describe('the sample server', () => {
  let server: SampleServer
  beforeAll(async () => {
    server = await serveSamples({ start: START })
  })
  afterAll(() => server.close())
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })

  it('answers 304 to a known ETag, and 200 again once the feed has changed', async () => {
    server.setDay(addDays(START, 12))
    const first = await get('/blockyard/feed.xml')
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, etag.length > 2]).toEqual([200, true])
    expect(first.headers.get('content-type')).toContain('rss')
    const known = await get('/blockyard/feed.xml', { 'if-none-match': etag })
    expect([known.status, await known.text()]).toEqual([304, ''])
    server.setDay(addDays(START, 13))
    expect((await get('/blockyard/feed.xml', { 'if-none-match': etag })).status).toBe(200)
  })

  it('shows every linked article as a page with headline, byline and date, and every front page', async () => {
    server.setDay(END)
    for (const { publisher } of sampleCatalogue(server.url).slice(0, -2)) {
      const front = await (await fetch(publisher.homepage)).text()
      for (const [, href] of front.matchAll(/<li><a href="([^"]+)"/g)) {
        const page = await (await fetch(href ?? '')).text()
        expect(page).toMatch(
          /<article>\s*<h1>[^<]+<\/h1>\s*<p class="byline">By [\s\S]+<time datetime="2026-/,
        )
      }
    }
  })

  it.each([
    ['/lantern/feed.xml', 20, 404],
    ['/oldmill/feed.xml', 20, 200],
    ['/blockyard/kazakh-quota', 13, 404],
    ['/blockyard/kazakh-quota', 15, 200],
    ['/blockyard/kazakh-quota', 18, 410],
    ['/nowhere', 20, 404],
  ])('answers %s on day %i with %i', async (path, day, status) => {
    server.setDay(addDays(START, day))
    expect((await get(path)).status).toBe(status)
  })

  it('serves a page where one of the feeds should be', async () => {
    await expect(new Parser().parseString(await (await get('/oldmill/feed.xml')).text())).rejects.toThrow()
  })

  it('rejects when its port is taken', async () => {
    await expect(serveSamples({ start: START, port: Number(new URL(server.url).port) })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
