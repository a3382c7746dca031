import { expect, test } from 'vitest'
import { type Read, read } from './reading.ts'

test.each<[what: string, text: string, figures: Read[]]>([
  [
    'a verb moves by so many percent however long its object is',
    'Oman raised the tariff that licensed miners pay for grid power by 9 percent.',
    [['9 percent', 'percent_change', '9', 'eq', null]],
  ],
  [
    'who does something is no change',
    'A rise in wages is expected by 40% of the managers asked.',
    [['40%', 'survey_share', '40', 'eq', null]],
  ],
  ['a price is of bitcoin only where bitcoin is spoken of', 'The price of the card fell to $30,000.', []],
  [
    'the cue right before a sign of currency is that figure’s',
    'Backers put $210 million into the lab at a valuation of $3 billion.',
    [
      ['$210 million', 'investment', '210000000', 'eq', null],
      ['$3 billion', 'valuation', '3000000000', 'eq', null],
    ],
  ],
  ['one in so many', 'One in four rigs was idle.', [['One in four', 'share', '25', 'eq', null]]],
  [
    'of which so many',
    'Backlog grew, of which hosting is roughly 60%.',
    [['roughly 60%', 'share', '60', 'approx', null]],
  ],
  ['how far a forecast was off', 'A miss of six exahashes is a small one for the network hashrate.', []],
  ['who is meant, not how many', 'One of the four has a good road for artificial intelligence work.', []],
  ['whom a rule is for', 'The new tariff applies to contracts above 8 MW.', []],
  [
    'a threshold is a figure where nothing applies to it',
    'Copperline Mining has a power capacity above 8 MW.',
    [['above 8 MW', 'power_capacity', '8', 'gt', null]],
  ],
  [
    'revenue per unit of hashrate is no revenue, but a hashprice where it is that of a day',
    'Daily revenue per EH/s fell to $52,000. Earnings per EH/s came to $31,000.',
    [['$52,000', 'hashprice', '52', 'eq', null]],
  ],
  [
    'what a coin is produced for is its cost',
    'The cheapest rigs produced a coin for less than $58,000.',
    [['less than $58,000', 'mining_cost', '58000', 'lt', null]],
  ],
  [
    'where increases came from, in brackets, is no share',
    'The largest increases came from Copperline (15%) and Halden (13%).',
    [
      ['15%', 'percent_change', '15', 'eq', null],
      ['13%', 'percent_change', '13', 'eq', null],
    ],
  ],
  ['half the level is no share', 'Power there costs half the level of Texas.', []],
  [
    'a share of one owner’s hashrate is none of the network’s',
    'The site accounts for just over half of the group’s hashrate.',
    [['just over half', 'share', '50', 'gt', null]],
  ],
  [
    'within so many milliseconds',
    'The chip answers within 7 milliseconds.',
    [['within 7 milliseconds', 'latency', '7', 'lte', null]],
  ],
  [
    'closer to',
    'Its share of all blocks is closer to 8 percent.',
    [['closer to 8 percent', 'hashrate_share', '8', 'approx', null]],
  ],
  [
    'what is added up to is a sum',
    'The plants they run add up to 410 MW.',
    [['410 MW', 'power_capacity', '410', 'eq', null]],
  ],
  [
    'cents that power is had at are per kilowatt-hour',
    'The host offers power at 4.7¢.',
    [['4.7¢', 'electricity_price', '0.047', 'eq', null]],
  ],
  [
    'a kilowatt-hour that costs so much',
    'A kilowatt-hour costs miners 7.4 US cents.',
    [['7.4 US cents', 'electricity_price', '0.074', 'eq', null]],
  ],
  [
    'what a number of one kind is set against is of that kind',
    'It serves 3,200 business customers, up from 900 a year ago.',
    [
      ['3,200', 'user_count', '3200', 'eq', null],
      ['900', 'user_count', '900', 'eq', null],
    ],
  ],
  [
    'what is held after a purchase is coins too',
    'Tarn bought another 8,100 BTC and now holds just over 95,000.',
    [['just over 95,000', 'btc_holdings', '95000', 'gt', null]],
  ],
  [
    'how many there are is no end of a range',
    'Capex of the big five to $690 billion, we think.',
    [['$690 billion', 'capex', '690000000000', 'eq', null]],
  ],
  [
    'over a gigawatt is a figure',
    'The lease will bring well over a gigawatt online.',
    [['well over a gigawatt', 'power_capacity', '1000', 'gt', null]],
  ],
  [
    'T$ is Taiwan’s dollar',
    'Revenue in May was T$612.7 billion.',
    [['T$612.7 billion', 'revenue', '612700000000', 'eq', '2026-05']],
  ],
  ['miners that are listed are no machines', 'Some 11 listed miners have leases.', []],
  [
    'miners that are listed are no machines, bitcoin miners neither',
    'The 13 listed bitcoin miners are worth $52 billion by market value.',
    [['$52 billion', 'market_cap', '52000000000', 'eq', null]],
  ],
  [
    'where machines stand is not what is counted',
    'The combined 23,000 miners at the sites will run on hydropower.',
    [['23,000', 'machine_count', '23000', 'eq', null]],
  ],
  [
    'machines sold are shipments',
    'In May the sales of mining machines reached 1.4 million units.',
    [['1.4 million', 'shipments', '1400000', 'eq', '2026-05']],
  ],
  [
    'a bare number that a stock of bitcoin comes to is coins',
    'Its bitcoin holdings have reached 26,400.',
    [['26,400', 'btc_holdings', '26400', 'eq', null]],
  ],
  ['but not where it counts something else', 'Its bitcoin holdings were 3 years old.', []],
  [
    'some of them are of their kind',
    'Tarn mined 340 BTC, 210 of which it kept.',
    [
      ['340 BTC', 'btc_production', '340', 'eq', null],
      ['210', 'btc_production', '210', 'eq', null],
    ],
  ],
  [
    'a price is per what its head says',
    'Energy cost per MWh of $31.20, up from $29.40 a year ago.',
    [
      ['$31.20', 'electricity_price', '0.0312', 'eq', null],
      ['$29.40', 'electricity_price', '0.0294', 'eq', null],
    ],
  ],
  [
    'what something is bought for is a deal',
    'Tarn will be purchasing 6,200 bitcoin miners from a rival for $9.1 million.',
    [
      ['6,200', 'machine_count', '6200', 'eq', null],
      ['$9.1 million', 'deal_value', '9100000', 'eq', null],
    ],
  ],
  [
    'or sold for',
    'Tarn survived after selling one of its sites for $62 million.',
    [['$62 million', 'deal_value', '62000000', 'eq', null]],
  ],
  [
    'money in losses is lost',
    'The contracts generated about $14 million in losses.',
    [['about $14 million', 'net_income', '-14000000', 'approx', null]],
  ],
  ['unless it is coins', 'Tarn bought 400 BTC for $41 million.', []],
  [
    'a share subscription is no price of a share',
    'Tarn has secured £4.4 million through a share subscription.',
    [['£4.4 million', 'investment', '4400000', 'eq', null]],
  ],
  [
    'a share of the hashrate of the network is one of hashrate',
    'The pools listed there make up about 37% of the global network by hashrate.',
    [['about 37%', 'hashrate_share', '37', 'approx', null]],
  ],
  [
    'the combined hashrate of firms is theirs',
    'The combined hashrate of the firms rose to 241 EH/s, versus growth of the network hashrate of 4%.',
    [
      ['241 EH/s', 'company_hashrate', '241', 'eq', null],
      ['4%', 'percent_change', '4', 'eq', null],
    ],
  ],
  [
    'what is joined to a rise is a rise',
    'Tarn increased its hashrate by 31% from the beginning of the quarter and by 144% from a year ago.',
    [
      ['31%', 'percent_change', '31', 'eq', null],
      ['144%', 'percent_change', '144', 'eq', null],
    ],
  ],
  [
    'an adjective may stand before the unit of power',
    'It is adding 46 new MW in Oman.',
    [['46 new MW', 'power_capacity', '46', 'eq', null]],
  ],
  ['the number of a post is none', '7/ Miners have sold.\n8/ Miners have bought.', []],
])('%s', (_, text, figures) => {
  expect(read(text)).toEqual(figures)
})

