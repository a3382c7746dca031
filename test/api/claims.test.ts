import { describe, expect, it } from 'vitest'
import { ask, json, type Told, tell } from './library.ts'

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`

const LEDGER: Record<string, Told> = {
  texas: { place: 'Texas', value: '90500', said: day(1), period: '2026-Q3', publisher: 'wire' },
  norway: { place: 'Norway', value: '71400', said: day(2), period: '2025/2026', claimant: 'Fjord Research' },
  euro: { place: 'Spain', value: '80000', unit: 'EUR/BTC', said: day(3), claimant: 'Iberia' },
  price: { metric: 'btc_price', value: '64200', said: day(4), confidence: 0.6 },
  plant: {
    metric: 'power_capacity',
    subject: 'Site A',
    value: '1200',
    unit: 'MW',
    said: day(5),
    publisher: 'daily',
  },
  market: {
    metric: 'market_size',
    subject: 'Edge AI',
    value: '25000000000',
    unit: 'USD',
    said: day(6),
    modality: 'forecast',
  },
}

const ids: Record<string, string> = {}
for (const [name, told] of Object.entries(LEDGER)) ids[name] = await tell(told)
const names = (body: { items: { id: string }[] }) =>
  body.items.map((c) => Object.keys(ids).find((name) => ids[name] === c.id) ?? c.id)

describe('a list of claims', () => {
  const filters: [query: string, found: string[]][] = [
    ['', ['market', 'plant', 'price', 'euro', 'norway', 'texas']],
    ['sort=said', ['texas', 'norway', 'euro', 'price', 'plant', 'market']],
    ['metric=mining_cost', ['euro', 'norway', 'texas']],
    ['metric=mining_cost,btc_price', ['price', 'euro', 'norway', 'texas']],
    ['topic=ai', ['market', 'plant']],
    ['place=Texas', ['texas']],
    ['place=us-tx', ['texas']],
    ['place=Atlantis', []],
    ['subject=Edge%20AI', ['market']],
    ['subject=BTC&metric=btc_price', ['price']],
    ['period=2026', ['norway', 'texas']],
    ['period=2026-Q3', ['texas']],
    ['period=2025', ['norway']],
    ['claimant=Fjord%20Research', ['norway']],
    ['publisher=daily', ['plant']],
    ['modality=forecast', ['market']],
    ['min_confidence=0.7&metric=btc_price', []],
    ['min_confidence=0.6&metric=btc_price', ['price']],
    ['metric=mining_cost&value_min=75000', ['texas']],
    ['unit=GW&value_min=1', ['plant']],
    ['unit=GW&value_min=1.3', []],
    ['unit=USD/BTC&value_min=65000&value_max=90500', ['norway', 'texas']],
    ['unit=EUR/BTC&value_max=80000', ['euro']],
    ['said_from=2026-11-05', ['market', 'plant']],
    ['said_to=2026-11-01', ['texas']],
    ['recorded_from=2026-11-02&recorded_to=2026-11-03', ['euro', 'norway']],
    ['metric=mining_cost&sort=-value', ['texas', 'euro', 'norway']],
    ['metric=mining_cost&sort=value&place=Norway', ['norway']],
    ['sort=-recorded&topic=mining', ['plant', 'price', 'euro', 'norway', 'texas']],
    ['as_of=2026-11-03', ['euro', 'norway', 'texas']],
    ['as_of=2026-11-03&place=Spain&sort=recorded', ['euro']],
    ['as_of=2026-10-01', []],
  ]
  for (const [query, found] of filters)
    it(`/claims?${query}`, async () => expect(names(await json(`/claims?${query}`))).toEqual(found))

  it('gives every page once, whatever arrives meanwhile', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    for (let n = 0; cursor !== null; n++) {
      const body = await json(`/claims?place=Peru,Chile&limit=2${cursor && `&cursor=${cursor}`}`)
      if (n === 0) expect(body.items).toEqual([])
      seen.push(...body.items.map((c: { id: string }) => c.id))
      cursor = body.next_cursor
    }
    for (let i = 1; i <= 5; i++) await tell({ place: 'Peru', claimant: `C${i}`, said: day(i) })
    const first = await json('/claims?place=Peru&limit=2')
    await tell({ place: 'Peru', claimant: 'Newcomer', said: day(9) })
    const second = await json(`/claims?place=Peru&limit=2&cursor=${first.next_cursor}`)
    const third = await json(`/claims?place=Peru&limit=2&cursor=${second.next_cursor}`)
    const claimants = [first, second, third].flatMap((b) =>
      b.items.map((c: { claimant: string }) => c.claimant),
    )
    expect(claimants).toEqual(['C5', 'C4', 'C3', 'C2', 'C1'])
    expect(third.next_cursor).toBeNull()
  })
})

describe('what a parameter can get wrong is a 400 that names it', () => {
  const wrong: [query: string, field: string][] = [
    ['vintage_date=2026-11-01', 'vintage_date'],
    ['as_of=yesterday', 'as_of'],
    ['as_of=2026-02-30', 'as_of'],
    ['limit=1000000000', 'limit'],
    ['limit=0', 'limit'],
    ['cursor=eyJhIjoxfQ', 'cursor'],
    ['metric=mining_costs', 'metric'],
    ['topic=mining&topic=ai', 'topic'],
    ['value_min=1e3', 'value_min'],
    ['value_min=5', 'unit'],
    ['value_min=5&unit=furlongs', 'unit'],
    ['unit=GW', 'unit'],
    ['sort=value', 'sort'],
    ['changed_since=2026-11-01&as_of=2026-11-02', 'changed_since'],
    [`place=${'a,'.repeat(25)}b`, 'place'],
    [`subject=${'x'.repeat(700)}`, 'subject'],
  ]
  for (const [query, field] of wrong)
    it(query.slice(0, 60), async () => {
      const response = await ask(`/claims?${query}`)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const { errors } = (await response.json()) as { errors: { field: string }[] }
      expect(errors.map((e) => e.field)).toContain(field)
    })

  it('a cursor of another order', async () => {
    const { next_cursor } = await json('/claims?limit=1')
    expect((await ask(`/claims?sort=said&cursor=${next_cursor}`)).status).toBe(400)
  })
})

describe('as of', () => {
  it('tells a claim as it was before, between and after its revisions', async () => {
    const told = { place: 'Iceland', claimant: 'Geysir' }
    const [first, second] = ['2026-11-06T02:00:00.000Z', '2026-11-06T06:00:00.000Z']
    const id = await tell({ ...told, value: '50000', said: day(1), recorded: first })
    await tell({ ...told, value: '60000', said: day(5), recorded: second })
    expect((await ask(`/claims/${id}?as_of=2026-11-01`)).status).toBe(404)
    const between = await json(`/claims/${id}?as_of=2026-11-06T04:00:00Z`)
    expect(between).toMatchObject({ figure: { value: '50000' }, revision: 1, superseded_at: null })
    expect(between.appearances).toHaveLength(1)
    expect(await json(`/claims/${id}`)).toMatchObject({ figure: { value: '60000' }, revision: 2 })
    const listed = await json('/claims?place=Iceland&as_of=2026-11-06T04:00:00Z')
    expect(listed.items).toMatchObject([{ id, figure: { value: '50000' }, superseded_at: null }])
    expect((await json('/claims?place=Iceland')).items).toMatchObject([{ figure: { value: '60000' } }])
    const then = await json(`/claims/${id}/revisions?as_of=2026-11-06T04:00:00Z`)
    expect(then.items).toMatchObject([{ n: 1, recorded_at: first, superseded_at: null }])
    const now = await json(`/claims/${id}/revisions`)
    expect(now.items).toMatchObject([
      { n: 1, superseded_at: second },
      { n: 2, superseded_at: null },
    ])
    const timeline = await json(`/series/${between.series}/timeline`)
    expect(timeline.items).toMatchObject([
      { figure: { value: '50000' }, superseded_at: second },
      { figure: { value: '60000' }, superseded_at: null },
    ])
  })
})

describe('changed_since', () => {
  const poll = async (since: string) => {
    const body = await json(`/claims?place=Malta&changed_since=${since}`)
    return {
      values: body.items.map((c: { figure: { value: string } }) => c.figure.value),
      next: body.changed_since,
    }
  }

  it('gives a bot every change once, through late commits and skewed clocks', async () => {
    const told = { place: 'Malta', claimant: 'Knights' }
    await tell({ ...told, value: '1000', said: day(1), recorded: day(8) })
    let bot = await poll(day(8))
    expect(bot.values).toEqual(['1000'])
    bot = await poll(bot.next)
    expect(bot.values).toEqual([])
    // committed later by a run whose clock was behind
    await tell({ ...told, value: '2000', said: day(2), recorded: '2026-11-07T23:59:00.000Z' })
    const again = await poll(bot.next)
    expect(again.values).toEqual(['2000'])
    expect(await poll(bot.next), 'a retry gives the same').toEqual(again)
    expect((await poll(again.next)).values).toEqual([])
  })

  it('starts where it was told to, though nothing has come yet', async () => {
    await tell({ place: 'Malta', claimant: 'Before', value: '500', recorded: '2026-11-19T23:50:00.000Z' })
    const first = await poll(day(20))
    expect(first.values).toEqual([])
    expect((await poll(first.next)).values, 'what was recorded before is not asked for').toEqual([])
    await tell({ place: 'Malta', claimant: 'After', value: '600', recorded: '2026-11-20T00:00:01.000Z' })
    const second = await poll(first.next)
    expect(second.values).toEqual(['600'])
    expect((await poll(second.next)).values).toEqual([])
  })

  it('starts before all that was recorded since, whichever clock was behind', async () => {
    const told = { place: 'Malta', recorded: '2026-11-25T00:00:02.000Z' }
    await tell({ ...told, claimant: 'Ahead', value: '1' })
    await tell({ ...told, claimant: 'Behind', value: '2', recorded: '2026-11-25T00:00:01.000Z' })
    expect((await poll(day(25))).values).toEqual(['1', '2'])
  })

  it('reads on by cursor where a page is full', async () => {
    for (let i = 0; i < 3; i++) await tell({ place: 'Cyprus', claimant: `K${i}`, recorded: day(3) })
    const first = await json(`/claims?place=Cyprus&changed_since=${day(3)}&limit=2`)
    const second = await json(
      `/claims?place=Cyprus&changed_since=${day(3)}&limit=2&cursor=${first.next_cursor}`,
    )
    expect([...first.items, ...second.items].map((c) => c.claimant)).toEqual(['K0', 'K1', 'K2'])
    expect(second.next_cursor).toBeNull()
    const on = await json(`/claims?place=Cyprus&changed_since=${first.changed_since}`)
    expect(on.items.map((c: { claimant: string }) => c.claimant)).toEqual(['K2'])
  })
})
