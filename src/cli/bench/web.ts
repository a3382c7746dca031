/**
 * What the pages read and cost, at two sizes of ledger: rows read, compressed size, and the time a page takes over its
 * bare statements, which is what the Worker computes. BENCH_CLAIMS sets the larger size (1000000 for the full run).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startLocal } from '../local.ts'
import { ledgerOf } from './api-data.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_CLAIMS ?? 100_000)
const ROUNDS = 30
const KB = 1024

const PATHS = [
  '/',
  '/?topic=mining&metric=mining_cost',
  '/?show=changes',
  '/claims/c-20',
  '/series/s-5',
  '/series/s-5?as_of=2024-01-05',
  '/articles/a-20',
  '/topics/mining',
  '/topics/edge-ai',
  '/publishers/pub-7',
  '/claimants/claimant-3',
  '/places/no',
  '/stories/a-20',
  '/search?q=mining%20cost%20%3E%20119k%20USD%20Norway',
  '/forecasts',
  '/status',
]

/** Most rows a page may read: about what it shows with what stands around each, whatever the ledger's size. */
const MOST_ROWS = 6000
const MOST_KB = 60
/** CPU of a request on Workers Free. */
const MOST_MS = 10

interface Cost {
  status: number
  read: number
  queries: number
  kb: number
  ms: number
}

/** Prints the figures and says of each whether it is within its bounds. */
export async function benchWeb(): Promise<void> {
  const small = await measure(SMALL)
  const large = await measure(LARGE)
  console.log(`rows read at ${SMALL} and ${LARGE} claims, queries, KB compressed, ms over bare statements`)
  let misses = 0
  for (const path of PATHS) {
    const [a, b] = [small.get(path), large.get(path)]
    if (!a || !b) continue
    const ok = b.status === 200 && b.read <= MOST_ROWS && b.kb <= MOST_KB && b.ms <= MOST_MS
    if (!ok) misses++
    const cells = [a.read, b.read, b.queries, b.kb.toFixed(1), b.ms.toFixed(1)]
    console.log(
      `  ${ok ? ' ok ' : 'MISS'} ${path.padEnd(52)} ${cells.map((n) => String(n).padStart(7)).join(' ')}`,
    )
  }
  console.log(`${PATHS.length - misses} of ${PATHS.length} within their bounds`)
}

async function measure(claims: number): Promise<Map<string, Cost>> {
  const state = mkdtempSync(join(tmpdir(), 'claimline-bench-'))
  const local = await startLocal({ port: 0, state, quiet: true, script: 'src/cli/bench/web-worker.ts' })
  try {
    for (const sql of ledgerOf(claims)) await local.db.prepare(sql).run()
    const costs = new Map<string, Cost>()
    for (const path of PATHS) {
      const query = `path=${encodeURIComponent(path)}`
      const bill = (await (await fetch(`${local.url}/rows?${query}`)).json()) as Pick<
        Cost,
        'status' | 'read' | 'queries'
      >
      const body = await (await fetch(`${local.url}${path}`)).text()
      const times = { page: [] as number[], bare: [] as number[] }
      for (let i = 0; i < ROUNDS; i++) {
        times.page.push(await time(`${local.url}${path}`))
        times.bare.push(await time(`${local.url}/bare?${query}`))
      }
      const ms = Math.max(0, median(times.page) - median(times.bare))
      costs.set(path, { ...bill, kb: gzipSync(body).length / KB, ms })
    }
    return costs
  } finally {
    await local.stop()
    rmSync(state, { recursive: true, force: true })
  }
}

async function time(url: string): Promise<number> {
  const start = performance.now()
  await (await fetch(url)).text()
  return performance.now() - start
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
