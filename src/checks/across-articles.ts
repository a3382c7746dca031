/** The checks over the figures of one series, gathered from many articles. Pure: the store hands the figures in. */
import { conflict } from './conflict.ts'
import type { Finding } from './finding.ts'
import { forecastOutcome } from './forecast-outcome.ts'
import { outlier } from './outlier.ts'
import { restatedForecast } from './restated-forecast.ts'
import type { SeriesCheck, SeriesFigure } from './series-figure.ts'
import { staleFigure } from './stale-figure.ts'

/** In this order: each is told what those before it found. */
const SERIES_CHECKS: SeriesCheck[] = [outlier, restatedForecast, forecastOutcome, conflict, staleFigure]

/**
 * What the figures of one series say against each other; figures in any order. Only inconsistencies, unless `all` asks for
 * what is consistent or not checkable too.
 */
export function checkSeries(figures: SeriesFigure[], { all = false } = {}): Finding[] {
  const findings: Finding[] = []
  for (const check of SERIES_CHECKS) findings.push(...check(figures, findings))
  return all
    ? findings
    : findings.filter((f) => f.status === 'inconsistent' || f.status === 'changes_message')
}
