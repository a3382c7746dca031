import { beforeAll, describe, expect, it } from 'vitest'
import { countingD1 } from '../../src/cli/bench/counting-d1.ts'
import { openDb } from '../../src/db/client.ts'
import {
  countQueue,
  MOST_COUNTED,
  readQueue,
  take,
  takeNext,
  type View,
  waitingMetrics,
} from '../../src/desk/queue.ts'
import { weighChanged } from '../../src/desk/weigh.ts'
import { bindings, db, tell } from '../api/library.ts'
import { account, rows, send, visit } from './newsdesk.ts'

const NOW = '2026-11-02T00:00:00.000Z'
const ME = { id: 'me', name: 'Ada' }
const COPIES = 1200

const weighAll = async (now = NOW) => {
  while (await weighChanged(db, now)) {}
}
const queue = (view: View = {}, now = NOW) => readQueue(db, ME.id, now, { view, limit: 50 })
const place = async (claim: string, now = NOW) => (await queue({}, now)).find((i) => i.row.claim.id === claim)

describe('what a figure weighs', () => {
  it('is told point by point, and the points add up', async () => {
    const claim = await tell({ claimant: 'Points', confidence: 0.7 })
    await weighAll()
    const item = await place(claim)
    expect(item?.parts).toContainEqual({ points: 10, words: 'read with confidence 0.70' })
    expect(item?.points).toBe(item?.parts.reduce((sum, p) => sum + p.points, 0))
  })

  it('rises with what changes, and falls with age, by itself', async () => {
    const claim = await tell({ claimant: 'Moving' })
    await weighAll()
    const before = (await place(claim))?.points ?? 0
    await tell({ claimant: 'Moving', value: '120000', said: '2026-11-01T12:00:00.000Z' })
    await weighAll()
    const moved = (await place(claim))?.points ?? 0
    expect(moved).toBeGreaterThan(before)
    const later = '2026-11-16T00:00:00.000Z'
    await weighAll(later)
    expect((await place(claim, later))?.points).toBe(moved - 4)
    const muchLater = '2027-06-01T00:00:00.000Z'
    await weighAll(muchLater)
    expect((await place(claim, muchLater))?.points).toBe(moved - 14)
    expect(await rows('select 1 from desk_items where claim_id = ? and weigh_at is not null', claim)).toEqual(
      [],
    )
  })

  it('comes to the same when two weigh at once, and again', async () => {
    const claim = await tell({ claimant: 'Twice' })
    await Promise.all([weighChanged(db, NOW), weighChanged(db, NOW)])
    const once = await rows('select * from desk_items where claim_id = ?', claim)
    await weighAll()
    expect(await rows('select * from desk_items where claim_id = ?', claim)).toEqual(once)
    expect(once).toHaveLength(1)
  })
})

describe('the filters', () => {
  it('hold what they say, with a count each', async () => {
    const claim = await tell({ claimant: 'Filtered', confidence: 0.61 })
    await weighAll()
    const ids = async (filter: View['filter']) => (await queue({ filter })).map((i) => i.row.claim.id)
    expect(await ids('unsure')).toContain(claim)
    expect(await ids('edits')).not.toContain(claim)
    expect(await ids('mine')).not.toContain(claim)
    await take(db, claim, ME, NOW)
    expect(await ids('mine')).toEqual([claim])
    const counts = await countQueue(db, ME.id, NOW, {})
    expect(counts.mine).toBe(1)
    expect(counts.unsure).toBe((await ids('unsure')).length)
  })

  it('narrow to a topic and to a metric, each with its own counts', async () => {
    const chips = await tell({
      claimant: 'Chips',
      metric: 'market_size',
      subject: 'edge AI',
      unit: 'USD',
      value: '9',
    })
    const miners = await tell({ claimant: 'Miners' })
    await weighAll()
    const ids = async (view: View) => (await queue(view)).map((i) => i.row.claim.id)
    expect(await ids({ metric: 'market_size' })).toEqual([chips])
    expect((await countQueue(db, ME.id, NOW, { metric: 'market_size' })).all).toBe(1)
    expect(await ids({ topic: 'ai' })).toContain(chips)
    expect(await ids({ topic: 'ai' })).not.toContain(miners)
    expect(await ids({ topic: 'mining' })).toContain(miners)
    expect(await ids({ metric: 'market_size', filter: 'edits' })).toEqual([])
    expect(await waitingMetrics(db)).toEqual(['market_size', 'mining_cost'])
    const { cookie } = await account('edit')
    const page = await (await visit('/?metric=market_size&topic=ai&filter=nonsense', cookie)).text()
    expect(page).toContain('1 figure to look at')
    expect(page).toMatch(/href="\/desk\/claims\/[^"]*\?topic=ai&amp;metric=market_size"/)
    expect((await send('/next?metric=market_size', cookie, {})).headers.get('location')).toBe(
      `/desk/claims/${chips}?metric=market_size`,
    )
  })

  it('go along from item to item', async () => {
    const { cookie } = await account('edit')
    for (const claimant of ['Doubtful one', 'Doubtful two']) await tell({ claimant, confidence: 0.62 })
    const first = await send('/next?filter=unsure', cookie, {})
    const path = first.headers.get('location') ?? ''
    expect(path).toMatch(/\?filter=unsure$/)
    expect(await (await visit(path.replace('/desk', ''), cookie)).text()).toContain('/review?filter=unsure')
  })
})

