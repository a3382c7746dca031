import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { insertRows } from '../../src/db/insert-rows.ts'
import { deliveries, deliveryAttempts, digestItems, digests } from '../../src/db/schema.ts'
import { CHANNEL_NAMES, type ChannelName } from '../../src/digests/channels/channels.ts'
import type { Digest } from '../../src/digests/digest.ts'
import { LADDER_S } from '../../src/digests/ladder.ts'
import { dueDigests } from '../../src/digests/store/digests.ts'
import { db } from '../pipeline/newsroom.ts'
import { day, opening } from '../pipeline/scenarios/story.ts'
import { crashing, isCrash } from './crash.ts'
import { DISCORD_BOT, type Room, roomOf } from './room.ts'
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

const { STORM, DB } = env as unknown as { STORM: string; DB: D1Database }
/** Messages; `npm run bench -- digests` sends ten thousand. */
const DELIVERIES = Number(STORM || 300)
const ROOMS = 50
const EACH = Math.ceil(DELIVERIES / ROOMS)
const AT_ONCE = 24
/** Long enough for the slowest platform, which takes one message of a room in three seconds, to have been told most. */
const BAD_MINUTES = 10 + Math.ceil(EACH / 10)

const random = seeded(20261122)
const plus = (iso: string, seconds: number) => new Date(Date.parse(iso) + seconds * 1000).toISOString()
const words = (room: number, n: number) => `story ${n} of room ${room}.`

/** A server on a bad day: errors, limits, answers that get lost after the message took effect, or before. */
const badDay: NonNullable<Room['fault']> = async (_, act) => {
  const dice = random()
  if (dice < 0.1) return new Response('', { status: 503 })
  if (dice < 0.14) return new Response('{}', { status: 429, headers: { 'retry-after': '30' } })
  if (dice < 0.2) await act()
  if (dice < 0.26) throw new Error('connection reset')
  return act()
}

let bad = true
/** A worker that is thrown out at any of its calls to the database, once in a while. */
const frail = openDb(
  crashing(DB, () => {
    const dice = bad ? random() : 1
    return dice < 0.015 ? 'before' : dice < 0.03 ? 'after' : 'lives'
  }),
)

interface Member {
  channel: ChannelName
  room: Room
  id: string
}
const members: Member[] = []
let crashes = 0

/** So many digests of one figure each, filed for every room. */
async function file(now: string) {
  for (let i = 0; i < ROOMS; i++) {
    const channel = CHANNEL_NAMES[i % CHANNEL_NAMES.length] ?? 'webhook'
    const room = Object.assign(roomOf(channel), { fault: badDay })
    if (channel === 'discord' && i % 2 === 0) room.secret.bot = DISCORD_BOT
    members.push({ channel, room, id: (await joined(channel, room.secret, day(0))).id })
  }
  const all = members.flatMap(({ id }, i) =>
    Array.from({ length: EACH }, (_, n) => {
      const digestId = `g_${i}_${n}`
      const item = itemOf(`c_${i}_${n}:1`, words(i, n), now)
      // no two of a room are composed at one moment
      const to = plus(now, n / 1000)
      const body: Digest = { title: 'Figures', from: now, to, topic: null, items: [item], leftOut: 0 }
      const of = { digestId, subscriptionId: id }
      return {
        digest: {
          id: digestId,
          subscriptionId: id,
          kind: 'digest' as const,
          corrects: null,
          body,
          version: 1,
          createdAt: now,
        },
        item: { ...of, key: item.key, claimId: item.claimId, n: 1, revisedN: null },
        delivery: { ...of, id: `v_${i}_${n}`, part: 0, status: 'due' as const, nextTryAt: now },
      }
    }),
  )
  await db.batch([
    ...insertRows(
      db,
      digests,
      all.map((a) => a.digest),
    ),
    ...insertRows(
      db,
      digestItems,
      all.map((a) => a.item),
    ),
    ...insertRows(
      db,
      deliveries,
      all.map((a) => a.delivery),
    ),
  ] as never)
}

const itemOf = (key: string, about: string, recordedAt: string): Digest['items'][number] => ({
  key,
  kind: 'new',
  claimId: key.split(':')[0] ?? '',
  n: 1,
  findingId: null,
  about,
  figure: { value: '1000', valueHigh: null, unit: 'BTC', comparator: 'eq' },
  before: null,
  claimant: 'Kestrel Mining',
  publisher: 'Courier',
  why: '',
  quote: 'held 1,000 BTC',
  articleTitle: 'Holdings',
  sourceUrl: 'https://courier.example/holdings',
  independent: 1,
  path: '/claims/c',
  recordedAt,
  correction: null,
})

