import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Modality } from '../types.ts'

/** What kind of statement a figure is: the nearest word of expectation, plan or estimate in its clause decides. */
export function modalityOf(reading: Reading, figure: Figure, metric: Metric, year: number | null): Modality {
  const { tokens, signs, sentences } = reading
  const sentence = sentences[figure.sentence]
  const scores = { forecast: 0, target: 0, estimate: 0 }
  const published = reading.context.published ? Number(reading.context.published.slice(0, 4)) : null
  for (const hit of signs) {
    if (!sentence || hit.from < sentence.from) continue
    if (hit.from >= sentence.to) break
    const kind = hit.value
    if (kind !== 'forecast' && kind !== 'target' && kind !== 'estimate') continue
    const before = hit.to <= figure.from
    const distance = before ? figure.from - hit.to : hit.from - figure.to
    let marks = 0
    const [a, b] = before ? [hit.to, figure.from] : [figure.to, hit.from]
    for (let i = a; i < b; i++) {
      const w = tokens[i]?.word ?? ''
      if (
        w === ',' ||
        w === ';' ||
        w === ':' ||
        w === '—' ||
        w === 'but' ||
        w === 'while' ||
        w === 'whereas' ||
        w === 'from' ||
        w === 'after' ||
        w === 'against'
      )
        marks++
    }
    const weight = (before ? 1 : 0.6) / (1 + distance * 0.05 + marks * 0.5)
    scores[kind] = Math.max(scores[kind], weight)
  }
  const future = year !== null && published !== null && year > published
  if (future) scores.forecast += 0.6
  if (year !== null && published !== null && year < published) {
    scores.forecast -= 0.6
    scores.target -= 0.6
  }
  const strongest = Math.max(scores.forecast, scores.target)
  if (strongest >= 0.35) return scores.target > scores.forecast ? 'target' : 'forecast'
  if (
    metric.key === 'percent_change' ||
    metric.key === 'difficulty_change' ||
    metric.key === 'growth_multiple'
  )
    return 'change'
  if (metric.key === 'market_size') return 'estimate'
  return scores.estimate >= 0.35 ? 'estimate' : 'reported'
}
