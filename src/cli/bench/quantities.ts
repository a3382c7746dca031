/** CPU of finding quantities alone: throughput on news prose, growth with the length, and the slowest of some hostile texts. */
import { findQuantities } from '../../claims/quantities/find.ts'

const PROSE = [
  'The operator switched on another 40 MW in March, which lifts its hashrate to 12.5 EH/s, up 8% from 11.6 EH/s in February.',
  'Fleet efficiency stood at 17.5 J/TH and power cost about 4 cents a kWh, less than half of what rivals in the region pay.',
  'It mined 210 BTC, sold 180 of them for $18.4 million and held more than 2,300 bitcoin at the end of the month.',
  'Shares, which had more than doubled since autumn, slipped 3.1 percent to $14.20; the company is now valued at roughly US$3.5bn.',
  'Management said that the site near the border, first planned as a warehouse, would be finished before the winter of 2027.',
  'The new accelerator reaches 275 TOPS within 15 to 60 W and answers in under 20 ms, according to tests its maker published.',
  'One in five firms asked already runs a model of 7 billion parameters or more on its own machines, and two-thirds intend to.',
  'Nobody at the plant would say how long the contract runs, who pays for the line, or what happens if the river falls again.',
].join(' ')
const HOSTILE = [
  '7',
  '$',
  '1,',
  '1 000',
  '(',
  'one ',
  'from 1 to 2 ',
  '1 per ',
  'one hundred and ',
  '½',
  '\n1. ',
]
const ROUNDS = 25

/** Least milliseconds of processor time over the rounds. */
function cpu(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < ROUNDS; n++) {
    const begin = process.cpuUsage()
    findQuantities(text)
    const { user, system } = process.cpuUsage(begin)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length))

/** Prints megabytes per second of CPU, the ratio of 40 KB to 20 KB, and the slowest hostile text of 100 KB. */
export async function benchQuantities(): Promise<void> {
  const text = repeated(`${PROSE}\n`, 100_000)
  const rate = text.length / 1e6 / (cpu(text) / 1000)
  const twice = cpu(repeated(PROSE, 40_000)) / cpu(repeated(PROSE, 20_000))
  const slowest = HOSTILE.map((piece) => [cpu(repeated(piece, 100_000)), piece] as const).sort(
    (a, b) => b[0] - a[0],
  )[0]
  console.log('Finding quantities (best of rounds; goals: 8 MB/s, 2.2, 100 ms)')
  console.log(`  prose              ${rate.toFixed(1)} MB/s of CPU`)
  console.log(`  40 KB against 20   ${twice.toFixed(2)} times`)
  console.log(
    `  slowest hostile    ${slowest?.[0].toFixed(0)} ms for 100 KB of ${JSON.stringify(slowest?.[1])}`,
  )
}
