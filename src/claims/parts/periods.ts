import { isIndefinite } from '../text/clauses.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import {
  type Anchor,
  type Clock,
  type Found,
  fixed,
  gluedQuarter,
  gluedYear,
  isFiscal,
  leadsAhead,
  MONTH_NAMES,
  monthOf,
  ORDINAL_WORDS,
  yearAt,
} from './calendar.ts'
import { numericPeriod } from './dates.ts'
import { endedPeriod, isRunning } from './ended-periods.ts'
import { monthPeriod } from './months.ts'
import { fiscalPeriod, isOfYearBefore, partOfYear } from './quarters.ts'
import { relativePeriod } from './relative-periods.ts'
import { isSameOf, sameAgain } from './same-period.ts'
import { WEEKDAYS } from './weekdays.ts'

/** A stretch of time named in the text. */
export interface PeriodMention {
  /** Tokens [from, to). */
  from: number
  to: number
  /** As claims carry it, null where the text and the date of publication do not fix it ("now"). */
  period: string | null
  /** Last calendar year it touches, to tell what is still to come. */
  year: number | null
  /** A word such as "in", "by" or "for" stands before it. */
  preposition: string | null
  /** What is told is set against it: "than in 2024". */
  baseline: boolean
  /** Fixed only with the help of the date of publication, or of another stretch. */
  relative: boolean
}

/** What a claim needs to know of a stretch of time. */
export type Time = Pick<PeriodMention, 'period' | 'year' | 'relative'>

/** A stretch of time by its name alone. */
export function timeNamed(period: string | null): Time | null {
  if (period === null) return null
  const year = Number(/\d{4}/.exec(period.split('/').at(-1) ?? '')?.[0] ?? 0) || null
  return { period, year, relative: true }
}

const isPreposition = wordClass(
  'in by for during of since on from to until till through between at as throughout over before after within toward towards',
)
const isAttribute = wordClass(
  'the early late mid end start beginning middle year fiscal about around its calendar of that this same',
)

const compares = wordClass('than versus vs against above below since')
/** "compared to August", "relative to 2024", "in contrast with May" */
const isSetBeside = wordClass('compared compares comparing relative contrast contrasts line par consistent')
const isToOrWith = wordClass('to with')
const leadsCompared = wordClass(
  'that those the of in for from a its end start beginning early level same period quarter months year .',
)

/** Words a stretch of time can begin with, besides articles. */
const opens = wordClass([
  ...MONTH_NAMES,
  ...ORDINAL_WORDS,
  ...WEEKDAYS,
  ...'q1 q2 q3 q4 h1 h2 fy fiscal financial year ytd last past this next coming current ongoing previous yesterday quarter half month full decade two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
])

/** Every stretch of time the tokens name, resolved against the date of publication where need be. */
export function findPeriods(tokens: Token[], published?: string): PeriodMention[] {
  const clock: Clock = { tokens, anchor: anchorOf(published), stated: [] }
  const out: PeriodMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = mayOpen(tokens, i) ? read(clock, i) : null
    if (!found || found.to <= i) {
      i++
      continue
    }
    // what is counted goes on from the year spoken of, not from the one before it
    const gone =
      found.period?.startsWith('FY') && (isOfYearBefore(tokens, i) || isOfYearBefore(tokens, i + 2))
    // "the same quarter of 2024": what the one spoken of is set against
    const again = isSameOf(tokens, i) && found.to > i + 3
    if (!gone && !again) clock.stated.push(found)
    const preposition = prepositionOf(tokens, i)
    // without a date of publication, what comes without a year is of the year last spoken of
    const baseline = isBaseline(tokens, i, found.period)
    if (!published && found.year !== null && !leadsAhead(preposition) && !baseline)
      clock.anchor = { year: found.year, fiscal: found.period?.startsWith('FY') ?? false }
    out.push({
      from: i,
      to: found.to,
      period: found.period,
      year: found.year,
      relative: found.relative,
      preposition: preposition?.word ?? null,
      baseline,
    })
    i = found.to
  }
  return out
}

