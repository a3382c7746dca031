import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { HOSTILE } from '../desk/hostile.ts'
import { launch } from './browser.ts'
import { at, editor, signIn } from './editor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const claimOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Opens the n-th item of the queue, by the mouse. */
async function open(page: Page, n: number): Promise<string> {
  await page.goto(at('/desk'))
  await page.locator('.queue h2 a').nth(n).click()
  await page.waitForSelector('.work')
  return claimOf(page)
}

describe('an editor at the desk', () => {
  it('takes the top item, sees the proof, rates and publishes it in a few keys and well under a minute', async () => {
    const { context, page } = await editor(browser)
    const began = Date.now()
    let keys = 0
    const press = async (key: string) => {
      keys++
      await page.waitForTimeout(500)
      await page.keyboard.press(key)
    }
    await press('n')
    await page.waitForSelector('.work')
    const claim = claimOf(page)
    expect(await page.locator('#figure').textContent()).toMatch(/\d|[a-z]/)
    expect(await page.locator('.finding').count()).toBeGreaterThan(0)
    await press('2')
    await press('x')
    await press('p')
    await page.waitForURL(/done=published/)
    expect(claimOf(page)).not.toBe(claim)
    expect(keys).toBeLessThanOrEqual(12)
    expect(Date.now() - began).toBeLessThan(60_000)
    await page.goto(at(`/claims/${claim}`))
    expect(await page.locator('.review').textContent()).toContain('Refuted')
    await context.close()
  })

  it('corrects a value, and readers see the revision with the reason', async () => {
    const { context, page } = await editor(browser)
    const claim = await open(page, 3)
    await page.keyboard.press('c')
    const form = page.locator('form[action$="/correct"]')
    await form.locator('[name=value]').fill('4242')
    await form.locator('[name=value_high]').fill('')
    await form.locator('[name=comparator]').selectOption('eq')
    await form.locator('[name=why]').fill('Read off the wrong line.')
    await form.locator('button').click()
    await page.waitForURL(/done=corrected/)
    await page.goto(at(`/claims/${claim}`))
    const text = await page.locator('main').textContent()
    expect(text).toContain('4,242')
    expect(text).toContain('Corrected by our editors')
    expect(text).toContain('Read off the wrong line.')
    await context.close()
  })

  it('merges two names, then takes it back', async () => {
    const { context, page } = await editor(browser)
    await page.goto(at('/desk/names'))
    await page.selectOption('form[action$="/merge"] [name=kind]', 'claimant')
    await page.fill('form[action$="/merge"] [name=from]', 'Kestrel Analytics')
    await page.fill('form[action$="/merge"] [name=into]', 'Kestrel')
    await page.fill('form[action$="/merge"] [name=why]', 'One house.')
    await page.click('form[action$="/merge"] button')
    await page.waitForURL(/done=merged/)
    await page.fill('form[action$="/undo"] [name=why]', 'Two houses.')
    await page.click('form[action$="/undo"] button')
    await page.waitForURL(/done=undone/)
    expect(await page.locator('form[action$="/undo"]').count()).toBe(0)
    await context.close()
  })

  it('who is second sees both texts, and loses nothing', async () => {
    const [ada, bob] = [await editor(browser), await editor(browser)]
    await open(ada.page, 6)
    await bob.page.goto(ada.page.url())
    for (const [{ page }, text] of [
      [ada, 'What Ada found.'],
      [bob, 'What Bob found.'],
    ] as const) {
      await page.keyboard.press('1')
      await page.fill('#rationale', text)
      await page.click('button[value=draft]')
      if (page === ada.page) await page.waitForURL(/done=draft/)
    }
    await bob.page.waitForSelector('.refusal .theirs')
    expect(await bob.page.locator('.theirs').textContent()).toBe('What Ada found.')
    expect(await bob.page.inputValue('#rationale')).toBe('What Bob found.')
    await ada.context.close()
    await bob.context.close()
  })

  it('whose session ends while writing finds the text again after signing in', async () => {
    const { context, page } = await editor(browser)
    await open(page, 8)
    await page.keyboard.press('3')
    await page.fill('#rationale', 'Half an hour of careful work.')
    await context.clearCookies()
    await page.click('button[value=draft]')
    await page.waitForSelector('#token')
    expect(await page.inputValue('.kept textarea')).toBe('Half an hour of careful work.')
    await signIn(page)
    await page.waitForSelector('#rationale')
    expect(await page.inputValue('#rationale')).toBe('Half an hour of careful work.')
    expect(await page.locator('[value=not_enough_evidence]').isChecked()).toBe(true)
    await context.close()
  })

  it('whose session ends while correcting finds the correction again, its form open', async () => {
    const { context, page } = await editor(browser)
    await open(page, 8)
    await page.keyboard.press('c')
    const form = page.locator('form[action$="/correct"]')
    await form.locator('[name=value]').fill('31415')
    await form.locator('[name=why]').fill('The table in their annex says so.')
    await context.clearCookies()
    await form.locator('button').click()
    await page.waitForSelector('#token')
    await signIn(page)
    await page.waitForSelector('.work')
    expect(await form.locator('[name=why]').isVisible()).toBe(true)
    expect(await form.locator('[name=why]').inputValue()).toBe('The table in their annex says so.')
    expect(await form.locator('[name=value]').inputValue()).toBe('31415')
    await context.close()
  })

  it('whose network drops while saving has it saved, once', async () => {
    const { context, page } = await editor(browser)
    const claim = await open(page, 9)
    let sent = 0
    await page.route('**/review', async (route) => {
      sent++
      if (sent > 1) return route.continue()
      // It arrives, and the answer is lost.
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.keyboard.press('4')
    await page.fill('#rationale', 'Saved on a train.')
    await page.click('button[value=draft]')
    await page.waitForURL(/done=draft/)
    expect(sent).toBe(2)
    await page.goto(at(`/desk/audit?subject=${claim}`))
    expect(await page.locator('tbody tr').count()).toBe(1)
    await context.close()
  })
})

describe('keys', () => {
  it('do nothing while writing, with a modifier, or when turned off', async () => {
    const { context, page } = await editor(browser)
    await open(page, 10)
    const here = page.url()
    await page.keyboard.press('w')
    await page.keyboard.type('n z p 1')
    expect(await page.inputValue('#rationale')).toBe('n z p 1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+1')
    expect(await page.locator('[name=rating]:checked').count()).toBe(0)
    await page.uncheck('#keys')
    await page.locator('h1').click()
    await page.keyboard.press('1')
    await page.keyboard.press('n')
    expect(await page.locator('[name=rating]:checked').count()).toBe(0)
    expect(page.url()).toBe(here)
    await context.close()
  })
})

describe('a decision', () => {
  it('is taken back by one key, at once for readers', async () => {
    const { context, page } = await editor(browser)
    const claim = await open(page, 4)
    await page.keyboard.press('1')
    await page.keyboard.press('x')
    await page.keyboard.press('p')
    await page.waitForURL(/done=published/)
    expect(await page.locator('.undo').textContent()).toContain('Published a review of')
    await page.keyboard.press('u')
    await page.waitForURL(new RegExp(`${claim}.*done=undone`))
    await page.goto(at(`/claims/${claim}`))
    expect(await page.locator('.review').count()).toBe(0)
    await page.goto(at(`/desk/audit?subject=${claim}`))
    expect(await page.locator('tbody tr').count()).toBe(2)
    await context.close()
  })
})

describe('a draft', () => {
  const words = 'The edge AI market was worth $25 billion in 2025, Grand View Research says.'
  it.each([
    ['draft.txt', 'text/plain', `Costs\n\n${words}`],
    ['draft.md', 'text/markdown', `# Costs\n\n${words}`],
    ['draft.html', 'text/html', `<h1>Costs</h1><p>${words}</p><script>document.title = 'owned'</script>`],
    ['"><img src=x onerror=alert(1)>.txt', 'text/plain', words],
  ])('%s is uploaded, marked in place, and taken away as a report', async (name, mimeType, text) => {
    const { context, page } = await editor(browser)
    await page.goto(at('/desk/draft'))
    await page.setInputFiles('#file', { name, mimeType, buffer: Buffer.from(text) })
    await page.click('form[enctype] button')
    await page.waitForSelector('.marked mark')
    expect(await page.locator('.marked mark').first().textContent()).toContain('$25 billion')
    expect(await page.locator('.verdict').first().textContent()).toContain('Agrees')
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('main img, main script').count()).toBe(0)
    const coming = page.waitForEvent('download')
    await page.click('button[value=report]')
    const download = await coming
    expect(download.suggestedFilename()).toBe('draft-check.md')
    await context.close()
  })
})

describe('the list of keys', () => {
  it('opens on its key, keeps the others still, and closes', async () => {
    const { context, page } = await editor(browser)
    await page.keyboard.press('?')
    expect(await page.locator('#help').isVisible()).toBe(true)
    const here = page.url()
    await page.keyboard.press('n')
    await page.waitForTimeout(300)
    expect(page.url()).toBe(here)
    await page.keyboard.press('Escape')
    expect(await page.locator('#help').isVisible()).toBe(false)
    await context.close()
  })

  it('names every key the pages have, and no other', async () => {
    const { context, page } = await editor(browser)
    const listed = new Set(
      (await page.locator('#help kbd').allTextContents()).filter((k) => k !== 'j' && k !== 'k'),
    )
    const keys = async () =>
      page.evaluate<string[]>(`[...document.querySelectorAll('[data-key]')].map((e) => e.dataset.key)`)
    const found = new Set(await keys())
    await open(page, 5)
    await page.keyboard.press('1')
    await page.keyboard.press('x')
    await page.keyboard.press('p')
    await page.waitForURL(/done=published/)
    for (const key of await keys()) found.add(key)
    expect([...found].sort()).toEqual([...listed].sort())
    await context.close()
  })

  it('shows where the focus is at every step down the queue', async () => {
    const { context, page } = await editor(browser)
    for (const key of ['j', 'j', 'k']) {
      await page.keyboard.press(key)
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline).not.toBe('none')
    }
    await context.close()
  })
})

