import { beforeEach, describe, expect, it } from 'vitest'
import { deliveries } from '../../src/db/schema.ts'
import type { ChannelName } from '../../src/digests/channels/channels.ts'
import { listAttempts } from '../../src/digests/store/deliveries.ts'
import { dueDigests } from '../../src/digests/store/digests.ts'
import { sendTest } from '../../src/digests/subscribe.ts'
import { db } from '../pipeline/newsroom.ts'
import { day, opening } from '../pipeline/scenarios/story.ts'
import { type Room, roomOf } from './room.ts'
import { delivered, joined } from './rooms.ts'
import { SAMPLE } from './sample-digest.ts'

const MESSAGES = 24
const START = day(1)
const plus = (iso: string, seconds: number) => new Date(Date.parse(iso) + seconds * 1000).toISOString()

beforeEach(opening)

/** A room for which so many messages wait at one time. */
async function crowded(channel: ChannelName) {
  const room = roomOf(channel)
  const subscription = await joined(channel, room.secret, day(0))
  const at = (n: number) => new Date(Date.parse(START) - MESSAGES + n).toISOString()
  for (let n = 0; n < MESSAGES; n++) await sendTest(db, subscription, SAMPLE, at(n))
  return { room, subscription }
}

/** What the queue does: each job when it is due, with whatever follows from it. Gives when the last was done. */
async function workedOff(room: Room): Promise<number> {
  const jobs = (await dueDigests(db, START)).map((digestId) => ({ digestId, at: START }))
  let last = START
  for (let job = jobs.shift(); job; job = jobs.sort((a, b) => (a.at < b.at ? -1 : 1)).shift()) {
    last = job.at
    jobs.push(...(await delivered(job.digestId, room, job.at)).next)
  }
  return (Date.parse(last) - Date.parse(START)) / 1000
}

describe('a room for which much waits', () => {
  // no slower than the platform asks for: one a second, five in two, twenty a minute, ten in ten
  it.each([
    ['webhook', 1],
    ['slack', 24],
    ['discord', 10],
    ['telegram', 72],
    ['matrix', 21],
  ] as const)('%s: is told all of it within %i seconds', async (channel, most) => {
    const { room } = await crowded(channel)
    let refused = 0
    room.fault = async (_, act) => {
      const answer = await act()
      if (answer.status === 429) refused++
      return answer
    }
    expect(await workedOff(room)).toBeLessThanOrEqual(most)
    expect(room.platform.messages.size).toBe(MESSAGES)
    expect((await db.select().from(deliveries)).map((r) => r.status)).toEqual(Array(MESSAGES).fill('sent'))
    // a homeserver says what it takes only by refusing; the others never have to
    expect(refused).toBe(channel === 'matrix' ? 2 : 0)
  })
})

describe('a platform that asks us to wait', () => {
  it('is left alone for as long as it says, by every message of the room', async () => {
    const { room, subscription } = await crowded('discord')
    room.fault = async () => Response.json({ message: 'slow', retry_after: 90 }, { status: 429 })
    const [first = ''] = await dueDigests(db, START)
    await delivered(first, room, START)
    delete room.fault
    // what is filed meanwhile waits as well
    const later = await sendTest(db, subscription, SAMPLE, plus(START, 5))
    expect(await delivered(later, room, plus(START, 6))).toMatchObject({ sent: 0, failed: 0 })
    expect(await dueDigests(db, plus(START, 89))).toEqual([])
    expect(await dueDigests(db, plus(START, 90))).toHaveLength(1)
    const tries = await Promise.all((await db.select().from(deliveries)).map((d) => listAttempts(db, d.id)))
    expect(tries.flat()).toMatchObject([{ outcome: 'later', detail: 'rate limited' }])
  })
})

it('a receiver that hung is left alone from when it was given up, not from when it was asked', async () => {
  const { room } = await crowded('webhook')
  room.fault = async () => {
    await scheduler.wait(1100)
    return new Response(null, { status: 504 })
  }
  const [first = ''] = await dueDigests(db, START)
  await delivered(first, room, START)
  expect(await dueDigests(db, plus(START, 5))).toEqual([])
  expect(await dueDigests(db, plus(START, 6))).toHaveLength(1)
})
