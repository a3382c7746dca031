import { z } from '@hono/zod-openapi'
import { type Forecast, MOST_EDITIONS, type readDue } from '../../revisions/forecasts.ts'
import { Figure, showFigure } from './figure.ts'
import type { Row } from './row.ts'

/** A forecast whose outcome is awaited. */
export const Due = z
  .object({
    claim: z.string(),
    series: z.string(),
    metric: z.string(),
    claimant: z.string(),
    period: z.string().nullable(),
    due_at: z.iso.datetime().nullable().openapi({ description: 'First moment after the period' }),
    figure: Figure,
    revision: z.number().int(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
  })
  .openapi('Due')

export const showDue = (row: Row<typeof readDue>): z.infer<typeof Due> => ({
  claim: row.id,
  series: row.seriesId,
  metric: row.metric,
  claimant: row.claimant,
  period: row.period,
  due_at: row.dueAt,
  figure: showFigure(row),
  revision: row.n,
  said_at: row.saidAt,
  recorded_at: row.recordedAt,
})

const Edition = z.object({
  n: z.number().int(),
  value: z.string(),
  unit: z.string(),
  said_at: z.iso.datetime(),
})

/** A forecast with its history and what came of it. */
export const ForecastShape = z
  .object({
    claim: z.string(),
    series: z.string(),
    claimant: z.string(),
    period: z.string(),
    due_at: z.iso.datetime().nullable(),
    editions: z.array(Edition).openapi({ description: `The latest ${MOST_EDITIONS}, first to last` }),
    drift: z.string().nullable().openapi({ description: 'Last edition against the first, in percent' }),
    outcome: z
      .object({
        claim: z.string(),
        claimant: z.string(),
        value: z.string(),
        unit: z.string(),
        said_at: z.iso.datetime(),
      })
      .nullable(),
    error: z.string().nullable().openapi({ description: 'Last edition against the outcome, in percent' }),
  })
  .openapi('Forecast')

export const showForecast = (f: Forecast): z.infer<typeof ForecastShape> => ({
  claim: f.claimId,
  series: f.seriesId,
  claimant: f.claimant,
  period: f.period,
  due_at: f.due,
  editions: f.editions.map(({ n, value, unit, saidAt }) => ({ n, value, unit, said_at: saidAt })),
  drift: f.drift,
  outcome: f.outcome && {
    claim: f.outcome.claimId,
    claimant: f.outcome.claimant,
    value: f.outcome.value,
    unit: f.outcome.unit,
    said_at: f.outcome.saidAt,
  },
  error: f.error,
})
