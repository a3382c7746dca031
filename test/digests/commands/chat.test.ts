import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { generateKeyPairSync } from 'node:crypto'
import { verifyKey } from 'discord-interactions'
import { beforeAll, describe, expect, it } from 'vitest'
import { subscriptions } from '../../../src/db/schema.ts'
import { type ChatOptions, chatApp } from '../../../src/digests/commands/app.ts'
import { signedBySlack } from '../../../src/digests/commands/signature.ts'
import { bindings, db, tell } from '../../api/library.ts'
import { opening } from '../../pipeline/scenarios/story.ts'
import {
  type Asked,
  DISCORD_KEY,
  discordCommand,
  discordFollowUp,
  fromDiscord,
  fromSlack,
  fromTelegram,
  SLACK_SECRET,
  slackResponseUrl,
  TELEGRAM_SECRET,
} from './platforms.ts'

const SET_UP = {
  SLACK_SIGNING_SECRET: SLACK_SECRET,
  DISCORD_PUBLIC_KEY: DISCORD_KEY,
  TELEGRAM_WEBHOOK_SECRET: TELEGRAM_SECRET,
}
const MINUTE = 60_000

/** Sends a request; gives the answer once everything put off for later is done too. */
async function send(asked: Asked, options: ChatOptions = {}, env: object = SET_UP) {
  const later = createExecutionContext()
  const answer = await chatApp(options).request(asked.path, asked.init, { ...bindings, ...env }, later)
  await waitOnExecutionContext(later)
  return answer
}
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
const json = async (...args: Parameters<typeof send>): Promise<any> => (await send(...args)).json()
const altered = ({ path, init }: Asked, change: Partial<Asked['init']>): Asked => ({
  path,
  init: { ...init, ...change },
})
const reaching = (answer: (request: Request) => Promise<Response>): typeof fetch =>
  ((input: string, init: RequestInit) => answer(new Request(input, init))) as typeof fetch

const EVIL = '@everyone <!channel> [x](https://evil.example) <b>x</b> \u202e0001'

beforeAll(async () => {
  await opening()
  await tell({ value: '90500', place: 'United States' })
})

describe('whoever asks must be who they say', () => {
  const other = generateKeyPairSync('ed25519').privateKey
  const ping = { type: 1 }
  const telegram = fromTelegram('/help')

  it.each<[string, Asked, number]>([
    ['slack', fromSlack('help'), 200],
    ['slack, four minutes ago', fromSlack('help', Date.now() - 4 * MINUTE), 200],
    ['slack, six minutes ago', fromSlack('help', Date.now() - 6 * MINUTE), 401],
    ['slack, in six minutes', fromSlack('help', Date.now() + 6 * MINUTE), 401],
    ['slack with another text', altered(fromSlack('help'), { body: fromSlack('digest').init.body }), 401],
    ['slack without a signature', altered(fromSlack('help'), { headers: {} }), 401],
    [
      'slack with a signature that is none',
      altered(fromSlack('help'), {
        headers: { ...fromSlack('help').init.headers, 'x-slack-signature': 'v0=zz' },
      }),
      401,
    ],
    ['discord', fromDiscord(ping), 200],
    ['discord with another key', fromDiscord(ping, { key: other }), 401],
    ['discord, six minutes ago', fromDiscord(ping, { at: Date.now() - 6 * MINUTE }), 401],
    ['discord with another text', altered(fromDiscord(ping), { body: '{"type":1}' }), 401],
    ['discord without a signature', altered(fromDiscord(ping), { headers: {} }), 401],
    ['telegram', telegram, 200],
    ['telegram without the secret', altered(fromTelegram('/help'), { headers: {} }), 401],
    [
      'telegram with another',
      altered(fromTelegram('/help'), {
        headers: { 'x-telegram-bot-api-secret-token': `${TELEGRAM_SECRET}x` },
      }),
      401,
    ],
  ])('%s', async (_, asked, status) => expect((await send(asked)).status).toBe(status))

  it('discord’s own package agrees with these signatures', async () => {
    const { headers, body } = fromDiscord(ping).init
    const [signature = '', timestamp = ''] = [
      headers['x-signature-ed25519'],
      headers['x-signature-timestamp'],
    ]
    expect(await verifyKey(body, signature, timestamp, DISCORD_KEY)).toBe(true)
    expect(await verifyKey(`${body} `, signature, timestamp, DISCORD_KEY)).toBe(false)
  })

  it('slack’s documented example has the documented signature', async () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
    const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503'
    const signed = { body, signature, timestamp: '1531420618' }
    const now = new Date(1_531_420_618_000).toISOString()
    expect(await signedBySlack(signed, SLACK_SECRET, now)).toBe(true)
    expect(await signedBySlack({ ...signed, timestamp: '1531420619' }, SLACK_SECRET, now)).toBe(false)
  })

  it.each([fromSlack('help, once'), fromDiscord(discordCommand('help'))])(
    'what was answered once is refused when it is played again: $path',
    async (asked) => {
      expect((await send(asked)).status).toBe(200)
      expect((await send(asked)).status).toBe(401)
    },
  )

  it('telegram repeats what it got no answer to: that is acknowledged and not answered again', async () => {
    const asked = fromTelegram('/help')
    expect(await (await send(asked)).text()).not.toBe('')
    const again = await send(asked)
    expect([again.status, await again.text()]).toEqual([200, ''])
  })

  it.each([fromSlack('help'), fromDiscord(ping), fromTelegram('/help')])(
    'nobody is answered where the platform is not set up: $path',
    async (asked) => expect((await send(asked, {}, {})).status).toBe(404),
  )

  it.each<Asked>([
    fromSlack('help', Date.now(), { response_url: 'nonsense' }),
    fromDiscord({ type: 4 }),
    altered(fromTelegram('/help'), { body: 'nonsense' }),
    altered(fromTelegram('/help'), { body: '{}' }),
  ])('what is signed but makes no sense is a 400: $path', async (asked) =>
    expect((await send(asked)).status).toBe(400),
  )
})

