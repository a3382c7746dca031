import { METRICS, type Metric, type MetricKey } from './metrics.ts'

/** Metrics that a rule treats alike. */
export interface MetricClass {
  /** Asked dozens of times of each figure, hence by a bit of the metric. */
  has(metric: Metric | undefined): boolean
  /** Of the metric of a claim. */
  hasKey(key: MetricKey): boolean
}

let classes = 0

/** The class of some metrics: `const REPORTED = metricClass('revenue', 'capex')`. */
export function metricClass(...keys: MetricKey[]): MetricClass {
  if (classes > 30) throw new Error('there is room for 31 classes of metrics')
  const bit = 1 << classes++
  for (const metric of METRICS) if (keys.includes(metric.key)) metric.classes |= bit
  return {
    has: (metric) => metric !== undefined && (metric.classes & bit) !== 0,
    hasKey: (key) => keys.includes(key),
  }
}
