import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { leaseDuePages, releasePages } from '../../src/articles/page-store.ts'
import { countingD1 } from '../../src/cli/bench/counting-d1.ts'
import { commit, openDb } from '../../src/db/client.ts'
import { insertRows } from '../../src/db/insert-rows.ts'
import { articles, feedMoves, feeds } from '../../src/db/schema.ts'
import type { Env } from '../../src/env.ts'
import { addFeeds, hostOf, leaseDueFeeds, releaseLeases } from '../../src/feeds/store.ts'
import { idOf } from '../../src/lib/ids.ts'
import { freshStorage } from '../migrate.ts'
import { plansOf } from '../plans.ts'
import { web } from '../web.ts'
import { db, follow, publish, serve, tick } from './newsroom.ts'

const { DB } = env as unknown as Env
const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 10, minutes)).toISOString()
const feed = (url: string) => ({ url, publisher: { id: 'p', name: 'P', family: 'p' } })

beforeEach(async () => {
  await freshStorage()
})

describe('one host', () => {
  it('is asked for one feed at a time, others meanwhile', async () => {
    const urls = ['https://one.example/a', 'https://www.one.example/b', 'https://two.example/a']
    await addFeeds(db, urls.map(feed), at(0))
    expect(await leaseDueFeeds(db, at(0), 10)).toHaveLength(2)
    expect(await leaseDueFeeds(db, at(5), 10)).toHaveLength(0)
    // The leases of at(0) have run out: both hosts are free, and the most overdue feed of each goes first.
    expect(await leaseDueFeeds(db, at(11), 10)).toHaveLength(2)
  })

  it.each([
    ['https://www.one.example/feed', 'one.example'],
    ['http://127.0.0.1:80/a', 'http://127.0.0.1:80/a'],
    ['http://localhost/a', 'http://localhost/a'],
  ])('of %s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  it('is not asked for a page while it is asked for a feed, nor for a feed while pages are looked at', async () => {
    await publish('post', [{ guid: 'a', body: 'Hash rate fell.', date: at(0) }])
    await follow('post', at(0))
    await tick(at(0))
    await db.update(articles).set({ checkAt: at(1) })
    await db.update(feeds).set({ nextDueAt: at(1) })
    const lease = async (minutes: number) => ({
      feeds: (await leaseDueFeeds(db, at(minutes), 10)).length,
      pages: (await leaseDuePages(db, at(minutes), 10)).flat().length,
    })
    expect(await lease(1)).toEqual({ feeds: 1, pages: 0 })
    await releaseLeases(db)
    await db.update(feeds).set({ nextDueAt: at(3) })
    expect(await lease(2)).toEqual({ feeds: 0, pages: 1 })
    expect(await lease(4)).toEqual({ feeds: 0, pages: 0 })
    const ids = (await db.select({ id: articles.id }).from(articles)).map(({ id }) => id)
    await releasePages(db, ids, at(1))
    expect(await lease(5)).toEqual({ feeds: 0, pages: 0 })
    await releasePages(db, ids, at(2))
    expect(await lease(6)).toEqual({ feeds: 1, pages: 0 })
  })

  it('has a few pages looked at in a run, in one job, whoever publishes there', async () => {
    const blog = (n: number, host: string) => `https://${host}/feed-${n}`
    const list = [1, 2, 3].map((n) => blog(n, 'blogs.example')).concat(blog(1, 'other.example'))
    await addFeeds(
      db,
      list.map((url) => ({ url, publisher: { id: url, name: url, family: url } })),
      at(0),
    )
    await db.update(feeds).set({ nextDueAt: at(999) })
    const rows = list.flatMap((url) =>
      [1, 2, 3].map((n) => ({
        ...{
          id: `${url}-${n}`,
          url: `${url}/${n}`,
          publisherId: url,
          feedId: idOf('f', url),
          storyId: 's',
          title: 't',
        },
        ...{ publishedAt: at(0), firstSeenAt: at(0), currentVersion: 1, checkAt: at(0) },
      })),
    )
    await commit(db, insertRows(db, articles, rows))
    const jobs = await leaseDuePages(db, at(1), 100)
    expect(jobs.map((job) => job.length).toSorted()).toEqual([3, 5])
  })

  it('with more pages due than are looked at keeps no feed from being polled for those that wait', async () => {
    const feedUrls = ['https://burner.example/site', 'https://planet.example/all']
    await addFeeds(
      db,
      feedUrls.map((url) => ({ url, publisher: { id: url, name: url, family: url } })),
      at(0),
    )
    const rows = feedUrls.flatMap((url) =>
      [1, 2, 3, 4, 5].map((n) => ({
        ...{ id: `${url}-${n}`, url: `https://site.example/${n}?of=${url}`, publisherId: url },
        ...{ feedId: idOf('f', url), storyId: 's', title: 't', currentVersion: 1 },
        ...{ publishedAt: at(0), firstSeenAt: at(0), checkAt: at(0) },
      })),
    )
    await commit(db, insertRows(db, articles, rows))
    const [job = [], ...others] = await leaseDuePages(db, at(1), 100)
    expect([job.length, others]).toEqual([5, []])
    const held = feedUrls.filter((url) => job.some((id) => id.startsWith(url)))
    const leased = await db
      .select()
      .from(feeds)
      .where(eq(feeds.leasedUntil, at(11)))
    expect(leased.map(({ url }) => url).toSorted()).toEqual(held)
  })

  it('has its pages looked at in one job, whichever hosts serve the feeds they came in, and not while it is busy', async () => {
    const feedUrls = ['https://burner.example/site', 'https://planet.example/all', 'https://site.example/own']
    await addFeeds(
      db,
      feedUrls.map((url) => ({ url, publisher: { id: url, name: url, family: url } })),
      at(0),
    )
    const article = (feed: number, url: string) => ({
      ...{ id: url, url, publisherId: feedUrls[feed] ?? '', feedId: idOf('f', feedUrls[feed] ?? '') },
      ...{
        storyId: 's',
        title: 't',
        publishedAt: at(0),
        firstSeenAt: at(0),
        currentVersion: 1,
        checkAt: at(0),
      },
    })
    const [one, two, other] = [
      'https://site.example/1',
      'https://www.site.example:8443/2',
      'https://other.example/3',
    ]
    const rows = [article(0, one), article(1, two), article(1, other)]
    await commit(db, insertRows(db, articles, rows))
    await db.update(feeds).set({ nextDueAt: at(999) })
    const jobs = await leaseDuePages(db, at(1), 100)
    expect(jobs.map((job) => job.toSorted()).toSorted()).toEqual([[other], [one, two]])

    await releaseLeases(db)
    await db.update(articles).set({ checkAt: at(2) })
    await db
      .update(feeds)
      .set({ leasedUntil: at(9) })
      .where(eq(feeds.url, feedUrls[2] ?? ''))
    expect(await leaseDuePages(db, at(2), 100)).toEqual([[other]])
  })

  it('with thousands of feeds does not keep the others waiting', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => feed(`https://big.example/${i}`))
    await addFeeds(db, many, at(0))
    await addFeeds(db, [feed('https://small.example/')], at(1))
    const { d1, bill } = countingD1(DB)
    expect(await leaseDueFeeds(openDb(d1), at(2), 10)).toHaveLength(2)
    // Where one host crowds out the others, a few rows for each feed due, at most 20,000 of them.
    expect(bill.read).toBeLessThan(1500 * 4)
  })
})

