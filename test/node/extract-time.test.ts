import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { METRICS, type MetricRow } from '../../src/claims/metrics.ts'

const SIZE = 100_000
const SAID = (METRICS as readonly MetricRow[]).flatMap((m) => m.says.map(([text]) => text))

/** What a hostile page may repeat, to make a careless scanner look everywhere for everything. */
const HOSTILE: Record<string, string> = {
  prose: `${SAID.join(' ')} `,
  'one sentence of sums': '$1 billion in 2025, ',
  'one sentence of changes and sources':
    'its revenue of $5 million in 2025 rose 5% from $4 million, according to Riot, ',
  numbers: '9 ',
  'numbers without spaces': '$5,',
  brackets: '((((',
  'nested brackets': '(5 (MW ',
  'one word': 'Bitcoin ',
  'no spaces': 'x5',
  speakers: 'Bitcoin miners said revenue rose 5%; ',
  'short sentences of speakers': 'Riot said 5 MW. ',
  'rows of a table': '| a | 5 MW |\n',
  'one row of cells': '| 5 MW ',
  bars: '|',
  'open quotations': '“said $5 million ',
  initials: 'A. ',
  'list items': '- Revenue: $5 million\n',
  quarters: 'the quarter ended ',
  names: 'Polar Hash Riot ',
  percent: '5% of firms, ',
  'parts of parts': '5% of ',
  'ends of moves': 'from 5 to ',
  pronouns: 'its 5 MW, ',
}

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Milliseconds of processor time, best of some runs: the wall clock would measure the machine's other work. */
function milliseconds(text: string, runs: number, enough = 0): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < runs; n++) {
    const begin = process.cpuUsage()
    extract(text, { published: '2026-01-01' })
    const { user, system } = process.cpuUsage(begin)
    best = Math.min(best, (user + system) / 1000)
    if (best < enough) break
  }
  return best
}

// The goal is a tenth of a second; the bench measures it. A busy machine needs slack, and what is hostile takes seconds.
const MOST = 500

describe('100 KB take bounded time', () => {
  it.each(Object.entries(HOSTILE))('of %s', (_, piece) => {
    expect(milliseconds(repeated(piece, SIZE), 4, 250)).toBeLessThan(MOST)
  })

  it('of anything that these are mixed to', () => {
    const piece = fc.constantFrom(...Object.values(HOSTILE), '\n', '\n\n', '. ', ', ', '”', ') ', 'in 2025 ')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 8 }), (pieces) => {
        expect(milliseconds(repeated(pieces.join(''), SIZE), 3, 300)).toBeLessThan(MOST)
      }),
      { numRuns: 12 },
    )
  })
})

test('twice the text takes about twice the time', () => {
  const text = repeated(`${SAID.join('\n')}\n`, 40_000)
  milliseconds(text, 5)
  expect(milliseconds(text, 10) / milliseconds(text.slice(0, 20_000), 10)).toBeLessThan(3)
})
