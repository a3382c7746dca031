import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'
import { claimPath } from '../paths.ts'
import type { Point } from './model.ts'

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

/** Which colour and shape a claimant has. */
export const styleOf = (claimant: number): number => Math.min(claimant, STYLES - 1)

/** The mark of a claimant, round zero. */
export const shapePath = (claimant: number, area: number): string =>
  symbol(SHAPES[styleOf(claimant)] ?? symbolCircle, area)() ?? ''

/** A comparator drawn as what it is: a point, a range as a bar, "more than" as an open arrow from the bound. */
export function Mark(props: { point: Point; index: number; x: number; y: number; high: number }) {
  const { point, index, x, y } = props
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
  const rise = Math.round(props.high - y)
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      transform={`translate(${x} ${y})`}
      data-i={index}
      data-words={point.words}
      data-href={`${claimPath(point.claimId)}#r${point.n}`}
    >
      <title>{point.words}</title>
      <circle class="ring" r="11" />
      {up && <path class="arrow" d="M-7 0H7M0 0V-24M-5 -17L0 -24L5 -17" />}
      {down && <path class="arrow" d="M-7 0H7M0 0V24M-5 17L0 24L5 17" />}
      {comparator === 'range' && <path class="bar" d={`M-6 0H6M0 0V${rise}M-6 ${rise}H6`} />}
      {!up && !down && comparator !== 'range' && <path class="dot" d={shapePath(point.claimant, 72)} />}
    </g>
  )
}
