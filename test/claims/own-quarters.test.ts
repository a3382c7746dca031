import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const times = (text: string, published: string) =>
  extract(text, { published }).claims.map((c) => [c.value, c.period])

describe("a quarter of a firm's own year, named without that year", () => {
  test.each([
    [
      'is named for the year it ends in',
      'Fiscal third-quarter revenue would be $6.4 billion, Halden said.',
      '2026-03-22',
      [['6400000000', 'FY2026-Q3']],
    ],
    [
      'ended a month or so before it is reported',
      "Halden's fiscal Q1 capex hit $31 million.",
      '2026-10-20',
      [['31000000', 'FY2027-Q1']],
    ],
    [
      "is told by the calendar's being long over",
      'Halden reported third quarter revenue of $9.3 billion and an operating profit of $2.5 billion.',
      '2026-06-25',
      [
        ['9300000000', 'FY2026-Q3'],
        ['2500000000', 'FY2026-Q3'],
      ],
    ],
    [
      'and the text counts on from it',
      "Halden reported fourth-quarter net sales of $5.7 million, up from $4.6 million in the third quarter and $5.4 million in last year's fourth quarter. It guided for first-quarter net sales of $6 million.",
      '2026-08-05',
      [
        ['5700000', 'FY2026-Q4'],
        ['4600000', 'FY2026-Q3'],
        ['5400000', 'FY2025-Q4'],
        ['6000000', 'FY2027-Q1'],
      ],
    ],
    [
      'behind a full fiscal year is of the next one',
      'For fiscal 2026, revenue was $10.9 billion. For the first-fiscal quarter that ends at the close of April, Halden said it expects revenue to be $3 billion.',
      '2026-02-13',
      [
        ['10900000000', 'FY2026'],
        ['3000000000', 'FY2027-Q1'],
      ],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(times(text, published)).toEqual(expected)
  })

  test.each([
    [
      'a quarter that has just ended',
      'Halden reported first-quarter revenue of $9.3 billion.',
      '2026-05-02',
      '2026-Q1',
    ],
    [
      'what nobody reports now',
      'In the first quarter miners sold 4,100 BTC, of which revenue was $300 million.',
      '2026-11-02',
      '2026-Q1',
    ],
  ])('not %s', (_, text, published, expected) => {
    expect(times(text, published)[0]?.[1]).toBe(expected)
  })
})

describe('a result set against an earlier time alone', () => {
  test.each([
    [
      'is of the quarter behind it that has just ended',
      'Revenues were RMB978 million (US$137 million), a decrease of 41% from RMB1,653 million in the second quarter of 2026 and a decrease of 26% from RMB1,318 million a year earlier.',
      '2026-11-14',
      [
        ['978000000', '2026-Q3'],
        ['137000000', '2026-Q3'],
        ['-41', '2026-Q3'],
        ['1653000000', '2026-Q2'],
        ['-26', '2026-Q3'],
        ['1318000000', '2025-Q3'],
      ],
    ],
    [
      'by a fiscal year too, where the same quarter of the year before stands beside',
      'Net sales of $5.3 billion versus $3.8 billion in the third quarter of fiscal year 2026 and $2.2 billion in the same quarter of last year.',
      '2026-08-07',
      [
        ['5300000000', 'FY2026-Q4'],
        ['3800000000', 'FY2026-Q3'],
        ['2200000000', 'FY2025-Q4'],
      ],
    ],
    [
      'not of one that is not over, or long over',
      'Revenues were $98 million, down 41% from $165 million in the second quarter of 2025.',
      '2026-05-14',
      [
        ['98000000', null],
        ['-41', null],
        ['165000000', '2025-Q2'],
      ],
    ],
    [
      'not by a fiscal year alone',
      'Net sales of $5.3 billion versus $3.8 billion in the third quarter of fiscal year 2026.',
      '2026-08-07',
      [
        ['5300000000', null],
        ['3800000000', 'FY2026-Q3'],
      ],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(times(text, published)).toEqual(expected)
  })
})
