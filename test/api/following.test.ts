import { beforeEach, describe, expect, it } from 'vitest'
import { createToken } from '../../src/api/auth/tokens.ts'
import { readOpml } from '../../src/feeds/opml.ts'
import { rss, serve } from '../pipeline/newsroom.ts'
import { web } from '../web.ts'
import { ask, bindings, db, json } from './library.ts'

const { secret } = await createToken(
  db,
  { name: 'Ada', scope: 'admin', expiresAt: null },
  '2026-01-01T00:00:00.000Z',
)
const COST = 'Mining costs in parts of the United States have surpassed $100,000 per Bitcoin, miners said.'

let count = 0
/** A site of its own with a feed that its page announces; gives its path. */
async function site(): Promise<string> {
  const path = `/site${++count}`
  const items = [{ guid: 'one', title: 'Costs', body: COST, date: '2026-04-01T08:00:00Z' }]
  await serve(`${path}/feed`, {
    headers: { 'content-type': 'application/rss+xml' },
    body: rss(`paper${count}`, items),
  })
  const link = `<link rel="alternate" type="application/rss+xml" href="${path}/feed">`
  await serve(path, { headers: { 'content-type': 'text/html' }, body: `<html><head>${link}</head></html>` })
  return path
}

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(
    path,
    { method: 'POST', headers: { authorization: `Bearer ${secret}`, ...headers }, body },
    { ALLOW_PRIVATE: '1' },
  )
const follow = (asked: object, headers = {}) =>
  post('/feeds', JSON.stringify(asked), { 'content-type': 'application/json', ...headers })
const feeds = async () => (await json('/feeds?limit=100')).items as { url: string }[]
const acts = async (act: string) =>
  (await bindings.DB.prepare('select by, why from audit where act = ?').bind(act).all()).results

let path = ''
beforeEach(async () => {
  path = await site()
})

describe('following a site', () => {
  it('finds its feed and follows it, on record, under the name it gives itself', async () => {
    const response = await follow({ address: web + path, topic: 'mining', why: 'They count blocks.' })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      found: [{ url: `${web}${path}/feed`, kind: 'feed', entries: 1, followed: false }],
      feed: { url: `${web}${path}/feed`, topic: 'mining', publisher: { name: `paper${count}` } },
    })
    expect(await acts('add_feed')).toContainEqual({ by: 'Ada', why: 'They count blocks.' })
  })

  it('dry shows what the feed would yield and changes nothing', async () => {
    const response = await follow({ address: web + path, dry_run: true })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      feed: null,
      would_yield: [{ title: 'Costs', claims: [{ metric: 'mining_cost', value: '100000' }] }],
    })
    expect((await feeds()).map((f) => f.url)).not.toContain(`${web}${path}/feed`)
  })

  it('twice follows it once', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    expect((await follow({ address: web + path }, headers)).status).toBe(201)
    const again = await follow({ address: `${web}${path}/feed` }, headers)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({
      found: [{ followed: true }],
      feed: { url: `${web}${path}/feed` },
    })
  })

  it.each([
    ['without a feed', '/none'],
    ['that is no address', ' : '],
  ])('%s is refused in words', async (_, address) => {
    const response = await follow({ address: address.startsWith('/') ? web + address : `${address}?` })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'address' }] })
  })

  it('in a private network is refused where that is not allowed', async () => {
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ address: web + path }),
    }
    const response = await ask('/feeds', init)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('not on the public internet'),
    })
  })
})

describe('a subscription list', () => {
  const list = (...names: string[]) =>
    `<opml version="2.0"><body>${names
      .map(
        (n) =>
          `<outline text="${n}" xmlUrl="https://${n}.example/feed" htmlUrl="https://${n}.example/" category="/ai"/>`,
      )
      .join('')}</body></opml>`
  const bring = (text: string, query = '') => post(`/opml${query}`, text, { 'content-type': 'text/x-opml' })

  it('is followed whole, what is followed already left as it is', async () => {
    expect(await (await bring(list('ash', 'elm'))).json()).toEqual({
      listed: 2,
      added: 2,
      followed: 0,
      refused: [],
      dry_run: false,
    })
    expect(await (await bring(list('elm', 'oak', 'oak'))).json()).toMatchObject({
      listed: 2,
      added: 1,
      followed: 1,
      refused: [],
    })
    expect((await feeds()).map((f) => f.url)).toEqual(
      expect.arrayContaining(['ash', 'elm', 'oak'].map((n) => `https://${n}.example/feed`)),
    )
    expect(await acts('import_feeds')).toHaveLength(2)
  })

  it('sent again is followed once; another one under its Idempotency-Key is refused', async () => {
    const key = { 'content-type': 'text/x-opml', 'idempotency-key': crypto.randomUUID() }
    for (const added of [1, 0])
      expect(await (await post('/opml', list('bay'), key)).json()).toMatchObject({ added })
    const reused = await post('/opml', list('box'), key)
    expect(reused.status).toBe(422)
    expect(await reused.json()).toMatchObject({ title: 'Key used before' })
    expect((await feeds()).map((f) => f.url)).not.toContain('https://box.example/feed')
  })

  it('dry tells what would be added', async () => {
    expect(await (await bring(list('fir'), '?dry_run=true')).json()).toMatchObject({
      added: 1,
      dry_run: true,
    })
    expect((await feeds()).map((f) => f.url)).not.toContain('https://fir.example/feed')
  })

  it('given out is one any reader takes, and reads back', async () => {
    await bring(list('yew'))
    const response = await ask('/opml')
    expect(response.headers.get('content-type')).toContain('text/x-opml')
    const read = readOpml(await response.text())
    expect(read.ok && read.feeds).toContainEqual(
      expect.objectContaining({ url: 'https://yew.example/feed', topic: 'ai', kind: 'feed' }),
    )
  })

  it.each([
    ['no OPML', '{"feeds":[]}'],
    ['a list without feeds', '<opml version="2.0"><body/></opml>'],
  ])('that is %s is refused in words', async (_, text) => {
    const response = await bring(text)
    expect(response.status).toBe(400)
    expect((await response.json<{ detail: string }>()).detail).toMatch(/OPML/)
  })
})
