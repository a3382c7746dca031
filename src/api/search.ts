import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, limit, numberPosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import type { ClaimFilter } from '../revisions/read-facets.ts'
import { type Answer, type Found, MARK, search } from '../revisions/search.ts'
import { FEED_ENTRIES, revisionEntry } from './claim-feed.ts'
import { fieldsOf } from './fields.ts'
import { answerList } from './formats/list.ts'
import { asOf, claimFilterOf, claimParameters } from './parameters.ts'
import { listed, newRouter } from './router.ts'
import { Claim, showClaim } from './shapes/claim.ts'

const Hit = Claim.extend({
  snippet: z.string().openapi({ description: 'HTML: the words found stand in <mark>' }),
}).openapi('Hit')

const Understood = z
  .object({
    metric: z.string().nullable(),
    subject: z.string().nullable(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    value_min: z.number().nullable(),
    value_max: z.number().nullable(),
    unit: z.string().nullable(),
  })
  .openapi('Understood')

const route = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Claims by words or by figure: "mining cost > 90k USD Texas 2026"',
  request: {
    query: z.strictObject({
      q: z.string().trim().min(1).max(300).openapi({
        description:
          'Words that must all occur, "a phrase", a beginning*; or a figure, read as articles are read.',
      }),
      ...claimParameters,
      as_of: asOf.optional(),
      sort: z.enum(['-said']).optional().openapi({
        description:
          'By itself words come by relevance (one page, unless they are too common to be weighed), a figure by when it was said; the answer says which',
      }),
      limit,
      cursor: cursorOf(numberPosition).optional(),
      fields: fieldsOf(Hit),
    }),
  },
  responses: listed('Hit', Hit, {
    sort: z.enum(['relevance', '-said']),
    understood: Understood.nullable(),
  }),
})

export const searchRoutes = newRouter().openapi(route, async (c) => {
  const { q, as_of, limit, cursor, fields, sort, ...parameters } = c.req.valid('query')
  const { db } = c.var
  const origin = publicOrigin(c.env, c.req.url)
  const given = Object.fromEntries(
    Object.entries(claimFilterOf(parameters)).filter(([, v]) => v !== undefined),
  )
  const query = { given, asOf: as_of, by: sort && ('said' as const) }
  let answer: Answer | undefined
  const listing = {
    read: async (most: number, after: number | undefined) => {
      answer = await search(db, q, { ...query, after, limit: most })
      // there is no going on by relevance
      return answer.by === 'said' ? answer.found : answer.found.slice(0, limit)
    },
    position: ({ row }: Found) => row.state.id,
    show: showHit,
    schema: Hit,
    more: () => ({
      sort: answer?.by === 'said' ? '-said' : 'relevance',
      understood: answer?.figure ? showUnderstood(answer.figure) : null,
    }),
    feed: {
      channel: {
        title: `Claimline: ${q}`,
        description: 'Figures found, the latest said first.',
        link: origin,
      },
      entries: async () =>
        (await search(db, q, { ...query, by: 'said', limit: FEED_ENTRIES })).found.map(({ row }) =>
          revisionEntry(row, origin),
        ),
    },
  }
  return (await answerList(c, listing, { limit, cursor, fields })) as never
})

const showUnderstood = (filter: ClaimFilter): z.infer<typeof Understood> => ({
  metric: filter.metric?.[0] ?? null,
  subject: filter.subject?.[0] ?? null,
  place: filter.place?.[0] ?? null,
  period: filter.period?.[0] ?? null,
  value_min: filter.value?.min ?? null,
  value_max: filter.value?.max ?? null,
  unit: filter.value?.unit ?? null,
})

const showHit = ({ row, snippet }: Found): z.infer<typeof Hit> => ({
  ...showClaim(row),
  snippet: escapeHtml(snippet).replaceAll(MARK.open, '<mark>').replaceAll(MARK.close, '</mark>'),
})

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
