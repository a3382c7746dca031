import { exactly } from '../lib/decimal.ts'
import { valueText } from '../lib/figure-words.ts'
import { endpoint, input } from './reading.ts'
import type { SeriesCheck, SeriesFigure } from './series-figure.ts'

/** Fewer figures than this have no spread to speak of. */
const FEWEST = 7
/** Iglewicz and Hoaglin (1993), "How to Detect and Handle Outliers": modified z-scores above 3.5 are outliers. */
const LIMIT = 3.5
const MAD_TO_SIGMA = 0.6745
/** Where more than half the figures are equal the MAD is zero; the mean absolute deviation stands in. */
const MEAN_TO_SIGMA = 0.7979

/**
 * Figures far from the rest of their series by the modified z-score 0.6745 · (x − median) ÷ MAD. Taken on logarithms where
 * all figures are positive, since growth is by factors; and never flagged within a quarter of the median.
 */
export const outlier: SeriesCheck = (figures) => {
  const unit = figures[0]?.unit
  const members = figures
    .map((f, i) => ({ i, f, x: Number(f.value) }))
    .filter(({ f, x }) => f.unit === unit && Number.isFinite(x))
  if (members.length < FEWEST) return []
  const logs = members.every(({ x }) => x > 0)
  const xs = members.map(({ x }) => (logs ? Math.log(x) : x))
  const middle = median(xs)
  const distances = xs.map((x) => Math.abs(x - middle))
  const mad = median(distances)
  const mean = distances.reduce((a, b) => a + b, 0) / distances.length
  const sigma = mad > 0 ? mad / MAD_TO_SIGMA : mean / MEAN_TO_SIGMA
  if (sigma === 0) return []
  const typical = logs ? Math.exp(middle) : middle
  return members.flatMap(({ i, f, x }, k) => {
    const score = (distances[k] as number) / sigma
    if (score <= LIMIT || Math.abs(x - typical) <= Math.abs(typical) / 4) return []
    const [low = '', high = ''] = [middle - LIMIT * sigma, middle + LIMIT * sigma].map((d) =>
      rounded(logs ? Math.exp(d) : d),
    )
    const expected = valueText(low, f.unit, high)
    return [finding(f, i, expected, valueText(rounded(typical), f.unit), score, members.length)]
  })
}

function finding(
  f: SeriesFigure,
  i: number,
  expected: string,
  typical: string,
  score: number,
  n: number,
): ReturnType<SeriesCheck>[number] {
  return {
    rule: 'outlier',
    status: 'inconsistent',
    stated: f.quote,
    expected,
    explanation: `"${f.quote}" (${f.claimant}) lies far from the other ${n - 1} figures of its series: the median of all is ${typical}, its modified z-score ${score.toFixed(1)} against a limit of ${LIMIT}.`,
    claims: [i],
    inputs: [input(f, endpoint(f) ?? { low: null, high: null })],
  }
}

function median(xs: number[]): number {
  const sorted = [...xs].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

/** Far more than is ever counted, far less than where floats end. */
const MOST = 1e300

/** To three digits: more would pretend to know. */
const rounded = (x: number): string =>
  exactly(Number(Math.min(MOST, Math.max(-MOST, x)).toPrecision(3))).toFixed()
