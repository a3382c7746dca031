import { beforeEach, describe, expect, it } from 'vitest'
import { articles, articleVersions, claims, revisions } from '../../src/db/schema.ts'
import { addFeeds } from '../../src/feeds/store.ts'
import { freshStorage } from '../migrate.ts'
import { web } from '../web.ts'
import { answered, db, ledger, publish, serve, tick } from './newsroom.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 3, 1, 10 + hours)).toISOString()
const LINK = `${web}/full/story`
const PROSE =
  'The company says that its crews have worked through the winter and that more is to come. '.repeat(12)

/** A page with the figure in its third paragraph, as the feed's summary does not have it. */
const page = (figure: string, headers: Record<string, string> = {}) =>
  serve('/full/story', {
    headers: { 'content-type': 'text/html', ...headers },
    body: `<!doctype html><html lang="en"><head><title>Hall opens</title></head><body><article><h1>Hall opens</h1>
<p>${PROSE}</p><p>${PROSE}</p><p>Mining costs in the United States have surpassed ${figure} per Bitcoin, it adds.</p></article></body></html>`,
  })

beforeEach(async () => {
  await freshStorage()
  await serve('/robots.txt', { status: 404 })
  await publish('full', [
    { guid: 'one', title: 'Hall opens', body: 'A hall has opened.', date: at(0), link: LINK },
  ])
  const publisher = { id: 'full', name: 'full', family: 'full' }
  await addFeeds(db, [{ url: `${web}/full/feed`, fullText: true, publisher }], at(0))
})

const changes = async () => (await db.select().from(articleVersions)).map((v) => v.change)
const reasons = async () =>
  (await db.select().from(revisions).orderBy(revisions.n)).map((r) => [r.value, r.reason])

describe('a feed that carries summaries only', () => {
  it('has its articles read from their pages, which is no edit', async () => {
    await page('$100,000')
    await tick(at(1))
    expect(await changes()).toEqual(['first', 'page'])
    expect(await reasons()).toEqual([['100000', 'first_seen']])
  })

  it('shows a silent edit of the page, the feed left as it is', async () => {
    await page('$100,000')
    await tick(at(1))
    await page('$90,000')
    await tick(at(3))
    expect(await reasons()).toEqual([
      ['100000', 'first_seen'],
      ['90000', 'publisher_edit'],
    ])
  })

  it('looked at again unchanged costs a 304 and changes nothing', async () => {
    await page('$100,000', { etag: '"p1"' })
    await tick(at(1))
    const before = await ledger()
    await tick(at(3))
    expect((await answered('/full/story')).slice(-2)).toEqual([200, 304])
    expect(await ledger()).toEqual(before)
  })

  it('is left at its summaries where robots.txt does not let us in', async () => {
    await page('$100,000')
    await serve('/robots.txt', { body: 'User-agent: *\nDisallow: /full/' })
    const asked = (await answered('/full/story')).length
    expect(await tick(at(1))).toContainEqual(
      expect.objectContaining({ outcome: 'skipped', error: expect.stringMatching(/robots/) }),
    )
    expect(await answered('/full/story')).toHaveLength(asked)
    expect(await db.select().from(claims)).toEqual([])
  })

  describe('of a site that wants time between two requests', () => {
    const paths = ['/full/a', '/full/b', '/full/c']
    const asked = async () => (await Promise.all(paths.map(answered))).flat()
    const checks = async () =>
      (await db.select({ at: articles.checkAt }).from(articles)).map(({ at }) => at).toSorted()

    const publishPages = async (answer: Parameters<typeof serve>[1]) => {
      for (const path of paths) await serve(path, answer)
      const items = paths.map((path) => ({
        ...{ guid: path, body: `About ${path}.`, date: at(0), link: web + path },
      }))
      await publish('full', items)
    }

    it('is asked for one of them a run (Crawl-delay)', async () => {
      await serve('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 20' })
      const body = `<html><body><article><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`
      await publishPages({ headers: { 'content-type': 'text/html' }, body })
      const before = await asked()
      await tick(at(1))
      expect((await asked()).length - before.length).toBe(1)
      const soon = new Date(Date.parse(at(1)) + 20_000).toISOString()
      expect((await checks()).slice(0, 2)).toEqual([soon, soon])
      await tick(at(2))
      expect((await asked()).length - before.length).toBe(2)
    })

    it('is left alone for as long as it says (Retry-After)', async () => {
      await publishPages({ status: 429, headers: { 'retry-after': '7200' } })
      const before = await asked()
      await tick(at(1))
      expect((await asked()).length - before.length).toBe(1)
      expect(await checks()).toEqual([at(3), at(3), at(3)])
    })
  })

  it('marks an article as gone when its page is', async () => {
    await page('$100,000')
    await tick(at(1))
    await serve('/full/story', { status: 410 })
    await tick(at(3))
    expect((await db.select().from(articles))[0]?.goneAt).toBe(at(3))
    expect((await db.select().from(claims)).map((c) => [c.reason, c.withdrawn])).toEqual([
      ['retracted', true],
    ])
  })

  it('retracts what stood on a page missing twice in a row, and takes it up again when the page is back', async () => {
    await page('$100,000')
    await tick(at(1))
    await serve('/full/story', { status: 404 })
    await tick(at(3))
    expect(await db.select().from(claims)).toMatchObject([{ reason: 'first_seen', withdrawn: false }])
    await tick(at(4))
    expect(await db.select().from(claims)).toMatchObject([{ reason: 'retracted', withdrawn: true }])
    expect(await changes()).toEqual(['first', 'page', 'gone'])
    await page('$100,000')
    await tick(at(12))
    expect(await db.select().from(claims)).toMatchObject([{ reason: 'restated', withdrawn: false, n: 3 }])
    expect((await db.select().from(articles))[0]).toMatchObject({ goneAt: null, missingSince: null })
  })

  it('takes nothing back for a page missing once, twice with a look between that found it', async () => {
    await page('$100,000')
    await tick(at(1))
    for (const hours of [3, 6]) {
      await serve('/full/story', { status: 404 })
      await tick(at(hours))
      await page('$100,000')
      await tick(at(hours + 2))
    }
    expect(await db.select().from(claims)).toMatchObject([{ n: 1, withdrawn: false }])
  })

  it('takes a page that leads to the front page for missing, not for an edit', async () => {
    await page('$100,000')
    await tick(at(1))
    await serve('/', {
      headers: { 'content-type': 'text/html' },
      body: `<html><title>Front</title><body><p>${PROSE}</p><p>${PROSE}</p></body></html>`,
    })
    await serve('/full/story', { status: 301, headers: { location: '/' } })
    await tick(at(3))
    expect(await changes()).toEqual(['first', 'page'])
    await tick(at(5))
    expect(await changes()).toEqual(['first', 'page', 'gone'])
  })
})

it('a text in another language is stored and marked, not read', async () => {
  const body =
    'Die Kosten je Bitcoin sind in den Vereinigten Staaten auf über 100.000 US-Dollar gestiegen, sagten mehrere Betreiber am Mittwoch in Berlin.'
  await publish('full', [{ guid: 'de', title: 'Kosten gestiegen', body, date: at(0) }])
  await tick(at(1))
  expect((await db.select().from(articles))[0]?.language).toBe('de')
  expect(await db.select().from(claims)).toEqual([])
})
