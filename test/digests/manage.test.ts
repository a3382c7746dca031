import { beforeAll, describe, expect, it } from 'vitest'
import { subscriptions } from '../../src/db/schema.ts'
import { manage } from '../../src/digests/manage.tsx'
import { manageLink, opens } from '../../src/digests/manage-link.ts'
import { readSubscription, type Subscription } from '../../src/digests/store/subscriptions.ts'
import { replaceSecret } from '../../src/digests/subscribe.ts'
import { bindings, db, tell } from '../api/library.ts'
import { opening } from '../pipeline/scenarios/story.ts'
import { roomOf } from './room.ts'
import { joined } from './rooms.ts'

const key = 'a key for links'
const now = new Date().toISOString()
const base = 'https://claimline.example'
const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString()

let room: Subscription
let path = ''
const visit = (address: string, init?: RequestInit) =>
  manage.request(address, init, { ...bindings, SEAL_KEY: key }) as Promise<Response>
const press = (act: string) => visit(path, { method: 'POST', body: new URLSearchParams({ act }) })
const status = async () => (await db.select().from(subscriptions))[0]?.status

beforeAll(async () => {
  await opening()
  await tell({ said: new Date(Date.now() - 3_600_000).toISOString() })
  room = await joined('discord', roomOf('discord').secret, now, { name: '#figures' })
  const { url } = await manageLink(room, { key, base, now })
  path = url.slice(`${base}/manage`.length)
})

describe('a manage link', () => {
  const query = () =>
    Object.fromEntries(new URL(path, base).searchParams) as { expires: string; signature: string }

  it('opens one subscription for a week', async () => {
    expect(await opens(room, query(), { key, now })).toBe(true)
    expect(await opens(room, query(), { key, now: later(6.9) })).toBe(true)
    expect(await opens(room, query(), { key, now: later(7.1) })).toBe(false)
  })

  it.each<[string, (q: ReturnType<typeof query>) => { expires: string; signature: string }]>([
    ['a later end', (q) => ({ ...q, expires: String(Number(q.expires) + 1) })],
    ['another signature', (q) => ({ ...q, signature: `A${q.signature.slice(1)}` })],
    ['no signature', (q) => ({ ...q, signature: '' })],
    ['no end', (q) => ({ ...q, expires: 'never' })],
  ])('is none with %s', async (_, change) =>
    expect(await opens(room, change(query()), { key, now })).toBe(false),
  )

  it('is none for another subscription, another key, another secret, or none', async () => {
    expect(await opens({ ...room, id: 's_other' }, query(), { key, now })).toBe(false)
    expect(await opens(room, query(), { key: 'another key', now })).toBe(false)
    expect(await opens(room, query(), { key: '', now })).toBe(false)
    await replaceSecret(db, room.id, { url: 'https://discord.example/api/webhooks/2/x' }, { key, now })
    const resealed = (await readSubscription(db, room.id)) as Subscription
    expect(await opens(resealed, query(), { key, now })).toBe(false)
    const { url } = await manageLink(resealed, { key, base, now })
    path = url.slice(`${base}/manage`.length)
  })

  it('shows the subscription and a preview, to nobody else and in no cache', async () => {
    const answer = await visit(path)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(text).toContain('#figures')
    expect(text).toContain('$90,500 per bitcoin')
    expect(text).not.toContain('webhooks')
    expect((await visit(path.replace(/signature=./, 'signature=_'))).status).toBe(403)
    expect((await visit(`/${room.id}`)).status).toBe(403)
    expect((await visit('/s_none?expires=1&signature=x')).status).toBe(403)
  })

  it('pauses, resumes and ends it; then it opens nothing', async () => {
    expect((await press('pause')).headers.get('location')).toContain('done=pause')
    expect(await status()).toBe('paused')
    await press('resume')
    expect(await status()).toBe('active')
    await press('fly')
    expect(await status()).toBe('active')
    expect(await (await press('end')).text()).toContain('no longer works')
    expect(['ending', 'stopped']).toContain(await status())
  })
})
