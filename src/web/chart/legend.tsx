import type { Child } from 'hono/jsx'
import { STYLES, shapePath, styleOf } from './mark.tsx'
import type { Model } from './model.ts'

/** Which mark is whose and what each way of drawing it means; only what the chart has. */
export function Legend({ model }: { model: Model }) {
  const { claimants, points } = model
  const beyond = claimants.length - STYLES + 1
  return (
    <ul class="legend">
      {claimants.slice(0, beyond > 1 ? STYLES - 1 : STYLES).map((c, i) => (
        <Key of={<path class="dot" d={shapePath(i, 90)} />} class={`c${styleOf(i)}`} words={c.name} />
      ))}
      {beyond > 1 && (
        <Key
          of={<path class="dot" d={shapePath(STYLES - 1, 90)} />}
          class={`c${STYLES - 1}`}
          words={`${beyond} others`}
        />
      )}
      {points.some((p) => p.expected) && (
        <Key of={DOT} class="expected key-ink" words="hollow, dashed: expected, not measured" />
      )}
      {points.some((p) => /^[gl]te?$/.test(p.comparator)) && (
        <Key
          of={<path class="arrow" d="M-6 7H6M0 7V-9M-4 -4L0 -9L4 -4" />}
          class="key-ink"
          words="arrow: only a bound was given"
        />
      )}
      {points.some((p) => p.comparator === 'range') && (
        <Key of={<path class="bar" d="M-6 8H6M0 8V-8M-6 -8H6" />} class="key-ink" words="bar: from–to" />
      )}
      {points.some((p) => p.superseded) && (
        <Key of={DOT} class="superseded key-ink" words="pale: replaced by a later revision" />
      )}
    </ul>
  )
}

const DOT = <path class="dot" d={shapePath(0, 72)} />

const Key = (props: { of: Child; class: string; words: string }) => (
  <li>
    <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
      <g class={`mark ${props.class}`}>{props.of}</g>
    </svg>
    {props.words}
  </li>
)
