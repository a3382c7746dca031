import { FRAMES, type Frame, has } from './frames.ts'
import { type Dimension, METRICS, type Metric, type MetricRow } from './metrics.ts'
import { OTHERS } from './others.ts'
import { nonClaim } from './parts/non-claims.ts'
import { valueIn } from './quantities/convert.ts'
import type { Figure, Reading } from './reading.ts'
import { type Hit, lexicon, readings } from './text/lexicon.ts'
import { between, firstFrom } from './text/ranges.ts'
import type { Range } from './text/tables.ts'
import type { Token } from './text/tokens.ts'
import { dimensionOf } from './units.ts'

export interface Cue {
  row: MetricRow
  phrase: string
  weight: number
  /** Place of its row among the rows of each dimension. */
  slots: Partial<Record<Dimension, number>>
  /** Of a metric, not of what merely must not be taken for one. */
  tracked: boolean
}

/** A row with its frames as bits. */
interface Compiled {
  row: MetricRow
  bits: [number, number][]
}

/** A cue found, and the figure it stands right beside, if any: it says little of the others. */
interface CueHit extends Hit<Cue> {
  owner: Figure | null
}

/** A metric a figure could stand for, and what speaks for it. */
export interface Candidate {
  row: MetricRow
  score: number
  cues: { phrase: string; weight: number }[]
}

/** The best reading of a figure, how sure it is, and what spoke for it. */
export interface Binding {
  metric: Metric
  score: number
  /** Distance to the second best reading. */
  margin: number
  cues: { phrase: string; weight: number }[]
  /** `cues`: by its own words; `parallel`, `carried`: as the figure beside it, or before it, of its kind. */
  how: 'cues' | 'parallel' | 'carried'
}

/** `other`: what we do not track took the number. */
export type Bound = Binding | 'other' | null

/** Every reading of a row's cue phrases with its weight; of two that read alike the heavier counts. */
function cuesOf(row: MetricRow): Map<string, number> {
  const out = new Map<string, number>()
  for (const entry of row.cues.split(';')) {
    const cut = entry.trimEnd().lastIndexOf(' ')
    const weight = Number(entry.slice(cut + 1))
    if (cut < 0) continue
    for (const words of readings(entry.slice(0, cut).trim())) {
      const phrase = words.join(' ')
      if (Math.abs(weight) > Math.abs(out.get(phrase) ?? 0)) out.set(phrase, weight)
    }
  }
  return out
}

const ROWS: readonly MetricRow[] = [...METRICS, ...OTHERS]
const KEYS = new Set<string>(METRICS.map((m) => m.key))
const cues = lexicon<Cue>()
const byDimension = new Map<Dimension, Compiled[]>()
for (const row of ROWS) {
  const slots: Cue['slots'] = {}
  const bits = Object.entries(row.frames ?? {}).map(([frame, weight]): [number, number] => [
    FRAMES[frame as Frame],
    weight,
  ])
  const tracked = KEYS.has(row.key)
  for (const dimension of typeof row.dimension === 'string' ? [row.dimension] : row.dimension) {
    const rows = byDimension.get(dimension) ?? []
    byDimension.set(dimension, rows)
    slots[dimension] = rows.push({ row, bits }) - 1
  }
  for (const [phrase, weight] of cuesOf(row)) cues.add(phrase, { row, phrase, weight, slots, tracked })
}

/** Below this a number stays without a metric; counts of all sorts need more. */
const ENOUGH: Partial<Record<Dimension, number>> = { count: 1.6, multiple: 1.7, percent: 1 }
const WINDOW = 45

/** Cue phrases of all metrics in the tokens, in order. */
function findCues({ tokens, figures }: Reading): CueHit[] {
  const covered = new Map<MetricRow, number>()
  const out: CueHit[] = []
  let f = 0
  for (const { value, from, to } of cues.scan(tokens, true)) {
    // of one metric's phrases the longest counts: "network hash rate", not "hash rate" as well
    if (to <= (covered.get(value.row) ?? 0)) continue
    covered.set(value.row, to)
    while (f < figures.length && (figures[f]?.to ?? 0) <= from) f++
    const before = figures[f - 1]
    const next = figures[f]
    let owner: Figure | null = null
    if (before && from - before.to <= 1 && clear(tokens, before.to, from)) owner = before
    else if (next && next.from >= to && next.from - to <= 1 && tokens[to]?.kind !== 'mark') owner = next
    out.push({ value, from, to, owner })
  }
  return out
}

