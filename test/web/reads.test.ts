/** What each page asks of D1: nothing is searched from end to end, and the number of questions does not grow. */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '../../src/env.ts'
import { web } from '../../src/web/app.tsx'
import { follow, publish, tick } from '../pipeline/newsroom.ts'

const bindings = env as unknown as Env

interface Asked {
  sql: string
  params: unknown[]
}

/** The database, writing down what is asked of it. */
function listening(asked: Asked[]): D1Database {
  const note = (sql: string, statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === 'bind')
          return (...params: unknown[]) => {
            asked.push({ sql, params })
            return target.bind(...params)
          }
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return new Proxy(bindings.DB, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => note(sql, target.prepare(sql))
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

async function asks(path: string): Promise<Asked[]> {
  const asked: Asked[] = []
  const response = await web.request(path, {}, { ...bindings, DB: listening(asked) })
  expect(response.status, path).toBe(200)
  await response.text()
  return asked
}

let claim = ''
let article = ''
beforeAll(async () => {
  const body = 'The average cost of mining one bitcoin in Texas was $74,600 in 2025, the company said.'
  await publish('daily', [{ guid: 'a', title: 'a', body, date: '2026-11-01T08:00:00Z' }])
  await follow('daily', '2026-11-04T00:00:00.000Z')
  await tick('2026-11-04T00:05:00.000Z')
  const page = await (await web.request('/', {}, bindings)).text()
  claim = page.match(/\/claims\/c_\w+/)?.[0] ?? ''
  const about = await (await web.request(claim, {}, bindings)).text()
  article = about.match(/\/articles\/a_\w+/)?.[0] ?? ''
})

/** Small by nature: as many as there are feeds and owners. */
const SMALL =
  /^SCAN (?:feeds|publishers|[cj] VIRTUAL|w VIRTUAL TABLE INDEX [1-9]|\(subquery|json_each VIRTUAL|claim_search VIRTUAL|claim_changes VIRTUAL)/

const pages = (): [path: string, most: number][] => [
  ['/', 14],
  ['/?topic=mining&metric=mining_cost', 6],
  ['/?show=edits', 6],
  [claim, 10],
  ['/series/mining-cost.bitcoin.us-tx', 5],
  ['/series/mining-cost.bitcoin.us-tx?as_of=2026-11-05', 5],
  [article, 8],
  ['/topics/mining', 16],
  ['/topics/edge-ai', 16],
  ['/publishers/daily', 8],
  ['/claimants/daily', 6],
  ['/places/texas', 6],
  [`/stories/${article.slice(10)}`, 12],
  ['/search?q=bitcoin', 6],
  ['/forecasts', 11],
  ['/status', 1],
  [`${claim}/revisions/1`, 4],
  [`/embed${claim}`, 2],
  ['/embed/series/mining-cost.bitcoin.us-tx?as_of=2026-11-05', 5],
]

describe('every page', () => {
  it('asks a bounded number of questions', async () => {
    for (const [path, most] of pages()) expect((await asks(path)).length, path).toBeLessThanOrEqual(most)
  })

  it('finds what it asks for by an index', async () => {
    for (const [path] of pages())
      for (const { sql, params } of await asks(path)) {
        const plan = await bindings.DB.prepare(`explain query plan ${sql}`)
          .bind(...params)
          .all<{ detail: string }>()
        const scans = plan.results.map((r) => r.detail).filter((d) => d.startsWith('SCAN') && !SMALL.test(d))
        expect(scans, `${path}: ${sql}`).toEqual([])
      }
  })
})
