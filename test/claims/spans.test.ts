import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { told } from './reading.ts'

const times = (text: string) => told(text).map((c) => [c.quote, c.period])
const moods = (text: string) => told(text).map((c) => [c.value, c.modality])

describe('a change told since a time', () => {
  test.each([
    [
      'runs from the month named to the publication',
      'Network difficulty has fallen 18% since February.',
      [['18%', '2026-02/2026-06']],
    ],
    [
      'named before it',
      'Since March, requests for power in Ohio have jumped 62%.',
      [['62%', '2026-03/2026-06']],
    ],
    ['by years, where a year is named', 'Power theft has grown 40% since 2021.', [['40%', '2021/2026']]],
    [
      'or since a peak or an event of that time',
      "Bitcoin's hashrate is down 9% since its peak in mid-March.",
      [['9%', '2026-03/2026-06']],
    ],
    [
      'or from a dated peak',
      'Tarn stock is off 41% from its November 2025 peak.',
      [['41%', '2025-11/2026-06']],
    ],
    [
      'not where it is a ranking of what has been',
      'Difficulty fell 5%, the steepest drop since March.',
      [['5%', null]],
    ],
    [
      'not where the move has a time of its own',
      'Difficulty reached 120 trillion on May 4 after climbing 8% since March.',
      [
        ['120 trillion', '2026-05-04'],
        ['8%', '2026-05-04'],
      ],
    ],
    ['not where no time is named', 'Since the outage, the hash rate has come down 12%.', [['12%', null]]],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  test('holds for that change alone', () => {
    expect(times('Revenue per hash has fallen 7% since April. Tarn now runs 12 EH/s.')).toEqual([
      ['7%', '2026-04/2026-06'],
      ['12 EH/s', null],
    ])
  })

  test('needs a date of publication', () => {
    expect(extract('Difficulty has fallen 18% since February 2026.').claims[0]?.period).toBe(null)
  })
})

describe('the ends of a move between two times', () => {
  test.each([
    [
      'months behind it',
      'The average tariff rose from 16.1 cents to 17.4 cents per kWh between May 2024 and May 2025.',
      ['2024-05', '2025-05'],
    ],
    [
      'days before it',
      'Between May 2 and May 9, 2026, the hash rate fell sharply, dropping from 931 EH/s to 804 EH/s.',
      ['2026-05-02', '2026-05-09'],
    ],
  ])('have its ends: %s', (_, text, expected) => {
    expect(times(text).map(([, period]) => period)).toEqual(expected)
  })

  test('but a level that is no end of a move has not', () => {
    expect(times('From 2024 to 2026 Tarn drew its power from a 90 MW dam.')[0]?.[1]).not.toBe('2024')
  })
})

describe('what is expected', () => {
  test.each([
    [
      'goes on through a list of results and changes',
      'Tarn said it expects revenue of $6.5 billion, up 69% on the year, with a gross margin of 54%.',
      [
        ['6500000000', 'forecast'],
        ['69', 'forecast'],
        ['54', 'forecast'],
      ],
    ],
    [
      'not to what it is more than',
      'Tarn expects revenue of $31 million, compared with revenue of $23 million in 2025.',
      [
        ['31000000', 'forecast'],
        ['23000000', 'reported'],
      ],
    ],
    [
      'not to a change with a verb of its own',
      'Tarn expects revenue of $31 million, and its shares rose 8%.',
      [
        ['31000000', 'forecast'],
        ['8', 'change'],
      ],
    ],
    [
      'not past a forecast that was outdone',
      'Capital expenditure of $18 billion exceeded the $13 billion forecast, with $15 billion of capex for AI.',
      [
        ['18000000000', 'reported'],
        ['13000000000', 'forecast'],
        ['15000000000', 'reported'],
      ],
    ],
    [
      'was so, though the quarter is over',
      'Revenue of $5.8 billion for the second quarter of 2025 missed a consensus estimate of $5.9 billion.',
      [
        ['5800000000', 'reported'],
        ['5900000000', 'forecast'],
      ],
    ],
    [
      'in an option, and what is sought',
      'Tarn has an option to buy 6,000 more rigs and is seeking at least $70 million from investors.',
      [
        ['6000', 'target'],
        ['70000000', 'target'],
      ],
    ],
    [
      'but not in an option taken up',
      'Buyers of the notes exercised their option to buy another $70 million of them, and Tarn raised $300 million.',
      [
        ['70000000', 'reported'],
        ['300000000', 'reported'],
      ],
    ],
    [
      'not of growth that was measured',
      'Alder saw a 17% annual growth rate in PC shipments.',
      [['17', 'change']],
    ],
  ])('%s', (_, text, expected) => {
    expect(moods(text)).toEqual(expected)
  })
})

describe('a time goes on', () => {
  test.each([
    [
      'past a verb joined to the one before',
      'The maker said revenue last month grew 25% on the year, but fell 12% to $105 million.',
      ['2026-05', '2026-05', '2026-05'],
    ],
    [
      'not past another subject',
      'Revenue last month grew 25% on the year, but Tarn holds 900 BTC.',
      ['2026-05', null],
    ],
    [
      'to the valuation of a round',
      'Halden closed a $122 million funding round on March 31, 2026 at a post-money valuation of $852 million.',
      ['2026-03-31', '2026-03-31'],
    ],
    [
      'to some of those it was told of',
      'The market cap of listed miners rose 24% in May. Leading the pack was Tarn, which gained 43%, while Alder slipped 5%.',
      ['2026-05', '2026-05', '2026-05'],
    ],
    [
      'not to a sentence on another',
      'The market cap of listed miners rose 24% in May. Tarn gained 43%.',
      ['2026-05', null],
    ],
    [
      'from what is planned, not from what it is set against, to what else is',
      'The four are planning total capital expenditure of $630 billion in 2026, a 62% increase from $388 billion in 2025. Halden plans capex of $200 billion.',
      ['2026', '2026', '2025', '2026'],
    ],
    [
      'to what is now expected',
      'Grove now expects memory prices to rise 18% in the third quarter, citing demand.',
      ['2026-Q3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text).map(([, period]) => period)).toEqual(expected)
  })
})

describe('results as they came and as they were expected', () => {
  test.each([
    [
      'better than expected is how they came',
      'Halden reported a better-than-expected 9% rise in revenue.',
      [['9', 'change']],
    ],
    [
      'above what analysts had predicted',
      'Halden reported revenue of $14 billion for the first quarter, a 2% increase, above the $13 billion analysts had predicted.',
      [
        ['14000000000', 'reported'],
        ['2', 'change'],
        ['13000000000', 'forecast'],
      ],
    ],
    [
      "analysts' estimate",
      "Analysts' estimate for the current quarter's revenue is $13 billion.",
      [['13000000000', 'forecast']],
    ],
  ])('%s', (_, text, expected) => {
    expect(moods(text)).toEqual(expected)
  })

  test.each([
    [
      'an average estimate is of the quarter of the report, past what it is set against',
      'Revenue from chips rose 9% to $4.5 billion in the first quarter. Net revenue rose to $15.7 billion from $14.4 billion, beating the average analyst estimate of $15.5 billion.',
      ['2026-Q1', '2026-Q1', '2026-Q1', null, '2026-Q1'],
    ],
    [
      'the month of a closing day',
      'Difficulty closed at 62 trillion on May 31, 2026. Bitcoin ended the month at $34,600.',
      ['2026-05-31', '2026-05'],
    ],
    [
      'month-on-month is of the month spoken of, not of that of a peak before it',
      'Miners earned $43,600 per exahash a day in May, down from a peak of $342,000 in November 2021. The market cap of listed miners fell 15% month-on-month.',
      ['-15', '2026-05'],
    ],
    [
      'twice what it was then',
      'Halden is worth about $3 billion, more than double its valuation two years ago.',
      [null, null],
    ],
    ['but doubled then', 'Halden doubled its hashrate to 4 EH/s in 2024.', ['2024', '2024']],
    [
      'not the year of what went before',
      'Tarn stock is up more than 70% following a brutal 2022 showing.',
      [null],
    ],
  ])('%s', (_, text, expected) => {
    const last = told(text).at(-1)
    if (expected[0] === '-15') expect([last?.value, last?.period]).toEqual(expected)
    else expect(times(text).map(([, period]) => period)).toEqual(expected)
  })
})
