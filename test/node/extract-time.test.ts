import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { METRICS, type MetricRow } from '../../src/claims/metrics.ts'

const SAID = (METRICS as readonly MetricRow[]).flatMap((m) => m.says.map(([text]) => text))

/** Texts that make a careless scanner look everywhere for everything. */
const HOSTILE: Record<string, string> = {
  prose: SAID.join(' '),
  'one sentence of sums': '$1 billion in 2025, ',
  numbers: '9 ',
  brackets: '((((',
  speakers: 'Bitcoin miners said revenue rose 5%; ',
  'rows of a table': '| a | 5 MW |\n',
  'one row of cells': '| 5 MW ',
  'open quotations': '“said $5 million ',
  initials: 'A. ',
  'list items': '- Revenue: $5 million\n',
  quarters: 'the quarter ended ',
  names: 'Polar Hash Riot ',
  percent: '5% of firms, ',
}

const timed = (text: string): number => {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    extract(text, { published: '2026-01-01' })
    best = Math.min(best, performance.now() - start)
  }
  return best
}

// a busy machine is slow by a factor, hostile input by orders of magnitude
test.each(Object.entries(HOSTILE))('100 KB of %s take bounded time', (_, part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)
  timed(text.slice(0, 10_000))
  expect(timed(text)).toBeLessThan(1_000)
})

test('twice the text takes about twice the time', () => {
  const text = SAID.join('\n').repeat(12)
  timed(text.slice(0, 40_000))
  expect(timed(text.slice(0, 40_000)) / timed(text.slice(0, 20_000))).toBeLessThan(4)
})
