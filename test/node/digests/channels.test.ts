import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/digests/channels/channel.ts'
import { CHANNEL_NAMES, CHANNELS, type ChannelName } from '../../../src/digests/channels/channels.ts'
import type { Digest, Item } from '../../../src/digests/digest.ts'
import { DISCORD_BOT, type Room, roomOf } from '../../digests/room.ts'

const NOW = '2026-11-22T12:00:00.000Z'

const item = (n: number, more: Partial<Item> = {}): Item => ({
  key: `c_${n}:1`,
  kind: 'new',
  claimId: `c_${n}`,
  n: 1,
  findingId: null,
  about: 'Cost of mining · Bitcoin · United States',
  figure: { value: '100000', valueHigh: null, unit: 'USD/BTC', comparator: 'gt' },
  before: null,
  claimant: 'Hashlab',
  publisher: 'Courier',
  why: '',
  quote: 'have surpassed $100,000 per Bitcoin in the summer',
  articleTitle: 'Costs',
  sourceUrl: 'https://courier.example/costs',
  independent: 1,
  path: `/claims/c_${n}`,
  recordedAt: NOW,
  correction: null,
  ...more,
})
const digest = (items: Item[]): Digest => ({
  title: 'Figures: mining',
  from: NOW,
  to: NOW,
  topic: null,
  items,
  leftOut: 0,
})
const OPTIONS = { base: 'https://claimline.example', silent: false }

let server: Server
let base = ''
const rooms = new Map<string, Room>()

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [, channel = ''] = (request.url ?? '').split('/')
    const url = new URL((request.url ?? '').slice(channel.length + 1), 'http://room.example')
    const headers = new Headers(request.headers as Record<string, string>)
    const body = request.method === 'GET' ? undefined : Buffer.concat(chunks)
    const asked = new Request(url, { method: request.method ?? 'GET', headers, body: body ?? null })
    const room = rooms.get(channel)
    const act = () => (room as Room).platform.answer(asked.clone())
    const answer = await (room?.fault ? room.fault(asked, act) : act())
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** A fresh room of a kind behind a real server, with what the code needs to reach it. */
function enter(name: ChannelName) {
  const room = roomOf(name, `${base}/${name}`, Date.parse(NOW))
  rooms.set(name, room)
  const channel = CHANNELS[name]
  const secret = channel.secret.parse(room.secret)
  return { room, channel, secret, context: { id: 'v_1', now: NOW, since: NOW, allowPrivate: true } }
}

/** Faults of servers in general: what is answered, and what it must be taken for. */
const FAULTS: [what: string, answer: () => Response, kind: Outcome['kind']][] = [
  [
    '429 with Retry-After',
    () => new Response('{}', { status: 429, headers: { 'retry-after': '7' } }),
    'later',
  ],
  ['500', () => new Response('oops', { status: 500 }), 'later'],
  ['503', () => new Response('', { status: 503 }), 'later'],
  ['410', () => new Response('', { status: 410 }), 'gone'],
  ['400', () => new Response('nonsense', { status: 400 }), 'refused'],
  [
    'a redirect',
    () => new Response('', { status: 302, headers: { location: 'http://elsewhere.example/' } }),
    'refused',
  ],
]

