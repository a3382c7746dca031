import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, encodeCursor, limit, numberPosition } from '../lib/page.ts'
import { listChanges, listClaims, readClaim } from '../revisions/read-claims.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { understand } from '../revisions/search-words.ts'
import { FEED_ENTRIES, revisionEntry } from './claim-feed.ts'
import { claimReviewOf, claimText, PUBLISHER, RATINGS, reviewFeedOf } from './formats/claim-review.ts'
import { answerList } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page, refusals } from './router.ts'
import { Claim, showClaim } from './shapes/claim.ts'

const RATED = Object.keys(RATINGS) as (keyof typeof RATINGS)[]

const JSON_LD = 'application/ld+json'

const linkedData = (description: string) => ({
  200: {
    description,
    content: {
      [JSON_LD]: {
        schema: z.looseObject({ '@context': z.string(), '@type': z.string() }).openapi('LinkedData'),
      },
    },
  },
  ...refusals,
})

const list = createRoute({
  method: 'get',
  path: '/reviews',
  summary: 'Claims that editors have rated, the latest rating first',
  request: {
    query: z.strictObject({
      rating: z.enum(RATED).optional(),
      as_of: asOf.optional(),
      limit,
      cursor: cursorOf(numberPosition).optional(),
    }),
  },
  responses: answers(page(Claim), 'A page of reviewed claims'),
})

const feed = createRoute({
  method: 'get',
  path: '/reviews/datafeed',
  summary: 'The newest reviews as a schema.org DataFeed of ClaimReview',
  request: { query: z.strictObject({ as_of: asOf.optional() }) },
  responses: linkedData('A DataFeed'),
})

const one = createRoute({
  method: 'get',
  path: '/claims/{id}/review',
  summary: 'The review of a claim as schema.org ClaimReview',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional() }),
  },
  responses: linkedData('A ClaimReview'),
})

const FactCheck = z
  .object({
    claims: z.array(
      z.object({
        text: z.string(),
        claimant: z.string(),
        claimDate: z.iso.datetime(),
        claimReview: z.array(
          z.object({
            publisher: z.object({ name: z.string(), site: z.string() }),
            url: z.string(),
            title: z.string(),
            reviewDate: z.iso.datetime(),
            textualRating: z.string(),
            languageCode: z.string(),
          }),
        ),
      }),
    ),
    nextPageToken: z.string().optional(),
  })
  .openapi('FactCheckClaims')

const factCheck = createRoute({
  method: 'get',
  path: '/claims:search',
  summary: 'Reviewed claims by words, as the Google Fact Check Tools API asks and answers',
  request: {
    query: z.strictObject({
      query: z.string().trim().min(1).max(300),
      languageCode: z.string().max(20).optional(),
      reviewPublisherSiteFilter: z.string().max(200).optional(),
      maxAgeDays: z.coerce.number().int().min(1).max(36_500).optional(),
      pageSize: z.coerce.number().int().min(1).max(100).default(10),
      pageToken: cursorOf(numberPosition).optional(),
      key: z.string().max(200).optional(),
    }),
  },
  responses: answers(FactCheck, 'Claims with their reviews'),
})

const DAY_MS = 86_400_000

export const reviewRoutes = newRouter()
  .openapi(list, async (c) => {
    const { rating, as_of, ...paging } = c.req.valid('query')
    const { db } = c.var
    const { origin } = new URL(c.req.url)
    const filter = { review: rating ? [rating] : RATED, asOf: as_of }
    const listing = {
      read: (limit: number, after: number | undefined) => listChanges(db, { ...filter, after, limit }),
      position: (row: ClaimRow) => row.state.seq,
      show: showClaim,
      schema: Claim,
      feed: {
        channel: {
          title: 'Claimline: reviews',
          description: 'Figures that editors have rated.',
          link: origin,
        },
        entries: async () =>
          (await listChanges(db, { ...filter, limit: FEED_ENTRIES })).map((row) => ({
            ...revisionEntry(row, origin),
            id: `urn:claimline:${row.claim.id}:${row.claim.n}:${row.claim.review}`,
          })),
      },
    }
    return (await answerList(c, listing, paging)) as never
  })
  .openapi(feed, async (c) => {
    const { as_of } = c.req.valid('query')
    const rows = await listChanges(c.var.db, { review: RATED, asOf: as_of, limit: FEED_ENTRIES })
    return c.body(JSON.stringify(reviewFeedOf(rows, new URL(c.req.url).origin)), 200, {
      'content-type': JSON_LD,
    }) as never
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const row = await readClaim(c.var.db, id, c.req.valid('query').as_of)
    const review = row && claimReviewOf(row, new URL(c.req.url).origin)
    if (!review)
      return problem(
        c,
        404,
        'No review',
        `Nobody has rated ${id}; /api/v1/reviews lists what was rated.`,
      ) as never
    return c.body(JSON.stringify(review), 200, { 'content-type': JSON_LD }) as never
  })
  .openapi(factCheck, async (c) => {
    const q = c.req.valid('query')
    const { origin, host } = new URL(c.req.url)
    const ours =
      (q.languageCode === undefined || /^en\b/i.test(q.languageCode)) &&
      (q.reviewPublisherSiteFilter === undefined || q.reviewPublisherSiteFilter === host)
    const { filter, words } = understand(q.query)
    const asked = words.length > 0 || filter.metric !== undefined
    const recordedFrom =
      q.maxAgeDays === undefined ? undefined : new Date(Date.now() - q.maxAgeDays * DAY_MS).toISOString()
    const query = { ...filter, words, review: RATED, recordedFrom, after: q.pageToken, limit: q.pageSize + 1 }
    const rows = ours && asked ? await listClaims(c.var.db, query) : []
    const shown = rows.slice(0, q.pageSize)
    const last = rows.length > q.pageSize ? shown.at(-1) : undefined
    return c.json(
      {
        claims: shown.flatMap((row) => factCheckOf(row, origin, host)),
        ...(last ? { nextPageToken: encodeCursor(last.state.id) } : {}),
      },
      200,
    )
  })

const factCheckOf = (row: ClaimRow, origin: string, host: string) => {
  const { claim } = row
  if (claim.review === null) return []
  const text = claimText(row)
  return [
    {
      text,
      claimant: claim.claimant,
      claimDate: claim.saidAt,
      claimReview: [
        {
          publisher: { name: PUBLISHER, site: host },
          url: `${origin}/claims/${claim.id}`,
          title: text,
          reviewDate: claim.recordedAt,
          textualRating: RATINGS[claim.review].words,
          languageCode: 'en',
        },
      ],
    },
  ]
}
