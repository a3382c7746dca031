import { FRAMES, has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, between, firstFrom, itemAt, lastBefore, startingAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isCountedFrom, isYearSoFar } from './counted-from.ts'
import { leading } from './leading.ts'
import { isUpOrDown } from './moves.ts'
import { isOfMeasured } from './multiple-times.ts'
import { isOfAim } from './of-others.ts'
import type { Parting } from './partings.ts'
import type { PeriodMention } from './periods.ts'
import { isOfMeasure } from './set-against.ts'
import { isStandingSite } from './standing.ts'
import {
  falls,
  isAim,
  isAttribute,
  isDocument,
  isFoundation,
  isInAside,
  isNamed,
  isOfOutlook,
  isOfSubject,
  isSequel,
  posted,
} from './times-of-nouns.ts'
import { isWeekday } from './weekdays.ts'
import { isOfWorks } from './works.ts'

export const isJoin = wordClass('and or')
const wasSeen = wordClass('seen saw recorded reached hit touched traded')
const isLast = wordClass('last never not')
const isSuperlative = wordClass(
  'most least best worst biggest largest highest lowest sharpest steepest deepest smallest strongest',
)
const isPerfect = wordClass('has have')
const isMoved = wordClass(
  'jumped risen fallen grown dropped increased decreased declined climbed surged soared plunged gained lost doubled',
)
const isNow = wordClass('now currently today presently current')
export const tells = wordClass(
  'said says told announced reported added warned confirmed noted disclosed showed',
)

/** "a level last seen in March of this year", "not reached in 2022": a time when it stood there before. */
function isLastSeenThen(tokens: Token[], p: PeriodMention): boolean {
  const seen = (tokens[p.from - 1]?.word === 'of' ? p.from - 2 : p.from) - 2
  return wasSeen(itemAt(tokens, seen)) && [1, 2].some((n) => isLast(itemAt(tokens, seen - n)))
}

/** Whether a time in the sentence of a figure is that of something else. `after`: it stands behind the figure; `elsewhere`: in another clause. */
export function isOfOther(
  reading: Reading,
  figure: Figure,
  p: PeriodMention,
  after: boolean,
  elsewhere: boolean,
): boolean {
  const { tokens } = reading
  // "up 9% from March": where the change is counted from
  if (
    after &&
    (has(figure, FRAMES.change) || leading(tokens, figure.from - 1)?.word === 'to') &&
    isCountedFrom(reading, figure, p)
  )
    return true
  // "up 2% compared to August, reaching 643"
  const apart =
    (elsewhere && tokens[p.to]?.word !== '(') || (isJoin(tokens[p.to]) && isVerb(tokens[p.to + 1]))
  if (p.baseline && p.preposition !== 'since' && (after || apart || has(figure, FRAMES.change))) return true
  const lasts = after && has(figure, FRAMES.change) && isYearSoFar(reading.context.published, p)
  if (
    elsewhere &&
    !lasts &&
    (p.preposition === 'since' || isSequence(p.preposition)) &&
    !isDeadline(tokens, p)
  )
    return true
  // "roll it out through 2026 at its 750 MW campus"
  if (!after && isStandingSite(reading, figure)) return true
  // "sales are $25 billion and the loss for 2026 may be $17 billion": of what comes next
  if (after && elsewhere && isOfSubject(reading, p)) return true
  if (after && figure.measures === 'multiple' && isOfMeasured(reading, figure, p)) return true
  // "Tarn, which went public in May, plans …", "made good its August slump, and …"
  if (elsewhere && (isInAside(reading, figure, p) || isAttribute(reading, p))) return true
  // "demand seeking connection by 2030 has jumped 270%", "fell in October, and fees have risen 4%": what has happened by now is
  // neither of a time to come nor of one gone by
  if (!after && has(figure, FRAMES.change) && hasMoved(tokens, figure))
    if (p.preposition === 'by' || (elsewhere && isMonthBefore(reading.context.published, p))) return true
  // "52 EH/s (target for 2026: 60 EH/s)": the time of what stands in brackets
  if (after && isBracketed(reading, figure, p)) return true
  // "bought 2,900 rigs and expects the first in February": the time of what is expected
  if (after && isExpectedThen(reading, figure, p)) return true
  // "fell 64% due to the April 2024 halving"
  if (after && figure.measures === 'percent' && tokens[p.to]?.word === 'halving') return true
  if (isSequel(tokens, p) || isOfWorks(tokens, figure, p)) return true
  // "notes due 2031": when they are paid back
  if (figure.measures === 'money' && (falls(itemAt(tokens, p.from - 1)) || falls(itemAt(tokens, p.from - 2))))
    return true
  // "he posted on May 4": the time of something else
  if (posted(itemAt(tokens, p.from - 2))) return true
  // "in a May 4 statement": when it was made; "its year-end goal of 20 EH/s": of what is aimed at
  if (isDocument(tokens[p.to]) && tokens[p.from - 1]?.word !== 'the') return true
  if (after && isAim(tokens[p.to])) return true
  // "a 15.8% share, up from the fifth spot in Q2": when it stood there
  if (after && !has(figure, FRAMES.change) && comesFrom(reading, figure, p)) return true
  // "down 4% from $30 million in May and 9% from …"
  if (!after && has(figure, FRAMES.change) && isOfMeasure(reading, p)) return true
  // "up 14% from Q2 2025 and up 4%", "26% growth over Q3 2020, with 15 million": what another change is counted from
  if (!after && isBaseOfOther(reading, p)) return true
  if (isWeekday(tokens[p.from]) && [1, 2].some((n) => tells(tokens[p.from - n]))) return true
  // ", Alder reported earlier this month", "77% of those aiming to connect by 2030"
  if (after && (isOfTelling(tokens, p) || isOfAim(tokens, figure, p.from))) return true
  // "it is now at …": not then, unless it says of what day
  if (elsewhere && p.preposition !== 'as' && saysNow(reading, figure)) return true
  if (after && isLastSeenThen(tokens, p)) return true
  // "since its founding in 2022": the time of that
  if (isFoundation(itemAt(tokens, p.from - 2)) && elsewhere) return true
  // "raised its 2026 capex outlook to $93 billion, as revenue grew 34%": of the outlook
  const own = elsewhere ? reading.clauses[clauseAt(reading, figure.from) - 1] : undefined
  if (own && own.verb >= own.from && !after && !p.relative && isOfOutlook(tokens, p)) return true
  // "the 2022 Orin": part of a name
  if (
    p.preposition === null &&
    p.from > (reading.sentences[figure.sentence]?.from ?? 0) &&
    isNamed(startingAt(reading.entities, p.to)) &&
    tokens[p.to]?.kind === 'word'
  )
    return true
  // "the second-largest drop of 2022, a cut of 2.3%": the time of a ranking
  if (elsewhere && ranksIn(p.preposition) && ranks(tokens, p.from - 2)) return true
  // ", the highest this year", ", the sharpest rise this year"
  if (elsewhere && p.preposition === null && [1, 2].some((n) => isSuperlative(itemAt(tokens, p.from - n))))
    return true
  return false
}

