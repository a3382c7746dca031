import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { STYLE } from '../../src/web/style.ts'
import { launch } from './browser.ts'
import { axeFindings, invalidHtml, overflow } from './checks.ts'
import { everyPage, fetchPage } from './pages.ts'

const KB = 1024

const address = (path: string): string => `${inject('demo')}${path}`

let browser: Browser
let pages: Record<string, string>
beforeAll(async () => {
  browser = await launch()
  pages = await everyPage(inject('demo'))
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('every page, %s', (colorScheme) => {
  it('is looked at by an axe-core that finds what is wrong', async () => {
    const page = await browser.newPage({ bypassCSP: true })
    await page.setContent('<img src="x"><p style="color: #bbb">pale</p>')
    const found = (await axeFindings(page)).join()
    expect(found).toContain('image-alt')
    expect(found).toContain('color-contrast')
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
      for (const violation of await axeFindings(page)) found.push(`${name}: ${violation}`)
      await page.close()
    }
    await context.close()
    expect(found).toEqual([])
  }, 240_000)
})

describe('every page', () => {
  it('has room for words in its search, magnified on a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 500 } })
    await page.goto(address('/'))
    expect((await page.locator('#q').boundingBox())?.width).toBeGreaterThan(150)
    await page.close()
  })

  it('keeps the order of a line with an Arabic name in it', async () => {
    const page = await browser.newPage()
    await page.setContent(
      `<style>${STYLE}</style><p><b>صحيفة التعدين</b> · <time>3 Nov 2026</time> · <a href="/">1 source</a></p>`,
    )
    const places = await Promise.all(
      ['b', 'time', 'a'].map(async (name) => (await page.locator(name).boundingBox())?.x ?? 0),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect((await page.locator('time').boundingBox())?.height).toBeLessThan(40)
    await page.close()
  })

  it.each([320, 360, 768, 2560])('fits a screen of %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address(path))
      expect(await overflow(page), name).toBe(0)
    }
    await page.close()
  })

  it('is valid HTML', async () => {
    const bad = await invalidHtml('<!doctype html><title>x</title><i id="a"></i><i id="a"></i></div>')
    expect(bad, 'the validator itself').not.toEqual([])
    const found: string[] = []
    for (const [name, path] of Object.entries(pages))
      for (const fault of await invalidHtml(await fetchPage(inject('demo'), path)))
        found.push(`${name}: ${fault}`)
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
