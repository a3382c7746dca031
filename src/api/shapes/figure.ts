import { z } from '@hono/zod-openapi'
import { COMPARATORS, MODALITIES } from '../../db/schema.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'

/** A figure: exact decimals as text, the number beside it for charts and sorting. */
export const Figure = z
  .object({
    value: z.string(),
    value_high: z.string().nullable(),
    number: z.number(),
    unit: z.string(),
    comparator: z.enum(COMPARATORS),
    modality: z.enum(MODALITIES),
  })
  .openapi('Figure')

/** Where a figure stands: the quote with its context, and the article. */
export const Quote = z
  .object({
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    article: z.object({ id: z.string(), title: z.string(), url: z.string(), version: z.number().int() }),
    publisher: z.object({ id: z.string(), name: z.string() }),
  })
  .openapi('Quote')

type Amount = Pick<ClaimRow['claim'], 'value' | 'valueHigh' | 'unit' | 'comparator' | 'modality'>

export const showFigure = (a: Amount): z.infer<typeof Figure> => ({
  value: a.value,
  value_high: a.valueHigh,
  number: Number(a.value),
  unit: a.unit,
  comparator: a.comparator,
  modality: a.modality,
})

/** What a quote is shown of, whether it comes from a state or from the tables themselves. */
interface Quoted {
  appearance: { quote: string; prefix: string; suffix: string; start: number; end: number; version: number }
  article: { id: string; title: string; url: string }
  publisher: { id: string; name: string }
}

export const showQuote = (row: Quoted): z.infer<typeof Quote> => ({
  quote: row.appearance.quote,
  prefix: row.appearance.prefix,
  suffix: row.appearance.suffix,
  start: row.appearance.start,
  end: row.appearance.end,
  article: {
    id: row.article.id,
    title: row.article.title,
    url: row.article.url,
    version: row.appearance.version,
  },
  publisher: { id: row.publisher.id, name: row.publisher.name },
})
