import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

type Field = 'metric' | 'period' | 'attributedTo' | 'subject' | 'modality'
type Case = [what: string, text: string, field: Field, said: [quote: string, value: string | null][]]

describe('what a neighbour tells', () => {
  test.each<Case>([
    [
      'half the reward told before is one',
      'From 50 BTC a block it went to 25 in 2012 and 12.5 in 2016.',
      'metric',
      [
        ['50 BTC a block', 'block_reward'],
        ['25', 'block_reward'],
        ['12.5', 'block_reward'],
      ],
    ],
    [
      'another number is none',
      'A block pays 50 BTC a block to 30 people.',
      'metric',
      [['50 BTC a block', 'block_reward']],
    ],
    [
      'machines are counted by ones',
      'Halden promises 21.5 J/TH for its H9 rig, whose predecessor needed 29.5.',
      'metric',
      [['21.5 J/TH', 'energy_efficiency']],
    ],
    [
      'cents paid for power',
      'Halden paid 3.4 cents for its power.',
      'metric',
      [['3.4 cents', 'electricity_price']],
    ],
    ['cents paid for a screw', 'Halden paid 3.4 cents for its screws.', 'metric', []],
    [
      'hash rate in a country',
      "Hashrate in Oman reached 140 EH/s, and Norway's hashrate is 120 EH/s.",
      'metric',
      [
        ['140 EH/s', 'company_hashrate'],
        ['120 EH/s', 'company_hashrate'],
      ],
    ],
    [
      'a ban of a country',
      "After China's ban the network hashrate was 110 EH/s.",
      'metric',
      [['110 EH/s', 'network_hashrate']],
    ],
    [
      'a share that "it" takes up',
      'Oman did 12% of bitcoin mining in April; in May it had been 13%.',
      'metric',
      [
        ['12%', 'hashrate_share'],
        ['13%', 'hashrate_share'],
      ],
    ],
    [
      'what mining takes, and who mines does not matter',
      'Mining takes 120 MW in Iceland. Halden Power is one of its suppliers.',
      'subject',
      [['120 MW', 'Bitcoin mining']],
    ],
    [
      'power alone is a cost',
      'Electricity alone runs to $68,000 a coin.',
      'metric',
      [['$68,000 a coin', 'mining_cost']],
    ],
    [
      'a change that is due',
      'A cut of 9% to difficulty is due in five days.',
      'modality',
      [['9%', 'forecast']],
    ],
    [
      'the same day',
      'Hashrate fell to 204 EH/s on May 10, 2022. The same day difficulty eased 4.3%.',
      'period',
      [
        ['204 EH/s', '2022-05-10'],
        ['4.3%', '2022-05-10'],
      ],
    ],
    [
      'a pool that finds blocks says nothing',
      'F2Pool found 13% of all blocks.',
      'attributedTo',
      [['13%', null]],
    ],
    ['by its own account', 'By its own account, MARA runs 57 EH/s.', 'attributedTo', [['57 EH/s', 'MARA']]],
    [
      'a reward told in money behind its coins',
      'A block pays 6.25 BTC, worth about $187,000.',
      'metric',
      [
        ['6.25 BTC', 'block_reward'],
        ['about $187,000', 'block_reward'],
      ],
    ],
    [
      'where a coin sits',
      'Bitcoin lost 1.4% and sits just below $30k.',
      'metric',
      [
        ['1.4%', 'percent_change'],
        ['just below $30k', 'btc_price'],
      ],
    ],
    [
      'one change over a month and another over a quarter',
      'Hashrate is up 3.3% in a month and 7.5% in the second quarter.',
      'metric',
      [
        ['3.3%', 'percent_change'],
        ['7.5%', 'percent_change'],
      ],
    ],
    [
      'tons of carbon',
      'The carbon bill is nearly 16.4 million tons a year.',
      'metric',
      [['nearly 16.4 million tons a year', 'emissions']],
    ],
    [
      'miners that are asked are no machines',
      'The agency requires 82 miners to report their use.',
      'metric',
      [],
    ],
    ['when it tripled', 'Power use tripled from 2019 to 2021.', 'period', [['tripled', '2019/2021']]],
    [
      'the same day, though a month was named since',
      'Hashrate was 204 EH/s on May 10, 2022, less than in April. That same day difficulty eased 4.3%.',
      'period',
      [
        ['204 EH/s', '2022-05-10'],
        ['4.3%', '2022-05-10'],
      ],
    ],
    [
      'the days of a span',
      'Miners collected $914 million between June 1 and 29, 2024.',
      'metric',
      [['$914 million', 'revenue']],
    ],
    [
      'where mining is done, whoever tells',
      'Marit Dahl of Halden welcomed the news that over 75% of bitcoin mining is done in Oman.',
      'subject',
      [['over 75%', 'Oman']],
    ],
    [
      'its share',
      'Oman took many miners in; its share of the hash rate rose to 22%.',
      'subject',
      [['22%', 'Oman']],
    ],
    [
      'a share years ago',
      'Oman did 38% of all mining. Two years earlier, Chad did 50%.',
      'metric',
      [
        ['38%', 'hashrate_share'],
        ['50%', 'hashrate_share'],
      ],
    ],
    [
      'a slice of a pool',
      "AntPool's slice shrank from 25% to 17%.",
      'metric',
      [
        ['25%', 'hashrate_share'],
        ['17%', 'hashrate_share'],
      ],
    ],
    [
      'cents that power costs',
      'Breakeven power cost: 7.7 cents for the H9, 5.1 cents for the H9 Pro.',
      'metric',
      [
        ['7.7 cents', 'electricity_price'],
        ['5.1 cents', 'electricity_price'],
      ],
    ],
    [
      'what a coin is worth',
      'Having opened the month at $94,000, bitcoin is now worth $82,000, and a bitcoin goes for $82,100 in Oslo.',
      'metric',
      [
        ['$94,000', 'btc_price'],
        ['$82,000', 'btc_price'],
        ['$82,100', 'btc_price'],
      ],
    ],
    ['coins held are worth something else', "The firm's bitcoin is now worth $82 million.", 'metric', []],
    [
      'what is spent on power is no investment',
      'Miners spend $2.7 billion a year on electricity.',
      'metric',
      [],
    ],
    [
      'coins mined for so much',
      'Halden mined its coins for $34,000 apiece.',
      'metric',
      [['$34,000', 'mining_cost']],
    ],
  ])('%s', (_, text, field, said) => {
    expect(told(text).map((c) => [c.quote, c[field]])).toEqual(said)
  })
})
