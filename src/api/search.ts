import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, limit, numberPosition, pageOf } from '../lib/page.ts'
import { type Found, MARK, searchClaims } from '../revisions/search.ts'
import { understand } from '../revisions/search-words.ts'
import { asOf, claimFilterOf, claimParameters } from './parameters.ts'
import { answers, newRouter, page } from './router.ts'
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

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Claims by words or by figure: "mining cost > 90k USD Texas 2026"',
  request: {
    query: z
      .strictObject({
        q: z.string().trim().min(1).max(300).openapi({
          description:
            'Words that must all occur, "a phrase", a beginning*; or a figure, read as articles are read.',
        }),
        ...claimParameters,
        as_of: asOf.optional(),
        sort: z
          .enum(['relevance', '-said'])
          .optional()
          .openapi({ description: 'Default relevance for words (one page), -said for a figure' }),
        limit,
        cursor: cursorOf(numberPosition).optional(),
      })
      .superRefine((q, ctx) => {
        if (q.cursor !== undefined && q.sort === 'relevance')
          ctx.addIssue({
            code: 'custom',
            path: ['cursor'],
            message: 'relevance has one page; sort by -said to read on',
          })
      }),
  },
  responses: answers(page(Hit).extend({ understood: Understood.nullable() }), 'What was found'),
})

export const searchRoutes = newRouter().openapi(search, async (c) => {
  const { q, as_of, limit, cursor, sort, ...parameters } = c.req.valid('query')
  const { filter, words } = understand(q)
  const figure = filter.metric !== undefined
  const by = sort === '-said' || figure || cursor !== undefined ? 'said' : 'relevance'
  const given = Object.fromEntries(
    Object.entries(claimFilterOf(parameters)).filter(([, v]) => v !== undefined),
  )
  const query = { ...filter, ...given, words, asOf: as_of, by, after: cursor } as const
  const found = words.length > 0 || figure ? await searchClaims(c.var.db, { ...query, limit: limit + 1 }) : []
  const { items, next_cursor } = pageOf(found, limit, showHit, ({ row }) => row.state.id)
  const understood = figure
    ? {
        metric: filter.metric?.[0] ?? null,
        subject: filter.subject?.[0] ?? null,
        place: filter.place?.[0] ?? null,
        period: filter.period?.[0] ?? null,
        value_min: filter.value?.min ?? null,
        value_max: filter.value?.max ?? null,
        unit: filter.value?.unit ?? null,
      }
    : null
  return c.json({ items, next_cursor: by === 'said' ? next_cursor : null, understood }, 200)
})

const showHit = ({ row, snippet }: Found): z.infer<typeof Hit> => ({
  ...showClaim(row),
  snippet: escapeHtml(snippet).replaceAll(MARK.open, '<mark>').replaceAll(MARK.close, '</mark>'),
})

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
