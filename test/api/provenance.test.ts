import { describe, expect, it } from 'vitest'
import { countingD1 } from '../../src/cli/bench/counting-d1.ts'
import { openDb } from '../../src/db/client.ts'
import { articles, articleVersions, findingClaims, findings } from '../../src/db/schema.ts'
import { type ForecastQuery, listForecasts, MOST_LOOKED_AT } from '../../src/revisions/forecast-list.ts'
import { ask, bindings, copies, db, json, tell } from './library.ts'

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
      since: null,
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

/** A page of forecasts and what it cost. */
async function looked(query: ForecastQuery) {
  const { d1, bill } = countingD1(bindings.DB)
  return { ...(await listForecasts(openDb(d1), query)), bill }
}

describe('what is waited for', () => {
  const waiting = async () => (await json('/forecasts')).items.map((f: { claim: string }) => f.claim)
  const set = (claim: string, change: string) =>
    bindings.DB.prepare(`update claims set ${change}, writes = writes + 1 where id = ?`).bind(claim).run()

  it('is every forecast until somebody reports, and again when the report is taken back', async () => {
    const costs = { place: 'Peru', period: '2031' } as const
    const seen = await tell({ ...costs, claimant: 'One', modality: 'forecast', said: day(1) })
    expect(await waiting()).toContain(seen)
    const report = await tell({ ...costs, claimant: 'Two', said: day(2) })
    expect(await waiting()).not.toContain(seen)
    await set(report, 'withdrawn = 1')
    expect(await waiting()).toContain(seen)
    const later = await tell({ ...costs, claimant: 'Three', modality: 'forecast', said: day(3) })
    expect(await waiting()).toEqual(expect.arrayContaining([seen, later]))
    await set(report, 'withdrawn = 0')
    expect(await waiting()).not.toContain(seen)
  })

  it('is looked for in a few questions and a bounded number of rows, however many are on record and however few are found', async () => {
    const like = await tell({ place: 'Laos', period: '2041', modality: 'forecast', said: day(1) })
    await copies(like, MOST_LOOKED_AT + 100)
    const late = await tell({ place: 'Laos', period: '2042', modality: 'forecast', said: day(1) })
    await tell({ place: 'Laos', period: '2042', claimant: 'Counter', said: day(2) })
    const come = { state: 'come', asOf: day(3), from: '2041-06-01', until: '2043-06-01', limit: 10 } as const
    const ever = {
      state: 'awaited',
      asOf: '2020-01-01T00:00:00.000Z',
      from: '2041-06-01',
      limit: 10,
    } as const

    const { found, next, bill } = await looked(come)
    expect(found).toMatchObject([{ claimId: late }])
    // of 20, 40, 80, 160 and the rest: the forecasts, what was said in them, and what came of them
    expect(bill.queries).toBe(5 * 3)
    expect(bill.read).toBeLessThan(12 * MOST_LOOKED_AT)
    const rest = await looked({ ...come, after: next ?? undefined })
    expect(rest).toMatchObject({ found: [], next: null })

    const early = await looked(ever)
    expect(early.found).toEqual([])
    expect(early.next).not.toBeNull()
    expect(early.bill.read).toBeLessThan(3 * MOST_LOOKED_AT)

    const list = '/forecasts?state=come&as_of=2026-11-03&due_from=2041-06-01&due_to=2043-06-01'
    const first = await json(`${list}&limit=10`)
    expect(first.items).toMatchObject([{ claim: late }])
    expect(await json(`${list}&limit=10&cursor=${first.next_cursor}`)).toEqual({
      items: [],
      next_cursor: null,
    })
    const csv = await (await ask(`${list.replace('?', '.csv?')}`)).text()
    expect(csv.trim().split('\n')).toHaveLength(2)
  })

  it('is not what its claimant has come to report itself, nor a forecast taken back', async () => {
    const costs = { place: 'Chile', period: '2031' } as const
    const own = await tell({ ...costs, modality: 'forecast', said: day(1) })
    await set(own, 'withdrawn = 1')
    expect(await waiting()).not.toContain(own)
    await set(own, 'withdrawn = 0')
    expect(await waiting()).toContain(own)
    await tell({ ...costs, modality: 'reported', said: day(2) })
    expect(await waiting()).not.toContain(own)
  })

  it('is told with its outcome once that has come, and as it was awaited before', async () => {
    const costs = { place: 'Bolivia', period: '2032' } as const
    const seen = await tell({ ...costs, claimant: 'One', value: '110', modality: 'forecast', said: day(1) })
    const report = await tell({ ...costs, claimant: 'Two', value: '100', said: day(4) })
    const { items } = await json('/forecasts?state=come&due_from=2032-12-01&due_to=2033-06-01')
    expect(items).toMatchObject([
      { claim: seen, figure: { value: '110' }, outcome: { claim: report, value: '100' }, error: '10.0' },
    ])
    const before = `as_of=${day(3).slice(0, 10)}&due_from=2032-12-01&due_to=2033-06-01`
    expect((await json(`/forecasts?${before}`)).items).toMatchObject([{ claim: seen, outcome: null }])
    expect((await json(`/forecasts?${before}&state=come`)).items).toEqual([])
    expect((await json('/forecasts?as_of=2020-01-01')).items).toEqual([])
  })
})

