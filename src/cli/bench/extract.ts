/**
 * CPU of extracting full claims against what two established libraries take to find the bare numbers of the same text, in the
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

/** Least milliseconds of processor time over some rounds. */
function cpu(rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < rounds; n++) {
    const begin = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(begin)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Prints megabytes per second of CPU for each, the ratio of 40 KB to 20 KB, and the slowest hostile text of 100 KB. */
export async function benchExtract(): Promise<void> {
  const size = PASSAGES.reduce((n, p) => n + p.length, 0)
  const rate = (ms: number) => size / 1e6 / (ms / 1000)
  const ours = rate(cpu(60, () => PASSAGES.forEach((p) => void extract(p, CONTEXT))))
  const microsoft = rate(
    cpu(2, () => {
      for (const p of PASSAGES) {
        recognizers.recognizeNumber(p, 'en-us')
        recognizers.recognizePercentage(p, 'en-us')
        recognizers.recognizeCurrency(p, 'en-us')
        recognizers.recognizeDimension(p, 'en-us')
      }
    }),
  )
  const compromise = rate(cpu(3, () => PASSAGES.forEach((p) => void nlp(p).match('#Value+').json())))
  const prose = PASSAGES.join('\n')
  const [short, long] = [repeated(prose, 20_000), repeated(prose, 40_000)]
  const twice = cpu(40, () => void extract(long, CONTEXT)) / cpu(40, () => void extract(short, CONTEXT))
  const slowest = HOSTILE.map(
    (piece) => [cpu(8, () => void extract(repeated(piece, 100_000), CONTEXT)), piece] as const,
  ).sort((a, b) => b[0] - a[0])[0]
  console.log('Extracting claims (best of rounds; goals: 4 MB/s, 300 times, 60 times, 2.2, 100 ms)')
  console.log(`  full claims               ${ours.toFixed(2)} MB/s of CPU`)
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
