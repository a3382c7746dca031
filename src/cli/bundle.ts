import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Bundles a Worker exactly as a deployment would (`wrangler deploy --dry-run`) and gives the path of the
 * built module. Throws with wrangler's own message if the build fails.
 */
export async function bundle(entry: string): Promise<string> {
  mkdirSync('.wrangler', { recursive: true })
  const outdir = mkdtempSync(join('.wrangler', 'build-'))
  const wrangler = join('node_modules', 'wrangler', 'bin', 'wrangler.js')
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' }
  await run(process.execPath, [wrangler, 'deploy', entry, '--dry-run', '--outdir', outdir], { env })
  const name =
    entry
      .split('/')
      .at(-1)
      ?.replace(/\.tsx?$/, '.js') ?? 'worker.js'
  return join(outdir, name)
}
