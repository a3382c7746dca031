import { shortNumber } from '../../lib/numbers.ts'
import type { At } from './lines.ts'
import type { Model, Point } from './model.ts'
import type { Box } from './scales.ts'

/** A claimant's name beside its latest mark, with the figure. */
export interface Label {
  claimant: number
  name: string
  figure: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** Widths are guessed: a server has no fonts to measure. */
const LETTER = 7.1
const HEIGHT = 16
const MOST = 8
const LONGEST = 24

const SIGNS: Partial<Record<Point['comparator'], string>> = {
  approx: '~',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
}

const figureOf = ({ comparator, low, high }: Point, unit: string): string =>
  comparator === 'range'
    ? `${shortNumber(low, unit)}–${shortNumber(high, unit)}`
    : `${SIGNS[comparator] ?? ''}${shortNumber(low, unit)}`

/** The latest standing mark of each claimant, those with most figures first. */
function latestMarks({ points }: Model): Point[] {
  const latest = new Map<number, Point>()
  for (const point of points) if (!point.superseded && !point.withdrawn) latest.set(point.claimant, point)
  return [...latest.values()].sort((a, b) => a.claimant - b.claimant).slice(0, MOST)
}

const textOf = (model: Model, point: Point) => {
  const name = model.claimants[point.claimant]?.name ?? ''
  return {
    claimant: point.claimant,
    name: name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name,
    figure: figureOf(point, model.unit),
  }
}

const widthOf = ({ name, figure }: Pick<Label, 'name' | 'figure'>) =>
  (name.length + figure.length + 1) * LETTER

/** Room to the right of the drawing that the longest label takes. */
export const labelRoom = (model: Model): number =>
  Math.max(0, ...latestMarks(model).map((p) => widthOf(textOf(model, p)) + 16))

/** Names where they cover neither a mark, nor a line, nor each other; a name that finds no room is left to the legend. */
export function labelsOf(model: Model, at: At, lines: [number, number][][], bounds: Box): Label[] {
  const taken: Box[] = [
    ...model.points.map((p) => markBox(p, at)),
    ...lines.flatMap((path) => along(path).map((spot) => around(spot, 2))),
  ]
  return latestMarks(model).flatMap((point) => {
    const text = textOf(model, point)
    const wide = widthOf(text)
    const [x, y] = at(point)
    const places: { label: Pick<Label, 'x' | 'y' | 'anchor'>; left: number; middle: number }[] = [
      { label: { x: x + 13, y: y + 4, anchor: 'start' }, left: x + 13, middle: y },
      { label: { x, y: y - 14, anchor: 'middle' }, left: x - wide / 2, middle: y - 18 },
      { label: { x, y: y + 24, anchor: 'middle' }, left: x - wide / 2, middle: y + 20 },
      { label: { x: x - 13, y: y + 4, anchor: 'end' }, left: x - 13 - wide, middle: y },
    ]
    const free = places.find(({ left, middle }) => {
      const box = { left, right: left + wide, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 }
      return within(box, bounds) && !taken.some((other) => overlap(box, other))
    })
    if (!free) return []
    const { left, middle, label } = free
    taken.push({ left, right: left + wide, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 })
    return [{ ...text, ...label }]
  })
}

/** How far the arrow of a bound reaches from it. */
const ARROW = 24

/** What a mark covers, its arrow or the whole of its range included. */
function markBox(point: Point, at: At): Box {
  const box = around(at(point), 8)
  const { comparator } = point
  if (comparator === 'gt' || comparator === 'gte') return { ...box, top: box.top - ARROW }
  if (comparator === 'lt' || comparator === 'lte') return { ...box, bottom: box.bottom + ARROW }
  return { ...box, top: Math.min(box.top, at(point, point.high)[1] - 8) }
}

const around = ([x, y]: [number, number], r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const within = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

const STEP = 6

/** Spots along a line, close enough that no label passes between them. */
const along = (path: [number, number][]): [number, number][] =>
  path.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = path[i] as [number, number]
    const spots = Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP)
    return Array.from({ length: spots }, (_, k): [number, number] => [
      fromX + ((x - fromX) * (k + 1)) / spots,
      fromY + ((y - fromY) * (k + 1)) / spots,
    ])
  })
