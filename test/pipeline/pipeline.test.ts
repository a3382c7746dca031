import { beforeEach, describe, expect, it } from 'vitest'
import { evidenceKey } from '../../src/articles/store.ts'
import {
  appearances,
  articles,
  articleVersions,
  claims,
  feeds,
  quarantine,
  revisions,
} from '../../src/db/schema.ts'
import { leaseDueFeeds } from '../../src/feeds/store.ts'
import { freshStorage } from '../migrate.ts'
import { web } from '../web.ts'
import { answered, db, evidence, follow, ledger, publish, rss, serve, tick } from './newsroom.ts'

const COST = 'Mining costs in parts of the United States have surpassed $100,000 per Bitcoin, miners said.'
const DAY1 = '2026-04-01T10:00:00.000Z'
const DAY2 = '2026-04-02T10:00:00.000Z'
const DAY3 = '2026-04-03T10:00:00.000Z'

beforeEach(async () => {
  await freshStorage()
})

describe('a feed polled for the first time', () => {
  it('yields articles, claims with verbatim quotes, and first revisions', async () => {
    await publish('alpha', [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }])
    await follow('alpha', DAY1)
    expect(await tick(DAY1)).toMatchObject([{ outcome: 'new', articles: 1, error: null }])
    const [claim] = await db.select().from(claims)
    expect(claim).toMatchObject({
      metric: 'mining_cost',
      value: '100000',
      unit: 'USD/BTC',
      comparator: 'gt',
      n: 1,
      reason: 'first_seen',
    })
    for (const a of await db.select().from(appearances)) {
      const [version] = await db.select().from(articleVersions)
      const text = await (await evidence.get(evidenceKey(version?.contentHash ?? '')))?.text()
      expect(text?.slice(a.start, a.end)).toBe(a.quote)
    }
  })

  it('polled again changes nothing, and a 304 costs one request', async () => {
    await publish('beta', [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }], { etag: '"v1"' })
    await follow('beta', DAY1)
    await tick(DAY1)
    const before = await ledger()
    expect(await tick(DAY2)).toMatchObject([{ outcome: 'unchanged' }])
    expect(await answered('/beta/feed')).toEqual([200, 304])
    expect(await ledger()).toEqual(before)
  })

  it('served anew without validators, and touched in its dates only, changes nothing either', async () => {
    const items = [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }]
    await publish('gamma', items)
    await follow('gamma', DAY1)
    await tick(DAY1)
    const before = await ledger()
    await publish(
      'gamma',
      items.map((i) => ({ ...i, date: '2026-04-02T09:00:00Z' })),
    )
    await tick(DAY2)
    expect(await ledger()).toEqual(before)
  })
})

describe('a figure edited under the same address', () => {
  it('becomes a revision with the reason publisher_edit, both texts kept', async () => {
    await publish('delta', [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }])
    await follow('delta', DAY1)
    await tick(DAY1)
    await publish('delta', [
      { guid: 'one', body: COST.replace('100,000', '90,000'), date: '2026-04-01T08:00:00Z' },
    ])
    await tick(DAY2)
    const rows = await db.select().from(revisions).orderBy(revisions.n)
    expect(rows.map((r) => [r.n, r.value, r.reason])).toEqual([
      [1, '100000', 'first_seen'],
      [2, '90000', 'publisher_edit'],
    ])
    expect(await db.select().from(articleVersions)).toHaveLength(2)
  })
})

