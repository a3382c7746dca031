import { describe, expect, test } from 'vitest'
import { type Read, read, told } from './reading.ts'

describe('how news of chips and models tells its figures', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'a price behind a slash, whole or with cents of nought',
      'Corvid 5 costs $3/1M input tokens and $10.00/1M output tokens.',
      [
        ['$3/1M input tokens', 'token_price', '3', 'eq', null],
        ['$10.00/1M output tokens', 'token_price', '10', 'eq', null],
      ],
    ],
    [
      'a size in brackets behind the name of a model; users there are none of its parameters',
      'Gemma 3 (4.2B) is new. Gemma 2 (3B downloads) is old.',
      [['4.2B', 'model_parameters', '4200000000', 'eq', null]],
    ],
    [
      'a rate that leaves out the unit of the one it is listed with',
      'It runs at 14–18 tokens/s on a desk and 5–7 on a lap, 3 on a phone.',
      [
        ['14–18 tokens/s', 'token_throughput', '14', 'range', null],
        ['5–7', 'token_throughput', '5', 'range', null],
        ['3', 'token_throughput', '3', 'eq', null],
      ],
    ],
    [
      'weights of four bits are no quarter',
      'Gemma 3 27B Q4 runs at 61 t/s here.',
      [['61 t/s', 'token_throughput', '61', 'eq', null]],
    ],
    [
      'the same in another measure is told, a thing to compare with is not',
      'The chip does 40 TOPS at four bits, equivalent to 20 TOPS at eight. It saves 9 TWh, equivalent to 500 MW of wind.',
      [
        ['40 TOPS', 'compute_performance', '40', 'eq', null],
        ['20 TOPS', 'compute_performance', '20', 'eq', null],
        ['9 TWh', 'energy_consumption', '9', 'eq', null],
      ],
    ],
    [
      'how many there were before',
      'The assistant has five million users, up from three million just two weeks ago.',
      [
        ['five million', 'user_count', '5000000', 'eq', null],
        ['three million', 'user_count', '3000000', 'eq', null],
      ],
    ],
    [
      'that number, after it moved',
      'The assistant had 90 million weekly users. That number tripled to 270 million.',
      [
        ['90 million', 'user_count', '90000000', 'eq', null],
        ['tripled', 'growth_multiple', '3', 'eq', null],
        ['270 million', 'user_count', '270000000', 'eq', null],
      ],
    ],
    [
      'what went up to an amount had no bound, what may go so far has',
      'Demand shot up to 55 TWh in 2024. It may use up to 60 TWh.',
      [
        ['55 TWh', 'energy_consumption', '55', 'eq', '2024'],
        ['up to 60 TWh', 'energy_consumption', '60', 'lte', null],
      ],
    ],
    [
      'the price of a kilowatt-hour, from one time to another',
      'The average price for 1 kilowatt-hour of electricity rose from 16.4 cents to 17.5 cents.',
      [
        ['16.4 cents', 'electricity_price', '0.164', 'eq', null],
        ['17.5 cents', 'electricity_price', '0.175', 'eq', null],
      ],
    ],
    [
      'so many shipped, beside their share of the market',
      'PC shipments fell. Tarn was first with 17.5 million and 20% market share.',
      [
        ['17.5 million', 'shipments', '17500000', 'eq', null],
        ['20%', 'market_share', '20', 'eq', null],
      ],
    ],
    [
      'what was shipped, be it estimated, and staff cut in so many words',
      'Tarn shipped an estimated 2.3 million GPUs. It told of a reduction of 21,000 employees.',
      [
        ['2.3 million', 'shipments', '2300000', 'eq', null],
        ['21,000', 'job_cuts', '21000', 'eq', null],
      ],
    ],
    ['the size of a module names it', 'DDR5 16GB modules are dear.', []],
    [
      'the price of an hour is no price of a processor',
      'At $2 per GPU-hour, the cost of training was $5.5 million.',
      [
        ['$2 per GPU-hour', 'compute_price', '2', 'eq', null],
        ['$5.5 million', 'training_cost', '5500000', 'eq', null],
      ],
    ],
    [
      'how far something has spread',
      'The penetration of such cards is 23%.',
      [['23%', 'share', '23', 'eq', null]],
    ],
  ])('%s', (_, text, figures) => {
    expect(read(text)).toEqual(figures)
  })
})

