import type { MetricRow } from '../metrics.ts'
import { valueIn } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import { firstFrom } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { type CueHit, findCues } from './cues.ts'
import { barriers, nearness, nearnessInCell } from './nearness.ts'
import { type Rivals, rivalsFor } from './rows.ts'

/** A metric a figure could stand for, and what speaks for it. */
export interface Candidate {
  row: MetricRow
  score: number
  /** Its place among its rivals, and what the cues say of all of them. */
  slot: number
  says: readonly Say[]
}

/** One cue's say for one of the rows. */
export interface Say {
  slot: number
  phrase: string
  gain: number
}

/** What is being added up for one figure. */
interface Scoring {
  reading: Reading
  figure: Figure
  rivals: Rivals
  hits: CueHit[]
  walls: number[]
  scores: number[]
  says: Say[]
}

/** No cue farther off than so many tokens is heard. */
const WINDOW = 45

/** How loudly cues speak by where they stand: by their nearness, or all alike in a cell's heads and in the line above a list. */
const NEAR = -1
const COLUMN_HEAD = 1
const ROW_HEAD = 0.8
const CAPTION = 0.7
const HEADING = 0.6

/** Ranks the metrics that a figure of a text could stand for, best first, by the cues near by, its frames and its size. */
export function ranker(reading: Reading): (figure: Figure) => Candidate[] {
  const hits = findCues(reading)
  const walls = barriers(reading)
  return (figure) => {
    const rivals = figure.measures && rivalsFor(figure.measures)
    if (!rivals) return []
    const scores = new Array<number>(rivals.rows.length).fill(0)
    for (const { slot, bit, weight } of rivals.framed)
      if (figure.frames & bit) scores[slot] = (scores[slot] as number) + weight
    const scoring: Scoring = { reading, figure, rivals, hits, walls, scores, says: [] }
    hear(scoring)
    return best(scoring)
  }
}

function hear(scoring: Scoring): void {
  const { figure } = scoring
  if (figure.cell) {
    // in a table the head of the column and of the row say what a cell holds, then the line above
    const { header, label, caption } = figure.cell
    weigh(scoring, figure.cell, NEAR)
    if (header) weigh(scoring, header, COLUMN_HEAD)
    if (label) weigh(scoring, label, ROW_HEAD)
    if (caption) weigh(scoring, caption, CAPTION)
  } else {
    weigh(scoring, { from: figure.from - WINDOW, to: figure.to + WINDOW }, NEAR)
    // a list item is about what the line above its list says
    if (figure.heading) weigh(scoring, figure.heading, HEADING)
  }
}

/** Adds what the cues of a stretch of text say of the figure. */
function weigh({ reading, figure, rivals, hits, walls, scores, says }: Scoring, range: Range, loud: number) {
  const to = loud === NEAR ? range.to : Math.min(range.to, range.from + WINDOW)
  for (let h = firstFrom(hits, range.from); h < hits.length; h++) {
    const hit = hits[h] as CueHit
    if (hit.from >= to) break
    const { slots, tracked, weight, phrase } = hit.value
    const slot = slots[rivals.index] as number
    if (slot < 0) continue
    // what is not tracked is told by its counted noun alone, not by where that is: "9,000 rigs at two sites"
    if (figure.measures === 'count' && !tracked && !isCounted(reading.tokens, figure, hit)) continue
    // a figure of the heading's own has its cues to itself
    if (loud === HEADING && hit.owner) continue
    const near =
      loud !== NEAR
        ? loud
        : figure.cell
          ? nearnessInCell(figure, hit)
          : nearness(reading.tokens, figure, hit, walls)
    const gain = weight * near * (isOwned(hit, figure) ? (hit.joined ? 0.1 : 0.4) : 1)
    if (gain !== 0) scores[slot] = (scores[slot] as number) + say(says, slot, phrase, gain)
  }
}

function isCounted(tokens: Token[], figure: Figure, hit: CueHit): boolean {
  if (hit.from < figure.to || hit.from > figure.to + 3) return false
  for (let i = figure.to; i < hit.from; i++) if (places(tokens[i])) return false
  return true
}

const places = wordClass('at in on across for with to from')

/** A cue right beside another figure that could be its is most likely about that one. */
function isOwned({ owner, value }: CueHit, figure: Figure): boolean {
  if (!owner || owner === figure || figure.cell) return false
  // "$1.66 a share": a rate that no metric takes
  if (owner.measures === null) return owner.per !== undefined
  const rivals = rivalsFor(owner.measures)
  return rivals ? (value.slots[rivals.index] as number) >= 0 : false
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

/** How many readings are kept: the choice, the runner-up it is measured by, and one more to explain. */
const KEPT = 3

/** The rows that most speaks for; none that the value is out of range for comes first. */
function best({ rivals, scores, says, figure }: Scoring): Candidate[] {
  const order: number[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number
    if (score <= 0) continue
    let at = order.length
    while (at > 0 && (scores[order[at - 1] as number] as number) < score) at--
    order.splice(at, 0, i)
  }
  const first = order.findIndex((slot) => isPlausible(figure, rivals.rows[slot] as MetricRow))
  if (first < 0) return []
  return order.slice(first, first + KEPT).map((slot) => ({
    row: rivals.rows[slot] as MetricRow,
    score: scores[slot] as number,
    slot,
    says,
  }))
}

/** Whether the value can be meant, in the unit of the metric; money of other currencies by the dollar's range, widely. */
export function isPlausible(figure: Figure, row: MetricRow): boolean {
  const converted = figure.dimension === 'points' ? figure : valueIn(figure, row.unit)
  if (!converted) return false
  const value = Math.abs(Number(converted.value))
  return value >= row.plausible[0] && value <= row.plausible[1] * wider(figure.currency)
}

const LIKE_DOLLARS = new Set('EUR GBP CHF CAD AUD NZD SGD'.split(' '))
const BY_TENS_OF_THOUSANDS = new Set('IRR LBP VND IDR LAK UZS PYG GNF'.split(' '))

/** How many of a currency a dollar may be. */
const wider = (currency: string | undefined): number =>
  currency === undefined || currency === 'USD' || currency === 'BTC'
    ? 1
    : LIKE_DOLLARS.has(currency)
      ? 2
      : BY_TENS_OF_THOUSANDS.has(currency)
        ? 100_000
        : 2000
