import { z } from '@hono/zod-openapi'
import { METRICS } from '../claims/metrics.ts'
import { MODALITIES, REASONS } from '../db/schema.ts'
import { RATED } from '../desk/reviews.ts'

const MAX_VALUES = 20
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** One value or several with commas between: any of them. */
export const several = <T extends string = string>(allowed?: readonly T[], { most = MAX_VALUES } = {}) =>
  z
    .string()
    .min(1)
    .max(most * 30)
    .transform((text, ctx): T[] => {
      const values = text.split(',').map((v) => v.trim())
      const odd = values.find((v) => v === '' || (allowed && !allowed.includes(v as T)))
      if (odd !== undefined)
        ctx.addIssue({
          code: 'custom',
          message: allowed ? `"${odd}" is none of ${allowed.join(', ')}` : 'an empty value between commas',
        })
      if (values.length > most) ctx.addIssue({ code: 'custom', message: `at most ${most} values` })
      return values as T[]
    })
    .openapi({ type: 'string', description: `One value, or up to ${most} with commas between` })

/** What a time may be written as. */
export const A_TIME = 'a date such as 2026-11-20, or a time such as 2026-11-20T09:30:00Z'

const time = (edge: 'start' | 'end') =>
  z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: A_TIME })
    .transform((text) => {
      const day = DAY.test(text)
      return new Date(day && edge === 'end' ? `${text}T23:59:59.999Z` : text).toISOString()
    })
    .openapi({
      type: 'string',
      description: `ISO 8601 time, or a date: its ${edge}, UTC`,
      example: '2026-11-20T00:00:00Z',
    })

/** A time from which, in UTC: a date is its first moment. */
export const from = time('start')
/** A time up to which, included: a date is its last moment. */
export const until = time('end')

/** What was recorded by then. */
export const asOf = until.openapi({
  type: 'string',
  description: 'Answer as at this time: only what was recorded by then. A date is its end, UTC.',
  example: '2026-11-20',
})

/** The order of a list: the first is what it has by itself. */
export const sorted = <const T extends string>(first: T, ...others: T[]) =>
  z
    .enum([first, ...others])
    .default(first as never)
    .openapi({ description: 'A minus is the latest, or the last, first' })

const number = (text: string) =>
  z
    .string()
    .max(40)
    .regex(/^[+-]?\d+(\.\d+)?$/, 'a decimal number such as 90000 or 0.05')
    .transform(Number)
    .openapi({ type: 'string', description: text })

const metricKeys = METRICS.map((m) => m.key)

/** How claims are narrowed down; every parameter combines with every other. */
export const claimParameters = {
  topic: z.enum(['mining', 'ai']).optional(),
  metric: several(metricKeys).optional(),
  subject: several().optional(),
  place: several().optional(),
  period: several().optional(),
  claimant: several().optional(),
  publisher: several().optional(),
  article: z.string().min(1).max(100).optional(),
  series: z.string().min(1).max(300).optional(),
  modality: several(MODALITIES).optional(),
  reason: several(REASONS).optional(),
  review: several(RATED).optional(),
  finding: z.enum(['any', 'inconsistent', 'changes_message']).optional(),
  min_confidence: z.coerce.number().min(0).max(1).optional(),
  value_min: number('Smallest value, in `unit`').optional(),
  value_max: number('Largest value, in `unit`').optional(),
  unit: z.string().min(1).max(30).optional().openapi({
    description:
      'Unit of value_min and value_max, any of the dimension: GW finds MW. Money is not converted between currencies.',
  }),
  said_from: from.optional(),
  said_to: until.optional(),
  recorded_from: from.optional(),
  recorded_to: until.optional(),
}

type Parameters = z.output<ReturnType<typeof claimObject>>
const claimObject = () => z.strictObject(claimParameters)

/** The parameters as the read functions take them. */
export const claimFilterOf = (p: Parameters) => ({
  topic: p.topic,
  metric: p.metric,
  subject: p.subject,
  place: p.place,
  period: p.period,
  claimant: p.claimant,
  publisher: p.publisher,
  article: p.article,
  series: p.series,
  modality: p.modality,
  reason: p.reason,
  review: p.review,
  finding: p.finding,
  confidence: p.min_confidence,
  value:
    p.value_min === undefined && p.value_max === undefined && p.unit === undefined
      ? undefined
      : { min: p.value_min, max: p.value_max, unit: p.unit },
  saidFrom: p.said_from,
  saidTo: p.said_to,
  recordedFrom: p.recorded_from,
  recordedTo: p.recorded_to,
})
