import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../src/digests/channels/channels.ts'
import { discordWebhook } from '../../digests/platforms.ts'
import { SAMPLE } from '../../digests/sample-digest.ts'

const guide = readFileSync('docs/digests.md', 'utf8')
const bot = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

const room = discordWebhook('/hook', Date.now)
const asked: { path: string; tag: string | undefined }[] = []
let server: Server
let base = ''
let folder = ''

/** Our API on the one side, with an ETag as it has, and a Discord room that refuses what Discord refuses on the other. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bot-'))
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.url?.startsWith('/api/')) {
      asked.push({ path: request.url, tag: request.headers['if-none-match'] })
      if (request.headers['if-none-match'] === '"one"') return response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/json', etag: '"one"' })
      return response.end(
        JSON.stringify({
          messages: CHANNELS.discord.render(SAMPLE, { base: 'https://claimline.example', silent: false }),
        }),
      )
    }
    const answer = await room.answer(
      new Request(`http://room.example${request.url}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        body: Buffer.concat(chunks),
      }),
    )
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('the bot in the guide', () => {
  it('has fewer than thirty lines', () => {
    expect(bot).not.toBe('')
    expect(bot.trim().split('\n').length).toBeLessThan(30)
  })

  it('posts a digest to a room, and the same one not again', async () => {
    const file = join(folder, 'bot.mjs')
    // a day of the bot is long enough here for a busy machine to answer within it
    writeFileSync(file, bot.replace('24 * 3600 * 1000', '1500'))
    const env = { ...process.env, CLAIMLINE: base, DISCORD_WEBHOOK: `${base}/hook` }
    const running = spawn(process.execPath, [file], { env, stdio: 'inherit' })
    try {
      for (const end = Date.now() + 20_000; asked.length < 3 && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      running.kill()
    }
    expect(asked.map((a) => a.tag)).toEqual([undefined, '"one"', '"one"'])
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked[0]?.path).toBe('/api/v1/digests/daily?topic=mining&format=discord')
    expect([...room.messages.values()]).toHaveLength(1)
  })
})
