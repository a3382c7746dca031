import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const TEXT = `Bitcoin mining costs in parts of the US have surpassed $100,000 per Bitcoin, pushing some operators to sell their machines.

Elsewhere the money goes to devices. Grand View Research put the edge AI market at approximately $25 billion in 2025 and expects it to reach nearly $120 billion by 2033. That is an increase of almost 300% in eight years.`

test('an article on mining costs and edge AI gives its four figures exactly', () => {
  const { claims } = extract(TEXT, { published: '2026-03-02' })
  expect(
    claims.map((c) => [
      c.metric,
      c.subject,
      c.region,
      c.comparator,
      c.value,
      c.unit,
      c.period,
      c.modality,
      c.attributedTo,
    ]),
  ).toEqual([
    ['mining_cost', 'Bitcoin', 'United States', 'gt', '100000', 'USD/BTC', null, 'reported', null],
    [
      'market_size',
      'edge AI',
      null,
      'approx',
      '25000000000',
      'USD',
      '2025',
      'estimate',
      'Grand View Research',
    ],
    [
      'market_size',
      'edge AI',
      null,
      'approx',
      '120000000000',
      'USD',
      '2033',
      'forecast',
      'Grand View Research',
    ],
    ['percent_change', 'edge AI', null, 'approx', '300', '%', null, 'change', null],
  ])
  for (const c of claims) expect(TEXT.slice(c.start, c.end)).toBe(c.quote)
})
