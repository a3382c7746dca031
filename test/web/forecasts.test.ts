import { expect, it } from 'vitest'
import { web } from '../../src/web/app.tsx'
import { bindings, copies, tell } from '../api/library.ts'

const MANY = 250

/** The claims a page links to, and where it goes on. */
async function shown(path: string) {
  const html = await (await web.request(path, {}, bindings)).text()
  const rows = [...html.matchAll(/<th scope="row"><a href="\/claims\/(\w+)"/g)].map((m) => m[1] ?? '')
  const next = html.match(/rel="next" href="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&')
  return { html, rows, next }
}

it('every forecast is on some page, each on one, page after page', async () => {
  const first = await tell({ place: 'Laos', period: '2041', modality: 'forecast' })
  await copies(first, MANY - 1)
  const seen: string[] = []
  let pages = 0
  for (let path: string | undefined = '/forecasts'; path && pages < 10; pages++) {
    const { html, rows, next }: Awaited<ReturnType<typeof shown>> = await shown(path)
    expect(html).toContain('Due in 2041')
    seen.push(...rows)
    path = next
  }
  expect(pages).toBe(3)
  expect(new Set(seen).size).toBe(MANY)
  expect(seen).toHaveLength(MANY)
})

it('what came of forecasts goes on, too, latest due first', async () => {
  const first = await tell({
    place: 'Peru',
    period: '2024',
    modality: 'forecast',
    said: '2023-11-01T00:00:00.000Z',
  })
  await copies(first, 29)
  await tell({ place: 'Peru', period: '2024', claimant: 'Counter', said: '2025-02-01T00:00:00.000Z' })
  const begin = await shown('/forecasts')
  expect(begin.html).toContain('The latest 10, each held')
  const rest = await shown(begin.next ?? '')
  expect(rest.html).toContain('What came of earlier forecasts')
  expect(rest.rows).toHaveLength(20)
  expect(rest.next).toBeUndefined()
  expect(begin.rows.filter((id) => rest.rows.includes(id))).toEqual([])
})

it('what is told of a time that is not over is not what came of a forecast', async () => {
  const said = { place: 'Chad', period: '2044' }
  const id = await tell({ ...said, modality: 'forecast', said: '2026-01-01T00:00:00.000Z' })
  await tell({ ...said, claimant: 'Counter', said: '2026-02-01T00:00:00.000Z' })
  expect((await shown('/forecasts')).rows).not.toContain(id)
})

it.each(['?cursor=nonsense', '?state=nonsense', '?state=come'])('%s is the page itself', async (query) => {
  const { html } = await shown(`/forecasts${query}`)
  expect(html).toContain('<h1>Forecasts and what came of them</h1>')
})
