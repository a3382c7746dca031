import { FRAMES, has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, between, lastBefore } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { figuresBetween, isTaken, sharesTime } from './figures-between.ts'
import { isDash, isFrom, leading } from './leading.ts'
import { clauseAt, closes, isOfOther } from './other-times.ts'
import { type Parts, partsBetween } from './parts-between.ts'
import type { PeriodMention } from './periods.ts'

/** What goes on to tell of the time just named: "in 2027, reaching 550 million", "by 2028, with chips making up $400 billion". */
const follows = wordClass(
  'with reaching hitting totaling totalling topping taking bringing lifting pushing sending leaving giving',
)

/** "grew 20% in 2025, to total $196 billion" */
const totals = wordClass('total reach hit top')

/** The closest a time could be by its distance and its place alone: most times of a long sentence need no closer look. */
export function closestPossible(tokens: Token[], figure: Figure, p: PeriodMention, sentence: Range): number {
  if (p.from >= figure.to) {
    const distance = p.from - figure.to
    return distance <= BRACKETED ? IN_BRACKETS : 1.5 / (1 + distance * 0.05)
  }
  const distance = figure.from - p.to
  const near = 1.4 / (1 + distance * 0.05)
  return opensSentence(tokens, p, sentence) ? Math.max(near, 0.95 / (1 + distance * 0.006)) : near
}

/** How close a time in brackets is to the figure right before them, and how long these may be. */
const IN_BRACKETS = 1.6
const BRACKETED = 12

/** So many figures with a time of their own between a figure and a time, behind or before it, and it is never close enough. */
const BEHIND = 3
const BEFORE = 6

/** "In 2026 one wants $2": a time that opens its sentence may be that of all of it. */
const opensSentence = (tokens: Token[], p: PeriodMention, sentence: Range): boolean =>
  (p.from - sentence.from <= 6 || opensStatement(tokens, p)) &&
  (p.preposition !== null || p.from - sentence.from <= 1 || isSetOff(tokens, p))

/** "The report states that in the first half of March, …" */
function opensStatement(tokens: Token[], { from }: PeriodMention): boolean {
  for (let i = from - 1; i > from - 6 && i > 0; i--) {
    if (tokens[i]?.word === 'that') return tells(tokens[i - 1])
    if (!leadsTime(tokens[i])) return false
  }
  return false
}
const tells = wordClass(
  'states stated says said shows showed reports reported found notes noted estimates estimated',
)
const leadsTime = wordClass('in on by during for since the first second half early late mid end beginning of')

/** "According to the bureau, last year, data centres …", "Power mix, 2030 (projected): …" */
const isSetOff = (tokens: Token[], { from, to }: Range): boolean =>
  tokens[from - 1]?.word === ',' && (tokens[to]?.word === ',' || leadsList(tokens, to))

/** The colon of a list, behind one word in brackets or none. */
const leadsList = (tokens: Token[], at: number): boolean =>
  tokens[tokens[at]?.word === '(' && tokens[at + 2]?.word === ')' ? at + 3 : at]?.word === ':'

/** How close a time in the sentence of a figure is to it: 0 where it is that of something else, 1.5 right behind the figure. */
export function closeness(reading: Reading, figure: Figure, p: PeriodMention, sentence: Range): number {
  const after = p.from >= figure.to
  if (!after && p.to > figure.from) return 0
  // "from the second quarter's $20.8 billion"
  if (p.to === figure.from && reading.tokens[p.to - 1]?.possessive) return 1.4
  const [a, b] = after ? [figure.to, p.from] : [p.to, figure.from]
  const parts = partsBetween(reading, a, b, after ? p : null)
  if (after && parts.walls + parts.semicolons > 0) return 0
  const elsewhere = clauseAt(reading, p.from) !== clauseAt(reading, figure.from)
  if (isOfOther(reading, figure, p, after, elsewhere)) return 0
  const most = after ? BEHIND : opensSentence(reading.tokens, p, sentence) ? Number.POSITIVE_INFINITY : BEFORE
  const figures = figuresBetween(reading, figure, p, a, b, most)
  // "used 600 MW, which may rise to 1 GW by May": of what the relative clause tells
  if (after && figures.all > 0 && opensRelative(reading.tokens, figure.to)) return 0
  // "down to $13,000 from $24,000 in June": the time of where the move starts
  if (after && figures.own > 0 && isStart(reading, figure, p)) return 0
  // "from a November peak of 156 to 126": the start's time
  if (!after && figures.all > 0 && p.preposition === 'from' && !p.period?.includes('/')) return 0
  return after
    ? closenessBehind(reading, figure, p, parts.commas, figures.own)
    : closenessBefore(reading, figure, p, sentence, parts, figures.own, elsewhere)
}

