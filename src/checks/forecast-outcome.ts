import { percentChange } from '../lib/decimal.ts'
import { isExpected } from '../revisions/compare.ts'
import { percent } from './percent.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'
import { inTime, type SeriesCheck, type SeriesFigure } from './series-figure.ts'

/** Forecasts and targets of one period against what was reported for it: error = forecast ÷ outcome − 1. The last report counts, but none found to be an outlier. */
export const forecastOutcome: SeriesCheck = (figures, before) => {
  const far = new Set(before.filter((f) => f.rule === 'outlier').flatMap((f) => f.claims))
  const order = inTime(figures).filter((i) => !far.has(i))
  return order.flatMap((i) => {
    const forecast = figures[i] as SeriesFigure
    if (!isExpected(forecast) || forecast.period === null) return []
    const later = order.filter((k) => isOutcomeOf(forecast, figures[k] as SeriesFigure))
    const at = later.at(-1)
    return at === undefined ? [] : compare(figures, i, at)
  })
}

const isOutcomeOf = (forecast: SeriesFigure, f: SeriesFigure): boolean =>
  f.modality === 'reported' &&
  f.period === forecast.period &&
  f.unit === forecast.unit &&
  f.saidAt > forecast.saidAt

function compare(figures: SeriesFigure[], i: number, at: number): ReturnType<SeriesCheck> {
  const [forecast, outcome] = [figures[i] as SeriesFigure, figures[at] as SeriesFigure]
  const [a, b] = [endpoint(forecast), endpoint(outcome)]
  if (!a || !b) return []
  const base = {
    rule: 'forecast_outcome' as const,
    stated: forecast.quote,
    expected: outcome.quote,
    claims: [i, at],
    inputs: [input(forecast, a), input(outcome, b)],
  }
  const error = percentChange(a, b)
  if (!error)
    return [
      {
        ...base,
        status: 'not_checkable',
        explanation: `The outcome "${outcome.quote}" may round from zero, so the error has no percentage.`,
      },
    ]
  const status = judge(b, a)
  const miss =
    status === 'consistent'
      ? 'which agrees within rounding'
      : `an error of ${percent(error.low)} to ${percent(error.high)}`
  return [
    {
      ...base,
      status,
      explanation: `${forecast.claimant} forecast "${forecast.quote}" for ${forecast.period} on ${forecast.saidAt.slice(0, 10)}; ${outcome.claimant} reported "${outcome.quote}", ${miss}.`,
    },
  ]
}
