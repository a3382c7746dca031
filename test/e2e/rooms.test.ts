import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordWebhook, type Platform } from '../digests/platforms.ts'
import { DISCORD_BOT } from '../digests/room.ts'
import { launch } from './browser.ts'
import { at, editor } from './editor.ts'

const HOOK = '/api/webhooks/1/journey'
let browser: Browser
let platform: Platform
let server: Server
let address = ''

beforeAll(async () => {
  browser = await launch()
  platform = discordWebhook(HOOK, Date.now, DISCORD_BOT)
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '', 'http://room.example')
    const headers = new Headers(request.headers as Record<string, string>)
    const body = request.method === 'GET' ? null : Buffer.concat(chunks)
    const answer = await platform.answer(new Request(url, { method: request.method ?? 'GET', headers, body }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${HOOK}`
})
afterAll(async () => {
  await browser.close()
  server.close()
})

const arrived = async (count: number) => {
  await expect.poll(() => platform.messages.size, { timeout: 15_000 }).toBe(count)
  return JSON.stringify([...platform.messages.values()].at(-1))
}

describe('a room', () => {
  it('is subscribed, previewed, tested, changed, paused and ended, which it is told', async () => {
    const { context, page } = await editor(browser)
    await page.click('nav >> text=Rooms')
    await page.click('text=Subscribe another room')
    await page.click('.channels >> text=discord')
    await page.fill('[name=secret_url]', address)
    await page.fill('[name=name]', '#journey')
    await page.fill('[name=alerts]', 'mining cost in the US passes 100k')
    await page.fill('[name=cron]', '0 9 * * *')
    await page.fill('[name=why]', 'The team asked.')
    await page.click('button:has-text("Subscribe")')
    await page.waitForURL(/done=subscribed/)
    // nothing of the past comes on subscribing
    expect(platform.messages.size).toBe(0)

    await page.click('td a:has-text("#journey"), th a:has-text("#journey")')
    await page.waitForSelector('h1:has-text("#journey")')
    const room = page.url()
    expect(await page.locator('.posted li').count()).toBeGreaterThan(3)
    expect(await page.locator('main').textContent()).toContain(
      'cost of mining United States goes above $100,000 per bitcoin',
    )
    expect(await page.content()).not.toContain(address)

    await page.click('button:has-text("Send a test")')
    await page.waitForURL(/done=tested/)
    expect(await arrived(1)).toMatch(/Test of .{0,6}journey/)

    await page.click('summary:has-text("Change what it is told")')
    await page.selectOption('[name=topic]', 'ai')
    await page.uncheck('[name=keep]')
    await page.fill('[name=alerts]', 'a silent edit by anyone')
    await page.fill('form[action$="/settings"] [name=why]', 'Only chips.')
    await page.click('button:has-text("Save the changes")')
    await page.waitForURL(/done=resettled/)
    const told = await page.locator('.steps').textContent()
    expect(told).toContain('edge AI')
    expect(told).toContain('a silent edit by anyone')
    expect(told).not.toContain('$100,000')
    expect(await page.locator('.posted').textContent()).not.toContain('Hashprice')

    await page.click('button:has-text("Pause")')
    await page.waitForURL(/done=paused/)
    expect(await page.locator('.steps').textContent()).toContain('paused')
    await page.click('button:has-text("Resume")')
    await page.waitForURL(/done=resumed/)

    await page.click('summary:has-text("End this subscription")')
    await page.fill('form[action$="/end"] [name=why]', 'the team moved')
    await page.click('button:has-text("End it")')
    await page.waitForURL(/done=ended/)
    expect(await arrived(2)).toContain('the team moved. What was posted stays.')
    await page.goto(at('/desk/rooms'))
    expect(await page.locator('tbody').textContent()).not.toContain('#journey')

    const subject = new URL(room).pathname.split('/').at(-1)
    await page.goto(at(`/desk/audit?subject=${subject}`))
    const record = (await page.locator('tbody').textContent()) ?? ''
    for (const act of ['change room', 'pause room', 'resume room', 'end room', 'test room'])
      expect(record).toContain(act)
    await context.close()
  })
})
