import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from './browser.ts'
import { everyPage, fetchPage } from './pages.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const KB = 1024

const address = (path: string): string => `${inject('demo')}${path}`

let browser: Browser
let pages: Record<string, string>
beforeAll(async () => {
  browser = await launch()
  pages = await everyPage(inject('demo'))
})
afterAll(() => browser.close())

/** What axe-core found. */
interface Found {
  violations: { id: string; nodes: { target: string[] }[] }[]
}

describe.each(['light', 'dark'] as const)('every page, %s', (colorScheme) => {
  it('is looked at by an axe-core that finds what is wrong', async () => {
    const page = await browser.newPage({ bypassCSP: true })
    await page.setContent('<img src="x"><p style="color: #bbb">pale</p>')
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<Found>('axe.run(document)')
    expect(violations.map((v) => v.id)).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
    await page.close()
  })

  it('has no violation axe-core knows of, and logs no error', async () => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true })
    const found: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      const page = await context.newPage()
      page.on(
        'console',
        (m) => m.type() === 'error' && !/404/.test(m.text()) && found.push(`${name}: ${m.text()}`),
      )
      page.on('pageerror', (error) => found.push(`${name}: ${error.message}`))
      await page.goto(address(path))
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<Found>(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )
      for (const v of violations)
        found.push(
          `${name}: ${v.id} at ${v.nodes
            .slice(0, 3)
            .map((n) => n.target.join(' '))
            .join(', ')}`,
        )
      await page.close()
    }
    await context.close()
    expect(found).toEqual([])
  })
})

describe('every page', () => {
  it.each([360, 768, 2560])('fits a screen of %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address(path))
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(over, name).toBeLessThanOrEqual(0)
    }
    await page.close()
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const bad = await validator.validateString(
      '<!doctype html><title>x</title><i id="a"></i><i id="a"></i></div>',
    )
    expect(bad.valid, 'the validator itself').toBe(false)
    const found: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      const report = await validator.validateString(await fetchPage(inject('demo'), path))
      for (const m of report.results.flatMap((r) => r.messages))
        found.push(`${name}: ${m.ruleId} ${m.message} (${m.selector ?? ''})`)
    }
    expect([...new Set(found)]).toEqual([])
  })

  it('is small, asks nobody else, and says how long it keeps', async () => {
    const page = await browser.newPage()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address(path))
      expect(gzipSync(await fetchPage(inject('demo'), path)).length, name).toBeLessThan(60 * KB)
    }
    expect([...asked]).toEqual([new URL(inject('demo')).origin])
    expect(gzipSync(await fetchPage(inject('demo'), '/script.js')).length).toBeLessThan(15 * KB)
    const response = await fetch(address('/'))
    expect(response.headers.get('cache-control')).toContain('max-age')
    expect(response.headers.get('etag')).toBeTruthy()
    await page.close()
  })
})
