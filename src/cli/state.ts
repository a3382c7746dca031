import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'

/** The data of a Claimline on this machine, opened without running it; an empty, migrated one in memory for null. */
export async function openState(dir: string | null): Promise<{
  db: D1Database
  evidence: R2Bucket
  stop: () => Promise<void>
}> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  const mf = new Miniflare({
    modules: true,
    script: 'export default {}',
    compatibilityDate: workerOptions.compatibilityDate ?? '2026-04-26',
    ...(workerOptions.d1Databases ? { d1Databases: workerOptions.d1Databases } : {}),
    ...(workerOptions.r2Buckets ? { r2Buckets: workerOptions.r2Buckets } : {}),
    ...(dir ? { d1Persist: join(dir, 'v3', 'd1'), r2Persist: join(dir, 'v3', 'r2') } : {}),
  })
  const db = (await mf.getD1Database('DB')) as unknown as D1Database
  if (dir === null) await migrate(db)
  const evidence = (await mf.getR2Bucket('EVIDENCE')) as unknown as R2Bucket
  return { db, evidence, stop: () => mf.dispose() }
}

/** Runs every migration, in order. */
async function migrate(db: D1Database): Promise<void> {
  const files = readdirSync('migrations')
    .filter((f) => f.endsWith('.sql'))
    .sort()
  for (const file of files)
    for (const statement of readFileSync(join('migrations', file), 'utf8').split('--> statement-breakpoint'))
      await db.prepare(statement).run()
}
