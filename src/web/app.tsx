import { Hono } from 'hono'
import { html } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { cursorOf, numberPosition, pageOf } from '../lib/page.ts'
import { readPrevious } from '../revisions/read.ts'
import { listClaims } from '../revisions/read-claims.ts'
import { Home } from './home.tsx'
import { FAVICON, STYLE } from './style.ts'

const HomeQuery = z.object({
  topic: z.enum(['mining', 'ai']).optional().catch(undefined),
  cursor: cursorOf(numberPosition).optional().catch(undefined),
})

const PAGE = 40
const ASSET = { 'cache-control': 'public, max-age=3600' }

/** The pages readers see. */
export const web = new Hono<{ Bindings: Env }>()
  .use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  .get('/style.css', (c) => c.body(STYLE, 200, { ...ASSET, 'content-type': 'text/css; charset=utf-8' }))
  .get('/favicon.svg', (c) => c.body(FAVICON, 200, { ...ASSET, 'content-type': 'image/svg+xml' }))
  .get('/', async (c) => {
    const { topic, cursor } = HomeQuery.parse(c.req.query())
    const db = openDb(c.env.DB)
    const found = await listClaims(db, { topic, after: cursor, limit: PAGE + 1 })
    const { items, next_cursor } = pageOf(
      found,
      PAGE,
      (row) => row,
      ({ state }) => state.id,
    )
    const previous = await readPrevious(
      db,
      items.map(({ claim }) => claim),
    )
    const page = <Home rows={items} previous={previous} topic={topic} next={next_cursor} />
    return c.html(html`<!doctype html>${page}`)
  })
