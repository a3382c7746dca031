import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Env } from '../../src/env.ts'
import { web } from '../../src/web/app.tsx'
import { follow, publish, tick } from '../pipeline/newsroom.ts'

const bindings = { ...env, MEMO: '1' } as unknown as Env

/** Asks for a page as a deployment does, and counts what is asked of D1. */
async function visit(path: string, headers = {}) {
  let asked = 0
  const DB = new Proxy(bindings.DB, {
    get: (target, name) => {
      if (name === 'prepare') asked++
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const context = createExecutionContext()
  const answer = await web.request(path, { headers }, { ...bindings, DB }, context)
  const body = await answer.text()
  await waitOnExecutionContext(context)
  return { answer, body, asked }
}

const cost = (value: string) => [
  {
    guid: 'cached',
    title: 'cached',
    body: `The average cost of mining one bitcoin in Kentucky was ${value} in 2025, the company said.`,
    date: '2026-11-01T08:00:00Z',
  },
]

it('a page is kept until the ledger changes', async () => {
  await publish('cached', cost('$74,611'))
  await follow('cached', '2026-11-04T00:00:00.000Z')
  await tick('2026-11-04T00:05:00.000Z')

  const first = await visit('/?metric=mining_cost')
  expect(first.body).toContain('$74,611')
  expect(first.asked).toBeGreaterThan(1)

  const again = await visit('/?metric=mining_cost')
  expect(again.body).toBe(first.body)
  expect(again.asked).toBe(1)
  expect(again.answer.headers.get('content-security-policy')).toContain("default-src 'none'")

  const tag = first.answer.headers.get('etag') ?? ''
  expect((await visit('/?metric=mining_cost', { 'if-none-match': tag })).answer.status).toBe(304)

  await publish('cached', cost('$79,122'))
  await tick('2026-11-06T00:05:00.000Z')
  const changed = await visit('/?metric=mining_cost')
  expect(changed.body).toContain('$79,122')
  expect((await visit('/claims/c_none')).answer.status).toBe(404)
  expect((await visit('/claims/c_none')).asked).toBeGreaterThan(1)
})
