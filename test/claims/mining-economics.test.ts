import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

type Case = [what: string, text: string, claims: [quote: string, metric: string, value: number][]]

/** Quote, metric and value of each claim of such a text. */
const metrics = (text: string) => told(text).map((c) => [c.quote, c.metric, Number(c.value)])

describe('what miners earn and pay', () => {
  test.each<Case>([
    [
      'fees and subsidies are revenue of miners',
      'In May, $41 million came from transaction fees, while $512 million was derived from the block subsidy.',
      [
        ['$41 million', 'revenue', 41e6],
        ['$512 million', 'revenue', 512e6],
      ],
    ],
    [
      'a total of fees',
      'Miners took in $480 million in block rewards in May. The fee total of $37.5 million was the highest this year.',
      [
        ['$480 million', 'revenue', 480e6],
        ['$37.5 million', 'revenue', 37.5e6],
      ],
    ],
    [
      'what miners average in a day',
      'Miners averaged $31 million per day in May.',
      [['$31 million per day', 'revenue', 31e6]],
    ],
    ['a fee that a trader pays is none', 'The exchange charged him a fee of $3,500.', []],
    [
      'one coin by its numeral',
      'Mining 1 Bitcoin in Malta costs up to $221,400.',
      [['up to $221,400', 'mining_cost', 221400]],
    ],
    [
      'the price of one coin beside its cost',
      'The cost of household power to mine a bitcoin is $61,000, less than the average price of one BTC ($71,300).',
      [
        ['$61,000', 'mining_cost', 61000],
        ['$71,300', 'btc_price', 71300],
      ],
    ],
    [
      'power priced by the kilowatt',
      'Power there costs a minimum of $0.03-$0.05 per kilowatt.',
      [['a minimum of $0.03-$0.05 per kilowatt', 'electricity_price', 0.03]],
    ],
    ['a kilowatt of capacity is none', 'The hall was built for $900 per kilowatt.', []],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('what is seized and stolen', () => {
  test.each<Case>([
    [
      'as many machines as a year has a number',
      'Police found two containers containing 1987 ASIC miners.',
      [['1987', 'machine_count', 1987]],
    ],
    ['a year before rigs is none', 'The hall is full of 2019 ASIC miners.', []],
    [
      'machines behind the name of the coin and its sign',
      'Customs seized 640 Bitcoin (BTC) mining devices.',
      [['640', 'machine_count', 640]],
    ],
    [
      'coins with their sign',
      'Tarn mined 640 Bitcoin (BTC) in May.',
      [['640 Bitcoin', 'btc_production', 640]],
    ],
    [
      'hours of power in two words',
      'He is accused of having used 190,000 kW hours of electricity.',
      [['190,000 kW hours', 'energy_consumption', 0.00019]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('whose hash rate it is', () => {
  test.each<Case>([
    [
      'the network’s, where no miner could have so much',
      'Tarn Mining bid for its rival in May. The hashrate stood at roughly 615 exahashes per second by then.',
      [['roughly 615 exahashes per second', 'network_hashrate', 615]],
    ],
    [
      'a miner’s, where one could',
      'Tarn Mining bid for its rival in May. The hashrate stood at roughly 61 exahashes per second by then.',
      [['roughly 61 exahashes per second', 'company_hashrate', 61]],
    ],
    [
      'that of many together',
      'The listed miners have a combined hashrate of 415 EH/s.',
      [['415 EH/s', 'company_hashrate', 415]],
    ],
    [
      'a part of it before a time',
      'Tarn says it stood for 2.4% of the Bitcoin networks total hashing power during May.',
      [['2.4%', 'hashrate_share', 2.4]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('sales of a market and of a firm', () => {
  test.each<Case>([
    [
      'chips all over the world',
      'Global semiconductor revenue will surpass $1.1 trillion in 2027, Orbis Research expects.',
      [['surpass $1.1 trillion', 'market_size', 1.1e12]],
    ],
    [
      'what is spent on services',
      'Enterprise spending on cloud infrastructure services was $84 billion. Worldwide spending on AI will hit $2.1 trillion.',
      [
        ['$84 billion', 'market_size', 84e9],
        ['$2.1 trillion', 'market_size', 2.1e12],
      ],
    ],
    [
      'what a firm spends',
      'Orbis raised its spending on data centers to $84 billion.',
      [['$84 billion', 'capex', 84e9]],
    ],
    [
      'a plan for capital investment',
      'The utility has a $41 billion capital investment plan.',
      [['$41 billion', 'capex', 41e9]],
    ],
    [
      'what a round values a firm at',
      'Vantor raised $90 million in a Series C round that values the Norwegian chipmaker at $1.2 billion.',
      [
        ['$90 million', 'investment', 90e6],
        ['$1.2 billion', 'valuation', 1.2e9],
      ],
    ],
    [
      'a loss before tax',
      'Its net loss before tax was $6.1 million.',
      [['$6.1 million', 'net_income', -6.1e6]],
    ],
    [
      'a gross profit margin beside sales',
      'Orbis expects second-quarter sales of $18.2 billion, with a gross profit margin of 51.5%.',
      [
        ['$18.2 billion', 'revenue', 18.2e9],
        ['51.5%', 'gross_margin', 51.5],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('ranges and changes', () => {
  test('what is expected between two figures is a range', () => {
    const [claim] = told('Orbis expects revenue from $1.7 to $1.75 billion in the third quarter.')
    expect(claim).toMatchObject({ value: '1700000000', valueHigh: '1750000000', comparator: 'range' })
  })

  test('what is expected to rise from one to the other is none', () => {
    expect(metrics('Orbis expects revenue to rise from $1.7 billion to $1.9 billion.')).toEqual([
      ['$1.7 billion', 'revenue', 1.7e9],
      ['$1.9 billion', 'revenue', 1.9e9],
    ])
  })

  test.each<Case>([
    [
      'a decline behind the span it is counted over',
      'Orbis admitted a 6% year-on-year decline in revenue.',
      [['6%', 'percent_change', -6]],
    ],
    [
      'a second span',
      'Rewards were down 7% from April and 32% y/y, the lowest on record.',
      [
        ['7%', 'percent_change', -7],
        ['32%', 'percent_change', -32],
      ],
    ],
    [
      'accelerated servers have not moved',
      'Accelerated servers may account for more than half of server sales by 2028.',
      [['more than half', 'share', 50]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('what power and hash rate are priced by', () => {
  /** Value, in the unit of the claim, and that unit. */
  const priced = (text: string) => told(text).map((c) => [c.metric, Number(c.value), c.unit])

  test.each<[what: string, text: string, claims: unknown[]]>([
    [
      'both amounts before "for every"',
      'Miners must pay exactly 3 tenge ($0.0066) for every kilowatt-hour they use.',
      [
        ['electricity_price', 3, 'KZT/kWh'],
        ['electricity_price', 0.0066, 'USD/kWh'],
      ],
    ],
    [
      'a conversion told at length',
      'Miners pay 2 tenge (this is roughly 0.0043 US dollars) for each consumed kWh.',
      [
        ['electricity_price', 2, 'KZT/kWh'],
        ['electricity_price', 0.0043, 'USD/kWh'],
      ],
    ],
    [
      'money by whose it is',
      'Miners pay 2.4 Kyrgyzstani som (less than $0.03) per kilowatt-hour.',
      [
        ['electricity_price', 2.4, 'KGS/kWh'],
        ['electricity_price', 0.03, 'USD/kWh'],
      ],
    ],
    [
      'a tariff that the next sentence goes on with',
      'The fee was 2 tenge per kWh. It may now exceed 21 tenge.',
      [
        ['electricity_price', 2, 'KZT/kWh'],
        ['electricity_price', 21, 'KZT/kWh'],
      ],
    ],
    [
      'no fine in the next sentence',
      'The fee was 2 tenge per kWh. Who cheats has to pay 21 tenge.',
      [['electricity_price', 2, 'KZT/kWh']],
    ],
    [
      'a hashprice below a dollar is a terahash’s',
      'Hashprice sank from $0.082 to $0.063 within a month.',
      [
        ['hashprice', 82, 'USD/PH/s/day'],
        ['hashprice', 63, 'USD/PH/s/day'],
      ],
    ],
    [
      'a hashprice of dollars is a petahash’s',
      'Hashprice sank from $41 to $38 within a month.',
      [
        ['hashprice', 41, 'USD/PH/s/day'],
        ['hashprice', 38, 'USD/PH/s/day'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(priced(text)).toEqual(claims)
  })
})

describe('what is left out, denied or lost', () => {
  test.each<Case>([
    [
      'the measure of the chip before',
      'Tarn’s new NPU hits 80 TOPS. Halden’s does 50. Orbis pushes its own to 45.',
      [
        ['80 TOPS', 'compute_performance', 80],
        ['50', 'compute_performance', 50],
        ['45', 'compute_performance', 45],
      ],
    ],
    [
      'but not of what is counted',
      'Tarn’s new NPU hits 80 TOPS. It comes to 40 countries.',
      [['80 TOPS', 'compute_performance', 80]],
    ],
    ['what it is not', 'The name tells its generation, not 5 TOPS.', []],
    [
      'a loss after income tax, and one before',
      'It had a net loss after income tax of $41 million, down from a $95 million loss in 2024.',
      [
        ['$41 million', 'net_income', -41e6],
        ['$95 million', 'net_income', -95e6],
      ],
    ],
    [
      'the hash rate of a coin and its sign',
      'Norway contributes 2% of the global Bitcoin (BTC) mining hash rate.',
      [['2%', 'hashrate_share', 2]],
    ],
    [
      'a part of the coins before',
      'A total of 98,000 bitcoins were mined last year, 31,000 of these bitcoins in Utah.',
      [
        ['98,000 bitcoins', 'btc_production', 98000],
        ['31,000', 'btc_production', 31000],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('what is worth, listed or ranked', () => {
  test.each<Case>([
    [
      'a lease by what it is valued at',
      'The lease for 400 MW is valued at about $11 billion over 15 years.',
      [
        ['400 MW', 'power_capacity', 400],
        ['about $11 billion', 'deal_value', 11e9],
      ],
    ],
    [
      'a transaction by what it is valued at',
      'The transaction, valued at $14.2 million, closes in May.',
      [['$14.2 million', 'deal_value', 14.2e6]],
    ],
    [
      'a start-up after a deal',
      'After the deal the startup was valued at $4 billion.',
      [['$4 billion', 'valuation', 4e9]],
    ],
    [
      'firms whose value is told',
      'The combined market capitalization of the 14 bitcoin miners we follow reached $79 billion.',
      [['$79 billion', 'market_cap', 79e9]],
    ],
    [
      'what an exahash earns, told apart',
      'Miners are earning around $52,500 in daily block reward income per EH/s.',
      [['around $52,500', 'hashprice', 52.5]],
    ],
    ['what it earned in a quarter is none', 'Revenue per EH/s in the quarter fell to $52,500.', []],
    [
      'the largest decline, at so much',
      'Tarn gained 21% in May. Halden saw the largest decline at 13%.',
      [
        ['21%', 'percent_change', 21],
        ['13%', 'percent_change', -13],
      ],
    ],
    [
      'the shares of pools few know',
      '| Mining pool | Hashrate | Share |\n|---|---|---|\n| Brine | 12 EH/s | 1.3% |',
      [
        ['12 EH/s', 'company_hashrate', 12],
        ['1.3%', 'hashrate_share', 1.3],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('lists, brackets and what goes on', () => {
  test.each<Case>([
    [
      'a list that lost its bullets',
      'These countries have the highest costs of electricity to mine one bitcoin:\n\nMalta: $208,560\n\nLaos: $184,352\n\nPrices are those of May.',
      [
        ['$208,560', 'mining_cost', 208560],
        ['$184,352', 'mining_cost', 184352],
      ],
    ],
    [
      'segments below a line on revenue',
      'Tarn’s revenue by segment:\nNetworking: $9.51 billion, up 67 percent\nMobile: $6.35 billion, up 75 percent',
      [
        ['$9.51 billion', 'revenue', 9.51e9],
        ['67 percent', 'percent_change', 67],
        ['$6.35 billion', 'revenue', 6.35e9],
        ['75 percent', 'percent_change', 75],
      ],
    ],
    ['no list behind a full stop', 'These are the revenues of the year.\nAddress: $6.35 billion', []],
    [
      'counts in brackets behind names',
      'Tarn led the layoffs with 27,000 job losses, followed by Orbis (21,000) and Halden (12,000).',
      [
        ['27,000', 'job_cuts', 27000],
        ['21,000', 'job_cuts', 21000],
        ['12,000', 'job_cuts', 12000],
      ],
    ],
    [
      'coins behind the change of their production',
      'Tarn saw its Bitcoin production drop 3.2% from 494 in April to 478 in May.',
      [
        ['3.2%', 'percent_change', -3.2],
        ['494', 'btc_production', 494],
        ['478', 'btc_production', 478],
      ],
    ],
    [
      'a second span behind a comma',
      'Gaming brought revenue of $1.6 billion (+24% Q/Q, 26% Y/Y).',
      [
        ['$1.6 billion', 'revenue', 1.6e9],
        ['+24%', 'percent_change', 24],
        ['26%', 'percent_change', 26],
      ],
    ],
    [
      'millions beside what a share earned',
      'Net income was $2.3 billion, or $2.06 per share, versus $1.7 billion, or $1.52 per share, a year ago.',
      [
        ['$2.3 billion', 'net_income', 2.3e9],
        ['$1.7 billion', 'net_income', 1.7e9],
      ],
    ],
    [
      'data centers are no GPUs',
      'Tarn runs 250,000 GPUs across 32 data centers.',
      [['250,000', 'gpu_count', 250000]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('what older reports on mining say', () => {
  test.each<Case>([
    [
      'what power costs, told without its hour',
      'The cost of electricity there can be as low as 0.08 yuan ($0.01), while the electricity cost of coal power is 0.28 yuan ($0.04).',
      [
        ['as low as 0.08 yuan', 'electricity_price', 0.08],
        ['$0.01', 'electricity_price', 0.01],
        ['0.28 yuan', 'electricity_price', 0.28],
        ['$0.04', 'electricity_price', 0.04],
      ],
    ],
    [
      'a rate told again in other money',
      'Coal power costs them 0.35 yuan per kilowatt-hour, or about $0.052.',
      [
        ['0.35 yuan per kilowatt-hour', 'electricity_price', 0.35],
        ['about $0.052', 'electricity_price', 0.052],
      ],
    ],
    ['ten bitcoin mines are no coins', 'The top ten bitcoin mines stood still in May.', []],
    [
      'coins that a block rewards',
      'In 2009, 50 bitcoins were rewarded to miners for a block.',
      [['50 bitcoins', 'block_reward', 50]],
    ],
    [
      'a share of what is available',
      'They have 70% of the currently available hashing power directed at bitcoin.',
      [['70%', 'hashrate_share', 70]],
    ],
    [
      'a part before its whole',
      'Tarn wants to use 100 of the 550 megawatts that Laos produces.',
      [
        ['100', 'power_capacity', 100],
        ['550 megawatts', 'power_capacity', 550],
      ],
    ],
    [
      'what a surge represents',
      'This surge represents 19 percent of the smartphone market.',
      [['19 percent', 'market_share', 19]],
    ],
    [
      'the price of machines told by their hash rate',
      'Tarn agreed to purchase 1.2 EH/s of miners for a total purchase price of $24.0 million.',
      [
        ['1.2 EH/s', 'company_hashrate', 1.2],
        ['$24.0 million', 'deal_value', 24e6],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })

  test('a mark that is breached is passed', () => {
    expect(told('Bitcoin reached new highs in May, breaching the $71,000 mark.')[0]?.comparator).toBe('gt')
  })
})

describe('racks, raids and qualifiers', () => {
  test.each<Case>([
    [
      'what a rack draws, past a hundred kilowatts',
      'A rack runs at roughly 130 kW. The next rack arriving in 2027 is specified around 600 kW.',
      [
        ['roughly 130 kW', 'power_draw', 130_000],
        ['around 600 kW', 'power_draw', 600_000],
      ],
    ],
    ['what a hall has', 'The data center has 600 kW of capacity.', [['600 kW', 'power_capacity', 0.6]]],
    [
      'machines counted in a word',
      'Ten mining devices were seized in May, and two miners were fined.',
      [['Ten', 'machine_count', 10]],
    ],
    [
      'mining hardware by the unit',
      'Police disconnected about 359 mining hardware units.',
      [['about 359', 'machine_count', 359]],
    ],
    [
      'coins past a mark',
      'The number of Bitcoins held by Tarn surpassed 1,000 for the first time.',
      [['surpassed 1,000', 'btc_holdings', 1000]],
    ],
    [
      'a price beside a cost',
      'It costs $41,000 to mine a bitcoin, against a current price near $93,300.',
      [
        ['$41,000', 'mining_cost', 41_000],
        ['near $93,300', 'btc_price', 93_300],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })

  test.each([
    ['up to an additional', 'Tarn may buy up to an additional 28,000 rigs.', 'lte'],
    ['at least a further', 'Tarn raised at least a further $40 million.', 'gte'],
    ['over an estimated', 'Tarn holds over an estimated 3,000 BTC.', 'gt'],
    ['an additional, alone', 'Tarn bought an additional 28,000 rigs.', 'eq'],
  ])('%s', (_, text, comparator) => {
    expect(told(text).map((c) => c.comparator)).toEqual([comparator])
  })
})

describe('what weekly notes say', () => {
  test.each<Case>([
    [
      'each pool by how far it dipped',
      'The hash rate of several pools fell, with AntPool crashing 24.5%, Binance Pool dipping 20% and Poolin slipping 3%.',
      [
        ['24.5%', 'percent_change', -24.5],
        ['20%', 'percent_change', -20],
        ['3%', 'percent_change', -3],
      ],
    ],
    [
      'how far it is from its peak is no hash rate',
      'The network is just 5 EH/s short of its high of 700 EH/s.',
      [['700 EH/s', 'network_hashrate', 700]],
    ],
    [
      'what was collected in block rewards, told in money',
      'Miners collected a total of ~3,040 BTC in block rewards, equivalent to ~$178 million.',
      [['~$178 million', 'revenue', 178e6]],
    ],
    [
      'a likeness in other units is none',
      'The chip draws 40 W, equivalent to a 40 W bulb.',
      [['40 W', 'power_draw', 40]],
    ],
    [
      'performance since the year began',
      'Bitcoin’s year-to-date performance stands at 31.1%.',
      [['31.1%', 'percent_change', 31.1]],
    ],
    [
      'a range behind a name',
      'The Sollux Pro 460–614 GB/s of bandwidth beat the older chip.',
      [['460–614 GB/s', 'memory_bandwidth', 460]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})
