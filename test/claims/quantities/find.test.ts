import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../../src/claims/quantities/find.ts'

/** Each quantity as one line: comparator where it is not eq, value or ends, unit. */
function read(text: string): string[] {
  return findQuantities(text).map((q) => {
    const value = q.valueHigh === undefined ? q.value : `${q.value}..${q.valueHigh}`
    const sign = q.comparator === 'eq' || q.comparator === 'range' ? '' : `${q.comparator} `
    return `${sign}${value}${q.unit === undefined ? '' : ` ${q.unit}`}`
  })
}

const READS: Record<string, [string, ...string[]][]> = {
  digits: [
    ['a total of 1,250,000 shares', '1250000'],
    ['priced at €1.234.567,89', '1234567.89 EUR'],
    ["CHF 12'500.50 a seat", '12500.5 CHF'],
    ['Rs 12,34,567 was paid', '1234567 INR'],
    ['a loss of 4.2e6 rows', '4200000'],
    ['raised $250,000.4 Analysts disagree', '250000 USD'],
    ['sold for 7½ cents', '0.075 USD'],
  ],
  scales: [
    ['worth $1.5bn', '1500000000 USD'],
    ['some 640tn won', 'approx 640000000000000 KRW'],
    ['₹2 lakh crore of bids', '2000000000000 INR'],
    ['175B parameters', '175000000000'],
    ['10亿美元', '1000000000 USD'],
  ],
  currencies: [
    ['US$ 40m and C$ 12', '40000000 USD', '12 CAD'],
    ['2 billion euros', '2000000000 EUR'],
    ['250 Swiss francs', '250 CHF'],
    ['500,000 sats', '0.005 BTC'],
    ['it holds 8,200 bitcoin now', '8200 BTC'],
    ['60,000 Bitcoin miners', '60000'],
    ['a 5-cent power deal', '0.05 USD'],
    ['3.2 billion U.S. dollars', '3200000000 USD'],
    ['15 dollars and 50 cents', '15.5 USD'],
    ['$40m a year ago', '40000000 USD'],
    ['a result of $(12.4) million', '-12400000 USD'],
    ['minus $5 million', '-5000000 USD'],
  ],
  units: [
    ['a 400-megawatt site', '400 MW'],
    ['25 PH/s+ of hashrate', 'gte 25 PH/s'],
    ['14 terahashes per second', '14 TH/s'],
    ['17.5 J/TH', '17.5 J/TH'],
    ['over 2,000 tokens per second', 'gt 2000 tokens/s'],
    ['power at 4 cents a kWh', '0.04 USD/kWh'],
    ['$45 for each megawatt-hour', '45 USD/MWh'],
    ['$0.80 per million tokens', '0.8 USD/Mtoken'],
    ['about $38 per PH/s/day', 'approx 38 USD/PH/s/day'],
    ['68 GB/s of bandwidth', '68 GB/s'],
    ['up to 275 sparse INT8 TOPS', 'lte 275 TOPS'],
    ['sub-10 ms replies', 'lt 10 ms'],
    ['up 370 bps', '370 bps'],
    ['35 trillion operations per second', '35000000000000 OPS'],
    ['2,400 GWh annually', '2400 GWh/year'],
    ['39.8 Mt CO2e', '39.8 Mt CO2'],
    ['by a factor of ten', '10 x'],
    ['half an hour', '0.5 hour'],
    ['250 ± 10 ms', 'approx 250 ms'],
  ],
  ranges: [
    ['$30–50B of spending', '30000000000..50000000000 USD'],
    ['between 500,000 and 1.5 million units', '500000..1500000'],
    ['7–25 W', '7..25 W'],
    ['8- to 16-meter mirrors', '8..16 m'],
    ['larger than 20 and at most 35', '20..35'],
    ['-10% to +5%', '-10..5 %'],
    ['10, 20 and 30 MW', '10 MW', '20 MW', '30 MW'],
    ['to 4.5 from 6 cents per kWh', '0.045 USD/kWh', '0.06 USD/kWh'],
    ['cut from 98 to 67 EH/s', '98 EH/s', '67 EH/s'],
    ['fell from 69.1 to 45.3 percent', '69.1 %', '45.3 %'],
  ],
  words: [
    ['two hundred and five rigs', '205'],
    ['half a billion dollars', '500000000 USD'],
    ['two and a half million users', '2500000'],
    ['one in five firms', '0.2'],
    ['seven out of the ten', '0.7'],
    ['output more than doubled', 'gt 2 x'],
    ['a threefold rise', '3 x'],
    ['nearly two-thirds of mining', 'approx 0.666666666667'],
    ['a tenth of 1 percent', '0.1 %'],
  ],
  comparators: [
    ['surpassed $100,000', 'gt 100000 USD'],
    ['at least 40%', 'gte 40 %'],
    ['no more than 12 GW', 'lte 12 GW'],
    ['~$3', 'approx 3 USD'],
    ['close to 700 MW', 'approx 700 MW'],
    ['900 million+ people', 'gte 900000000'],
    ['30 MW or more', 'gte 30 MW'],
    ['past the 30-trillion mark', 'gt 30000000000000'],
    ['up to about $2 billion', 'lte 2000000000 USD'],
  ],
}

for (const [topic, rows] of Object.entries(READS)) {
  describe(topic, () => {
    it.each(rows)('%s', (text, ...expected) => {
      expect(read(text)).toEqual(expected)
    })
  })
}

describe('what is no quantity', () => {
  it.each([
    'Llama 3.1 405B leads',
    'GPT-4 and the S19 XP',
    'Hut 8 said on May 15',
    'In 2025, during Q2 of FY2026',
    'at 12:30 p.m. on 12/13/2025',
    'the 24th of September',
    '192.168.0.1',
    '$1.2.3 billion',
    '1,1,1,1,1',
    '1_000_000',
    'the 1990s and people in their 20s',
    'Rule 12b-2 and §230.405',
    'a 2-for-1 split',
    'block 840,000',
    'the Three Gorges Dam',
    'twice a year',
    '(5.3%)',
    'EIP-4844',
    '5G and 24/7',
    'as noted [12]',
    '1. First point',
    'see page 14',
    'no one of them',
    'the first half of the year',
    'https://example.com/a/123?x=45',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
