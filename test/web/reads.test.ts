/** What each page asks of D1: nothing is searched from end to end, and neither questions nor rows read grow with the ledger. */
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
let story = ''
beforeAll(async () => {
  const said = (company: string, cost: string) =>
    `The average cost of mining one bitcoin in Texas was ${cost} in 2025, according to ${company}.`
  const date = '2026-11-01T08:00:00Z'
  for (const paper of ['daily', 'weekly', 'courier', 'herald']) {
    await publish(paper, [
      { guid: 'a', title: 'a', body: said('Brightwater Research', '$74,600'), date },
      { guid: 'b', title: 'b', body: said(`${paper} Analytics`, `$${paper.length}1,600`), date },
    ])
    await follow(paper, '2026-11-04T00:00:00.000Z')
  }
  await tick('2026-11-04T00:05:00.000Z')
  const page = await (await web.request('/', {}, bindings)).text()
  claim = page.match(/\/claims\/c_\w+/)?.[0] ?? ''
  const about = await (await web.request(claim, {}, bindings)).text()
  article = about.match(/\/articles\/a_\w+/)?.[0] ?? ''
  const told = await (await web.request(article, {}, bindings)).text()
  story = told.match(/\/stories\/a_\w+/)?.[0] ?? ''
})

/** Small by nature: as many as there are feeds and owners. */
const SMALL =
  /^SCAN (?:feeds|publishers|[cjk] VIRTUAL|w VIRTUAL TABLE INDEX [1-9]|\(subquery|json_each VIRTUAL|claim_search VIRTUAL|claim_changes VIRTUAL)/

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
  ['/claimants/brightwater-research', 6],
  ['/places/texas', 6],
  [story, 12],
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

  it('reads few rows for each it is given, as the API does', async () => {
    for (const [path] of pages()) {
      let [read, given, queries] = [0, 0, 0]
      for (const { sql, params } of await asks(path)) {
        const answer = await bindings.DB.prepare(sql)
          .bind(...params)
          .all()
        read += answer.meta.rows_read
        given += answer.results.length
        queries++
      }
      expect(read, path).toBeLessThanOrEqual(3 * given + 20 * queries)
    }
  })

  it('finds who disagrees by the index made for it', async () => {
    const plans: string[] = []
    for (const { sql, params } of await asks(claim)) {
      if (!sql.includes('claim_states r')) continue
      const plan = await bindings.DB.prepare(`explain query plan ${sql}`)
        .bind(...params)
        .all<{ detail: string }>()
      plans.push(...plan.results.map((r) => r.detail).filter((d) => / [rx] /.test(d)))
    }
    expect(plans).toHaveLength(2)
    for (const detail of plans)
      expect(detail).toMatch(
        /USING (?:COVERING )?INDEX claim_states_rivals \(series_id=\? AND period=\? AND unit=\? AND rowid/,
      )
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
