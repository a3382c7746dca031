import { describe, expect, it } from 'vitest'
import { alertOf, wordsOf } from '../../src/digests/alert-words.ts'

const usd = { value: '100000', unit: 'USD/BTC' }

describe('an alert in somebody’s own words', () => {
  it.each([
    [
      'tell me when mining cost in the US passes 100k',
      { when: 'above', ...usd, about: 'Cost of mining United States' },
    ],
    [
      'mining cost in the United States above $100,000 per Bitcoin',
      { when: 'above', ...usd, about: 'Cost of mining United States' },
    ],
    ['mining cost > 100k', { when: 'above', ...usd, about: 'Cost of mining' }],
    ['Alert us if the bitcoin price falls below 80k', { when: 'below', value: '80000', unit: 'USD/BTC' }],
    [
      'electricity price in Texas under $0.05 per kWh',
      { when: 'below', value: '0.05', unit: 'USD/kWh', about: 'Electricity price Texas' },
    ],
    [
      'network hashrate over 1 ZH/s',
      { when: 'above', value: '1000', unit: 'EH/s', about: 'Network hashrate' },
    ],
    [
      'edge AI market size exceeds $100 billion',
      { when: 'above', value: '100000000000', unit: 'USD', about: 'Market size edge AI' },
    ],
    ['network hashrate ± 10 %', { when: 'moves', percent: 10, about: 'network hashrate' }],
    [
      'mining cost in the US moves by 10%',
      { when: 'moves', percent: 10, about: 'mining cost United States' },
    ],
    [
      'let me know when difficulty changes by more than 2.5 percent',
      { when: 'moves', percent: 2.5, about: 'difficulty' },
    ],
    ['a silent edit by anyone', { when: 'silent_edit' }],
    ['Silent edits', { when: 'silent_edit' }],
  ])('%s', (text, alert) => expect(alertOf(text)).toMatchObject(alert))

  it.each([
    [{ when: 'silent_edit' }, 'a silent edit by anyone'],
    [{ when: 'moves', percent: 10, about: 'network hashrate' }, 'network hashrate moves by 10% or more'],
    [
      { when: 'above', value: '100000', unit: 'USD/BTC', about: 'Mining cost United States' },
      'mining cost United States goes above $100,000 per bitcoin',
    ],
    [{ when: 'below', value: '90', unit: 'USD/MWh', about: 'power' }, 'power goes below $90 per MWh'],
  ] as const)('%o is said as it would be asked for', (alert, words) => expect(wordsOf(alert)).toBe(words))

  it.each(['', 'hello', 'mining cost', 'above', 'passes 100k', '± 10 %', 'x'.repeat(10_000)])(
    'is not guessed at: %s',
    (text) => expect(alertOf(text)).toBeNull(),
  )
})
