import { z } from '@hono/zod-openapi'
import { type Forecast, lastEdition, MOST_EDITIONS } from '../../revisions/forecasts.ts'
import { Figure, showFigure } from './figure.ts'

const Outcome = z
  .object({
    claim: z.string(),
    claimant: z.string(),
    value: z.string(),
    unit: z.string(),
    said_at: z.iso.datetime(),
    doubted: z.boolean().openapi({ description: 'A check doubts the report, and there is no other' }),
  })
  .nullable()

const showOutcome = (outcome: Forecast['outcome']): z.infer<typeof Outcome> =>
  outcome && {
    claim: outcome.claimId,
    claimant: outcome.claimant,
    value: outcome.value,
    unit: outcome.unit,
    said_at: outcome.saidAt,
    doubted: outcome.doubted,
  }

const ERROR = { description: 'Last edition against the outcome, in percent' }

/** A forecast as last made, and what came of it. */
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
    outcome: Outcome.openapi({ description: 'What was reported for the period; null while it is awaited' }),
    error: z.string().nullable().openapi(ERROR),
  })
  .openapi('Due')

export const showDue = (f: Forecast): z.infer<typeof Due> => {
  const last = lastEdition(f)
  return {
    claim: f.claimId,
    series: f.series.id,
    metric: f.series.metric,
    claimant: f.claimant,
    period: f.period,
    due_at: f.due,
    figure: showFigure(last),
    revision: last.n,
    said_at: last.saidAt,
    recorded_at: last.recordedAt,
    outcome: showOutcome(f.outcome),
    error: f.error,
  }
}

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
    outcome: Outcome,
    error: z.string().nullable().openapi(ERROR),
  })
  .openapi('Forecast')

export const showForecast = (f: Forecast): z.infer<typeof ForecastShape> => ({
  claim: f.claimId,
  series: f.series.id,
  claimant: f.claimant,
  period: f.period,
  due_at: f.due,
  editions: f.editions.map(({ n, value, unit, saidAt }) => ({ n, value, unit, said_at: saidAt })),
  drift: f.drift,
  outcome: showOutcome(f.outcome),
  error: f.error,
})
