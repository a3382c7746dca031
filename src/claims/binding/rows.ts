import { FRAMES, type Frame } from '../frames.ts'
import { type Dimension, METRICS, type MetricRow } from '../metrics.ts'
import { OTHERS } from '../others.ts'
import { lexicon, readings } from '../text/lexicon.ts'

/** Rows that compete for the numbers of one dimension, each at its slot. */
export interface Rivals {
  /** Place among all dimensions. */
  index: number
  rows: MetricRow[]
  /** How many of the rows are metrics: the first ones. Behind them stands what merely must not be taken for one. */
  tracked: number
  /** By the place of a row in the table: its slot, -1 where it is none of these. */
  slots: Int8Array
  /** What a frame says for or against the row at a slot. */
  framed: { slot: number; bit: number; weight: number }[]
}

/** A phrase that speaks for or against a row. */
export interface Cue {
  /** Place of its row in the table. */
  row: number
  phrase: string
  /** Its weight in hundredths: whole numbers stand in the object, others in one of their own, which is waited for. */
  hundredths: number
  /** A bit for the index of each of the row's dimensions. */
  dimensions: number
  /** Of a metric, not of what merely must not be taken for one. */
  tracked: boolean
}

/** Metrics, and behind them what numbers measure besides. */
export const ROWS: readonly MetricRow[] = [...METRICS, ...OTHERS]

const byDimension = new Map<Dimension, Rivals>()
for (const dimension of ROWS.flatMap((row) => row.dimension))
  if (!byDimension.has(dimension))
    byDimension.set(dimension, {
      index: byDimension.size,
      rows: [],
      tracked: 0,
      slots: new Int8Array(ROWS.length).fill(-1),
      framed: [],
    })

/** Who competes for a number of this kind. */
export const rivalsFor = (dimension: Dimension): Rivals | undefined => byDimension.get(dimension)

/** The cue phrases of all rows. */
export const CUES = lexicon<Cue>()
for (const [row, metric] of ROWS.entries()) {
  const tracked = row < METRICS.length
  let dimensions = 0
  for (const dimension of [metric.dimension].flat()) {
    const rivals = byDimension.get(dimension as Dimension) as Rivals
    const slot = rivals.rows.push(metric) - 1
    if (tracked) rivals.tracked++
    rivals.slots[row] = slot
    dimensions |= 1 << rivals.index
    for (const [frame, weight] of Object.entries(metric.frames ?? {}))
      rivals.framed.push({ slot, bit: FRAMES[frame as Frame], weight })
  }
  for (const [phrase, weight] of phrasesOf(metric))
    CUES.add(phrase, { row, phrase, hundredths: Math.round(weight * 100), dimensions, tracked }, dimensions)
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
