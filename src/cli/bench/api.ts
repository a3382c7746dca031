/**
 * What the API reads and how long it takes, at two sizes of ledger: rows read a request, latency against the same
 * statements bare, requests a second against an empty route. BENCH_CLAIMS sets the larger size (1000000 for the full
 * run); BENCH_STATE names a folder to keep the ledgers in, so that the next run need not make them again.
 */
import autocannon from 'autocannon'
import { withLedger } from './with-ledger.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_CLAIMS ?? 100_000)
const ROUNDS = 200
const LOAD = { connections: 10, duration: 5 }

/** Every list, filter and search, and pairs of them. */
export const PATHS = [
  '/claims',
  '/claims?topic=ai',
  '/claims?metric=mining_cost',
  '/claims?subject=subject-0',
  '/claims?place=no',
  '/claims?period=2025',
  '/claims?claimant=claimant-3',
  '/claims?publisher=pub-7',
  '/claims?modality=reported',
  '/claims?min_confidence=0.95',
  '/claims?finding=any',
  '/claims?reason=restated',
  '/claims?metric=mining_cost&value_min=119000',
  '/claims?unit=GW&value_min=2.9',
  '/claims?said_to=2024-01-05',
  '/claims?recorded_to=2024-01-05',
  '/claims?metric=mining_cost&place=no&period=2025',
  '/claims?metric=mining_cost&place=no&publisher=pub-30&value_min=100000',
  '/claims?metric=market_size&sort=-value',
  '/claims?sort=-recorded&place=no',
  '/claims?changed_since=2024-01-05',
  '/claims?changed_since=2024-01-05&metric=mining_cost&place=no',
  '/claims?as_of=2024-01-05',
  '/claims?as_of=2024-01-05&metric=mining_cost&place=no',
  '/claims.atom?metric=mining_cost&place=no',
  '/claims/c-20',
  '/claims/c-20/revisions',
  '/claims/c-20/appearances',
  '/claims/printed-0/review',
  '/claims/printed-0',
  '/claims/printed-0?as_of=2026-01-02',
  '/claims/printed-0/revisions',
  '/claims/printed-0/revisions?sort=-n',
  '/claims/printed-0/revisions?as_of=2026-01-02',
  '/claims/printed-0/appearances',
  '/claims/printed-0/appearances?sort=said',
  '/claims/printed-0/appearances?as_of=2026-01-02',
  '/claims.atom?series=s-printed',
  '/forecasts',
  '/forecasts?due_from=2050-01-01',
  '/series/s-foreseen/forecasts',
  '/series/s-foreseen/forecasts?claimant=seer-3',
  '/series/s-foreseen/forecasts?as_of=2026-01-03',
  '/reviews',
  '/reviews?rating=supported',
  '/reviews?as_of=2026-01-05',
  '/reviews/datafeed',
  '/claims:search?query=seer',
  '/series',
  '/series?metric=mining_cost',
  '/series?place=no',
  '/series/s-5',
  '/series/s-5/timeline',
  '/series/s-foreseen/timeline',
  '/series/s-5/forecasts',
  '/articles/a-7',
  '/articles/a-0',
  '/articles/a-0/versions',
  '/articles/a-0/versions?sort=-n',
  '/articles/a-0?as_of=2026-01-02',
  '/articles',
  '/articles?publisher=pub-7',
  '/articles?as_of=2024-01-05',
  '/findings/x-50',
  '/findings?claim=c-50',
  '/findings?article=a-50',
  '/findings?status=inconsistent',
  '/findings',
  '/findings?rule=growth',
  '/findings?as_of=2024-01-05',
  '/publishers',
  '/publishers/pub-7',
  '/feeds',
  '/feeds?status=failing',
  '/search?q=%22Report%20417%22',
  '/search?q=claimant&sort=-said',
  '/search?q=claimant',
  '/search?q=rep*',
  '/search?q=mining%20cost%20%3E%20119k%20USD%20Norway%202025',
]

/** Counts of many things in one row: what they may read is what they count, and that has a bound. */
export const COUNTS = new Map([
  ['/claims/c-20/origins', 10_000],
  ['/claims/printed-0/origins', 10_000],
  ['/publishers/pub-7/record', 20_000],
  ['/claimants/claimant-3/record', 5_000],
  ['/claimants/seer-3/record', 5_000],
])

interface Rows {
  status: number
  read: number
  /** Rows the statements gave. */
  returned: number
  /** Things the answer tells of. */
  shown: number
}

/** What is read is given back, and what is given back is shown. */
export const bounded = (path: string, { status, read, returned, shown }: Rows): boolean =>
  status === 200 &&
  (COUNTS.has(path)
    ? read <= (COUNTS.get(path) ?? 0)
    : read <= 3 * returned + 20 && returned <= 3 * shown + 20)

