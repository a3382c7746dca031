/** Runs before each test file: files share one runtime, so each starts on emptied storage with the real migrations. */
import { type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, TEST_MIGRATIONS } = env as unknown as { DB: D1Database; TEST_MIGRATIONS: D1Migration[] }

/** The real migrations, as one batch: wrangler's way, one after the other, took four times as long, before each file. */
export const migrate = () => DB.batch(TEST_MIGRATIONS.flatMap((m) => m.queries.map((q) => DB.prepare(q))))

/** Whether the storage still holds what the file before wrote: seen when its last requests were still being answered. */
const isLeft = async () =>
  (await DB.prepare(`select 1 from sqlite_master where name = 'claims'`).first()) !== null

for (let tries = 1; ; tries++) {
  await reset()
  if (!(await isLeft())) break
  if (tries === 20) throw new Error('the storage of the test file before could not be emptied')
  await scheduler.wait(50)
}
await migrate()
