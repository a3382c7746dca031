/** Runs before each test file: files share a runtime, so each starts on emptied storage with the real migrations. */
import { type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, TEST_MIGRATIONS } = env as unknown as { DB: D1Database; TEST_MIGRATIONS: D1Migration[] }

/** Whether the storage still holds what was written: seen when the last requests were still being answered. */
const isLeft = async () =>
  (await DB.prepare(`select 1 from sqlite_master where name = 'claims'`).first()) !== null

/** Empties D1 and R2 and migrates anew: as one batch, because one migration after the other took four times as long. */
export async function freshStorage(): Promise<void> {
  for (let tries = 1; ; tries++) {
    await reset()
    if (!(await isLeft())) break
    if (tries === 20) throw new Error('what was written before could not be emptied')
    await scheduler.wait(50)
  }
  await DB.batch(TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => DB.prepare(query))))
}

await freshStorage()