/** The API is asked without what it is mounted under. */
const below = (link: string) => link.replace('/api/v1', '')

describe('one thing with more parts than it shows', () => {
  it('says where the rest is', async () => {
    const claim = await json(`/claims/${id}`)
    const article = await json(`/articles/${appearances[0].source.article.id}`)
    for (const link of [...Object.values(claim.links), ...Object.values(article.links)])
      expect((await ask(below(link as string))).status, link as string).toBe(200)
  })

  it('shows the latest twenty versions of a text; the list has them all', async () => {
    const { id: article } = appearances[0].source.article
    const versions = Array.from({ length: 30 }, (_, i) => ({
      articleId: article,
      n: i + 1,
      contentHash: `h${i}`,
      title: `Edition ${i + 1}`,
      change: 'minor' as const,
      saidAt: day(1),
      recordedAt: day(i + 1),
    }))
    for (const version of versions) await db.insert(articleVersions).values(version)
    const numbers = (rows: { n: number }[]) => rows.map((v) => v.n)
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const shown = await json(`/articles/${article}`)
    expect(numbers(shown.history)).toEqual(range(11, 30))
    const first = await json(`${below(shown.links.versions)}?limit=25`)
    const second = await json(`${below(shown.links.versions)}?limit=25&cursor=${first.next_cursor}`)
    expect(numbers([...first.items, ...second.items])).toEqual(range(1, 30))
    expect(numbers((await json(`/articles/${article}?as_of=2026-11-22`)).history)).toEqual(range(3, 22))
    expect(
      numbers((await json(`${below(shown.links.versions)}?sort=-n&limit=2&as_of=2026-11-22`)).items),
    ).toEqual([22, 21])
  })
})

it('a forecast is held against a report that nothing doubts, and against another only where there is none', async () => {
  const costs = { place: 'Chad', period: '2032' } as const
  const seen = await tell({ ...costs, claimant: 'One', modality: 'forecast', said: day(1) })
  const slip = await tell({ ...costs, claimant: 'Two', value: '905000', said: day(3) })
  await db.insert(findings).values({
    id: 'x_slip',
    rule: 'outlier',
    status: 'inconsistent',
    articleId: (await db.select().from(articles).limit(1))[0]?.id ?? '',
    version: 1,
    stated: '$905,000',
    expected: 'less',
    explanation: 'far off',
    inputs: [],
    claimIds: [slip],
    recordedAt: day(3),
  })
  await db.insert(findingClaims).values({ claimId: slip, findingId: 'x_slip' })
  const came = async () => {
    const { items } = await json('/forecasts?state=come')
    return items.find((f: { claim: string }) => f.claim === seen)
  }
  expect(await came()).toMatchObject({ outcome: { claim: slip, doubted: true }, error: null })
  const sound = await tell({ ...costs, claimant: 'Three', said: day(2) })
  expect(await came()).toMatchObject({ outcome: { claim: sound, doubted: false }, error: '0.0' })
})
