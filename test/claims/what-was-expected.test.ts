import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) =>
  extract(text, { published: '2025-10-20' }).claims.map((c) => [
    c.quote,
    c.metric,
    c.valueHigh === null ? c.value : `${c.value}..${c.valueHigh}`,
    c.period,
    c.modality,
  ])

describe('what was expected of a result', () => {
  test.each([
    [
      'said by an attribute of the figure',
      'Operating profit reached $5.5 billion in the third quarter, surpassing the estimated $5.4 billion.',
      [
        ['$5.5 billion', 'operating_profit', '5500000000', '2025-Q3', 'reported'],
        ['$5.4 billion', 'operating_profit', '5400000000', '2025-Q3', 'forecast'],
      ],
    ],
    [
      'but an estimate that nothing is set against stays one',
      'The estimated $5.4 billion of revenue includes leases.',
      [['$5.4 billion', 'revenue', '5400000000', null, 'estimate']],
    ],
    [
      'is of its kind, whatever the next sentence tells',
      'Revenue was $14.9 billion in the third quarter, compared to expectations of $15 billion. Operating profit was $6.2 billion.',
      [
        ['$14.9 billion', 'revenue', '14900000000', '2025-Q3', 'reported'],
        ['$15 billion', 'revenue', '15000000000', '2025-Q3', 'forecast'],
        ['$6.2 billion', 'operating_profit', '6200000000', '2025-Q3', 'reported'],
      ],
    ],
    [
      'unless its own kind is named',
      'Net profit was $4 billion in the third quarter, beating revenue estimates of $15 billion.',
      [
        ['$4 billion', 'net_income', '4000000000', '2025-Q3', 'reported'],
        ['$15 billion', 'revenue', '15000000000', '2025-Q3', 'forecast'],
      ],
    ],
    [
      'before, of the same time, and a range as well',
      'Halden raised its 2025 capex outlook to $40–42 billion, up from $38–42 billion.',
      [
        ['$40–42 billion', 'capex', '40000000000..42000000000', '2025', 'forecast'],
        ['$38–42 billion', 'capex', '38000000000..42000000000', '2025', 'forecast'],
      ],
    ],
    [
      'before, in brackets',
      'Halden raised FY25 revenue guidance to $378–$398 million (from $370–$395 million) but widened its operating loss.',
      [
        ['$378–$398 million', 'revenue', '378000000..398000000', 'FY2025', 'forecast'],
        ['$370–$395 million', 'revenue', '370000000..395000000', 'FY2025', 'forecast'],
      ],
    ],
    [
      'but what has been is no old outlook',
      'Revenue in the third quarter rose to $40 million from $33 million.',
      [
        ['$40 million', 'revenue', '40000000', '2025-Q3', 'reported'],
        ['$33 million', 'revenue', '33000000', null, 'reported'],
      ],
    ],
    [
      'and what that would mean, with the rest of the outlook behind it',
      'Halden sales are projected to hit $29 billion in the fourth quarter. This would represent a 20% increase. Overall revenue is forecast at $33 billion.',
      [
        ['$29 billion', 'revenue', '29000000000', '2025-Q4', 'forecast'],
        ['20%', 'percent_change', '20', '2025-Q4', 'forecast'],
        ['$33 billion', 'revenue', '33000000000', '2025-Q4', 'forecast'],
      ],
    ],
    [
      'and of the next result joined to it',
      'Halden made revenue of $14.9 billion, missing estimates of $1.48 per share and $15.9 billion in revenue.',
      [
        ['$14.9 billion', 'revenue', '14900000000', null, 'reported'],
        ['$15.9 billion', 'revenue', '15900000000', null, 'forecast'],
      ],
    ],
    [
      'not what an expected figure is said of',
      'The site pays $0.053 per kWh, a figure management expects to fall.',
      [['$0.053 per kWh', 'electricity_price', '0.053', null, 'reported']],
    ],
    [
      'not what someone was the first to reach',
      'Tarn became the fastest app ever to reach 1 billion monthly users. Alder is expected to reach 2 billion monthly users.',
      [
        ['1 billion', 'user_count', '1000000000', null, 'reported'],
        ['2 billion', 'user_count', '2000000000', null, 'forecast'],
      ],
    ],
    [
      'not the fall of what missed it',
      'Revenue was $5 billion, below the $5.8 billion consensus, reflecting a 15% decline.',
      [
        ['$5 billion', 'revenue', '5000000000', null, 'reported'],
        ['$5.8 billion', 'revenue', '5800000000', null, 'forecast'],
        ['15%', 'percent_change', '-15', null, 'change'],
      ],
    ],
    [
      'not what beat it',
      'Revenue was $192 million in the third quarter, up 15% and slightly ahead of market forecasts.',
      [
        ['$192 million', 'revenue', '192000000', '2025-Q3', 'reported'],
        ['15%', 'percent_change', '15', '2025-Q3', 'change'],
      ],
    ],
    [
      'in a sentence of its own, past by how much it has risen',
      'Halden made revenue of $7.7 billion in the third quarter, up 32%. This outpaced expectations of $7.4 billion.',
      [
        ['$7.7 billion', 'revenue', '7700000000', '2025-Q3', 'reported'],
        ['32%', 'percent_change', '32', '2025-Q3', 'change'],
        ['$7.4 billion', 'revenue', '7400000000', '2025-Q3', 'forecast'],
      ],
    ],
    [
      'not what missed it',
      'Revenue of $50 million missed estimates of $52 million.',
      [
        ['$50 million', 'revenue', '50000000', null, 'reported'],
        ['$52 million', 'revenue', '52000000', null, 'forecast'],
      ],
    ],
    [
      'before, said to be so, and not what was spent',
      'Halden now expects 2026 capex of $20 billion, versus a prior forecast of $18 billion and $15 billion spent last year.',
      [
        ['$20 billion', 'capex', '20000000000', '2026', 'forecast'],
        ['$18 billion', 'capex', '18000000000', '2026', 'forecast'],
        ['$15 billion', 'capex', '15000000000', '2024', 'reported'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
