import { describe, expect, it } from 'vitest'
import { createToken } from '../../src/api/auth/tokens.ts'
import { encodeCursor } from '../../src/lib/page.ts'
import { ask, bindings, db, json, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', period: '2026' })
const { series, source } = await json(`/claims/${id}`)
const { secret } = await createToken(
  db,
  { name: 'limits', scope: 'admin', expiresAt: null },
  new Date().toISOString(),
)
const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }

// biome-ignore lint/suspicious/noExplicitAny: a JSON document
const document: any = await json('/openapi.json')

interface Operation {
  method: string
  address: string
  parameters: string[]
}

/** Every operation of the document, at an address that leads somewhere. */
const operations: Operation[] = Object.entries<Record<string, never>>(document.paths).flatMap(
  ([path, item]) =>
    // biome-ignore lint/suspicious/noExplicitAny: a JSON document
    Object.entries<any>(item).map(([method, op]) => {
      const place = path.startsWith('/articles')
        ? source.article.id
        : path.startsWith('/publishers')
          ? 'wire'
          : id
      return {
        method: method.toUpperCase(),
        address: path
          .replace('{id}', place)
          .replace('{slug}', series)
          .replace('{key}', 'hashlab')
          .replace('{span}', 'daily'),
        // biome-ignore lint/suspicious/noExplicitAny: as above
        parameters: (op.parameters ?? []).filter((p: any) => p.in === 'query').map((p: any) => p.name),
      }
    }),
)
const reads = operations.filter((o) => o.method === 'GET')
const writes = operations.filter((o) => o.method === 'POST' || o.method === 'PUT')

const MOST_MS = 1500

/** Asks, and holds the answer to what any answer must be: quick, no failure of ours, nothing of our inside. */
async function hold(path: string, init: RequestInit = {}): Promise<number> {
  const began = performance.now()
  const response = await ask(path, { headers, ...init })
  const text = await response.text()
  expect(performance.now() - began).toBeLessThan(MOST_MS)
  expect(response.status, text.slice(0, 300)).toBeLessThan(500)
  expect(text).not.toMatch(/SQLITE|D1_ERROR|sqlite_master|\.ts:\d|node_modules/)
  return response.status
}

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE claims; --",
  '1) UNION SELECT hash FROM tokens --',
  'NEAR(" MATCH *',
]

describe.each(reads)('$method $address', ({ address, parameters }) => {
  it('refuses a page of a thousand million', async () => {
    const name = parameters.includes('pageSize') ? 'pageSize' : 'limit'
    if (parameters.includes(name)) expect(await hold(`${address}?${name}=1000000000`)).toBe(400)
  })

  it('refuses ten thousand filters', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `f${i}=x`).join('&')
    expect(await hold(`${address}?${many}`)).toBeGreaterThanOrEqual(400)
    const [one] = parameters
    if (one) expect(await hold(`${address}?${`${one}=x&`.repeat(10_000)}`)).toBe(400)
  })

  it('takes no cursor it has not given out, however deep', async () => {
    if (!parameters.includes('cursor')) return
    for (const position of [
      9e15,
      1e300,
      -1,
      '9'.repeat(90),
      { at: '9999-12-31T23:59:59.999Z', id: 'z' },
      [[[[]]]],
    ]) {
      expect([200, 400]).toContain(await hold(`${address}?cursor=${encodeCursor(position)}`))
    }
  })

  it('takes SQL for text, in every parameter', async () => {
    for (const name of parameters)
      for (const sql of SQL) await hold(`${address}?${name}=${encodeURIComponent(sql)}`)
    for (const sql of SQL) await hold(`${address.replace(/[^/]+$/, encodeURIComponent(sql))}`)
  })
})

describe.each(writes)('$method $address', ({ method, address }) => {
  it('refuses ten megabytes, told beforehand or not', async () => {
    const body = 'x'.repeat(10_000_000)
    const told = { ...headers, 'content-length': String(body.length) }
    expect(await hold(address, { method, headers: told, body })).toBe(413)
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 10; i++) controller.enqueue(new TextEncoder().encode(body.slice(0, 1_000_000)))
        controller.close()
      },
    })
    expect(await hold(address, { method, body: chunks, duplex: 'half' } as RequestInit)).toBe(413)
  })

  it('refuses a body nested deeper than anybody writes', async () => {
    const body = `${'{"text":['.repeat(20_000)}${']}'.repeat(20_000)}`
    expect(await hold(address, { method, body })).toBeGreaterThanOrEqual(400)
  })
})

describe('after all that', () => {
  it('everything is still there', async () => {
    expect((await json(`/claims/${id}`)).figure.value).toBe('97000')
    const { results } = await bindings.DB.prepare(
      "select name from sqlite_master where name = 'claims'",
    ).all()
    expect(results).toHaveLength(1)
  })
})
