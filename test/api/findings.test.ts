import { describe, expect, it } from 'vitest'
import migration from '../../migrations/0016_finding_reasons.sql?raw'
import { checkDueSeries } from '../../src/checks/store.ts'
import { findings, seriesDue } from '../../src/db/schema.ts'
import { ask, bindings, db, json, tell } from './library.ts'

const NOW = '2026-11-20T00:00:00.000Z'

/** Two claimants on one series and period, checked against each other: what is filed of it. */
async function disagreement(place: string, other: { value: string; period?: string }) {
  const first = await tell({ place, period: '2026', claimant: 'Hashlab', value: '94500' })
  await tell({ place, period: '2026', claimant: 'Gridwatch', quote: 'another', ...other })
  const { series } = await json(`/claims/${first}`)
  await db.insert(seriesDue).values({ seriesId: series, since: NOW })
  await checkDueSeries(db, NOW)
  const { items } = await json(`/findings?claim=${first}`)
  return items
}

describe('a conflict says why its sides differ in a word of its own', () => {
  it.each([
    ['Texas', { value: '61000' }, 'genuine'],
    ['Peru', { value: '94500000' }, 'unit'],
    ['Norway', { value: '61000', period: '2026-Q1' }, 'period'],
  ])('%s', async (place, other, reason) => {
    expect(await disagreement(place, other)).toMatchObject([{ rule: 'conflict', reason }])
  })

  it('also in a table, and by itself', async () => {
    const csv = await (await ask('/findings.csv?fields=rule,reason')).text()
    expect(csv.split('\n').slice(0, 2)).toEqual(['rule,reason', expect.stringMatching(/^conflict,\w+$/)])
  })

  it('other rules have none', async () => {
    const [known] = await db.select().from(findings)
    if (!known) throw new Error('filed above')
    await db.insert(findings).values({ ...known, id: 'x_other', rule: 'growth', reason: null })
    expect(await json('/findings/x_other')).toMatchObject({ rule: 'growth', reason: null })
  })

  it('conflicts filed before there was the word are given it by the migration', async () => {
    const [, update = ''] = migration.split('--> statement-breakpoint')
    const before = await db.select().from(findings)
    await bindings.DB.prepare('update findings set reason = null').run()
    await bindings.DB.prepare(update).run()
    expect(await db.select().from(findings)).toEqual(before)
  })
})

it('a rule that is none is refused, not found to have no findings', async () => {
  const response = await ask('/findings?rule=grwoth')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ field: 'rule' }] })
})
