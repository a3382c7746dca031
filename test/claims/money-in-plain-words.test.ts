import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const claims = (text: string) => extract(text, { published: '2026-06-10' }).claims
const told = (text: string) => claims(text).map((c) => `${c.metric} ${c.value} ${c.comparator}`)

describe('money as people speak of it', () => {
  test.each<[what: string, text: string, figures: string[]]>([
    [
      'a firm that is worth',
      'At that price Solvex would be worth $26 billion.',
      ['valuation 26000000000 eq'],
    ],
    ['what a listed firm is worth', 'Nvidia was worth $5 trillion.', ['market_cap 5000000000000 eq']],
    [
      'what a firm is called by its worth',
      'Nvidia, the first $5 trillion company, fell.',
      ['market_cap 5000000000000 eq'],
    ],
    [
      'what "it" is worth after a round',
      'The lab closed its round, and it is worth over $1 billion now.',
      ['valuation 1000000000 gt'],
    ],
    ['a fortune is nobody’s valuation', 'His fortune is worth $19 billion.', []],
    ['nor is a stake', 'The stake in the chipmaker is worth $19 billion.', []],
    ['nor a founder', 'Ines Roth is worth $19 billion.', []],
    [
      'a profit told again for each share',
      'The firm made $709 million, or $0.44 per diluted share.',
      ['net_income 709000000 eq'],
    ],
    [
      'what was paid to swallow a rival',
      'Halden is to swallow Quarry for $16.7 billion.',
      ['deal_value 16700000000 eq'],
    ],
    [
      'a change behind "plus"',
      'Revenue came to $194 million (plus 48%).',
      ['revenue 194000000 eq', 'percent_change 48 eq'],
    ],
    ['what is added on top', 'Halden pays rent plus 10% of its sales.', ['share 10 eq']],
    ['what shares gave up', 'Halden shares have given up 10% this year.', ['percent_change -10 eq']],
    ['what jumped fifteenfold', 'Its valuation jumped fifteenfold.', ['growth_multiple 15 eq']],
    ['what all but trebled', 'Revenue all but trebled.', ['growth_multiple 3 approx']],
    [
      'give or take, behind a comma',
      'Revenue will be $1.95 billion, give or take.',
      ['revenue 1950000000 approx'],
    ],
    ['whom backers valued', 'Backers valued Halden at $14 billion.', ['valuation 14000000000 eq']],
    [
      'what was clinched at a valuation',
      'Halden clinched $900 million at a $9.9 billion valuation.',
      ['investment 900000000 eq', 'valuation 9900000000 eq'],
    ],
    [
      'what the bond market gave',
      'Halden tapped the bond market for $30 billion.',
      ['investment 30000000000 eq'],
    ],
    [
      'what was paid for a part of a firm',
      'Halden paid $14.3 billion for 49% of Quarry AI.',
      ['deal_value 14300000000 eq', 'share 49 eq'],
    ],
    ['what is paid for goods buys no firm', 'Halden pays $10 billion for compute.', []],
    [
      'what was burned is no revenue',
      'The firm burned $340 million and had revenue of $1.6 billion.',
      ['revenue 1600000000 eq'],
    ],
    [
      'a profit made on sales',
      'Halden made $192 million in the quarter on revenue of $2.38 billion.',
      ['net_income 192000000 eq', 'revenue 2380000000 eq'],
    ],
    [
      'what a round puts a firm at',
      'Halden closed a $200M round that puts it at $1.8B.',
      ['investment 200000000 eq', 'valuation 1800000000 eq'],
    ],
    [
      'an outlook that was raised',
      'Halden: second-quarter revenue $1 billion, full-year outlook raised to $4.2 billion.',
      ['revenue 1000000000 eq', 'revenue 4200000000 eq'],
    ],
    [
      'a count told again in percent',
      'Halden laid off 200, or 14% of its staff.',
      ['job_cuts 200 eq', 'share 14 eq'],
    ],
    ['two percentages', 'Growth of 10 or 20% is possible.', ['percent_change 10 eq', 'percent_change 20 eq']],
    [
      'how much more than before is no level',
      'Revenue was $5 billion, $1 billion more than a year ago.',
      ['revenue 5000000000 eq'],
    ],
    [
      'nor is by how much it rose',
      'Revenue rose by $20 million to $140 million, beating estimates by $3 million.',
      ['revenue 140000000 eq'],
    ],
    ['nor what it increased', 'Revenue increased $20 million to $140 million.', ['revenue 140000000 eq']],
    ['nor what was added to a worth', 'Nvidia added $230 billion to its market value.', []],
    ['nor what was wiped off one', 'A rout wiped $600 billion off the market cap of Nvidia.', []],
    ['what drove it is a level', 'Sales were boosted by $5 billion of orders.', ['revenue 5000000000 eq']],
    [
      'a round that did more than double a worth',
      'A round of $750 million more than doubled the valuation of Halden.',
      ['investment 750000000 eq', 'growth_multiple 2 gt'],
    ],
    ['what is paid for a share is no growth', 'Palantir trades at 85 times its sales.', []],
    [
      'charges are no profit',
      'Operating income was $17.4 billion after special charges of $4.3 billion.',
      ['operating_profit 17400000000 eq'],
    ],
    [
      'sales without a currency count no goods',
      'Halden, in euros: net sales 9.26 billion, net profit 2.69 billion.',
      [],
    ],
    ['staff had, not cut', 'Its headcount of 1,550 shrinks.', []],
    [
      'what moved besides, its verb left out',
      'Revenue rose 20% and profit 35%.',
      ['percent_change 20 eq', 'percent_change 35 eq'],
    ],
  ])('%s', (_, text, figures) => {
    expect(told(text)).toEqual(figures)
  })

  test('what moved besides is its own subject', () => {
    expect(claims('Revenue rose 20% and profit 35%.').map((c) => c.subject)).toEqual(['Revenue', 'profit'])
    expect(claims("Meta's sales fell 3% and profit 12%.").map((c) => c.subject)).toEqual([
      'Meta sales',
      'Meta profit',
    ])
  })

  test.each<[text: string, periods: (string | null)[]]>([
    ['Losses should reach $35 billion in 2027 and $47 billion a year later.', ['2027', '2028']],
    ['Sales will be $20 billion in 2026 and $40 billion the year after.', ['2026', '2027']],
    ['Capex should pass $400 billion this year and $500 billion next.', ['2026', '2027']],
    ['Sales were $20 billion in 2022. The year after the merger they were $40 billion.', ['2022', null]],
  ])('a year later is counted from the year before: %s', (text, periods) => {
    expect(claims(text).map((c) => c.period)).toEqual(periods)
  })

  test.each<[text: string, modality: string]>([
    ['Halden is near a deal to raise $40 billion.', 'target'],
    ['Halden to raise $15 billion from bonds', 'target'],
    ['Halden managed to raise $15 billion from bonds.', 'reported'],
  ])('what is to be raised is not raised yet: %s', (text, modality) => {
    expect(claims(text).map((c) => c.modality)).toEqual([modality])
  })

  test.each([
    'Halden shares fell 5% as its outlook disappointed.',
    'Halden shares fell 5% after the forecast missed estimates.',
    'Halden shares rose 5% on a strong forecast.',
  ])('what moved for what is expected has moved: %s', (text) => {
    expect(claims(text).map((c) => c.modality)).toEqual(['change'])
  })

  test.each([
    'Halden now pencils in capex of $70 billion for 2026.',
    'Analysts had hoped for revenue of $54 billion.',
  ])('what is hoped for or pencilled in is yet to come: %s', (text) => {
    expect(claims(text).map((c) => c.modality)).toEqual(['forecast'])
  })
})