/** What marks off one clause from another: the further two words are apart by these, the less one says of the other. */
const BARRIERS = new Map(
  Object.entries({
    ',': 0.35,
    ';': 0.9,
    ':': 0.1,
    '(': 0.4,
    ')': 0.4,
    '—': 0.5,
    '–': 0.3,
    '|': 1,
    and: 0.2,
    while: 0.8,
    whereas: 0.8,
    but: 0.6,
    with: 0.15,
    which: 0.2,
    after: 0.4,
    as: 0.15,
  }),
)

/** Running sum of clause marks, sentence ends and figures, so that what lies between two tokens is one subtraction. */
export function barriers(reading: Reading): Float64Array {
  const { tokens, sentences, clauses, figures } = reading
  const sum = new Float64Array(tokens.length + 1)
  let s = 0
  let f = 0
  let c = 0
  for (let i = 0; i < tokens.length; i++) {
    let cost = 0.045 + (BARRIERS.get((tokens[i] as Token).word) ?? 0)
    while (s < sentences.length && (sentences[s]?.to ?? 0) <= i) s++
    if (sentences[s]?.from === i && i > 0)
      cost += sentences[s]?.paragraph !== sentences[s - 1]?.paragraph ? 1.3 : 1.0
    while (c < clauses.length && (clauses[c]?.to ?? 0) <= i) c++
    if (clauses[c]?.from === i) cost += 0.3
    while (f < figures.length && (figures[f]?.to ?? 0) <= i) f++
    if (figures[f]?.from === i) cost += 0.15
    sum[i + 1] = (sum[i] as number) + cost
  }
  return sum
}

/** One cue's say for one of the rows. */
interface Say {
  slot: number
  phrase: string
  gain: number
}

/** What is being added up for one figure. */
interface Scoring {
  reading: Reading
  figure: Figure
  dimension: Dimension
  hits: CueHit[]
  walls: Float64Array
  scores: number[]
  says: Say[]
}

/** Every metric of the figure's dimension that anything speaks for, best first: cues near by, frames and range. */
function candidates(reading: Reading, figure: Figure, hits: CueHit[], walls: Float64Array): Candidate[] {
  const dimension = dimensionOf(figure)
  const rows = dimension ? byDimension.get(dimension) : undefined
  if (!dimension || !rows) return []
  const scores: number[] = []
  for (const row of rows) scores.push(frameScore(row, figure.frames))
  const scoring: Scoring = { reading, figure, dimension, hits, walls, scores, says: [] }
  if (figure.cell) {
    // in a table the head of the column and of the row say what a cell holds, then the line above
    const { header, label, caption } = figure.cell
    weigh(scoring, figure.cell, NEAR)
    if (header) weigh(scoring, header, 1)
    if (label) weigh(scoring, label, 0.8)
    if (caption) weigh(scoring, caption, 0.7)
  } else {
    weigh(scoring, { from: figure.from - WINDOW, to: figure.to + WINDOW }, NEAR)
    // a list item is about what the line above its list says
    if (figure.heading) weigh(scoring, figure.heading, 0.6)
  }
  return ranked(rows, scores, scoring.says, figure)
}

/** Weigh by nearness rather than all alike. */
const NEAR = -1

