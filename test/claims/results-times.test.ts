import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const told = (text: string) =>
  extract(text, { published: '2026-07-25' }).claims.map((c) => [
    Number(c.value),
    c.comparator,
    c.period,
    c.modality,
  ])

describe('times and moods of results and outlooks', () => {
  test.each<[what: string, text: string, claims: unknown[][]]>([
    [
      'a share moves on the day it is told, not in the quarter reported',
      'Halden reported revenue of $40 million for the second quarter. Halden shares fell 6.5% after hours.',
      [
        [40e6, 'eq', '2026-Q2', 'reported'],
        [-6.5, 'eq', null, 'change'],
      ],
    ],
    [
      'since the running year began',
      'Halden stock is up 12% since the start of this year. Tariffs have risen 8% since early 2026. Bonds are up 3% since the year began.',
      [
        [12, 'eq', '2026', 'change'],
        [8, 'eq', '2026', 'change'],
        [3, 'eq', '2026', 'change'],
      ],
    ],
    [
      'since an earlier year, up to this one',
      'Tariffs have risen 8% since the start of 2023.',
      [[8, 'eq', '2023/2026', 'change']],
    ],
    [
      'the decade ends with a year',
      'Demand from data centres should rise 165% by the end of the decade. Bills will climb 3% through the rest of this decade.',
      [
        [165, 'eq', '2030', 'forecast'],
        [3, 'eq', '2026/2030', 'forecast'],
      ],
    ],
    [
      'a line that ends in a colon tells of those below it',
      'Here are the main numbers for the three months ended June 30:\nRevenue of $40 million, up 9% year on year.',
      [
        [40e6, 'eq', '2026-04/2026-06', 'reported'],
        [9, 'eq', '2026-04/2026-06', 'change'],
      ],
    ],
    [
      'the full year that is named',
      'For the full year of 2027, Halden expects its growth rate to be between 24% and 26%.',
      [[24, 'range', '2027', 'forecast']],
    ],
    [
      'what analysts expected, before and behind the figure, is of the time of what came',
      'Halden posted revenue of $40 million in the second quarter, compared with estimates of $43 million. Revenue also topped the $38 million average of analyst estimates.',
      [
        [40e6, 'eq', '2026-Q2', 'reported'],
        [43e6, 'eq', '2026-Q2', 'forecast'],
        [38e6, 'eq', '2026-Q2', 'forecast'],
      ],
    ],
    [
      'what an outlook is set against has been',
      'For the third quarter Halden expects revenue of $50 million, up from $31 million a year ago and $40 million in the second quarter.',
      [
        [50e6, 'eq', '2026-Q3', 'forecast'],
        [31e6, 'eq', '2025-Q3', 'reported'],
        [40e6, 'eq', '2026-Q2', 'reported'],
      ],
    ],
    [
      "a quarter's own figure",
      "Halden expects revenue of $50 million in the third quarter, a rise of 25% from the second quarter's $40 million.",
      [
        [50e6, 'eq', '2026-Q3', 'forecast'],
        [25, 'eq', '2026-Q3', 'forecast'],
        [40e6, 'eq', '2026-Q2', 'reported'],
      ],
    ],
    [
      'a rise that restates what is expected, past brackets and dashes',
      'Sales should reach $71 billion (NT$2.3 trillion) in 2027, a 33% increase. It forecast revenue between $31 billion and $33 billion — a 38% rise.',
      [
        [71e9, 'eq', '2027', 'forecast'],
        [2.3e12, 'eq', '2027', 'forecast'],
        [33, 'eq', '2027', 'forecast'],
        [31e9, 'range', null, 'forecast'],
        [38, 'eq', null, 'forecast'],
      ],
    ],
    [
      'a change that is one of the guidance',
      "Halden expects fourth-quarter revenue of $50 million. The company's guidance represents growth of 22% at the midpoint.",
      [
        [50e6, 'eq', '2026-Q4', 'forecast'],
        [22, 'eq', '2026-Q4', 'forecast'],
      ],
    ],
    [
      'a verb left out shares the time',
      'Urban homes accounted for 18% and rural homes for 10% of the total in 2025.',
      [
        [18, 'eq', '2025', 'reported'],
        [10, 'eq', '2025', 'reported'],
      ],
    ],
    [
      'a year set off by commas opens its sentence',
      'According to the bureau, last year, data centres took 22% of all power, at 6,969 GWh.',
      [
        [22, 'eq', '2025', 'reported'],
        [6.969, 'eq', '2025', 'reported'],
      ],
    ],
    [
      'a loss widened from a loss, of the year before where the rest is set against it',
      "Halden's second-quarter revenue fell 46% from a year earlier. Its loss widened to C$53 million ($39 million) from C$23 million.",
      [
        [-46, 'eq', '2026-Q2', 'change'],
        [-53e6, 'eq', '2026-Q2', 'reported'],
        [-39e6, 'eq', '2026-Q2', 'reported'],
        [-23e6, 'eq', '2025-Q2', 'reported'],
      ],
    ],
    [
      'what is lost stands before the verb',
      'That is more than the $43 million it lost in 2025.',
      [[-43e6, 'eq', '2025', 'reported']],
    ],
    [
      'losses from operations',
      'The unit made $7 billion in operating losses in 2025.',
      [[-7e9, 'eq', '2025', 'reported']],
    ],
    [
      'what must not be exceeded is an upper bound',
      'Total power must not exceed 100 MW, with each site limited to 2 MW.',
      [
        [100, 'lte', null, 'reported'],
        [2, 'lte', null, 'reported'],
      ],
    ],
    [
      'what a result missed is exact',
      'Gross margin came in at 53.5%, slightly below 53.8% expected by analysts. It was below 54% a year ago.',
      [
        [53.5, 'eq', null, 'reported'],
        [53.8, 'eq', null, 'forecast'],
        [54, 'lt', null, 'reported'],
      ],
    ],
    [
      'the current quarter ends in a month to come',
      'For the current quarter ending in August, Halden projected revenue of $10 million to $11 million.',
      [[10e6, 'range', '2026-06/2026-08', 'forecast']],
    ],
    [
      'a time before stands behind what the same is a share',
      'In the second quarter net losses widened to $46 million ($0.12 per share) from $39 million ($0.11 per share) in the previous quarter. It compares with a profit of $15 million, or 35 cents per share, a year earlier.',
      [
        [-46e6, 'eq', '2026-Q2', 'reported'],
        [-39e6, 'eq', '2026-Q1', 'reported'],
        [15e6, 'eq', '2025-Q2', 'reported'],
      ],
    ],
    [
      'forecasts that are surpassed are no verb',
      'Gross margin expanded to 39%, surpassing forecasts. It should reach 41%, Halden forecasts.',
      [
        [39, 'eq', null, 'reported'],
        [41, 'eq', null, 'forecast'],
      ],
    ],
    [
      'a cost to come falls on the customers it has',
      "The cost will be passed on to the grid operator's 67 million customers.",
      [[67e6, 'eq', null, 'reported']],
    ],
    [
      'the year of an outlook is that of the outlook',
      'Halden raised its 2027 capex outlook to $93 million, as revenue grew 34%.',
      [
        [93e6, 'eq', '2027', 'forecast'],
        [34, 'eq', null, 'change'],
      ],
    ],
    [
      'coins that a count of them comes to',
      'The number of bitcoin mined in the quarter fell to 330 from 982. Total bitcoin mined in May was 110.',
      [
        [330, 'eq', null, 'reported'],
        [982, 'eq', null, 'reported'],
        [110, 'eq', '2026-05', 'reported'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })

  test('the price of coins mined is no count of them', () => {
    expect(told('The price of each bitcoin mined was 30,000.')).toEqual([])
  })
})
