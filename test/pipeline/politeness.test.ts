import { reset } from 'cloudflare:test'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { feedMoves, feeds } from '../../src/db/schema.ts'
import { addFeeds, hostOf, leaseDueFeeds } from '../../src/feeds/store.ts'
import { migrate } from '../migrate.ts'
import { db, follow, publish, serve, tick } from './newsroom.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 10, minutes)).toISOString()
const feed = (url: string) => ({ url, publisher: { id: 'p', name: 'P', family: 'p' } })

beforeEach(async () => {
  await reset()
  await migrate()
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

  it('with thousands of feeds does not keep the others waiting', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => feed(`https://big.example/${i}`))
    await addFeeds(db, many, at(0))
    await addFeeds(db, [feed('https://small.example/')], at(1))
    expect(await leaseDueFeeds(db, at(2), 10)).toHaveLength(2)
  })
})

describe('a feed that says it has moved for good', () => {
  const moved = async (to: string) =>
    serve('/old/feed', { status: 301, headers: { location: `${inject('web')}${to}` } })
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
    expect(await address()).toBe(`${inject('web')}/old/feed`)
    await poll(120)
    expect(await address()).toBe(`${inject('web')}/new/feed`)
    expect(await db.select().from(feedMoves)).toMatchObject([
      { from: `${inject('web')}/old/feed`, to: `${inject('web')}/new/feed` },
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
    expect(await address()).toBe(`${inject('web')}/old/feed`)
  })

  it('is not, when it only says so for now (302)', async () => {
    await serve('/old/feed', { status: 302, headers: { location: `${inject('web')}/new/feed` } })
    for (const minutes of [0, 60, 120, 180]) await poll(minutes)
    expect(await address()).toBe(`${inject('web')}/old/feed`)
  })

  it('to an address another feed has, keeps its own', async () => {
    await follow('new', at(0))
    await moved('/new/feed')
    for (const minutes of [0, 60, 120, 180]) await poll(minutes)
    expect(new Set((await db.select({ url: feeds.url }).from(feeds)).map((f) => f.url)).size).toBe(2)
    expect(await db.select().from(feedMoves)).toEqual([])
  })
})
