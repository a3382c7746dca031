/** A process killed in the middle of an ingest, and started again, ends with the very ledger of one left alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ARTICLES, WALK_DAYS } from '../../src/cli/samples/articles.ts'
import { sampleCatalogue } from '../../src/cli/samples/feeds.ts'
import { type SampleServer, serveSamples } from '../../src/cli/samples/serve.ts'
import { writeOpml } from '../../src/feeds/opml.ts'

const dir = mkdtempSync(join(tmpdir(), 'claimline-'))
const opml = join(dir, 'feeds.opml')
let samples: SampleServer
/** Keeps the ingest busy for long enough to be killed in its middle. */
const slow = createServer((_, response) => setTimeout(() => response.writeHead(404).end(), 4000))

beforeAll(async () => {
  const start = new Date('2026-03-02T00:00:00Z')
  samples = await serveSamples({ start })
  samples.setDay(new Date(start.getTime() + WALK_DAYS * 86_400_000))
  const feeds = sampleCatalogue(samples.url).map((f) => ({
    url: f.url,
    name: f.publisher.name,
    homepage: null,
  }))
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  const { port } = slow.address() as AddressInfo
  feeds.push({ url: `http://127.0.0.1:${port}/feed`, name: 'slow', homepage: null })
  writeFileSync(opml, writeOpml('samples', feeds))
})

afterAll(async () => {
  await samples.close()
  slow.closeAllConnections()
  slow.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Starts Claimline live on the sample feeds; resolves once its output holds `until`. */
async function run(state: string, until: RegExp): Promise<{ process: ChildProcess; said: string }> {
  const args = [
    '--import',
    'tsx',
    'src/cli/start.ts',
    '--port',
    '0',
    '--state',
    join(dir, state),
    '--feeds',
    opml,
    '--allow-private',
  ]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      if (until.test(said)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', () => reject(new Error(said)))
  })
  return { process: child, said }
}

const kill = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    if (child.pid) process.kill(-child.pid, signal)
  })

const totals = (said: string) => said.match(/(\d+ articles · .*)\nReady on/)?.[1]

/** The totals of an ingest that ends by itself. */
async function ingest(state: string): Promise<string | undefined> {
  const { process, said } = await run(state, /Ready on/)
  await kill(process, 'SIGTERM')
  return totals(said)
}

async function killedIngest(state: string): Promise<void> {
  const { process, said } = await run(state, /Polling feeds[\s\S]*?[1-9]\d* articles/)
  await kill(process, 'SIGKILL')
  expect(said).not.toContain('Ready on')
}

it('loses nothing and doubles nothing', async () => {
  const [alone, again] = await Promise.all([
    ingest('alone'),
    killedIngest('killed').then(() => ingest('killed')),
  ])
  expect(alone).toMatch(new RegExp(`^${ARTICLES.filter((a) => a.withdrawn === undefined).length} articles`))
  expect(again).toBe(alone)
}, 240_000)
