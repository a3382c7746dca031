import { Hono } from 'hono'
import { except } from 'hono/combine'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { METRICS } from '../claims/metrics.ts'
import { openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { pageOf } from '../lib/page.ts'
import { listClaims } from '../revisions/read-claims.ts'
import { CARD_PNG } from './card-png.ts'
import { edgeCache } from './edge-cache.ts'
import { headOf, page, sorry } from './http.tsx'
import { surroundingsOf } from './load/surroundings.ts'
import { readChanged, readKeySeries } from './load/topic.ts'
import { Home } from './pages/home.tsx'
import { cursorAsked } from './paging.ts'
import { withQuery } from './paths.ts'
import { FAVICON } from './pictures.ts'
import { POLICY } from './policy.ts'
import { dataRoutes } from './routes/data.ts'
import { embedRoutes } from './routes/embeds.tsx'
import { figureRoutes } from './routes/figures.tsx'
import { listRoutes } from './routes/lists.tsx'
import { siteRoutes } from './routes/site.tsx'
import { SCRIPT } from './script.ts'
import { SHOW_KEYS, SHOWS } from './shows.ts'
import { STYLE } from './style.ts'

const HomeQuery = z.object({
  topic: z.enum(['mining', 'ai']).optional().catch(undefined),
  metric: z
    .enum(METRICS.map((m) => m.key))
    .optional()
    .catch(undefined),
  show: z.enum(SHOW_KEYS).optional().catch(undefined),
  cursor: cursorAsked,
})

const PAGE = 30
const CHANGED = 3
const ASSET = { 'cache-control': 'public, max-age=3600' }

/** The pages readers see. */
export const web = new Hono<{ Bindings: Env }>()
  .use(
    except('/embed/*', secureHeaders({ contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] } })),
  )
  .use(
    '/embed/*',
    secureHeaders({
      contentSecurityPolicy: { ...POLICY, frameAncestors: ['*'] },
      xFrameOptions: false,
      crossOriginResourcePolicy: 'cross-origin',
    }),
  )
  .use(etag())
  .get('/style.css', (c) => c.body(STYLE, 200, { ...ASSET, 'content-type': 'text/css; charset=utf-8' }))
  .get('/script.js', (c) =>
    c.body(SCRIPT, 200, { ...ASSET, 'content-type': 'text/javascript; charset=utf-8' }),
  )
  .get('/favicon.svg', (c) => c.body(FAVICON, 200, { ...ASSET, 'content-type': 'image/svg+xml' }))
  .get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301))
  .get('/card.png', (c) =>
    c.body(
      Uint8Array.from(atob(CARD_PNG), (ch) => ch.charCodeAt(0)),
      200,
      { ...ASSET, 'content-type': 'image/png' },
    ),
  )
  .use(edgeCache)
  .get('/', async (c) => {
    const { topic, metric, show, cursor } = HomeQuery.parse(c.req.query())
    const db = openDb(c.env.DB)
    const filter = { topic, metric: metric && [metric], ...(show ? SHOWS[show].filter : {}) }
    const first = !cursor && !metric && !show
    const [found, changed, strip] = await Promise.all([
      listClaims(db, { ...filter, after: cursor, limit: PAGE + 1 }),
      first ? readChanged(db, topic, CHANGED) : [],
      first ? readKeySeries(db, topic) : [],
    ])
    const { items, next_cursor } = pageOf(
      found,
      PAGE,
      (row) => row,
      ({ state }) => state.id,
    )
    const feed = withQuery('/timeline.atom', { topic, metric, show })
    const head = headOf(c, {
      title: 'Claimline: the numbers in the news about crypto mining and edge AI',
      description: 'Every figure with who says it, since when, what it used to be, and who disagrees.',
      section: 'timeline',
      alternates: [{ type: 'application/atom+xml', href: feed, title: 'Figures (feed)' }],
      unlisted: !first,
    })
    const around = await surroundingsOf(db, [...changed, ...items])
    return page(
      c,
      <Home
        head={head}
        rows={items}
        {...{ changed, strip, around, first }}
        filter={{ topic, metric, show }}
        next={next_cursor}
      />,
    )
  })
  .route('/', dataRoutes)
  .route('/', embedRoutes)
  .route('/', figureRoutes)
  .route('/', listRoutes)
  .route('/', siteRoutes)
  .onError((error, c) => {
    console.error(error)
    return sorry(c)
  })
