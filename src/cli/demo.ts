/**
 * `npm run demo`: the sample feeds, served on loopback, walk through five weeks in seconds and go through the very
 * pipeline live feeds go through: cron, queue, guarded fetch, parse, extract, record. Then the pages stay up.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '../db/client.ts'
import { addFeeds } from '../feeds/store.ts'
import { firstToken } from './first-token.ts'
import { startLocal } from './local.ts'
import { needPort, portOf } from './port.ts'
import { counter, progressLine, settled } from './progress.ts'
import { WALK_DAYS } from './samples/articles.ts'
import { openChatRoom } from './samples/chat-room.ts'
import { allTold, subscribeRoom } from './samples/digests.ts'
import { sampleCatalogue } from './samples/feeds.ts'
import { serveSamples } from './samples/serve.ts'
import { takeState } from './take-state.ts'

const USUAL_PORT = 8787
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const port = portOf(process.env.PORT ?? String(USUAL_PORT), 'PORT')
/** Two demos at a time have two ports, and so two folders. */
const STATE = port === USUAL_PORT ? '.wrangler/demo' : `.wrangler/demo-${port}`

await needPort(port, `PORT=${port + 1} npm run demo`)
console.log('Building Claimline and a fresh database …')
await takeState(STATE)
rmSync(join(STATE, 'v3'), { recursive: true, force: true })
const today = new Date()
const start = new Date(today.getTime() - WALK_DAYS * DAY_MS)
const samples = await serveSamples({ start })
const room = await openChatRoom()
const key = randomUUID()
const local = await startLocal({
  port,
  state: STATE,
  quiet: true,
  vars: { ALLOW_PRIVATE: '1', SIMULATED_TIME: '1', SEAL_KEY: key, PUBLIC_URL: `http://localhost:${port}` },
})
const count = counter(local.db)
await addFeeds(openDb(local.db), sampleCatalogue(samples.url), start.toISOString())
await subscribeRoom(local.db, room.webhook, key, start)

for (let day = 0; day <= WALK_DAYS; day++) {
  const now = new Date(start.getTime() + day * DAY_MS)
  samples.setDay(now)
  // once for the feeds, and, as a site is asked for one thing at a time, once more for the pages of articles
  for (const at of day < WALK_DAYS ? [now, new Date(now.getTime() + HOUR_MS)] : [now]) {
    await local.cron(at)
    if (!(await settled(count, 30_000))) console.log('  a poll is still under way; going on')
  }
  if (day % 5 === 0 || day === WALK_DAYS)
    console.log(`  ${now.toISOString().slice(0, 10)}  ${progressLine(await count())}`)
}
const token = await firstToken(local.db)
if (token) console.log(`Editor token: ${token}\n  It opens http://localhost:${port}/desk.`)
if (!(await allTold(local.db, today, 10_000))) console.log('  a digest is still under way; going on')
console.log(`  Chat room with the digests, and the corrections of what changed since: ${room.url}`)
console.log(`Ready on http://localhost:${port}`)

if (port !== USUAL_PORT) process.on('exit', () => rmSync(STATE, { recursive: true, force: true }))
const stop = async () => {
  await local.stop()
  await samples.close()
  await room.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
