import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './browser.ts'
import { silentEdit } from './pages.ts'

const address = (path: string): string => `${inject('demo')}${path}`
const HASHPRICE = '/series/hashprice.bitcoin'
const DAY_MS = 86_400_000

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** How a reader gets about: each way opens links and sends forms by its own means. */
interface Way {
  way: string
  javaScriptEnabled: boolean
  follow(page: Page, selector: string): Promise<void>
  fill(page: Page, selector: string, text: string): Promise<void>
}

const MOST_TABS = 150
const hasFocus = (element: unknown): boolean =>
  element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement

/** Moves the focus on by the Tab key alone until it is on the first element of its kind. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first()
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate(hasFocus)) return
  }
  throw new Error(`${selector} is not to be reached by the Tab key`)
}

const byPointer = {
  follow: async (page: Page, selector: string) => {
    await page.locator(selector).first().click()
    await page.waitForLoadState()
  },
  fill: async (page: Page, selector: string, text: string) => {
    await page.fill(selector, text)
    await page.press(selector, 'Enter')
    await page.waitForLoadState()
  },
}

const byKeys = {
  follow: async (page: Page, selector: string) => {
    const before = page.url()
    await tabTo(page, selector)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== before)
  },
  fill: async (page: Page, selector: string, text: string) => {
    const before = page.url()
    await tabTo(page, selector)
    // A date is typed part by part, in the browser's own order.
    const [year, month, day] = text.split('-')
    const typed = /^\d{4}-\d\d-\d\d$/.test(text) ? `${month}${day}${year}` : text
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== before)
  },
}

const WAYS: Way[] = [
  { way: 'with the script', javaScriptEnabled: true, ...byPointer },
  { way: 'with JavaScript off', javaScriptEnabled: false, ...byPointer },
  { way: 'by keyboard alone', javaScriptEnabled: true, ...byKeys },
]

describe.each(WAYS)('a reader $way', ({ javaScriptEnabled, follow, fill }) => {
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ javaScriptEnabled, locale: 'en-US' })
    await page.goto(address(path))
    return page
  }

  it('gets from the front page to the proof of a silent edit in one step', async () => {
    const page = await open('/')
    await follow(page, 'article.claim:has(.badge.edit) .name a')
    expect(await page.locator('.reason.publisher_edit').first().isVisible()).toBe(true)
    const [before, after] = [page.locator('.versions del').first(), page.locator('.versions ins').first()]
    expect(await before.textContent()).toMatch(/\d/)
    expect(await after.textContent()).not.toBe(await before.textContent())
    await page.close()
  })

  it('sees a series as it was known before the edit', async () => {
    const { series, claim } = await silentEdit(inject('demo'))
    const page = await open(claim)
    const edited = await page.locator('.revisions time').first().getAttribute('datetime')
    const now = await page.locator('.hero .number').textContent()
    await page.goto(address(series))
    const day = new Date(Date.parse(edited ?? '') - DAY_MS).toISOString().slice(0, 10)
    await fill(page, '#as_of', day)
    expect(page.url()).toContain(`as_of=${day}`)
    expect(await page.locator('.past').isVisible()).toBe(true)
    expect(await page.locator('.rows').textContent()).not.toContain(`${now} `)
    await follow(page, '.past a')
    expect(await page.locator('.rows').textContent()).toContain(`${now} `)
    await page.close()
  })

  it('finds what mining a bitcoin costs in Paraguay', async () => {
    const page = await open('/')
    await fill(page, '#q', 'cost of mining Paraguay')
    const card = page.locator('article.claim', { hasText: 'Cost of mining' }).first()
    expect(await card.textContent()).toContain('Paraguay')
    expect(await card.locator('.figure').textContent()).toMatch(/^\$\d[\d,]+ per bitcoin$/)
    await page.close()
  })

  it('finds the feed of a series, and its data', async () => {
    const page = await open(HASHPRICE)
    const told = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    await follow(page, 'main a[href*=".atom"]')
    const feed = await fetch(page.url())
    expect(feed.headers.get('content-type')).toContain('atom')
    expect(await feed.text()).toContain('<entry>')
    expect(page.url()).toBe(address(told ?? ''))
    await page.goto(address(HASHPRICE))
    const csv = await page.locator('main a', { hasText: 'CSV' }).getAttribute('href')
    expect((await (await fetch(address(csv ?? ''))).text()).split('\n').length).toBeGreaterThan(3)
    await page.close()
  })
})

describe('a reader with a keyboard', () => {
  it('skips to the content', async () => {
    const page = await browser.newPage()
    await page.goto(address('/'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id || location.hash')).toContain('main')
    await page.close()
  })

  it('reads a chart point by point in one tab stop', async () => {
    const page = await browser.newPage()
    await page.goto(address(HASHPRICE))
    await tabTo(page, '#reader')
    const last = await page.locator('.reader output').textContent()
    await page.keyboard.press('ArrowLeft')
    const one = await page.locator('.reader output').textContent()
    expect(one).toMatch(/\$\d/)
    expect(one).not.toBe(last)
    expect(await page.locator('#reader').getAttribute('aria-valuetext')).toBe(one)
    expect(await page.locator('.chart.wide .mark.read').count()).toBe(1)
    const stops = await page.locator('.plot :is(a, button, input, [tabindex="0"])').count()
    expect(stops).toBe(2)
    await page.close()
  })
})

describe('times', () => {
  it('are told in the reader’s zone, UTC on hover', async () => {
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo' })
    await page.goto(address('/status'))
    const time = page.locator('tbody time').first()
    expect(await time.textContent()).toMatch(/GMT\+9|JST/)
    expect(await time.getAttribute('title')).toContain('UTC')
    await page.close()
  })
})

describe('another site', () => {
  it('may show a figure in a frame, but none of our other pages', async () => {
    const { claim } = await silentEdit(inject('demo'))
    const page = await browser.newPage()
    const elsewhere = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html')
      answer.end(
        `<iframe name="live" src="${address(`/embed${claim}`)}"></iframe><iframe name="page" src="${address(claim)}"></iframe>`,
      )
    }).listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
    await page.frameLocator('[name=live]').locator('.figure').waitFor()
    expect(await page.frameLocator('[name=live]').locator('.figure').textContent()).toMatch(/\d/)
    expect(await page.frameLocator('[name=page]').locator('.figure').count()).toBe(0)
    await page.close()
    elsewhere.close()
  })
})
