import { describe, expect, it } from 'vitest'
import { ask, json, tell } from './library.ts'

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`
const market = { metric: 'market_size', subject: 'Edge AI', unit: 'USD', modality: 'forecast' } as const
const forecast = { ...market, period: '2025', claimant: 'Seer Research' } as const
const id = await tell({ ...forecast, value: '100', said: day(1) })
await tell({ ...forecast, value: '120', said: day(5), publisher: 'daily' })
await tell({
  ...market,
  modality: 'reported',
  period: '2025',
  claimant: 'Bureau',
  value: '150',
  said: day(9),
})
const ahead = await tell({ ...market, period: '2033', claimant: 'Seer Research', value: '900', said: day(2) })
const { series, appearances } = await json(`/claims/${id}`)

describe('/claims/{id}/origins', () => {
  it('tells who printed a figure first and who took it from whom', async () => {
    expect(await json(`/claims/${id}/origins`)).toMatchObject({
      claim: id,
      origins: 1,
      printings: [
        { publisher: 'wire', how: 'first', from: null, mutation: 'none', figure: { value: '100' } },
        { publisher: 'daily', how: 'quotes', from: appearances[1].source.article.id, mutation: 'value' },
      ],
    })
  })

  it('as of a time, or not at all', async () => {
    const then = await json(`/claims/${id}/origins?as_of=2026-11-02`)
    expect(then.printings).toHaveLength(1)
    expect((await ask(`/claims/${id}/origins?as_of=2026-10-01`)).status).toBe(404)
    expect((await ask('/claims/none/origins')).status).toBe(404)
  })
})

describe('forecasts', () => {
  it('of a series: editions, drift, outcome and error', async () => {
    const { items } = await json(`/series/${series}/forecasts`)
    expect(items).toMatchObject([
      {
        claim: id,
        period: '2025',
        due_at: '2026-01-01T00:00:00.000Z',
        editions: [{ value: '100' }, { value: '120' }],
        drift: '20.0',
        outcome: { claimant: 'Bureau', value: '150' },
        error: '-20.0',
      },
      { claim: ahead, period: '2033', outcome: null, error: null, drift: null },
    ])
    const then = await json(`/series/${series}/forecasts?as_of=2026-11-03&limit=1`)
    expect(then.items).toMatchObject([{ editions: [{ value: '100' }], outcome: null }])
    const next = await json(`/series/${series}/forecasts?as_of=2026-11-03&limit=1&cursor=${then.next_cursor}`)
    expect(next.items).toMatchObject([{ claim: ahead }])
    expect(next.next_cursor).toBeNull()
    expect((await json(`/series/${series}/forecasts?claimant=Bureau`)).items).toEqual([])
    expect((await ask('/series/none/forecasts')).status).toBe(404)
  })
})

describe('records are counts', () => {
  it('of a publisher', async () => {
    expect(await json('/publishers/wire/record')).toEqual({
      publisher: 'wire',
      articles: 3,
      articles_with_claims: 3,
      claims: 3,
      silent_edits: 0,
      announced_corrections: 0,
      retractions: 0,
      findings: {},
    })
    expect(await json('/publishers/wire/record?as_of=2026-11-01')).toMatchObject({ articles: 1 })
    expect((await ask('/publishers/none/record')).status).toBe(404)
  })

  it('of a claimant, by name or key', async () => {
    const record = await json('/claimants/seer-research/record')
    expect(record).toMatchObject({ claimant: 'seer-research', claims: 2, restated: 1 })
    expect(await json('/claimants/Seer%20Research/record')).toEqual(record)
    expect((await ask('/claimants/nobody/record')).status).toBe(404)
  })
})

it('/metrics names every key that metric takes, with unit and definition', async () => {
  const { items } = await json('/metrics?limit=200')
  expect(items).toContainEqual(expect.objectContaining({ key: 'mining_cost', unit: 'USD/BTC' }))
  const first = await json('/metrics?limit=1')
  const second = await json(`/metrics?limit=1&cursor=${first.next_cursor}`)
  expect([...first.items, ...second.items]).toEqual(items.slice(0, 2))
})
