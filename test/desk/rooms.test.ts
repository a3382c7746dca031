import { beforeAll, describe, expect, it } from 'vitest'
import { readSubscription } from '../../src/digests/store/subscriptions.ts'
import { bindings, db, tell } from '../api/library.ts'
import { opening } from '../pipeline/scenarios/story.ts'
import { account, rows, send, visit } from './newsdesk.ts'

const SECRET = 'https://discord.example/api/webhooks/1/very-secret'
const room = {
  name: '#figures',
  secret_url: SECRET,
  topic: 'mining',
  alerts: 'mining cost in the US passes 100k\na silent edit by anyone',
  cron: '0 8 * * 1-5',
  timezone: 'Europe/Berlin',
  quiet_from: '22:00',
  quiet_to: '07:00',
  why: 'the team asked',
}

let cookie = ''
const subscribed = () => rows<{ id: string; name: string; status: string }>('select * from subscriptions')
const theRoom = async () => `/rooms/${(await subscribed())[0]?.id}`

beforeAll(async () => {
  await opening()
  cookie = (await account('edit', { name: 'Ada' })).cookie
  await tell({ said: new Date(Date.now() - 3_600_000).toISOString() })
})

describe('rooms on the desk', () => {
  it.each(['slack', 'discord', 'telegram', 'webhook', 'matrix'])(
    'the form asks what %s needs',
    async (channel) => {
      const text = await (await visit(`/rooms/new?channel=${channel}`, cookie)).text()
      expect(text).toMatch(/name="secret_(token|url|homeserver)" type="password"/)
    },
  )

  it.each([
    [
      'an alert that is not understood',
      { alerts: 'surprise me' },
      'This alert is not understood: “surprise me”.',
    ],
    ['a schedule that is none', { cron: 'every morning' }, 'cron: not a cron expression'],
    ['a zone that is none', { timezone: 'Mars/Olympus' }, 'cron: Mars/Olympus is no time zone'],
    ['an address that is none', { secret_url: 'nonsense' }, 'secret.url'],
    ['no reason', { why: '' }, 'why'],
  ])('it says what is wrong: %s, and gives no secret back', async (_, change, fault) => {
    const answer = await send('/rooms/new?channel=discord', cookie, { ...room, ...change })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain(fault)
    expect(text).toContain('value="#figures"')
    expect(text).not.toContain('very-secret')
    expect(await subscribed()).toEqual([])
  })

  it('subscribes a room once, however often the form arrives, and the record has no secret', async () => {
    const twice = { ...room, key: 'one and the same key' }
    for (const _ of [1, 2])
      expect((await send('/rooms/new?channel=discord', cookie, twice)).headers.get('location')).toBe(
        '/desk/rooms?done=subscribed',
      )
    const [made, ...others] = await subscribed()
    expect(others).toEqual([])
    expect(await readSubscription(db, made?.id ?? '')).toMatchObject({
      channel: 'discord',
      topic: 'mining',
      timezone: 'Europe/Berlin',
      quietFrom: '22:00',
      createdBy: 'Ada',
      alerts: [{ when: 'above', value: '100000', unit: 'USD/BTC' }, { when: 'silent_edit' }],
    })
    for (const table of ['audit', 'subscriptions'])
      expect(JSON.stringify(await rows(`select * from ${table}`))).not.toContain('very-secret')
  })

  it('lists rooms and shows one with a preview, without its secret', async () => {
    expect(await (await visit('/rooms', cookie)).text()).toContain('#figures')
    const text = await (await visit(await theRoom(), cookie)).text()
    expect(text).toContain('$90,500 per bitcoin')
    expect(text).not.toContain('very-secret')
  })

  it('shows what it is told in words, and has it changed on record', async () => {
    const path = await theRoom()
    const text = await (await visit(path, cookie)).text()
    expect(text).toContain(
      'cost of mining United States goes above $100,000 per bitcoin; a silent edit by anyone',
    )
    const changed = {
      ...room,
      base: '1',
      name: '#miners',
      keep: '1',
      alerts: 'network hashrate ± 10 %',
      quiet_from: '',
      why: 'too many',
    }
    const answer = await send(`${path}/settings`, cookie, changed)
    expect(answer.headers.get('location')).toMatch(/done=resettled$/)
    expect(await readSubscription(db, (await subscribed())[0]?.id ?? '')).toMatchObject({
      name: '#miners',
      quietFrom: null,
      version: 2,
      alerts: [{ when: 'silent_edit' }, { when: 'moves', percent: 10, about: 'network hashrate' }],
    })
    const vague = await send(`${path}/settings`, cookie, { ...changed, base: '2', alerts: 'surprise me' })
    expect(vague.status).toBe(422)
    expect(await vague.text()).toContain('surprise me</textarea>')
  })

  it('tells the second of two who change it what stands, and keeps what they wrote', async () => {
    const path = await theRoom()
    const late = await send(`${path}/settings`, cookie, { ...room, base: '1', name: '#late', why: 'as well' })
    expect(late.status).toBe(409)
    const text = await late.text()
    expect(text).toContain('Somebody changed it meanwhile')
    expect(text).toContain('<h1>#miners</h1>')
    expect(text).toContain('value="#late"')
    expect((await subscribed())[0]?.name).toBe('#miners')
  })

  it('sends a test, pauses, resumes, replaces the secret and ends, each on record', async () => {
    const path = await theRoom()
    for (const [act, done] of [
      ['test', 'tested'],
      ['pause', 'paused'],
      ['resume', 'resumed'],
    ])
      expect((await send(`${path}/${act}`, cookie, {})).headers.get('location')).toContain(`done=${done}`)
    expect(await rows('select kind from digests')).toMatchObject([{ kind: 'test' }])
    const secret_url = 'https://discord.example/api/webhooks/2/another'
    expect((await send(`${path}/secret`, cookie, { secret_url, why: 'leaked' })).status).toBe(303)
    expect((await send(`${path}/secret`, cookie, { secret_url: 'none', why: 'leaked' })).status).toBe(422)
    expect((await send(`${path}/end`, cookie, { why: '' })).status).toBe(422)
    expect((await send(`${path}/end`, cookie, { why: 'the team left' })).status).toBe(303)
    expect(await rows('select stop_reason from subscriptions')).toEqual([
      { stop_reason: 'Ada ended this subscription: the team left' },
    ])
    expect(
      (await rows<{ act: string }>('select act from audit order by recorded_at, id'))
        .map((r) => r.act)
        .sort(),
    ).toEqual([
      'change_room',
      'end_room',
      'pause_room',
      'replace_secret',
      'resume_room',
      'subscribe',
      'test_room',
    ])
  })

  it('lists what did not get through, and sends it again', async () => {
    await bindings.DB.prepare(
      "update deliveries set status = 'dead', last_error = 'HTTP 503', next_try_at = null",
    ).run()
    expect(await (await visit('/rooms', cookie)).text()).toContain('HTTP 503')
    const [message] = await rows<{ id: string }>('select id from deliveries limit 1')
    const again = () => send(`/rooms/messages/${message?.id}/replay`, cookie, {})
    expect((await again()).headers.get('location')).toBe('/desk/rooms?done=replayed')
    expect((await send('/rooms/messages/none/replay', cookie, {})).status).toBe(409)
  })
})
