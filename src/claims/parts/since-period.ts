import { FRAMES, has } from '../frames.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, firstFrom, itemAt, nextFrom } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isCountedFrom } from './counted-from.ts'
import { isPrior } from './earlier.ts'
import { isFrom } from './leading.ts'
import { type PeriodMention, type Time, timeNamed } from './periods.ts'
import { REPORTED } from './report-time.ts'
import { isOfMeasure, isSetAgainst } from './set-against.ts'

/** How far behind a change stands what it is counted from. */
const NEAR = 10

/**
 * "It held 940 in March … up 9% from February": what a change is counted from ends with the time of its kind spoken of last, a
 * month with a month, a quarter with a quarter, if that one is later.
 */
export function timeSince(reading: Reading, figure: Figure): Time | null {
  if (!has(figure, FRAMES.change)) return null
  const { periods } = reading
  const base = nextFrom(periods, figure.to)
  if (!base || base.from - figure.to > NEAR || base.from >= figure.sentenceEnd) return null
  if (isMeasuredBy(reading, figure, base)) return spokenAfter(reading, figure, base)
  if (between(reading.figures, figure.to, base.from).some((f) => f.measures === figure.measures)) return null
  return isBase(reading, figure, base) ? spokenAfter(reading, figure, base) : null
}

/** "fell to 233 BTC, down 8% from 253 BTC in July": so does what a figure of an earlier time is set against. */
export function levelSince(reading: Reading, figure: Figure, metric: Metric): Time | null {
  const { periods, tokens } = reading
  if (!REPORTED.has(metric) || has(figure, FRAMES.change) || isSetAgainst(tokens, figure)) return null
  const base = nextFrom(periods, figure.to)
  if (!base || base.from - figure.to > 2 * NEAR || base.from >= figure.sentenceEnd) return null
  return isMeasuredBy(reading, figure, base) ? spokenAfter(reading, figure, base) : null
}

/** Whether a figure is set against one right before a time, or against that time ("312 BTC, 9% more than in May"), with nothing but changes between. */
export function isMeasuredBy(reading: Reading, figure: Figure, base: PeriodMention): boolean {
  const rest = between(reading.figures, figure.to, base.from)
  const last = rest.pop()
  if (last === undefined) return false
  const near = base.from - last.to <= 2 || isEarned(reading.tokens, last.to, base.from)
  const measured = near && isSetAgainst(reading.tokens, last)
  if (!measured && !(has(last, FRAMES.change) && isBase(reading, last, base))) return false
  return rest.every((f) => has(f, FRAMES.change) || f.sameAs?.start === figure.start)
}

/** "in operating income it earned in", "reported in": few words, with who had it or that it was had. */
function isEarned(tokens: Token[], from: number, to: number): boolean {
  if (to - from > 7) return false
  let earned = false
  for (let i = from; i < to; i++) {
    if (tokens[i]?.kind !== 'word') return false
    if (earns(tokens[i])) earned = true
  }
  return earned
}
const earns = wordClass('earned reported posted recorded generated made booked had lost mined produced')

/** The time spoken of last that is of the kind of another, if it is later. */
function spokenAfter(reading: Reading, figure: Figure, base: PeriodMention): Time | null {
  const { periods, sentences } = reading
  const shape = base.period ? shapeOf(base.period) : undefined
  if (!base.period || !shape) return null
  const at = firstFrom(periods, figure.from)
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const spoken = periods[i] as PeriodMention
    if (spoken.baseline || isBaseWord(spoken.preposition) || !spoken.period) continue
    if (shapeOf(spoken.period) !== shape || isOfMeasure(reading, spoken)) continue
    // "burned 1.1 TWh last year. … a third more than in 2022": a year hardly holds on to the next sentence
    if (shape === YEAR && spoken.from < (sentences[figure.sentence]?.from ?? 0)) return null
    return spoken.period > base.period ? { ...spoken, relative: true } : null
  }
  return null
}

/** How many times back a report names the month it is on. */
const SPOKEN = 6

/** "fell 15% month-on-month", "5% up from the previous month": of the latest month spoken of. */
export function onMonth({ tokens, periods }: Reading, figure: Figure): Time | null {
  if (!has(figure, FRAMES.change) || !isMonthly(tokens, figure.to)) return null
  return latestSpoken(periods, figure, MONTH)
}

/** "up 38% quarter-over-quarter": of the latest quarter spoken of. */
export function onQuarter({ tokens, periods }: Reading, figure: Figure): Time | null {
  if (!has(figure, FRAMES.change) || !isQuarterly(tokens, figure.to)) return null
  return latestSpoken(periods, figure, QUARTER)
}

function isQuarterly(tokens: Token[], at: number): boolean {
  if (isQoQ(tokens[at])) return true
  return tokens[at]?.word === 'quarter' && isOnOrOver(tokens[at + 1]) && tokens[at + 2]?.word === 'quarter'
}
const isQoQ = wordClass('qoq sequentially')
const QUARTER = /^(FY)?\d{4}-Q\d$/

