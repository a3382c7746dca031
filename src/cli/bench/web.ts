/**
 * What the pages read and cost, at two sizes of ledger: rows read, compressed size, and the time the Worker itself takes
 * to draw them, found by drawing them again from answers it has kept. BENCH_CLAIMS sets the larger size (1000000 for the
 * full run); BENCH_STATE names a folder to keep the ledgers in, so that the next run need not make them again.
 */
import { gzipSync } from 'node:zlib'
import { addReading, LONG } from './web-data.ts'
import { withLedger } from './with-ledger.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_CLAIMS ?? 100_000)
/** Times a page is drawn to see what once costs, and how often that is measured: the least counts, the rest is other work of the machine. */
const TIMES = 20
const ROUNDS = 9
const KB = 1024

const PATHS = [
  '/',
  '/?topic=mining&metric=mining_cost',
  '/?show=changes',
  '/claims/c-20',
  '/series/s-5',
  '/series/s-5?as_of=2024-01-05',
  '/claims/c-20/revisions/2',
  '/embed/series/s-5',
  `/articles/${LONG}`,
  '/topics/mining',
  '/topics/edge-ai',
  '/publishers/pub-7',
  '/claimants/claimant-3',
  '/places/no',
  `/stories/${LONG}`,
  '/search?q=mining%20cost%20%3E%20119k%20USD%20Norway',
  '/search?q=claimant',
  '/forecasts',
  '/status',
]

/** Rows a page may read, however large the ledger: as many as a request of the API for each of its questions. */
const mostRows = ({ queries, returned }: Cost) => 3 * returned + 20 * queries
/** The same at both sizes, where as many are given. */
const steady = (a: Cost, b: Cost) =>
  a.returned !== b.returned || Math.abs(a.read - b.read) <= Math.max(2, a.read * 0.1)
const MOST_KB = 60
/** CPU of a request on Workers Free. */
const MOST_MS = 10

interface Cost {
  status: number
  queries: number
  read: number
  returned: number
  kb: number
  ms: number
}

/** Prints the figures and says of each whether it is within its bounds. */
export async function benchWeb(): Promise<void> {
  const small = await measure(SMALL)
  const large = await measure(LARGE)
  console.log(`queries; rows read / given at ${SMALL} and ${LARGE} claims; KB compressed; ms of CPU, warm`)
  let misses = 0
  for (const path of PATHS) {
    const [a, b] = [small.get(path), large.get(path)]
    if (!a || !b) continue
    const rows = [a, b].every((cost) => cost.status === 200 && cost.read <= mostRows(cost))
    const ok = rows && steady(a, b) && b.kb <= MOST_KB && b.ms <= MOST_MS
    if (!ok) misses++
    const cells = [
      b.queries,
      `${a.read}/${a.returned}`,
      `${b.read}/${b.returned}`,
      b.kb.toFixed(1),
      b.ms.toFixed(1),
    ]
    console.log(
      `  ${ok ? ' ok ' : 'MISS'} ${path.padEnd(52)} ${cells.map((cell) => String(cell).padStart(10)).join(' ')}`,
    )
  }
  console.log(`${PATHS.length - misses} of ${PATHS.length} within their bounds`)
}

async function measure(claims: number): Promise<Map<string, Cost>> {
  return withLedger(claims, 'src/cli/bench/web-worker.ts', async (local) => {
    await addReading(local)
    const costs = new Map<string, Cost>()
    for (const path of PATHS) {
      const body = await (await fetch(`${local.url}${path}`)).arrayBuffer()
      const cost = (times: number) =>
        fetch(`${local.url}/cost?times=${times}&path=${encodeURIComponent(path)}`)
      const bill = (await (await cost(0)).json()) as Omit<Cost, 'kb' | 'ms'>
      const least = { once: Number.POSITIVE_INFINITY, often: Number.POSITIVE_INFINITY }
      for (let i = 0; i < ROUNDS; i++) {
        least.once = Math.min(least.once, await time(() => cost(0)))
        least.often = Math.min(least.often, await time(() => cost(TIMES)))
      }
      costs.set(path, { ...bill, kb: gzipSync(body).length / KB, ms: (least.often - least.once) / TIMES })
    }
    return costs
  })
}

async function time(ask: () => Promise<Response>): Promise<number> {
  const start = performance.now()
  await (await ask()).arrayBuffer()
  return performance.now() - start
}