const opensRelative = (tokens: Reading['tokens'], at: number): boolean =>
  tokens[at]?.word === ',' && tokens[at + 1]?.word === 'which'

/** Whether the figure right before a time, behind another figure, is where a move starts. */
function isStart({ tokens, figures }: Reading, figure: Figure, p: PeriodMention): boolean {
  const other = lastBefore(figures, p.from)
  return (
    other !== undefined &&
    other !== figure &&
    p.from - other.to <= 2 &&
    (other.measures === figure.measures || has(figure, FRAMES.change)) &&
    (isFrom(leading(tokens, other.from - 1)) ||
      isOfPeak(tokens, other.from) ||
      (has(figure, FRAMES.change) && isCompared(tokens, other.from)))
  )
}

/** "down 1.4% compared to $154 million last quarter" */
function isCompared(tokens: Reading['tokens'], from: number): boolean {
  for (let i = from - 1; i > from - 6 && tokens[i]?.kind !== 'mark'; i--) if (compares(tokens[i])) return true
  return false
}
const compares = wordClass('compared against versus vs')

/** "from peak use of 500 MW", "from a high of 40 EH/s" */
function isOfPeak(tokens: Reading['tokens'], from: number): boolean {
  if (tokens[from - 1]?.word !== 'of') return false
  for (let i = from - 2; i > from - 6 && tokens[i]?.kind === 'word'; i--) if (isFrom(tokens[i])) return true
  return false
}

/** Of a time behind the figure. */
function closenessBehind(
  reading: Reading,
  figure: Figure,
  p: PeriodMention,
  commas: number,
  figures: number,
): number {
  const { tokens } = reading
  const distance = p.from - figure.to
  // "from 9 EH/s to 14 EH/s by 2027": the time of where a move ends
  if (figures > 0 && leading(tokens, figure.from - 1)?.word === 'from') return 0
  // "126.9 trillion (set on May 31)", "45% (Gartner survey, 2024)"
  const bracketed = tokens[figure.to]?.word === '(' && !closes(reading, figure.to, p.from)
  if (bracketed && distance <= BRACKETED && figures === 0) return IN_BRACKETS
  const few = tokens[p.to]?.word === ')' && distance <= 16 ? Math.min(commas, 0.6) : commas
  return 1.5 / (1 + distance * 0.05 + few * 0.7 + figures * 2)
}

/** Of a time before the figure. */
function closenessBefore(
  reading: Reading,
  figure: Figure,
  p: PeriodMention,
  sentence: Range,
  { commas, walls, semicolons }: Parts,
  figures: number,
  elsewhere: boolean,
): number {
  const { tokens } = reading
  const distance = figure.from - p.to
  // "for 2017 ($346 billion)"
  if (distance === 1 && tokens[p.to]?.word === '(') return 1.55
  const lead = leading(tokens, figure.from - 1)?.word
  // "in September it fell from 98": where a move starts is before its time
  const start = p.preposition !== 'from' && lead === 'from'
  const taken = isTaken(reading, figure, p, elsewhere)
  // "In 2026 one wants $2; another wants $5": the opening holds until another time is named
  const reopened =
    semicolons > 0 &&
    (anyBetween(reading.periods, p.to, figure.from) || isForeseen(reading, p, figure, sentence))
  const opening = opensSentence(tokens, p, sentence)
  const hard =
    reopened || !opening
      ? semicolons + (walls > 0 && joinsVerb(reading, figure, p) ? 0 : walls)
      : goesOn(reading, figure, p, sentence)
        ? 0
        : walls
  // "to quadruple by 2027, reaching 550 million": what follows is of the same time
  const lost =
    taken &&
    !(distance <= 4 && lead === 'of') &&
    !isItsPrice(tokens, figure, p) &&
    !isItsChange(tokens, figure, p) &&
    !sharesTime(reading, figure, p) &&
    !(tokens[p.to]?.word === 'and' && isPast(tokens[p.to + 1])) &&
    !follows(tokens[p.to + 1]) &&
    !(tokens[p.to + 1]?.word === 'to' && totals(tokens[p.to + 2]))
  const spare = (start ? 0.6 : 1) * (lost ? 0.25 : 1)
  const close = (1.4 * spare) / (1 + distance * 0.05 + commas * 0.6 + hard * 2 + figures * 0.6)
  return opening && !taken && !start && hard === 0 && !hasDeadline(reading, p.to, figure.from)
    ? Math.max(0.95 / (1 + distance * 0.006 + figures * 0.05), close)
    : close
}

