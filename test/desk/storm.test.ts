import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { desk } from '../../src/desk/app.tsx'
import { publicReview, type Review } from '../../src/desk/reviews.ts'
import { weighChanged } from '../../src/desk/weigh.ts'
import { idOf } from '../../src/lib/ids.ts'
import { verifyLedger } from '../../src/revisions/verify.ts'
import { bindings, db } from '../api/library.ts'
import { print } from '../revisions/press.ts'
import { account, formOf, ORIGIN, rows } from './newsdesk.ts'

const ACTS = 1000
const AT_ONCE = 10
const FIGURES = 40
const MOST_TRIES = 30

/** The same throw of dice every time. */
function dice(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const roll = dice(7)
let failures = 0
const fail = (why: string) => {
  failures++
  throw new Error(`D1_ERROR: ${why}`)
}

/** A statement that fails now and then. */
const flakyStatement = (statement: D1PreparedStatement): D1PreparedStatement =>
  new Proxy(statement, {
    get(target, property) {
      const value = Reflect.get(target, property)
      if (typeof value !== 'function') return value
      if (property === 'bind') return (...args: unknown[]) => flakyStatement(target.bind(...args))
      return (...args: unknown[]) =>
        roll(200) === 0
          ? Promise.reject(new Error('D1_ERROR: Network connection lost.'))
          : value.apply(target, args)
    },
  })

/** A D1 whose batches fail now and then, before they are written or after, when only the answer is lost; its reads, too. */
const flaky = new Proxy(bindings.DB, {
  get(target, property) {
    const value = Reflect.get(target, property)
    if (property === 'prepare') return (sql: string) => flakyStatement(target.prepare(sql))
    if (property !== 'batch') return typeof value === 'function' ? value.bind(target) : value
    return async (statements: D1PreparedStatement[]) => {
      const fate = roll(6)
      if (fate === 0) fail('Network connection lost.')
      const result = await target.batch(statements)
      if (fate === 1) fail('Internal error while waiting for the answer.')
      return result
    }
  },
})

interface Editor {
  id: string
  name: string
  cookie: string
}
interface AuditRow {
  id: string
  act: string
  subject: string
  by: string
  why: string
  detail: Record<string, unknown>
}
interface Standing {
  id: string
  n: number
  review: number
}

const claims: string[] = []
const editors: Editor[] = []
/** Audit ids of what was answered as done, and of what was refused. */
const done = new Set<string>()
const refused = new Set<string>()
const kinds = new Map<string, number>()

/** Sends one form until it is answered, as the desk's script does, now and then from two tabs at once; gives the status. */
async function persist(path: string, editor: Editor, fields: Record<string, string>): Promise<number> {
  const body = formOf(fields)
  const send = async (): Promise<number> => {
    for (let tries = 0; ; tries++) {
      const init = { method: 'POST', headers: { cookie: editor.cookie, origin: ORIGIN }, body }
      const { status } = await desk.request(`${ORIGIN}${path}`, init, { ...bindings, DB: flaky })
      if (status < 500 || tries === MOST_TRIES) return status
    }
  }
  const answers = await Promise.all(roll(10) === 0 ? [send(), send()] : [send()])
  expect(new Set(answers).size, `${path} answered ${answers}`).toBe(1)
  return answers[0] ?? 0
}

/** One throw: which act, on which figure, based on what stands or on what is no longer so. */
async function act(i: number) {
  const editor = editors[roll(editors.length)] as Editor
  const claim = claims[roll(FIGURES)] ?? ''
  const [at] = await rows<Standing>(
    'select id, n, coalesce((select max(n) from reviews where claim_id = claims.id), 0) as review from claims where id = ?',
    claim,
  )
  const { n, review } = at as Standing
  const stale = roll(25) === 0 ? 1 : 0
  const why = `Act ${i}`
  const note = async (kind: string, key: string, path: string, fields: Record<string, string>) => {
    const status = await persist(path, editor, { key, ...fields })
    expect([303, 409, 422], `${kind} answered ${status}`).toContain(status)
    const id = idOf('u', editor.id, key)
    ;(status === 303 ? done : refused).add(id)
    if (status === 303) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (stale && n > 1 && kind !== 'undo' && kind !== 'snooze') expect(status).toBe(409)
  }
  const key = `act-${i}-of-the-storm`
  const fate = roll(100)
  if (fate < 30) {
    const figure = {
      value: String(1000 + i),
      value_high: '',
      unit: 'USD/BTC',
      comparator: 'eq',
      modality: 'reported',
    }
    return note('correct', key, `/claims/${claim}/correct`, {
      base: String(Math.max(0, n - stale)),
      why,
      ...figure,
    })
  }
  if (fate < 33)
    return note('reject', key, `/claims/${claim}/reject`, { base: String(Math.max(0, n - stale)), why })
  if (fate < 36) return note('snooze', key, `/claims/${claim}/snooze`, {})
  if (fate < 48) {
    const [last] = await rows<{ id: string }>(
      `select id from audit where by_id = ? and act <> 'undo' order by recorded_at desc limit 1 offset ${roll(2)}`,
      editor.id,
    )
    return last && note('undo', `undo ${last.id}`, '/undo', { act: last.id })
  }
  if (fate < 50) return article(i, claim)
  const to = fate < 57 ? 'withdraw' : fate < 66 ? 'draft' : 'publish'
  const ratings = ['supported', 'refuted', 'not_enough_evidence', 'conflicting_evidence']
  const form = {
    base: String(review),
    revision: String(n - stale),
    rating: ratings[roll(4)] ?? '',
    rationale: why,
    to,
  }
  if (stale && to !== 'publish') return
  return note('review', key, `/claims/${claim}/review`, form)
}

/** Meanwhile the paper prints another figure; a run that collides with an editor is done again. */
async function article(i: number, claim: string) {
  const paper = `stormy-${claims.indexOf(claim)}`
  const published = new Date(Date.parse('2026-10-01T00:00:00.000Z') + i * 60_000).toISOString()
  const text = `Mining one Bitcoin costs $${70_000 + i * 10} per Bitcoin on average.`
  for (let tries = 0; ; tries++)
    try {
      await print(
        db,
        bindings.EVIDENCE,
        { paper, slug: `again-${i}`, text, published },
        new Date().toISOString(),
      )
      return
    } catch (error) {
      if (tries === MOST_TRIES) throw error
    }
}

describe(`${ACTS} random acts at once, a database that fails, everything sent again`, () => {
  const list = () => JSON.stringify(claims)
  const among = 'in (select value from json_each(?))'
  let audit: AuditRow[] = []
  let reviews: (Review & { claim_id: string })[] = []

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    for (let i = 0; i < FIGURES; i++) {
      const text = `Mining one Bitcoin costs $${90_000 + i * 100} per Bitcoin on average.`
      const printed = { paper: `stormy-${i}`, slug: 'first', text, published: '2026-09-01T00:00:00.000Z' }
      await print(db, bindings.EVIDENCE, printed, '2026-09-01T00:00:00.000Z')
      const [claim] = await rows<{ id: string }>('select id from claims where claimant = ?', `stormy-${i}`)
      claims.push(claim?.id ?? '')
    }
    for (const name of ['Ada', 'Bob', 'Cyd', 'Dee']) {
      const { id, cookie } = await account('edit', { name })
      editors.push({ id, name, cookie })
    }
    for (let i = 0; i < ACTS; i += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, j) => act(i + j)))
    const found = await rows<AuditRow & { detail: string }>(
      `select id, act, subject, "by", why, detail from audit where subject ${among}`,
      list(),
    )
    audit = found.map((r) => ({ ...r, detail: JSON.parse(r.detail) }))
    reviews = await rows(`select * from reviews where claim_id ${among} order by claim_id, n`, list())
  }, 180_000)
  afterAll(() => {
    vi.restoreAllMocks()
  })

  it('were many of each kind, and much failed', () => {
    for (const [kind, least] of [
      ['correct', 50],
      ['reject', 10],
      ['review', 80],
      ['snooze', 10],
      ['undo', 15],
    ] as const)
      expect(kinds.get(kind), kind).toBeGreaterThan(least)
    expect(refused.size).toBeGreaterThan(15)
    expect(failures).toBeGreaterThan(100)
  })

  it('left a record of each act that was answered as done, and of no other', () => {
    expect(audit.map((r) => r.id).sort()).toEqual([...done].sort())
  })

  it('made the revision each record speaks of, and no other', async () => {
    const made = await rows<Record<string, unknown>>(
      `select claim_id, n, "by", note, value, withdrawn from revisions where "by" is not null and claim_id ${among}`,
      list(),
    )
    const first = new Map(audit.map((r) => [r.id, r]))
    const expected = audit.flatMap(({ act, subject, by, why, detail }) => {
      const undone = act === 'undo' ? first.get(String(detail.undoes)) : undefined
      const acted = undone ?? { act, detail }
      if (acted.act !== 'correct' && acted.act !== 'reject') return []
      return [`${subject} ${Number(acted.detail.base) + (undone ? 2 : 1)} ${by}: ${why}`]
    })
    expect(made.map((r) => `${r.claim_id} ${r.n} ${r.by}: ${r.note}`).sort()).toEqual(expected.sort())
    for (const { act, subject, detail } of audit) {
      if (act !== 'correct' && act !== 'reject') continue
      const revision = made.find((r) => r.claim_id === subject && r.n === Number(detail.base) + 1)
      expect(Boolean(revision?.withdrawn)).toBe(act === 'reject')
      if (act === 'correct') expect(revision?.value).toBe(detail.value)
    }
  })

  it('wrote the version of a review each record speaks of, and no other', () => {
    const first = new Map(audit.map((r) => [r.id, r]))
    const expected = audit.flatMap(({ act, subject, by, detail }) => {
      const undone = act === 'undo' ? first.get(String(detail.undoes)) : undefined
      const acted = undone ?? { act, detail }
      return acted.act.startsWith('review_')
        ? [`${subject} ${Number(acted.detail.base) + (undone ? 2 : 1)} ${by}`]
        : []
    })
    expect(reviews.map((r) => `${r.claim_id} ${r.n} ${r.by}`).sort()).toEqual(expected.sort())
  })

  it('left a ledger whose chains hold and whose lists say what it says', async () => {
    expect((await verifyLedger(db)).problems).toEqual([])
    const states = await rows<Record<string, unknown>>(
      `select c.id, c.n, c.value, c.withdrawn, s.n as sn, s.value as sv, s.withdrawn as sw, s.review
       from claims c join claim_states s on s.claim_id = c.id and s.superseded_at is null where c.id ${among}`,
      list(),
    )
    expect(states).toHaveLength(FIGURES)
    for (const s of states) {
      expect([s.sn, s.sv, s.sw]).toEqual([s.n, s.value, s.withdrawn])
      const shown = publicReview(reviews.filter((r) => r.claim_id === s.id))
      expect(s.review).toBe(shown && shown.revision === s.n ? shown.rating : null)
    }
  })

  it('left the queue with what is open, and nothing else', async () => {
    while (await weighChanged(db, new Date().toISOString())) {}
    const wrong = await rows(
      `select d.claim_id from desk_items d join claims c on c.id = d.claim_id
       join claim_states s on s.claim_id = c.id and s.superseded_at is null
       where c.id ${among} and d.open <> (c.withdrawn = 0 and c.held = 0 and s.review is null)`,
      list(),
    )
    expect(wrong).toEqual([])
  })
})