describe('hostile text', () => {
  it('in a published rationale and in a draft does nothing, at the desk or on the public page', async () => {
    const { context, page } = await editor(browser)
    const foreign: string[] = []
    const dialogs: string[] = []
    page.on('request', (r) => new URL(r.url()).host !== new URL(at('/')).host && foreign.push(r.url()))
    page.on('dialog', (d) => {
      dialogs.push(d.message())
      d.dismiss()
    })
    const claim = await open(page, 12)
    await page.keyboard.press('1')
    await page.fill('#rationale', HOSTILE.join('\n\n'))
    await page.click('button[value=publish]')
    await page.waitForURL(/done=published-here/)
    const look = async () => {
      expect(await page.title()).not.toBe('owned')
      const bad = await page.evaluate(`[...document.querySelectorAll('main *')].filter((e) =>
        /^(script|img|svg|iframe)$/i.test(e.tagName) && !e.closest('.chart')
        || [...e.attributes].some((a) => /^on/i.test(a.name) || /^\\s*(javascript|data):/i.test(a.value) && a.name === 'href')).length`)
      expect(bad).toBe(0)
    }
    await look()
    for (const link of await page.locator('.rationale a:not([href^=http])').all())
      await link.click({ noWaitAfter: true, timeout: 2000 }).catch(() => {})
    await page.goto(at(`/claims/${claim}`))
    await look()
    await page.goto(at('/desk/draft'))
    await page.fill('#text', `${HOSTILE.join('\n')}\nMining one Bitcoin costs $90,500 per Bitcoin.`)
    await page.click('form[enctype] button')
    await page.waitForSelector('.marked')
    await look()
    await page.setInputFiles('#file', {
      name: '"><img src=x onerror=alert(1)>.html',
      mimeType: 'text/html',
      buffer: Buffer.from(`${HOSTILE.join('\n')}<p>Mining one Bitcoin costs $90,500 per Bitcoin.</p>`),
    })
    await page.click('form[enctype] button')
    await page.waitForSelector('.marked')
    await look()
    expect(dialogs).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })
})

it('works without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/desk'))
  await page.fill('#token', inject('token'))
  await page.click('.door button')
  await page.locator('.queue h2 a').nth(14).click()
  await page.check('[name=rating][value=supported]', { force: true })
  await page.fill('#rationale', 'By hand.')
  await page.click('button[value=draft]')
  expect(await page.locator('.notice').textContent()).toContain('Draft saved')
  await context.close()
})
