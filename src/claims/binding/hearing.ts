import type { MetricRow } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { anyBetween, firstFrom, type Row, row } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { type CueHit, findCues } from './cues.ts'
import { barriers, nearness, nearnessInCell } from './nearness.ts'
import { type Cue, type Rivals, ROWS } from './rows.ts'

/** One cue's say for the row at a slot. */
export interface Say {
  slot: number
  cue: Cue
  gain: number
}

/** What is being added up for one figure; a text has one of these for all its figures in turn. */
export interface Scoring {
  reading: Reading
  hits: Row<CueHit>
  walls: number[]
  figure: Figure
  /** Up to which token what was said has a figure of this kind of its own, in a sentence before. */
  spent: number
  rivals: Rivals
  says: Say[]
  /** How many of `says` are of this figure: those behind are left from the ones before. */
  said: number
}

/** What is being added up, by slot: begun anew for each figure, so that one will do. */
export const SCORES = new Float64Array(ROWS.length)

/** No cue farther off than so many tokens is heard. */
const WINDOW = 45

/** How loudly cues speak by where they stand: by their nearness, or all alike in a cell's heads and in the line above a list. */
const NEAR = -1
const COLUMN_HEAD = 1
const ROW_HEAD = 0.8
const CAPTION = 0.7
const HEADING = 0.6

/** What is added up for the figures of a text, the first one given. */
export const scoringOf = (reading: Reading, figure: Figure, rivals: Rivals): Scoring => ({
  reading,
  hits: row(findCues(reading)),
  walls: barriers(reading),
  figure,
  spent: 0,
  rivals,
  says: [],
  said: 0,
})

/** Adds up what the frames of a figure and the cues near by say for and against its rivals. */
export function hear(scoring: Scoring, figure: Figure, rivals: Rivals): void {
  scoring.figure = figure
  scoring.spent = spentBefore(scoring.reading, figure)
  scoring.rivals = rivals
  scoring.said = 0
  SCORES.fill(0, 0, rivals.rows.length)
  for (const { slot, bit, weight } of rivals.framed)
    if (figure.frames & bit) SCORES[slot] = (SCORES[slot] as number) + weight
  if (figure.cell) {
    // in a table the head of the column and of the row say what a cell holds, then the line above
    const { header, label, caption } = figure.cell
    weigh(scoring, figure.cell.from, figure.cell.to, NEAR)
    if (header) weighAlike(scoring, header, COLUMN_HEAD)
    if (label) weighAlike(scoring, label, ROW_HEAD)
    if (caption) weighAlike(scoring, caption, CAPTION)
  } else {
    weigh(scoring, figure.from - WINDOW, figure.to + WINDOW, NEAR)
    // a list item is about what the line above its list says
    if (figure.heading) weighAlike(scoring, figure.heading, HEADING)
  }
}

/** The cues of a stretch of text that are all as loud; of a long one the first. */
const weighAlike = (scoring: Scoring, { from, to }: Range, loud: number): void =>
  weigh(scoring, from, Math.min(to, from + WINDOW), loud)

/** Adds what the cues in the tokens [from, to) say of the figure. */
function weigh(scoring: Scoring, from: number, to: number, loud: number): void {
  const { reading, figure, rivals, hits, walls } = scoring
  for (let h = firstFrom(hits, from); h < hits.length; h++) {
    const hit = hits[h] as CueHit
    if (hit.from >= to) break
    const cue = hit.value
    const slot = rivals.slots[cue.row] as number
    if (slot < 0) continue
    // what is not tracked is told by its counted noun alone, not by where that is: "9,000 rigs at two sites"
    if (figure.measures === 'count' && !cue.tracked && !isCounted(reading, figure, hit)) continue
    // a figure of the heading's own has its cues to itself
    if (loud === HEADING && hit.owner) continue
    const near =
      loud !== NEAR
        ? loud
        : figure.cell
          ? nearnessInCell(figure, hit)
          : nearness(reading.tokens, figure, hit, walls) *
            (cue.tracked || isInSentence(reading, figure, hit) ? 1 : ELSEWHERE)
    const ofOther = hit.taken && hit.owner !== figure && !figure.cell
    const of = ofOther
      ? hit.joined
        ? 0.1
        : 0.4
      : loud === NEAR && hit.to <= scoring.spent && tellsChange(rivals, slot)
        ? SPENT
        : 1
    const gain = (cue.hundredths / 100) * near * of
    if (gain !== 0) SCORES[slot] = (SCORES[slot] as number) + say(scoring, slot, cue, gain)
  }
}

/** How much of a rate of growth that a sentence before told by a figure of its own is heard of the next percentage. */
const SPENT = 0.4

function tellsChange({ rows }: Rivals, slot: number): boolean {
  const { key } = rows[slot] as MetricRow
  return key === 'cagr' || key === 'percent_change'
}

/** Where the last sentence before a figure's ends that has a figure of its kind, told by its own words. */
function spentBefore({ figures }: Reading, figure: Figure): number {
  if (figure.measures !== 'percent') return 0
  for (let i = firstFrom(figures, figure.from) - 1; i >= 0; i--) {
    const other = figures[i] as Figure
    if (figure.sentence - other.sentence > 2) return 0
    if (other.sentence < figure.sentence && other.measures === figure.measures) return other.sentenceEnd
  }
  return 0
}

function isCounted({ tokens, figures }: Reading, figure: Figure, hit: CueHit): boolean {
  const near = hit.from >= figure.to && hit.from <= figure.to + 3
  // "three million just two weeks ago"
  return near && !hasWord(tokens, figure.to, hit.from, places) && !anyBetween(figures, figure.to, hit.to)
}

/** How much of what is not tracked is heard in other sentences: the figures of one that speaks of capex are no EBITDA. */
const ELSEWHERE = 0.25

const isInSentence = (
  { sentences }: Reading,
  { sentence, sentenceEnd }: Figure,
  { from, to }: CueHit,
): boolean => from < sentenceEnd && to > (sentences[sentence]?.from ?? 0)

const places = wordClass('at in on across for with to from')

/** Adds a cue's say and gives what it changes; a cue repeated says little more than said once. */
function say(scoring: Scoring, slot: number, cue: Cue, gain: number): number {
  const { says, said } = scoring
  for (let i = 0; i < said; i++) {
    const own = says[i] as Say
    if (own.cue !== cue) continue
    if (Math.abs(gain) <= Math.abs(own.gain)) return 0
    const more = gain - own.gain
    own.gain = gain
    return more
  }
  const next = says[said]
  if (next) {
    next.slot = slot
    next.cue = cue
    next.gain = gain
  } else says.push({ slot, cue, gain })
  scoring.said++
  return gain
}

/** What the cue that speaks loudest for a slot says. */
export function loudest({ says, said }: Scoring, slot: number): number {
  let most = 0
  for (let i = 0; i < said; i++) {
    const own = says[i] as Say
    if (own.slot === slot && own.gain > most) most = own.gain
  }
  return most
}
