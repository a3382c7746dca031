import { Hono } from 'hono'
import { z } from 'zod'
import { claimOf, claimReviewOf } from '../../api/formats/linked-data.ts'
import { openDb } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { figureText } from '../../lib/figure-words.ts'
import { dayAsked, endOfDay, today } from '../as-of.ts'
import { headOf, missing, page } from '../http.tsx'
import { loadArticle } from '../load/article.ts'
import { loadClaim, loadRevision } from '../load/claim.ts'
import { loadSeries } from '../load/series.ts'
import { ArticlePage } from '../pages/article.tsx'
import { ClaimPage } from '../pages/claim.tsx'
import { RevisionPage } from '../pages/revision.tsx'
import { SeriesPage } from '../pages/series.tsx'
import { cursorAsked } from '../paging.ts'
import { claimTitle } from '../title.ts'
import { dayWords, plural, seriesWords } from '../words.ts'

const SeriesQuery = z.object({
  as_of: dayAsked,
  axis: z.enum(['about', 'said']).optional().catch(undefined),
})

/** The pages of one thing: a claim, a series, an article. */
export const figureRoutes = new Hono<{ Bindings: Env }>()
  .get('/claims/:id', async (c) => {
    const data = await loadClaim(openDb(c.env.DB), c.req.param('id'))
    if (!data) return missing(c, 'No such figure', 'There is no figure under this address, and never was.')
    const { claim } = data.row
    const said = `${claim.claimant}: ${figureText(claim)}`
    const head = headOf(c, {
      title: `${claimTitle(data.row)}: ${figureText(claim)} · Claimline`,
      description: `${said}. Its sources, every value it has had, and who disagrees.`,
      alternates: [
        { type: 'application/json', href: `/api/v1/claims/${encodeURIComponent(claim.id)}`, title: 'JSON' },
      ],
    })
    const { row, appearances } = data
    // a rating is of the figure that was rated: where the figure has changed since, it is a claim again
    const review = claim.review === null ? undefined : data.reviews[0]
    const jsonLd = review
      ? claimReviewOf({ row, review }, appearances, head.origin)
      : claimOf(row, appearances, head.origin)
    return page(c, <ClaimPage head={{ ...head, jsonLd }} data={data} />)
  })
  .get('/claims/:id/revisions/:n{[1-9][0-9]{0,3}}', async (c) => {
    const data = await loadRevision(openDb(c.env.DB), c.req.param('id'), Number(c.req.param('n')))
    if (!data) return missing(c, 'No such revision', 'This figure has never had as many values.')
    const { claim, revision } = data.now
    const title = `${claimTitle(data.now)}: ${figureText(revision)}, revision ${revision.n}`
    const head = headOf(c, {
      title: `${title} · Claimline`,
      description: `${claim.claimant}: ${figureText(revision)}, said ${dayWords(revision.saidAt)}. The quote, its source, and what has become of the figure.`,
    })
    return page(c, <RevisionPage head={head} data={data} />)
  })
  .get('/series/:id', async (c) => {
    const { as_of, axis } = SeriesQuery.parse(c.req.query())
    const asOf = as_of && endOfDay(as_of)
    const data = await loadSeries(openDb(c.env.DB), c.req.param('id'), { asOf, axis })
    if (!data)
      return missing(
        c,
        as_of ? 'Not known then' : 'No such series',
        as_of
          ? `On ${dayWords(as_of)} we knew no figure under this address.`
          : 'There is no series under this address.',
      )
    const name = seriesWords(data.series)
    const api = `/api/v1/series/${encodeURIComponent(data.series.id)}/timeline`
    const claims = `/api/v1/claims.atom?series=${encodeURIComponent(data.series.id)}`
    const head = headOf(c, {
      title: `${name}${as_of ? `, as known on ${dayWords(as_of)}` : ''} · Claimline`,
      description: data.lead
        ? `${figureText(data.lead.revision)} says ${data.lead.claim.claimant}. Every claimant's figures over time, with their revisions.`
        : `${data.definition}.`,
      alternates: [
        { type: 'application/atom+xml', href: claims, title: `${name} (feed)` },
        { type: 'text/csv', href: `${api}.csv`, title: `${name} (CSV)` },
      ],
      unlisted: as_of !== undefined || axis !== undefined,
    })
    const view = { asOf: as_of, axis, today: today() }
    return page(c, <SeriesPage head={head} data={data} view={view} />, { settledOn: as_of })
  })
  .get('/articles/:id', async (c) => {
    const cursor = cursorAsked.parse(c.req.query('cursor'))
    const data = await loadArticle(openDb(c.env.DB), c.env.EVIDENCE, c.req.param('id'), cursor)
    if (!data) return missing(c, 'No such article', 'We have read no article under this address.')
    const { article, publisher } = data.row
    const head = headOf(c, {
      title: `${article.title}: its figures · Claimline`,
      description: `${data.next ? 'The figures' : plural(data.claims.length, 'figure')} in “${article.title}”, ${publisher.name}, and what changed in its text.`,
      unlisted: cursor !== undefined,
    })
    return page(c, <ArticlePage head={head} data={data} />)
  })
