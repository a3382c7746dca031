import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { serveWeb } from './test/web-server.ts'

/** `worker`: inside workerd, on a real local D1, R2 and queue. `node`: what needs processes, files or a loopback server of its own. */
export default defineConfig({
  test: {
    // Two cores are kept busy; each further runtime of workerd would load all modules once more.
    maxWorkers: 2,
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              // A real queue nobody works on: its jobs would run behind the tests, into the next file and its emptied storage.
              queueProducers: { JOBS: 'unattended' },
              bindings: {
                MEMO: '',
                STORM: process.env.STORM ?? '',
                WEB: await serveWeb(),
                SEAL_KEY: btoa('0'.repeat(32)),
                TEST_MIGRATIONS: await readD1Migrations('migrations'),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/node/**', 'test/e2e/**'],
          setupFiles: ['test/migrate.ts'],
          // A runtime for many files: starting one a file took most of the time.
          isolate: false,
          // What takes half a second takes five where others work on the same machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'node',
          isolate: false,
          include: ['test/node/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
