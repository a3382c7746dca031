import { beforeAll, expect, it } from 'vitest'
import { desk } from '../../src/desk/app.tsx'
import { bindings, tell } from '../api/library.ts'
import { account, formOf, ORIGIN, rows } from './newsdesk.ts'

const ACTS = 120
const FIGURES = 6

/** The same throw of dice every time. */
function dice(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % n
  }
}

/** A D1 whose batches fail now and then, before they are written or after, when only the answer is lost. */
function flaky(d1: D1Database, roll: (n: number) => number): D1Database {
  return new Proxy(d1, {
    get(target, property) {
      const value = Reflect.get(target, property)
      if (property !== 'batch') return typeof value === 'function' ? value.bind(target) : value
      return async (statements: D1PreparedStatement[]) => {
        const fate = roll(6)
        if (fate === 0) throw new Error('D1_ERROR: Network connection lost.')
        const result = await target.batch(statements)
        if (fate === 1) throw new Error('D1_ERROR: Internal error while waiting for the answer.')
        return result
      }
    },
  })
}

const claims: string[] = []
const cookies: string[] = []

beforeAll(async () => {
  for (let i = 0; i < FIGURES; i++) claims.push(await tell({ claimant: `Stormy ${i}` }))
  for (const name of ['Ada', 'Bob', 'Cyd']) cookies.push((await account('edit', { name })).cookie)
})

it('many editors, a database that fails, everything sent again: audit, reviews and revisions agree', async () => {
  const roll = dice(7)
  const env = { ...bindings, DB: flaky(bindings.DB, roll) }
  const current = async (claim: string) => {
    const [row] = await rows<{ n: number; review: number }>(
      'select n, coalesce((select max(n) from reviews where claim_id = claims.id), 0) as review from claims where id = ?',
      claim,
    )
    return row ?? { n: 0, review: 0 }
  }
  /** Sends one form until it is answered, as the desk's script does; gives the last status. */
  const persist = async (path: string, cookie: string, fields: Record<string, string>) => {
    const body = formOf({ key: crypto.randomUUID(), ...fields })
    for (let tries = 0; ; tries++) {
      const init = { method: 'POST', headers: { cookie, origin: ORIGIN }, body }
      const { status } = await desk.request(`${ORIGIN}${path}`, init, env)
      if (status < 500 || tries === 30) return status
    }
  }
  const done: Record<string, number> = { correct: 0, review: 0 }
  const act = async (i: number) => {
    const claim = claims[roll(FIGURES)] ?? ''
    const cookie = cookies[roll(cookies.length)] ?? ''
    const { n, review } = await current(claim)
    const [kind, fields] =
      roll(2) === 0
        ? ([
            'correct',
            {
              base: String(n),
              why: `Act ${i}`,
              value: String(1000 + i),
              unit: 'USD/BTC',
              comparator: 'eq',
              modality: 'reported',
            },
          ] as const)
        : ([
            'review',
            {
              base: String(review),
              revision: String(n),
              rating: 'supported',
              rationale: `Act ${i}`,
              to: 'publish',
            },
          ] as const)
    const status = await persist(`/claims/${claim}/${kind}`, cookie, { ...fields, value_high: '' })
    expect([303, 409]).toContain(status)
    if (status === 303) done[kind] = (done[kind] ?? 0) + 1
  }
  for (let i = 0; i < ACTS; i += 6) await Promise.all([0, 1, 2, 3, 4, 5].map((j) => act(i + j)))

  const list = JSON.stringify(claims)
  const among = 'in (select value from json_each(?))'
  const counted = async (sql: string) => (await rows<{ n: number }>(sql, list))[0]?.n
  expect(done.correct).toBeGreaterThan(5)
  expect(done.review).toBeGreaterThan(5)
  expect(await counted(`select count(*) as n from audit where act = 'correct' and subject ${among}`)).toBe(
    done.correct,
  )
  expect(
    await counted(
      `select count(*) as n from revisions where reason = 'editor_correction' and claim_id ${among}`,
    ),
  ).toBe(done.correct)
  expect(
    await counted(`select count(*) as n from audit where act = 'review_published' and subject ${among}`),
  ).toBe(done.review)
  expect(await counted(`select count(*) as n from reviews where claim_id ${among}`)).toBe(done.review)
  // each act's words stand once in what it wrote, and the figure that stands is the last one corrected
  expect(
    await rows(
      `select note from revisions where claim_id ${among} and note is not null group by note having count(*) > 1`,
      list,
    ),
  ).toEqual([])
  expect(
    await rows(
      `select c.id from claims c join revisions r on r.claim_id = c.id and r.n = c.n where c.id ${among} and r.value <> c.value`,
      list,
    ),
  ).toEqual([])
}, 60_000)