describe('an article under another address', () => {
  const at = (link: string, body = COST, date = '2026-04-01T08:00:00Z') => ({ guid: 'one', body, date, link })
  const addresses = async () => (await db.select({ url: articles.url }).from(articles)).map(({ url }) => url)

  it('whose figure was edited with it is one article, silently edited, at its new address', async () => {
    await publish('zeta', [at('https://zeta.example/cost-100000')])
    await follow('zeta', DAY1)
    await tick(DAY1)
    await publish('zeta', [at('https://zeta.example/cost-90000', COST.replace('100,000', '90,000'))])
    await tick(DAY2)
    expect(await addresses()).toEqual(['https://zeta.example/cost-90000'])
    const rows = await db.select().from(revisions).orderBy(revisions.n)
    expect(rows.map((r) => r.reason)).toEqual(['first_seen', 'publisher_edit'])
    await publish('zeta', [at('https://zeta.example/cost-80000', COST.replace('100,000', '80,000'))])
    await tick(DAY3)
    expect(await addresses()).toEqual(['https://zeta.example/cost-80000'])
    expect(await db.select().from(articleVersions)).toHaveLength(3)
  })

  it('at every poll is one text still, and another feed that has it adds none', async () => {
    await follow('eta', DAY1)
    for (const [n, day] of [DAY1, DAY2, DAY3].entries()) {
      await publish('eta', [at(`https://eta.example/one?visit=${n}`)])
      await tick(day)
    }
    expect(await addresses()).toEqual(['https://eta.example/one?visit=2'])
    expect(await db.select().from(articleVersions)).toHaveLength(1)
    await publish('theta', [at('https://eta.example/one?visit=2')])
    await follow('theta', DAY3)
    expect(await tick('2026-04-04T10:00:00.000Z')).toMatchObject([{ error: null }, { error: null }])
    expect(await addresses()).toHaveLength(1)
  })

  it('is another article where the guid was used again on another day, or twice at a time', async () => {
    await publish('iota', [at('https://iota.example/1')])
    await follow('iota', DAY1)
    await tick(DAY1)
    await publish('iota', [at('https://iota.example/2', `Again: ${COST}`, '2026-04-02T08:00:00Z')])
    await tick(DAY2)
    const twins = ['3', '4'].map((n) =>
      at(`https://iota.example/${n}`, `${n}: ${COST}`, '2026-04-03T08:00:00Z'),
    )
    await publish('iota', twins)
    await tick(DAY3)
    expect((await addresses()).sort()).toEqual(['1', '2', '3', '4'].map((n) => `https://iota.example/${n}`))
    expect(await db.select().from(articleVersions)).toHaveLength(4)
  })
})

describe('a run that dies', () => {
  it('before the poll is recorded loses nothing and doubles nothing when done again', async () => {
    await publish('epsilon', [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }])
    await follow('epsilon', DAY1)
    const [id] = await leaseDueFeeds(db, DAY1, 10)
    expect(id).toBeDefined()
    // The worker that held the lease is gone; nobody else gets the feed until the lease ends, then the next cron does.
    expect(await tick('2026-04-01T10:05:00.000Z')).toEqual([])
    expect(await tick('2026-04-01T10:15:00.000Z')).toMatchObject([{ outcome: 'new' }])
    const after = await ledger()
    await db.update(feeds).set({ etag: null, bodyHash: null, nextDueAt: DAY2 })
    await tick(DAY2)
    expect(await ledger()).toEqual(after)
  })

  it('two crons at once take disjoint feeds', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await follow(name, DAY1)
    const [one, two] = await Promise.all([leaseDueFeeds(db, DAY1, 2), leaseDueFeeds(db, DAY1, 2)])
    expect(new Set([...one, ...two]).size).toBe(4)
  })
})

it('an entry whose date can’t be read is stored under the time it was first seen, and editors are told', async () => {
  const body = rss('odd', [
    { guid: 'a', body: COST, date: '2026-04-01T08:00:00Z' },
    { guid: 'b', body: COST, date: '2026-04-01T09:00:00Z' },
  ]).replace(/<pubDate>[^<]*/, '<pubDate>Wed, 41 Apr 2026')
  await serve('/odd/feed', { headers: { 'content-type': 'application/rss+xml' }, body })
  await follow('odd', DAY1)
  await tick(DAY1)
  const dated = await db.select({ at: articles.publishedAt }).from(articles).orderBy(articles.publishedAt)
  expect(dated).toEqual([{ at: '2026-04-01T09:00:00.000Z' }, { at: DAY1 }])
  const told = await db.select({ reason: quarantine.reason }).from(quarantine)
  expect(told).toEqual([{ reason: expect.stringContaining('“Wed, 41 Apr 2026”') }])
})

describe('bad input', () => {
  it.each([
    ['no feed at the address', { status: 404 }, /404/],
    [
      'a page instead of a feed',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Hello</p>' },
      /feed/i,
    ],
    ['an empty body', { headers: { 'content-type': 'application/rss+xml' }, body: '' }, /empty/i],
    ['bytes of another kind', { body: '\u0000\u0001\u0002PNG' }, /./],
  ])('%s is a readable error on the feed, the others are unaffected', async (_, page, message) => {
    await serve('/broken/feed', page)
    await follow('broken', DAY1)
    await publish('fine', [{ guid: 'one', body: COST, date: '2026-04-01T08:00:00Z' }])
    await follow('fine', DAY1)
    await tick(DAY1)
    const rows = await db.select().from(feeds)
    const broken = rows.find((f) => f.url === `${web}/broken/feed`)
    expect(broken).toMatchObject({ status: 'failing', errorCount: 1 })
    expect(broken?.lastError).toMatch(message)
    expect(rows.find((f) => f.publisherId === 'fine')).toMatchObject({ status: 'active', lastError: null })
    await publish('broken', [{ guid: 'two', body: COST, date: '2026-04-01T08:00:00Z' }])
    await tick(DAY3)
    expect((await db.select().from(feeds)).every((f) => f.status === 'active')).toBe(true)
  })
})