/** Adds what the cues of a stretch of text say of the figure. */
function weigh(
  { reading, figure, dimension, hits, walls, scores, says }: Scoring,
  range: Range,
  fixed: number,
): void {
  const to = fixed === NEAR ? range.to : Math.min(range.to, range.from + WINDOW)
  for (let h = firstFrom(hits, range.from); h < hits.length; h++) {
    const hit = hits[h] as CueHit
    if (hit.from >= to) break
    const { slots, tracked, weight, phrase } = hit.value
    const slot = slots[dimension]
    if (slot === undefined) continue
    // what is not tracked is told by its counted noun alone
    if (dimension === 'count' && !tracked && (hit.from < figure.to || hit.from > figure.to + 3)) continue
    // a figure of the heading's own has its cues to itself
    if (fixed === 0.6 && hit.owner) continue
    const near =
      fixed !== NEAR
        ? fixed
        : figure.cell
          ? inCell(figure, hit)
          : nearness(reading.tokens, figure, hit, walls)
    const gain = weight * near * (owned(hit, figure) ? 0.4 : 1)
    if (gain !== 0) scores[slot] = (scores[slot] as number) + say(says, slot, phrase, gain)
  }
}

const inCell = (figure: Figure, hit: CueHit): number =>
  1.3 / (1 + 0.05 * Math.abs(hit.from - (hit.from >= figure.to ? figure.to : figure.from)))

/** A cue right beside another figure that could be its is most likely about that one. */
function owned({ owner, value }: CueHit, figure: Figure): boolean {
  if (!owner || owner === figure || figure.cell) return false
  const kind = dimensionOf(owner)
  return kind !== null && value.slots[kind] !== undefined
}

/** Adds a cue's say and gives what it changes; a cue repeated says little more than said once. */
function say(says: Say[], slot: number, phrase: string, gain: number): number {
  for (const s of says) {
    if (s.slot !== slot || s.phrase !== phrase) continue
    if (Math.abs(gain) <= Math.abs(s.gain)) return 0
    const more = gain - s.gain
    s.gain = gain
    return more
  }
  says.push({ slot, phrase, gain })
  return gain
}

function frameScore(row: Compiled, frames: number): number {
  let score = 0
  for (const [bit, weight] of row.bits) if (frames & bit) score += weight
  return score
}

/** How many readings are kept: the choice, the runner-up it is measured by, and one more to explain. */
const KEPT = 3

function ranked(rows: Compiled[], scores: number[], says: Say[], figure: Figure): Candidate[] {
  const order: number[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    if (score <= 0) continue
    let at = order.length
    while (at > 0 && (scores[order[at - 1] as number] as number) < score) at--
    order.splice(at, 0, i)
  }
  while (order[0] !== undefined && !plausible(figure, (rows[order[0]] as Compiled).row)) order.shift()
  return order.slice(0, KEPT).map((i) => ({
    row: (rows[i] as Compiled).row,
    score: scores[i] as number,
    cues: says.filter((s) => s.slot === i).map((s) => ({ phrase: s.phrase, weight: s.gain })),
  }))
}

/** The metric a figure stands for, if one is sure enough. */
export function bind(list: Candidate[], figure: Figure): Bound {
  const [best, second] = list
  const dimension = dimensionOf(figure)
  if (!best || !dimension) return null
  const bare = dimension === 'count' && Number(figure.value) >= 1e12 && !has(figure, 'noun')
  if (best.score < (bare ? 0.9 : (ENOUGH[dimension] ?? 0.7))) return null
  if (!KEYS.has(best.row.key)) return 'other'
  const cues = best.cues.filter((c) => c.weight > 0).sort((a, b) => b.weight - a.weight)
  const margin = best.score - (second?.score ?? 0)
  return { metric: best.row as Metric, score: best.score, margin, cues, how: 'cues' }
}

