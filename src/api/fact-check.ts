/** The Fact Check Tools API of Google, as it asks and answers: its clients work here under another address. */
import { createRoute, z } from '@hono/zod-openapi'
import { RATED, RATINGS } from '../desk/reviews.ts'
import { cursorOf, encodeCursor, numberPosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { listClaims } from '../revisions/read-claims.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { understand } from '../revisions/search-words.ts'
import { claimText, PUBLISHER } from './formats/linked-data.ts'
import { answers, newRouter } from './router.ts'

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

/** Results that may be passed over by their number; further on one goes by `pageToken`, which costs no more than a page. */
const MOST_OFFSET = 200

const search = createRoute({
  method: 'get',
  path: '/claims:search',
  summary: 'Reviewed claims by words, as the Google Fact Check Tools API asks and answers',
  request: {
    query: z
      .strictObject({
        query: z.string().trim().min(1).max(300).optional().openapi({
          description: 'Required unless reviewPublisherSiteFilter is given',
        }),
        languageCode: z.string().max(20).optional(),
        reviewPublisherSiteFilter: z.string().min(1).max(200).optional(),
        maxAgeDays: z.coerce.number().int().min(1).max(36_500).optional(),
        pageSize: z.coerce.number().int().min(1).max(100).default(10),
        pageToken: cursorOf(numberPosition).optional(),
        offset: z.coerce
          .number()
          .int()
          .min(0)
          .max(MOST_OFFSET, `at most ${MOST_OFFSET}; read on by pageToken`)
          .default(0)
          .openapi({ description: 'Considered only where pageToken is not given' }),
        key: z.string().max(200).optional(),
        alt: z.literal('json').optional(),
        prettyPrint: z.enum(['true', 'false']).optional(),
        quotaUser: z.string().max(200).optional(),
      })
      .superRefine((q, ctx) => {
        if (q.query === undefined && q.reviewPublisherSiteFilter === undefined)
          ctx.addIssue({
            code: 'custom',
            path: ['query'],
            message: 'give a query or reviewPublisherSiteFilter',
          })
      }),
  },
  responses: answers(FactCheck, 'Claims with their reviews'),
})

const DAY_MS = 86_400_000

export const factCheckRoutes = newRouter().openapi(search, async (c) => {
  const q = c.req.valid('query')
  const origin = publicOrigin(c.env, c.req.url)
  const { host } = new URL(origin)
  const ours =
    (q.languageCode === undefined || /^en\b/i.test(q.languageCode)) &&
    (q.reviewPublisherSiteFilter === undefined || q.reviewPublisherSiteFilter === host)
  const { filter, words } = understand(q.query ?? '')
  const findable = q.query === undefined || words.length > 0 || filter.metric !== undefined
  const skipped = q.pageToken === undefined ? q.offset : 0
  const rows =
    ours && findable
      ? await listClaims(c.var.db, {
          ...filter,
          words,
          review: RATED,
          recordedFrom:
            q.maxAgeDays === undefined
              ? undefined
              : new Date(Date.now() - q.maxAgeDays * DAY_MS).toISOString(),
          after: q.pageToken,
          limit: skipped + q.pageSize + 1,
        })
      : []
  const found = rows.slice(skipped)
  const shown = found.slice(0, q.pageSize)
  const last = found.length > q.pageSize ? shown.at(-1) : undefined
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
          textualRating: RATINGS[claim.review],
          languageCode: 'en',
        },
      ],
    },
  ]
}
