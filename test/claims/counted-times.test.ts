import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const told = (text: string) =>
  extract(text, { published: '2026-06-08' }).claims.map((c) => [c.quote, c.period])

describe('a change has the time spoken of last, if what it is counted from is of its kind and before it', () => {
  test.each([
    [
      'a month from a month',
      'The network ran at 940 EH/s in May. Miners earned $41 million a day, down 6% from April.',
      [
        ['940 EH/s', '2026-05'],
        ['$41 million a day', '2026-05'],
        ['6%', '2026-05'],
      ],
    ],
    [
      'over the total of a month',
      'Chip sales came to $5.2 billion in May, an increase of 3% over the April total of $5.05 billion.',
      [
        ['$5.2 billion', '2026-05'],
        ['3%', '2026-05'],
        ['$5.05 billion', '2026-04'],
      ],
    ],
    [
      'no month from a year, and nothing where a later one is not spoken of',
      'Tarn ran 14 EH/s in May. A rig costs a third more than in 2022. Fees fell 4% from April.',
      [
        ['14 EH/s', '2026-05'],
        ['a third', null],
        ['4%', '2026-05'],
      ],
    ],
    [
      'through what figures are set against, however many',
      'Tarn sold 63% of the coins it produced in May. Output fell to 233 BTC, down 8% from 253 BTC in April and almost 40% from 383 BTC in May 2025.',
      [
        ['63%', '2026-05'],
        ['233 BTC', '2026-05'],
        ['8%', '2026-05'],
        ['253 BTC', '2026-04'],
        ['almost 40%', '2026-05'],
        ['383 BTC', '2025-05'],
      ],
    ],
    [
      'since when, up to the publication',
      'Tarn let staff go in March. The coin has lost 28% since October.',
      [['28%', '2025-10/2026-06']],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe('a time told once for several figures', () => {
  test.each([
    [
      'ends a list of results',
      'Alder announced revenue of $59 million, a gross margin of 48 percent and net income of $7 million for the first quarter of 2026.',
      [
        ['$59 million', '2026-Q1'],
        ['48 percent', '2026-Q1'],
        ['$7 million', '2026-Q1'],
      ],
    ],
    [
      'but not what has a verb of its own',
      'Alder has revenue of $59 million and posted net income of $7 million for the first quarter of 2026.',
      [
        ['$59 million', null],
        ['$7 million', '2026-Q1'],
      ],
    ],
    [
      'is taken up by the next sentence',
      'Miners took in $827 million in May. This is a 10.5% drop.',
      [
        ['$827 million', '2026-05'],
        ['10.5%', '2026-05'],
      ],
    ],
    [
      'is that of the same told again as a change',
      'Demand by homes shrank by 28 BkWh between 2019 and 2023, a three percent decline.',
      [['three percent', '2019/2023']],
    ],
    [
      'is that of a ranking by any name',
      'Sales grew 9% in May. They grew most in Asia Pacific/All Other (18%) and the Americas (4%).',
      [
        ['9%', '2026-05'],
        ['18%', '2026-05'],
        ['4%', '2026-05'],
      ],
    ],
    [
      'is that of a move in step with the one before',
      "Alder's market share slipped from 41% in the fourth quarter to 39% in the first quarter. Tarn's market share rose from 34% to 36%.",
      [
        ['41%', '2025-Q4'],
        ['39%', '2026-Q1'],
        ['34%', '2025-Q4'],
        ['36%', '2026-Q1'],
      ],
    ],
    [
      'reaches over a list of names',
      'Miners rallied in the first half of May, led by Alder, Tarn and Halden, with gains of 17%, 8% and 7%, respectively.',
      [
        ['17%', '2026-05'],
        ['8%', '2026-05'],
        ['7%', '2026-05'],
      ],
    ],
    [
      'reaches over what tells its figure again',
      'Alder has the right to buy 45,700 rigs, representing 8.7 EH/s, in 2027.',
      [
        ['45,700', '2027'],
        ['8.7 EH/s', '2027'],
      ],
    ],
    [
      'is that of both of two deeds',
      'Alder took $394 million in revenue and pocketed $8.3 million in net income in 2025.',
      [
        ['$394 million', '2025'],
        ['$8.3 million', '2025'],
      ],
    ],
    [
      'ends a list of what there is, brackets and all',
      'Alder had installed 4 EH/s (3.3 EH/s of its own) and 43,800 rigs as of December 31, 2025.',
      [
        ['4 EH/s', '2025-12-31'],
        ['3.3 EH/s', '2025-12-31'],
        ['43,800', '2025-12-31'],
      ],
    ],
    [
      'since when is where a move starts',
      'Miners took up AI, growing their market cap from $2 billion to $48 billion since 2022.',
      [
        ['$2 billion', '2022'],
        ['$48 billion', null],
      ],
    ],
    [
      'goes on with this and with it',
      'Alder sold $40 million worth of chips in 2025. It says this 10.6% growth came from Asia. Halden shares fell in May. They are down 7%.',
      [
        ['$40 million', '2025'],
        ['10.6%', '2025'],
        ['7%', null],
      ],
    ],
    [
      'but only where it is the one time named, and no figure with it',
      'Halden fell in May. It is down 7%. Halden fell in May after a weak April. It is down 8%.',
      [
        ['7%', '2026-05'],
        ['8%', null],
      ],
    ],
    [
      'is that of what is set beside it',
      'Alder was the best last month with a 2% gain, while Tarn did worst with a 33% drop.',
      [
        ['2%', '2026-05'],
        ['33%', '2026-05'],
      ],
    ],
    [
      'since when two shares have moved',
      'Alder is up 15% and Tarn is up 31% since the beginning of the year.',
      [
        ['15%', '2026'],
        ['31%', '2026'],
      ],
    ],
    [
      'of the average a change led to',
      'Network hashrate fell (-3%) m/m to an average of 1,045 EH/s in May.',
      [
        ['-3%', '2026-05'],
        ['1,045 EH/s', '2026-05'],
      ],
    ],
    [
      'heads what follows a semicolon, whatever lies ahead before it',
      'In 2026 one firm will rent you a card for $1.90 an hour; another asks $5.00 an hour.',
      [
        ['$1.90 an hour', '2026'],
        ['$5.00 an hour', '2026'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe('a result set against the year before', () => {
  test.each([
    [
      'is of the quarter that has just ended, and so is what follows',
      'Total revenue was $78.6 million compared to $141.1 million in the first quarter of 2025. Net loss was $36 million.',
      [
        ['$78.6 million', '2026-Q1'],
        ['$141.1 million', '2025-Q1'],
        ['$36 million', '2026-Q1'],
      ],
    ],
    [
      'is of no quarter long past or still to end',
      'Revenue was $78 million compared to $141 million in the third quarter of 2024. Profit was $7 million compared to $4 million in the second quarter of 2025.',
      [
        ['$78 million', null],
        ['$141 million', '2024-Q3'],
        ['$7 million', null],
        ['$4 million', '2025-Q2'],
      ],
    ],
    [
      'hands its own time on, not the one it is set against',
      'Alder announced results for the fiscal first quarter of 2026. Net loss was $45 million, as compared to a net loss of $4 million for the same period in 2025. Revenue was $95 million.',
      [
        ['$45 million', 'FY2026-Q1'],
        ['$4 million', 'FY2025-Q1'],
        ['$95 million', 'FY2026-Q1'],
      ],
    ],
    [
      'in brackets, too',
      "In the first quarter Alder led with a market share of 19%. Tarn's market share was 17% (last year's share: 15%) and Halden's market share 9%.",
      [
        ['19%', '2026-Q1'],
        ['17%', '2026-Q1'],
        ['15%', '2025'],
        ['9%', '2026-Q1'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe('a time of what is expected', () => {
  const awaited = (text: string) =>
    extract(text, { published: '2026-06-08' }).claims.map((c) => [c.quote, c.period, c.modality])
  test.each([
    [
      'a deadline near by goes before the time the sentence opens with',
      'Last year AI made up 15% of the load, and by 2030 that share could grow to 40%.',
      [
        ['15%', '2025', 'reported'],
        ['40%', '2030', 'forecast'],
      ],
    ],
    [
      'what stands under a line that ends in a word of expectation',
      'Second quarter of 2026 guidance\nAlder expects:\n- Revenue to be $40 million.\n- Gross margin to range from 23% to 25%.',
      [
        ['$40 million', '2026-Q2', 'forecast'],
        ['from 23% to 25%', '2026-Q2', 'forecast'],
      ],
    ],
    [
      'the consensus of the quarter that came',
      'Sales by segment in the first quarter of 2026: gaming revenue $150 million (consensus: $152 million).',
      [
        ['$150 million', '2026-Q1', 'reported'],
        ['$152 million', '2026-Q1', 'forecast'],
      ],
    ],
    [
      'what goes on in the same outlook, whatever months it is on',
      'For the quarter ending in August, Alder projected revenue of $10 million. It also guided to a gross margin of 42%.',
      [
        ['$10 million', '2026-06/2026-08', 'forecast'],
        ['42%', '2026-06/2026-08', 'forecast'],
      ],
    ],
    [
      'a quarter that has ended, however it was expected',
      'Alder reported better than expected results for its second fiscal quarter ended March 27 as its revenue reached $38 million, up 5% from $36 million a year earlier.',
      [
        ['$38 million', '2026-01/2026-03', 'reported'],
        ['5%', '2026-01/2026-03', 'change'],
        ['$36 million', '2025-01/2025-03', 'reported'],
      ],
    ],
    [
      'what came, and what was expected of it',
      "Here's how Alder did versus consensus for the quarter ended March 24:\nRevenue: $9.39 billion vs. $9.34 billion expected",
      [
        ['$9.39 billion', '2026-01/2026-03', 'reported'],
        ['$9.34 billion', '2026-01/2026-03', 'forecast'],
      ],
    ],
    [
      'guidance for a quarter, and what is told after it',
      "With first-quarter revenue of $12 billion, up 5% year-over-year, Alder's guidance is for second-quarter revenue of $11 billion. Handset sales rose 3%.",
      [
        ['$12 billion', '2026-Q1', 'reported'],
        ['5%', '2026-Q1', 'change'],
        ['$11 billion', '2026-Q2', 'forecast'],
        ['3%', '2026-Q1', 'change'],
      ],
    ],
    [
      'what comes of it by then',
      'Data centres should account for 43% of this growth, adding 22 GW of demand by 2030.',
      [['43%', '2030', 'forecast']],
    ],
  ])('%s', (_, text, claims) => {
    expect(awaited(text)).toEqual(claims)
  })
})

describe('a time that is not meant', () => {
  test.each([
    [
      'a month gone by, of what has happened by now',
      'Bitcoin fell below the high it set in April, and difficulty has risen by 5%.',
      [['5%', null]],
    ],
    [
      'the year of a ranking, and the quarter of a report on the day its shares moved',
      'Mining difficulty rose 7.3%, the sharpest rise this year. Revenue was $40 million in the first quarter. Shares at 08:47 were down 0.5 pence, or 6.5%.',
      [
        ['7.3%', null],
        ['$40 million', '2026-Q1'],
        ['6.5%', null],
      ],
    ],
    [
      'a total of the year before, of the year whose it is not',
      'Firms let 39,000 workers go, after 2024 where they let 262,000 workers go, past the 2022 total of 164,000 workers.',
      [
        ['39,000', null],
        ['262,000', '2024'],
        ['164,000', '2022'],
      ],
    ],
    [
      'the year before, of what this compares to',
      'Revenue was $40 million for the first quarter. This compares to $31 million for the year-ago quarter.',
      [
        ['$40 million', '2026-Q1'],
        ['$31 million', '2025-Q1'],
      ],
    ],
    [
      'the corresponding quarter, and the month before',
      'Revenue fell to $40 million for the first quarter from $54 million for the corresponding quarter. Tarn mined 112 BTC in May, 4 fewer than the 116 BTC reported the previous month.',
      [
        ['$40 million', '2026-Q1'],
        ['$54 million', '2025-Q1'],
        ['112 BTC', '2026-05'],
        ['116 BTC', '2026-04'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})
