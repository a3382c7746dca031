import { describe, expect, test } from 'vitest'
import { subjects, told } from './reading.ts'

describe('whose the figures of an update are', () => {
  test.each<[string, string, (string | null)[]]>([
    [
      'a label that only names a balance',
      'Halden Mining reported May.\nBitcoin balance: 341 BTC\nDeployed hashrate: 1.8 EH/s',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'a heading',
      'Halden Mining told of January.\nKey Takeaways:\n- Total bitcoin produced in January 2026: 496\n- Total bitcoin held: 7,474',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'a verb behind a dash',
      'Halden Mining sums up.\n- Hash rate -- Grew to 0.71 exahash by May',
      ['Halden Mining'],
    ],
    [
      'a person with an initial, who says so',
      'Halden Mining sums up.\n- Revenue -- $66 million, per Dana R. Whitlock.\n- Net loss -- $3.7 million.',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'what a firm earns by its own mining',
      'Halden Mining reported. Total revenue was $114 million, of which self-mining revenue was $46 million.',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'a margin and the cost of a coin',
      'Halden Mining reported. It was no surprise. All was foreseen. None cared. Its gross margin fell to 31%, while the total cash cost per coin rose to $82,400.',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'how power stands',
      'Halden Mining is proud: with 132 MW now running on hydropower, it has set a mark.',
      ['Halden Mining'],
    ],
    [
      'an expansion of something named',
      "Spruce Capital lends to Tarn for a 48 MW expansion of Tarn's campus.",
      ['Tarn'],
    ],
    [
      'who has a pipeline, though another is named nearer',
      'According to Halden Mining, Arvum has a development pipeline of 288 MW.',
      ['Arvum development pipeline'],
    ],
    [
      'an apposition behind a ticker',
      'Halden Mining (NASDAQ: HLD), a $490 million market cap company, said its unit Arvum Group grew.',
      ['Halden Mining'],
    ],
    [
      'a partner that is a firm',
      'Halden Mining sold a part, while partner Wattco, a renewable energy company, retains 51%.',
      ['Wattco'],
    ],
    ['sites of no name', 'Halden Mining now has nearly 700 MW of sites.', ['Halden Mining']],
    [
      'a firm by where it is at home',
      'Halden Mining is listed in Oslo. In May the Norwegians mined 410 BTC.',
      ['Halden Mining'],
    ],
    [
      'a people that is no firm',
      'Bitcoin is dear to the Norwegians. Some 410 BTC were mined by Tarn in May.',
      ['Tarn'],
    ],
    [
      'names behind the colon in the order of the figures',
      'In front, with gains of 117%, 80% and 70%: Halden Mining, Tarn and Arvum.',
      ['Halden Mining', 'Tarn', 'Arvum'],
    ],
    [
      'an amount alone between commas',
      'Biggest of all is Halden Mining, market cap $5.3 billion; then come Tarn, $4 billion, and Arvum, $3 billion.',
      ['Halden Mining', 'Tarn', 'Arvum'],
    ],
    [
      'a label that only names machines',
      'Halden Mining sums up.\n- Machines at work: 25,000\n- Hashrate: 2.5 EH/s',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'whose stock is rated, not who rates it',
      'Brokerage Arvum raised its price target for Halden Mining. It expects a fleet of 12,000 rigs.',
      ['Halden Mining'],
    ],
    ['who shares a verb', 'Halden shares gained 2.8% and Arvum 1.8%.', ['Halden shares', 'Arvum']],
    [
      'what is no phrase',
      'Halden Mining has plans that, contingent on a loan, include expanding capacity up to 200 MW.',
      ['Halden Mining'],
    ],
  ])('%s', (_, text, found) => expect(subjects(text)).toEqual(found))

  test.each<[string, string, (string | null)[]]>([
    ['a segment named by its label', 'Gaming: revenue of $1.5 billion', ['Gaming']],
    [
      'chairwoman Whitlock',
      'Its partner Dana Whitlock said that Halden Mining has 51 MW.',
      ['Halden Mining'],
    ],
    ['a data centre', 'Halden Mining opened a 20 MW data centre in Oulu.', ['Halden Mining Oulu']],
  ])('but: %s', (_, text, found) => expect(subjects(text)).toEqual(found))
})

describe('when and how it is told', () => {
  test.each<[string, string, string[], (string | null)[]]>([
    ['a target that was reached', 'Tarn has now reached its 2.1 EH/s target.', ['reported'], [null]],
    ['but not yet', 'Tarn is to reach its 2.1 EH/s target.', ['forecast'], [null]],
    [
      'the day of an announcement',
      'On June 3, 2026, Tarn announced options, targeting 500 MW per site.',
      ['target'],
      [null],
    ],
    [
      'what a halving brought later',
      'Revenue fell 64% in the first quarter due to the April 2024 halving.',
      ['change'],
      ['2026-Q1'],
    ],
  ])('%s', (_, text, moods, periods) => {
    expect(told(text).map((c) => c.modality)).toEqual(moods)
    expect(told(text).map((c) => c.period)).toEqual(periods)
  })
})
