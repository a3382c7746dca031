import { overlaps } from '../lib/decimal.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'
import { inTime, type SeriesCheck, type SeriesFigure } from './series-figure.ts'

const NEWER_FIGURES = 2
const STALE_AFTER_MS = 180 * 86_400_000

/** Words that present a figure as today's. */
const PRESENT = /\b(?:now|currently|today|at present|latest|presently|this (?:week|month|year))\b/i

/**
 * A figure told as today's that equals, digit for digit, one said half a year and more before, although at least two newer
 * figures said in between, and the newest of them, are all beyond rounding of it.
 */
export const staleFigure: SeriesCheck = (figures) => {
  const order = inTime(figures).filter((i) => figures[i]?.modality === 'reported')
  return order.flatMap((i, at) => {
    const figure = figures[i] as SeriesFigure
    if (!PRESENT.test(figure.context)) return []
    const source = order.slice(0, at).findLast((k) => isSource(figures[k] as SeriesFigure, figure))
    if (source === undefined) return []
    const between = order.slice(order.indexOf(source) + 1, at).filter((k) => figures[k]?.unit === figure.unit)
    const newest = between.at(-1)
    const own = endpoint(figure)
    if (newest === undefined || !own || between.length < NEWER_FIGURES) return []
    const others = between.map((k) => endpoint(figures[k] as SeriesFigure))
    if (others.some((o) => o === null || overlaps(o, own))) return []
    return [finding(figures, i, source, newest)]
  })
}

const isSource = (old: SeriesFigure, now: SeriesFigure): boolean =>
  old.value === now.value &&
  old.valueHigh === now.valueHigh &&
  old.unit === now.unit &&
  Date.parse(now.saidAt) - Date.parse(old.saidAt) >= STALE_AFTER_MS

function finding(
  figures: SeriesFigure[],
  i: number,
  source: number,
  newest: number,
): ReturnType<SeriesCheck>[number] {
  const [figure, old, latest] = [i, source, newest].map((k) => figures[k] as SeriesFigure) as [
    SeriesFigure,
    SeriesFigure,
    SeriesFigure,
  ]
  const [own, other] = [endpoint(figure), endpoint(latest)]
  const open = { low: null, high: null }
  return {
    rule: 'stale_figure',
    status: own && other ? judge(other, own) : 'not_checkable',
    stated: figure.quote,
    expected: latest.quote,
    explanation: `"${figure.quote}" is told as today's on ${figure.saidAt.slice(0, 10)} but is the figure of ${old.saidAt.slice(0, 10)} (${old.claimant}); the newest since is "${latest.quote}" of ${latest.saidAt.slice(0, 10)} (${latest.claimant}).`,
    claims: [i, source, newest],
    inputs: [input(figure, own ?? open), input(latest, other ?? open)],
  }
}
