import { Hono } from 'hono'
import { z } from 'zod'
import { openDb } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { listFeeds } from '../../feeds/read.ts'
import { cursorOf, pageOf, timePosition } from '../../lib/page.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { FORECAST_STATES, listForecasts } from '../../revisions/forecast-list.ts'
import { listSeries } from '../../revisions/read.ts'
import { today } from '../as-of.ts'
import { headOf, page } from '../http.tsx'
import { loadTopic, type Topic } from '../load/topic.ts'
import { About } from '../pages/about.tsx'
import { Forecasts, MoreForecasts } from '../pages/forecasts.tsx'
import { Status } from '../pages/status.tsx'
import { TOPICS, TopicPage } from '../pages/topic.tsx'
import { seriesPath } from '../paths.ts'

const FEEDS = 100
const FORECASTS_COME = 10
const FORECASTS_OVERDUE = 10
const FORECASTS_AHEAD = 100
const FORECASTS_MORE = 100
/** Addresses one sitemap may hold. */
const SITEMAP = 10_000
const SERIES_PAGE = 1000

const StatusQuery = z.object({ cursor: cursorOf(z.string().max(100)).optional().catch(undefined) })
const ForecastsQuery = z.object({
  state: z.enum(FORECAST_STATES).catch('awaited'),
  cursor: cursorOf(timePosition).optional().catch(undefined),
})
const SLUGS = { mining: 'mining', 'edge-ai': 'ai' } as const satisfies Record<string, Topic>

/** The pages about the whole: topics, forecasts, how it works, status, and what robots ask for. */
export const siteRoutes = new Hono<{ Bindings: Env }>()
  .get('/topics/:slug{mining|edge-ai}', async (c) => {
    const topic = SLUGS[c.req.param('slug') as keyof typeof SLUGS]
    const data = await loadTopic(openDb(c.env.DB), topic)
    const { title, intro } = TOPICS[topic]
    const feed = `/api/v1/claims.atom?topic=${topic}`
    const alternates = [{ type: 'application/atom+xml', href: feed, title: `${title} (feed)` }]
    const head = headOf(c, { title: `${title} · Claimline`, description: intro, section: topic, alternates })
    return page(c, <TopicPage head={head} data={data} />)
  })
  .get('/forecasts', async (c) => {
    const db = openDb(c.env.DB)
    // what is due is due by the day: all of a day's readers ask the same
    const now = `${today()}T00:00:00.000Z`
    const { state, cursor } = ForecastsQuery.parse(c.req.query())
    const title = 'Forecasts and what came of them · Claimline'
    const description =
      'What was promised or expected, by the year it comes due, and how the latest came out.'
    if (cursor) {
      const { found, next } = await listForecasts(db, { state, after: cursor, limit: FORECASTS_MORE })
      const head = headOf(c, { title, description, section: 'forecasts', unlisted: true })
      return page(c, <MoreForecasts head={head} state={state} rows={found} next={next} now={now} />)
    }
    const [come, overdue, ahead] = await Promise.all([
      // what is told of a time that is not over is no last word, and looking through it all finds nothing
      listForecasts(db, { state: 'come', until: now, limit: FORECASTS_COME }),
      listForecasts(db, { state: 'awaited', until: now, limit: FORECASTS_OVERDUE }),
      listForecasts(db, { state: 'awaited', from: now, limit: FORECASTS_AHEAD }),
    ])
    const head = headOf(c, { title, description, section: 'forecasts' })
    return page(c, <Forecasts head={head} come={come} overdue={overdue} ahead={ahead} />)
  })
  .get('/about', (c) => {
    const description = 'How figures are found in the news, told apart, followed and checked.'
    const head = headOf(c, { title: 'How it works · Claimline', description, section: 'about' })
    return page(c, <About head={head} />)
  })
  .get('/status', async (c) => {
    const { cursor } = StatusQuery.parse(c.req.query())
    const found = await listFeeds(openDb(c.env.DB), { after: cursor, limit: FEEDS + 1 })
    const { items, next_cursor } = pageOf(
      found,
      FEEDS,
      (row) => row,
      ({ feed }) => feed.id,
    )
    const rank = { failing: 0, stopped: 1, active: 2 }
    items.sort((a, b) => rank[a.feed.status] - rank[b.feed.status])
    const head = headOf(c, {
      title: 'Status of the feeds · Claimline',
      description: 'Every feed we read: when it was last read, and what went wrong where one fails.',
      unlisted: true,
    })
    // A simulated clock stands where the last poll left it.
    const simulated = c.env.SIMULATED_TIME === '1'
    const polls = items.flatMap(({ feed }) => feed.lastOkAt ?? []).sort()
    const now = (simulated ? polls.at(-1) : undefined) ?? new Date().toISOString()
    return page(c, <Status head={head} rows={items} now={now} next={next_cursor} simulated={simulated} />)
  })
  .get('/api', (c) => c.redirect('/api/v1/docs'))
  .get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\nDisallow: /api/\nDisallow: /search\nDisallow: /*?\nAllow: /\n\nSitemap: ${publicOrigin(c.env, c.req.url)}/sitemap.xml\n`,
      200,
      { 'cache-control': 'public, max-age=86400' },
    ),
  )
  .get('/sitemap.xml', async (c) => {
    const origin = publicOrigin(c.env, c.req.url)
    const db = openDb(c.env.DB)
    const ids: string[] = []
    for (let after: string | undefined; ids.length < SITEMAP; after = ids.at(-1)) {
      const rows = await listSeries(db, { after, limit: SERIES_PAGE })
      ids.push(...rows.map((r) => r.id))
      if (rows.length < SERIES_PAGE) break
    }
    const paths = ['/', '/topics/mining', '/topics/edge-ai', '/forecasts', '/about', ...ids.map(seriesPath)]
    const urls = paths.map((path) => `<url><loc>${origin}${path.replaceAll('&', '&amp;')}</loc></url>`)
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
      200,
      { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    )
  })
