import { describe, expect, test } from 'vitest'
import { read, told } from './reading.ts'

describe('what is said of figures in the releases of companies, beside words of expectation', () => {
  test.each([
    [
      'an outlook that was outdone',
      'Revenue was $41 million, exceeding the high end of its previous guidance range, with growth of 31.2%.',
      ['reported', 'change'],
    ],
    ['an outlook told anew', 'Full-year revenue guidance -- Raised to $390 million.', ['forecast']],
    ['what a round is for', 'Tarn raised $250 million in a round aimed at growth abroad.', ['reported']],
    ['what is aimed at', 'Tarn raised money, aimed at reaching 50 EH/s.', ['target']],
    ['what delivery is set for', 'Some 9,000 GPUs are scheduled for delivery to Tarn.', ['forecast']],
    [
      'a fleet that is being scaled',
      'Tarn is scaling its cloud from 1,900 GPUs to 10,900 GPUs.',
      ['reported', 'target'],
    ],
    [
      'the end of the running year',
      'The site reached 260 MW, with expansions to 510 MW by the end of 2026.',
      ['reported', 'forecast'],
    ],
    ['a plan that was widened', 'The expansion plans for 2026 increased to 30 EH/s.', ['target']],
    ['what it guides to', 'It gave a 2026 guide of about $54 billion in revenue.', ['forecast']],
    ['what was bought before', 'It is set to grow after purchasing 33,280 mining rigs.', ['reported']],
    ['a site that stands', 'Tarn will serve it from its new 300 MW data center.', ['reported']],
    ['what a site may grow to', 'It bought a hall with potential for expansion to 66 MW.', ['forecast']],
    [
      'a site that is on its way',
      'It made progress towards the construction of a 175 MW data center.',
      ['target'],
    ],
    ['a year that is over', 'The site had reached 260 MW by the end of 2025.', ['reported']],
    [
      'where a market starts',
      'The edge chip market is projected to grow from $203 million in 2026 to $564 million by 2032.',
      ['estimate', 'forecast'],
    ],
    [
      'a list of what is guided to',
      'Third quarter guidance: revenue of $90 million to $94 million, gross margin of 61%.',
      ['forecast', 'forecast'],
    ],
  ])('%s', (_, text, modalities) => expect(told(text).map((c) => c.modality)).toEqual(modalities))
})

describe('figures of such releases', () => {
  test.each([
    ['tenths of a coin', 'Tarn held 1,581.9 BTC.', ['1,581.9 BTC', 'btc_holdings', '1581.9', 'eq', null]],
    [
      'a range behind a short form',
      'For Q1 2026 the non-GAAP GM 60.5–62.0% was guided.',
      ['60.5–62.0%', 'gross_margin', '60.5', 'range', '2026-Q1'],
    ],
    [
      'millions cut short',
      'The AI chip market was valued at US$ 5,658.1 Mn in 2018.',
      ['US$ 5,658.1 Mn', 'market_size', '5658100000', 'eq', '2018'],
    ],
    [
      'coins by how they were come by',
      'Tarn had 9,102 self-mined Bitcoin on its balance sheet.',
      ['9,102', 'btc_holdings', '9102', 'eq', null],
    ],
    [
      'what a utility will spend',
      'The utility raised its capital plan to $65 billion.',
      ['$65 billion', 'capex', '65000000000', 'eq', null],
    ],
    [
      'a market beside what it is valued at',
      'The data center cooling market, valued at $14.21 billion in 2024, grows fast.',
      ['$14.21 billion', 'market_size', '14210000000', 'eq', '2024'],
    ],
    [
      'a part of a price yet to be paid',
      'A further payment of $12.5 million was made to the sellers.',
      ['$12.5 million', 'deal_value', '12500000', 'eq', null],
    ],
    [
      'an outlook on growth',
      'Tarn raised its 2026 revenue growth guidance to 19–25%.',
      ['19–25%', 'percent_change', '19', 'range', '2026'],
    ],
    [
      'rigs by their model',
      'Tarn has an option to purchase another 28,000 T21s.',
      ['28,000', 'machine_count', '28000', 'eq', null],
    ],
  ])('%s', (_, text, claim) => expect(read(text)).toEqual([claim]))

  test('coins mined, from one month to the next', () =>
    expect(read('Bitcoin mined fell from 358 in April to 230 in May.')).toEqual([
      ['358', 'btc_production', '358', 'eq', '2026-04'],
      ['230', 'btc_production', '230', 'eq', '2026-05'],
    ]))

  test('a price of power that goes on', () =>
    expect(
      read('It cut its energy cost per kilowatt-hour from $0.040 in Q4 2025 to $0.032 in Q1 2026.').map(
        (c) => [c[1], c[2]],
      ),
    ).toEqual([
      ['electricity_price', '0.04'],
      ['electricity_price', '0.032'],
    ]))

  test('no revenue from a coin among the costs of one', () =>
    expect(
      read('Tarn mined 267 bitcoins at an average revenue of $114,485 per bitcoin.').map((c) => c[0]),
    ).toEqual(['267 bitcoins']))

  test('what coins were sold for is no cost of theirs', () =>
    expect(
      read('Tarn mined 629 BTC and sold 445 BTC, averaging $109,568 per Bitcoin.').map((c) => c[1]),
    ).toContain('btc_price'))

  test('a result is set against one of its kind, however short that is said', () =>
    expect(
      read('Operating loss was $41.2 million, as compared to a loss of $12.0 million for 2025.').map((c) => [
        c[1],
        c[2],
      ]),
    ).toEqual([
      ['operating_profit', '-41200000'],
      ['operating_profit', '-12000000'],
    ]))

  test('coins mined in the year to date are no years', () =>
    expect(
      read('Tarn holds a total of 8,049 Bitcoin, having mined 5,079 year-to-date.').map((c) => [c[1], c[2]]),
    ).toEqual([
      ['btc_holdings', '8049'],
      ['btc_production', '5079'],
    ]))

  test('no costs of running beside revenue', () =>
    expect(read('Guidance: revenue of $90 million, OpEx of $52 million.').map((c) => c[0])).toEqual([
      '$90 million',
    ]))

  test('a note behind a whole number stays apart', () =>
    expect(read('Redwood sold 12,400.9 In May it mined 31 BTC.').map((c) => c[0])).toEqual([
      '12,400',
      '31 BTC',
    ]))
})