describe('leasing', () => {
  /** The bill of one cron's leases, with that many feeds of as many hosts due. */
  const cron = async (due: number) => {
    await addFeeds(
      db,
      Array.from({ length: due }, (_, i) => feed(`https://s${i}.example/`)),
      at(0),
    )
    const { d1, bill } = countingD1(DB)
    expect(await leaseDueFeeds(openDb(d1), at(1), 200)).toHaveLength(200)
    return bill
  }

  it('reads as much with thousands of feeds due as with hundreds', async () => {
    const few = await cron(500)
    await freshStorage()
    const many = await cron(5000)
    expect(many).toEqual(few)
    expect(many.read).toBeLessThan(200 * 12)
  })

  it('walks the feeds due and looks up the hosts that are busy by index', async () => {
    await addFeeds(db, [feed('https://one.example/')], at(0))
    const plans = await plansOf((spied) => leaseDueFeeds(spied, at(1), 200))
    expect(plans.filter((plan) => /INDEX feeds_due \(next_due_at<\?\)/.test(plan))).toHaveLength(2)
    expect(plans.filter((plan) => /INDEX feeds_busy \(host=\?\)/.test(plan))).toHaveLength(2)
    expect(plans.filter((plan) => /^SCAN (?:feeds|f|busy) /.test(plan))).toEqual([])
  })
})

describe('a feed that says it has moved for good', () => {
  const moved = async (to: string) =>
    serve('/old/feed', { status: 301, headers: { location: `${web}${to}` } })
  const address = async () => (await db.select({ url: feeds.url }).from(feeds))[0]?.url

  beforeEach(async () => {
    await publish('new', [])
    await publish('newer', [])
    await follow('old', at(0))
  })

  /** Polls now, whatever the schedule says. */
  const poll = async (minutes: number) => {
    await db.update(feeds).set({ nextDueAt: at(minutes) })
    return tick(at(minutes))
  }

  it('is followed after saying so three times in a row, its old address kept', async () => {
    await moved('/new/feed')
    await poll(0)
    await poll(60)
    expect(await address()).toBe(`${web}/old/feed`)
    await poll(120)
    expect(await address()).toBe(`${web}/new/feed`)
    expect(await db.select().from(feedMoves)).toMatchObject([
      { from: `${web}/old/feed`, to: `${web}/new/feed` },
    ])
  })

  it('is not, when it changes its mind or takes it back', async () => {
    await moved('/new/feed')
    await poll(0)
    await moved('/newer/feed')
    await poll(60)
    await publish('old', [])
    await poll(120)
    await moved('/new/feed')
    await poll(180)
    await poll(240)
    expect(await address()).toBe(`${web}/old/feed`)
  })

  it('is not, when it only says so for now (302)', async () => {
    await serve('/old/feed', { status: 302, headers: { location: `${web}/new/feed` } })
    for (const minutes of [0, 60, 120, 180]) await poll(minutes)
    expect(await address()).toBe(`${web}/old/feed`)
  })

  it('to an address another feed has, keeps its own', async () => {
    await follow('new', at(0))
    await moved('/new/feed')
    for (const minutes of [0, 60, 120, 180]) await poll(minutes)
    expect(new Set((await db.select({ url: feeds.url }).from(feeds)).map((f) => f.url)).size).toBe(2)
    expect(await db.select().from(feedMoves)).toEqual([])
  })
})
