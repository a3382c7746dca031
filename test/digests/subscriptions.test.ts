import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { createToken } from '../../src/api/auth/tokens.ts'
import { audit, subscriptions } from '../../src/db/schema.ts'
import { ask, db, tell } from '../api/library.ts'

let token = ''
const call = (
  method: string,
  path: string,
  body?: unknown,
  env = { SEAL_KEY: 'a key' },
  headers: Record<string, string> = {},
) =>
  ask(
    path,
    {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    env as never,
  )
const room = {
  name: 'desk',
  channel: 'discord',
  secret: { url: 'https://discord.example/api/webhooks/1/very-secret' },
}

beforeAll(async () => {
  const now = '2026-01-01T00:00:00.000Z'
  token = (await createToken(db, { name: 'Ada', scope: 'edit', expiresAt: null }, now)).secret
  await tell({ said: new Date(Date.now() - 3_600_000).toISOString() })
})

describe('subscriptions over the API', () => {
  it('need the scope edit', async () => {
    expect((await ask('/subscriptions', { method: 'POST' })).status).toBe(401)
    expect((await ask('/deliveries')).status).toBe(401)
  })

  it.each([
    ['discord', { url: 'https://example.com/' }, 'a webhook’s address, https://discord.com/api/webhooks/…'],
    [
      'discord',
      { url: 'https://d.example/api/webhooks/1/t?wait=true' },
      'a webhook’s address, https://discord.com/api/webhooks/…',
    ],
    [
      'slack',
      { token: 'xoxb-1234567890', channel: '#news' },
      'a channel id such as C0123456789, not its name',
    ],
    ['telegram', { token: '12:x', chat: '1' }, 'a bot token as BotFather gives it, 123456789:…'],
  ])('a secret for %s that is none: %j', async (channel, secret, detail) => {
    const answer = await call('POST', '/subscriptions', { ...room, channel, secret })
    expect(answer.status).toBe(400)
    expect((await answer.json<{ errors: { detail: string }[] }>()).errors.map((e) => e.detail)).toEqual([
      detail,
    ])
  })

  it('are made, shown, previewed, paused, resumed and ended; the secret is never shown nor stored as it is', async () => {
    const made = await call('POST', '/subscriptions', room)
    expect(made.status).toBe(201)
    const text = await made.text()
    const { id, preview, created_by } = JSON.parse(text)
    expect(created_by).toBe('Ada')
    expect(preview).toMatchObject({
      items: [{ claim_id: expect.any(String), article_title: expect.any(String) }],
      left_out: 0,
    })
    expect(text).not.toContain('very-secret')
    expect(await (await call('GET', '/subscriptions')).text()).not.toContain('very-secret')
    expect(JSON.stringify(await db.select().from(subscriptions))).not.toContain('very-secret')
    const look = await (await call('GET', `/subscriptions/${id}/preview`)).json<{
      messages: { embeds: unknown[] }[]
    }>()
    expect(look.messages[0]?.embeds).toHaveLength(1)
    for (const act of ['pause', 'resume', 'test'])
      expect((await call('POST', `/subscriptions/${id}/${act}`)).status).toBe(204)
    expect(
      (await (await call('GET', `/deliveries?subscription=${id}`)).json<{ items: unknown[] }>()).items,
    ).toMatchObject([{ kind: 'test', status: 'due' }])
    expect((await call('DELETE', `/subscriptions/${id}`)).status).toBe(204)
    const [row] = await db.select().from(subscriptions)
    expect(row).toMatchObject({ stopReason: 'Ada ended this subscription' })
    expect(['ending', 'stopped']).toContain(row?.status)
  })

  it.each([
    ['a secret of another channel', { secret: { token: 'x' } }, 'secret.url'],
    [
      'a secret with a part missing',
      { channel: 'webhook', secret: { url: room.secret.url } },
      'secret.signing',
    ],
    ['a schedule that is none', { cron: 'every morning' }, 'cron'],
    ['a schedule with a field too few', { cron: '* * * *' }, 'cron'],
    ['a schedule that floods', { cron: '* * * * *' }, 'cron'],
    ['a zone that is none', { timezone: 'Mars/Olympus' }, 'cron'],
    ['quiet hours that are none', { quiet: { from: '25:00', to: '07:00' } }, 'quiet.from'],
  ])('refuse %s and say so', async (_, change, field) => {
    const answer = await call('POST', '/subscriptions', { ...room, ...change })
    expect(answer.status).toBe(400)
    const { errors } = await answer.json<{ errors: { field: string; detail: string }[] }>()
    expect(errors.map((e) => e.field)).toContain(field)
    expect(errors.map((e) => e.detail).join()).not.toContain('Invalid input')
  })

  it('are changed in part, on record, and by one of two who saw the same', async () => {
    const { id } = await (await call('POST', '/subscriptions', room)).json<{ id: string }>()
    const change = (body: unknown, headers: Record<string, string> = {}) =>
      call('PATCH', `/subscriptions/${id}`, body, undefined, headers)
    const changed = await change({ topic: 'ai', cron: '0 6 * * *', why: 'Earlier.' }, { 'if-match': '"1"' })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).toBe('"2"')
    const now = await changed.json<{ next_due_at: string }>()
    expect(now).toMatchObject({ name: 'desk', topic: 'ai', cron: '0 6 * * *', timezone: 'UTC', version: 2 })
    expect(now.next_due_at).toMatch(/T06:00:00/)
    expect((await change({ topic: null }, { 'if-match': '"1"' })).status).toBe(412)
    expect((await change({ cron: '* * * * *' })).status).toBe(400)
    expect((await change({ fallback: id })).status).toBe(400)
    expect((await change({ channel: 'slack' })).status).toBe(400)
    const both = await Promise.all([change({ silent: true }), change({ threads: true })])
    const one = both.filter((a) => a.status === 200).length
    const record = await db.select().from(audit).where(eq(audit.subject, id))
    expect(record).toHaveLength(1 + one)
    expect(record[0]).toMatchObject({ act: 'change_room', by: 'Ada', why: 'Earlier.' })
    expect(record[0]?.detail).toMatchObject({ topic: 'ai', before: { topic: null, cron: '0 8 * * 1-5' } })
    const key = { 'idempotency-key': 'the same twice' }
    for (let n = 0; n < 2; n++) expect((await change({ name: 'newsroom' }, key)).status).toBe(200)
    expect((await change({ name: 'night desk' }, key)).status).toBe(422)
    expect(await db.select().from(audit).where(eq(audit.subject, id))).toHaveLength(2 + one)
  })

  it('are not made where nothing could seal the secret', async () => {
    expect((await call('POST', '/subscriptions', room, { SEAL_KEY: '' } as never)).status).toBe(503)
  })
})
