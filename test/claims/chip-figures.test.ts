import { describe, expect, test } from 'vitest'
import { type Read, read, subjects, told } from './reading.ts'

describe('figures of chips, memory and models', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'what one device has is no rate',
      'The rack draws 700 W per GPU; Corvid offers 192 GB per chip, 8 TB/s per device and 26 TOPS per chip.',
      [
        ['700 W per GPU', 'power_draw', '700', 'eq', null],
        ['192 GB per chip', 'memory', '192', 'eq', null],
        ['8 TB/s per device', 'memory_bandwidth', '8000', 'eq', null],
        ['26 TOPS per chip', 'compute_performance', '26', 'eq', null],
      ],
    ],
    ['what a user or an hour has is one', 'The plan allows 20 GB per user and 60 GB an hour.', []],
    [
      'data in a second are a bandwidth',
      'Corvid moves 1.4 terabytes (TB) per second and Wren moves 60 GB of data per second.',
      [
        ['1.4 terabytes (TB) per second', 'memory_bandwidth', '1400', 'eq', null],
        ['60 GB of data per second', 'memory_bandwidth', '60', 'eq', null],
      ],
    ],
    [
      'data that are none in a second are memory',
      'Wren stores 60 GB of data.',
      [['60 GB', 'memory', '60', 'eq', null]],
    ],
    [
      'bounds before an article',
      'Wren needs at least a 40 TOPS chip, no more than a 15 W board and a minimum 16 GB of memory.',
      [
        ['at least a 40 TOPS', 'compute_performance', '40', 'gte', null],
        ['no more than a 15 W', 'power_draw', '15', 'lte', null],
        ['minimum 16 GB', 'memory', '16', 'gte', null],
      ],
    ],
    [
      'no bound: a contract, a while',
      'Under a 250 MW contract, Tarn sells power for more than a 10-year term.',
      [['250 MW', 'power_capacity', '250', 'eq', null]],
    ],
    [
      'what a model has is no part of its name',
      "Corvid's 288 GB beat the H100's 80 GB. The H100 80GB is sold out.",
      [
        ['288 GB', 'memory', '288', 'eq', null],
        ['80 GB', 'memory', '80', 'eq', null],
      ],
    ],
    [
      'two models told by a stroke',
      'Corvid has 128 GB against 24 GB on an RTX 4090/5090.',
      [
        ['128 GB', 'memory', '128', 'eq', null],
        ['24 GB', 'memory', '24', 'eq', null],
      ],
    ],
    [
      'tokens where a model runs, else transactions',
      'The Corvid model runs at 30 tps on the board. After that, the chain settles 900 tps a day.',
      [['30', 'token_throughput', '30', 'eq', null]],
    ],
    [
      'millions of what has no metres',
      'The plant emitted 10 m tonnes of CO2 along 10 m of pipe.',
      [['10 m tonnes of CO2', 'emissions', '10000000', 'eq', null]],
    ],
    [
      'how far windows go',
      'Windows range from 96K (for some) through 1M (for most) to 10M. Windows of 30 days pass.',
      [
        ['96K', 'context_length', '96000', 'eq', null],
        ['1M', 'context_length', '1000000', 'eq', null],
        ['10M', 'context_length', '10000000', 'eq', null],
      ],
    ],
    [
      'energy per hash, emissions of one request',
      'The rigs use 25 joules of energy per terahash. A prompt emits 0.03 grams of CO2.',
      [
        ['25 joules of energy per terahash', 'energy_efficiency', '25', 'eq', null],
        ['0.03 grams of CO2', 'emissions', '0.00000003', 'eq', null],
      ],
    ],
    [
      'what another manages, told without its unit',
      'Corvid moves 3,350 GB/s where the older Wren has 2,000. Its NPU does 48 TOPS and the old one got 10; Tarn claims 50.',
      [
        ['3,350 GB/s', 'memory_bandwidth', '3350', 'eq', null],
        ['2,000', 'memory_bandwidth', '2000', 'eq', null],
        ['48 TOPS', 'compute_performance', '48', 'eq', null],
        ['10', 'compute_performance', '10', 'eq', null],
        ['50', 'compute_performance', '50', 'eq', null],
      ],
    ],
    [
      'a number that counts something else',
      'The Wren board has 48 TOPS and runs for 8 hours; it has 2 fans, and Corvid sells it in 10 countries.',
      [['48 TOPS', 'compute_performance', '48', 'eq', null]],
    ],
    [
      'calculations are operations, and more is at least',
      'Corvid does 214 trillion calculations per second, Wren 500 TOPS and more.',
      [
        ['214 trillion calculations per second', 'compute_performance', '214', 'eq', null],
        ['500 TOPS and more', 'compute_performance', '500', 'gte', null],
      ],
    ],
    [
      'anything from one price to another',
      'The card can be had for anything from $1.90 to $2.80 an hour. Power draw is somewhere from 40 to 70 W.',
      [
        ['from $1.90 to $2.80 an hour', 'compute_price', '1.9', 'range', null],
        ['from 40 to 70 W', 'power_draw', '40', 'range', null],
      ],
    ],
    [
      'from one to another is a move else',
      'Its power draw went from 40 to 70 W.',
      [
        ['40', 'power_draw', '40', 'eq', null],
        ['70 W', 'power_draw', '70', 'eq', null],
      ],
    ],
    [
      'an hour told before its price',
      'An hour of H100 time costs $2.49, an hour on the phone with Tarn is free.',
      [['$2.49', 'compute_price', '2.49', 'eq', null]],
    ],
    ['the price of what lasts an hour', 'The show of an hour or two costs $12.', []],
    [
      'what a business takes',
      'DRAM takings came to $11.2 billion.',
      [['$11.2 billion', 'revenue', '11200000000', 'eq', null]],
    ],
    [
      'pairs, and what left the factory',
      'Makers shipped 8 million pairs of glasses in 2025. Of Wren cards 90,000 left the factory.',
      [
        ['8 million', 'shipments', '8000000', 'eq', '2025'],
        ['90,000', 'shipments', '90000', 'eq', null],
      ],
    ],
    [
      'what a sentence starts from is what it comes to',
      'Up from 46% a year earlier, 78% of the glasses shipped had a chip of their own.',
      [
        ['46%', 'share', '46', 'eq', null],
        ['78%', 'share', '78', 'eq', null],
      ],
    ],
    [
      'an amount told again in another currency parts nothing',
      'The council is putting £225 million ($273 million) into a supercomputer.',
      [
        ['£225 million', 'investment', '225000000', 'eq', null],
        ['$273 million', 'investment', '273000000', 'eq', null],
      ],
    ],
    [
      'any other bracket does',
      'The council has £225 million (and 40 clerks in the hall) into which nobody looks.',
      [],
    ],
    [
      'counts of other makers that name nothing',
      'Vantor shipped 3.7 million phones in 2023. Halden managed roughly 500,000 and Tarn 400,000.',
      [
        ['3.7 million', 'shipments', '3700000', 'eq', '2023'],
        ['roughly 500,000', 'shipments', '500000', 'approx', null],
        ['400,000', 'shipments', '400000', 'eq', null],
      ],
    ],
    [
      'counts that name something',
      'Vantor shipped 3.7 million GPUs. Halden employs 50,000 people and has 12,000 patents.',
      [['3.7 million', 'shipments', '3700000', 'eq', null]],
    ],
    [
      'a word of change behind the next figure is that figure’s',
      'Its market share slips to 51.5 percent yet it sells 30.4 percent more than in spring.',
      [
        ['51.5 percent', 'market_share', '51.5', 'eq', null],
        ['30.4 percent', 'percent_change', '30.4', 'eq', null],
      ],
    ],
    [
      'what each is told of in brackets',
      'The card does 61 t/s (8B), 35 (70B) and 12 (405B); it has 4 fans (two of them loud), 2 (in all) too many.',
      [
        ['61 t/s', 'token_throughput', '61', 'eq', null],
        ['35', 'token_throughput', '35', 'eq', null],
        ['12', 'token_throughput', '12', 'eq', null],
      ],
    ],
    [
      'what is better than it was has grown, what is better than another has not',
      'Wren took in $7 billion, 15.7 percent better than the year before. Its chip is 20 percent better than a Corvid.',
      [
        ['$7 billion', 'revenue', '7000000000', 'eq', null],
        ['15.7 percent', 'percent_change', '15.7', 'eq', null],
      ],
    ],
    [
      'a plus, and a minus',
      'The shares show a plus of 27%, those of Wren a minus of 4%.',
      [
        ['27%', 'percent_change', '27', 'eq', null],
        ['4%', 'percent_change', '-4', 'eq', null],
      ],
    ],
    [
      'those are people where some were asked',
      'TSMC makes wafers; Wren will have close to half of those. Of the bosses polled on chips, 30% of those like them.',
      [
        ['close to half', 'share', '50', 'approx', null],
        ['30%', 'survey_share', '30', 'eq', null],
      ],
    ],
    ['what is divided by', 'The context price is quoted per 1,000 tokens, divided by a thousand.', []],
    ['a name that says double', 'Low Power Double Data Rate memory is scarce.', []],
    [
      'who doubles',
      'Corvid will double data center capacity.',
      [['double', 'growth_multiple', '2', 'eq', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))
})