/** Whether "up from the", with no figure behind it, leads to a time. */
function comesFrom({ tokens, figures }: Reading, { to }: Figure, p: PeriodMention): boolean {
  for (let i = p.from - 1; i > Math.max(to, p.from - 8); i--)
    if (tokens[i]?.word === 'from') return isUpOrDown(tokens[i - 1]) && !anyBetween(figures, i, p.from)
  return false
}

/** Whether a time is when something was told, behind what was. */
const isOfTelling = (tokens: Token[], p: PeriodMention): boolean =>
  p.relative && p.preposition === null && [1, 2].some((n) => tells(tokens[p.from - n]))

/** Whether the change right before a time is counted from it. */
function isBaseOfOther(reading: Reading, p: PeriodMention): boolean {
  const { figures, tokens } = reading
  if (p.preposition !== 'from' && p.preposition !== 'over') return false
  const before = lastBefore(figures, p.from)
  if (!before || !has(before, FRAMES.change) || p.from - before.to > 4) return false
  return (
    isCountedFrom(reading, before, p) &&
    (isJoin(tokens[p.to]) || tokens[p.to]?.word === 'but' || tokens[p.to]?.kind === 'mark')
  )
}

/** Whether a time stands in brackets behind the figure together with a figure of its own. */
function isBracketed({ tokens, figures, partings }: Reading, figure: Figure, p: PeriodMention): boolean {
  let open = -1
  for (let i = firstFrom(partings, figure.to); i < partings.length; i++) {
    const { from, kind } = partings[i] as Parting
    if (from >= p.from) break
    if (kind === 'open') open = from
    if (kind === 'close') open = -1
  }
  if (open < 0) return false
  // "15 EH/s of hardware (~10 EH/s of it by early 2027)"
  return between(figures, open, p.to + 6).some((f) => f.from < p.from || !closes({ tokens }, p.to, f.from))
}

/** Whether "and expects", "and plans" stands between the figure and a time behind it. */
function isExpectedThen({ tokens, signs }: Reading, figure: Figure, p: PeriodMention): boolean {
  for (const { value, from } of between(signs, figure.to, p.from))
    if ((value === 'forecast' || value === 'target') && isJoin(tokens[from - 1]) && isVerb(tokens[from]))
      return true
  return false
}

/** "has jumped 270%", "have risen by 4%" */
function hasMoved(tokens: Token[], { from }: Figure): boolean {
  const verb = tokens[from - 1]?.word === 'by' ? from - 2 : from - 1
  return isMoved(tokens[verb]) && isPerfect(tokens[verb - 1])
}

/** Whether a time lies in a month before that of publication. */
const isMonthBefore = (published: string | undefined, { period }: PeriodMention): boolean =>
  published !== undefined && /^\d{4}-\d\d/.test(period ?? '') && (period as string) < published.slice(0, 7)

const isSequence = (preposition: string | null): boolean =>
  preposition === 'after' || preposition === 'before' || preposition === 'prior'

/** "before the end of the year" is "by the end of the year". */
const isDeadline = (tokens: Token[], p: PeriodMention): boolean =>
  p.preposition === 'before' && (tokens[p.from - 2]?.word === 'end' || tokens[p.from]?.word === 'year')

const ranksIn = (preposition: string | null): boolean => preposition === 'of' || preposition === 'for'

function ranks(tokens: Token[], i: number): boolean {
  for (let j = i; j > i - 4; j--) if (isSuperlative(itemAt(tokens, j))) return true
  return false
}

export const clauseAt = ({ clauses }: Reading, token: number): number => firstFrom(clauses, token + 1)

/** Whether the figure's clause speaks of the present: "it now holds", not "it now expects". */
export function saysNow(reading: Reading, figure: Figure): boolean {
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  for (let i = clause?.from ?? figure.from; i < figure.from; i++)
    if (isNow(reading.tokens[i]) && !foresees(reading.tokens[i + 1])) return true
  return false
}

const foresees = wordClass('expect expects expecting forecasts sees plans projects predicts anticipates')

export function closes({ tokens }: Pick<Reading, 'tokens'>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.word === ')') return true
  return false
}