/** Prints the figures and says of each whether it is within its bound. */
export async function benchApi(): Promise<void> {
  const small = await measure(SMALL, false)
  const large = await measure(LARGE, true)
  console.log(
    `\nrows read / rows returned a request (bound: 3 × returned + 20, and those 3 × shown + 20; the same ± 10 % at both sizes)`,
  )
  let misses = 0
  for (const path of [...PATHS, ...COUNTS.keys()]) {
    const [a, b] = [small.get(path), large.get(path)]
    if (!a || !b) continue
    const fits = bounded(path, a) && bounded(path, b)
    const steady =
      COUNTS.has(path) || a.returned !== b.returned || Math.abs(a.read - b.read) <= Math.max(2, a.read * 0.1)
    if (!fits || !steady) misses++
    console.log(
      `  ${fits && steady ? ' ok ' : 'MISS'} ${path.padEnd(72)} ${`${a.read}/${a.returned}`.padStart(9)} ${`${b.read}/${b.returned}`.padStart(9)}`,
    )
  }
  const all = PATHS.length + COUNTS.size
  console.log(`${all - misses} of ${all} within their bounds`)
}

async function measure(claims: number, timed: boolean): Promise<Map<string, Rows>> {
  return withLedger(claims, 'src/cli/bench/api-worker.ts', async ({ url }) => {
    const rows = new Map<string, Rows>()
    for (const path of [...PATHS, ...COUNTS.keys()])
      rows.set(path, (await (await fetch(`${url}/rows?path=${encodeURIComponent(path)}`)).json()) as Rows)
    if (timed) {
      await latencies(url)
      await throughput(url)
    }
    return rows
  })
}

async function latencies(url: string): Promise<void> {
  console.log('latency of a request against the same statements bare, ms (bounds: p50 2 ×, p99 5 ×)')
  for (const path of [
    '/claims',
    '/claims?metric=mining_cost&place=no&period=2025',
    '/claims?as_of=2024-01-05',
    '/claims?changed_since=2024-01-05',
    '/claims?metric=market_size&sort=-value',
    '/search?q=claimant&sort=-said',
    '/search?q=%22Report%20417%22',
    '/series?metric=mining_cost',
    '/series/s-5/timeline',
    '/articles?publisher=pub-7',
    '/findings',
    '/claims/c-20',
  ]) {
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let i = 0; i < ROUNDS; i++) {
      ours.push(await time(`${url}/api/v1${path}`))
      bare.push(await time(`${url}/bare?path=${encodeURIComponent(path)}`))
    }
    const at = (times: number[], p: number) => times.sort((a, b) => a - b)[Math.floor(times.length * p)] ?? 0
    const [p50, p99] = [0.5, 0.99].map((p) => [at(ours, p), at(bare, p)] as const) as [
      [number, number],
      [number, number],
    ]
    const ok = p50[0] <= 2 * p50[1] && p99[0] <= 5 * p99[1]
    console.log(
      `  ${ok ? ' ok ' : 'MISS'} ${path.padEnd(52)} p50 ${p50.map((t) => t.toFixed(1)).join(' / ')}  p99 ${p99.map((t) => t.toFixed(1)).join(' / ')}`,
    )
  }
}

/** Whoever brings any authorization is given no answer again; a proxy's is none of ours, so that it is not refused. */
const PERSONAL = { authorization: `Basic ${btoa('bench:bench')}` }

async function time(address: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address, { headers: PERSONAL })
  await answer.arrayBuffer()
  // a refusal is quick
  if (answer.status !== 200) throw new Error(`${answer.status} from ${address}`)
  return performance.now() - began
}

async function throughput(url: string): Promise<void> {
  const rate = async (path: string, headers: Record<string, string> = {}) => {
    const {
      requests,
      '4xx': refused,
      '5xx': failed,
    } = await autocannon({ url: url + path, headers, ...LOAD })
    if (refused + failed > 0) throw new Error(`${refused + failed} of ${path} were not answered`)
    return requests.average
  }
  const empty = await rate('/empty')
  const row = (name: string, perSecond: number) =>
    console.log(`  ${name.padEnd(52)} ${perSecond.toFixed(0).padStart(6)}  ${(perSecond / empty).toFixed(2)}`)
  console.log('requests a second, and against an empty route (bound for /claims: at least 0.50)')
  row('an empty route', empty)
  row('/claims', await rate('/api/v1/claims'))
  row('/claims, each asked of D1', await rate('/api/v1/claims', PERSONAL))
  row(
    '/claims, 304 by its tag, each asked of D1',
    await rate('/api/v1/claims', { ...PERSONAL, ...(await tagOf(url)) }),
  )
  row('the same statements bare', await rate('/bare?path=/claims'))
}

const tagOf = async (url: string) => ({
  'if-none-match': (await fetch(`${url}/api/v1/claims`)).headers.get('etag') ?? '',
})
