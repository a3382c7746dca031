import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) =>
  extract(text, { published: '2026-05-12' }).claims.map((c) => [c.quote, c.metric, Number(c.value)])

describe('what a figure leaves to its neighbour or its place', () => {
  test.each([
    [
      'the unit of a price',
      'Tarn pays 5.8 cents per kWh, up from 5.1 cents a year ago.',
      [
        ['5.8 cents per kWh', 'electricity_price', 0.058],
        ['5.1 cents', 'electricity_price', 0.051],
      ],
    ],
    [
      'the coin',
      'Tarn cut its bitcoin treasury to 5,984 coins from a peak of 13,295.',
      [
        ['5,984', 'btc_holdings', 5984],
        ['13,295', 'btc_holdings', 13295],
      ],
    ],
    [
      'the coin of the last currency',
      'Tarn paid €90 for electricity, at 24 cents per kWh.',
      [['24 cents per kWh', 'electricity_price', 0.24]],
    ],
    [
      'the currency, where both are millions',
      'Tarn went from revenue of 12 million dollars in 2022 to 2,150 million in 2025.',
      [
        ['12 million dollars', 'revenue', 12e6],
        ['2,150 million', 'revenue', 2150e6],
      ],
    ],
    [
      'what a second brings',
      'The wafer writes fast, with tokens arriving at 840 per second.',
      [['840 per second', 'token_throughput', 840]],
    ],
    ['the product counted', 'The box holds 8x H100 accelerators.', [['8x', 'gpu_count', 8]]],
    [
      'the gas',
      "Tarn's total emissions came to 11.5 million tonnes.",
      [['11.5 million tonnes', 'emissions', 11.5e6]],
    ],
    [
      'the thing measured, where it is "the figure"',
      'In 2025 data centres took 22% of all power in Ireland. In Virginia the figure stands at 26%.',
      [
        ['22%', 'share', 22],
        ['26%', 'share', 26],
      ],
    ],
    [
      'the rate of what it converts',
      'Tarn pays 2.4 rubles per kilowatt-hour, translating to $0.038.',
      [
        ['2.4 rubles per kilowatt-hour', 'electricity_price', 2.4],
        ['$0.038', 'electricity_price', 0.038],
      ],
    ],
    [
      'the share that another is set against farther off',
      'The industry had a sustainable power mix of 58.4% from January to March, up from 36.8% a year earlier.',
      [
        ['58.4%', 'share', 58.4],
        ['36.8%', 'share', 36.8],
      ],
    ],
    [
      'a fall told behind a date, and one that another rise follows',
      'Difficulty is to fall in the next adjustment on May 23 by about 10.4%.\n\nThe energy usage of data centres fell by 25% as their revenue rose 63%.',
      [
        ['about 10.4%', 'difficulty_change', -10.4],
        ['25%', 'percent_change', -25],
        ['63%', 'percent_change', 63],
      ],
    ],
    [
      'whose hash rate it is',
      "Ferrum Mining shut down. Russia now has 150 EH/s of mining power. The pool's total hashing power fell to 198 EH/s. The Bitcoin network's mean hash rate fell to 756 EH/s.",
      [
        ['150 EH/s', 'company_hashrate', 150],
        ['198 EH/s', 'company_hashrate', 198],
        ['756 EH/s', 'network_hashrate', 756],
      ],
    ],
    [
      'the hash rate, where a share is of all the mining there is',
      "Oman had 0.05 percent of the world's bitcoin mining and Chile 0.4% of global mining activity.",
      [
        ['0.05 percent', 'hashrate_share', 0.05],
        ['0.4%', 'hashrate_share', 0.4],
      ],
    ],
    [
      'the price of a hash rate, by its rate alone',
      'Bitcoin mining revenue rose to $383 / PH/s per day.',
      [['$383 / PH/s per day', 'hashprice', 383]],
    ],
    [
      'the gas of a footprint',
      'Tarn states a carbon footprint of 641,000 tonnes per year.',
      [['641,000 tonnes per year', 'emissions', 641000]],
    ],
    [
      'the rate behind a conversion',
      'Miners there pay 4,900 tenge ($9.40) per MWh for electricity.',
      [
        ['4,900 tenge', 'electricity_price', 4.9],
        ['$9.40', 'electricity_price', 0.0094],
      ],
    ],
    [
      'the rate in the brackets of a label',
      'Market today\n• Hashprice (TH/s/day): $0.41\n• Network hashrate (7-day average): 940 EH/s',
      [
        ['$0.41', 'hashprice', 410],
        ['940 EH/s', 'network_hashrate', 940],
      ],
    ],
    [
      'the hash rate a price is told for, on the scale of the metric',
      'Hashprice sank to $0.05 per TH/s/day; miners earned $44,100 per EH/s in daily rewards.',
      [
        ['$0.05 per TH/s/day', 'hashprice', 50],
        ['$44,100 per EH/s', 'hashprice', 44.1],
      ],
    ],
    [
      'what moved, for both ends of the move',
      'The halving cut daily bitcoin production from 900 BTC to 450 BTC.',
      [
        ['900 BTC', 'btc_production', 900],
        ['450 BTC', 'btc_production', 450],
      ],
    ],
    [
      'the share beside it',
      'Its share of the Bitcoin hashrate is small. The Ferrum grid is powered by 92% hydropower and 7% wind energy.',
      [
        ['92%', 'share', 92],
        ['7%', 'share', 7],
      ],
    ],
    [
      'the thing measured, where it is "this average"',
      'The average cost to produce a bitcoin was $49,500. With depreciation this average rises to $96,100.',
      [
        ['$49,500', 'mining_cost', 49500],
        ['$96,100', 'mining_cost', 96100],
      ],
    ],
    [
      'the unit told again in brackets',
      'The Bitcoin network is to reach 1 zettahash per second (ZH/s) as early as July.',
      [['1 zettahash per second (ZH/s)', 'network_hashrate', 1000]],
    ],
    [
      'the change of a list',
      'Shares of Tarn, Polar and Ferrum rose, with 117%, 80% and 70% gains, respectively.',
      [
        ['117%', 'percent_change', 117],
        ['80%', 'percent_change', 80],
        ['70%', 'percent_change', 70],
      ],
    ],
    [
      'the change told again',
      'Revenue rose by $52 million, or 54%, to $148 million.',
      [
        ['54%', 'percent_change', 54],
        ['$148 million', 'revenue', 148e6],
      ],
    ],
  ] as const)('%s', (_, text, claims) => {
    const found = read(text)
    for (const claim of claims) expect(found).toContainEqual(claim)
  })
})

test.each([
  ['Tarn paid €90 for electricity, at 24 cents per kWh.', 'EUR/kWh'],
  ['Tarn paid €90 for electricity, at 24 US cents per kWh.', 'USD/kWh'],
  ['Tarn paid $90 for electricity, at 24 cents per kWh.', 'USD/kWh'],
  ['Tarn paid £90 for electricity, at 24 cents per kWh.', 'USD/kWh'],
])('cents nobody names are those of the currency spoken of last: %s', (text, unit) =>
  expect(extract(text).claims.at(-1)?.unit).toBe(unit),
)
