import { describe, expect, test } from 'vitest'
import { type Read, read, subjects } from './reading.ts'

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
  [
    'what a model offers in tokens, and microwatts',
    'Corvid 5 supports 2 million tokens and draws 90 microwatts.',
    [
      ['2 million tokens', 'context_length', '2000000', 'eq', null],
      ['90 microwatts', 'power_draw', '0.00009', 'eq', null],
    ],
  ],
  [
    'a total beside what is active is of parameters',
    'It has 17B active parameters, 109B total.',
    [
      ['17B', 'model_parameters', '17000000000', 'eq', null],
      ['109B', 'model_parameters', '109000000000', 'eq', null],
    ],
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

describe('whose figures of chips, models and apps are', () => {
  test.each<[what: string, text: string, subjects: (string | null)[]]>([
    ['a code joined to a name is part of it', 'The Corvid-8L draws 2.5 W.', ['Corvid-8L']],
    ['a number behind a name is part of it', 'The Corvid 4070 draws 450 W.', ['Corvid 4070']],
    ['unless it counts what follows', 'Ostara runs 900 GPUs.', ['Ostara']],
    ['a size ends the name of a model', 'Llama 3.1 405B writes 61 t/s.', ['Llama 3.1 405B']],
    ['a name in brackets behind the figure', 'Power: 400 W (A100), 700 W (H100).', ['A100', 'H100']],
    ['brackets that tell a format name nothing', 'The Corvid NPU delivers 40 TOPS (INT8).', ['Corvid NPU']],
    [
      'a name before brackets, under whatever label',
      'Deployments: Fernhollow Peak (230K GPUs), Larkin Ridge (25K GPUs).',
      ['Fernhollow Peak', 'Larkin Ridge'],
    ],
    [
      'what a thing runs on',
      'The kit writes 45 t/s on an M3 Max and 110 t/s on an RTX 4090.',
      ['M3 Max', 'RTX 4090'],
    ],
    ['but not what runs on it', 'The Corvid-8L writes 45 t/s on Llama 3.1 8B.', ['Corvid-8L']],
    [
      'models of so many parameters',
      'The phone is made for language models containing 1 billion, 7 billion and 13 billion parameters.',
      ['language models', 'language models', 'language models'],
    ],
    [
      'labels that name only a measure',
      'The Corvid-8L is out.\n- Compute Performance: 40 TOPS\n- Peak TOPS: 26',
      ['Corvid-8L', 'Corvid-8L'],
    ],
    ['words that open a sentence name nothing', 'In comparison, the Corvid-8L draws 3 W.', ['Corvid-8L']],
    ['a verb behind a comma goes on', 'The kit is cheap, ships with 8 GB and draws 5 W.', ['kit', 'kit']],
    ['users are of what they use', 'The update drew 3 million new Magpie users in May.', ['Magpie']],
    ['people are of what they use', 'The firm says 90 million people use Magpie every week.', ['Magpie']],
    [
      'a list is about the product above it',
      'Llama 9 Scout:\n- 17B active parameters, 109B total.\n- Fits on one H100.\n- 10M token context window',
      ['Llama 9 Scout', 'Llama 9 Scout', 'Llama 9 Scout'],
    ],
    [
      'a row of one measure is told of what its columns are headed by',
      '| Figure | Scout | Ranger |\n|---|---|---|\n| Active Parameters | 17B | 20B |\n| Context Window | 10M tokens | 1M tokens |',
      ['Scout', 'Ranger', 'Scout', 'Ranger'],
    ],
    ['what is paid whom', 'Input costs $0.05 per million tokens on Groq.', ['Groq']],
    ['what is paid for, wherever', 'H100s rent for $1.85 an hour on Hostly.', ['H100s']],
    ['benchmarks hold nothing', 'The build shrinks to 3.8 GB and loses a point on MMLU.', ['build']],
  ])('%s', (_, text, names) => {
    expect(subjects(text)).toEqual(names)
  })
})

describe('who was asked', () => {
  test.each<[what: string, text: string, subjects: (string | null)[]]>([
    [
      'what they do is no part of who they are',
      'A poll says 67% of developers utilize assistants. Only 6% restrict their use to weekends.',
      ['developers: utilize assistants', 'developers: restrict their use to weekends'],
    ],
    [
      'how many were asked',
      'In the survey, 46% of the 300 site managers named power prices.',
      ['site managers: named power prices'],
    ],
    [
      'a rate that the sentence names',
      'Oman has the highest AI adoption rate at 58%, while Spain has 28%.',
      ['highest AI adoption rate', 'highest AI adoption rate'],
    ],
    [
      'those told again in brackets',
      'In the survey, two thirds (66%) agree that it helps.',
      ['agree that it helps'],
    ],
    [
      'staff is had, not asked',
      'Bitvale let 140 people go, a fifth of its staff.',
      ['Bitvale', 'Bitvale: staff'],
    ],
  ])('%s', (_, text, names) => {
    expect(subjects(text)).toEqual(names)
  })
})
