import { describe, expect, it } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

/** What a text claims: metric, value and comparator of each. */
const told = (text: string, published?: string): string[] =>
  extract(text, published ? { published } : {}).claims.map((c) =>
    `${c.metric} ${c.value} ${c.comparator === 'eq' ? '' : c.comparator}`.trim(),
  )

type Example = [name: string, text: string, claims: string[]]

describe('what moved tells whether a change is one of difficulty', () => {
  it.each<Example>([
    [
      'an aside that speaks of difficulty',
      'The network hash rate, a gauge of competition and mining difficulty, rose 3% in May.',
      ['percent_change 3'],
    ],
    [
      'told again in brackets',
      'The network hash rate, a gauge of mining difficulty, slid 9 EH/s (2%) in May.',
      ['network_hashrate 9', 'percent_change -2'],
    ],
    [
      'another measure in the next sentence',
      'Mining difficulty climbed further. The daily earnings of bitcoin miners fell 11% that week.',
      ['percent_change -11'],
    ],
    [
      'what stands behind "in"',
      'Mining difficulty eased. Tarn noted a 2% rise in the average hash rate of the network.',
      ['percent_change 2'],
    ],
    [
      'a drop of something else before it',
      "A drop in the bitcoin price came with last week's difficulty adjustment of over 8%.",
      ['difficulty_change 8 gt'],
    ],
    ['difficulty itself', 'Mining difficulty rose 3% while hash rate stood still.', ['difficulty_change 3']],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('changes whose verb is left out', () => {
  it.each<Example>([
    [
      'year by year',
      'Rents rose 11.5% in 2022, 16.2% in 2023 and 9.8% in 2024.',
      ['percent_change 11.5', 'percent_change 16.2', 'percent_change 9.8'],
    ],
    [
      'by relative years',
      'Sales to shops will grow 2 percent this year and 4 percent next year.',
      ['percent_change 2', 'percent_change 4'],
    ],
    [
      'a part of something else is none',
      'Rents rose 11.5% in 2022, and 16.2% of halls stood empty.',
      ['percent_change 11.5', 'share 16.2'],
    ],
    [
      'set against an earlier estimate',
      'Orbis foresees a 6% drop in hash rate, compared to an earlier estimate of 14%.',
      ['percent_change -6', 'percent_change -14'],
    ],
    [
      'revised',
      'Estimates of the hash rate decline were revised from 14% to about 6%. The decline lowered from 9% to 5%.',
      ['percent_change 14', 'percent_change 6 approx', 'percent_change 9', 'percent_change 5'],
    ],
    [
      'up from an earlier forecast, told of "that"',
      'Orbis forecasts that demand will grow 140% by 2030. That is up from its earlier forecast of 120%.',
      ['percent_change 140', 'percent_change 120'],
    ],
    ['added to a price', 'Halden lost 4%, while Tarn added 61%.', ['percent_change -4', 'percent_change 61']],
    ['added to a whole', 'Fees added 3% to miner revenue.', []],
    [
      'what growth is responsible for',
      'There, growth in data centres is responsible for a third of the new demand.',
      ['share 33.3333333333'],
    ],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('parts of the hash rate', () => {
  it.each<Example>([
    [
      'words behind the whole',
      'The country makes up 11.4% of the global hash rate according to recent counts.',
      ['hashrate_share 11.4'],
    ],
    [
      'one country alone',
      'The three hold 61% of all hash rate, with Norway alone contributing 32%.',
      ['hashrate_share 61', 'hashrate_share 32'],
    ],
    [
      'those that follow',
      'Norway accounts for 61% of bitcoin mining, followed by Oman at 5.5%.',
      ['hashrate_share 61', 'hashrate_share 5.5'],
    ],
    [
      'another whole in a clause of its own',
      'Oman hosts much hash rate. Oman has gas, and in its power sector this fuel makes up about half.',
      ['share 50 approx'],
    ],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('of bitcoin mining, but not of its hash rate', () => {
  it.each<Example>([
    ['what powers it', 'Wind powers 31% of bitcoin mining operations.', ['share 31']],
    ['its energy', 'Norway accounts for 6% of bitcoin mining energy use.', ['share 6']],
    [
      'its machines, behind a share of the hash rate',
      "Norway's share of the hash rate fell from 9% to 6%. Over 60% of bitcoin mining hardware comes from two makers.",
      ['hashrate_share 9', 'hashrate_share 6', 'share 60 gt'],
    ],
    [
      'a share of mining itself',
      "Norway's share of bitcoin mining rose from 3% to 6%.",
      ['hashrate_share 3', 'hashrate_share 6'],
    ],
    ['all of it', 'Norway accounts for 6% of global bitcoin mining.', ['hashrate_share 6']],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('what a sentence before has told of a figure of its own', () => {
  it.each<Example>([
    [
      'a rate of growth',
      'The annual growth rate of PC shipments is only 2.1%. The share of AI models in total PC shipments is expected to reach 13.5%.',
      ['cagr 2.1', 'share 13.5'],
    ],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('a part told again of an amount', () => {
  it('has its time', () => {
    const { claims } = extract('Data centres used 390 TWh in 2022, almost 2% of total demand.')
    expect(claims.map((c) => c.period)).toEqual(['2022', '2022'])
  })
})

describe('what is expected', () => {
  it.each([
    ['assumed', 'The authors assume a 6% drop in hash rate after the halving.', ['forecast']],
    ['may have to', 'The firm may have to give up 30 MW of power.', ['forecast']],
  ])('%s', (_, text, modality) => expect(extract(text).claims.map((c) => c.modality)).toEqual(modality))
})

describe('parts without a whole of their own', () => {
  it.each<Example>([
    [
      'with … from',
      'More than 90 GW of load is waiting, with over 60% from data centres.',
      ['power_capacity 90000 gt', 'share 60 gt'],
    ],
    ['tied to', 'Customers pay $12 billion more, about 80% tied to such load.', ['share 80 approx']],
  ])('%s', (_, text, claims) => expect(told(text).filter((c) => !c.startsWith('revenue'))).toEqual(claims))
})

describe('what figures of research notes measure', () => {
  it.each<Example>([
    [
      'sales of a kind of product size its market',
      'Verity put AI chips revenue at $61 billion (up from $44 billion in 2023).',
      ['market_size 61000000000', 'market_size 44000000000'],
    ],
    [
      "a firm's own are its revenue",
      'Sollux said its GPU revenue reached $4 billion.',
      ['revenue 4000000000'],
    ],
    [
      'the estimate is of what was spoken of before',
      'Orbis has revised the cost of bitcoin production. The new estimate with other tariffs is around $17,000, compared to $20,000 before. The market price of bitcoin is about $24,000.',
      ['mining_cost 17000 approx', 'mining_cost 20000', 'btc_price 24000 approx'],
    ],
    [
      'what a figure comes to',
      'This figure is equivalent to 41 million tonnes of CO2 a year.',
      ['emissions 41000000'],
    ],
    ['a likeness', 'That is as if 41 million tonnes of CO2 were emitted.', []],
    [
      'what a coin was worth',
      'Bitcoin, which was worth 41,300 dollars on Monday, fell.',
      ['btc_price 41300'],
    ],
    [
      'hyphens that do not break',
      'Wholesale power averaged $121.40 per megawatt‑hour.',
      ['electricity_price 0.1214'],
    ],
    ['weight in two words', 'Mining emits 48 mega tonnes of CO2.', ['emissions 48000000']],
    ['installations', 'Some 51,200 mining installations came from China.', ['machine_count 51200 approx']],
    ['no customers', 'The 14 businesses now hold what accounts for much of it.', []],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})