describe('slack', () => {
  it('answers at once, for whoever asked alone', async () => {
    const answer = await json(fromSlack('claim mining cost'))
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(JSON.stringify(answer.blocks)).toContain('$90,500 per bitcoin')
  })

  it('answers for the whole room where that is wanted', async () =>
    expect(await json(fromSlack('public claim mining cost'))).toMatchObject({ response_type: 'in_channel' }))

  it('acknowledges with nothing what takes longer, and answers later at the address it was given', async () => {
    const { taken, answer } = slackResponseUrl()
    const acknowledged = await send(fromSlack('claim mining cost'), {
      fetch: reaching(answer),
      patienceMs: 0,
    })
    expect([acknowledged.status, await acknowledged.text()]).toEqual([200, ''])
    expect(JSON.stringify(taken)).toContain('$90,500 per bitcoin')
    expect(taken).toHaveLength(1)
  })

  it('reads what Slack escapes', async () => {
    const { blocks } = await json(fromSlack('claim &lt;5 &amp; <https://a.example|a.example> <@U1|ada>'))
    expect(JSON.stringify(blocks)).toContain('<5 & a.\u2060example ada')
  })

  it('is content with Slack’s check of the certificate', async () =>
    expect((await send(fromSlack('', Date.now(), { ssl_check: '1' }))).status).toBe(200))

  it('says why a room cannot follow, and follows where it can', async () => {
    const without = await json(fromSlack('follow mining cost'))
    expect(JSON.stringify(without.blocks)).toContain('SLACK_BOT_TOKEN')
    const env = { ...SET_UP, SLACK_BOT_TOKEN: `xoxb-${'1'.repeat(20)}` }
    expect(JSON.stringify(await json(fromSlack('follow mining cost', Date.now() - 1000), {}, env))).toContain(
      'Following',
    )
    expect(await db.select().from(subscriptions)).toMatchObject([
      { channel: 'slack', room: 'slack:T0001:C0123456789', name: '#figures', createdBy: 'slack:U2147483697' },
    ])
  })
})

