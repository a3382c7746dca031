import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/claims/quantities/find.ts'

const SIZE = 100_000
/** What a hostile page may repeat. */
const REPEATED = [
  '7',
  '$',
  '1,',
  '1, ',
  ' ',
  '\u00a0',
  '(',
  '()',
  'one ',
  'twenty ',
  'hundred ',
  'one hundred and ',
  '1 million ',
  'half of ',
  'a',
  'a ',
  '1.',
  '1-',
  '1 - ',
  '1 to ',
  'from 1 to 2 ',
  '1/',
  '1 per ',
  '1 000',
  '100 ',
  'minus ',
  '-',
  '5% ',
  'more than ',
  'about ',
  '"',
  '*',
  'http://',
  '@',
  '#1',
  '1e',
  '1x10^',
  '1:',
  '万',
  '1万',
  'e\u0301',
  'USD ',
  'USD1 ',
  '1 bitcoin ',
  '1 tokens per second ',
  '😀',
  'fell ',
  '\n',
  '\n1. ',
  'a1',
  '5 sparse ',
  '0',
  '½',
  '1+',
  '~',
  '>',
  '1_',
  "1'",
  '1 billion billion ',
  'one point ',
  '١',
  '1 of 2 of ',
  '1 in 5 in ',
  '1 lakh crore ',
  'between 1 and ',
  '$1 ($1) ',
  '5 feet ',
  '|',
  '1|',
  'two and a half ',
  '1/2 ',
  '2 1/4 ',
  '(5%)',
  '[1]',
  '± ',
]

// The goal is a tenth of a second; a shared machine needs slack, and backtracking would take seconds.
const MOST = 250

/** Milliseconds of processor time, best of some runs until one is `enough`: the wall clock would measure the machine's other work. */
function milliseconds(text: string, runs = 4, enough = MOST): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < runs; n++) {
    const begin = process.cpuUsage()
    findQuantities(text)
    const { user, system } = process.cpuUsage(begin)
    best = Math.min(best, (user + system) / 1000)
    if (best < enough) break
  }
  return best
}

describe('100 KB of anything is read in a quarter of a second', () => {
  it.each(REPEATED.map((piece) => [JSON.stringify(piece), piece]))('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length))
    expect(milliseconds(text)).toBeLessThan(MOST)
    expect(milliseconds(`5${text}`)).toBeLessThan(MOST)
    expect(milliseconds(`${text}5%`)).toBeLessThan(MOST)
  })
})

it('takes twice the time for twice the text', () => {
  const passage =
    'The miner ran 12.5 EH/s in March, up 8% from 11.6 EH/s, at 17.5 J/TH and about 4 cents a kWh. It sold 210 BTC for $18.4 million and plans a 300 MW site by 2027.\n'
  const of = (size: number) => passage.repeat(Math.ceil(size / passage.length))
  const [half, whole] = [of(40_000), of(80_000)]
  milliseconds(whole, 5, 0)
  expect(milliseconds(whole, 15, 0) / milliseconds(half, 15, 0)).toBeLessThan(3)
})
