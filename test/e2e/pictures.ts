/**
 * `npx tsx test/e2e/pictures.ts http://localhost:8787`: the pictures under docs/pictures, from a running demo, and the
 * card of shared pages: social networks take no SVG, and nothing small draws a PNG in a Worker.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { SOCIAL_CARD } from '../../src/web/pictures.ts'
import { launch } from './browser.ts'
import { everyPage } from './pages.ts'

const OUT = 'docs/pictures'
const SCREENS = [
  { name: '390', width: 390, height: 844, colorScheme: 'light' },
  { name: '1280', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const

const demo = process.argv[2] ?? 'http://localhost:8787'
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
const card = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await card.goto(`data:image/svg+xml,${encodeURIComponent(SOCIAL_CARD)}`)
const png = (await card.screenshot()).toString('base64')
writeFileSync(
  'src/web/card-png.ts',
  `/** The social card as a PNG, in base64; made by test/e2e/pictures.ts. */\nexport const CARD_PNG =\n  '${png}'\n`,
)
await browser.close()
