import { createRoute, z } from '@hono/zod-openapi'
import { type Citation, citationChain, countOrigins, readPrintings } from '../revisions/provenance.ts'
import { readClaim } from '../revisions/read-claims.ts'
import { fieldsOf } from './fields.ts'
import { answerOne } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { newRouter, single } from './router.ts'
import { Figure, showFigure } from './shapes/figure.ts'

const Printing = z
  .object({
    article: z.string(),
    story: z.string(),
    publisher: z.string(),
    family: z.string(),
    quote: z.string(),
    figure: Figure,
    said_at: z.iso.datetime(),
    how: z.enum(['claimant', 'first', 'reprint', 'quotes']).openapi({
      description:
        'claimant: states its own figure. first: nobody printed it before. reprint: the same story as `from`. quotes: another text that quotes the claimant.',
    }),
    from: z.string().nullable().openapi({ description: 'The article it took the figure from' }),
    mutation: z.enum(['none', 'qualifier', 'rounding', 'unit', 'value']).openapi({
      description: 'What became of the figure on the way',
    }),
  })
  .openapi('Printing')

const Origins = z
  .object({
    claim: z.string(),
    origins: z.number().int().openapi({
      description:
        'Independent origins that say the figure for its series and period: reprints of one story, labels of one owner and outlets that quote one claimant count once',
    }),
    printings: z.array(Printing),
  })
  .openapi('Origins')

const route = createRoute({
  method: 'get',
  path: '/claims/{id}/origins',
  summary: 'Where a figure comes from: who printed it first, who took it from whom, how many stand behind it',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(Origins) }),
  },
  responses: single('Origins', Origins),
})

export const originRoutes = newRouter().openapi(route, async (c) => {
  const { id } = c.req.valid('param')
  const { as_of, fields } = c.req.valid('query')
  const { db } = c.var
  const row = await readClaim(db, id, as_of)
  if (!row)
    return problem(c, 404, 'No such claim', `There is no claim ${id}; /api/v1/claims lists them.`) as never
  const then = as_of ?? new Date().toISOString()
  const [printings, origins] = await Promise.all([
    readPrintings(db, id, then),
    countOrigins(db, { ...row.claim, seriesId: row.series.id }, then),
  ])
  const shown = { claim: id, origins, printings: citationChain(printings).map(showCitation) }
  return answerOne(c, shown, Origins, fields) as never
})

const showCitation = ({ printing, how, from, mutation }: Citation): z.infer<typeof Printing> => ({
  article: printing.articleId,
  story: printing.storyId,
  publisher: printing.publisher,
  family: printing.family,
  quote: printing.quote,
  figure: showFigure(printing),
  said_at: printing.saidAt,
  how,
  from: from?.articleId ?? null,
  mutation,
})
