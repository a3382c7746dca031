import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { articles, claims, feeds, quarantine } from '../../src/db/schema.ts'
import { freshStorage } from '../migrate.ts'
import { db, follow, followSocial, ledger, publish, serve, tick } from './newsroom.ts'

const COST = 'Mining costs in parts of the United States have surpassed $100,000 per Bitcoin.'
const DAY1 = '2026-04-01T10:00:00.000Z'
const DAY2 = '2026-04-02T10:00:00.000Z'

const account = (name: string) => ({
  id: name,
  acct: name,
  display_name: name,
  url: `https://s.example/@${name}`,
})
const status = (id: string, content: string, over: object = {}) => ({
  id,
  uri: `https://s.example/users/ada/statuses/${id}`,
  url: `https://s.example/@ada/${id}`,
  created_at: '2026-04-01T08:00:00.000Z',
  content: `<p>${content}</p>`,
  account: account('ada'),
  ...over,
})

const json = (body: unknown, code = 200) => ({
  status: code,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Lets the account `ada` of the test web say these things. */
async function post(...statuses: unknown[]) {
  await serve('/api/v1/accounts/lookup', json(account('ada')))
  await serve('/api/v1/accounts/ada/statuses', json(statuses))
}

const storyOf = async (url: string) =>
  (await db.select({ story: articles.storyId }).from(articles).where(eq(articles.url, url)).get())?.story

beforeEach(async () => {
  await freshStorage()
})

describe('a followed account', () => {
  it('states figures in the name of whoever wrote the post, be it reposted', async () => {
    const original = status('7', COST, { url: 'https://s.example/@grid/7', account: account('grid') })
    await post(status('1', COST), status('2', '', { reblog: original }))
    await followSocial('mastodon', '/@ada', DAY1)
    expect(await tick(DAY1)).toMatchObject([{ outcome: 'new', articles: 2, error: null }])
    const claimants = (await db.select().from(claims)).map((claim) => claim.claimant)
    expect(new Set(claimants.map((name) => name.split(' ')[0]))).toEqual(new Set(['ada', 'grid']))
  })

  it('polled again changes nothing', async () => {
    await post(status('1', COST))
    await followSocial('mastodon', '/@ada', DAY1)
    await tick(DAY1)
    const before = await ledger()
    expect(await tick(DAY2)).toMatchObject([{ outcome: 'unchanged', articles: 0 }])
    expect(await ledger()).toEqual(before)
  })

  it('joins the article its posts link to, whichever comes first', async () => {
    const said = (guid: string) => `${COST} <a href="https://gazette.example/${guid}">more</a>`
    await publish('gazette', [{ guid: 'one', body: COST, date: '2026-04-01T07:00:00Z' }])
    await post(status('1', said('one')), status('2', said('two')), status('3', 'A quiet day'))
    await follow('gazette', DAY1)
    await followSocial('mastodon', '/@ada', DAY1)
    await tick(DAY1)
    await publish('gazette', [{ guid: 'two', body: COST, date: '2026-04-02T07:00:00Z' }])
    await tick(DAY2)
    const stories = await Promise.all(
      [
        'https://gazette.example/one',
        'https://s.example/@ada/1',
        'https://gazette.example/two',
        'https://s.example/@ada/2',
        'https://s.example/@ada/3',
      ].map(storyOf),
    )
    expect(stories[1]).toBe(stories[0])
    expect(stories[3]).toBe(stories[2])
    expect(new Set(stories).size).toBe(3)
    expect(stories).not.toContain(undefined)
  })

  it('keeps a post that cannot be read for editors, beside those that can', async () => {
    await post(status('1', COST), { id: '2', content: 5 })
    await followSocial('mastodon', '/@ada', DAY1)
    expect(await tick(DAY1)).toMatchObject([{ outcome: 'new', articles: 1 }])
    expect(await db.select().from(quarantine)).toHaveLength(1)
  })

  it('that is gone is polled no more', async () => {
    await serve('/api/v1/accounts/lookup', json({ error: 'Gone' }, 410))
    await followSocial('mastodon', '/@ada', DAY1)
    await tick(DAY1)
    expect(await db.select().from(feeds)).toMatchObject([{ status: 'stopped', lastStatus: 410 }])
  })

  it('is left alone until the rate limit of its server is reset', async () => {
    await serve('/api/v1/accounts/lookup', {
      ...json({ error: 'Too many requests' }, 429),
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-04-01T18:00:00.000Z' },
    })
    await followSocial('mastodon', '/@ada', DAY1)
    await tick(DAY1)
    const [feed] = await db.select().from(feeds)
    expect(feed).toMatchObject({ status: 'failing', lastError: expect.stringContaining('too many requests') })
    expect(Date.parse(feed?.nextDueAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-04-01T18:00:00Z'))
  })
})

describe('a feed of X without a token', () => {
  it('says so on its row', async () => {
    await followSocial('x', '/adawatts', DAY1)
    await tick(DAY1)
    expect(await db.select().from(feeds)).toMatchObject([
      { status: 'failing', lastStatus: null, lastError: expect.stringContaining('X_BEARER_TOKEN') },
    ])
  })
})

describe('the byline of an article', () => {
  it('is no claimant: the publisher states what it prints', async () => {
    const body = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>b</title>
<item><guid isPermaLink="false">g</guid><link>https://byliner.example/g</link><title>t</title><dc:creator>Joe Reporter</dc:creator>
<pubDate>Wed, 01 Apr 2026 08:00:00 GMT</pubDate><description>${COST}</description></item></channel></rss>`
    await serve('/byliner/feed', { headers: { 'content-type': 'application/rss+xml' }, body })
    await follow('byliner', DAY1)
    await tick(DAY1)
    expect((await db.select().from(claims)).map((claim) => claim.claimant)).toEqual(['byliner'])
  })
})
