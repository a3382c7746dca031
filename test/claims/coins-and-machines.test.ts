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
    ['what is on hand', 'On hand were 71 bitcoins.', [['71 bitcoins', 'btc_holdings', 71]]],
    [
      'the terahashes of a rig in brackets are no parameters',
      'Police found 40 units of the Antminer S19 (95T) in a barn.',
      [['40', 'machine_count', 40]],
    ],
  ])('%s', (_, text, claims) => expect(counted(text)).toEqual(claims))

  test.each<[string, string, [string, string, number][]]>([
    ['a fall told by "minus"', 'Tarn shares: minus 21% on Tuesday.', [['minus 21%', 'percent_change', -21]]],
    ['a part that is no fall', 'Some 21% of Tarn shares are pledged.', [['Some 21%', 'share', 21]]],
  ])('%s', (_, text, claims) => expect(counted(text)).toEqual(claims))
})
