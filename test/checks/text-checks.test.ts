import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checks/within-text.ts'
import type { MetricKey } from '../../src/claims/metrics.ts'
import type { ExtractedClaim } from '../../src/claims/types.ts'
import { claimsIn, type Told } from './claims.ts'

function results(text: string, told: Told[], more: { title?: string; published?: string } = {}): string[] {
  return checkText({ text, ...more, claims: claimsIn(text, told) }, { all: true }).map(
    (f) => `${f.rule} ${f.status}`,
  )
}

describe('shares of a whole', () => {
  const listed = (text: string, metric: MetricKey, ...told: [string, number][]): string[] =>
    results(
      text,
      told.map(([quote, value]): Told => [quote, metric, value, { subject: `pool ${quote}` }]),
    )

  it('finds listed shares that add up past 100', () => {
    const text = 'Foundry found 45% of blocks, AntPool 38% and ViaBTC 24%.'
    expect(listed(text, 'hashrate_share', ['45%', 45], ['38%', 38], ['24%', 24])).toEqual([
      'shares inconsistent',
    ])
  })

  it.each([
    [
      'rounding carries them past 100',
      'Foundry found 34% of blocks, AntPool 34% and ViaBTC 33%.',
      [34, 34, 33],
    ],
    ['they add up to less', 'Foundry found 30% of blocks, AntPool 20% and ViaBTC 10%.', [30, 20, 10]],
    ['one holds the others', 'The US hold 75%, of which Texas 40% and Georgia 30%.', [75, 40, 30]],
    ['they are of two years', 'The share went from 70% to 40%.', [70, 40]],
    ['they stand in other sentences', 'Foundry found 60% of blocks. AntPool found 50% last May.', [60, 50]],
  ])('says nothing where %s', (_, text, values) => {
    expect(listed(text, 'hashrate_share', ...values.map((v): [string, number] => [`${v}%`, v]))).toEqual([])
  })

  it('lets people asked give several answers', () => {
    const text = 'Firms use AI for search (62%), for code (55%) and for mail (40%).'
    expect(listed(text, 'survey_share', ['62%', 62], ['55%', 55], ['40%', 40])).toEqual([])
  })

  it('finds one share above the whole', () => {
    expect(results('It holds 140% of the market.', [['140%', 'market_share', 140]])).toEqual([
      'shares changes_message',
    ])
    expect(results('Solar covers 140% of its needs.', [['140%', 'share', 140]])).toEqual([])
  })
})

describe('totals and their parts', () => {
  const machines = (text: string, ...told: [string, number][]): string[] =>
    results(
      text,
      told.map(([quote, value]): Told => [quote, 'machine_count', value]),
    )

  it.each([
    [
      'The fleet has 30,000 machines, comprising 12,000 old ones and 18,000 new ones.',
      30000,
      12000,
      18000,
      ['parts consistent'],
    ],
    [
      'The fleet has 30,000 machines, comprising 12,000 old ones and 25,000 new ones.',
      30000,
      12000,
      25000,
      ['parts inconsistent'],
    ],
    [
      'The fleet has 30,000 machines, including 2,000 old ones and 5,000 new ones.',
      30000,
      2000,
      5000,
      ['parts consistent'],
    ],
    [
      'The fleet has 30,000 machines, including 22,000 old ones and 25,000 new ones.',
      30000,
      22000,
      25000,
      ['parts changes_message'],
    ],
    ['The fleet has 30,000 machines, up from 12,000 and 25,000.', 30000, 12000, 25000, []],
  ])('%s', (text, total, a, b, found) => {
    const quote = (n: number): string => n.toLocaleString('en')
    expect(machines(text, [quote(total), total], [quote(a), a], [quote(b), b])).toEqual(found)
  })

  it('reads a total behind its parts', () => {
    const text = 'It bought 4,000 of one kind and 5,500 of another for a total of 11,500.'
    expect(machines(text, ['4,000', 4000], ['5,500', 5500], ['11,500', 11500])).toEqual([
      'parts inconsistent',
    ])
  })
})

