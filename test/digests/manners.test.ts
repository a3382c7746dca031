import { beforeEach, describe, expect, it } from 'vitest'
import { deliveries, subscriptions } from '../../src/db/schema.ts'
import type { ChannelName } from '../../src/digests/channels/channels.ts'
import { LADDER_S } from '../../src/digests/ladder.ts'
import { publish } from '../../src/digests/publish.ts'
import { pause, resume, unsubscribe } from '../../src/digests/standing.ts'
import { listAttempts, listDeliveries, replay } from '../../src/digests/store/deliveries.ts'
import { dueDigests } from '../../src/digests/store/digests.ts'
import { db } from '../pipeline/newsroom.ts'
import { article, day, opening, reads } from '../pipeline/scenarios/story.ts'
import { roomOf } from './room.ts'
import { delivered, joined, strike, textIn } from './rooms.ts'

beforeEach(opening)

const noon = (n: number) => day(n).replace('T10', 'T12')
const held = (name: string, bitcoin: string) => `${name} held ${bitcoin} BTC at the end of March 2026.`
const plus = (iso: string, seconds: number) => new Date(Date.parse(iso) + seconds * 1000).toISOString()
const gone = async () => Response.json({ code: 10_015, message: 'Unknown Webhook' }, { status: 404 })

describe('nothing of the past', () => {
  it('is told on subscribing, nor after a pause', async () => {
    const room = roomOf('discord')
    await reads('courier', 1, [article('old', 1, held('Kestrel Mining', '1,000'))])
    const subscription = await joined('discord', room.secret, noon(1))
    await strike(subscription, room, noon(2))
    await pause(db, subscription.id)
    await reads('courier', 3, [article('paused', 3, held('Heron Mining', '2,000'))])
    await strike(subscription, room, noon(3))
    await resume(db, subscription.id, noon(4))
    await strike(subscription, room, noon(5))
    expect(room.platform.acts).toEqual([])
  })

  it('is told where a publisher touches the date of an article', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0))
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    await strike(subscription, room, noon(1))
    await reads('courier', 2, [article('one', 2, held('Kestrel Mining', '1,000'))])
    await strike(subscription, room, noon(2))
    expect(room.platform.acts).toHaveLength(1)
  })
})

describe('twenty figures of one day', () => {
  it('are one message, and what has no room is counted', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0))
    const names =
      'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak'.split(' ')
    await reads(
      'courier',
      1,
      names.map((name, i) => article(name, 1, held(`${name} Mining`, `${i + 1},000`))),
    )
    await strike(subscription, room, noon(1))
    expect(room.platform.acts).toHaveLength(1)
    expect(textIn(room.platform)).toContain('10 items, 5 more left out')
  })
})

describe('quiet hours', () => {
  it('hold what falls due, and tell all of it in one digest when they end', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0), {
      cron: '0 */4 * * *',
      quiet: { from: '11:00', to: '07:00' },
      alerts: [{ when: 'above', value: '500', unit: 'BTC', about: 'kestrel' }],
    })
    await strike(subscription, room, '2026-04-01T09:00:00.000Z')
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    await strike(subscription, room, '2026-04-01T11:30:00.000Z')
    await strike(subscription, room, '2026-04-01T12:30:00.000Z')
    expect(room.platform.acts).toEqual([])
    await reads('courier', 2, [article('two', 2, held('Heron Mining', '2,000'))])
    await strike(subscription, room, '2026-04-02T10:30:00.000Z')
    expect(room.platform.acts).toHaveLength(1)
    expect(textIn(room.platform)).toContain('Kestrel')
    expect(textIn(room.platform)).toContain('Heron')
  })
})

describe('a silent subscription', () => {
  it.each([
    ['discord', 'flags', 4096],
    ['telegram', 'disable_notification', true],
  ] as const)('%s: arrives without a sound', async (channel, field, value) => {
    for (const silent of [true, false]) {
      const room = roomOf(channel)
      const subscription = await joined(channel, room.secret, day(0), { silent })
      await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
      await strike(subscription, room, noon(1))
      const [message] = [...room.platform.messages.values()]
      expect(message?.[field] === value).toBe(silent)
    }
  })
})

describe('a correction', () => {
  it.each([true, false])('goes into a thread only where that is asked for: %s', async (threads) => {
    const room = roomOf('slack')
    const subscription = await joined('slack', room.secret, day(0), { threads })
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    await strike(subscription, room, noon(1))
    await reads('courier', 2, [article('one', 1, held('Kestrel Mining', '1,700'))])
    await strike(subscription, room, noon(2))
    const [first, answer] = [...room.platform.messages]
    expect(answer?.[1].thread_ts).toBe(threads ? first?.[0] : undefined)
  })
})

