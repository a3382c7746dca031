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

/** What several claimants say on one line from zero, the one shown filled; nothing where nobody else says anything. */
export function Spread({ own, others }: { own: number; others: readonly number[] }) {
  const most = Math.max(own, ...others)
  if (others.length === 0 || most <= 0) return null
  const x = scaleLinear([0, most], [BOX.pad, BOX.width - BOX.pad])
  return (
    <svg class="spread c0" viewBox={`0 0 ${BOX.width} 20`} aria-hidden="true">
      <path class="base" d={`M${BOX.pad} 5V15M${BOX.pad} 10H${BOX.width - BOX.pad}`} />
      {others.map((value) => (
        <circle class="other" cx={Math.round(x(value))} cy="10" r="4" />
      ))}
      <circle class="end" cx={Math.round(x(own))} cy="10" r="5" />
    </svg>
  )
}

/** Longest bar, in percent of its cell: behind it the figure stands in words. */
const LONGEST = 58

const percent = (share: number): string => `${Math.max(0.5, Math.round(share * 1000) / 10)}%`

/**
 * A figure as a bar from zero, ends in shares of the longest: a range is pale up to its low end and full from there to
 * its high one, a bound has an arrow on the side that is left open.
 */
export function Bar({ low, high, open }: { low: number; high: number; open: 'above' | 'below' | undefined }) {
  const range = high > low
  return (
    <>
      <svg class="bar c0" width={percent(high * (LONGEST / 100))} height="14" aria-hidden="true">
        <rect class={range || open === 'below' ? 'pale' : undefined} width="100%" height="14" />
        {range && <rect x={percent(low / high)} width={percent(1 - low / high)} height="14" />}
      </svg>
      {open && (
        <svg class="bar c0 open" width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
          <path d={open === 'above' ? 'M1 7H10M6 3L10 7L6 11' : 'M11 7H2M6 3L2 7L6 11'} />
        </svg>
      )}
    </>
  )
}
