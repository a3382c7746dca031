import { describe, expect, test } from 'vitest'
import { type Read, read } from './reading.ts'

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
    ['a name that says double', 'Low Power Double Data Rate memory is scarce.', []],
    [
      'who doubles',
      'Corvid will double data center capacity.',
      [['double', 'growth_multiple', '2', 'eq', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))
})
