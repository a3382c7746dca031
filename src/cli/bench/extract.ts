/**
 * Time of extracting full claims against what two established libraries take to find the bare numbers of the same text, in the
 * same run; growth with the length; the slowest of some hostile texts.
 *
 * All three run on one core, over the same passages one by one, as long as each other, and of each the least time of each
 * passage counts: all are measured compiled, without the pauses of the collector. Each is asked for values with their places,
 * the least that stands for a number: the recognizers by the four of their models that claims need, compromise by its plugin
 * of numbers, once a passage. Ours is bundled as it ships, like the two libraries, which come built.
 */
import { resolve } from 'node:path'
import { METRICS, type MetricRow } from '../../claims/metrics.ts'
import { bundle } from '../bundle.ts'
import { HOSTILE } from './hostile-texts.ts'

const PASSAGES = (METRICS as readonly MetricRow[]).map((m) =>
  [
    ...m.says.map(([text]) => text),
    ...m.ignores,
    'Nobody would say when the line opens or who pays for the pylons.',
  ].join(' '),
)
type Built = typeof import('./extract-worker.ts')
const CONTEXT = { published: '2026-01-01' }

/**
 * Milliseconds for all texts together, each at the least of as many rounds as fit into some seconds (two at the fewest): a busy
 * machine and a compiler that is still at work tell on none.
 */
function least(seconds: number, texts: readonly string[], run: (text: string) => unknown): number {
  const best = texts.map(() => Number.POSITIVE_INFINITY)
  const end = performance.now() + seconds * 1000
  for (let round = 0; round < 2 || performance.now() < end; round++) {
    for (const [i, text] of texts.entries()) {
      const begin = performance.now()
      run(text)
      best[i] = Math.min(best[i] as number, performance.now() - begin)
    }
  }
  return best.reduce((a, b) => a + b, 0)
}

/**
 * How much longer a text of twice the size takes, all rounds of some seconds together and by turns: the pauses of the
 * collector count, which the least of short rounds avoids and that of long ones cannot.
 */
function doubled(seconds: number, prose: string, size: number, run: (text: string) => unknown): number {
  const texts = [repeated(prose, size), repeated(prose, 2 * size)]
  const spent = [0, 0]
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    for (const [i, text] of texts.entries()) {
      const begin = performance.now()
      run(text)
      spent[i] = (spent[i] as number) + performance.now() - begin
    }
  }
  return (spent[1] as number) / (spent[0] as number)
}

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/**
 * Prints megabytes per second on one core for each; the ratio of 40 KB to 20 KB of prose; what an article of 1,000 words
 * takes; the slowest hostile text of 100 KB.
 */
export async function benchExtract(): Promise<void> {
  const size = PASSAGES.reduce((n, p) => n + p.length, 0)
  const rate = (ms: number) => size / 1e6 / (ms / 1000)
  const { extract } = (await import(resolve(await bundle('src/cli/bench/extract-worker.ts')))) as Built
  const claims = (text: string) => extract(text, CONTEXT)
  const ours = rate(least(8, PASSAGES, claims))
  // ours before theirs are loaded: what they keep in memory makes ours a twentieth slower
  const prose = PASSAGES.join('\n')
  const words = prose.split(' ')
  const article = [...words, ...words].slice(0, 1000).join(' ')
  const whole = least(2, [article], claims)
  const growth = doubled(8, prose, 20_000, claims)
  const slowest = Object.values(HOSTILE)
    .map((piece) => [least(1, [repeated(piece, 100_000)], claims), piece] as const)
    .sort((a, b) => b[0] - a[0])[0]
  const { default: recognizers } = await import('@microsoft/recognizers-text-suite')
  const { default: nlp } = await import('compromise')
  const microsoft = rate(
    least(8, PASSAGES, (p) => {
      recognizers.recognizeNumber(p, 'en-us')
      recognizers.recognizePercentage(p, 'en-us')
      recognizers.recognizeCurrency(p, 'en-us')
      recognizers.recognizeDimension(p, 'en-us')
    }),
  )
  const compromise = rate(least(8, PASSAGES, (p) => nlp(p).numbers().json({ offset: true })))
  console.log(
    'Extracting claims (least time of each text; goals: 4 MB/s, 300 times, 60 times, 2.2, 2 ms, 100 ms)',
  )
  console.log(`  full claims               ${ours.toFixed(2)} MB/s`)
  console.log(
    `  recognizers, bare numbers ${microsoft.toFixed(4)} MB/s: we are ${(ours / microsoft).toFixed(0)} times as fast`,
  )
  console.log(
    `  compromise, bare numbers  ${compromise.toFixed(4)} MB/s: we are ${(ours / compromise).toFixed(0)} times as fast`,
  )
  console.log(`  40 KB against 20          ${growth.toFixed(2)} times`)
  console.log(`  article of 1,000 words    ${whole.toFixed(2)} ms`)
  console.log(
    `  slowest hostile           ${slowest?.[0].toFixed(0)} ms for 100 KB of ${JSON.stringify(slowest?.[1])}`,
  )
}
