import { overlaps } from '../lib/decimal.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'
import { inTime, type SeriesCheck, type SeriesFigure } from './series-figure.ts'

/** Words by which a text owns that a forecast has changed. */
const NOTICE =
  /\b(?:revis\w*|updat\w*|rais\w*|lower\w*|cut\w*|lift\w*|trim\w*|upgrad\w*|downgrad\w*|previous\w*|prior|earlier|now (?:expects?|sees?|forecasts?|projects?)|no longer|up from|down from|instead of|rather than|correct\w*|restat\w*)\b/i

/** A claimant's forecast for one period that differs beyond rounding from the same claimant's last, in a text that does not say so. */
export const restatedForecast: SeriesCheck = (figures) => {
  const last = new Map<string, number>()
  return inTime(figures).flatMap((i) => {
    const figure = figures[i] as SeriesFigure
    if (figure.modality !== 'forecast' || figure.period === null) return []
    const key = JSON.stringify([figure.claimant.toLowerCase(), figure.period, figure.unit])
    const before = last.get(key)
    last.set(key, i)
    return before === undefined ? [] : compare(figures, before, i)
  })
}

function compare(figures: SeriesFigure[], before: number, now: number): ReturnType<SeriesCheck> {
  const [old, figure] = [figures[before] as SeriesFigure, figures[now] as SeriesFigure]
  const [a, b] = [endpoint(old), endpoint(figure)]
  if (!a || !b || overlaps(a, b) || NOTICE.test(figure.context)) return []
  return [
    {
      rule: 'restated_forecast',
      status: judge(a, b),
      stated: figure.quote,
      expected: old.quote,
      explanation: `${figure.claimant} forecast "${old.quote}" for ${figure.period} on ${old.saidAt.slice(0, 10)} and "${figure.quote}" on ${figure.saidAt.slice(0, 10)}, further apart than rounding allows, and the text does not say that the forecast has changed.`,
      claims: [now, before],
      inputs: [input(figure, b), input(old, a)],
    },
  ]
}
