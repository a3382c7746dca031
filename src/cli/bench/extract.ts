/**
 * Time of extracting full claims against what two established libraries take to find the bare numbers of the same text, in the
 * same run; growth with the length; the slowest of some hostile texts.
 */
import recognizers from '@microsoft/recognizers-text-suite'
import nlp from 'compromise'
import { extract } from '../../claims/extract.ts'
import { METRICS, type MetricRow } from '../../claims/metrics.ts'

const PASSAGES = (METRICS as readonly MetricRow[]).map((m) =>
  [
    ...m.says.map(([text]) => text),
    ...m.ignores,
    'Nobody would say when the line opens or who pays for the pylons.',
  ].join(' '),
)
const HOSTILE = [
  '7 ',
  '$1 billion in 2025, ',
  '| 5 MW ',
  '- Revenue: $5 million\n',
  'Bitcoin miners said revenue rose 5%; ',
  '“said $5 million ',
  'the quarter ended ',
]
const CONTEXT = { published: '2026-01-01' }

/** Milliseconds for all texts together, each at the least of some rounds, so that a busy machine tells on none. */
function least(rounds: number, texts: readonly string[], run: (text: string) => unknown): number {
  const best = texts.map(() => Number.POSITIVE_INFINITY)
  for (let n = 0; n < rounds; n++) {
    for (const [i, text] of texts.entries()) {
      const begin = performance.now()
      run(text)
      best[i] = Math.min(best[i] as number, performance.now() - begin)
    }
  }
  return best.reduce((a, b) => a + b, 0)
}

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Prints megabytes per second of CPU for each, the ratio of 40 KB to 20 KB, and the slowest hostile text of 100 KB. */
export async function benchExtract(): Promise<void> {
  const size = PASSAGES.reduce((n, p) => n + p.length, 0)
  const rate = (ms: number) => size / 1e6 / (ms / 1000)
  const claims = (text: string) => extract(text, CONTEXT)
  const ours = rate(least(80, PASSAGES, claims))
  const microsoft = rate(
    least(2, PASSAGES, (p) => {
      recognizers.recognizeNumber(p, 'en-us')
      recognizers.recognizePercentage(p, 'en-us')
      recognizers.recognizeCurrency(p, 'en-us')
      recognizers.recognizeDimension(p, 'en-us')
    }),
  )
  const compromise = rate(least(3, PASSAGES, (p) => nlp(p).match('#Value+').json()))
  const prose = PASSAGES.join('\n')
  const twice = least(40, [repeated(prose, 40_000)], claims) / least(40, [repeated(prose, 20_000)], claims)
  const slowest = HOSTILE.map(
    (piece) => [least(12, [repeated(piece, 100_000)], claims), piece] as const,
  ).sort((a, b) => b[0] - a[0])[0]
  console.log(
    'Extracting claims (least time of each passage; goals: 4 MB/s, 300 times, 60 times, 2.2, 100 ms)',
  )
  console.log(`  full claims               ${ours.toFixed(2)} MB/s`)
  console.log(
    `  recognizers, bare numbers ${microsoft.toFixed(4)} MB/s: we are ${(ours / microsoft).toFixed(0)} times as fast`,
  )
  console.log(
    `  compromise, bare numbers  ${compromise.toFixed(4)} MB/s: we are ${(ours / compromise).toFixed(0)} times as fast`,
  )
  console.log(`  40 KB against 20          ${twice.toFixed(2)} times`)
  console.log(
    `  slowest hostile           ${slowest?.[0].toFixed(0)} ms for 100 KB of ${JSON.stringify(slowest?.[1])}`,
  )
}