describe('slips of unit and magnitude', () => {
  const site = { subject: 'Abilene site' }
  const one = (text: string, told: Told, published = '2025-06-01'): string[] =>
    results(text, [told], { published })

  it('finds the same digits three places apart for one thing', () => {
    const text = 'The Abilene site draws 1.25 GW. At 1.25 MW it is the largest of its kind.'
    const told: Told[] = [
      ['1.25 GW', 'power_capacity', 1250, site],
      ['1.25 MW', 'power_capacity', 1.25, site],
    ]
    expect(results(text, told)).toEqual(['unit_slip changes_message'])
    const [finding] = checkText({ text, claims: claimsIn(text, told) })
    expect(finding?.explanation).toContain('a factor of 1,000')
  })

  it.each([
    ['other digits', 'The Abilene site draws 1.25 GW, 1.3 MW of it for pumps.', ['1.3 MW', 1.3, site]],
    ['round figures', 'The Abilene site draws 1 GW, 1 MW of it for pumps.', ['1 MW', 1, site]],
    [
      'another thing',
      'The Abilene site draws 1.25 GW, a rack in Turin 1.25 MW.',
      ['1.25 MW', 1.25, { subject: 'rack' }],
    ],
  ] as [string, string, [string, number, Partial<ExtractedClaim>]][])(
    'leaves alone %s',
    (_, text, [quote, value, more]) => {
      const first = /[\d.]+ GW/.exec(text)?.[0] ?? ''
      const told: Told[] = [
        [first, 'power_capacity', Number.parseFloat(first) * 1000, site],
        [quote, 'power_capacity', value, more],
      ]
      expect(results(text, told)).toEqual([])
    },
  )

  it.each([
    [
      'Power costs $6.5 per kWh there.',
      ['$6.5 per kWh', 'electricity_price', 6.5],
      ['magnitude changes_message'],
    ],
    ['Power costs 6.5 cents per kWh there.', ['6.5 cents per kWh', 'electricity_price', 0.065], []],
    [
      'Power costs 6.5 rupees per kWh there.',
      ['6.5 rupees per kWh', 'electricity_price', 6.5, { unit: 'INR/kWh' }],
      [],
    ],
    [
      'The Bitcoin network runs at 900 PH/s.',
      ['900 PH/s', 'network_hashrate', 0.9],
      ['magnitude changes_message'],
    ],
    ['The Bitcoin network runs at 900 EH/s.', ['900 EH/s', 'network_hashrate', 900], []],
    [
      'It scales from five to 15 EH/s.',
      ['five to 15 EH/s', 'network_hashrate', 5, { valueHigh: '15', comparator: 'range' }],
      [],
    ],
    ['The Bitcoin network runs at 9 EH/s.', ['9 EH/s', 'network_hashrate', 9], []],
    ['Bitcoin Cash is secured by 2.5 EH/s.', ['2.5 EH/s', 'network_hashrate', 2.5], []],
  ] as [string, Told, string[]][])('%s', (text, told, found) => {
    expect(one(text, told)).toEqual(found)
  })

  it('does not judge the hashrate of early years', () => {
    expect(
      one('The Bitcoin network runs at 900 PH/s.', ['900 PH/s', 'network_hashrate', 0.9], '2016-01-02'),
    ).toEqual([])
  })
})

describe('forecasts for years that are over', () => {
  const told = (more: Partial<ExtractedClaim> = {}): Told[] => [
    ['$40 billion', 'market_size', 40e9, { period: '2023', modality: 'forecast', ...more }],
  ]
  it.each([
    ['Edge AI is expected to reach $40 billion by 2023.', '2025-02-01', ['stale_forecast inconsistent']],
    ['Edge AI is expected to reach $40 billion by 2023.', '2023-02-01', []],
    ['In 2019 edge AI was expected to reach $40 billion by 2023.', '2025-02-01', []],
    ['Edge AI had been expected to reach $40 billion by 2023.', '2025-02-01', []],
  ])('%s (published %s): %j', (text, published, found) => {
    expect(results(text, told(), { published })).toEqual(found)
  })
})
