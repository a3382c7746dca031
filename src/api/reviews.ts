import { createRoute, z } from '@hono/zod-openapi'
import type { Db } from '../db/client.ts'
import { RATED, RATINGS, type Rating } from '../desk/reviews.ts'
import { cursorOf, limit, numberPosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { listAppearances } from '../revisions/read.ts'
import { listChanges, readClaim } from '../revisions/read-claims.ts'
import { readReviews } from '../revisions/read-reviews.ts'
import { FEED_ENTRIES, revisionEntry } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { MEDIA } from './formats/format.ts'
import { claimReviewOf, MOST_PRINTED, type Reviewed, reviewFeedOf } from './formats/linked-data.ts'
import { answerList } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { linkedData, listed, newRouter, refusals } from './router.ts'
import { ReviewedClaim, showReviewed } from './shapes/review.ts'

const list = createRoute({
  method: 'get',
  path: '/reviews',
  summary: 'Claims that editors have rated, with the rationale, the latest rating first',
  request: {
    query: z.strictObject({
      rating: z.enum(RATED).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(numberPosition).optional(),
      fields: fieldsOf(ReviewedClaim),
    }),
  },
  responses: listed('ReviewedClaim', ReviewedClaim, {}, linkedData),
})

const feed = createRoute({
  method: 'get',
  path: '/reviews/datafeed',
  summary: 'The newest reviews as a schema.org DataFeed of ClaimReview',
  request: { query: z.strictObject({ as_of: asOf.optional() }) },
  responses: { 200: { description: 'A DataFeed', content: linkedData }, ...refusals },
})

const one = createRoute({
  method: 'get',
  path: '/claims/{id}/review',
  summary: 'The review of a claim as schema.org ClaimReview',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional() }),
  },
  responses: { 200: { description: 'A ClaimReview', content: linkedData }, ...refusals },
})

interface Asked {
  ratings: readonly Rating[]
  asOf: string | undefined
}

async function listReviewed(db: Db, { ratings, asOf }: Asked, limit: number, after?: number) {
  const rows = await listChanges(db, { review: ratings, asOf, after, limit })
  const reviews = await readReviews(
    db,
    rows.map((row) => row.claim.id),
    asOf,
  )
  return rows.flatMap((row): Reviewed[] => {
    const review = reviews.get(row.claim.id)
    return review ? [{ row, review }] : []
  })
}

export const reviewRoutes = newRouter()
  .openapi(list, async (c) => {
    const { rating, as_of, ...paging } = c.req.valid('query')
    const { db } = c.var
    const origin = publicOrigin(c.env, c.req.url)
    const asked = { ratings: rating ? [rating] : RATED, asOf: as_of }
    const listing = {
      read: (limit: number, after: number | undefined) => listReviewed(db, asked, limit, after),
      position: ({ row }: Reviewed) => row.state.seq,
      show: showReviewed,
      schema: ReviewedClaim,
      linked: (shown: Reviewed[]) => reviewFeedOf(shown, origin),
      feed: {
        channel: {
          title: 'Claimline: reviews',
          description: 'Figures that editors have rated.',
          link: origin,
        },
        entries: async () =>
          (await listReviewed(db, asked, FEED_ENTRIES)).map(({ row, review }) => ({
            ...revisionEntry(row, origin),
            id: `urn:claimline:${row.claim.id}:review:${review.n}`,
            title: `${RATINGS[review.rating]}: ${revisionEntry(row, origin).title}`,
            summary: review.rationale,
            date: review.recordedAt,
          })),
      },
    }
    return (await answerList(c, listing, paging)) as never
  })
  .openapi(feed, async (c) => {
    const { as_of } = c.req.valid('query')
    const rows = await listReviewed(c.var.db, { ratings: RATED, asOf: as_of }, FEED_ENTRIES)
    return c.body(JSON.stringify(reviewFeedOf(rows, publicOrigin(c.env, c.req.url))), 200, {
      'content-type': MEDIA.jsonld,
    }) as never
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of } = c.req.valid('query')
    const { db } = c.var
    const [row, reviews, printed] = await Promise.all([
      readClaim(db, id, as_of),
      readReviews(db, [id], as_of),
      listAppearances(db, id, { asOf: as_of, limit: MOST_PRINTED }),
    ])
    const review = reviews.get(id)
    if (!row || !review || row.claim.review === null)
      return problem(
        c,
        404,
        'No review',
        `Nobody has rated ${id}; /api/v1/reviews lists what was rated.`,
      ) as never
    const origin = publicOrigin(c.env, c.req.url)
    return c.body(JSON.stringify(claimReviewOf({ row, review }, printed, origin)), 200, {
      'content-type': MEDIA.jsonld,
    }) as never
  })
