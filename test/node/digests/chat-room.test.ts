import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChatRoom, openChatRoom } from '../../../src/cli/samples/chat-room.ts'
import { CHANNELS } from '../../../src/digests/channels/channels.ts'
import type { Digest } from '../../../src/digests/digest.ts'
import { SAMPLE } from '../../digests/sample-digest.ts'

let room: ChatRoom
beforeAll(async () => {
  room = await openChatRoom()
})
afterAll(() => room.close())

const context = { id: 'v_1', now: SAMPLE.to, since: SAMPLE.to, allowPrivate: true }
const payload = (digest: Digest) =>
  CHANNELS.discord.render(digest, { base: 'https://claimline.example', silent: false })[0] ?? {}
const page = async () => (await fetch(room.url)).text()

describe('the demo’s chat room', () => {
  it('shows a digest, then what was put right in it before everything else', async () => {
    const { discord } = CHANNELS
    const uncorrected = { ...SAMPLE, items: SAMPLE.items.map((i) => ({ ...i, correction: null })) }
    const sent = await discord.send(payload(uncorrected), { url: room.webhook }, context)
    expect(sent).toEqual({ kind: 'sent', reference: '1' })
    expect(await page()).not.toContain('Put right after it was posted')
    expect(await discord.edit?.('1', payload(SAMPLE), { url: room.webhook }, context)).toMatchObject({
      kind: 'sent',
    })
    const text = await page()
    expect(text.indexOf('Put right after it was posted')).toBeLessThan(text.indexOf('<article'))
    expect(text).toContain('<s>more than $100,000 per bitcoin</s> → <b>more than $112,000 per bitcoin</b>')
    expect(text).toContain('what it said before')
  })

  it('shows what strangers wrote as text', async () => {
    const items = SAMPLE.items.map((i) => ({ ...i, quote: '<script>alert(1)</script> **x**' }))
    await CHANNELS.discord.send(payload({ ...SAMPLE, items }), { url: room.webhook }, context)
    const text = await page()
    expect(text).not.toContain('<script>')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; **x**')
  })

  it('refuses what Discord refuses', async () => {
    const post = (body: object) => fetch(room.webhook, { method: 'POST', body: JSON.stringify(body) })
    expect((await post({ embeds: [{ title: 'no description' }] })).status).toBe(400)
    expect((await post({ embeds: [{ description: 'x'.repeat(4097) }] })).status).toBe(400)
    expect(
      (await fetch(`${room.webhook}/messages/99`, { method: 'PATCH', body: '{"embeds":[]}' })).status,
    ).toBe(404)
  })
})
