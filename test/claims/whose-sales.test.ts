import { describe, expect, test } from 'vitest'
import { explain } from '../../src/claims/explain.ts'
import { extract } from '../../src/claims/extract.ts'

/** The metrics of the amounts of money in a text. */
const amounts = (text: string) =>
  extract(text, { published: '2026-06-10' }).claims.flatMap((c) => (c.unit === 'USD' ? [c.metric] : []))

describe('sales of an industry, a product or a region size a market', () => {
  test.each([
    'Revenue in the flash controller market rose 9% to $3.1 billion in 2025.',
    'The edge server industry made $14 billion in revenue in 2025.',
    'Global revenue for the memory industry reached $27 billion.',
    'Global edge camera revenue was $2.4 billion in 2025, down 4%.',
    'Worldwide sales of inference cards came to $31 billion.',
    'Sales of memory test gear rose 14% to $4 billion in 2025.',
    'Analysts see inference card sales of $31 billion in 2027.',
    'Global DRAM revenue was $27 billion in the first quarter.',
    'Verity puts edge camera revenue at $2 billion.',
    'The industry’s worldwide sales will reach $553 billion.',
    'By the count of Halden Corp, revenue in the edge server market was $14 billion.',
  ])('%s', (text) => expect(amounts(text)).toEqual(['market_size']))
})

describe('sales of a firm or of several are their revenue', () => {
  test.each([
    "Halden's chip sales rose to $20 billion in the first quarter.",
    'Tarn Semiconductor reported memory revenue of $3.2 billion.',
    'Chip sales at Halden Corp rose 14% to $4 billion.',
    'Halden Corp makes chips. Chip sales rose 14% to $4 billion.',
    "Analysts see Nvidia's inference card sales at $31 billion in 2027.",
    'Its worldwide sales came to $31 billion.',
    'Storage makers had combined revenue of $12 billion.',
    'Halden earned $2 billion in revenue in the gaming market.',
    'In 2025 Sollux revenue came to $4 billion.',
    'Sollux had camera revenue of $4 billion.',
    'Subscription revenue came to $40 million.',
    'Data center revenue came to $40 billion.',
  ])('%s', (text) => expect(amounts(text)).toEqual(['revenue']))
})

describe('what follows the size of a market goes on from it', () => {
  test.each<[string, string[]]>([
    [
      'The edge server market came to $9 billion in 2025. Growth will go on, with sales reaching $11 billion in 2026.',
      ['market_size', 'market_size'],
    ],
    [
      'China was the largest market for lithography gear with sales of $8.2 billion, Taiwan ranked second with $5 billion in sales.',
      ['market_size', 'market_size'],
    ],
    [
      'The edge server market came to $9 billion in 2025. Halden Corp had revenue of $2 billion.',
      ['market_size', 'revenue'],
    ],
    ['Taiwan had $5 billion in sales.', ['revenue']],
  ])('%s', (text, metrics) => expect(amounts(text)).toEqual(metrics))
})

describe('what all spend on a kind of goods sizes its market, what a firm spends does not', () => {
  test.each([
    ['Global spending on edge servers is projected to soar to $58 billion by 2029.', 'market_size'],
    ['Organisations spent $82 billion on servers for AI in 2025.', 'market_size'],
    ['Data hall gear spending could reach $4 billion by 2030.', 'market_size'],
    ['Hyperscaler spending will reach $400 billion in 2026.', 'capex'],
    ["Halden's spending on edge servers rose to $3 billion.", 'capex'],
    ['Microsoft will invest more. AI spending will reach $80 billion in 2026.', 'capex'],
    ['Capital spending will reach $66 billion this year.', 'capex'],
  ])('%s', (text, metric) => expect(amounts(text)).toEqual([metric]))
})

describe('deals are counted by what they are worth, transactions by what moves', () => {
  test.each<[string, string[]]>([
    [
      'Data hall mergers and acquisitions reached $73 billion in closed deals in 2024, topping $52 billion in 2022.',
      ['deal_value', 'deal_value'],
    ],
    [
      'Early 2025 saw over $7 billion in completed transactions, with another $15 billion in agreed deals awaiting closure.',
      ['deal_value', 'deal_value'],
    ],
    ['After $73 billion in M&A activity in 2024, things slowed down.', ['deal_value']],
    ['The exchange processed transactions worth $7 billion in May.', ['transaction_volume']],
  ])('%s', (text, metrics) => expect(amounts(text)).toEqual(metrics))
})

/** The metrics of the percentages in a text. */
const percentages = (text: string) =>
  extract(text, { published: '2026-06-10' }).claims.flatMap((c) => (c.unit === '%' ? [c.metric] : []))

test('"y/y growth" behind a percentage makes it a change', () => {
  expect(
    percentages(
      'Tarn Cloud (39% y/y growth) and Halden Cloud (34% q/q growth) outgrow the leader, with a combined market share of 65%.',
    ),
  ).toEqual(['percent_change', 'percent_change', 'market_share'])
  expect(percentages('Tarn Cloud (39% of the market) outgrows the leader.')).toEqual(['market_share'])
})

test('a share of those asked is one told again in brackets, too', () => {
  expect(percentages('Over four in five companies (81%) are investing in AI.')).toEqual(['survey_share'])
  expect(percentages('Over four in five servers (81%) use accelerators.')).not.toContain('survey_share')
})

test('explain tells that the subject decided', () => {
  const text = 'Global edge camera revenue was $2.4 billion in 2025.'
  const steps = explain(text, text.indexOf('$2.4')) ?? []
  expect(steps.find((s) => s.step === 'metric')?.says).toContain('market_size by its subject, from revenue')
  expect(steps.find((s) => s.step === 'confidence')?.says).toContain('0.9 ')
})
