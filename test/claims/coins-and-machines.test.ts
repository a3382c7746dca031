import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** quote, metric and value of each claim */
const counted = (text: string): [string, string, number][] =>
  told(text).map((c) => [c.quote, c.metric, Number(c.value)])

describe('coins and machines, however they are counted', () => {
  test.each<[string, string, [string, string, number][]]>([
    ['2000 of something', 'Halden runs 2000 machines there.', [['2000', 'machine_count', 2000]]],
    ['a count in the shape of a year', 'Customs seized 2048 rigs.', [['2048', 'machine_count', 2048]]],
    ['but not a year', 'By 2030 machines will be cheap, and in 2025 miners were not rich.', []],
    [
      'coins taken up by "of them"',
      'Tarn mined 410 bitcoins this year. Its hoard is 6,120 of them.',
      [
        ['410 bitcoins', 'btc_production', 410],
        ['6,120', 'btc_holdings', 6120],
      ],
    ],
    ['coins only named', 'Tarn likes bitcoin and sits on 640 of them.', [['640', 'btc_holdings', 640]]],
    [
      'but not what is of the machines before',
      'Tarn mined 410 bitcoins with 12,000 rigs, 3,000 of them new.',
      [
        ['410 bitcoins', 'btc_production', 410],
        ['12,000', 'machine_count', 12000],
      ],
    ],
    [
      'what a firm has whose name ends in "Mining"',
      'Halden Mining has 24 bitcoins.',
      [['24 bitcoins', 'btc_holdings', 24]],
    ],
    [
      'what such a firm mines',
      'Halden Mining made 24 bitcoins by mining.',
      [['24 bitcoins', 'btc_production', 24]],
    ],
    [
      'coins that sit with someone',
      'In April 46,930 BTC sat with listed miners.',
      [['46,930 BTC', 'btc_holdings', 46930]],
    ],
    [
      'a part of coins asks nobody',
      'Listed miners held 989,000 BTC, nearly 64% of them at Tarn.',
      [
        ['989,000 BTC', 'btc_holdings', 989000],
        ['nearly 64%', 'share', 64],
      ],
    ],
    [
      'nor does a part of rigs',
      'Tarn has 12,000 rigs, 40% of them hosted.',
      [
        ['12,000', 'machine_count', 12000],
        ['40%', 'share', 40],
      ],
    ],
    [
      'a part of those asked does',
      'The survey asked 1,200 managers; 40% of them use AI.',
      [['40%', 'survey_share', 40]],
    ],
    [
      'miners that are worth a sum are firms',
      '14 miners were worth $60 billion.',
      [['$60 billion', 'market_cap', 60e9]],
    ],
    [
      'miners that cost a sum are rigs',
      'Tarn bought 14 miners for $60,000.',
      [
        ['14', 'machine_count', 14],
        ['$60,000', 'deal_value', 60000],
      ],
    ],
    [
      'and what is asked of miners beside a price',
      'Power at 18 cents a kilowatt-hour worries miners, the poll found: 81% of them would leave.',
      [
        ['18 cents a kilowatt-hour', 'electricity_price', 0.18],
        ['81%', 'survey_share', 81],
      ],
    ],
    ['what is on hand', 'On hand were 71 bitcoins.', [['71 bitcoins', 'btc_holdings', 71]]],
    [
      'the terahashes of a rig in brackets are no parameters',
      'Police found 40 units of the Antminer S19 (95T) in a barn.',
      [['40', 'machine_count', 40]],
    ],
  ])('%s', (_, text, claims) => expect(counted(text)).toEqual(claims))

  test.each<[string, string, [string, string, number][]]>([
    ['a fall told by "minus"', 'Tarn shares: minus 21% on Tuesday.', [['minus 21%', 'percent_change', -21]]],
    [
      'what a coin lost and a stock returned',
      'Bitcoin was 8% poorer. The stock returned 86% in a year.',
      [
        ['8%', 'percent_change', -8],
        ['86%', 'percent_change', 86],
      ],
    ],
    [
      'a hole in the accounts',
      'The spring left a hole of $27 million in the accounts of Tarn.',
      [['$27 million', 'net_income', -27e6]],
    ],
    ['red ink', 'The red ink at Tarn: $1.7 billion.', [['$1.7 billion', 'net_income', -1.7e9]]],
    [
      'convertibles',
      'Tarn issued convertibles, $1.2 billion of them.',
      [['$1.2 billion', 'investment', 1.2e9]],
    ],
    [
      'what banks underwrite',
      'Banks have underwritten $3.6 billion for its GPUs.',
      [['$3.6 billion', 'investment', 3.6e9]],
    ],
    [
      'what coins were sold for',
      'It sold 2,285 bitcoin at $19,700 apiece.',
      [['$19,700', 'btc_price', 19700]],
    ],
    ['but not what rigs were', 'It sold rigs at $1,970 apiece.', []],
    [
      'the coin itself',
      'Bitcoin itself, at $102,000, lost 2%.',
      [
        ['$102,000', 'btc_price', 102000],
        ['2%', 'percent_change', -2],
      ],
    ],
    [
      'a part of a hash rate told by its size',
      'A quarter of the 640 EH/s comes from listed miners.',
      [
        ['A quarter', 'hashrate_share', 25],
        ['640 EH/s', 'network_hashrate', 640],
      ],
    ],
    [
      'a part of the power that secures a network',
      'Tarn brings a tenth of the power that secures Bitcoin.',
      [['a tenth', 'hashrate_share', 10]],
    ],
    [
      'a part of power that does not',
      'Tarn takes a tenth of the power that the dam makes.',
      [['a tenth', 'share', 10]],
    ],
    [
      'what rigs on their way cost',
      '60,000 rigs are on their way to Tarn for $193 million.',
      [
        ['60,000', 'machine_count', 60000],
        ['$193 million', 'deal_value', 193e6],
      ],
    ],
    [
      'but not what they are hosted for',
      'Tarn hosts 60,000 rigs for $70 a month.',
      [['60,000', 'machine_count', 60000]],
    ],
    [
      'a range by the year',
      'Its GPUs bring in $200-250 million a year.',
      [['$200-250 million a year', 'revenue', 200e6]],
    ],
    [
      'what mining contributed',
      'Revenue was $240 million, of which mining contributed $233 million.',
      [
        ['$240 million', 'revenue', 240e6],
        ['$233 million', 'revenue', 233e6],
      ],
    ],
    ['a part that is no fall', 'Some 21% of Tarn shares are pledged.', [['Some 21%', 'share', 21]]],
  ])('%s', (_, text, claims) => expect(counted(text)).toEqual(claims))
})

