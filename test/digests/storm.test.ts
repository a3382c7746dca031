import { describe, expect, it } from 'vitest'
import { deliveryAttempts } from '../../src/db/schema.ts'
import { CHANNEL_NAMES } from '../../src/digests/channels/channels.ts'
import { LADDER_S } from '../../src/digests/ladder.ts'
import { publish } from '../../src/digests/publish.ts'
import { listDeliveries } from '../../src/digests/store/deliveries.ts'
import { dueDigests, readDigest } from '../../src/digests/store/digests.ts'
import { readSubscription, type Subscription } from '../../src/digests/store/subscriptions.ts'
import { db } from '../pipeline/newsroom.ts'
import { article, day, reads } from '../pipeline/scenarios/story.ts'
import { type Room, roomOf } from './room.ts'
import { delivered, joined } from './rooms.ts'

/** The same storm every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = seeded(20261122)
const ROOMS = 10
const DAYS = 2
const held = (n: number) =>
  `Kestrel Mining held ${1000 + n * 300} BTC at the end of ${['March', 'April'][n]} 2026.`
const plus = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000).toISOString()

/** A server on a bad day: errors, limits, answers that get lost after the message took effect, or before. */
const badDay: NonNullable<Room['fault']> = async (_, act) => {
  const dice = random()
  if (dice < 0.15) return new Response('', { status: 503 })
  if (dice < 0.25) return new Response('{}', { status: 429, headers: { 'retry-after': '30' } })
  if (dice < 0.35) await act()
  if (dice < 0.45) throw new Error('connection reset')
  return act()
}

/** The clock strikes: what is due is delivered, twice at once and in any order. */
async function pass(rooms: Map<string, Room>, now: string) {
  for (const id of (await dueDigests(db, now)).sort(() => random() - 0.5)) {
    const room = rooms.get((await readDigest(db, id))?.subscriptionId ?? '') as Room
    await Promise.all([delivered(id, room, now), delivered(id, room, now)])
  }
}

/** Everything is done twice at once and out of order, as a queue that delivers at least once may. */
async function storm() {
  const rooms = new Map<string, Room>()
  for (let i = 0; i < ROOMS; i++) {
    const room = { ...roomOf(CHANNEL_NAMES[i % CHANNEL_NAMES.length] ?? 'webhook'), fault: badDay }
    rooms.set(
      (await joined(CHANNEL_NAMES[i % CHANNEL_NAMES.length] ?? 'webhook', room.secret, day(0))).id,
      room,
    )
  }
  for (let n = 0; n < DAYS; n++) await reads('courier', n + 1, [article(`story ${n}`, n + 1, held(n))])
  for (let n = 0; n < DAYS; n++) {
    const noon = plus(day(n + 1), 180)
    for (const id of rooms.keys()) await Promise.allSettled([publish(db, id, noon), publish(db, id, noon)])
    for (const minutes of [0, 1, 10, 60]) await pass(rooms, plus(noon, minutes))
  }
  // the weather clears
  for (const room of rooms.values()) delete room.fault
  for (const days of [20, 30]) await pass(rooms, day(days))
  return rooms
}

describe('a storm of duplicates, errors, limits and lost answers', () => {
  it('gives every subscriber every digest once, or says that nobody can know', async () => {
    const rooms = await storm()
    const ledger = await listDeliveries(db, { limit: 1000 })
    expect(ledger).toHaveLength(ROOMS * DAYS)
    for (const [id, { platform }] of rooms) {
      const rows = ledger.filter((r) => r.delivery.subscriptionId === id).map((r) => r.delivery.status)
      const { channel } = (await readSubscription(db, id)) as Subscription
      const blind = channel === 'discord' || channel === 'telegram'
      // only where the platform gives no means to look may a fate stay unknown
      expect(blind ? rows.filter((s) => s !== 'unknown') : rows).toEqual(rows.filter((s) => s === 'sent'))
      for (const month of ['March', 'April']) {
        const copies = [...platform.messages.values()].filter((m) =>
          JSON.stringify(m).includes(`end of ${month}`),
        )
        expect(copies.length).toBeLessThanOrEqual(1)
        if (!blind) expect(copies).toHaveLength(1)
      }
      expect(platform.messages.size).toBeGreaterThanOrEqual(rows.filter((s) => s === 'sent').length)
    }
  }, 60_000)

  it('writes down every try, and tries no more often than the ladder has steps', async () => {
    const tries = await db.select().from(deliveryAttempts)
    const perDelivery = [...Map.groupBy(tries, (t) => t.deliveryId).values()].map((list) => list.length)
    expect(Math.max(...perDelivery)).toBeLessThanOrEqual(LADDER_S.length + 1)
    expect(tries.some((t) => t.outcome === 'later')).toBe(true)
    expect(tries.some((t) => t.outcome === 'unknown')).toBe(true)
  })
})