/** "Last year it was 15%, and by 2030 it could be 40%": whether a deadline stands nearer. */
const hasDeadline = ({ periods }: Reading, from: number, to: number): boolean =>
  between(periods, from, to).some((p) => p.preposition === 'by' && p.period !== null)

/** "used 28 TWh over the same period, a three percent decline": the same told again as a change. */
const isItsChange = (tokens: Reading['tokens'], figure: Figure, p: PeriodMention): boolean =>
  has(figure, FRAMES.change) &&
  tokens[p.to]?.word === ',' &&
  figure.from - p.to <= 4 &&
  restates(tokens[p.to + 1])
const restates = wordClass('a an up down or')

/** "launched in 2024, will be followed …; the newcomer": something is expected in between, behind the semicolon where the time heads the sentence. */
function isForeseen({ tokens, signs }: Reading, p: PeriodMention, figure: Figure, sentence: Range): boolean {
  let at = p.from - sentence.from > 2 ? p.to : figure.from
  while (at > p.to && tokens[at]?.word !== ';') at--
  return between(signs, at, figure.from).some((s) => s.value === 'forecast')
}

/** "bought 2,065 BTC last year at an average price of $87,205": what was paid for each of them then. */
function isItsPrice(tokens: Reading['tokens'], figure: Figure, p: PeriodMention): boolean {
  const at = behindAside(tokens, p.to)
  if (tokens[at]?.word !== 'at' && tokens[at]?.word !== 'for') return false
  for (let i = at + 1; i < Math.min(figure.from, at + 6); i++) if (isPrice(tokens[i])) return true
  return false
}
/** "— the largest ever — at": past an aside between dashes. */
function behindAside(tokens: Token[], at: number): number {
  if (!isDash(tokens[at])) return at
  for (let i = at + 1; i < at + ASIDE; i++) if (isDash(tokens[i])) return i + 1
  return at
}
const ASIDE = 16
const isPrice = wordClass('price average cost valuation')

/** "In October it reached a record, but its price fell": what is told behind "but" is of the same time, unless it is so today. */
function goesOn({ tokens, periods }: Reading, figure: Figure, p: PeriodMention, sentence: Range): boolean {
  if (p.from !== sentence.from + 1 || anyBetween(periods, p.to, figure.from)) return false
  let i = figure.from - 1
  while (i > p.to && !isWall(tokens[i]) && !isToday(tokens[i])) i--
  return isWall(tokens[i])
}

/** "revenue last month grew 25% on the year but fell 3% to $105 million": a verb joined to the one before has its subject and its time. */
function joinsVerb({ tokens, periods }: Reading, figure: Figure, p: PeriodMention): boolean {
  if (anyBetween(periods, p.to, figure.from)) return false
  let i = figure.from - 1
  while (i > p.to && !isWall(tokens[i])) i--
  return tokens[i]?.word === 'but' && isVerb(tokens[i + 1])
}
const isWall = wordClass('but while whereas')
const isToday = wordClass('is are has have holds stands remains runs owns')

/** "mined 633 coins in October and increased its holdings to 2,311": what was done then too. */
const isPast = wordClass(
  'increased grew raised lifted brought took sold expanded boosted added ended closed finished cut reduced lowered produced mined earned generated deployed',
)
