import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

type Case = [what: string, text: string, claims: [quote: string, metric: string, value: number][]]

/** Quote, metric and value of each claim of such a text. */
const metrics = (text: string) => told(text).map((c) => [c.quote, c.metric, Number(c.value)])

describe('what a coin costs', () => {
  test.each<Case>([
    [
      'to those who make it',
      'Making one coin takes $61,400 of power in Malta.',
      [['$61,400', 'mining_cost', 61400]],
    ],
    [
      'spent on each of them',
      'Listed firms spent $51,300 in cash on each coin in the third quarter.',
      [['$51,300', 'mining_cost', 51300]],
    ],
    [
      'in one country after another',
      'Mining sets you back $930 a coin in Oman, in Togo almost $1,790.',
      [
        ['$930 a coin', 'mining_cost', 930],
        ['almost $1,790', 'mining_cost', 1790],
      ],
    ],
    ['a machine sets back as well', 'The rig sets you back $1,790, the miners say.', []],
    [
      'what one brings is its price',
      'The cost came to $106,000, more than the $98k a bitcoin brings.',
      [['$98k a bitcoin', 'btc_price', 98000]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('what is told without its unit', () => {
  test.each<Case>([
    [
      'what hash rate earns in a day',
      'A petahash brought in less than $50 a day, and a terahash earns 5 cents a day.',
      [
        ['less than $50 a day', 'hashprice', 50],
        ['5 cents a day', 'hashprice', 50],
      ],
    ],
    ['a day in a hotel', 'A room beside the mine costs $50 a day.', []],
    [
      'a tariff beside another',
      'Miners in town pay under $0.06 for a kWh, in the villages just above $0.03.',
      [
        ['under $0.06 for a kWh', 'electricity_price', 0.06],
        ['just above $0.03', 'electricity_price', 0.03],
      ],
    ],
    [
      'what is owed for each kilowatt-hour',
      'For each kilowatt-hour miners now owe 2.4 som.',
      [['2.4 som', 'electricity_price', 2.4]],
    ],
    [
      'a measure of another time',
      'The region used 4.7 billion kWh this half; for all of 2020 it was 5.9 billion.',
      [
        ['4.7 billion kWh', 'energy_consumption', 4.7],
        ['5.9 billion', 'energy_consumption', 5.9],
      ],
    ],
    [
      'a measure it went beyond',
      'The grid drew 75,400 MW on Friday, more than the 74,820 of July 5.',
      [
        ['75,400 MW', 'power_capacity', 75400],
        ['74,820', 'power_capacity', 74820],
      ],
    ],
    [
      'people are no measure',
      'The site draws 75 MW, more than the 60 people there thought.',
      [['75 MW', 'power_capacity', 75]],
    ],
    [
      'tons beside tons of carbon dioxide',
      'Beside 5,800 Mt for America and 11,500 Mt for China the 41 Mt of CO2 from mining look small.',
      [
        ['5,800 Mt', 'emissions', 5.8e9],
        ['11,500 Mt', 'emissions', 11.5e9],
        ['41 Mt of CO2', 'emissions', 41e6],
      ],
    ],
    [
      'tons of ore beside them',
      'Beside 5,800 Mt of ore the 41 Mt of CO2 look small.',
      [['41 Mt of CO2', 'emissions', 41e6]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})

describe('words that count', () => {
  test.each<Case>([
    [
      'one zettahash is much',
      'The network will reach one zettahash by 2027.',
      [['one zettahash', 'network_hashrate', 1000]],
    ],
    [
      'and so is a zettahash',
      'Bitcoin hit a zettahash of computing power.',
      [['a zettahash', 'network_hashrate', 1000]],
    ],
    ['a full gigawatt', 'The campus draws a full gigawatt.', [['a full gigawatt', 'power_capacity', 1000]]],
    ['a full year', 'It took a full year and a whole team.', []],
    [
      'a quarter less',
      'Miners earned $380 million in March, a quarter less than in February.',
      [
        ['$380 million', 'revenue', 380e6],
        ['a quarter', 'percent_change', -25],
      ],
    ],
    ['a quarter ago', 'Its power costs 47% more than a quarter ago.', [['47%', 'percent_change', 47]]],
    [
      'a ticker behind its coins',
      'The block paid 3.152 $BTC as its reward.',
      [['3.152 $BTC', 'block_reward', 3.152]],
    ],
    [
      'how hard blocks are to find',
      'The reset made finding blocks 2.4% easier.',
      [['2.4%', 'difficulty_change', -2.4]],
    ],
  ])('%s', (_, text, claims) => {
    expect(metrics(text)).toEqual(claims)
  })
})