describe('skipping', () => {
  it('goes down the queue, and back to what was skipped only at its end', async () => {
    for (const claimant of ['Skipped A', 'Skipped B', 'Skipped C']) await tell({ claimant, confidence: 0.6 })
    await weighAll()
    const who = { id: 'skipper', name: 'Bob' }
    const order = (await readQueue(db, who.id, NOW, { view: {}, limit: 500 })).map((i) => i.row.claim.id)
    const seen: string[] = []
    for (let after: string | undefined; seen.length < order.length; after = seen.at(-1)) {
      const next = await takeNext(db, who, NOW, { after })
      if (next === null || seen.includes(next)) break
      seen.push(next)
    }
    const free = order.filter((id) => seen.includes(id))
    expect(seen).toEqual(free)
    // others are at two of them
    expect(seen.length).toBeGreaterThanOrEqual(order.length - 2)
    expect(await takeNext(db, who, NOW, { after: seen.at(-1) })).toBe(seen[0])
  })
})

describe(`a queue of ${COPIES}`, () => {
  const counting = countingD1(bindings.DB)
  const counted = openDb(counting.d1)

  beforeAll(async () => {
    const claim = await tell({ claimant: 'Many' })
    /** Copies the claim's row in a table, `i` counting up. */
    const copy = async (table: string, key: string, changed: Record<string, string>) => {
      const columns = await rows<{ name: string }>(`select name from pragma_table_info('${table}')`)
      const names = columns.map((c) => `"${c.name}"`)
      const values = columns.map((c) => changed[c.name] ?? `o."${c.name}"`)
      await rows(
        `insert into ${table} (${names}) with recursive k(i) as (select 1 union all select i + 1 from k where i < ${COPIES})
         select ${values} from k, ${table} o where o.${key} = ?`,
        claim,
      )
    }
    const period = 'cast(1000 + i as text)'
    await copy('claims', 'id', { id: `'c_many' || i`, period })
    await copy('claim_states', 'claim_id', {
      claim_id: `'c_many' || i`,
      period,
      id: 'o.id + i',
      seq: 'o.seq + i',
      confidence: '0.5 + i / 3000.0',
    })
  })

  it('is weighed in bounded steps', async () => {
    expect(await weighChanged(db, NOW)).toBe(true)
    await weighAll()
    expect(await rows('select 1 from desk_items where claim_id like ?', 'c_many%')).toHaveLength(COPIES)
  })

  it('is shown whole, page by page, worthiest first, and read by index alone', async () => {
    const seen: string[] = []
    let last = Number.POSITIVE_INFINITY
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const before = counting.bill.read
      const page = await readQueue(counted, ME.id, NOW, { view: {}, after, limit: 100 })
      expect(counting.bill.read - before).toBeLessThan(800)
      for (const { points } of page) {
        expect(points).toBeLessThanOrEqual(last)
        last = points
      }
      seen.push(...page.map((i) => i.row.claim.id))
      if (page.length < 100) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => id.startsWith('c_many'))).toHaveLength(COPIES)
  })

  it('is counted no further than a thousand', async () => {
    expect((await countQueue(db, ME.id, NOW, {})).all).toBe(MOST_COUNTED)
  })
})
