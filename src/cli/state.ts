import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { waitThroughLateNotifies } from './late-notifies.ts'

/** The data of a Claimline on this machine, opened without running it; an empty, migrated one in memory for null. */
export async function openState(dir: string | null): Promise<{
  db: D1Database
  evidence: R2Bucket
  stop: () => Promise<void>
}> {
  waitThroughLateNotifies()
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

/** As wrangler keeps it: what one of the two has applied, the other does not apply again. */
const APPLIED = `create table if not exists d1_migrations (
  id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)`

/** Applies the migrations a database lacks, in order, each with the note that it was in one transaction. */
export async function migrate(db: D1Database): Promise<void> {
  await db.prepare(APPLIED).run()
  const { results } = await db.prepare('select name from d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((row) => row.name))
  const files = readdirSync('migrations').filter((name) => name.endsWith('.sql') && !applied.has(name))
  for (const name of files.sort())
    await db.batch([
      ...readFileSync(join('migrations', name), 'utf8')
        .split('--> statement-breakpoint')
        .map((statement) => db.prepare(statement)),
      db.prepare('insert into d1_migrations (name) values (?)').bind(name),
    ])
}
