import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import { type Axis, DAY_MS, type Point } from './model.ts'

/** The inner part of a drawing. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Figures this many times apart are shown on a scale where each step is a factor of ten. */
const LOG_FROM = 60

/** Scales for a drawing of the given inner box. */
export function scalesOf(points: readonly Point[], box: Box) {
  const times = points.map((p) => p.time)
  const values = points.flatMap((p) => [p.low, p.high])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const pad = Math.max((last - first) * 0.04, DAY_MS)
  const x = scaleUtc([new Date(first - pad), new Date(last + pad)], [box.left, box.right])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const log = least > 0 && most / least >= LOG_FROM
  const margin = (most - least) * 0.15 || Math.abs(most) * 0.1 || 1
  const floor = least >= 0 ? Math.max(0, least - margin) : least - margin
  const y = log
    ? scaleLog([least / 1.5, most * 1.5], [box.bottom, box.top])
    : scaleLinear([floor, most + margin], [box.bottom, box.top]).nice(5)
  return { x, y, log }
}

export type Scales = ReturnType<typeof scalesOf>

const dates = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const YEAR_MS = 365 * DAY_MS
const yearFormat = dates({ year: 'numeric' })
const monthFormat = dates({ month: 'short', year: 'numeric' })
const dayFormat = dates({ day: 'numeric', month: 'short' })

/** Where on the time axis which words stand, at most so many. A year's name stands in its middle, where its figures are. */
export function timeTicks({ x }: Scales, axis: Axis, most: number): { at: number; text: string }[] {
  const [from, to] = x.domain() as [Date, Date]
  const span = to.getTime() - from.getTime()
  if (axis === 'about' && span > 3 * YEAR_MS) {
    const years = Array.from(
      { length: to.getUTCFullYear() - from.getUTCFullYear() + 1 },
      (_, i) => new Date(Date.UTC(from.getUTCFullYear() + i, 6)),
    )
    const inside = years.filter((year) => year >= from && year <= to)
    return atMost(most, inside).map((year) => ({ at: x(year), text: yearFormat.format(year) }))
  }
  const format = span > 3 * YEAR_MS ? yearFormat : span > 100 * DAY_MS ? monthFormat : dayFormat
  const ticks = x.ticks(most - 1).map((t) => ({ at: x(t), text: format.format(t) }))
  return atMost(
    most,
    ticks.filter((t, i) => t.text !== ticks[i - 1]?.text),
  )
}

/** Values that get a line across the drawing. */
export const valueTicks = ({ y, log }: Scales): number[] =>
  log ? y.ticks().filter((v) => /^[125]/.test(v.toExponential())) : y.ticks(5)

/** Every second, third … item, so that no more than so many are left. */
const atMost = <T>(most: number, list: T[]): T[] => {
  const step = Math.ceil(list.length / most)
  return list.filter((_, i) => i % step === 0)
}
