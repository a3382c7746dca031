import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const times = (text: string, published: string) =>
  extract(text, { published }).claims.map((c) => [c.quote, c.period])

describe('the time of what a firm reports', () => {
  test.each([
    [
      'the quarter next to the one reported, not to the one that is set against it',
      'Halden posted first-quarter FY2026 revenue of $5 billion. Gross margin fell to 9% from 13% in Q1 FY2025. It projects Q2 revenue of $10 billion.',
      '2025-11-05',
      [
        ['$5 billion', 'FY2026-Q1'],
        ['9%', 'FY2026-Q1'],
        ['13%', 'FY2025-Q1'],
        ['$10 billion', 'FY2026-Q2'],
      ],
    ],
    [
      "the full year of a firm that counts quarters of its own, the calendar's else",
      'Halden posted Q1 FY2026 revenue of $5 billion and raised its full-year revenue target to $36 billion. Tarn posted Q1 2026 revenue of $2 billion and raised its full-year revenue target to $9 billion.',
      '2026-05-05',
      [
        ['$5 billion', 'FY2026-Q1'],
        ['$36 billion', 'FY2026'],
        ['$2 billion', '2026-Q1'],
        ['$9 billion', '2026'],
      ],
    ],
    [
      'this fiscal year and the next, where one has been named',
      'Fiscal 2026 began well for Halden. It expects revenue of $18 billion this fiscal year and $32 billion next fiscal year.',
      '2025-09-10',
      [
        ['$18 billion', 'FY2026'],
        ['$32 billion', 'FY2027'],
      ],
    ],
    [
      'a fiscal quarter written in one word, either way round',
      'The consensus for FY26Q3 is $33 billion in revenue. Revenue was $21 billion in Q1FY26.',
      '2025-11-20',
      [
        ['$33 billion', 'FY2026-Q3'],
        ['$21 billion', 'FY2026-Q1'],
      ],
    ],
    [
      "a quarter long over on the calendar, at the head of a firm's result",
      'First quarter revenue was $978 million.',
      '2025-11-03',
      [['$978 million', 'FY2026-Q1']],
    ],
    [
      'but not one just over',
      'First quarter revenue was $978 million.',
      '2025-05-03',
      [['$978 million', '2025-Q1']],
    ],
    [
      'the latest quarter',
      'Halden reported revenue of $9 billion for the third quarter of 2025. Gross margin for the latest quarter widened to 57%.',
      '2025-11-03',
      [
        ['$9 billion', '2025-Q3'],
        ['57%', '2025-Q3'],
      ],
    ],
    [
      'a first full-year profit is no running year',
      'Tarn earned a net profit of $2 billion for 2025, its first full-year profit. Revenue for the year rose 45% to $6.5 billion.',
      '2026-02-27',
      [
        ['$2 billion', '2025'],
        ['45%', '2025'],
        ['$6.5 billion', '2025'],
      ],
    ],
    [
      'what there is at the end of the time reported on does not end the report',
      'Tarn made revenue of $2.9 billion in the first half of 2025. Debt stood at $2 billion at the end of June, up 52%. Research costs rose 2%.',
      '2025-08-28',
      [
        ['$2.9 billion', '2025-H1'],
        ['52%', '2025-06'],
        ['2%', '2025-H1'],
      ],
    ],
    [
      'the month or quarter whose end it is',
      'Tarn mined 312 BTC in June, up from 290 BTC in May, and held 4,100 BTC at month-end.',
      '2025-07-05',
      [
        ['312 BTC', '2025-06'],
        ['290 BTC', '2025-05'],
        ['4,100 BTC', '2025-06'],
      ],
    ],
    [
      'the month at the head of a column, whatever its row says of its end',
      'Metric | May 2026 | June 2026\nBitcoin held (at month end) | 900 | 940\nBitcoin mined | 41 | 44',
      '2026-07-03',
      [
        ['900', '2026-05'],
        ['940', '2026-06'],
        ['41', '2026-05'],
        ['44', '2026-06'],
      ],
    ],
    [
      'the quarter that a quarter-over-quarter change ends with',
      'EBITDA turned positive in Q2 2025, after a loss in Q1. Behind it was a 38% quarter-over-quarter rise in sales.',
      '2025-08-11',
      [['38%', '2025-Q2']],
    ],
    [
      'what a change has led to, whichever verb says so',
      'Chip sales will grow 19%, reaching a total of $626 billion this year. Cloud revenue should rise 77% to reach $18 billion in 2026.',
      '2024-12-05',
      [
        ['19%', '2024'],
        ['$626 billion', '2024'],
        ['77%', '2026'],
        ['$18 billion', '2026'],
      ],
    ],
    [
      'of what a line of a list takes up from the line before',
      '• Startups raised $192 billion in the first half of 2025.\n• This represents a rise of 30%.',
      '2025-10-20',
      [
        ['$192 billion', '2025-H1'],
        ['30%', '2025-H1'],
      ],
    ],
    [
      'not the day a note was written',
      'Revenue should rise 16%, Alder said in a note Monday.',
      '2025-12-10',
      [['16%', null]],
    ],
    [
      "a quarter of a firm whose quarters are not the calendar's",
      'For the quarter ended August 31, Halden made revenue of $14 billion. Its cloud sales surged 29% in Q1.',
      '2025-09-10',
      [
        ['$14 billion', '2025-06/2025-08'],
        ['29%', 'FY2026-Q1'],
      ],
    ],
    [
      'and where they are',
      'For the quarter ended June 30, Halden made revenue of $14 billion. Its cloud sales surged 29% in Q1.',
      '2025-07-10',
      [
        ['$14 billion', '2025-04/2025-06'],
        ['29%', '2025-Q1'],
      ],
    ],
    [
      'the next change, behind what another is counted from',
      'Net income for Q1 FY26 was $18 billion, a decrease of 15% from Q4 FY25 but an increase of 26% year-over-year.',
      '2025-05-28',
      [
        ['$18 billion', 'FY2026-Q1'],
        ['15%', 'FY2026-Q1'],
        ['26%', 'FY2026-Q1'],
      ],
    ],
    [
      'the latest time of its row, for a change under a head of its own',
      'Metric | Q2 2025 | Q2 2024 | Y/Y Change\nRevenue | $78 million | $141 million | (44%)\nNet loss | $9 million | $8 million | 12%',
      '2025-08-08',
      [
        ['$78 million', '2025-Q2'],
        ['$141 million', '2024-Q2'],
        ['44%', '2025-Q2'],
        ['$9 million', '2025-Q2'],
        ['$8 million', '2024-Q2'],
        ['12%', '2025-Q2'],
      ],
    ],
    [
      'the month whose change is counted from the one before, whatever it comes to',
      'Network hash rate fell 3% in June. The market cap of all miners rose 23%, or $5 billion, from the previous month.',
      '2025-07-02',
      [
        ['3%', '2025-06'],
        ['23%', '2025-06'],
        ['$5 billion', '2025-06'],
      ],
    ],
    [
      'the time over which one did better than another',
      'Mining stocks fell 22% in March. Tarn outperformed the sector, with a 2% decline, while Alder saw a 45% slump.',
      '2025-04-01',
      [
        ['22%', '2025-03'],
        ['2%', '2025-03'],
        ['45%', '2025-03'],
      ],
    ],
    [
      'the same period, though this year has been named as well',
      'Spending will grow 30% this year. Tarn fell 6% in the last three months of 2025 while Alder gained 5% in the same period.',
      '2026-01-27',
      [
        ['30%', '2026'],
        ['6%', '2025-Q4'],
        ['5%', '2025-Q4'],
      ],
    ],
    [
      'results that are awaited',
      'Halden is expected to report a rise in sales for the quarter ended April 2025. Revenue is projected to be $42 billion.',
      '2025-05-20',
      [['$42 billion', '2025-02/2025-04']],
    ],
    [
      'not a year before, whoever had what it is set against',
      'Tarn lost $533 million in Q1 2025, a reversal from its $337 million profit in the same quarter a year earlier. Its output plunged 19% to 2,286 BTC.',
      '2025-05-08',
      [
        ['$533 million', '2025-Q1'],
        ['$337 million', '2024-Q1'],
        ['19%', '2025-Q1'],
        ['2,286 BTC', '2025-Q1'],
      ],
    ],
    [
      'a year on from what it is set against, whoever earned that',
      'Halden posted an operating loss of $134 million, a reversal from the $269 million in operating income it earned in Q2 2024.',
      '2025-08-07',
      [
        ['$134 million', '2025-Q2'],
        ['$269 million', '2024-Q2'],
      ],
    ],
    [
      'the year and the quarter before, in short',
      'Revenue was $7.7 billion in Q2 2025. Gross margin dropped to 40%, down from 49% YoY and from 50% QoQ.',
      '2025-08-06',
      [
        ['$7.7 billion', '2025-Q2'],
        ['40%', '2025-Q2'],
        ['49%', '2024-Q2'],
        ['50%', '2025-Q1'],
      ],
    ],
    [
      'this quarter, of which it says what was achieved',
      'Halden announced results for the second quarter of 2025. "We achieved 32% revenue growth this quarter," she said. "Revenue will grow 9% this quarter."',
      '2025-08-05',
      [
        ['32%', '2025-Q2'],
        ['9%', '2025-Q3'],
      ],
    ],
    [
      'two times, of two figures of a kind',
      'Capex fell to $19 billion, down from $36 billion and $27 billion in the fourth quarter of 2024 and the first quarter of 2025.',
      '2025-12-02',
      [
        ['$19 billion', null],
        ['$36 billion', '2024-Q4'],
        ['$27 billion', '2025-Q1'],
      ],
    ],
    [
      'not that of the guide told next',
      'Revenue grew 32% in Q2. Gross margin landed at 43%, and the Q3 guide leaves out sales to Oslo.',
      '2025-08-05',
      [
        ['32%', '2025-Q2'],
        ['43%', '2025-Q2'],
      ],
    ],
    [
      'the time a sentence before has opened with',
      'In Q3 2023, the foundry market saw a clear hierarchy. Tarn led with a 59% market share. Alder came second with a 13% share.',
      '2023-12-10',
      [
        ['59%', '2023-Q3'],
        ['13%', '2023-Q3'],
      ],
    ],
    [
      'unless it tells of something else, or of what is to come',
      'Alder opened a fab in Q3 2023. Tarn has a 59% market share.\n\nIn Q3 2023, Alder opened a fab. Tarn should gain 5%.',
      '2023-12-10',
      [
        ['59%', null],
        ['5%', null],
      ],
    ],
    [
      'a quarter whose noun is left out behind another',
      "Halden's capex was $5 billion in the third quarter, up from $3 billion in the second.",
      '2025-11-10',
      [
        ['$5 billion', '2025-Q3'],
        ['$3 billion', '2025-Q2'],
      ],
    ],
    [
      'a fiscal year before its quarter, and a calendar year in short',
      'Revenue for the 2025 fiscal third quarter was $50 million. It should be $90 million in CY2026.',
      '2025-11-10',
      [
        ['$50 million', 'FY2025-Q3'],
        ['$90 million', '2026'],
      ],
    ],
    [
      'months through the last of them',
      'Revenue was $50 million for the three months through September.',
      '2025-11-10',
      [['$50 million', '2025-07/2025-09']],
    ],
    [
      'since a year, where it has multiplied',
      'Revenue has tripled since 2023. Headcount has doubled in 2025.',
      '2025-11-10',
      [
        ['tripled', '2023/2025'],
        ['doubled', '2025'],
      ],
    ],
    [
      'not that of the figure it is twice as much as',
      'The app had 800 million weekly users in October, double the 400 million weekly users it had in February.',
      '2025-11-10',
      [
        ['800 million', '2025-10'],
        ['double', '2025-10'],
        ['400 million', '2025-02'],
      ],
    ],
    [
      'the year just over that something has ended with',
      'Tarn ended the year with 4,100 BTC, compared with 2,000 BTC at the end of 2024.',
      '2026-02-10',
      [
        ['4,100 BTC', '2025'],
        ['2,000 BTC', '2024'],
      ],
    ],
    [
      'none, in the middle of a year',
      'Tarn ended the year with 4,100 BTC.',
      '2026-06-10',
      [['4,100 BTC', null]],
    ],
    [
      'none, of what something has today',
      'By 2028 Tarn aims to run 3 GW, far from the 900 MW it has today.',
      '2026-02-10',
      [
        ['3 GW', '2028'],
        ['900 MW', null],
      ],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(times(text, published)).toEqual(expected)
  })
})