describe('what a quarter is to a text that speaks of it', () => {
  test.each<[string, string, (string | null)[]]>([
    ['how it reads', "Halden's first quarter reads like a warning. Sales were $24 million.", ['2026-Q1']],
    ['what it left', 'The first quarter left scars at Halden. Sales were $24 million.', ['2026-Q1']],
    [
      'but not what is weighed against it',
      'Against the first quarter Halden looks weak. Sales were $24 million.',
      [null],
    ],
    ['what had come by a month', 'By July the hoard of Tarn had shrunk to 310 BTC.', ['2025-07']],
    ['what will have', 'By July the hoard of Tarn will have shrunk to 310 BTC.', ['2026-07']],
  ])('%s', (_, text, periods) => expect(told(text).map((c) => c.period)).toEqual(periods))

  test.each<[string, string, string]>([
    ['what something is meant to do', 'It is meant to bring the site to 36 MW.', 'target'],
    ['what is due at a place', '51,900 machines are due at its sites this year.', 'target'],
    ['what is set aside for someone', '2,000 megawatts are set aside for miners.', 'target'],
    ['what was set aside', 'Norway had set aside 2,000 megawatts for mining.', 'target'],
    ['what management wants', 'Management wants over $500 million of revenue out of AI.', 'target'],
    ['what investors had', 'Investors got over $500 million of revenue out of AI.', 'reported'],
    ['what it was due to', 'The 36 MW outage was due to frost.', 'reported'],
  ])('%s', (_, text, modality) => expect(told(text)[0]?.modality).toBe(modality))
})
