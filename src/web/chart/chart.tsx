import {
  curveStepAfter,
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'
import { groupBy } from '../../lib/group-by.ts'
import { claimPath } from '../paths.ts'
import { shortNumber, unitWords } from '../words.ts'
import { type Model, type Point, scalesOf } from './model.ts'

interface Size {
  width: number
  height: number
  /** Sign for the stylesheet: shown on wide or on narrow screens. */
  name: 'wide' | 'narrow'
}

export const WIDE: Size = { width: 860, height: 420, name: 'wide' }
export const NARROW: Size = { width: 360, height: 330, name: 'narrow' }

/** Claimants beyond these share the last colour and shape. */
export const STYLES = 6
const SHAPES: SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
]
const styleOf = (claimant: number) => Math.min(claimant, STYLES - 1)

/** The mark of a claimant, round zero. */
export const shapePath = (claimant: number, area: number): string =>
  symbol(SHAPES[styleOf(claimant)] ?? symbolCircle, area)() ?? ''

const DAY_MS = 86_400_000
const tickDate = (span: number) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    ...(span > 3 * 365 * DAY_MS
      ? { year: 'numeric' }
      : span > 100 * DAY_MS
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short' }),
  })

/** A series as server-drawn SVG. Each mark has a title; the page's script and range input read them one by one. */
export function Chart({ model, size, label }: { model: Model; size: Size; label: string }) {
  const { width, height } = size
  const box = { left: size.name === 'wide' ? 76 : 58, right: width - 16, top: 30, bottom: height - 34 }
  const { x, y, log } = scalesOf(model.points, box)
  const at = (p: Point, value = p.low): [number, number] => [round(x(new Date(p.time))), round(y(value))]
  const [from, to] = x.domain() as [Date, Date]
  const dates = tickDate(to.getTime() - from.getTime())
  const ticks = atMost(
    size.name === 'wide' ? 8 : 4,
    uniqueBy(x.ticks(size.name === 'wide' ? 7 : 4), (t) => dates.format(t)),
  )
  const values = log ? y.ticks().filter((v) => /^[125]/.test(v.toExponential())) : y.ticks(5)
  return (
    <svg class={`chart ${size.name}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <text class="axis-title" x="0" y="14">
        {unitWords(model.unit)}
        {log && ' (each step is ten times)'}
      </text>
      {values.map((v) => (
        <g class="grid">
          <line x1={box.left} x2={box.right} y1={round(y(v))} y2={round(y(v))} />
          <text x={box.left - 8} y={round(y(v)) + 4} text-anchor="end">
            {shortNumber(v, model.unit)}
          </text>
        </g>
      ))}
      {ticks.map((t) => (
        <text class="tick" x={round(x(t))} y={height - 12} text-anchor="middle">
          {dates.format(t)}
        </text>
      ))}
      {paths(model, at).map(({ d, claimant, kind }) => (
        <path class={`line ${kind} c${styleOf(claimant)}`} d={d} />
      ))}
      {model.points.map((point, i) => (
        <Mark point={point} index={i} at={at} />
      ))}
      {labelsOf(model, at, width).map((l) => (
        <text class={`label c${styleOf(l.claimant)}`} x={l.x} y={l.y} text-anchor={l.anchor}>
          {l.text}
        </text>
      ))}
    </svg>
  )
}

type At = (p: Point, value?: number) => [number, number]

const round = (n: number): number => Math.round(n * 10) / 10

const uniqueBy = <T,>(list: T[], key: (item: T) => string): T[] => [
  ...new Map(list.toReversed().map((item) => [key(item), item])).values(),
]

/** Every second, third … item, so that no more than so many are left. */
const atMost = <T,>(most: number, list: T[]): T[] => {
  const step = Math.ceil(list.length / most)
  return list.filter((_, i) => i % step === 0)
}

/** Lines of one claimant: what was measured, what is expected (one for each edition), and how a claim was revised. */
function paths(model: Model, at: At) {
  const draw = line<[number, number]>()
  const step = line<[number, number]>().curve(curveStepAfter)
  const found: { d: string; claimant: number; kind: 'measured' | 'expected' | 'revised' }[] = []
  const add = (d: string | null, claimant: number, kind: 'measured' | 'expected' | 'revised') => {
    if (d) found.push({ d, claimant, kind })
  }
  for (const [claimant, points] of groupBy(model.points, (p) => p.claimant)) {
    const measured = points.filter((p) => !p.expected && !p.superseded && !p.withdrawn)
    if (model.axis === 'about' && measured.length > 1)
      add(draw(measured.map((p) => at(p))), claimant, 'measured')
    for (const forecast of points.filter((p) => p.expected && p.period !== null)) {
      const start =
        measured.findLast((p) => p.time < forecast.time && p.saidAt <= forecast.saidAt) ??
        measured.findLast((p) => p.time < forecast.time)
      if (start && model.axis === 'about') add(draw([at(start), at(forecast)]), claimant, 'expected')
    }
    for (const revisions of groupBy(points, (p) => p.claimId).values()) {
      if (revisions.length > 1) add(step(revisions.map((p) => at(p))), claimant, 'revised')
    }
  }
  return found
}

/** Marks are named on the spot as far as names find room, the latest first. */
function labelsOf(model: Model, at: At, width: number) {
  const taken: { x0: number; x1: number; y: number }[] = model.points.map((p) => {
    const [x, y] = at(p)
    return { x0: x - 8, x1: x + 8, y }
  })
  const named = new Set<number>()
  return model.points.toReversed().flatMap((point) => {
    if (point.superseded || named.has(point.claimant)) return []
    const text = model.claimants[point.claimant]?.name ?? ''
    const [x, y] = at(point)
    const wide = text.length * 7
    const left = x + 14 + wide > width
    const x0 = left ? x - 14 - wide : x + 14
    const box = { x0, x1: x0 + wide, y }
    const clash = taken.some((t) => Math.abs(t.y - y) < 15 && t.x0 < box.x1 && box.x0 < t.x1)
    if (clash || x0 < 0) return []
    taken.push(box)
    named.add(point.claimant)
    const anchor = left ? ('end' as const) : ('start' as const)
    return [{ claimant: point.claimant, text, x: round(left ? x - 14 : x + 14), y: round(y + 4), anchor }]
  })
}

/** A comparator drawn as what it is: a point, a range as a bar, "more than" as an open arrow from the bound. */
function Mark({ point, index, at }: { point: Point; index: number; at: At }) {
  const [px, py] = at(point)
  const { comparator } = point
  const classes = [
    'mark',
    `c${styleOf(point.claimant)}`,
    point.expected && 'expected',
    comparator === 'approx' && 'approx',
    point.superseded && 'superseded',
    point.withdrawn && 'withdrawn',
  ]
  const up = comparator === 'gt' || comparator === 'gte'
  const down = comparator === 'lt' || comparator === 'lte'
  const [, high] = at(point, point.high)
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      transform={`translate(${px} ${py})`}
      data-i={index}
      data-words={point.words}
      data-href={`${claimPath(point.claimId)}#r${point.n}`}
    >
      <title>{point.words}</title>
      <circle class="ring" r="11" />
      {up && <path class="arrow" d="M-7 0H7M0 0V-24M-5 -17L0 -24L5 -17" />}
      {down && <path class="arrow" d="M-7 0H7M0 0V24M-5 17L0 24L5 17" />}
      {comparator === 'range' && (
        <path class="bar" d={`M-6 0H6M0 0V${round(high - py)}M-6 ${round(high - py)}H6`} />
      )}
      {!up && !down && comparator !== 'range' && <path class="dot" d={shapePath(point.claimant, 72)} />}
    </g>
  )
}

/** Which mark is whose; the same shapes and colours as in the chart. */
export const Legend = ({ model }: { model: Model }) => (
  <ul class="legend">
    {model.claimants.slice(0, STYLES - 1).map((c, i) => (
      <LegendItem claimant={i} name={c.name} />
    ))}
    {model.claimants.length >= STYLES && (
      <LegendItem
        claimant={STYLES - 1}
        name={
          model.claimants.length === STYLES
            ? (model.claimants.at(-1)?.name ?? '')
            : `${model.claimants.length - STYLES + 1} others`
        }
      />
    )}
    {model.points.some((p) => p.expected) && (
      <li>
        <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
          <g class="mark expected key-ink">
            <path class="dot" d={shapePath(0, 72)} />
          </g>
        </svg>
        hollow, dashed: expected, not measured
      </li>
    )}
    {model.points.some((p) => /^[gl]te?$/.test(p.comparator)) && (
      <li>
        <svg class="key" viewBox="-10 -14 20 20" aria-hidden="true">
          <g class="mark key-ink">
            <path class="arrow" d="M-6 4H6M0 4V-12M-4 -7L0 -12L4 -7" />
          </g>
        </svg>
        arrow: only a bound was given
      </li>
    )}
    {model.points.some((p) => p.superseded) && (
      <li>
        <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
          <g class="mark superseded key-ink">
            <path class="dot" d={shapePath(0, 72)} />
          </g>
        </svg>
        pale: replaced by a later revision
      </li>
    )}
  </ul>
)

const LegendItem = ({ claimant, name }: { claimant: number; name: string }) => (
  <li>
    <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
      <g class={`mark c${styleOf(claimant)}`}>
        <path class="dot" d={shapePath(claimant, 90)} />
      </g>
    </svg>
    {name}
  </li>
)
