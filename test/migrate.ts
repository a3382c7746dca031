/** Runs before each test file: files share one runtime, so each starts on emptied storage with the real migrations. */
import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, TEST_MIGRATIONS } = env as unknown as { DB: D1Database; TEST_MIGRATIONS: D1Migration[] }

export const migrate = () => applyD1Migrations(DB, TEST_MIGRATIONS)

await reset()
await migrate()