describe('whose figures of chips and models are', () => {
  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'of each thing what it is told per',
      'The Wren mesh rises to 1,000 W per Corvid C2 card and 120 kW per Wren-7 rack.',
      ['Corvid C2', 'Wren-7'],
    ],
    [
      'what "it" supports is of the model before',
      'Corvid-4 has 1.6 trillion parameters. It supports a context length of one million tokens.',
      ['Corvid-4', 'Corvid-4'],
    ],
    [
      'a kind of design is nobody',
      'Corvid-4 is new. It is cut into a single 671-billion-parameter Mixture of Experts design.',
      ['Corvid-4'],
    ],
    [
      'a measure in capitals is none either',
      'The Corvid T7 boasts a TBP of 1,400 W. With the SHA-256 scheme and 4,785 W, the Wren T9 is next.',
      ['Corvid T7', 'Wren T9'],
    ],
    [
      'nor what leads to a drawback',
      'Corvid-4 is out. The catch: its 256 GB/s of bandwidth trails others.',
      ['Corvid-4'],
    ],
    [
      'a verb with "out" that nobody knows',
      'A dual-channel board tops out at 90 GB/s. That is a fraction of a Corvid M9.',
      ['dual-channel board'],
    ],
    [
      'the number of a model before what could be a plural',
      'Corvid 4 costs $3/$15 per million tokens. Wren 2 is priced at $1 per million tokens.',
      ['Corvid 4', 'Corvid 4', 'Wren 2'],
    ],
    [
      'a model whose name has a plus',
      'The Corvid Max+ 395 has 128 GB. The Wren S21+ Hydro draws 4,785 W.',
      ['Corvid Max+ 395', 'Wren S21+ Hydro'],
    ],
    [
      'of "it", the kind of memory that the sentence before was about',
      'HBM4E, the newest generation, is out. It offers 48 GB and 3 TB/s. Tarn makes it.',
      ['HBM4E', 'HBM4E'],
    ],
    [
      'what a card has of it is of the card',
      'The Corvid C2 is out. It carries 192 GB of HBM4E with 8 TB/s of bandwidth.',
      ['Corvid C2', 'Corvid C2'],
    ],
    [
      'what letters stand for is nobody',
      'With an NPU (Neural Processing Unit) capable of 45 TOPS, these Corvid chips are fast. Their High Bandwidth Memory (HBM) has 8 GB.',
      ['Corvid', 'Corvid'],
    ],
    [
      'what only activates a part',
      'The system houses 1 trillion parameters, yet only activates 32 billion parameters.',
      ['system', 'system'],
    ],
    [
      'any model that is so large, but not one that is named',
      'The Corvid 9 can run a 70-billion-parameter model. Wren-4 is a 27-billion-parameter model.',
      ['model', 'Wren-4'],
    ],
    [
      'how numbers are held is nobody, nor is "you\'ll"',
      "The Corvid C2 is out. With 918 TFLOPS in bf16, 1,836 TOPS in INT8 come easily; you'll need 42 GB for it.",
      ['Corvid C2', 'Corvid C2', 'Corvid C2'],
    ],
    [
      'makers that ship, each its own',
      'Vantor shipped 3.7 million phones in 2023. Halden managed roughly 500,000. Of these 90,000 left the factory late.',
      ['Vantor', 'Halden', 'Halden'],
    ],
    [
      'a participle of its own form',
      'The Corvid C2 has 141 GB of memory, read at 4.8 TB/s. A good read takes 40 GB.',
      ['Corvid C2', 'Corvid C2', 'good read'],
    ],
    [
      'a verb that is no noun',
      'The Wren board musters 8 TOPS, the Corvid board struggles to reach 4 TOPS. DRAM takings hit $2 billion.',
      ['Wren', 'Corvid', 'DRAM'],
    ],
    ['what is able is no noun', 'The Corvid card has a core capable of 45 TOPS.', ['core']],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))

  test('a row of what is supported is told of what its columns are headed by', () => {
    const table =
      '| Spec | Corvid 9 | Wren 8 |\n|---|---|---|\n| Clock | 4 GHz | 3 GHz |\n| Memory support | 24 GB | 16 GB |'
    expect(subjects(table)).toEqual(['Corvid 9', 'Wren 8'])
  })
})

test.each<[what: string, text: string, claimant: string | null]>([
  [
    'who speaks, whatever she is doing',
    'Dana Holt, writing in spring, said the average query uses 0.34 Wh.',
    'Dana Holt',
  ],
  [
    'who speaks of a number, whomever it quotes',
    'A committee, quoting a clerk, speaks of 60,000 GPUs.',
    'A committee',
  ],
  ['who speaks somewhere', 'Dana Holt spoke at a fair of 60,000 GPUs.', null],
  ['what others report of a firm', "Tarn's reported $20 billion deal for chips shook the market.", null],
  [
    'whoever a bracket cites, of what stands in it alone',
    'Its 256 GB/s trails others, so models run slowly (11 tokens per second, per Verity).',
    null,
  ],
  ['whose an estimate is of', "An estimate of Halden's Corvid 5 chatbot suggested 40 Wh per prompt.", null],
  ['whose it is', "Halden's estimate suggested 40 Wh per prompt.", 'Halden'],
])('who says what: %s', (_, text, claimant) => {
  expect(told(text)[0]?.attributedTo).toBe(claimant)
})
