import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const places = (text: string) =>
  extract(text, { published: '2026-06-10' }).claims.map((c) => [c.quote, c.region])

test.each<[what: string, text: string, places: [quote: string, place: string | null][]]>([
  [
    'an adjective behind a figure tells of its own noun alone',
    'The bitcoin network averaged 940 EH/s in May, as rain kept Chinese dams full.',
    [['940 EH/s', null]],
  ],
  [
    'a place that is only set against the figure does not tell where',
    'Halden pays 3.1 cents per kWh, comparable to Texas.',
    [['3.1 cents per kWh', null]],
  ],
  [
    'an adjective before a figure tells of it',
    'American miners paid 4.8 cents per kWh in May.',
    [['4.8 cents per kWh', 'United States']],
  ],
  [
    'adjectives of other countries do as well',
    'Kenyan miners paid 5.1 cents per kWh in May, South Korean ones 12 cents per kWh.',
    [
      ['5.1 cents per kWh', 'Kenya'],
      ['12 cents per kWh', 'South Korea'],
    ],
  ],
  [
    'a given name is no country',
    'Jordan Weekes of Halden said power at the site costs 4.2 cents per kWh.',
    [['4.2 cents per kWh', null]],
  ],
  [
    'a country that is also a given name is one where no other name follows',
    'In Jordan power costs 9 cents per kWh.',
    [['9 cents per kWh', 'Jordan']],
  ],
  [
    'North America is not the United States',
    'The North American miner Copperline Mining runs 14 EH/s.',
    [['14 EH/s', 'North America']],
  ],
  [
    'what two places have together is of neither',
    'Copperline Mining has four sites in Utah and Iowa with a power capacity of 120 MW.',
    [['120 MW', null]],
  ],
  [
    'two places told of one by one have their own',
    'The cost of mining one bitcoin is $61,000 in Utah and $70,000 in Iowa.',
    [
      ['$61,000', 'Utah'],
      ['$70,000', 'Iowa'],
    ],
  ],
  [
    'a share of the whole world is still that of its place',
    "Oman's share of global hashrate was 5.1%.",
    [['5.1%', 'Oman']],
  ],
  [
    'the country is the one named last',
    'Mines in Peru pay 4.4 cents per kWh. Alder arrives at 5 cents per kWh for the same country.',
    [
      ['4.4 cents per kWh', 'Peru'],
      ['5 cents per kWh', 'Peru'],
    ],
  ],
  [
    'the country spoken of comes before a wider place behind the figure',
    'Peru has cheap power. The country uses 600 MW for mining, more than any other in South America.',
    [['600 MW', 'Peru']],
  ],
  [
    'a state is no country',
    'Rules changed in Texas. Halden pays 5 cents per kWh in the country.',
    [['5 cents per kWh', null]],
  ],
  [
    'what has a share is where it is',
    "Oman's share stays small. It has 0.7% of the hash rate.",
    [['0.7%', 'Oman']],
  ],
  [
    'a group is that of the only place spoken of',
    'Ethiopia froze its permits. Miners pay 3.2 cents per kWh under old contracts.',
    [['3.2 cents per kWh', 'Ethiopia']],
  ],
  [
    'where two were spoken of it is of neither',
    'Ethiopia and Oman froze permits. Miners pay 3.2 cents per kWh under old contracts.',
    [['3.2 cents per kWh', null]],
  ],
  [
    'a firm is not',
    'Ethiopia froze its permits. Halden Mining pays 3.2 cents per kWh.',
    [['3.2 cents per kWh', null]],
  ],
])('%s', (_, text, expected) => expect(places(text)).toEqual(expected))
