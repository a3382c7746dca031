/** What every page is held to, readers' and editors' alike. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core found. */
interface Found {
  violations: { id: string; nodes: { target: string[] }[] }[]
}

/** What axe-core finds wrong on the page as it stands, a line each. Needs a context that bypasses the CSP. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<Found>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const places = (v: Found['violations'][number]) => v.nodes.slice(0, 3).map((n) => n.target.join(' '))
  return violations.map((v) => `${v.id} at ${places(v).join(', ')}`)
}

/** Tables that have to be scrolled sideways. */
export const wideTables = (page: Page): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth).length`,
  )

/** By how many pixels the page is wider than its screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')

/** Blocks of the page that lie on top of the one before, by their first words. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main > *')].filter((block, i, all) => {
    const before = all[i - 1]?.getBoundingClientRect()
    return before && block.getBoundingClientRect().top < before.bottom - 1 && before.height > 0
  }).map((block) => block.textContent.trim().slice(0, 40))`)

const validator = new HtmlValidate({ extends: ['html-validate:standard'] })

/** What is not valid in a page's source, a line each. */
export async function invalidHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results
    .flatMap((r) => r.messages)
    .map((m) => `${m.ruleId} ${m.message} (${m.selector ?? ''})`)
}
