import { curveStepAfter, line } from 'd3-shape'
import { groupBy } from '../../lib/group-by.ts'
import type { Model, Point } from './model.ts'

/** Where a point stands in the drawing. */
export type At = (point: Point, value?: number) => [x: number, y: number]

interface Line {
  claimant: number
  kind: 'measured' | 'expected' | 'revised'
  /** Its corners. */
  path: [x: number, y: number][]
}

/** Lines of one claimant: what was measured, what is expected (one for each edition), and how a claim was revised. */
export function linesOf({ points, axis }: Model, at: At): Line[] {
  const found: Line[] = []
  for (const [claimant, own] of groupBy(points, (p) => p.claimant)) {
    const measured = own.filter((p) => !p.expected && !p.superseded && !p.withdrawn)
    if (axis === 'about' && measured.length > 1)
      found.push({ claimant, kind: 'measured', path: measured.map((p) => at(p)) })
    for (const forecast of own.filter((p) => p.expected && p.period !== null)) {
      const start =
        measured.findLast((p) => p.time < forecast.time && p.saidAt <= forecast.saidAt) ??
        measured.findLast((p) => p.time < forecast.time)
      if (start && axis === 'about')
        found.push({ claimant, kind: 'expected', path: [at(start), at(forecast)] })
    }
    for (const revisions of groupBy(own, (p) => p.claimId).values())
      if (revisions.length > 1) found.push({ claimant, kind: 'revised', path: revisions.map((p) => at(p)) })
  }
  return found
}

const straight = line<[number, number]>()
const steps = line<[number, number]>().curve(curveStepAfter)

/** A line as SVG; revisions go in steps, for nothing was between them. */
export const drawn = ({ kind, path }: Line): string =>
  (kind === 'revised' ? steps : straight)(path.map(([x, y]) => [Math.round(x), Math.round(y)])) ?? ''
