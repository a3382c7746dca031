import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { bundle } from './bundle.ts'
import { outbound } from './network.ts'
import { migrate, openState } from './state.ts'

/** A whole Claimline on this machine: the deployable bundle in workerd, D1, R2 and queues kept in a folder. */
export interface Local {
  url: string
  db: D1Database
  /** Runs the cron as if the platform had, at the given time. */
  cron(at: Date): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts Claimline on a port with its state in a folder: bundle, migrations, Worker, all as wrangler.toml says.
 * `vars` are set over those of wrangler.toml. Throws if the build or a migration fails.
 */
export async function startLocal(options: {
  port: number
  state: string
  vars?: Record<string, string>
  quiet?: boolean
  /** Another Worker over the same bindings: a benchmark's. */
  script?: string
}): Promise<Local> {
  const entry = options.script ?? 'src/worker.ts'
  const [script] = await Promise.all([bundle(entry), prepare(options.state)])
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  const { modulesRules: _, ...worker } = workerOptions
  const mf = new Miniflare({
    ...worker,
    bindings: { ...worker.bindings, ...options.vars },
    name: 'claimline',
    modules: true,
    scriptPath: script,
    host: '127.0.0.1',
    cf: false,
    outboundService: outbound(options.vars?.ALLOW_PRIVATE === '1'),
    port: options.port,
    d1Persist: join(options.state, 'v3', 'd1'),
    r2Persist: join(options.state, 'v3', 'r2'),
    log: new Log(options.quiet ? LogLevel.ERROR : LogLevel.WARN),
    handleRuntimeStdio: (out: Readable, err: Readable) => {
      out.resume()
      err.resume()
    },
  })
  const url = await mf.ready
  // read by now, and a signal leaves no time for it later
  rmSync(dirname(script), { recursive: true, force: true })
  const fetcher = await mf.getWorker()
  return {
    url: url.origin,
    db: (await mf.getD1Database('DB')) as unknown as D1Database,
    cron: async (at) => {
      await fetcher.scheduled({ scheduledTime: at, cron: '*/5 * * * *' })
    },
    stop: () => mf.dispose(),
  }
}

/** Brings the D1 kept in a folder up to date before anything asks it. */
async function prepare(state: string): Promise<void> {
  const { db, stop } = await openState(state)
  await migrate(db).finally(stop)
}
