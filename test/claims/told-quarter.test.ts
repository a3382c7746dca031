import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const times = (text: string, published = '2026-09-02') =>
  extract(text, { published }).claims.map((c) => [c.quote, c.period])

describe('results that name no time are of the quarter their text tells of', () => {
  test.each([
    [
      'named further on',
      'Halden reported a rise of 9.1% in quarterly revenue. Sales of chips for data centers rose 12% to $4.5 billion in the second quarter.',
      [
        ['9.1%', '2026-Q2'],
        ['12%', '2026-Q2'],
        ['$4.5 billion', '2026-Q2'],
      ],
    ],
    [
      'the one that ended last, where sellers are ranked by market share',
      'Halden Foundry led with revenue climbing 18.5% QoQ to $30.2 billion. Its market share hit 70.2%.',
      [
        ['18.5%', '2026-Q2'],
        ['$30.2 billion', '2026-Q2'],
        ['70.2%', '2026-Q2'],
      ],
    ],
    [
      "but a firm's own quarter may be any",
      'Halden posted quarterly revenue of $30.2 billion.',
      [['$30.2 billion', null]],
    ],
    [
      'and what ended long ago is told of for another reason',
      'Halden had revenue of $30.2 billion. Its quarterly record is that of Q4 2024.',
      [['$30.2 billion', null]],
    ],
    [
      'nor is what is expected, or a day’s move',
      'Halden sold 2 million chips in Q2 2026. Tarn expects sales of $4 billion. Its shares fell 3%.',
      [
        ['2 million', '2026-Q2'],
        ['$4 billion', null],
        ['3%', null],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual(expected)
  })
})
