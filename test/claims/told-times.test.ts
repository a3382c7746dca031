import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const told = (text: string, published?: string) =>
  extract(text, published ? { published } : {}).claims.map((c) => [c.quote, c.period, c.modality])

describe('a time carried from where it is named', () => {
  test.each([
    [
      'through the report on a month that coins were mined in',
      'Tarn mined 310 BTC in April. The fleet averaged 17.2 J/TH. It also ran 6 EH/s for others.',
      [
        ['310 BTC', '2026-04', 'reported'],
        ['17.2 J/TH', '2026-04', 'reported'],
        ['6 EH/s', '2026-04', 'reported'],
      ],
    ],
    [
      'not from a month of which one level is told',
      'Tarn raised its hashrate to 21 EH/s in April. Alder has 9 EH/s.',
      [
        ['21 EH/s', '2026-04', 'reported'],
        ['9 EH/s', null, 'reported'],
      ],
    ],
    [
      'from a month a report opens with',
      'March was a strong month for Tarn. It produced 310 BTC.',
      [['310 BTC', '2026-03', 'reported']],
    ],
    [
      'not from a month it was last seen in',
      'Hashprice fell to $48, a level last seen in April of this year.',
      [['$48', null, 'reported']],
    ],
    [
      'to what happened then',
      "Tarn's share of the hash rate has halved since 2023, when it stood at 8.2%.",
      [['8.2%', '2023', 'reported']],
    ],
    [
      'to a share that tells the figure before it again',
      "The mines drew 90 TWh in 2025—0.4% of the world's electricity.",
      [
        ['90 TWh', '2025', 'reported'],
        ['0.4%', '2025', 'reported'],
      ],
    ],
    [
      'to a change, over what it is counted from',
      'Revenue grew 41% from a year ago to $82 million in the first quarter of 2026.',
      [
        ['41%', '2026-Q1', 'change'],
        ['$82 million', '2026-Q1', 'reported'],
      ],
    ],
    [
      'not from what a change is compared to',
      'Output grew by 4% compared to March, lifting the fleet to 12 EH/s.',
      [
        ['4%', null, 'change'],
        ['12 EH/s', null, 'reported'],
      ],
    ],
    [
      'not to a change from what it is set against',
      'Revenue was down 1.4% compared to $154 million in March.',
      [['1.4%', null, 'change']],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text, '2026-05-08').slice(0, claims.length)).toEqual(claims)
  })
})

describe('a time counted from the day of publication', () => {
  test.each([
    ['but of a year before now', 'Tarn has 2% of the hash rate, up from 1.4% a year ago.', [null, null]],
    ['years ago', 'Only 15% of firms had an AI policy two years ago.', ['2024']],
    ['the next years', 'Tarn will invest $40 billion over the next four years.', ['2026/2030']],
    [
      'of what adds up only',
      'It will spend $4 billion over the next four years, including a 2 GW site.',
      ['2026/2030', null],
    ],
    ['hours', 'Difficulty fell 5% in the past 24 hours.', ['2026-05-08']],
    ['days', 'Police seized 900 mining rigs over the last 20 days.', ['2026-05']],
    ['no name for a rolling year', 'The price of bitcoin rose 40% in the last 12 months.', [null]],
    ['a change since the year began', 'Network hashrate has gained 12% since 2026 began.', ['2026']],
    [
      'a level is of no such stretch',
      'Hashprice fell to $41 per PH/s per day, its lowest since February.',
      [null],
    ],
    [
      'a day a fortnight off',
      'The halving takes the subsidy to 3.125 BTC per block on May 20.',
      ['2026-05-20'],
    ],
    [
      'a move within a year',
      "Tarn's fleet grew from 5 EH/s in March to 15 EH/s in October.",
      ['2025-03', '2025-10'],
    ],
    [
      'a move that ends now',
      "Tarn's fleet grew from 5 EH/s in March to 15 EH/s in May.",
      ['2026-03', '2026-05'],
    ],
    [
      'a cut of difficulty on the day of its end',
      'Difficulty dropped by 4.3% to 129.9T at 15:02 UTC on April 25.',
      ['2026-04-25', '2026-04-25'],
    ],
    [
      'of what a relative clause tells, not of what it hangs on',
      'The mines use 600 MW, which may rise to 1 GW by December.',
      [null, '2026-12'],
    ],
    ['one far ahead is past', 'Network hashrate stood at 900 EH/s on August 2.', ['2025-08-02']],
    [
      'a month that looms',
      'The looming halving in June cuts the subsidy to 3.125 BTC per block.',
      ['2026-06'],
    ],
    [
      'a press release is of a day, what it tells is not',
      'Tarn said in a Monday press release that output rose 9%.',
      [null],
    ],
  ])('%s', (_, text, periods) => {
    expect(told(text, '2026-05-08').map(([, period]) => period)).toEqual(periods)
    // without that day nothing fixes it
    expect(told(text).map(([, period]) => period)).toEqual(periods.map(() => null))
  })
})

describe('a time counted from one named before', () => {
  test.each([
    [
      'the year of its sentence',
      'During 2024 Tarn grew from 11 EH/s at the beginning of the year to 19 EH/s.',
      '2026-02-08',
      ['2024', '2024'],
    ],
    ['else the running one', 'Tarn will have 30 EH/s by the end of the year.', '2026-02-08', ['2026']],
    [
      'the quarter beside a fiscal one',
      'Revenue in fiscal Q4 2025 was $18 million; for next quarter Tarn expects revenue of $21 million.',
      '2026-02-08',
      ['FY2025-Q4', 'FY2026-Q1'],
    ],
    [
      'beside one of the calendar where the text has no date',
      'Revenue in Q4 2025 was $18 million; for next quarter Tarn expects revenue of $21 million.',
      undefined,
      ['2025-Q4', '2026-Q1'],
    ],
    [
      'a fiscal year by its number first',
      'Revenue for the 2024 fiscal year was $18 million.',
      undefined,
      ['FY2024'],
    ],
  ])('%s', (_, text, published, periods) => {
    expect(told(text, published).map(([, period]) => period)).toEqual(periods)
  })
})

describe('what is and was, beside words of expectation', () => {
  test.each([
    ['where a move led', 'Difficulty rose 3% to hit a record 98 trillion.', ['change', 'reported']],
    [
      'where one may lead',
      'Difficulty should rise 3% to hit a record 98 trillion.',
      ['forecast', 'forecast'],
    ],
    ['a guess at the present', 'Illegal miners could be drawing up to 900 MW.', ['estimate']],
    ['a guess at the future', 'Illegal miners could draw up to 900 MW.', ['forecast']],
    [
      'what was expected before',
      'Alder raised its price forecast for bitcoin from $80,000 to $95,000.',
      ['forecast', 'forecast'],
    ],
    [
      'what was bought before',
      'Tarn will host 5,000 rigs next to the 11,000 machines previously bought from Alder.',
      ['forecast', 'reported'],
    ],
    ['what is booked for a time to come', 'Tarn has booked revenue of $6 billion for 2028.', ['reported']],
    ['what is expected of it', 'Tarn expects revenue of $6 billion for 2028.', ['forecast']],
  ])('%s', (_, text, modalities) => {
    expect(told(text, '2026-05-08').map(([, , modality]) => modality)).toEqual(modalities)
  })
})
