import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const times = (text: string, published: string) =>
  extract(text, { published }).claims.map((c) => [c.quote, c.period])

describe('what a figure is measured by keeps its own time', () => {
  test.each([
    [
      'the same period, however often it is told again',
      'Tarn announced results for the third quarter of 2025. Revenue was $95 million, as compared to $112 million for the same period last year. Net loss was $41 million, as compared to a loss of $12 million for the same period in 2024.',
      '2025-11-06',
      [
        ['$95 million', '2025-Q3'],
        ['$112 million', '2024-Q3'],
        ['$41 million', '2025-Q3'],
        ['$12 million', '2024-Q3'],
      ],
    ],
    [
      'and so for a month',
      'Its revenue in June was $86 million, compared with $70 million in the same month last year, up 22% year-on-year.',
      '2026-07-11',
      [
        ['$86 million', '2026-06'],
        ['$70 million', '2025-06'],
        ['22%', '2026-06'],
      ],
    ],
    [
      'over which something has grown',
      'Chipmakers let 52,050 people go in Q1 2026, which is a 40% jump over the same period in 2025.',
      '2026-05-10',
      [
        ['52,050', '2026-Q1'],
        ['40%', '2026-Q1'],
      ],
    ],
    [
      'which is not the time of what is told with the growth',
      'PC shipments rose 9% in the third quarter of 2025. Halden had 26% growth over the third quarter of 2024, with 15 million PCs shipped.',
      '2025-10-20',
      [
        ['9%', '2025-Q3'],
        ['26%', '2025-Q3'],
        ['15 million', '2025-Q3'],
      ],
    ],
    [
      'nor that of a share that came up from a lower place',
      'PC shipments fell 8% in the third quarter of 2025. Halden took second place with a 15.8% share and up from the fifth spot in Q2.',
      '2025-10-24',
      [
        ['8%', '2025-Q3'],
        ['15.8%', '2025-Q3'],
      ],
    ],
    [
      'last quarter, where the one just over is told of',
      'Halden reported a net loss of $1.6 billion for Q2 2026, more than the $437 million it lost last quarter.',
      '2026-08-02',
      [
        ['$1.6 billion', '2026-Q2'],
        ['$437 million', '2026-Q1'],
      ],
    ],
    [
      'after "however" too',
      'Tarn shipped 5.3 million devices in Q3 2025. However, in the year-ago quarter it shipped 3.9 million devices.',
      '2025-12-05',
      [
        ['5.3 million', '2025-Q3'],
        ['3.9 million', '2024-Q3'],
      ],
    ],
    [
      'the month before the latest',
      'Produced 705 BTC, a 6% increase from August.',
      '2026-10-05',
      [
        ['705 BTC', '2026-09'],
        ['6%', '2026-09'],
      ],
    ],
    [
      'but not one long before it',
      'Produced 705 BTC, a 6% increase from May.',
      '2026-10-05',
      [
        ['705 BTC', null],
        ['6%', null],
      ],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(times(text, published).map(([quote, period]) => [quote, period])).toEqual(expected)
  })
})

describe('times that no calendar names', () => {
  test.each([
    ['hours', 'Bitcoin is down 3.2% over the last 24 hours.', [['3.2%', null]]],
    ['few days', 'In the past seven days, miners’ revenue dropped 27%.', [['27%', null]]],
    [
      'but what happens in them is of the day',
      'Difficulty fell 5% in the past 24 hours.',
      [['5%', '2026-08-05']],
    ],
    ['a month of days is one', 'In the past 30 days, miners’ revenue dropped 27%.', [['27%', '2026-08']]],
    [
      'today, beside a year',
      'Tarn raised money at a valuation of $18 billion in 2024 (around $20 billion today).',
      [
        ['$18 billion', '2024'],
        ['around $20 billion', null],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text, '2026-08-05')).toEqual(expected)
  })
})

describe('a quarter or month without its year', () => {
  test.each([
    [
      'is the one to come that was named before',
      'Memory prices are to rise by 10% in the third quarter of this year. Server memory will cost 8% more in Q3.',
      '2026-06-28',
      ['2026-Q3', '2026-Q3'],
    ],
    [
      'is the one that goes on',
      'Halden expects revenue of $3.6 billion for the ongoing quarter.',
      '2026-01-24',
      ['2026-Q1'],
    ],
    [
      'and past, whoever was next in a row',
      'Halden Foundry was next as its Q4 revenue came to $2.1 billion.',
      '2026-03-15',
      ['2025-Q4'],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(times(text, published).map(([, period]) => period)).toEqual(expected)
  })
})
