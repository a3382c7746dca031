import { beforeAll, describe, expect, it } from 'vitest'
import { deliveries, digestItems, subscriptions } from '../../../src/db/schema.ts'
import { type Asking, answer } from '../../../src/digests/commands/answer.ts'
import { parse } from '../../../src/digests/commands/command.ts'
import type { Room } from '../../../src/digests/commands/room.ts'
import { publish } from '../../../src/digests/publish.ts'
import { db, tell } from '../../api/library.ts'
import { opening } from '../../pipeline/scenarios/story.ts'

const NOW = '2026-11-02T00:00:00.000Z'
const room: Room = {
  id: 'telegram:-100',
  name: 'miners',
  by: 'telegram:7',
  reach: async () => ({
    ok: true,
    channel: 'telegram',
    secret: { token: `123456789:${'A'.repeat(35)}`, chat: '-100' },
  }),
}
const asking: Asking = { db, now: NOW, base: 'https://claimline.example', key: 'a key', room }
const ask = (text: string, more: Partial<Asking> = {}) => answer(parse(text), { ...asking, ...more })
const figures = async (text: string) => (await ask(text)).entries.map((e) => e.is)

beforeAll(async () => {
  await opening()
  await tell({ value: '90500', said: '2026-10-30T09:00:00.000Z', place: 'United States' })
  await tell({ value: '112000', said: '2026-11-01T12:00:00.000Z', place: 'United States' })
  await tell({ metric: 'network_hashrate', value: '1.1', unit: 'ZH/s', quote: '1.1 ZH/s' })
})

describe('claim', () => {
  it('gives the figures with these words, with quote, source and a link', async () => {
    const { entries, note } = await ask('claim mining cost United States')
    expect(note).toBe('For “mining cost United States”.')
    expect(entries).toMatchObject([
      {
        is: '$112,000 per bitcoin',
        by: 'Hashlab in wire',
        source: expect.stringContaining('https://wire.example/'),
        permalink: expect.stringContaining('https://claimline.example/claims/'),
      },
    ])
  })

  it.each([
    'claim what is the mining cost in the US?',
    'claim minning cost',
    'claim cost of mining untied states',
    'mining cost',
  ])('understands %j', async (text) => expect(await figures(text)).toContain('$112,000 per bitcoin'))

  it('says what was looked for in place of mistyped words', async () =>
    expect((await ask('claim hahsrate')).note).toBe('Nothing has “hahsrate”; this is for “hashrate”.'))

  it('digest of a topic that is none says what it takes', async () =>
    expect((await ask('digest florp')).note).toMatch(/^“florp” is no topic: digest takes mining or ai\./))

  it('says so where there is nothing', async () =>
    expect(await ask('claim unicorns')).toMatchObject({
      entries: [],
      note: 'Nothing is tracked for “unicorns”. Fewer words find more.',
    }))
})

describe('series', () => {
  it('gives where a series stands, how it moved, and how to follow it', async () => {
    const { entries } = await ask('series mining cost')
    expect(entries).toMatchObject([{ was: '$90,500 per bitcoin', is: '$112,000 per bitcoin' }])
    expect(entries[0]?.why).toMatch(/^up 23\.8\s?%/)
    expect(entries[0]?.why).toContain('follow mining-cost')
  })
})

describe('check', () => {
  it('holds each figure of a text against what is tracked', async () => {
    const { entries } = await ask(
      'check Mining costs in the United States have reached $112,000 per Bitcoin.',
    )
    expect(entries).toMatchObject([{ label: 'Agrees' }])
    const wrong = await ask('check Mining costs in the United States have reached $40,000 per Bitcoin.')
    expect(wrong.entries).toMatchObject([{ label: 'Outside of what is known' }])
  })

  it('says what does not add up within it', async () => {
    const text =
      'The edge AI market will rise from $25 billion in 2025 to $120 billion by 2033, an increase of 300%.'
    const { entries } = await ask(`check ${text}`)
    expect(entries.map((e) => e.label)).toContain('Contradicts itself')
  })

  it('says so where a text has no figure, and asks for one where there is no text', async () => {
    expect((await ask('check Nothing to see here.')).note).toContain('no figure')
    expect((await ask('check')).note).toContain('Add a text to check.')
  })
})

describe('digest', () => {
  it.each([
    ['digest', ['$112,000 per bitcoin']],
    ['digest mining', ['$112,000 per bitcoin']],
    ['digest minning', ['$112,000 per bitcoin']],
    ['digest ai', []],
  ])('%j tells the last day', async (text, expected) => expect(await figures(text)).toEqual(expected))
})

describe('help', () => {
  it('lists every command, and stands in for words left out', async () => {
    expect((await ask('help')).entries.map((e) => e.label)).toEqual([
      'claim',
      'series',
      'check',
      'digest',
      'follow',
      'unfollow',
      'help',
    ])
    expect((await ask('claim')).note).toContain('Add what to look for.')
  })
})

describe('follow', () => {
  const rows = () => db.select().from(subscriptions)

  it('asks which one where several series have the words', async () => {
    await tell({ value: '70000', place: 'Norway', said: '2026-10-29T00:00:00.000Z' })
    const { title, entries } = await ask('follow mining cost')
    expect(title).toBe('Which series?')
    expect(entries).toHaveLength(2)
    expect(await rows()).toEqual([])
  })

  it('makes the room a subscription, shows where the series stands, and sends nothing of the past', async () => {
    const { title, entries } = await ask('follow mining-cost.bitcoin.us')
    expect(title).toContain('Following')
    expect(entries).toMatchObject([{ is: '$112,000 per bitcoin' }])
    const [made] = await rows()
    expect(made).toMatchObject({
      room: 'telegram:-100',
      createdBy: 'telegram:7',
      filter: { series: ['mining-cost.bitcoin.us'] },
      status: 'active',
    })
    expect(JSON.stringify(made)).not.toContain('AAAAA')
    expect(await publish(db, made?.id ?? '', '2026-11-03T08:00:00.000Z')).toBeNull()
    expect(await db.select().from(digestItems)).toEqual([])
  })

  it('takes a second series into the same subscription, by its address or its words, and each once', async () => {
    await ask('follow https://claimline.example/series/mining-cost.bitcoin.no')
    expect((await ask('follow mining cost norway')).note).toBe('This room follows it already.')
    expect(await rows()).toMatchObject([
      { filter: { series: ['mining-cost.bitcoin.us', 'mining-cost.bitcoin.no'] } },
    ])
  })

  it('ends with the last series, and the room is told so', async () => {
    expect((await ask('unfollow norway')).note).toBe('1 left.')
    expect((await ask('unfollow mining cost united states')).note).toBe('That was the last one.')
    expect(await rows()).toMatchObject([{ status: 'ending' }])
    expect(await db.select().from(deliveries)).toMatchObject([{ status: 'due' }])
    expect((await ask('unfollow norway')).note).toBe('This room follows no series.')
  })

  it('says why where the room cannot be reached', async () => {
    const closed = { ...room, id: 'slack:T:C', reach: async () => ({ ok: false as const, why: 'No token.' }) }
    expect((await ask('follow mining-cost.bitcoin.no', { room: closed })).note).toBe('No token.')
  })
})