/** Jobs that wait, by when they are for. */
const queue = new Map<string, Set<string>>()
const queued = (digestId: string, at: string) =>
  queue.set(at, (queue.get(at) ?? new Set<string>()).add(digestId))

/** The queue's jobs of a moment, at least once and in any order: one in three comes twice at the same time. */
async function work(now: string, due: Iterable<string>) {
  const jobs = [...due].flatMap((id) => (random() < 0.33 ? [id, id] : [id])).sort(() => random() - 0.5)
  const one = async () => {
    for (let id = jobs.pop(); id !== undefined; id = jobs.pop()) {
      const { room } = members[Number(id.split('_')[1])] as Member
      try {
        for (const { digestId, at } of (await delivered(id, room, now, frail)).next) queued(digestId, at)
      } catch (error) {
        if (!isCrash(error)) throw error
        crashes++
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** Until a time, the cron strikes every so many minutes; what it finds, and what follows from that, is worked off. */
async function pass(from: string, minutes: number, every: number) {
  for (let m = 0; m < minutes; m += every) {
    const strike = plus(from, m * 60)
    for (const id of await dueDigests(db, strike)) queued(id, strike)
    const next = plus(strike, every * 60)
    for (let at = earliest(next); at; at = earliest(next)) {
      const due = queue.get(at) ?? []
      queue.delete(at)
      await work(at, due)
    }
  }
}

const earliest = (before: string): string | undefined =>
  [...queue.keys()].filter((at) => at < before).sort()[0]

describe(`a storm over ${EACH * ROOMS} messages: crashes, duplicates, errors, limits, lost answers`, () => {
  const start = day(1)

  beforeAll(async () => {
    await opening()
    await file(start)
    await pass(start, BAD_MINUTES, 1)
    // the weather clears
    bad = false
    for (const { room } of members) delete room.fault
    await pass(plus(start, BAD_MINUTES * 60), 72 * 60, 60)
  }, 900_000)

  it('leaves every message in every room once: none lost, none twice', async () => {
    const rows = new Map((await db.select().from(deliveries)).map((d) => [d.id, d.status]))
    expect(rows.size).toBe(EACH * ROOMS)
    const wrong: string[] = []
    let unknown = 0
    for (const [i, { channel, room }] of members.entries()) {
      const posted = [...room.platform.messages.values()].map((m) => JSON.stringify(m))
      // only where the platform gives no means to look may a fate stay unknown
      const blind = (channel === 'discord' && !room.secret.bot) || channel === 'telegram'
      const copies = Map.groupBy(posted, (m) => /story \d+ of room \d+/.exec(m)?.[0] ?? 'something else')
      if (copies.has('something else')) wrong.push(`${channel} ${i}: something else`)
      for (let n = 0; n < EACH; n++) {
        const count = copies.get(words(i, n).slice(0, -1))?.length ?? 0
        const status = rows.get(`v_${i}_${n}`)
        if (blind && status === 'unknown' && count <= 1) unknown++
        else if (status !== 'sent' || count !== 1)
          wrong.push(`${channel} ${i} ${n}: ${status}, ${count} times`)
      }
    }
    expect(wrong).toEqual([])
    console.log(
      `storm: ${rows.size} messages, ${crashes} crashes, ${unknown} of unknown fate where nobody can look`,
    )
  })

  it('is written down: every try with its end, the last one in accord with where the message stands', async () => {
    const tries = await db.select().from(deliveryAttempts)
    const of = Map.groupBy(tries, (t) => t.deliveryId)
    expect(Math.max(...[...of.values()].map((list) => list.length))).toBeLessThanOrEqual(LADDER_S.length + 1)
    expect(new Set(tries.map((t) => t.outcome))).toEqual(new Set(['sent', 'later', 'unknown']))
    const disagree = (await db.select().from(deliveries)).filter(
      ({ id, status }) => !of.get(id)?.some((t) => t.outcome === status),
    )
    expect(disagree).toEqual([])
    expect(crashes).toBeGreaterThan(DELIVERIES / 20)
  })
})
