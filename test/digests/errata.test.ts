import { beforeEach, describe, expect, it } from 'vitest'
import { CHANNEL_NAMES, type ChannelName } from '../../src/digests/channels/channels.ts'
import { article, day, opening, reads } from '../pipeline/scenarios/story.ts'
import { roomOf } from './room.ts'
import { joined, strike, textIn } from './rooms.ts'

beforeEach(opening)

const noon = (n: number) => day(n).replace('T10', 'T12')
const plant = (megawatts: number) =>
  `Kestrel Mining has switched on a hall near Abilene, Texas. The site now has a power capacity of ${megawatts} MW.`

/** A digest says 180 MW; two days later the paper's article says 210 and nothing of having said otherwise. */
async function edited(channel: ChannelName, editedOn = 3) {
  const room = roomOf(channel)
  const subscription = await joined(channel, room.secret, day(0))
  await reads('courier', 1, [article('hall', 1, plant(180))])
  await strike(subscription, room, noon(1))
  const before = textIn(room.platform)
  await reads('courier', editedOn, [article('hall', 1, plant(210))])
  await strike(subscription, room, noon(editedOn))
  return { room, subscription, before }
}

describe('a figure that changes after it was told', () => {
  it.each(CHANNEL_NAMES.filter((c) => c !== 'webhook'))(
    '%s: the message is edited, and one answer says so',
    async (channel) => {
      const { room, before, subscription } = await edited(channel, 2)
      expect(before).toContain('180 MW')
      expect(before).not.toContain('210 MW')
      const [first = '', reply = ''] = [...room.platform.messages.keys()]
      expect(room.platform.acts).toEqual([`send ${first}`, `edit ${first}`, `send ${reply}`])
      const [message, answer] = [...room.platform.messages.values()].map((m) => JSON.stringify(m))
      for (const text of [message, answer]) {
        expect(text).toMatch(/180 MW/)
        expect(text).toMatch(/210 MW/)
        expect(text).toMatch(/Edited without a note/)
      }
      expect(answer).toContain('Correction')
      // and it is left at that
      await strike(subscription, room, noon(3))
      expect(room.platform.acts).toHaveLength(3)
    },
  )

  it('webhook: which can edit nothing is told by an event of its own', async () => {
    const { room } = await edited('webhook')
    const [first, second] = [...room.platform.messages.values()]
    expect(room.platform.messages.size).toBe(2)
    expect([first?.type, second?.type]).toEqual(['digest.published', 'digest.corrected'])
  })

  it('telegram: after 48 hours only the answer is sent', async () => {
    const { room } = await edited('telegram', 4)
    expect(room.platform.acts).toEqual(['send 1', 'send 2'])
    expect(room.platform.messages.get('2')).toMatchObject({ reply_parameters: { message_id: 1 } })
  })
})

describe('a figure that its claimant restates later', () => {
  it('was right when it was told: the message says what came since, and the next digest tells the change', async () => {
    const room = roomOf('discord')
    const subscription = await joined('discord', room.secret, day(0))
    const held = (bitcoin: string) => `Kestrel Mining held ${bitcoin} BTC, it said in its monthly update.`
    await reads('courier', 1, [article('may', 1, held('1,000'))])
    await strike(subscription, room, noon(1))
    await reads('courier', 9, [article('june', 9, held('1,400'))])
    await strike(subscription, room, noon(9))
    const [first, second] = [...room.platform.messages.values()].map((m) => JSON.stringify(m))
    expect(first).toContain('Since changed')
    expect(second).toContain('Changed')
    expect(second).not.toContain('Correction')
    expect(room.platform.acts).toHaveLength(3)
  })
})
