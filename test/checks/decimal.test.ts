import { describe, expect, it } from 'vitest'
import { endpoint, statedRange } from '../../src/checks/reading.ts'
import type { Comparator } from '../../src/claims/types.ts'
import { decimal, exactly, overlaps, percentChange, ratio } from '../../src/lib/decimal.ts'

const interval = (low: number, high: number) => ({ low: exactly(low), high: exactly(high) })

describe('exact decimals', () => {
  it.each([
    ['0.1', '0.1'],
    ['-12.50', '-12.5'],
    ['98765432109876543210.1234567890123456789', '98765432109876543210.1234567890123456789'],
  ])('keeps %s exactly', (text, kept) => expect(decimal(text)?.toFixed()).toBe(kept))

  it.each(['', '1e5', 'NaN', '1,000', '0x10', ' 1', '1'.repeat(401)])('refuses %j', (text) =>
    expect(decimal(text)).toBeNull(),
  )

  it('divides over all values, and not by what may be zero', () => {
    expect(ratio(interval(10, 20), interval(2, 5))).toEqual(interval(2, 10))
    expect(ratio(interval(10, 20), interval(-1, 1))).toBeNull()
    expect(percentChange(interval(120, 120), interval(25, 25))).toEqual(interval(380, 380))
  })

  it('meets at the ends, and is open where there is no bound', () => {
    expect(overlaps(interval(1, 2), interval(2, 3))).toBe(true)
    expect(overlaps(interval(1, 2), interval(2.01, 3))).toBe(false)
    expect(overlaps({ low: exactly(5), high: null }, interval(1, 6))).toBe(true)
  })
})

describe('what a stated figure may stand for', () => {
  const said = (quote: string, value: string, comparator: Comparator = 'eq') => ({
    quote,
    value,
    valueHigh: null,
    comparator,
  })
  const ends = (range: ReturnType<typeof statedRange>): string =>
    `${range?.low?.toFixed() ?? '…'} to ${range?.high?.toFixed() ?? '…'}`

  it.each([
    ['$25.65 billion', '25650000000', 'eq', '25645000000 to 25660000000'],
    ['$25 billion', '25000000000', 'eq', '24500000000 to 26000000000'],
    ['$20 billion', '20000000000', 'eq', '19000000000 to 21000000000'],
    ['$24.0 billion', '24000000000', 'eq', '23950000000 to 24100000000'],
    ['about $25 billion', '25000000000', 'approx', '23750000000 to 26250000000'],
    ['nearly $120 billion', '120000000000', 'approx', '114000000000 to 120500000000'],
    ['over $20 billion', '20000000000', 'gt', '20000000000 to 22000000000'],
    ['up to $40 billion', '40000000000', 'lte', '36000000000 to 40500000000'],
    ['1,200 MW', '1200', 'eq', '1150 to 1250'],
    ['1.2 GW', '1200', 'eq', '1150 to 1300'],
    ['a loss of $20 million', '-20000000', 'eq', '-21000000 to -19000000'],
  ] as const)('as an endpoint, %s (%s) is %s: %s', (quote, value, comparator, range) => {
    expect(ends(endpoint(said(quote, value, comparator)))).toBe(range)
  })

  it.each([
    ['31%', '31', 'eq', '30.5 to 32'],
    ['7.30%', '7.3', 'eq', '7.295 to 7.31'],
    ['almost 300%', '300', 'approx', '285 to 300.5'],
    ['more than 200%', '200', 'gt', '200 to …'],
    ['fell more than 20%', '-20', 'gt', '… to -20'],
    ['less than 5%', '5', 'lt', '… to 5'],
  ] as const)('as a rate, %s (%s, %s): %s', (quote, value, comparator, range) => {
    expect(ends(statedRange(said(quote, value, comparator)))).toBe(range)
  })

  it('covers a range from its lowest to its highest rounding', () => {
    expect(ends(endpoint({ quote: '10 to 12 MW', value: '10', valueHigh: '12', comparator: 'range' }))).toBe(
      '9.5 to 13',
    )
  })
})
