import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checks/within-text.ts'
import type { Quantity } from '../../src/claims/types.ts'
import { claimsIn, type Told } from './claims.ts'

/** Every finding of the rate checks, agreeing ones too, as "rule status". */
function results(text: string, told: Told[]): string[] {
  const findings = checkText({ text, claims: claimsIn(text, told) }, { all: true })
  return findings.map((f) => `${f.rule} ${f.status}`)
}

const market = (early: Told, late: Told, ...rates: Told[]): Told[] => [early, late, ...rates]

describe('growth against its endpoints', () => {
  const story =
    'Mining one coin now costs more than $100,000. Edge AI was worth about $25 billion in 2025 and will approach $120 billion by 2033, an increase of almost 300% in eight years.'
  const told: Told[] = [
    ['more than $100,000', 'mining_cost', 100000, { comparator: 'gt' }],
    ['about $25 billion', 'market_size', 25e9, { period: '2025', subject: 'edge AI' }],
    ['approach $120 billion', 'market_size', 120e9, { period: '2033', subject: 'edge AI' }],
    ['almost 300%', 'percent_change', 300, { period: '2025/2033', comparator: 'approx' }],
  ]

  it('finds +380% where "almost 300%" is stated, and nothing else, and says so in a sentence', () => {
    const findings = checkText({ text: story, claims: claimsIn(story, told) })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      rule: 'growth',
      status: 'inconsistent',
      stated: 'almost 300%',
      claims: [3, 1, 2],
    })
    expect(findings[0]?.explanation).toBe(
      'From "about $25 billion" (2025) to "approach $120 billion" (2033) is 120 billion ÷ 25 billion − 1 = +380%; every fair rounding gives +334% to +407%, so "almost 300%" does not follow.',
    )
  })

  it('finds it in a sentence of its own too', () => {
    const text =
      'Edge AI was worth $25 billion in 2025. By 2033 it will be worth nearly $120 billion. That is an increase of almost 300%.'
    const claims: Told[] = [
      ['$25 billion', 'market_size', 25e9, { period: '2025' }],
      ['nearly $120 billion', 'market_size', 120e9, { period: '2033' }],
      ['almost 300%', 'percent_change', 300, { comparator: 'approx' }],
    ]
    expect(results(text, claims)).toEqual(['growth inconsistent'])
  })

  it.each([
    'Edge AI goes from $25 billion in 2025 to $120 billion by 2033. An almost 300% increase is remarkable.',
    'Edge AI goes from $25 billion in 2025 to $120 billion by 2033. This growth of almost 300% is remarkable.',
    'Edge AI goes from $25 billion in 2025 to $120 billion by 2033. The maker says this almost 300% jump is remarkable.',
  ])('finds it where the next sentence points back: %s', (text) => {
    const claims: Told[] = [
      ['$25 billion', 'market_size', 25e9, { period: '2025' }],
      ['$120 billion', 'market_size', 120e9, { period: '2033' }],
      ['almost 300%', 'percent_change', 300, { comparator: 'approx' }],
    ]
    expect(results(text, claims)).toEqual(['growth inconsistent'])
  })

  const from = (a: string, va: number, b: string, vb: number, rate: string, v: number, more = {}): string[] =>
    results(`Revenue went from ${a} in 2023 to ${b} in 2024, ${rate}.`, [
      [a, 'revenue', va, { period: '2023' }],
      [b, 'revenue', vb, { period: '2024' }],
      [rate, 'percent_change', v, more],
    ])

  it.each([
    ['$48.8 million', 48.8e6, '$60.5 million', 60.5e6, 'a rise of 24%', 24],
    ['$48.8 million', 48.8e6, '$60.5 million', 60.5e6, 'a rise of 23.9%', 23.9],
    ['$300 million', 3e8, '$1.1 billion', 1.1e9, 'up 250%', 250],
    ['$30 million', 30e6, '$20 million', 20e6, 'a fall of 33%', -33],
    ['$30 million', 30e6, '$20 million', 20e6, 'down 33%', 33],
    ['a loss of $20 million', -20e6, 'a loss of $30 million', -30e6, 'up 50%', 50],
    ['a loss of $10 million', -10e6, 'a profit of $5 million', 5e6, 'a gain of 150%', 150],
    ['$3 million', 3e6, '$3 million', 3e6, 'a rise of 0%', 0],
  ])('%s (%d) to %s (%d), %s: agrees', (a, va, b, vb, rate, v) => {
    expect(from(a, va, b, vb, rate, v)).toEqual(['growth consistent'])
  })

  it.each([
    ['$48.8 million', 48.8e6, '$60.5 million', 60.5e6, 'a rise of 26%', 26, 'inconsistent'],
    ['$30 million', 30e6, '$20 million', 20e6, 'a rise of 33%', 33, 'changes_message'],
    ['$20.4 million', 20.4e6, '$61.2 million', 61.2e6, 'a rise of 300%', 300, 'changes_message'],
  ])('%s (%d) to %s (%d), %s: does not follow', (a, va, b, vb, rate, v, status) => {
    expect(from(a, va, b, vb, rate, v)).toEqual([`growth ${status}`])
  })

  it('takes "more than 200%" at its word', () => {
    expect(
      from('$25 million', 25e6, '$120 million', 120e6, 'up more than 200%', 200, { comparator: 'gt' }),
    ).toEqual(['growth consistent'])
    expect(
      from('$25 million', 25e6, '$120 million', 120e6, 'up more than 500%', 500, { comparator: 'gt' }),
    ).toEqual(['growth inconsistent'])
  })

  it('reads "from … to" and "from" the year before without any period', () => {
    const hash: Told[] = [
      ['57%', 'percent_change', 57],
      ['3.0 EH/s', 'company_hashrate', 3],
      ['4.7 EH/s', 'company_hashrate', 4.7],
    ]
    expect(
      results('The firm grew its hashrate by 57% over the year, from 3.0 EH/s to 4.7 EH/s.', hash),
    ).toEqual(['growth consistent'])
    const back: Told[] = [
      ['$90 million', 'revenue', 90e6],
      ['20%', 'percent_change', 20],
      ['$60 million', 'revenue', 60e6],
    ]
    expect(
      results('Revenue came to $90 million, 20% more than the $60 million of the year before.', back),
    ).toEqual(['growth changes_message'])
  })

  it.each([
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024, while profit gained 12%.'],
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024, with net income up 12%.'],
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024 and margins by 12%.'],
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024, growing 12% a year.'],
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024. The shares gained 12%.'],
    ['Sales rose from $10 billion in 2020 to $20 billion in 2024, a 12% rise in net income helping.'],
  ])('leaves alone a rate of something else: %s', (text) => {
    const told: Told[] = [
      ['$10 billion', 'revenue', 10e9, { period: '2020' }],
      ['$20 billion', 'revenue', 20e9, { period: '2024' }],
      ['12%', 'percent_change', 12],
    ]
    expect(results(text, told)).toEqual([])
  })

  it('says why a change from what may be zero cannot be checked', () => {
    expect(from('$0 million', 0, '$5 million', 5e6, 'up 100%', 100)).toEqual(['growth not_checkable'])
  })
})

