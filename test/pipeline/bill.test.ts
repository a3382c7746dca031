import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type Bill, countingD1 } from '../../src/cli/bench/counting-d1.ts'
import { seedArticles } from '../../src/cli/bench/seed-articles.ts'
import { openDb } from '../../src/db/client.ts'
import { feeds } from '../../src/db/schema.ts'
import type { Env } from '../../src/env.ts'
import { idOf } from '../../src/lib/ids.ts'
import { pollFeed } from '../../src/pipeline.ts'
import { freshStorage } from '../migrate.ts'
import { web } from '../web.ts'
import { db, evidence, follow, publish } from './newsroom.ts'

const { DB } = env as unknown as Env
const at = (hours: number) => new Date(Date.UTC(2026, 3, 1, hours)).toISOString()
const item = (n: number) => ({
  guid: `bill-${n}`,
  body: `Mining costs in parts of the United States have surpassed $${100 + n},000 per Bitcoin, miners said.`,
  date: at(n),
})

/** What D1 bills for each kind of poll, with that many articles of other feeds stored. */
async function bills(stored: number): Promise<Record<string, Bill>> {
  await freshStorage()
  await seedArticles(DB, stored)
  // written once a second at most: whether a poll meets the next second is chance
  await DB.prepare("update ledger_clock set changed_at = '9999'").run()
  const { d1, bill } = countingD1(DB)
  const feedId = idOf('f', `${web}/bill/feed`)
  const poll = async (hours: number): Promise<Bill> => {
    const before = { ...bill }
    const options = { evidence, now: at(hours), contact: 'test', allowPrivate: true, secrets: {} }
    await pollFeed(feedId, { db: openDb(d1), ...options })
    return {
      queries: bill.queries - before.queries,
      read: bill.read - before.read,
      written: bill.written - before.written,
    }
  }
  const before = Array.from({ length: 5 }, (_, n) => item(n))
  await publish('bill', before, { etag: '"1"' })
  await follow('bill', at(6))
  const fresh = await poll(6)
  const notModified = await poll(8)
  await publish('bill', before)
  await db.update(feeds).set({ etag: null }).where(eq(feeds.id, feedId))
  const same = await poll(10)
  await publish('bill', [...before, item(5)])
  return { fresh, notModified, same, oneNew: await poll(12) }
}

it('a poll costs what it brings, however many articles are stored', async () => {
  const [few, many] = [await bills(100), await bills(5000)]
  expect(many).toEqual(few)
}, 30_000)

it('a poll that brings nothing reads the feed and writes its schedule: one row, in the two indexes it moves in', async () => {
  const { notModified, same } = await bills(100)
  expect(notModified).toMatchObject({ queries: 2, written: 3 })
  expect(same).toEqual(notModified)
})
