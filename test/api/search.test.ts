import { describe, expect, it } from 'vitest'
import { ask, json, tell } from './library.ts'

const ids = {
  texas: await tell({ place: 'Texas', value: '97000', period: '2026', quote: 'roughly $97,000 a coin' }),
  ohio: await tell({ place: 'Ohio', value: '83000', period: '2026', quote: 'a mere $83,000' }),
  old: await tell({ place: 'Texas', value: '99000', period: '2024', quote: 'once $99,000' }),
  hashrate: await tell({
    metric: 'network_hashrate',
    value: '1050',
    unit: 'EH/s',
    quote: 'a record 1.05 ZH/s',
    publisher: 'gazette',
  }),
  market: await tell({
    metric: 'market_size',
    subject: 'edge AI',
    value: '24000000000',
    unit: 'USD',
    period: '2030',
    quote: '$24 billion, naïvely <b>put</b>',
  }),
}
const found = async (query: string) => {
  const { items } = await json(`/search?q=${encodeURIComponent(query)}`)
  return items.map((c: { id: string }) => Object.entries(ids).find(([, id]) => id === c.id)?.[0])
}

describe('search', () => {
  const cases: [query: string, found: string[]][] = [
    ['mining cost > 90k USD Texas 2026', ['texas']],
    ['mining cost under $90,000', ['ohio']],
    ['hashrate above 1 ZH/s', ['hashrate']],
    ['hashrate below 900 EH/s', []],
    ['edge AI market > $20 billion 2030', ['market']],
    ['mining cost above 90,000 texas 2026', ['texas']],
    ['mining cost 80-85k', ['ohio']],
    ['Texas 2026 mining cost > 90k', ['texas']],
    ['mining cost US > 90k', []],
    ['edge AI market > 20bn', ['market']],
    ['edge AI market 2030 $23B..$25B', ['market']],
    ['mere', ['ohio']],
    ['"record 1.05 ZH/s"', ['hashrate']],
    ['"1.05 record"', []],
    ['naiv*', ['market']],
    ['naive', []],
    ['gazette', ['hashrate']],
    ['mining cost Texas 2024', ['old']],
    ['roughly coin Texas', ['texas']],
    ['AND', []],
    ['"', []],
    ['facets:metric OR *', []],
    ["'; drop table claims; --", []],
  ]
  for (const [query, names] of cases) it(query, async () => expect(await found(query)).toEqual(names))

  it('shows the words found in the quote, and no markup of the quote', async () => {
    const { items } = await json('/search?q=naively')
    expect(items[0].snippet).toContain('<mark>naïvely</mark> &lt;b&gt;put')
  })

  it('ranks what says it before what is merely about it', async () => {
    await tell({ claimant: 'Aside', place: 'Chad', quote: 'costs of a coin' })
    await tell({ claimant: 'Zirkon', place: 'Chad', quote: '$1, Zirkon by Zirkon' })
    await tell({
      claimant: 'Beside',
      place: 'Chad',
      quote: 'long talk of this and that and a lot else besides, not least Zirkon',
    })
    const { items } = await json('/search?q=zirkon')
    expect(items.map((c: { claimant: string }) => c.claimant)).toEqual(['Zirkon', 'Beside'])
  })

  it('combines with every filter', async () => {
    expect((await json('/search?q=coin&place=Ohio')).items).toEqual([])
    expect((await json('/search?q=mere&place=Ohio')).items).toHaveLength(1)
    expect((await json('/search?q=mere&as_of=2020-01-01')).items).toEqual([])
  })

  it('tells how it understood a figure', async () => {
    const { understood } = await json('/search?q=mining%20cost%20%3E%2090k%20USD%20Texas%202026')
    expect(understood).toMatchObject({
      metric: 'mining_cost',
      place: 'Texas',
      period: '2026',
      value_min: 90000,
      unit: 'USD/BTC',
    })
  })

  it('weighs words, unless they are said all over: then by when it was said, page by page', async () => {
    expect(await json('/search?q=zirkon')).toMatchObject({ sort: 'relevance', next_cursor: null })
    expect(await json('/search?q=zirk*&sort=-said')).toMatchObject({ sort: '-said' })
    const many = await json('/search?q=zirkon&limit=1')
    expect(many).toMatchObject({ sort: 'relevance', next_cursor: null })
    const first = await json('/search?q=zirkon&limit=1&sort=-said')
    const second = await json(`/search?q=zirkon&limit=1&cursor=${first.next_cursor}`)
    expect(second).toMatchObject({ sort: '-said', next_cursor: null })
    expect(second.items[0].claimant).not.toBe(first.items[0].claimant)
  })

  it.each([
    [
      'electricity price Paraguay < 0.05',
      { metric: 'electricity_price', place: 'Paraguay', subject: null, value_max: 0.05, unit: 'USD/kWh' },
    ],
    ['power capacity United States > 100 MW', { metric: 'power_capacity', subject: null, value_min: 100 }],
    ['CAGR edge AI over 15%', { metric: 'cagr', subject: 'edge AI', value_min: 15 }],
    ['Polar Mining hashrate > 5 EH/s', { metric: 'company_hashrate', subject: 'Polar Mining', value_min: 5 }],
    ['electricity below 5 cents price', { metric: 'electricity_price', value_max: 0.05 }],
    ['hashprice < $50/PH/s', { metric: 'hashprice', value_max: 50, unit: 'USD/PH/s/day' }],
    ['difficulty fell more than 5%', { metric: 'difficulty_change', value_min: null, value_max: -5 }],
    ['hashrate share US > 30%', { metric: 'hashrate_share', place: 'United States', subject: null }],
    ['capex > $1 billion data center 2026', { metric: 'capex', value_min: 1e9, period: '2026' }],
  ])('reads “%s”', async (query, meant) => {
    expect((await json(`/search?q=${encodeURIComponent(query)}`)).understood).toMatchObject(meant)
  })

  it.each(['tokens per second > 100', 'cost 2026 texas', 'mining cost 2024', '3 sites in Texas'])(
    'takes “%s” for words',
    async (query) => expect((await json(`/search?q=${encodeURIComponent(query)}`)).understood).toBeNull(),
  )

  it('refuses what it can not read', async () => {
    for (const query of ['q=', `q=${'x'.repeat(301)}`, 'query=x', 'q=x&sort=rank', 'q=x&sort=relevance'])
      expect((await ask(`/search?${query}`)).status, query).toBe(400)
  })
})