/** The latest of the times of a shape spoken of before a figure, but for what others are set against. */
function latestSpoken(periods: Reading['periods'], { from }: Figure, shape: RegExp): Time | null {
  const at = firstFrom(periods, from)
  let latest = ''
  for (let i = at - 1; i >= Math.max(0, at - SPOKEN); i--) {
    const { baseline, period, preposition } = periods[i] as PeriodMention
    if (!baseline && !isBaseWord(preposition) && period && shape.test(period) && period > latest)
      latest = period
  }
  return latest ? timeNamed(latest) : null
}

function isMonthly(tokens: Token[], at: number): boolean {
  if (isMoM(tokens[at])) return true
  if (tokens[at]?.word === 'month') return isOnOrOver(tokens[at + 1]) && tokens[at + 2]?.word === 'month'
  const the = tokens[at + 1]?.word === 'the' ? at + 1 : tokens[at + 2]?.word === 'the' ? at + 2 : -1
  if (the > 0 && isPrior(tokens[the + 1]) && tokens[the + 2]?.word === 'month') return true
  // "rose 23%, or about $5 billion, from the previous month"
  if (tokens[at]?.word !== ',') return false
  for (let i = at + 3; i < at + ASIDE; i++)
    if (isPrior(tokens[i]) && tokens[i + 1]?.word === 'month') return leadsBase(tokens[i - 2])
  return false
}
/** How far behind a change stands the month it is counted from, past what it comes to. */
const ASIDE = 14
const leadsBase = wordClass('from to with over than')
const MONTH = /^\d{4}-\d\d$/
const isMoM = wordClass('mom')
const isOnOrOver = wordClass('on over')

/** Longest way between a change and what it is told since, in tokens. */
const SINCE = 16

/**
 * "has fallen 18% since February", "up 9% since its low in mid-March", "off 40% from its November peak": from the time named to the
 * publication, unless what is told is a ranking ("the steepest fall since 2022").
 */
export function spanSince(reading: Reading, figure: Figure): Time | null {
  const { tokens, sentences, periods, context } = reading
  const sentence = sentences[figure.sentence]
  const moves = has(figure, FRAMES.change) || figure.measures === 'multiple'
  if (!moves || !sentence || !context.published) return null
  let base: PeriodMention | undefined
  for (const p of between(periods, sentence.from, sentence.to)) {
    if (isSince(tokens, p)) {
      const near = p.from < figure.from ? p.from - sentence.from <= 6 : p.from - figure.to <= SINCE
      if (near) base ??= p
    }
    // "fell 11% in the last 24 hours, the worst drop since 2021"
    else if (p.period === null && p.from >= figure.to && p.from - figure.to < 4) return null
    // "since Q1 2021 against last year", "reached 14 trillion on May 4, after a 38% rise since April"
    else if (p.period !== null && (p.year ?? 0) <= Number(context.published.slice(0, 4))) return null
  }
  if (!base?.period || !DATED.test(base.period) || isRanked(reading, figure, base)) return null
  const start = base.period
  const end = context.published.slice(0, start.length === 4 ? 4 : 7)
  return start.slice(0, end.length) < end ? timeNamed(`${start}/${end}`) : null
}

const DATED = /^\d{4}(-\d\d(-\d\d)?|-[QH]\d)?$/

/** Whether a time is that of "since", or of the peak something has come down from. */
function isSince(tokens: Token[], p: PeriodMention): boolean {
  if (p.preposition === 'since') return true
  // "from its November 2025 peak", "from a record set in November"
  if (isFrom(itemAt(tokens, p.from - 2)) && isExtreme(tokens[p.to])) return true
  for (let i = p.from - 1; i >= Math.max(0, p.from - 8) && tokens[i]?.kind === 'word'; i--)
    if (tokens[i]?.word === 'since') return true
  return false
}
const isExtreme = wordClass('peak high low top record bottom')

/** "the most since July", "a level not seen since 2022": how far back nothing like it is found. */
function isRanked({ tokens }: Reading, figure: Figure, base: PeriodMention): boolean {
  for (let i = Math.max(0, base.from - 8); i < base.from; i++)
    if (ranks(tokens[i]) || tokens[i]?.word === 'seen') return true
  for (let i = Math.max(0, figure.from - 4); i < figure.from; i++) if (ranks(tokens[i])) return true
  return false
}
const ranks = wordClass(
  'most least first highest lowest biggest largest steepest sharpest fastest worst best strongest weakest smallest deepest',
)

/** "from February", "than in March", "over the July total": since when is a stretch of its own. */
export const isBase = (reading: Reading, figure: Figure, p: PeriodMention): boolean =>
  (p.preposition === 'from' || p.preposition === 'over' || (p.baseline && p.preposition !== 'since')) &&
  isCountedFrom(reading, figure, p)

/** What stands for a base itself, or for a day still to come. */
const isBaseWord = (preposition: string | null): boolean =>
  preposition === 'from' || preposition === 'over' || preposition === 'by'

const YEAR = /^\d{4}$/
const SHAPES = [/^\d{4}-\d\d$/, /^\d{4}-Q\d$/, /^FY\d{4}-Q\d$/, /^\d{4}-H\d$/, YEAR]
const shapeOf = (period: string): RegExp | undefined => SHAPES.find((shape) => shape.test(period))
