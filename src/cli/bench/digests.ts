import { spawn } from 'node:child_process'

const MESSAGES = 10_000

/** The storm of the tests, at full size: every message must be in its room once, whatever happens to it on the way. */
export async function benchDigests(): Promise<void> {
  const started = Date.now()
  let said = ''
  const run = spawn('npx', ['vitest', 'run', 'test/digests/storm.test.ts'], {
    env: { ...process.env, STORM: String(MESSAGES) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  run.stdout.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => run.on('close', resolve))
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(/storm: .*/.exec(said)?.[0] ?? said)
  console.log(`digests: ${code === 0 ? 'all as they should be' : 'FAILED'}, ${seconds} s`)
  if (code !== 0) process.exitCode = 1
}
