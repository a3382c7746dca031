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
    'an adjective before a figure tells of it',
    'American miners paid 4.8 cents per kWh in May.',
    [['4.8 cents per kWh', 'United States']],
  ],
  [
    'North America is not the United States',
    'The North American miner Copperline Mining runs 14 EH/s.',
    [['14 EH/s', null]],
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
])('%s', (_, text, expected) => expect(places(text)).toEqual(expected))
