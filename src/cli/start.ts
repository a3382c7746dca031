/**
 * `npm start -- [--port N] [--state DIR] [--feeds FILE.opml] [--allow-private]`: live feeds on this machine, state
 * kept, the cron ticking once a minute. Stop with Ctrl-C; the next start goes on where this one ended.
 */
import { openDb } from '../db/client.ts'
import { catalogueFeeds } from '../feeds/catalogue.ts'
import { readOpml } from '../feeds/opml.ts'
import { addFeeds, type NewFeed, releaseLeases } from '../feeds/store.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { startArguments } from './arguments.ts'
import { firstToken } from './first-token.ts'
import { inputFile, refuse } from './input.ts'
import { startLocal } from './local.ts'
import { needPort } from './port.ts'
import { counter, progressLine, settled } from './progress.ts'
import { sealKey } from './seal-key.ts'
import { takeState } from './take-state.ts'

const TICK_MS = 60_000

const options = startArguments(process.argv.slice(2))
const feeds = options.feeds ? feedsOf(options.feeds) : catalogueFeeds()
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${options.port}`
if (!publicOrigin({ PUBLIC_URL: publicUrl }))
  refuse(`PUBLIC_URL is “${publicUrl}”; it has to begin with https:// or http://`)
await needPort(options.port, `npm start -- --port ${options.port + 1}`)
await takeState(options.state)
console.log('Building Claimline …')
const vars = {
  SEAL_KEY: sealKey(options.state),
  PUBLIC_URL: publicUrl,
  ...(options.allowPrivate ? { ALLOW_PRIVATE: '1' } : {}),
}
const local = await startLocal({ port: options.port, state: options.state, vars })
const db = openDb(local.db)
const count = counter(local.db)

await addFeeds(db, feeds, new Date().toISOString())
// One process, one worker: what a killed run had leased is free at once.
await releaseLeases(db)
const token = await firstToken(local.db)
if (token)
  console.log(`Editor token: ${token}\n  It is shown this once; it opens /desk and the API's editing routes.`)

const stop = async () => {
  await local.stop()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

console.log('Polling feeds …')
await local.cron(new Date())
await settled(count, 120_000, (line) => console.log(`  ${line}`))
console.log(`  ${progressLine(await count())}`)
console.log(`Ready on ${local.url}`)

for (;;) {
  await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  const before = progressLine(await count())
  await local.cron(new Date())
  await settled(count, TICK_MS)
  const after = progressLine(await count())
  if (after !== before) console.log(`  ${new Date().toISOString().slice(11, 16)} UTC  ${after}`)
}

function feedsOf(file: string): NewFeed[] {
  const read = readOpml(inputFile(file))
  if (read.ok) {
    for (const why of read.refused) console.log(`Not followed: ${why}`)
    return read.feeds
  }
  return refuse(`${file}: ${read.error}`)
}
