import type { At } from './lines.ts'
import type { Point } from './model.ts'
import type { Scales } from './scales.ts'

/** Marks nearer than this hide each other. */
const [NEAR_X, NEAR_Y] = [9, 7]
/** Where one that would be hidden goes instead, the first free: beside it, at its own height. */
const ASIDE = [0, 13, -13, 26, -26]

/** Where each point stands: where the scales say, moved aside as far as it takes not to cover another. */
export function placesOf(points: readonly Point[], { x, y }: Scales): At {
  const placed = new Map<Point, [number, number]>()
  for (const point of points) {
    const [px, py] = [Math.round(x(new Date(point.time))), Math.round(y(point.low))]
    const hidden = (at: number) =>
      [...placed.values()].some(([ox, oy]) => Math.abs(ox - at) < NEAR_X && Math.abs(oy - py) < NEAR_Y)
    const aside = ASIDE.find((step) => !hidden(px + step)) ?? 0
    placed.set(point, [px + aside, py])
  }
  return (point, value) => {
    const [px, py] = placed.get(point) ?? [0, 0]
    return value === undefined ? [px, py] : [px, Math.round(y(value))]
  }
}

/** The same without moving anything: among very many marks none is read by itself. */
export const exactPlaces =
  ({ x, y }: Scales): At =>
  (p, value = p.low) => [Math.round(x(new Date(p.time))), Math.round(y(value))]
