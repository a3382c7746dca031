import { describe, expect, it } from 'vitest'
import { type Point, spanOf } from '../../src/web/chart/model.ts'
import { scalesOf } from '../../src/web/chart/scales.ts'

const iso = (span: [number, number] | null) => span?.map((t) => new Date(t).toISOString().slice(0, 10))

describe('the time a period takes', () => {
  it.each([
    ['2025', ['2025-01-01', '2026-01-01']],
    ['2026-Q3', ['2026-07-01', '2026-10-01']],
    ['FY2026-Q1', ['2026-01-01', '2026-04-01']],
    ['2025-H2', ['2025-07-01', '2026-01-01']],
    ['2026-12', ['2026-12-01', '2027-01-01']],
    ['2026-04-12', ['2026-04-12', '2026-04-13']],
    ['2025/2033', ['2033-01-01', '2034-01-01']],
    ['soon', undefined],
  ])('%s', (period, span) => expect(iso(spanOf(period))).toEqual(span))
})

describe('scales', () => {
  const point = (low: number, high = low) => ({ low, high, time: Date.parse('2026-01-01') }) as Point
  const box = { left: 0, right: 100, top: 0, bottom: 100 }

  it('take in the whole of a range', () => {
    const { y } = scalesOf([point(10, 40)], box)
    expect(y(40)).toBeGreaterThan(0)
    expect(y(10)).toBeLessThan(100)
  })
  it('go by factors of ten only where figures are far apart', () => {
    expect(scalesOf([point(4), point(1100)], box).log).toBe(true)
    expect(scalesOf([point(74), point(100)], box).log).toBe(false)
    expect(scalesOf([point(-4), point(1100)], box).log).toBe(false)
  })
  it('give one lonely figure room', () => {
    const { x, y } = scalesOf([point(0)], box)
    expect(Number.isFinite(x(new Date('2026-01-01')))).toBe(true)
    expect(Number.isFinite(y(0))).toBe(true)
  })
})
