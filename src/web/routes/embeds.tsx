import { Hono } from 'hono'
import { z } from 'zod'
import { openDb } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { readPrevious } from '../../revisions/read.ts'
import { readClaim } from '../../revisions/read-claims.ts'
import { dayAsked, endOfDay } from '../as-of.ts'
import { missing, page } from '../http.tsx'
import { loadSeries } from '../load/series.ts'
import { ClaimEmbed, SeriesEmbed } from '../pages/embed.tsx'

const Query = z.object({ as_of: dayAsked })

/** What other sites show in a frame, live or frozen by `as_of`. */
export const embedRoutes = new Hono<{ Bindings: Env }>()
  .get('/embed/claims/:id', async (c) => {
    const db = openDb(c.env.DB)
    const { as_of } = Query.parse(c.req.query())
    const row = await readClaim(db, c.req.param('id'), as_of && endOfDay(as_of))
    if (!row) return missing(c, 'No such figure', 'Nothing was known under this address at that time.')
    const previous = (await readPrevious(db, [row.claim])).get(row.claim.id)
    const view = { origin: publicOrigin(c.env, c.req.url), asOf: as_of }
    return page(c, <ClaimEmbed {...{ row, previous, view }} />, { settledOn: as_of })
  })
  .get('/embed/series/:id', async (c) => {
    const { as_of } = Query.parse(c.req.query())
    const asOf = as_of && endOfDay(as_of)
    const data = await loadSeries(openDb(c.env.DB), c.req.param('id'), { asOf, axis: undefined })
    if (!data) return missing(c, 'No such series', 'Nothing was known under this address at that time.')
    const view = { origin: publicOrigin(c.env, c.req.url), asOf: as_of }
    return page(c, <SeriesEmbed {...{ data, view }} />, { settledOn: as_of })
  })
