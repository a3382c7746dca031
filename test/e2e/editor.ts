/** An editor with a browser of their own. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'

export const at = (path: string) => `${inject('demo')}${path}`

/** Opens the desk in a new context and signs in with the demo's token. */
export async function editor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(at('/desk'))
  await signIn(page)
  return { context, page }
}

export async function signIn(page: Page): Promise<void> {
  await page.fill('#token', inject('token'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('.who')
}