describe('a dateline', () => {
  test.each([
    'SAN JOSE, Calif. – June 3, 2026 – The new module delivers 40 TOPS.',
    'SAN JOSE, Calif. -- The new module delivers 40 TOPS.',
    'SAN JOSE, June 3, 2026 /PRNewswire/ -- The new module delivers 40 TOPS.',
    'Tarn launches a module\nSAN JOSE--(BUSINESS WIRE)--The new module delivers 40 TOPS.',
  ])('says nothing of figures: %s', (text) =>
    expect(told(text).map((c) => [c.subject, c.region, c.period])).toEqual([['module', null, null]]),
  )

  test('names in capitals before a dash are none', () =>
    expect(told('IREN – of Sydney – mined 31 BTC.').map((c) => c.subject)).toEqual(['IREN']))
})

describe('houses of research are named in full', () => {
  test.each([
    'Verdant Market Insights',
    'Harrow Market Research',
    'DataQ Intelligence',
    'Halden Market Reports',
  ])('%s', (house) =>
    expect(
      told(`${house} expects the edge AI market to reach $7.9 billion by 2032.`).map((c) => c.attributedTo),
    ).toEqual([house]),
  )
})

describe('whose the figures of results are', () => {
  test.each([
    ['Tarn Chips grew. GAAP and non-GAAP gross margins were 60% and 62%.', 'Tarn Chips'],
    ['“In May we mined 31 BTC,” said Ann Roe, Chief Executive Officer of Tarn Mining.', 'Tarn Mining'],
    ['MARA Reports Second Quarter Results\nRevenue of $35.2 million', 'MARA'],
  ])('%s', (text, firm) => expect(new Set(told(text).map((c) => c.subject))).toEqual(new Set([firm])))
})

describe('a table of what was mined', () => {
  const claims = told(
    `Halden Hash Announces May 2026 Production and Operations Updates
Halden Hash (OSE: HALD), a bitcoin miner, announces its production update for May 2026.

| Metric | May 2026 | April 2026 |
|---|---|---|
| Bitcoin Produced | 322 | 370 |
| Average Bitcoin Produced per Day | 10.4 | 12.3 |
| Bitcoin Held | 10,019 | 9,704 |`,
  )

  test('its rows tell what is measured, rates by the day are none', () =>
    expect(claims.map((c) => [c.metric, c.value, c.period])).toEqual([
      ['btc_production', '322', '2026-05'],
      ['btc_production', '370', '2026-04'],
      ['btc_holdings', '10019', '2026-05'],
      ['btc_holdings', '9704', '2026-04'],
    ]))

  test('they are of the firm spoken of, not of their own words', () =>
    expect(new Set(claims.map((c) => c.subject))).toEqual(new Set(['Halden Hash'])))

  test('months cut short are no days', () =>
    expect(
      told(
        `| Metric | May-26 | Apr-26 |
|---|---|---|
| Average operating hashrate (EH/s) | 44.0 | 45.4 |
| Revenue per Bitcoin (US$) | 95,000 | 94,900 |`,
      ).map((c) => [c.metric, c.value, c.period, c.subject]),
    ).toEqual([
      ['company_hashrate', '44', '2026-05', null],
      ['company_hashrate', '45.4', '2026-04', null],
    ]))
})
