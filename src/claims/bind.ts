import { type Dimension, METRICS, type Metric, type MetricRow } from './metrics.ts'
import { OTHERS } from './others.ts'
import type { Figure, Reading } from './reading.ts'
import { type Hit, lexicon } from './text/lexicon.ts'
import type { Token } from './text/tokens.ts'
import { dimensionOf, factor } from './units.ts'

interface Cue {
  row: MetricRow
  weight: number
}

/** The best reading of a figure, how sure it is, and what spoke for it. */
export interface Binding {
  metric: Metric
  score: number
  /** Distance to the second best reading. */
  margin: number
  /** Cue phrases that counted, strongest first, for `explain`. */
  cues: { text: string; weight: number }[]
  /** `parallel`: taken over from a figure of the same kind in the same sentence. */
  how: 'cues' | 'parallel'
}

const ROWS: readonly MetricRow[] = [...METRICS, ...OTHERS]
const KEYS = new Set<string>(METRICS.map((m) => m.key))
const cues = lexicon<Cue>()
const byDimension = new Map<Dimension, MetricRow[]>()
for (const row of ROWS) {
  for (const [phrase, weight] of Object.entries(row.cues)) cues.add(phrase, { row, weight })
  for (const dimension of typeof row.dimension === 'string' ? [row.dimension] : row.dimension) {
    const rows = byDimension.get(dimension)
    if (rows) rows.push(row)
    else byDimension.set(dimension, [row])
  }
}

/** Below this a number stays without a metric. */
const ENOUGH = 1.6
const WINDOW = 45

/** Cue phrases of all metrics in the tokens, in order. */
export const findCues = (tokens: Token[]): Hit<Cue>[] => cues.scan(tokens)

/** What marks off one clause from another: the further two words are apart by these, the less one says of the other. */
const BARRIERS: Record<string, number> = {
  ',': 0.35,
  ';': 1.4,
  ':': 0.3,
  '(': 0.4,
  ')': 0.4,
  '—': 0.5,
  '–': 0.3,
  '|': 1,
  '.': 0,
  and: 0.2,
  while: 0.8,
  whereas: 0.8,
  but: 0.6,
  with: 0.15,
  which: 0.2,
  after: 0.4,
  as: 0.15,
  '.!': 0,
}

/** Running sum of clause marks, sentence ends and figures, so that what lies between two tokens is one subtraction. */
export function barriers(reading: Reading): Float64Array {
  const { tokens, sentences, figures } = reading
  const sum = new Float64Array(tokens.length + 1)
  let s = 0
  let f = 0
  for (let i = 0; i < tokens.length; i++) {
    let cost = 0.09 + (BARRIERS[(tokens[i] as Token).word] ?? 0)
    while (s < sentences.length && (sentences[s]?.to ?? 0) <= i) s++
    if (sentences[s]?.from === i && i > 0)
      cost += sentences[s]?.paragraph !== sentences[s - 1]?.paragraph ? 3 : 1.8
    while (f < figures.length && (figures[f]?.to ?? 0) <= i) f++
    if (figures[f]?.from === i) cost += 0.35
    sum[i + 1] = (sum[i] as number) + cost
  }
  return sum
}

/** Finds what a figure measures: the metric whose cues near by, frames and range speak loudest for it. */
export function bind(
  reading: Reading,
  figure: Figure,
  hits: Hit<Cue>[],
  firstHit: number,
  walls: Float64Array,
): Binding | 'other' | null {
  const dimension = dimensionOf(figure)
  const rows = dimension ? byDimension.get(dimension) : undefined
  if (!rows) return null
  const scores = new Map<MetricRow, number>()
  const seen = new Map<MetricRow, Map<string, number>>()
  for (const row of rows) {
    let score = 0
    if (row.frames) for (const frame of figure.frames) score += row.frames[frame] ?? 0
    const value = Number(figure.value) * factor(figure.unit, row.unit)
    if (Math.abs(value) < row.plausible[0] || Math.abs(value) > row.plausible[1]) score -= 4
    scores.set(row, score)
  }
  for (let h = firstHit; h < hits.length; h++) {
    const hit = hits[h] as Hit<Cue>
    if (hit.from > figure.to + WINDOW) break
    if (hit.to < figure.from - WINDOW) continue
    const { row, weight } = hit.value
    const score = scores.get(row)
    if (score === undefined) continue
    const gain = weight * nearness(reading.tokens, figure, hit, walls)
    const text = (reading.tokens[hit.from] as Token).word
    const phrases = seen.get(row) ?? new Map<string, number>()
    seen.set(row, phrases)
    const had = phrases.get(text) ?? 0
    // a cue repeated says little more than said once
    if (Math.abs(gain) <= Math.abs(had)) continue
    phrases.set(text, gain)
    scores.set(row, score + gain - had)
  }
  let best: MetricRow | null = null
  let top = -1e9
  let second = 0
  for (const [row, score] of scores) {
    if (score > top) {
      second = Math.max(top, 0)
      top = score
      best = row
    } else if (score > second) second = score
  }
  if (!best || top < ENOUGH) return null
  if (!KEYS.has(best.key)) return 'other'
  const spoke = [...(seen.get(best) ?? [])]
    .map(([text, weight]) => ({ text, weight }))
    .sort((a, b) => b.weight - a.weight)
  return { metric: best as Metric, score: top, margin: top - second, cues: spoke, how: 'cues' }
}

/** 1 next to the figure, less with every word and clause mark between; a noun right behind the figure counts most. */
function nearness(tokens: Token[], figure: Figure, hit: Hit<Cue>, walls: Float64Array): number {
  if (hit.from >= figure.to) {
    const gap = (walls[hit.from] as number) - (walls[figure.to] as number)
    const noun = hit.from - figure.to <= 3 && clear(tokens, figure.to, hit.from)
    return (noun ? 1.5 : 0.9) / (1 + gap)
  }
  if (hit.to <= figure.from) {
    const gap = (walls[figure.from] as number) - (walls[hit.to] as number)
    return 1.05 / (1 + gap)
  }
  return 1.5
}

function clear(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    if (t.kind === 'mark' || /^(in|for|by|to|from|at|and|with|on|while|is|was|were)$/.test(t.word))
      return false
  }
  return true
}

/**
 * "$25 billion in 2025 … and nearly $120 billion by 2033": a figure that nothing speaks for means what the nearest
 * figure of its kind in the sentence means.
 */
export function bindParallel(figures: Figure[], bindings: (Binding | 'other' | null)[]): void {
  for (const [i, figure] of figures.entries()) {
    if (bindings[i] !== null) continue
    const kind = dimensionOf(figure)
    if (kind === null || kind === 'count' || kind === 'percent') continue
    const near = [i - 1, i + 1, i - 2, i + 2].find((j) => {
      const other = figures[j]
      return (
        other &&
        other.sentence === figure.sentence &&
        dimensionOf(other) === kind &&
        bindings[j] &&
        bindings[j] !== 'other'
      )
    })
    const source = near === undefined ? null : bindings[near]
    if (!source || source === 'other') continue
    const value = Math.abs(Number(figure.value) * factor(figure.unit, source.metric.unit))
    const [low, high]: readonly [number, number] = source.metric.plausible
    if (value < low || value > high) continue
    bindings[i] = {
      ...source,
      score: source.score * 0.7,
      margin: Math.min(source.margin * 0.6, 2),
      how: 'parallel',
    }
  }
}
