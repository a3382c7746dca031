import { unitWords } from '../../lib/figure-words.ts'
import { shortNumber } from '../../lib/numbers.ts'
import { capital } from '../words.ts'
import { labelRoom, labelsOf } from './labels.ts'
import { drawn, linesOf } from './lines.ts'
import { Mark, styleOf } from './mark.tsx'
import type { Model } from './model.ts'
import { exactPlaces, placesOf } from './places.ts'
import { scalesOf, timeTicks, valueTicks } from './scales.ts'

interface Size {
  width: number
  height: number
  /** Sign for the stylesheet: shown on wide or on narrow screens. */
  name: 'wide' | 'narrow'
}

export const WIDE: Size = { width: 1020, height: 440, name: 'wide' }
export const NARROW: Size = { width: 360, height: 330, name: 'narrow' }

/** Marks past which names beside them are more noise than help. */
const MOST_LABELLED = 60

/** A series as server-drawn SVG. Each mark has a title; the page's script and range input read them one by one. */
export function Chart({ model, size, label }: { model: Model; size: Size; label: string }) {
  const { width, height, name } = size
  const labelled = model.points.length <= MOST_LABELLED
  const margin = name === 'wide' && labelled ? Math.min(labelRoom(model), 220) : 16
  const box = { left: name === 'wide' ? 70 : 58, right: width - margin, top: 32, bottom: height - 34 }
  const scales = scalesOf(model.points, box)
  const { y, log } = scales
  const at = labelled ? placesOf(model.points, scales) : exactPlaces(scales)
  const lines = linesOf(model, at)
  const labels = labelled
    ? labelsOf(
        model,
        at,
        lines.map((l) => l.path),
        { left: box.left, right: width, top: 18, bottom: height - 24 },
      )
    : []
  return (
    <svg class={`chart ${name}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <text class="axis-title" x="0" y="14">
        {capital(unitWords(model.unit))}
        {log && ' (logarithmic scale)'}
      </text>
      {valueTicks(scales).map((v) => (
        <g class={v === 0 ? 'grid zero' : 'grid'}>
          <line x1={box.left} x2={box.right} y1={Math.round(y(v))} y2={Math.round(y(v))} />
          <text x={box.left - 8} y={Math.round(y(v)) + 4} text-anchor="end">
            {shortNumber(v, model.unit)}
          </text>
        </g>
      ))}
      {timeTicks(scales, model.axis, name === 'wide' ? 9 : 4).map(({ at, text }) => (
        <g class="tick">
          <line x1={Math.round(at)} x2={Math.round(at)} y1={box.bottom} y2={box.bottom + 5} />
          <text x={Math.round(at)} y={height - 12} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {lines.map((l) => (
        <path class={`line ${l.kind} c${styleOf(l.claimant)}`} d={drawn(l)} />
      ))}
      {model.points.map((point, index) => {
        const [px, py] = at(point)
        return <Mark {...{ point, index }} x={px} y={py} high={at(point, point.high)[1]} />
      })}
      {labels.map((l) => (
        <text class={`label c${styleOf(l.claimant)}`} x={l.x} y={l.y} text-anchor={l.anchor}>
          {l.name} <tspan class="figure-label">{l.figure}</tspan>
        </text>
      ))}
    </svg>
  )
}