describe.each(CHANNEL_NAMES)('%s', (name) => {
  it('takes the fullest digest with the longest texts within its limits', async () => {
    const { room, channel, secret, context } = enter(name)
    const wordy = 'a figure of speech, and then some * _ ~ < > & more '.repeat(20)
    const items = Array.from({ length: channel.mostItems }, (_, n) =>
      item(n, { about: wordy, why: wordy, quote: wordy, claimant: wordy, publisher: wordy }),
    )
    const messages = channel.render(digest(items), OPTIONS)
    for (const [n, message] of messages.entries())
      expect(await channel.send(message, secret, { ...context, id: `v_${n}` })).toMatchObject({
        kind: 'sent',
      })
    expect(room.platform.messages.size).toBe(messages.length)
  })

  it('takes an empty digest, where one is wanted', async () => {
    const { channel, secret, context } = enter(name)
    const [message = {}] = channel.render(digest([]), OPTIONS)
    expect(await channel.send(message, secret, context)).toMatchObject({ kind: 'sent' })
  })

  it.each(FAULTS)('takes %s for what it is', async (_, answer, kind) => {
    const { room, channel, secret, context } = enter(name)
    room.fault = async () => answer()
    const [message = {}] = channel.render(digest([item(1)]), OPTIONS)
    const outcome = await channel.send(message, secret, context)
    expect(outcome.kind).toBe(kind)
    if (answer().headers.has('retry-after')) expect(outcome).toMatchObject({ afterSeconds: 7 })
    expect(JSON.stringify(outcome)).not.toContain('127.0.0.1')
  })

  it('reaches no private network unless it is let', async () => {
    const { channel, secret, context } = enter(name)
    const [message = {}] = channel.render(digest([item(1)]), OPTIONS)
    expect(await channel.send(message, secret, { ...context, allowPrivate: false })).toMatchObject({
      kind: 'refused',
    })
  })

  it('shows a stranger’s text as text: no mention, no markup, no link, no turned letters', async () => {
    const { room, channel, secret, context } = enter(name)
    const evil =
      '@everyone <!channel> <@U123> **b** ~~s~~ `c` [x](https://evil.example) <a href="https://evil.example">x</a> https://evil.example evil.com /start \u202e0001 \u200b||spoiler|| # head'
    const [message = {}] = channel.render(
      digest([
        item(1, {
          about: evil,
          why: evil,
          quote: evil,
          claimant: evil,
          publisher: evil,
          sourceUrl: 'javascript:alert(1)',
        }),
      ]),
      OPTIONS,
    )
    expect(await channel.send(message, secret, context)).toMatchObject({ kind: 'sent' })
    const stored = [...room.platform.messages.values()][0] ?? {}
    // what a program reads is the article's own words; what a person reads is ours
    const { data, ...rest } = stored as { data?: { items: { words: unknown }[] } }
    const seen = JSON.stringify(data ? data.items.map((i) => i.words) : rest)
    expect(seen).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
    expect(seen).not.toMatch(/@everyone|https:\/\/evil|evil\.com|javascript:/)
    if (name === 'slack') expect(JSON.stringify(stored.text)).not.toMatch(/[<>]/)
    if (name === 'telegram' || name === 'matrix')
      expect(JSON.stringify(stored.text ?? stored.formatted_body)).not.toMatch(
        /<!|<@|<a href=\\"https:\/\/evil/,
      )
    if (name === 'discord') {
      expect(stored.allowed_mentions).toEqual({ parse: [] })
      expect(seen).not.toMatch(/(?<!\\\\)(?:\]\(https:..evil|\|\|)/)
    }
  })
})

describe('slack', () => {
  it('finds a message whose answer got lost by what only we know of it', async () => {
    const { room, channel, secret, context } = enter('slack')
    const [message = {}] = channel.render(digest([item(1)]), OPTIONS)
    expect(await channel.find?.(secret, context, message)).toEqual({ kind: 'absent' })
    await channel.send(message, secret, context)
    const [ts] = [...room.platform.messages.keys()]
    const there = { kind: 'there', reference: ts }
    expect(await channel.find?.(secret, context, message)).toEqual(there)
    // however much was posted since
    for (let n = 0; n < 450; n++) {
      room.at += 1000
      await channel.send(message, secret, { ...context, id: `other ${n}` })
    }
    expect(await channel.find?.(secret, context, message)).toEqual(there)
    expect(await channel.find?.(secret, { ...context, id: 'none' }, message)).toEqual({ kind: 'absent' })
  })

  it.each([
    ['token_revoked', 'gone'],
    ['is_archived', 'gone'],
    ['ratelimited', 'later'],
    ['msg_blocks_too_long', 'refused'],
  ])('%s is %s', async (error, kind) => {
    const { room, channel, secret, context } = enter('slack')
    room.fault = async () => Response.json({ ok: false, error })
    expect(await channel.send({}, secret, context)).toMatchObject({ kind })
  })
})

