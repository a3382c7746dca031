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
    ['sold for 7 ½ cents', '0.075 USD'],
    ['¼ of the fleet, 2/3rds of it idle', '0.25', '0.666666666667'],
    ['run 2^10 times at 10²⁴ FLOP, not 10²', '1024 x', '1000000000000000000000000 FLOPS', '10'],
  ],
  scales: [
    ['worth $1.5bn', '1500000000 USD'],
    ['some 640tn won', 'approx 640000000000000 KRW'],
    ['₹2 lakh crore of bids', '2000000000000 INR'],
    ['175B parameters', '175000000000'],
    ['more than 10,000 crores was spent', 'gt 100000000000 INR'],
    ['120 crore people', '1200000000'],
    ['$300+ billion and 40-plus billion', 'gte 300000000000 USD', 'gte 40000000000'],
    ['10亿美元', '1000000000 USD'],
  ],
  currencies: [
    ['US$ 40m and C$ 12', '40000000 USD', '12 CAD'],
    ['2 billion euros', '2000000000 EUR'],
    ['250 Swiss francs', '250 CHF'],
    ['$3.5 billion CAD and $6 (AUD)', '3500000000 CAD', '6 AUD'],
    ['a ¥2.4 billion yuan plan', '2400000000 CNY'],
    ['A$70 USD', '70 AUD'],
    ['RMB 30 USD 4', '30 CNY', '4 USD'],
    ['$90 and ¥20', '90 USD', '20 JPY'],
    ['500,000 sats', '0.005 BTC'],
    ['it holds 8,200 bitcoin now', '8200 BTC'],
    ['60,000 Bitcoin miners', '60000'],
    ['a 5-cent power deal', '0.05 USD'],
    ['3.2 billion U.S. dollars', '3200000000 USD'],
    ['15 dollars and 50 cents', '15.5 USD'],
    ['$40m a year ago', '40000000 USD'],
    ['a result of $(12.4) million', '-12400000 USD'],
    ['a change of (2.6)% in May', '-2.6 %'],
    ['a change (2.6%) in May', '2.6 %'],
    ['minus $5 million', '-5000000 USD'],
    ['$181.5B$28', '181500000000 USD', '28 USD'],
    ['half a bitcoin', '0.5 BTC'],
    ['£9.99pm', '9.99 GBP'],
  ],
  units: [
    ['a 400-megawatt site', '400 MW'],
    ['25 PH/s+ of hashrate', 'gte 25 PH/s'],
    ['rigs of 230TH/s and 190TH, the 12th and 21ST', '230 TH/s', '190 TH/s'],
    ['220 W-1,300 W', '220..1300 W'],
    ['38 TOPSdense, 240 MWcampus', '38 TOPS', '240 MW'],
    ['900 MWs', '900 MW'],
    ['24 p.c of it', '24 %'],
    ['3.1 million second-quarter sales in a 5-second spot', '3100000', '5 s'],
    ['multiplied by six every year', '6 x/year'],
    ['14 terahashes per second', '14 TH/s'],
    ['17.5 J/TH', '17.5 J/TH'],
    ['over 2,000 tokens per second', 'gt 2000 tokens/s'],
    ['2,000 tokens per second before a pause', '2000 tokens/s'],
    ['power at 4 cents a kWh', '0.04 USD/kWh'],
    ['$45 for each megawatt-hour', '45 USD/MWh'],
    ['EUR/MWh 71.5 against €/MWh 68', '71.5 EUR/MWh', '68 EUR/MWh'],
    ['a lot of 20 kg/MWh 68 rows', '20 kg/MWh', '68'],
    ['6.3 US¢/kWh, 7 c per kWh, 12 ct/kWh', '0.063 USD/kWh', '0.07 USD/kWh', '0.12 EUR/kWh'],
    ['a 2 ct diamond', '2'],
    ['6 cents kWh, not 6 cents more', '0.06 USD/kWh', '0.06 USD'],
    ['CHF 382/1M tokens, €5 per million tokens in May', '382 CHF/Mtoken', '5 EUR/Mtoken'],
    ['12c at 40C', '0.12 USD'],
    ['$61 PH/s/day', '61 USD/PH/s/day'],
    ['a bill of $9 million kWh aside', '9000000 USD'],
    ['145 TW/h a year', '145 TWh/year'],
    ['$3.10 per B200 per hour', '3.1 USD/hour'],
    ['$270 million or 31 cents per share', '270000000 USD', '0.31 USD/share'],
    ['$0.80 per million tokens', '0.8 USD/Mtoken'],
    ['about $38 per PH/s/day', 'approx 38 USD/PH/s/day'],
    ['68 GB/s of bandwidth', '68 GB/s'],
    ['102 gigabytes a second', '102 GB/s'],
    ['26 tera operations per second', '26 TOPS'],
    ['40 tera-operations per second', '40 TOPS'],
    ['writes 50 T/s', '50 tokens/s'],
    ['$1.99/GPU-hr', '1.99 USD/hour'],
    ['8K video, but 8K users', '8000'],
    ['up to 275 sparse INT8 TOPS', 'lte 275 TOPS'],
    ['sub-10 ms replies', 'lt 10 ms'],
    ['up 370 bps', '370 bps'],
    ['35 trillion operations per second', '35000000000000 OPS'],
    ['2,400 GWh annually', '2400 GWh/year'],
    ['39.8 Mt CO2e', '39.8 Mt CO2'],
    ['3.2 million metric tons of CO2', '3200000 t CO2'],
    ['0.5 tCO2/MWh', '0.5 t CO2/MWh'],
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
    ['$0.04 to 0.06 per kWh', '0.04..0.06 USD/kWh'],
    ['over 5 and under 10 MW', '5..10 MW'],
    ['600 megawatts to 1.1 gigawatts', '600..1100 MW'],
    ['USD2.8m-USD3.8m', '2800000..3800000 USD'],
    ['Rs. 250-Rs. 300 crore', '2500000000..3000000000 INR'],
    ['USD 61-72B, Rs. 11-12B', '61000000000..72000000000 USD', '11000000000..12000000000 INR'],
    ['anywhere from $4 billion to a staggering $13 billion', '4000000000..13000000000 USD'],
    ['gave $4 million to a new $13 million fund', '4000000 USD', '13000000 USD'],
    ['between 700 PH/s and 1.2 EH/s', '700..1200 PH/s'],
    ['rose from 700 PH/s to 1.2 EH/s', '700 PH/s', '1.2 EH/s'],
    ['grew 300 PH/s to 5.6 EH/s', '300 PH/s', '5.6 EH/s'],
    ['20 MW to 3 hours', '20 MW', '3 hour'],
    ['$500 to 3 people', '500 USD', '3'],
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
    ['two and three-quarter million', '2750000'],
    ['1-in-5 odds', '0.2'],
    ['one hundred and thirty fifths', '26'],
  ],
  comparators: [
    ['surpassed $100,000', 'gt 100000 USD'],
    ['at least 40%', 'gte 40 %'],
    ['no more than 12 GW', 'lte 12 GW'],
    ['~$3', 'approx 3 USD'],
    ['close to 700 MW', 'approx 700 MW'],
    ['900 million+ people', 'gte 900000000'],
    ['30 MW or more', 'gte 30 MW'],
    ['loads of 30 MW and above', 'gte 30 MW'],
    ['50 MW at least by May, 60 MW at most', 'gte 50 MW', 'lte 60 MW'],
    ['50 MW at least once, 3 MW and above all quiet', '50 MW', '3 MW'],
    ['past the 30-trillion mark', 'gt 30000000000000'],
    ['up to about $2 billion', 'lte 2000000000 USD'],
    ['exceeds the $5.6 million given', '5600000 USD'],
    ['crossed the $100,000 threshold', 'gt 100000 USD'],
    ['over and above $40 million', '40000000 USD'],
    ['at least ¥1 trillion (US$7 billion)', 'gte 1000000000000 JPY', 'gte 7000000000 USD'],
    ['around 2.5 and 1.8 EH/s', 'approx 2.5 EH/s', 'approx 1.8 EH/s'],
    ['about <b>50%</b>', 'approx 50 %'],
    ['50 million users so far and rising', 'gte 50000000'],
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
    'first-half sales in the ’90s',
    'J/TH in the low 20s over 9M 2025',
    'https://example.com/a/123?x=45',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('which way it moved', () => {
  it.each([
    ['hashrate fell 12%', 'down'],
    ['showed up as a 16 percent decline', 'down'],
    ['a 5% rise', 'up'],
    ['▼ 3.4%', 'down'],
    ['down more than 30%', 'down'],
    ['up to 70% cheaper', 'down'],
    ['fell to 5%', undefined],
    ['raised $2 million under the plan', undefined],
  ])('%s', (text, moved) => {
    expect(findQuantities(text)[0]?.moved).toBe(moved)
  })

  it('marks losses, at both ends of a change', () => {
    const quantities = findQuantities(
      'It cut its net loss from $60.4 million in 2022 to $56.7 million in 2023.',
    )
    expect(quantities.map((q) => q.loss)).toEqual([true, true])
  })
})

it('links one amount in two currencies', () => {
  const [yuan, dollars] = findQuantities('2.3 billion yuan ($320 million)')
  expect(yuan?.sameAs).toEqual({ start: dollars?.start, end: dollars?.end })
  expect(dollars?.sameAs).toEqual({ start: yuan?.start, end: yuan?.end })
})

it('keeps both ends of a range for who reads it as a move', () => {
  const [range] = findQuantities('more than trebled (8% to 25%)').filter((q) => q.kind === 'range')
  expect(range?.ends?.map((q) => q.value)).toEqual(['8', '25'])
})

it('tells what was taken from a neighbour', () => {
  const [a, b] = findQuantities('cut from 98 to 67 EH/s')
  expect([a?.unitShared, a?.endpoint, b?.unitShared, b?.endpoint]).toEqual([true, 'from', undefined, 'to'])
  expect(findQuantities('$50-100 million')[0]?.scaleShared).toBe(true)
})
