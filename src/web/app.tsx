import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { cursorOf, numberPosition, pageOf } from '../lib/page.ts'
import { listClaims } from '../revisions/read-claims.ts'
import { headOf, missing, page } from './http.tsx'
import { claimJsonLd } from './json-ld.ts'
import { loadClaim } from './load/claim.ts'
import { loadSeries } from './load/series.ts'
import { surroundingsOf } from './load/surroundings.ts'
import { ClaimPage, claimTitle } from './pages/claim.tsx'
import { Home } from './pages/home.tsx'
import { SeriesPage } from './pages/series.tsx'
import { FAVICON, SOCIAL_CARD } from './pictures.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { dayWords, figureText, seriesWords } from './words.ts'

const HomeQuery = z.object({
  topic: z.enum(['mining', 'ai']).optional().catch(undefined),
  metric: z.string().max(40).optional().catch(undefined),
  cursor: cursorOf(numberPosition).optional().catch(undefined),
})

const SeriesQuery = z.object({
  as_of: z.iso.date().optional().catch(undefined),
  axis: z.enum(['about', 'said']).optional().catch(undefined),
})

/** The last moment of a day, UTC: "as known on" a day takes in all of it. */
const endOfDay = (day: string): string => `${day}T23:59:59.999Z`

const PAGE = 40
const ASSET = { 'cache-control': 'public, max-age=3600' }

/** The pages readers see. */
export const web = new Hono<{ Bindings: Env }>()
  .use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
    etag(),
  )
  .get('/style.css', (c) => c.body(STYLE, 200, { ...ASSET, 'content-type': 'text/css; charset=utf-8' }))
  .get('/script.js', (c) =>
    c.body(SCRIPT, 200, { ...ASSET, 'content-type': 'text/javascript; charset=utf-8' }),
  )
  .get('/favicon.svg', (c) => c.body(FAVICON, 200, { ...ASSET, 'content-type': 'image/svg+xml' }))
  .get('/card.svg', (c) => c.body(SOCIAL_CARD, 200, { ...ASSET, 'content-type': 'image/svg+xml' }))
  .get('/', async (c) => {
    const { topic, metric, cursor } = HomeQuery.parse(c.req.query())
    const filter = { topic, metric: metric || undefined }
    const db = openDb(c.env.DB)
    const found = await listClaims(db, {
      topic,
      metric: filter.metric ? [filter.metric] : undefined,
      after: cursor,
      limit: PAGE + 1,
    })
    const { items, next_cursor } = pageOf(
      found,
      PAGE,
      (row) => row,
      ({ state }) => state.id,
    )
    const head = headOf(c, {
      title: 'Claimline: the numbers in the news about crypto mining and edge AI',
      description: 'Every figure with who says it, since when, what it used to be, and who disagrees.',
      section: 'timeline',
      unlisted: cursor !== undefined || filter.metric !== undefined,
    })
    const around = await surroundingsOf(db, items)
    return page(c, <Home head={head} rows={items} around={around} filter={filter} next={next_cursor} />)
  })
  .get('/claims/:id', async (c) => {
    const data = await loadClaim(openDb(c.env.DB), c.req.param('id'))
    if (!data) return missing(c, 'No such figure', 'There is no figure under this address, and never was.')
    const { claim } = data.row
    const said = `${claim.claimant}: ${figureText(claim)}`
    const head = headOf(c, {
      title: `${claimTitle(data.row)}: ${figureText(claim)} · Claimline`,
      description: `${said}. Its sources, every value it has had, and who disagrees.`,
    })
    return page(c, <ClaimPage head={{ ...head, jsonLd: claimJsonLd(data, head.origin) }} data={data} />)
  })
  .get('/series/:id', async (c) => {
    const { as_of, axis } = SeriesQuery.parse(c.req.query())
    const asOf = as_of && endOfDay(as_of)
    const data = await loadSeries(openDb(c.env.DB), c.req.param('id'), { asOf, axis })
    if (!data)
      return missing(
        c,
        'No such series',
        as_of
          ? `On ${dayWords(as_of)} we knew nothing under this address.`
          : 'There is no series under this address.',
      )
    const name = seriesWords(data.series)
    const api = `/api/v1/series/${encodeURIComponent(data.series.id)}/timeline`
    const head = headOf(c, {
      title: `${name}${as_of ? `, as known on ${dayWords(as_of)}` : ''} · Claimline`,
      description: data.lead
        ? `${figureText(data.lead.revision)} says ${data.lead.claim.claimant}. Every claimant's figures over time, with their revisions.`
        : `${data.definition}.`,
      alternates: [{ type: 'text/csv', href: `${api}.csv`, title: `${name} (CSV)` }],
      unlisted: as_of !== undefined || axis !== undefined,
    })
    const view = { asOf: as_of, axis, today: new Date().toISOString().slice(0, 10) }
    return page(c, <SeriesPage head={head} data={data} view={view} />)
  })
