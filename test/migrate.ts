/** Runs before each test file: the real migrations on the file's own D1. */
import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, TEST_MIGRATIONS } = env as unknown as { DB: D1Database; TEST_MIGRATIONS: D1Migration[] }

export const migrate = () => applyD1Migrations(DB, TEST_MIGRATIONS)

await migrate()