describe('yearly growth against endpoints and years', () => {
  const cagr = (a: Told, b: Told, text: string, rate: string, v: number, more = {}): string[] =>
    results(text, market(a, b, [rate, 'cagr', v, more]))
  const at = (quote: string, value: number, period: string): Told => [quote, 'market_size', value, { period }]
  const sold = (rate: string): string =>
    `The market was worth $24.0 billion in 2022 and will reach $59.2 billion by 2032, at a CAGR of ${rate}.`
  const [early, late] = [at('$24.0 billion', 24e9, '2022'), at('$59.2 billion', 59.2e9, '2032')]

  it.each([
    ['9.4%', 9.4, 'all ten years'],
    ['9.6%', 9.6, 'a base year figure that is not printed'],
    ['10.55%', 10.55, 'the nine years after the base year'],
    ['roughly 9.5%', 9.5, 'a qualifier'],
  ])('%s agrees (%d): %s', (rate, value) => {
    expect(cagr(early, late, sold(rate), rate, value)).toEqual(['cagr consistent'])
  })

  it.each([
    ['12.5%', 12.5, 'inconsistent'],
    ['7.3%', 7.3, 'inconsistent'],
    ['14.8%', 14.8, 'changes_message'],
    ['-9.4%', -9.4, 'changes_message'],
  ])('%s does not follow', (rate, value, status) => {
    expect(cagr(early, late, sold(rate), rate, value)).toEqual([`cagr ${status}`])
  })

  it('counts the years of a forecast period that stands with the rate', () => {
    const text =
      'Worth $10.2 million in 2024, it will be worth $20.4 million by 2030, a CAGR of 10.4% over 2023-2030.'
    const told = (period: string | null): Told[] => [
      at('$10.2 million', 10.2e6, '2024'),
      at('$20.4 million', 20.4e6, '2030'),
      ['10.4%', 'cagr', 10.4, { period }],
    ]
    expect(results(text, told('2023/2030'))).toEqual(['cagr consistent'])
    expect(results(text, told(null))).toEqual(['cagr inconsistent'])
  })

  it('holds each rate against the leg it stands with', () => {
    const text =
      'It grows from $2.14 trillion in 2023 to $2.28 trillion in 2024, at a CAGR of 6.5%, and on to $2.83 trillion by 2028 at a CAGR of 9.9%.'
    const told: Told[] = [
      at('$2.14 trillion', 2.14e12, '2023'),
      at('$2.28 trillion', 2.28e12, '2024'),
      ['6.5%', 'cagr', 6.5],
      at('$2.83 trillion', 2.83e12, '2028'),
      ['9.9%', 'cagr', 9.9],
    ]
    expect(results(text, told)).toEqual(['cagr consistent', 'cagr changes_message'])
  })

  it('reads a rate between its endpoints or before them', () => {
    const amid =
      'It was worth $28.2 billion in 2023 and will grow at a CAGR of 14.1% to reach $92.5 billion by 2032.'
    expect(
      results(amid, [
        at('$28.2 billion', 28.2e9, '2023'),
        ['14.1%', 'cagr', 14.1],
        at('$92.5 billion', 92.5e9, '2032'),
      ]),
    ).toEqual(['cagr consistent'])
    const ahead = 'Growing at a CAGR of 45%, it will go from $19.2 billion in 2023 to $97.5 billion by 2030.'
    expect(
      results(ahead, [
        ['45%', 'cagr', 45],
        at('$19.2 billion', 19.2e9, '2023'),
        at('$97.5 billion', 97.5e9, '2030'),
      ]),
    ).toEqual(['cagr changes_message'])
  })

  it.each([
    ['27%', 27, 'changes_message'],
    ['14.6%', 14.6, 'consistent'],
  ])('counts the years of the rate where the endpoints have none: %s', (rate, value, status) => {
    const text = `The market grows at a ${rate} CAGR between 2024 and 2030, from $24.2 billion to $54.7 billion.`
    const told: Told[] = [
      [rate, 'cagr', value, { period: '2024/2030' }],
      ['$24.2 billion', 'market_size', 24.2e9],
      ['$54.7 billion', 'market_size', 54.7e9],
    ]
    expect(results(text, told)).toEqual([`cagr ${status}`])
  })

  describe('money no metric took', () => {
    const text =
      'Cesium sold for $363.6 million in 2024 and will reach $601.7 million by 2032, a CAGR of 9.9%. It cost $5 million in 2020.'
    const claims = claimsIn(text, [
      ['9.9%', 'cagr', 9.9],
      ['$5 million', 'revenue', 5e6, { period: '2020' }],
    ])
    const money = (quote: string, value: string): Quantity => {
      const start = text.indexOf(quote)
      return {
        start,
        end: start + quote.length,
        kind: 'currency',
        value,
        unit: 'USD',
        currency: 'USD',
        comparator: 'eq',
      }
    }
    const unbound = [money('$363.6 million', '363600000'), money('$601.7 million', '601700000')]

    it('stands in as the endpoints of a rate in its sentence, if it has a year', () => {
      expect(checkText({ text, claims, unbound }, { all: true })).toMatchObject([
        { rule: 'cagr', status: 'changes_message', claims: [0] },
      ])
    })

    it('does not where the sentence has no such rate or the money no year', () => {
      expect(checkText({ text, claims: claims.slice(1), unbound }, { all: true })).toEqual([])
      const [first] = unbound
      const yearless = [{ ...first, end: (first?.end ?? 0) - 3 } as Quantity, unbound[1] as Quantity]
      expect(checkText({ text, claims, unbound: yearless }, { all: true })).toEqual([])
    })
  })

  it('does not lend a rate to the next market in the sentence', () => {
    const text =
      'The robot market hits $1.46 billion by 2029 at a 57.8% CAGR, while hotels go from $24.4 billion in 2024 to $107 billion by 2034.'
    const told: Told[] = [
      at('$1.46 billion', 1.46e9, '2029'),
      ['57.8%', 'cagr', 57.8],
      at('$24.4 billion', 24.4e9, '2024'),
      at('$107 billion', 107e9, '2034'),
    ]
    expect(results(text, told)).toEqual([])
  })
})

describe('multiples against endpoints', () => {
  const times = (rate: string, value: number, more = {}): string[] =>
    results(`The market will ${rate} from $45 billion in 2025 to $95 billion by 2030.`, [
      [rate, 'growth_multiple', value, more],
      ['$45 billion', 'market_size', 45e9, { period: '2025' }],
      ['$95 billion', 'market_size', 95e9, { period: '2030' }],
    ])

  it.each([
    ['double', 2, 'eq', 'consistent'],
    ['nearly double', 2, 'approx', 'consistent'],
    ['more than double', 2, 'gt', 'consistent'],
    ['grow 2.1x', 2.1, 'eq', 'consistent'],
    ['triple', 3, 'eq', 'inconsistent'],
    ['more than triple', 3, 'gt', 'changes_message'],
    ['quadruple', 4, 'eq', 'changes_message'],
  ] as const)('%s (%d, %s): %s', (rate, value, comparator, status) => {
    expect(times(rate, value, { comparator })).toEqual([`multiple ${status}`])
  })
})
