import { describe, expect, test } from 'vitest'
import { type Read, read, subjects, told } from './reading.ts'

describe('what models and their computers cost', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'a price for a million is one for a million tokens',
      'Orbis asks $1.10/M going in and $9/M coming out.',
      [
        ['$1.10/M', 'token_price', '1.1', 'eq', null],
        ['$9/M', 'token_price', '9', 'eq', null],
      ],
    ],
    ['one with a small letter may be for a month', 'The plan is $20/m.', []],
    [
      'the head of a column tells an hour',
      '| Card | Memory | Spot/hr |\n|---|---|---|\n| Heron 90 | 24GB | $0.27 |',
      [
        ['24GB', 'memory', '24', 'eq', null],
        ['$0.27', 'compute_price', '0.27', 'eq', null],
      ],
    ],
    [
      'or a million tokens, which are none themselves',
      '| Model | Price in/out (per 1M) |\n|---|---|\n| Corvid 4 | $0.22 / $0.88 |\nAll prices are per 1M.',
      [
        ['$0.22', 'token_price', '0.22', 'eq', null],
        ['$0.88', 'token_price', '0.88', 'eq', null],
      ],
    ],
    ['or none', '| Card | Colour | Price |\n|---|---|---|\n| Heron 90 | red | $270 |', []],
    [
      'what a price has come down from is for an hour too',
      'An H100, above $6 in 2024, is down to about $2.10 an hour.',
      [
        ['above $6', 'compute_price', '6', 'gt', '2024'],
        ['about $2.10 an hour', 'compute_price', '2.1', 'approx', null],
      ],
    ],
    [
      'what is spent before a fall is not',
      'Tarn spent $6 in 2024; the H100 is down to $2.10 an hour.',
      [['$2.10 an hour', 'compute_price', '2.1', 'eq', null]],
    ],
    [
      'anything from one price to another is a range',
      'Renting an H100 costs anything from $1.20 to $9 an hour.',
      [['from $1.20 to $9 an hour', 'compute_price', '1.2', 'range', null]],
    ],
    [
      'a rise from one to another is none',
      'Renting an H100 rose from $1.20 to $9 an hour.',
      [
        ['$1.20', 'compute_price', '1.2', 'eq', null],
        ['$9 an hour', 'compute_price', '9', 'eq', null],
      ],
    ],
    [
      'what is cheaper than it was has fallen',
      'An hour on an H100 is 30% cheaper than a year ago.',
      [['30%', 'percent_change', '-30', 'eq', null]],
    ],
    ['what is cheaper than elsewhere has not', 'An hour on an H100 is 30% cheaper than at Orbis.', []],
    [
      'tokens read at once are a window',
      'Corvid reads 96,000 tokens at once.',
      [['96,000 tokens', 'context_length', '96000', 'eq', null]],
    ],
    ['tokens written in a day are none', 'Corvid wrote 96,000 tokens in a day.', []],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))

  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'what two prices are for stands behind the second',
      'Per million tokens you pay $3 in and $9 out for Corvid 4; $2 and $8 for Wren 5.',
      ['Corvid 4', 'Corvid 4', 'Wren 5', 'Wren 5'],
    ],
    [
      'a part of what a name has is its own, whatever it is at',
      "Only 37 billion of DeepSeek V3's 671 billion parameters are at work.",
      ['DeepSeek V3', 'DeepSeek V3'],
    ],
    [
      'what goes in is not what costs so much',
      'With GPT-5 you pay $1.25/M going in and $10/M coming out.',
      ['GPT-5', 'GPT-5'],
    ],
    [
      'prices that stay are those of a name',
      'Prices of Claude Opus 4 stay put, at $3/million in.',
      ['Claude Opus 4'],
    ],
    ['what is to follow is nobody', 'Next year 50,000 H200s are to follow.', [null]],
    [
      'a name in bold before a dash is a label',
      '- **Corvid** – 17B active parameters\n- **Wren** – 90B active parameters',
      ['Corvid', 'Wren'],
    ],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))

  test('how large a model is, told in brackets, is not expected', () => {
    const moods = (text: string) => told(text).map((c) => c.modality)
    expect(moods('Expect 20 tokens/second from Phi-9 Mini (3.8B).')).toEqual(['forecast', 'reported'])
    expect(moods('Expect Phi-9 Mini to have 3.8 billion parameters.')).toEqual(['forecast'])
  })
})

describe('what networks and firms are worth', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'a loss of some percent is a fall, no net loss of the amounts before it',
      'Its market cap sank from $3.1 billion to $700 million, a loss of 77%.',
      [
        ['$3.1 billion', 'market_cap', '3100000000', 'eq', null],
        ['$700 million', 'market_cap', '700000000', 'eq', null],
        ['77%', 'percent_change', '-77', 'eq', null],
      ],
    ],
    [
      'one of so much money is a net loss',
      'Tarn made a loss of $7 million.',
      [['$7 million', 'net_income', '-7000000', 'eq', null]],
    ],
    [
      'what another managed stands in brackets beside a change',
      'Users of Wisp were up 64% on the year (Pell managed 6%).',
      [
        ['64%', 'percent_change', '64', 'eq', null],
        ['6%', 'percent_change', '6', 'eq', null],
      ],
    ],
    [
      'what one holds is no change',
      'Users of Wisp were up 64% on the year (Pell holds 6% of the market).',
      [
        ['64%', 'percent_change', '64', 'eq', null],
        ['6%', 'market_share', '6', 'eq', null],
      ],
    ],
    [
      'a round makes a firm one of so many billions',
      'The $300 million round makes Tarn a $9 billion company.',
      [
        ['$300 million', 'investment', '300000000', 'eq', null],
        ['$9 billion', 'valuation', '9000000000', 'eq', null],
      ],
    ],
    [
      'what a firm sells is its revenue',
      'Tarn is a company with $9 billion in sales.',
      [['$9 billion', 'revenue', '9000000000', 'eq', null]],
    ],
    [
      'what a protocol is worth is its capitalisation',
      'Petrel Protocol was worth more than $4 billion for a moment.',
      [['more than $4 billion', 'market_cap', '4000000000', 'gt', null]],
    ],
    ['what coins are worth is not', 'Petrel holds coins worth more than $4 billion.', []],
    [
      'a whole that stands first may have a bracket',
      'Of the tokens paid out each day (worth about $900,000), some 56% land with ten networks.',
      [['some 56%', 'share', '56', 'approx', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))
})
