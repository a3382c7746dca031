import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

/** quote, metric, value, comparator, period */
type Read = [quote: string, metric: string, value: string, comparator: string, period: string | null]

const read = (text: string): Read[] =>
  extract(text, { published: '2026-06-10' }).claims.map((c) => [
    c.quote,
    c.metric,
    c.value,
    c.comparator,
    c.period,
  ])

test.each<[what: string, text: string, figures: Read[]]>([
  [
    'what a maker sold are shipments, what an owner bought are GPUs',
    'Fernhollow sold 340,000 MI300X cards last quarter; Orbis bought 90,000 of them and Larkin 12,000 units.',
    [
      ['340,000', 'shipments', '340000', 'eq', '2026-Q1'],
      ['90,000', 'gpu_count', '90000', 'eq', null],
      ['12,000', 'gpu_count', '12000', 'eq', null],
    ],
  ],
  [
    'another verb ends what was sold',
    'Larkin sold its cards and runs 24,000 GPUs.',
    [['24,000', 'gpu_count', '24000', 'eq', null]],
  ],
  [
    'a size at the end of a name is part of it, before a kind of memory it is none',
    'The Corvid Nano 8GB has a twin, the Corvid Pro 16 GB of LPDDR5.',
    [['16 GB', 'memory', '16', 'eq', null]],
  ],
  ['those being asked are a sample', 'The study, surveying 7,300 developers, is out.', []],
  [
    'a time and a half is no share',
    'A year and a half ago it had 40 million users.',
    [['40 million', 'user_count', '40000000', 'eq', null]],
  ],
  [
    'so many seconds to do something',
    'The board needs 3.5 seconds to render an image.',
    [['3.5 seconds', 'latency', '3500', 'eq', null]],
  ],
  [
    'what was sold was worth so much',
    'The chipmaker sold $2.3 billion worth of accelerators.',
    [['$2.3 billion', 'revenue', '2300000000', 'eq', null]],
  ],
  [
    'a contribution is a share of the network where it is made to the network',
    'The camera business made a 70% contribution.',
    [['70%', 'share', '70', 'eq', null]],
  ],
])('chips and devices: %s', (_, text, figures) => {
  expect(read(text)).toEqual(figures)
})

test('a head that ends in a unit names that of its cells, and the column of years their time', () => {
  const table = [
    '| Board | Year | AI TOPS | Memory GB | Tokens/sec (batch of 1) | Users per month |',
    '|---|---|---|---|---|---|',
    '| Corvid Nano | 2024 | 40 | 8 | 12.5 | 300 |',
  ]
  expect(read(table.join('\n'))).toEqual([
    ['40', 'compute_performance', '40', 'eq', '2024'],
    ['8', 'memory', '8', 'eq', '2024'],
    ['12.5', 'token_throughput', '12.5', 'eq', '2024'],
    ['300', 'user_count', '300', 'eq', '2024'],
  ])
})
