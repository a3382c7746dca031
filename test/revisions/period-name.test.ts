import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { periodName } from '../../src/revisions/period-name.ts'
import { filingOf } from '../../src/revisions/record.ts'

describe('the name a stretch of time is filed under', () => {
  test.each([
    ['2026-04/2026-06', '2026-Q2'],
    ['2026-10/2026-12', '2026-Q4'],
    ['2026-01/2026-06', '2026-H1'],
    ['2026-01/2026-12', '2026'],
    ['2026-05/2026-05', '2026-05'],
    ['2026-03/2026-05', '2026-03/2026-05'],
    ['2025-11/2026-01', '2025-11/2026-01'],
    ['2026/2033', '2026/2033'],
    ['FY2026-Q2', 'FY2026-Q2'],
    ['2026-Q2', '2026-Q2'],
    [null, null],
  ])('%s is %s', (period, name) => expect(periodName(period)).toBe(name))

  test('makes one claim of what two papers tell in other words', () => {
    const id = (text: string) => {
      const [claim] = extract(text, { published: '2026-08-01' }).claims
      if (!claim) throw new Error(`no claim in ${text}`)
      return filingOf(claim, 'The Daily').id
    }
    expect(id('Polar Hash had revenue of $41 million in the three months to June 30, 2026.')).toBe(
      id('In the second quarter of 2026 Polar Hash had revenue of $41 million.'),
    )
  })
})
