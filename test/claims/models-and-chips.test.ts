import { describe, expect, test } from 'vitest'
import { type Read, read, subjects } from './reading.ts'

describe('what models and chips are', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'how large a model is stands in brackets behind its name, with more',
      'Start with Phi-4 mini (3.6B, open) or Corvid-2 (24B dense, 96K context).',
      [
        ['3.6B', 'model_parameters', '3600000000', 'eq', null],
        ['24B', 'model_parameters', '24000000000', 'eq', null],
        ['96K', 'context_length', '96000', 'eq', null],
      ],
    ],
    [
      'all and active parameters, a window',
      'Corvid-3: 2T total / 30B active. Its 320K window is new.',
      [
        ['2T', 'model_parameters', '2000000000000', 'eq', null],
        ['30B', 'model_parameters', '30000000000', 'eq', null],
        ['320K', 'context_length', '320000', 'eq', null],
      ],
    ],
    ['the size of a site in brackets is no model', 'Halden (24B) is listed.', []],
    [
      'what a product is has no time, least of all that of its launch',
      'In March 2026, Orbis released Corvid 4 with 27 billion parameters.',
      [['27 billion', 'model_parameters', '27000000000', 'eq', null]],
    ],
    [
      'nor below a line that tells its launch',
      'Orbis launched two boards in April 2026:\n| Board | Memory |\n|---|---|\n| Wren | 16 GB |',
      [['16 GB', 'memory', '16', 'eq', null]],
    ],
    [
      'what will be drawn by then has',
      'By 2027 racks will draw 600 kW.',
      [['600 kW', 'power_draw', '600000', 'eq', '2027']],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))

  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'a version belongs to the name, whatever follows',
      'Orbis, a firm from Turku, unveiled Wren 2.0 in Oslo. It does 3.5 TOPS.',
      ['Wren 2.0'],
    ],
    ['a small word makes another model', 'Mistral Small 4 (119B MoE) is out.', ['Mistral Small 4']],
    [
      'what opens a sentence before a product is no part of its name',
      'Try Gemma 3 (4B) at home.',
      ['Gemma 3'],
    ],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))
})

describe('what devices sell', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'a headline is no name up to its number',
      'AI Phone Shipments to Hit 167 Million by 2029',
      [['167 Million', 'shipments', '167000000', 'eq', '2029']],
    ],
    [
      'of several figures behind a label each has its time',
      'Smart speakers, units: 60 million in 2024 to 90 million by 2028',
      [
        ['60 million', 'shipments', '60000000', 'eq', '2024'],
        ['90 million', 'shipments', '90000000', 'eq', '2028'],
      ],
    ],
    [
      'what growth shows is no growth',
      'This growth indicates that nearly 60% of all phone shipments are from Asia.',
      [['nearly 60%', 'share', '60', 'approx', null]],
    ],
    [
      'what growth is, is',
      'This growth of nearly 60% was a record.',
      [['nearly 60%', 'percent_change', '60', 'approx', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))

  test.each<[what: string, text: string, names: (string | null)[]]>([
    ['who projects does not sell', 'Verity projects laptop shipments to soar to 90 million.', ['laptops']],
    ['a verb in a headline is no name', 'Halden Raises $90 Million to Build Wireless Chips', ['Halden']],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))
})

describe('users and money of AI firms', () => {
  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'a count of users is carried into the next sentence, past a time',
      'Two years from launch Wisp had 90 million users. Two years after that, it had 400 million.',
      [
        ['90 million', 'user_count', '90000000', 'eq', null],
        ['400 million', 'user_count', '400000000', 'eq', null],
      ],
    ],
    [
      'but not to what has a noun of its own',
      'Wisp has 90 million users. It answered 400 million letters.',
      [['90 million', 'user_count', '90000000', 'eq', null]],
    ],
    [
      'what is raised at a valuation, and the valuation behind its "of"',
      'Tarn raised $70M at a valuation of more than $900 million.',
      [
        ['$70M', 'investment', '70000000', 'eq', null],
        ['more than $900 million', 'valuation', '900000000', 'gt', null],
      ],
    ],
    [
      'a tolerance is no figure',
      'Tarn expects to earn $24 billion in revenue, give or take 2 percent.',
      [['$24 billion', 'revenue', '24000000000', 'eq', null]],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))

  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'a clause behind a colon has its own subject, which the label is not',
      'Tarn will list. The problem: the company expects $14 billion in losses.',
      ['Tarn'],
    ],
    [
      'the product a label explains',
      '- GPU (Heron 90): 200 tokens/sec\n- CPU: 6 tokens/sec',
      ['Heron 90', 'CPU'],
    ],
    [
      'a name alone in the brackets that end a sentence is a source',
      'Sales rose 92% (Streetlive). More is due.',
      ['Sales'],
    ],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))
})

describe('lists of what was measured', () => {
  test.each<[what: string, text: string, names: (string | null)[]]>([
    [
      'labels that only say what is measured leave it to the name above the list',
      'Heron 90\n- Memory: 32 GB\n- Bandwidth: 900 GB/s\nWren 5\n- Memory: 8 GB',
      ['Heron 90', 'Heron 90', 'Wren 5'],
    ],
    [
      'or to the one before the line above it',
      'GPT-4 Turbo\nMeasured over a week:\n- Time to First Token: 310ms median\n- Cost per Million Tokens: $6.50 input',
      ['GPT-4 Turbo', 'GPT-4 Turbo'],
    ],
    [
      'what was not done to a noun describes it',
      'Tools reduce unplanned outages by 40%.',
      ['unplanned outages'],
    ],
    [
      'what a noun of change is in',
      'Plants have seen a reduction in machine downtime by over 50%.',
      ['machine downtime'],
    ],
    [
      'those asked and the items of a list, each before its bracket',
      'Respondents say that coding (66%) and analysis (59%) are most needed.',
      ['Respondents: coding', 'Respondents: analysis'],
    ],
    [
      'a list of names in brackets is passed over',
      'Rates for the newest cards (Heron 90, Wren 5, Kite 7) roughly doubled.',
      ['Rates for the newest cards'],
    ],
    [
      'whom "one of" explains',
      'Most went at Tarnix, one of the largest software firms, which let 14,000 people go.',
      ['Tarnix'],
    ],
  ])('%s', (_, text, names) => expect(subjects(text)).toEqual(names))

  test.each<[what: string, text: string, figures: Read[]]>([
    [
      'tokens that are put out',
      'Wren clocks 1,710.5 output tokens per second.',
      [['1,710.5 output tokens per second', 'token_throughput', '1710.5', 'eq', null]],
    ],
    [
      'how much more uptime is a change, how much of it a rate',
      'It leads to 15% more uptime. The uptime is 98%.',
      [['15%', 'percent_change', '15', 'eq', null]],
    ],
    [
      'those who report an increase are asked, what they report moved',
      'A poll finds 90% of firms are spending more, with 30% reporting budget increases of 25%.',
      [
        ['90%', 'survey_share', '90', 'eq', null],
        ['30%', 'survey_share', '30', 'eq', null],
        ['25%', 'percent_change', '25', 'eq', null],
      ],
    ],
    [
      'what is foreseen of those asked has its time, what they foresee has not',
      'Verity predicts that 80% of retailers will use agents by 2028. In a poll, 40% of grocers expect to use them in 2027.',
      [
        ['80%', 'survey_share', '80', 'eq', '2028'],
        ['40%', 'survey_share', '40', 'eq', null],
      ],
    ],
  ])('%s', (_, text, figures) => expect(read(text)).toEqual(figures))
})
