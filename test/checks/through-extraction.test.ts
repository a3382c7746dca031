import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checks/within-text.ts'
import { extract } from '../../src/claims/extract.ts'

/** The findings on a text as the extractor reads it, as "rule: stated". */
function found(text: string, more: { title?: string; published?: string } = {}): string[] {
  return checkText({ text, ...more, claims: extract(text, more).claims }).map((f) => `${f.rule}: ${f.stated}`)
}

describe('an article on mining costs and edge AI', () => {
  const published = '2026-01-15'
  const title = 'Edge AI to become a $119 billion market in eight years'
  const mining = 'The cost of mining one bitcoin has climbed above $100,000.'

  it.each([
    `${mining}\n\nThe edge AI market was worth about $25 billion in 2025 and is expected to approach $120 billion by 2033, an increase of almost 300% in just eight years.`,
    `${mining} Meanwhile, the edge AI market is forecast to grow from $25 billion in 2025 to nearly $120 billion by 2033, an increase of almost 300%.`,
    `By 2033 the edge AI market should be worth nearly $120 billion, up from $25 billion in 2025, an increase of almost 300%. ${mining}`,
  ])('has exactly one finding, whatever the heading: %s', (text) => {
    expect(found(text, { title, published })).toEqual(['growth: almost 300%'])
    expect(found(text, { published })).toEqual(['growth: almost 300%'])
  })

  it('has none where the growth is right', () => {
    const right = `${mining} The edge AI market is forecast to grow from $25 billion in 2025 to nearly $120 billion by 2033, an increase of about 380%.`
    expect(found(right, { title, published })).toEqual([])
  })
})

describe('market sentences with a yearly rate', () => {
  it.each([
    'The global edge AI market was valued at $18.3 billion in 2024 and is projected to reach $52.6 billion by 2032, growing at a CAGR of 14.1%.',
    'The AI chip market is expected to grow from USD 40.8 billion in 2025 to USD 165.9 billion by 2030, at a CAGR of 32.4%.',
    'The mining hardware market is projected to expand from $3.1 billion in 2023 to about $6.9 billion by 2032, representing a compound annual growth rate of 9.3%.',
  ])('agree: %s', (text) => expect(found(text)).toEqual([]))

  it.each([
    [
      'The global edge AI market was valued at $18.3 billion in 2024 and is projected to reach $52.6 billion by 2032, growing at a CAGR of 19.8%.',
      'cagr: 19.8%',
    ],
    [
      'The global AI camera market was valued at US$16.4 billion in 2022 and is projected to reach US$39.3 billion by 2032, a CAGR of 15.2%.[1] Another market is worth US$5 billion.',
      'cagr: 15.2%',
    ],
    [
      'The AI chip market is expected to grow from USD 40.8 billion in 2025 to USD 165.9 billion by 2030, at a CAGR of 23.4%.',
      'cagr: 23.4%',
    ],
  ])('do not: %s', (text, finding) => expect(found(text)).toEqual([finding]))
})
