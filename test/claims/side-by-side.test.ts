import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) =>
  extract(text, { published: '2026-05-22' }).claims.map((c) => `${c.metric} ${c.value} ${c.period ?? '-'}`)

test.each([
  [
    'Ethiopia accounts for 2.5% of global hash rate, up from 1.5% a year ago; Russia has 16% and the United States 37.8%.',
    ['hashrate_share 2.5 -', 'hashrate_share 1.5 -', 'hashrate_share 16 -', 'hashrate_share 37.8 -'],
  ],
  ['The maker holds 41% of the edge AI chip market.', ['market_share 41 -']],
  ['Hosting makes up 41% of its sales.', ['share 41 -']],
])('the whole a share is of says which share it is: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  [
    'Foundry mined 31.4% of blocks in April, AntPool 17.9% and ViaBTC 12.5%.',
    ['hashrate_share 31.4 2026-04', 'hashrate_share 17.9 2026-04', 'hashrate_share 12.5 2026-04'],
  ],
  // a verb of its own may speak of another time
  [
    'Foundry mined 31.4% of blocks in April; AntPool mines 17.9% of blocks.',
    ['hashrate_share 31.4 2026-04', 'hashrate_share 17.9 -'],
  ],
])('figures listed for other names share the time of the first: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('what a figure is measured by is of its metric, whatever stands behind it', () => {
  const text =
    'The miner reported revenue of $94.6 million, up from $41.3 million, and a net loss of $12 million.'
  expect(read(text).map((c) => c.split(' ').slice(0, 2).join(' '))).toEqual([
    'revenue 94600000',
    'revenue 41300000',
    'net_income -12000000',
  ])
})