/** 1 next to the figure, less with every word and clause mark between; a noun right behind the figure counts most. */
function nearness(tokens: Token[], figure: Figure, hit: Hit<Cue>, walls: Float64Array): number {
  if (hit.from >= figure.to) {
    const gap = (walls[hit.from] as number) - (walls[figure.to] as number)
    const noun = hit.from - figure.to <= 3 && clear(tokens, figure.to, hit.from)
    return (
      (noun ? 1.5 : hit.from < figure.clauseEnd ? 0.9 : hit.from < figure.sentenceEnd ? 0.6 : 0.35) /
      (1 + gap)
    )
  }
  if (hit.to <= figure.from) {
    const gap = (walls[figure.from] as number) - (walls[hit.to] as number)
    return (hit.to >= figure.from - 1 && tokens[hit.to]?.kind !== 'mark' ? 1.4 : 1.05) / (1 + gap)
  }
  // a qualifier ("more than") is part of the quote, not of the unit
  return tokens[hit.to - 1] && (tokens[hit.to - 1] as Token).end <= (figure.figure?.start ?? 0) ? 0 : 1.5
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
 * figure of its kind in the sentence means; where the sentence has none, what the sentence before spoke of last.
 */
export function bindByNeighbours(reading: Reading, bound: Bound[]): void {
  const { figures } = reading
  for (let pass = 0; pass < 2; pass++) {
    for (const [i, figure] of figures.entries()) {
      if (bound[i] !== null) continue
      const kind = dimensionOf(figure)
      if (kind === null || figure.cell) continue
      for (const j of [i - 1, i + 1, i - 2, i + 2, i - 3]) {
        const other = figures[j]
        const source = bound[j]
        if (!other || !source || source === 'other' || other.sentence !== figure.sentence) continue
        if (dimensionOf(other) !== kind || !alike(figure, other, kind) || !plausible(figure, source.metric))
          continue
        bound[i] = {
          ...source,
          score: source.score * 0.7,
          margin: Math.min(source.margin * 0.6, 2),
          how: 'parallel',
        }
        break
      }
    }
  }
  for (const [i, figure] of figures.entries()) {
    if (bound[i] !== null) continue
    const kind = dimensionOf(figure)
    if (kind !== 'money' && kind !== 'hashrate' && kind !== 'percent') continue
    const source = bound[i - 1]
    const other = figures[i - 1]
    if (!other || !source || source === 'other' || dimensionOf(other) !== kind) continue
    if (
      kind === 'percent' &&
      (source.metric.key !== 'hashrate_share' || has(figure, 'change') || !placed(reading, figure))
    )
      continue
    if (figure.sentence - other.sentence > 1 || !plausible(figure, source.metric)) continue
    bound[i] = {
      ...source,
      score: source.score * 0.5,
      margin: Math.min(source.margin * 0.4, 1),
      how: 'carried',
    }
  }
}

/** Whether the figure's sentence names a country or state. */
function placed({ places, sentences }: Reading, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  return sentence !== undefined && between(places, sentence.from, sentence.to).length > 0
}

/** Percentages stand for many things side by side: only those that both move, or both do not, are alike. */
function alike(figure: Figure, other: Figure, kind: Dimension): boolean {
  // "60 million users …; a year earlier it had 18 million"
  if (kind === 'count')
    return (
      Number(figure.value) >= 1e6 &&
      !has(figure, 'noun') &&
      Math.abs(Math.log10(Number(figure.value) / Number(other.value) || 1)) < 1.5
    )
  return kind !== 'percent' || has(other, 'change') === has(figure, 'change')
}

/** Whether the value can be meant, in the unit of the metric; money of other currencies by the dollar's range, widely. */
function plausible(figure: Figure, row: MetricRow): boolean {
  const converted = figure.dimension === 'points' ? figure : valueIn(figure, row.unit)
  if (!converted) return false
  const value = Math.abs(Number(converted.value))
  const wide = figure.currency && figure.currency !== 'USD' && figure.currency !== 'BTC' ? 2000 : 1
  return value >= row.plausible[0] && value <= row.plausible[1] * wide
}

/** Binds every figure of a text: by its own cues first, then by its neighbours. */
export function bindAll(reading: Reading): Bound[] {
  const bound = rank(reading).map((list, i) => {
    const figure = reading.figures[i] as Figure
    return nonClaim(reading, figure) ? 'other' : bind(list, figure)
  })
  bindByNeighbours(reading, bound)
  return bound
}

/** The candidates of every figure, for binding and for `explain`. */
export function rank(reading: Reading): Candidate[][] {
  const hits = findCues(reading)
  const walls = barriers(reading)
  return reading.figures.map((figure) => candidates(reading, figure, hits, walls))
}
