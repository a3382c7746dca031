/**
 * `npx tsx test/e2e/pictures.ts http://localhost:8787 cl_…`: the pictures under docs/pictures, from a running demo, those of
 * the desk with the token it printed, and the card of shared pages: social networks take no SVG, and nothing small draws
 * a PNG in a Worker.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { SOCIAL_CARD } from '../../src/web/pictures.ts'
import { launch } from './browser.ts'
import { everyPage } from './pages.ts'

const OUT = 'docs/pictures'
const DRAFT =
  'Mining one Bitcoin costs $90,500 in the United States. Grand View Research puts the edge AI market at $25 billion in 2025 and nearly $120 billion by 2033, an increase of almost 300%.'
const SCREENS = [
  { name: '390', width: 390, height: 844, colorScheme: 'light' },
  { name: '1280', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const

const [demo = 'http://localhost:8787', token] = process.argv.slice(2)
mkdirSync(OUT, { recursive: true })
const browser = await launch()
for (const [name, path] of Object.entries(await everyPage(demo)))
  for (const screen of SCREENS) {
    const { width, height, colorScheme } = screen
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(`${demo}${path}`)
    await page.screenshot({ path: `${OUT}/${name}-${screen.name}.png` })
    await page.close()
  }
if (token)
  for (const { name, width, height, colorScheme } of SCREENS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme })
    const page = await context.newPage()
    const taken = (what: string) => page.screenshot({ path: `${OUT}/desk-${what}-${name}.png` })
    await page.goto(`${demo}/desk`)
    await page.fill('#token', token)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.queue')
    await taken('queue')
    await page.locator('.queue h2 a').first().click()
    await page.waitForSelector('.work')
    await taken('item')
    await page.goto(`${demo}/desk/rooms`)
    await page.locator('tbody a').first().click()
    await page.waitForSelector('.posted')
    await taken('room')
    await page.goto(`${demo}/desk/draft`)
    await page.fill('#text', DRAFT)
    await page.click('form[enctype] button')
    await page.waitForSelector('.marked')
    await taken('draft')
    await context.close()
  }
const card = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await card.goto(`data:image/svg+xml,${encodeURIComponent(SOCIAL_CARD)}`)
const png = (await card.screenshot()).toString('base64')
writeFileSync(
  'src/web/card-png.ts',
  `/** The social card as a PNG, in base64; made by test/e2e/pictures.ts. */\nexport const CARD_PNG =\n  '${png}'\n`,
)
await browser.close()