const isArticle = wordClass('the that a')
/** "the same period", "that quarter", "the full year" */
const isSpan = wordClass(
  'quarter half month year decade period span fiscal same full following latest time day',
)

function mayOpen(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.kind === 'number') return opensInDigits(token, tokens[i + 1])
  if (opens(token)) return true
  return isArticle(token)
    ? isSpan(tokens[i + 1])
    : token.known === 0 &&
        mayBeGlued(token.word) &&
        (gluedYear(token.word, 'fy') ?? gluedQuarter(token.word) ?? gluedYear(token.word, 'cy')) !== null
}

const mayBeGlued = (word: string): boolean =>
  word.startsWith('fy') || word.startsWith('cy') || (word.startsWith('q') && word.length > 5)

const followsDay = wordClass([...MONTH_NAMES, 'of', 'month', 'months', 'years'])

/** A year, or a day, quarter or count of months by what stands behind it: most numbers are none. */
function opensInDigits(token: Token, next: Token | undefined): boolean {
  const digits = token.end - token.start
  return (
    digits === 4 ||
    token.word.startsWith("'") ||
    (digits < 3 && next !== undefined && (next.joined || followsDay(next)))
  )
}

function read(clock: Clock, i: number): Found | null {
  const { tokens } = clock
  const t = tokens[i] as Token
  const year = gluedYear(t.word, 'cy')
  if (year !== null) return fixed(i + 1, String(year), year)
  const ended = endedPeriod(clock, isFiscal(t) || isRunning(t) ? i + 1 : i)
  if (ended) return ended
  if (t.kind === 'number')
    return (yearAt(tokens, i) === null ? partOfYear(clock, i) : null) ?? numericPeriod(clock, i)
  if (monthOf(t) && (t.capital || (t.word.length > 4 && t.word !== 'march'))) return monthPeriod(clock, i)
  return partOfYear(clock, i) ?? fiscalPeriod(clock, i) ?? relativePeriod(clock, i) ?? sameAgain(clock, i)
}

/** "than in 2024", "above that of Q1 2025", "since 2022", "up 77% on Q1": what is spoken of is set against this time. */
function isBaseline(tokens: Token[], i: number, period: string | null): boolean {
  if (itemAt(tokens, i - 1)?.word === 'on' && tokens[i]?.word !== 'this' && !/-\d\d-\d\d$/.test(period ?? ''))
    return true
  // "a 12% increase over the previous year"
  if (tokens[i]?.word === 'previous' && tokens[i - 2]?.word === 'over') return true
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    if (compares(tokens[j])) return true
    if (isToOrWith(tokens[j]) && isSetBeside(tokens[j - 1])) return true
    if (!leadsCompared(tokens[j])) return false
  }
  return false
}

const isAtOrOn = wordClass('at on')

function prepositionOf(tokens: Token[], i: number): Token | undefined {
  let before = i - 1
  while (before >= 0 && before > i - 7 && isAttribute(tokens[before])) before--
  // "as at May 31"
  if (isAtOrOn(itemAt(tokens, before)) && itemAt(tokens, before - 1)?.word === 'as') before--
  // "prior to the April quake"
  if (before > 0 && tokens[before]?.word === 'to' && tokens[before - 1]?.word === 'prior')
    return tokens[before - 1]
  // "by the end of 2026" is "by 2026", "the drop of 2022" is "of 2022"
  if (isPreposition(itemAt(tokens, before))) return tokens[before]
  // "from a November peak"
  if (isIndefinite(itemAt(tokens, i - 1)) && tokens[i - 2]?.word === 'from') return tokens[i - 2]
  return isPreposition(itemAt(tokens, i - 1)) ? tokens[i - 1] : undefined
}

function anchorOf(published: string | undefined): Anchor | null {
  if (!published || !/^\d{4}-\d{2}-\d{2}/.test(published)) return null
  return {
    year: numberAt(published, 0, 4),
    month: numberAt(published, 5, 7),
    day: numberAt(published, 8, 10),
  }
}

/** The number that the digits [from, to) of a date are. */
function numberAt(date: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) number = number * 10 + date.charCodeAt(i) - 48
  return number
}