describe('discord', () => {
  it('finds a message whose answer got lost, with the token of a bot that may read there', async () => {
    const { room, channel, secret, context } = enter('discord')
    const seeing = { ...(secret as object), bot: DISCORD_BOT }
    const at = (n: number) => new Date(Date.parse(NOW) + n).toISOString()
    const told = (n: number) => channel.render({ ...digest([item(1)]), to: at(n) }, OPTIONS)[0] ?? {}
    for (let n = 0; n < 250; n++) {
      room.at += 500
      await channel.send(told(n), secret, context)
    }
    const reference = [...room.platform.messages.keys()][170]
    expect(await channel.find?.(seeing, context, told(170))).toEqual({ kind: 'there', reference })
    expect(await channel.find?.(seeing, context, told(250))).toEqual({ kind: 'absent' })
    expect(await channel.find?.({ ...seeing, bot: `${DISCORD_BOT}x` }, context, told(1))).toEqual({
      kind: 'blind',
    })
    expect(await channel.find?.(secret, context, told(1))).toEqual({ kind: 'blind' })
    room.fault = async () => new Response('', { status: 503 })
    expect(await channel.find?.(seeing, context, told(1))).toEqual({ kind: 'unclear' })
  })

  it('is gone where its webhook is, and waits as long as it is asked to', async () => {
    const { room, channel, secret, context } = enter('discord')
    room.fault = async () => Response.json({ code: 10_015, message: 'Unknown Webhook' }, { status: 404 })
    expect(await channel.send({}, secret, context)).toMatchObject({ kind: 'gone' })
    room.fault = async () => Response.json({ message: 'limited', retry_after: 1.2 }, { status: 429 })
    expect(await channel.send({}, secret, context)).toMatchObject({ kind: 'later', afterSeconds: 1.2 })
  })
})

describe('telegram', () => {
  it('splits what is too long between items', () => {
    const items = Array.from({ length: 15 }, (_, n) =>
      item(n, { quote: 'word '.repeat(40), why: 'because '.repeat(40) }),
    )
    const messages = CHANNELS.telegram.render(digest(items), OPTIONS)
    expect(messages.length).toBeGreaterThan(1)
    for (const { text } of messages) expect(String(text).length).toBeLessThanOrEqual(4096)
  })

  it('is gone where the bot was thrown out, and waits as long as it is asked to', async () => {
    const { room, channel, secret, context } = enter('telegram')
    room.fault = async () =>
      Response.json(
        { ok: false, description: 'Forbidden: bot was kicked from the group chat' },
        { status: 403 },
      )
    expect(await channel.send({}, secret, context)).toMatchObject({ kind: 'gone' })
    room.fault = async () =>
      Response.json(
        { ok: false, description: 'Too Many Requests', parameters: { retry_after: 9 } },
        { status: 429 },
      )
    expect(await channel.send({}, secret, context)).toMatchObject({ kind: 'later', afterSeconds: 9 })
  })
})

describe('webhook', () => {
  it('is signed with every secret in use, so that one can be replaced', async () => {
    const { room, channel, context } = enter('webhook')
    const [mine = ''] = (room.secret as { signing: string[] }).signing
    const other = `whsec_${Buffer.from('the next secret of 32 bytes ....').toString('base64')}`
    const url = `${base}/webhook/hook`
    const [message = {}] = channel.render(digest([item(1)]), OPTIONS)
    expect(await channel.send(message, { url, signing: [other, mine] }, context)).toMatchObject({
      kind: 'sent',
    })
    expect(await channel.send(message, { url, signing: [other] }, context)).toMatchObject({ kind: 'refused' })
  })
})

describe('matrix', () => {
  it('posts once, however often it is sent', async () => {
    const { room, channel, secret, context } = enter('matrix')
    const [message = {}] = channel.render(digest([item(1)]), OPTIONS)
    const first = await channel.send(message, secret, context)
    expect(await channel.send(message, secret, context)).toEqual(first)
    expect(room.platform.messages.size).toBe(1)
  })
})
