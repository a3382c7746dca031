import { FRAMES, type Frame } from '../frames.ts'
import { type Dimension, METRICS, type MetricRow } from '../metrics.ts'
import { OTHERS } from '../others.ts'
import { lexicon, readings } from '../text/lexicon.ts'

/** Rows that compete for the numbers of one dimension, each at its slot. */
export interface Rivals {
  /** Place among all dimensions. */
  index: number
  rows: MetricRow[]
  /** What a frame says for or against the row at a slot. */
  framed: { slot: number; bit: number; weight: number }[]
}

/** A phrase that speaks for or against a row. */
export interface Cue {
  /** Place of its row in the table. */
  row: number
  phrase: string
  weight: number
  /** Slot of its row among the rivals of each dimension, by index; -1 where it is none. */
  slots: readonly number[]
  /** A bit for each index where it has a slot. */
  dimensions: number
  /** Of a metric, not of what merely must not be taken for one. */
  tracked: boolean
}

/** Metrics, and behind them what numbers measure besides. */
export const ROWS: readonly MetricRow[] = [...METRICS, ...OTHERS]

const byDimension = new Map<Dimension, Rivals>()
for (const dimension of ROWS.flatMap((row) => row.dimension))
  if (!byDimension.has(dimension))
    byDimension.set(dimension, { index: byDimension.size, rows: [], framed: [] })

/** Who competes for a number of this kind. */
export const rivalsFor = (dimension: Dimension): Rivals | undefined => byDimension.get(dimension)

/** Whether a row is a metric, not what merely must not be taken for one. */
export const isTracked = (row: MetricRow): boolean => TRACKED.has(row.key)
const TRACKED = new Set<string>(METRICS.map((m) => m.key))

/** The cue phrases of all rows. */
export const CUES = lexicon<Cue>()
for (const [row, metric] of ROWS.entries()) {
  const slots = new Array<number>(byDimension.size).fill(-1)
  let dimensions = 0
  for (const dimension of [metric.dimension].flat()) {
    const rivals = byDimension.get(dimension as Dimension) as Rivals
    const slot = rivals.rows.push(metric) - 1
    slots[rivals.index] = slot
    dimensions |= 1 << rivals.index
    for (const [frame, weight] of Object.entries(metric.frames ?? {}))
      rivals.framed.push({ slot, bit: FRAMES[frame as Frame], weight })
  }
  for (const [phrase, weight] of phrasesOf(metric))
    CUES.add(phrase, { row, phrase, weight, slots, dimensions, tracked: isTracked(metric) })
}

/** Every reading of a row's cue phrases with its weight; of two that read alike the heavier counts. */
function phrasesOf(row: MetricRow): Map<string, number> {
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