describe('discord', () => {
  it('answers a ping', async () => expect(await json(fromDiscord({ type: 1 }))).toEqual({ type: 1 }))

  it('answers at once, for whoever asked alone', async () => {
    const answer = await json(fromDiscord(discordCommand('claim', 'mining cost')))
    expect(answer).toMatchObject({ type: 4, data: { flags: 64, allowed_mentions: { parse: [] } } })
    expect(JSON.stringify(answer.data.embeds)).toContain('90,500')
  })

  it('answers for the whole room where that is wanted', async () => {
    const open = discordCommand('claim', 'mining cost', [{ name: 'public', type: 5, value: true }])
    expect((await json(fromDiscord(open))).data).not.toHaveProperty('flags')
  })

  it('defers what takes longer, then puts the answer in its place, even where the edit is there first', async () => {
    const { taken, answer } = discordFollowUp(1)
    const asked = fromDiscord(discordCommand('claim', 'mining cost'), { at: Date.now() - 2000 })
    const deferred = await json(asked, { fetch: reaching(answer), patienceMs: 0 })
    expect(deferred).toEqual({ type: 5, data: { flags: 64 } })
    expect(JSON.stringify(taken)).toContain('90,500')
  })

  it('lets only those decide what is posted who may manage webhooks', async () => {
    const env = { ...SET_UP, DISCORD_BOT_TOKEN: 'a bot token', DISCORD_API: 'https://discord.example/api' }
    const made: string[] = []
    const fetch = reaching(async (request) => {
      made.push(`${request.method} ${request.url} ${request.headers.get('authorization')}`)
      return Response.json({ id: '7', token: 'the-webhook-token' })
    })
    const follow = discordCommand('follow', 'mining cost')
    const member = { user: { id: '1' }, permissions: '2048' }
    const refused = await json(fromDiscord({ ...follow, member }), { fetch }, env)
    expect(JSON.stringify(refused)).toContain('may manage')
    expect(made).toEqual([])
    const answer = await json(fromDiscord(follow), { fetch }, env)
    expect(JSON.stringify(answer)).toContain('Following')
    expect(made).toEqual([
      'POST https://discord.example/api/channels/645027906669510667/webhooks Bot a bot token',
    ])
  })

  it('offers what is to be registered, within Discord’s limits', async () => {
    const answer = await chatApp().request('/discord/commands', {}, bindings)
    const [{ name, options }] = await answer.json<[{ name: string; options: { description: string }[] }]>()
    expect(name).toMatch(/^[-_a-z0-9]{1,32}$/)
    for (const option of options) expect(option.description.length).toBeLessThanOrEqual(100)
  })
})

describe('telegram', () => {
  it('answers in a private chat, with or without a slash', async () => {
    for (const text of ['/claim mining cost', 'claim mining cost']) {
      const answer = await json(fromTelegram(text))
      expect(answer).toMatchObject({ method: 'sendMessage', chat_id: 7, parse_mode: 'HTML' })
      expect(answer.text).toContain('<b>$90,500 per bitcoin</b>')
    }
  })

  it('answers in a group only what is meant for it, as a reply', async () => {
    const group = { id: -100, type: 'supergroup', title: 'Miners' }
    expect(await (await send(fromTelegram('nice weather', group))).text()).toBe('')
    expect(await json(fromTelegram('/claim@our_bot mining cost', group))).toMatchObject({
      chat_id: -100,
      reply_parameters: { message_id: 365 },
    })
  })

  it('leaves a group’s other bots their commands, and says to whoever names it that there is no such one', async () => {
    const group = { id: -100, type: 'supergroup', title: 'Miners' }
    expect(await (await send(fromTelegram('/weather berlin', group))).text()).toBe('')
    for (const asked of [fromTelegram('/weather@our_bot berlin', group), fromTelegram('/weather berlin')])
      expect((await json(asked)).text).toContain('There is no command “/weather”.')
  })

  it('answers whoever asked alone where that is wanted', async () => {
    const answer = await json(
      fromTelegram('/claimline private claim mining cost', { id: -100, type: 'group' }),
    )
    expect(answer.chat_id).toBe(7)
    expect(answer).not.toHaveProperty('reply_parameters')
  })

  it('is one message, however long the answer', async () => {
    const sentence =
      'Mining costs in the United States have reached $40,000 per Bitcoin in a very long sentence. '
    const { text } = await json(fromTelegram(`/check ${sentence.repeat(40)}`))
    expect(text.length).toBeLessThanOrEqual(4096)
  })

  it('offers what is to be registered', async () =>
    expect(await (await chatApp().request('/telegram/commands', {}, bindings)).json()).toMatchObject({
      commands: [{ command: 'claim' }, {}, {}, {}, {}, {}, {}],
    }))
})

describe('what somebody types comes back as text', () => {
  it('slack', async () => {
    const { text, blocks } = await json(fromSlack(`claim ${EVIL}`))
    expect(text).not.toMatch(/[<>\u202e]/)
    expect(JSON.stringify(blocks)).not.toMatch(/@everyone|https:\/\/evil|\u202e/)
  })
  it('discord', async () => {
    const { data } = await json(fromDiscord(discordCommand('claim', EVIL), { at: Date.now() - 3000 }))
    expect(JSON.stringify(data)).not.toMatch(/@everyone|https:\/\/evil|\u202e/)
  })
  it('telegram', async () => {
    const { text } = await json(fromTelegram(`/claim ${EVIL}`))
    expect(text).not.toMatch(/@everyone|https:\/\/evil|\u202e|<b>x|<!/)
  })
})