describe('what growth comes to is a change', () => {
  const changes = (text: string) =>
    told(text)
      .filter((c) => c.metric === 'percent_change')
      .map((c) => c.value)
  test.each([
    ['Cloud growth may have accelerated to 35% in the quarter, from 33% before.', ['35', '33']],
    ['Sales rose 21%, up from 20% in the quarter before.', ['21', '20']],
    ['Its margin rose by 2 points to 41%, up from 39%.', []],
    ['The growth of the site brought its share to 35%.', []],
    ['Bills saw larger increases in some states, such as Ohio at 31% and Iowa at 12%.', ['31', '12']],
    ['Rents collapsed 64%, then rebounded 40%.', ['-64', '40']],
    [
      'Modules went up 20% and 11% week over week and 59% and 43% month over month.',
      ['20', '11', '59', '43'],
    ],
    ['The share was 12%, before rocketing up to 26%.', []],
    ['Some firms, such as Tarn at 31%, hold a larger share.', []],
    ['Revenue rose 207% year over year to $1.2 billion and 23% sequentially.', ['207', '23']],
  ])('%s', (text, values) => expect(changes(text)).toEqual(values))
})

describe('what a result is set against', () => {
  const kinds = (text: string) => told(text).map((c) => `${c.metric} ${c.value} ${c.modality}`)
  test.each([
    [
      'the forecast it exceeded',
      'Capex of $18 billion exceeded the roughly $13 billion forecast, with $15 billion spent on AI.',
      ['capex 18000000000 reported', 'capex 13000000000 forecast', 'capex 15000000000 reported'],
    ],
    [
      'each has its own',
      'Larkin had revenue of $65 billion, above an expected $64 billion, and revenue in the cloud of $24 billion.',
      ['revenue 65000000000 reported', 'revenue 64000000000 forecast', 'revenue 24000000000 reported'],
    ],
    ['as expected', 'As expected, Larkin holds a market share of 88%.', ['market_share 88 reported']],
    [
      'a condition',
      'At $9 billion, the state would be investing in half of the plant.',
      ['investment 9000000000 forecast', 'share 50 forecast'],
    ],
    [
      'a plan told once for all of a list',
      'For capex Amazon plans $200 billion, Google $180 billion, Meta $125 billion, and Oracle $50 billion.',
      [
        'capex 200000000000 target',
        'capex 180000000000 target',
        'capex 125000000000 target',
        'capex 50000000000 target',
      ],
    ],
  ])('%s', (_, text, claims) => expect(kinds(text)).toEqual(claims))
})

describe('what is over and what lies ahead', () => {
  test.each([
    [
      'a result of a quarter of its own',
      'Tarn recorded revenue of $9.3 billion for the third quarter of this year.',
      'reported',
    ],
    ['one still to come', 'Tarn has revenue of $9.3 billion in the third quarter of this year.', 'forecast'],
    ['talks', 'Tarn is in early talks with its backers to raise $30 billion.', 'target'],
    ['plans', 'Tarn is planning a hall of 40 MW.', 'target'],
    ['the planning', 'One model does the planning, a small one decodes at 50 tokens/s.', 'reported'],
  ])('%s', (_, text, modality) => expect(told(text).map((c) => c.modality)).toEqual([modality]))
})

describe('who and what a figure is of', () => {
  const whose = (text: string) => told(text).map((c) => [c.subject, c.attributedTo])
  test.each([
    [
      'a rise from year to year',
      'Tarn reported capex of $21 billion. It is a year-over-year increase of 53%.',
      1,
      'Tarn capex',
    ],
    [
      'a label that names a property',
      'Corvid 5 is new.\n- Architecture: 26B parameters, 4B of them active.',
      0,
      'Corvid 5',
    ],
  ])('%s', (_, text, n, subject) => expect(whose(text)[n]?.[0]).toBe(subject))
  test('no name is a source for being rated', () =>
    expect(whose('Corvid 5 has a TDP rated at 700W.').map((c) => c[1])).toEqual([null]))
})

describe('two results in one sentence', () => {
  const bound = (text: string) => told(text).map((c) => `${c.metric} ${c.value} ${c.unit}`)
  test('each is named behind it', () =>
    expect(bound('Tarn reported $9.3 billion in revenue and $1.91 in earnings per share.')).toEqual([
      'revenue 9300000000 USD',
    ]))
  test('also where it is told in two currencies', () =>
    expect(
      bound(
        'Tarn reported $9.3 billion (about 12.7 trillion won) in revenue and $1.91 in earnings per share.',
      ),
    ).toEqual(['revenue 9300000000 USD', 'revenue 12700000000000 KRW']))
  test('what a sentence speaks of is no figure of the one before', () =>
    expect(
      bound(
        'Adjusted EBITDA rose to $3 billion. Capital expenditure of $18 billion beat the $13 billion of a year ago.',
      ),
    ).toEqual(['capex 18000000000 USD', 'capex 13000000000 USD']))
})
