import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { METRICS, type MetricRow } from '../../src/claims/metrics.ts'
import { HOSTILE } from '../../src/cli/bench/hostile-texts.ts'

const SIZE = 100_000
const SAID = (METRICS as readonly MetricRow[]).flatMap((m) => m.says.map(([text]) => text))

const TEXTS: Record<string, string> = { prose: `${SAID.join(' ')} `, ...HOSTILE }

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Milliseconds of processor time, best of some runs until one is `enough`: the wall clock would measure the machine's other work. */
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
  it.each(Object.entries(TEXTS))('of %s', (_, piece) => {
    expect(milliseconds(repeated(piece, SIZE), 4, MOST)).toBeLessThan(MOST)
  })

  it('of anything that these are mixed to', () => {
    const piece = fc.constantFrom(...Object.values(TEXTS), '\n', '\n\n', '. ', ', ', '”', ') ', 'in 2025 ')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 8 }), (pieces) => {
        expect(milliseconds(repeated(pieces.join(''), SIZE), 3, MOST)).toBeLessThan(MOST)
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
