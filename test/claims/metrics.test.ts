import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { METRICS, type MetricRow } from '../../src/claims/metrics.ts'

describe.each(METRICS as readonly MetricRow[])('$key', (metric) => {
  test.each(metric.says)('%s', (text, value) => {
    const found = extract(text).claims.map((c) => [c.metric, Number(c.value)])
    expect(found).toEqual([[metric.key, value]])
  })

  test.each(metric.ignores)('not: %s', (text) => {
    expect(extract(text).claims.filter((c) => c.metric === metric.key)).toEqual([])
  })
})

test('every metric has an example, a near miss and a plausible range that holds its examples', () => {
  for (const m of METRICS as readonly MetricRow[]) {
    expect(m.says.length, m.key).toBeGreaterThan(0)
    expect(m.ignores.length, m.key).toBeGreaterThan(0)
    expect(m.plausible[0]).toBeLessThan(m.plausible[1])
  }
})