describe('a subscription that is ended', () => {
  it('says why in its last post, then its secret is forgotten', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0))
    const farewell = await unsubscribe(db, subscription.id, 'Ada ended this subscription', noon(1))
    await delivered(farewell ?? '', room, noon(1))
    expect(textIn(room.platform)).toContain('Ada ended this subscription. What was posted stays.')
    expect(await db.select().from(subscriptions)).toMatchObject([{ status: 'stopped', secret: '' }])
    await reads('courier', 2, [article('one', 2, held('Kestrel Mining', '1,000'))])
    await strike(subscription, room, noon(2))
    expect(room.platform.acts).toHaveLength(1)
    expect(await resume(db, subscription.id, noon(3))).toBe(false)
  })

  it('gives up saying so after three tries, lest the secret be kept', async () => {
    const room = Object.assign(roomOf('discord'), { fault: async () => new Response('', { status: 503 }) })
    const subscription = await joined('discord', room.secret, day(0))
    const farewell = (await unsubscribe(db, subscription.id, 'Enough', noon(1))) ?? ''
    for (const seconds of [0, 60, 600]) await delivered(farewell, room, plus(noon(1), seconds))
    expect(await db.select().from(subscriptions)).toMatchObject([{ status: 'stopped', secret: '' }])
    expect(await db.select().from(deliveries)).toMatchObject([{ status: 'dead', nextTryAt: null }])
  })
})

describe('a room that is gone', () => {
  it('stops its subscription, and another room is told of it, once', async () => {
    const editors = roomOf('slack')
    const room = Object.assign(roomOf('discord'), { fault: gone })
    const told = await joined('slack', editors.secret, day(0), { name: 'editors' })
    const subscription = await joined('discord', room.secret, day(0), { name: '#figures', fallback: told.id })
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    await publish(db, subscription.id, noon(1))
    const [digest = ''] = await dueDigests(db, noon(1))
    const { next } = await delivered(digest, room, noon(1))
    for (const { digestId } of next) await delivered(digestId, editors, noon(1))
    expect(textIn(editors.platform)).toContain('figures (discord)')
    expect(textIn(editors.platform)).toContain('Unknown Webhook')
    const rows = await db.select().from(subscriptions)
    expect(rows.find((r) => r.id === subscription.id)).toMatchObject({
      status: 'stopped',
      stopReason: 'Unknown Webhook',
    })
    await strike(subscription, room, noon(2))
    expect(editors.platform.acts).toHaveLength(1)
  })
})

describe('a message nobody takes', () => {
  it('is tried as often as the ladder has steps, then given up, listed, told of, and sent again on demand', async () => {
    const editors = roomOf('slack')
    const room = Object.assign(roomOf('webhook'), { fault: async () => new Response('', { status: 503 }) })
    const told = await joined('slack', editors.secret, day(20), { name: 'editors' })
    const subscription = await joined('webhook', room.secret, day(0), { fallback: told.id })
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    let at = noon(1)
    const digest = (await publish(db, subscription.id, at)) ?? ''
    const next: { digestId: string }[] = []
    for (const wait of [0, ...LADDER_S]) {
      at = plus(at, wait)
      next.push(...(await delivered(digest, room, at)).next)
    }
    const [row] = await listDeliveries(db, { status: 'dead', limit: 10 })
    const id = row?.delivery.id ?? ''
    expect(row?.delivery).toMatchObject({ attempts: LADDER_S.length + 1, lastError: 'HTTP 503' })
    expect(await listAttempts(db, id)).toHaveLength(LADDER_S.length + 1)
    expect(next).toHaveLength(1)
    await delivered(next[0]?.digestId ?? '', editors, at)
    expect(textIn(editors.platform)).toContain('A message was given up: HTTP 503')
    expect(await replay(db, id, at)).toEqual({ digestId: digest })
    await delivered(digest, { ...room, fault: (_, act) => act() }, at)
    expect(room.platform.acts).toHaveLength(1)
    expect(await replay(db, id, at)).toBeUndefined()
  })
})

describe('a platform that asks for an endless wait', () => {
  const asks: [name: string, channel: ChannelName, refusal: () => Response][] = [
    ['Discord', 'discord', () => Response.json({ retry_after: 1e300 }, { status: 429 })],
    [
      'Telegram',
      'telegram',
      () => Response.json({ ok: false, error_code: 429, parameters: { retry_after: 9e15 } }, { status: 429 }),
    ],
    [
      'Matrix',
      'matrix',
      () => Response.json({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 1e200 }, { status: 429 }),
    ],
    [
      'a webhook',
      'webhook',
      () => new Response('', { status: 503, headers: { 'retry-after': '9'.repeat(300) } }),
    ],
  ]
  it.each(asks)('%s is left alone for a day, then told', async (_, channel, refusal) => {
    const room = roomOf(channel)
    const subscription = await joined(channel, room.secret, day(0))
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    room.fault = async () => refusal()
    await strike(subscription, room, noon(1))
    expect(await db.select({ until: subscriptions.restsUntil }).from(subscriptions)).toEqual([
      { until: noon(2) },
    ])
    delete room.fault
    await strike(subscription, room, plus(noon(2), 1))
    expect(room.platform.acts).toHaveLength(1)
  })

  it('after a message it took has it all the same, once', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0))
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    room.fault = async (_, act) => {
      const answer = await act()
      return new Response(answer.body, {
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '1e300' },
      })
    }
    await strike(subscription, room, noon(1))
    await strike(subscription, room, plus(noon(2), 60))
    expect(room.platform.acts).toHaveLength(1)
    expect(await db.select({ status: deliveries.status }).from(deliveries)).toEqual([{ status: 'sent' }])
  })
})
