import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

const BOX = { width: 220, height: 56, pad: 6 }

/** A path in small, its last point marked; nothing for fewer than two points. What it says stands beside it in words. */
export function Spark({ path }: { path: readonly { time: number; value: number }[] }) {
  const last = path.at(-1)
  if (path.length < 2 || !last) return null
  const span = (pick: (p: (typeof path)[number]) => number) => {
    const all = path.map(pick)
    return [Math.min(...all), Math.max(...all)]
  }
  const x = scaleLinear(
    span((p) => p.time),
    [BOX.pad, BOX.width - BOX.pad],
  )
  const y = scaleLinear(
    span((p) => p.value),
    [BOX.height - BOX.pad, BOX.pad],
  )
  const at = (p: (typeof path)[number]): [number, number] => [Math.round(x(p.time)), Math.round(y(p.value))]
  const [cx, cy] = at(last)
  return (
    <svg class="spark c0" viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
      <path class="line" d={line()(path.map(at)) ?? ''} />
      <circle class="end" cx={cx} cy={cy} r="4.5" />
    </svg>
  )
}

/** A bar from zero; the figure stands beside it in words. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar c0" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.max(0.5, Math.min(100, share * 100))} height="8" />
  </svg>
)
