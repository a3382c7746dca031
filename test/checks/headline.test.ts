import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checks/within-text.ts'
import { extract } from '../../src/claims/extract.ts'
import { claimsIn, type Told } from './claims.ts'

const text = 'The edge AI market is expected to approach $120 billion by 2033, analysts say.'
const body: Told[] = [
  [
    'approach $120 billion',
    'market_size',
    120e9,
    { period: '2033', subject: 'edge AI market', comparator: 'approx', modality: 'forecast' },
  ],
]
const found = (title: string, told = body, words = text): string[] =>
  checkText({ text: words, title, claims: claimsIn(words, told) }, { all: true }).map(
    (f) => `${f.rule} ${f.status}`,
  )

describe('the heading against the body', () => {
  it('reads the figures of the headings used here', () => {
    expect(
      extract('Edge AI market to reach $119 billion by 2033').claims.map((c) => [c.metric, c.value]),
    ).toEqual([['market_size', '119000000000']])
  })

  it.each([
    ['Edge AI market to reach $119 billion by 2033', ['headline consistent']],
    ['Edge AI market to reach $120 billion by 2033', ['headline consistent']],
    ['Edge AI market to top $100 billion by 2033', ['headline consistent']],
    ['Edge AI market to reach $140 billion by 2033', ['headline inconsistent']],
    ['Edge AI market to reach $120 million by 2033', ['headline changes_message']],
    ['Edge AI market to reach $30 billion by 2026', []],
    ['Edge AI chip revenue hits $90 billion', []],
    ['Edge AI market is worth $90 billion', []],
  ])('%s: %j', (title, findings) => {
    expect(found(title)).toEqual(findings)
  })

  it('does not guess between several figures of the body, nor against one it may have missed', () => {
    const two = 'The edge AI market will be worth $120 billion by 2033, or $90 billion by another count.'
    const told: Told[] = [
      ['$120 billion', 'market_size', 120e9, { period: '2033' }],
      ['$90 billion', 'market_size', 90e9, { period: '2033' }],
    ]
    expect(found('Edge AI market to reach $140 billion by 2033', told, two)).toEqual([])
    const missed = `${text} Others see 140 billion dollars.`
    expect(found('Edge AI market to reach $140 billion by 2033', body, missed)).toEqual([])
  })
})
