import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../src/web/change.ts'
import { missWords } from '../../src/web/pages/forecasts.tsx'
import { passageOf } from '../../src/web/parts/quote.tsx'
import { allOf, explained, periodWords, placeWords, safeUrl, seriesWords } from '../../src/web/words.ts'

const amount = (value: string, unit: string) => ({ value, valueHigh: null, unit, comparator: 'eq' }) as const

it.each([
  [2, 'both figures'],
  [3, 'all 3 figures'],
  [1200, 'all 1,200 figures'],
])('%i of them are %s', (n, words) => expect(allOf(n, 'figures')).toBe(words))

describe('periods and series in words', () => {
  it.each([
    ['2025/2033', '2025 to 2033'],
    ['2026-Q1', 'Q1 2026'],
    ['FY2026-Q1', 'Q1 FY2026'],
    ['2026-04', 'April 2026'],
    ['2026-04-12', '12 April 2026'],
    ['2025', '2025'],
  ])('period %s is %s', (period, words) => expect(periodWords(period)).toBe(words))

  it.each([
    ['Bitcoin', 'Texas', 'Cost of mining, Bitcoin, Texas'],
    ['unspecified', 'Texas', 'Cost of mining, Texas'],
    ['Ethiopia', 'Ethiopia', 'Cost of mining, Ethiopia'],
    ['mines in Paraguay', 'Paraguay', 'Cost of mining, mines in Paraguay'],
    ['Romania', 'Oman', 'Cost of mining, Romania, Oman'],
  ])('series of %s in %s is %s', (subject, place, words) =>
    expect(seriesWords({ metric: 'mining_cost', subject, place })).toBe(words),
  )
})

describe('a change', () => {
  it.each([
    ['180', '210', 'MW', { direction: 'up', size: '16.7%' }],
    ['210', '180', 'MW', { direction: 'down', size: '14.3%' }],
    ['4.2', '2.4', '%', { direction: 'down', size: '1.8 points' }],
    ['0', '5', 'MW', { direction: 'up', size: null }],
    ['5', '5.0', 'MW', { direction: 'same', size: null }],
  ])('%s → %s %s', (before, after, unit, change) =>
    expect(changeBetween(amount(before, unit), amount(after, unit))).toEqual(change),
  )

  it('is not worked out across units', () =>
    expect(changeBetween(amount('1', 'MW'), amount('1', 'GW'))).toBeNull())
})

describe('the sentence around a quote', () => {
  it('ends where the sentence does, not at a decimal point', () => {
    const passage = {
      prefix: 'Before. The mine draws ',
      quote: '180 MW',
      suffix: ', up from 1.5 a year ago. Then',
    }
    expect(passageOf(passage, 200)).toEqual({
      prefix: 'The mine draws ',
      quote: '180 MW',
      suffix: ', up from 1.5 a year ago.',
    })
  })
})

describe('an address from a feed', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:1', '//evil'])('%s is no link', (url) =>
    expect(safeUrl(url)).toBeUndefined(),
  )
  it('may be http(s)', () => expect(safeUrl('https://a.example/')).toBe('https://a.example/'))
})

describe('what a check says', () => {
  it.each([
    ['For 2026-Q3 A has "$74,600" and B "$92,300".', 'For Q3 2026 A has “$74,600” and B “$92,300”.'],
    ['said on 2026-11-13, and for 2026-04', 'said on 13 November 2026, and for April 2026'],
    [
      'from 25 (2025) to 120 (2033), 1-2-3 and 2025-2030',
      'from 25 (2025) to 120 (2033), 1-2-3 and 2025-2030',
    ],
  ])('%s', (stored, read) => expect(explained(stored)).toBe(read))
})

it.each([
  ['United States', 'the United States'],
  ['United Arab Emirates', 'the United Arab Emirates'],
  ['Texas', 'Texas'],
])('%s within a sentence is %s', (place, words) => expect(placeWords(place)).toBe(words))

it.each([
  ['0.5', 'forecast 0.5% too high'],
  ['-12.0', 'forecast 12% too low'],
  ['-0.0', 'as expected'],
])('forecast ÷ outcome − 1 of %s percent is told as: %s', (error, words) =>
  expect(missWords(error)).toBe(words),
)