test.each<[what: string, text: string, periods: (string | null)[]]>([
  [
    'what a figure is set against gives its time to nothing',
    'The miner lost $48 million in the three months ended March 31, compared with a loss of $31 million a year earlier. Revenue slid to $96 million.',
    ['2026-01/2026-03', '2025-01/2025-03', '2026-01/2026-03'],
  ],
  ['a dateline is no heading', 'June 9 (Wire) - Shares slid. The firm has revenue of $96 million.', [null]],
  ['when a note falls due', 'It sold $460 million of notes due 2031.', [null]],
  [
    'quarters of 13 weeks end a few days late',
    'Revenue was $5 billion in the quarter ended May 1.',
    ['2026-02/2026-04'],
  ],
  [
    'the first months of the running year',
    'Production in the first five months came to 2,006 BTC.',
    ['2026-01/2026-05'],
  ],
  [
    'what stands in brackets has its own time',
    'Hashrate is now 52 EH/s (target for the end of 2027: 60 EH/s).',
    [null, '2027'],
  ],
  [
    'what is expected next has its own time',
    'The miner bought its rival for $24 million and expects to see them hashing in August.',
    [null],
  ],
  [
    'a time in the next subject is of that subject',
    'Revenue is $25 billion and the loss for 2025 came to $17 billion.',
    [null, '2025'],
  ],
])('time: %s', (_, text, periods) => {
  expect(read(text).map((r) => r[4])).toEqual(periods)
})

test('a head names the unit of its cells behind a comma', () => {
  const table = [
    'Metric | May 2026 | April 2026',
    'Hashrate, EH/s (at month end) | 38.4 | 36.0',
    'Power cost, $/kWh | 0.041 | 0.038',
  ]
  expect(read(table.join('\n'))).toEqual([
    ['38.4', 'company_hashrate', '38.4', 'eq', '2026-05'],
    ['36.0', 'company_hashrate', '36', 'eq', '2026-04'],
    ['0.041', 'electricity_price', '0.041', 'eq', '2026-05'],
    ['0.038', 'electricity_price', '0.038', 'eq', '2026-04'],
  ])
})
