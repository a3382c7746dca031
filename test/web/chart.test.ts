import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../src/web/chart/labels.ts'
import { type Model, type Point, spanOf } from '../../src/web/chart/model.ts'
import { placesOf } from '../../src/web/chart/places.ts'
import { scalesOf, timeTicks } from '../../src/web/chart/scales.ts'

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

describe('marks', () => {
  const point = (low: number, day: string) => ({ low, high: low, time: Date.parse(day) }) as Point
  const box = { left: 0, right: 800, top: 0, bottom: 400 }

  it('of one figure said twice stand side by side, at its height', () => {
    const points = [point(74, '2026-10-25'), point(74, '2026-10-25'), point(100, '2026-11-15')]
    const at = placesOf(points, scalesOf(points, box))
    const [first, second] = points.map((p) => at(p)) as [[number, number], [number, number]]
    expect(Math.abs(first[0] - second[0])).toBeGreaterThan(10)
    expect(first[1]).toBe(second[1])
  })
  it('that hide nothing stay where the scales say', () => {
    const points = [point(74, '2026-10-25'), point(92, '2026-10-25'), point(74, '2026-11-15')]
    const scales = scalesOf(points, box)
    const at = placesOf(points, scales)
    for (const p of points) expect(at(p)[0]).toBe(Math.round(scales.x(new Date(p.time))))
  })
})

describe('the time axis', () => {
  const at = (...days: string[]) => days.map((d) => ({ low: 1, high: 2, time: Date.parse(d) }) as Point)
  const box = { left: 0, right: 800, top: 0, bottom: 100 }

  it('names a year in its middle, where its figures stand', () => {
    const scales = scalesOf(at('2025-07-01', '2033-07-01'), box)
    const ticks = timeTicks(scales, 'about', 9)
    expect(ticks.map((t) => t.text)).toEqual(Array.from({ length: 9 }, (_, i) => String(2025 + i)))
    expect(ticks[0]?.at).toBeCloseTo(scales.x(new Date('2025-07-01')), 0)
  })
  it('has no name twice and no more than there is room for', () => {
    for (const [from, to] of [
      ['2026-11-01', '2026-11-03'],
      ['2026-01-01', '2026-11-01'],
      ['1999-01-01', '2040-01-01'],
    ] as const)
      for (const most of [4, 9]) {
        const texts = timeTicks(scalesOf(at(from, to), box), 'said', most).map((t) => t.text)
        expect(new Set(texts).size).toBe(texts.length)
        expect(texts.length).toBeLessThanOrEqual(most)
      }
  })
})

describe('labels', () => {
  const bounds = { left: 0, right: 900, top: 0, bottom: 400 }
  /** Claimants with one figure each, at the given spots. */
  const labels = (spots: [x: number, y: number][]) => {
    const points = spots.map(
      (_, i) =>
        ({ claimant: i, claimId: `c${i}`, low: 5, high: 5, comparator: 'gt', time: i }) as unknown as Point,
    )
    const claimants = spots.map((_, i) => ({ key: `k${i}`, name: `Claimant ${i}`, count: 1 }))
    const model: Model = { axis: 'said', unit: 'MW', claimants, points, otherUnits: 0, farOff: 0 }
    return labelsOf(model, (p) => spots[p.claimant] as [number, number], [], bounds)
  }

  it('say who and how much, and what a bound is', () =>
    expect(labels([[100, 100]])).toMatchObject([{ name: 'Claimant 0', figure: '>5', anchor: 'start' }]))
  it('never cover one another', () => {
    const placed = labels([
      [100, 100],
      [104, 102],
      [108, 104],
    ])
    const heights = placed.map((l) => l.y)
    expect(new Set(heights).size).toBe(heights.length)
  })
  it('keep off the arrow of a bound', () => {
    // above the second mark would be in the way of the first one's arrow
    const placed = labels([
      [100, 100],
      [100, 134],
    ])
    for (const { y } of placed) expect(y < 76 || y > 92).toBe(true)
  })
  it('are left to the legend where there is no room', () => {
    const crowd = Array.from({ length: 60 }, (_, i): [number, number] => [
      100 + (i % 10) * 10,
      100 + Math.floor(i / 10) * 10,
    ])
    expect(labels(crowd).length).toBeLessThan(8)
  })
})
