import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './browser.ts'
import { silentEdit } from './pages.ts'

const address = (path: string): string => `${inject('demo')}${path}`

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const ways = [
  { way: 'with the script', javaScriptEnabled: true },
  { way: 'with JavaScript off', javaScriptEnabled: false },
]

describe.each(ways)('a reader $way', ({ javaScriptEnabled }) => {
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ javaScriptEnabled })
    await page.goto(address(path))
    return page
  }

  it('gets from the front page to the proof of a silent edit in one click', async () => {
    const page = await open('/')
    await page.locator('article.claim:has(.badge.edit) h3 a').first().click()
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
    const day = new Date(Date.parse(edited ?? '') - 86_400_000).toISOString().slice(0, 10)
    await page.fill('#as_of', day)
    await page.click('.asof button')
    expect(page.url()).toContain(`as_of=${day}`)
    expect(await page.locator('.past').isVisible()).toBe(true)
    expect(await page.locator('.rows').textContent()).not.toContain(`${now} `)
    await page.click('.past a')
    expect(await page.locator('.rows').textContent()).toContain(`${now} `)
    await page.close()
  })

  it('finds what power costs miners in Paraguay', async () => {
    const page = await open('/')
    await page.fill('#q', 'electricity price Paraguay')
    await page.press('#q', 'Enter')
    const card = page.locator('article.claim', { hasText: 'Paraguay' }).first()
    expect(await card.textContent()).toContain('per kWh')
    await page.close()
  })

  it('follows a series in a feed reader and takes its data along', async () => {
    const page = await open('/series/hashprice.bitcoin')
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    const answer = await fetch(address(feed ?? ''))
    expect(answer.headers.get('content-type')).toContain('atom')
    expect(await answer.text()).toContain('<entry>')
    const csv = await page.locator('a', { hasText: 'CSV' }).getAttribute('href')
    expect((await (await fetch(address(csv ?? ''))).text()).split('\n').length).toBeGreaterThan(3)
    await page.close()
  })
})

describe('a reader with a keyboard only', () => {
  it('skips to the content, opens a claim, and reads a chart point by point in one tab stop', async () => {
    const page = await browser.newPage()
    await page.goto(address('/'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id || location.hash')).toContain('main')
    const edited = page.locator('article.claim:has(.badge.edit) h3 a').first()
    const wanted = await edited.getAttribute('href')
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate('document.activeElement.getAttribute("href")')) === wanted) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${wanted}`)

    await page.goto(address('/series/hashprice.bitcoin'))
    const reader = page.locator('#reader')
    await reader.focus()
    const last = await page.locator('.reader output').textContent()
    await page.keyboard.press('ArrowLeft')
    const one = await page.locator('.reader output').textContent()
    expect(one).toMatch(/\$\d/)
    expect(one).not.toBe(last)
    expect(await reader.getAttribute('aria-valuetext')).toBe(one)
    expect(await page.locator('.chart.wide .mark.read').count()).toBe(1)
    const stops = await page.locator('.plot :is(a, button, input, [tabindex="0"])').count()
    expect(stops).toBe(2)
    await page.close()
  })
})
