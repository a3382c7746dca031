import { describe, expect, test } from 'vitest'
import { type Read, read, subjects, told } from './reading.ts'

describe('users, windows and money of model makers', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'millions of people are users',
      'Each week 190M people chat with Wisp.',
      [['190M', 'user_count', '190000000', 'eq', null]],
    ],
    ['millions of jobs or letters are none', 'Each week Wisp answers 190M letters.', []],
    [
      'tokens taken at a time are a window',
      'Corvid learnt from 9 trillion tokens and takes 96K of them at a time.',
      [['96K', 'context_length', '96000', 'eq', null]],
    ],
    ['those of each prompt are none', 'We sent it 1,000 prompts of 500 tokens each.', []],
    [
      'coins for so much money that change hands are traded',
      'Some $54 million of the coin changed hands in a day.',
      [['Some $54 million', 'transaction_volume', '54000000', 'approx', null]],
    ],
    [
      'one that changes hands at a price is priced',
      'Bitcoin changed hands at $54,000.',
      [['$54,000', 'btc_price', '54000', 'eq', null]],
    ],
    [
      'money from backers is raised',
      'Tarn took $11 million from backers such as Pell Capital.',
      [['$11 million', 'investment', '11000000', 'eq', null]],
    ],
    [
      'a rate that revenue runs at is that of a firm, whoever it is',
      'That prices a lab with a billion dollars of run-rate revenue at sixty times sales.',
      [['a billion dollars', 'revenue', '1000000000', 'eq', null]],
    ],
    [
      'perhaps so many are about so many',
      'Corvid has perhaps 40 billion parameters.',
      [['perhaps 40 billion', 'model_parameters', '40000000000', 'approx', null]],
    ],
    [
      'what money is raised at is what the firm is worth',
      'Tarn is raising $500 million at $4.3 billion.',
      [
        ['$500 million', 'investment', '500000000', 'eq', null],
        ['$4.3 billion', 'valuation', '4300000000', 'eq', null],
      ],
    ],
    [
      'what it costs is not',
      'Tarn raised $500 million at a cost of $2 billion.',
      [['$500 million', 'investment', '500000000', 'eq', null]],
    ],
    [
      'a market of so much is one, whatever it trains',
      'It eyes a cloud-training market of $150 billion.',
      [['$150 billion', 'market_size', '150000000000', 'eq', null]],
    ],
    [
      'what is got out of another model leaves its unit out',
      'Heron gets 900 tokens a second out of Corvid 4, and roughly 3,000 out of Wren 5.',
      [
        ['900 tokens a second', 'token_throughput', '900', 'eq', null],
        ['roughly 3,000', 'token_throughput', '3000', 'approx', null],
      ],
    ],
    [
      'models of very different sizes stand side by side',
      'The littlest Corvid has 0.6 billion parameters, the largest 64 billion.',
      [
        ['0.6 billion', 'model_parameters', '600000000', 'eq', null],
        ['64 billion', 'model_parameters', '64000000000', 'eq', null],
      ],
    ],
    [
      'counts of other things do not',
      'Wisp has 600,000 users; the letters came to 64 million.',
      [['600,000', 'user_count', '600000', 'eq', null]],
    ],
    [
      'a window takes tokens in',
      'Corvid now takes in a million tokens.',
      [['a million tokens', 'context_length', '1000000', 'eq', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))

  test.each<[what: string, text: string, units: string[]]>([
    ['yuan where a firm of China is named', 'Alibaba charges ¥40 per million tokens.', ['CNY/Mtoken']],
    ['yen where none is', 'Hinode charges ¥40 per million tokens.', ['JPY/Mtoken']],
    ['yen where another country is', 'In Japan, Alibaba charges ¥40 per million tokens.', ['JPY/Mtoken']],
  ])('%s', (_, text, units) => expect(told(text).map((c) => c.unit)).toEqual(units))

  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'users told before a semicolon are not those of whom comes behind it',
      'It took ChatGPT three years. In May its monthly users came to 1 billion, we reckon; those of Claude stood at 56 million.',
      ['ChatGPT users', 'Claude'],
    ],
    [
      'users of a name behind them are its own',
      'Last May saw 56 million monthly users of Claude.',
      ['Claude'],
    ],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))
})

describe('what is past beside what is to come', () => {
  test.each<[what: string, text: string, moods: string[]]>([
    [
      'what another was last put at is no plan',
      'The offers would lift Tarn above Orbis, last put at $85 billion.',
      ['reported'],
    ],
    ['what one would be put at is', 'The offers would value Tarn at $85 billion.', ['forecast']],
    ['a rise after a plan has come', 'Oblong shares +12% after its plan to buy coins', ['change']],
    ['one that is planned has not', 'Oblong plans to lift prices by 12%.', ['target']],
  ])('%s', (_, text, moods) => expect(told(text).map((c) => c.modality)).toEqual(moods))

  test.each<[what: string, text: string, claimants: (string | null)[]]>([
    ['a name with a month in brackets is a source', 'A question takes 0.3 Wh (Google, August).', ['Google']],
    [
      'one whose verb of saying is left out says so too',
      'Google says 0.24 watt-hours for a Gemini prompt; Sam Altman, 0.34 for ChatGPT.',
      ['Google', 'Sam Altman'],
    ],
    [
      'one whose verb of having is left out does not',
      'Google has 900 million users; Orbis Labs, 56 million.',
      [null, null],
    ],
    ['a name alone amid a sentence is none', 'A question takes 0.3 Wh (Gemini) in August.', [null]],
  ])('%s', (_, text, claimants) => expect(told(text).map((c) => c.attributedTo)).toEqual(claimants))
})
