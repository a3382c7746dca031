import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { axeFindings, invalidHtml, overflow, overlaps, wideTables } from './checks.ts'
import { at, editor } from './editor.ts'

let browser: Browser
let pages: Record<string, string>
beforeAll(async () => {
  browser = await launch()
  const { context, page } = await editor(browser)
  const item = (await page.locator('.queue h2 a').first().getAttribute('href')) ?? ''
  await page.goto(at('/desk/rooms'))
  const room = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
  await context.close()
  pages = {
    queue: '/desk',
    'queue, filtered': '/desk?filter=conflicts',
    'queue, narrowed': '/desk?topic=ai&metric=market_size',
    'queue, nothing in it': '/desk?filter=snoozed',
    item,
    letter: `${item}/letter`,
    names: '/desk/names',
    draft: '/desk/draft',
    feeds: '/desk/feeds',
    doubtful: '/desk/doubtful',
    rooms: '/desk/rooms',
    'rooms, another': '/desk/rooms/new?channel=discord',
    room,
    failures: '/desk/failures',
    audit: '/desk/audit',
    'not found': '/desk/nothing/here',
  }
})
afterAll(() => browser.close())

const DRAFT =
  'Mining one Bitcoin costs $90,500 per Bitcoin. The edge AI market was worth $25 billion in 2025.'

/** Every page of the desk, and those that answer a form, each opened in turn. */
async function eachPage(page: Page, look: (name: string) => Promise<void>) {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(at(path))
    await look(name)
  }
  await page.goto(at('/desk/draft'))
  await page.fill('#text', DRAFT)
  await page.click('form[enctype] button')
  await page.waitForSelector('.marked')
  await look('draft, checked')
  await page.goto(at(pages.item ?? ''))
  await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true')
  await look('item, all open')
  await page.goto(at(pages.room ?? ''))
  await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true')
  await look('room, all open')
}

describe.each(['light', 'dark'] as const)('every page of the desk, %s', (colorScheme) => {
  it('has no violation axe-core knows of, and logs no error', async () => {
    const { context, page } = await editor(browser, { colorScheme, bypassCSP: true })
    const found: string[] = []
    let here = ''
    page.on(
      'console',
      (m) => m.type() === 'error' && !/404/.test(m.text()) && found.push(`${here}: ${m.text()}`),
    )
    page.on('pageerror', (error) => found.push(`${here}: ${error.message}`))
    await eachPage(page, async (name) => {
      here = name
      for (const violation of await axeFindings(page)) found.push(`${name}: ${violation}`)
    })
    await context.clearCookies()
    await page.goto(at('/desk'))
    for (const violation of await axeFindings(page)) found.push(`sign-in: ${violation}`)
    await context.close()
    expect(found.filter((line) => !/401/.test(line))).toEqual([])
  })
})

describe('every page of the desk', () => {
  it.each([360, 390, 768, 1280])('fits a screen of %i px, nothing on top of anything', async (width) => {
    const { context, page } = await editor(browser, { viewport: { width, height: 800 } })
    await eachPage(page, async (name) => {
      expect(await overflow(page), name).toBe(0)
      expect(await overlaps(page), name).toEqual([])
      // a log of acts may be wide; whatever else stands in a table stands below one another on a phone
      if (width < 400 && name !== 'audit') expect(await wideTables(page), name).toBe(0)
    })
    await context.close()
  })

  it('is valid HTML', async () => {
    const { context } = await editor(browser)
    const found: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      const html = await (await context.request.get(at(path))).text()
      for (const fault of await invalidHtml(html)) found.push(`${name}: ${fault}`)
    }
    const answer = await context.request.post(at('/desk/draft'), {
      headers: { origin: at('').replace(/\/$/, '') },
      form: { text: DRAFT },
    })
    for (const fault of await invalidHtml(await answer.text())) found.push(`draft, checked: ${fault}`)
    await context.close()
    expect([...new Set(found)]).toEqual([])
  })
})
