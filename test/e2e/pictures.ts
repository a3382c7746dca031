/** `npx tsx test/e2e/pictures.ts http://localhost:8787`: the pictures under docs/pictures, from a running demo. */
import { mkdirSync } from 'node:fs'
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
await browser.close()
