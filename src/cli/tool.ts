/** `npm run -s <tool> -- [--allow-private] FILE`: each line of FILE through one tool inside workerd, one JSON line out a line. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Miniflare } from 'miniflare'
import { bundle } from './bundle.ts'
import { inputFile, refuse } from './input.ts'
import { outbound } from './network.ts'

const [name, ...args] = process.argv.slice(2)
const file = args.find((a) => !a.startsWith('--'))
if (!name || !file)
  refuse(`usage: npm run -s ${name ?? 'TOOL'} -- [--allow-private] FILE   (one JSON value or address a line)`)
const lines = inputFile(file)
  .split('\n')
  .filter((l) => l.trim() !== '')
const allowPrivate = args.includes('--allow-private')
/** JSON with escapes for all but ASCII: a program that takes the pipe's pieces as text cannot cut a letter in two. */
const ascii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const script = await bundle('src/cli/tool-worker.ts')
const mf = new Miniflare({
  modules: true,
  scriptPath: script,
  compatibilityDate: '2026-04-26',
  compatibilityFlags: ['nodejs_compat'],
  outboundService: outbound(allowPrivate),
})
try {
  const BATCH = 50
  for (let i = 0; i < lines.length; i += BATCH) {
    const response = await mf.dispatchFetch(`http://tool/${name}`, {
      method: 'POST',
      headers: { 'x-allow-private': allowPrivate ? '1' : '0' },
      body: lines.slice(i, i + BATCH).join('\n'),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${name}: ${text.slice(0, 500)}`)
    process.stdout.write(ascii(text))
  }
} finally {
  await mf.dispose()
  rmSync(dirname(script), { recursive: true, force: true })
}
