import { has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { between, firstFrom } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { earlierBy } from './earlier.ts'
import { leading } from './frames.ts'
import type { PeriodMention } from './periods.ts'
import { WEEKDAYS } from './relative-periods.ts'

const likens = wordClass('what as')
const posted = wordClass('posted wrote tweeted published')
const falls = wordClass('due maturing matures maturity expiring expires')
const isFoundation = wordClass('founding founded inception launch creation incorporated listing')
const isJoin = wordClass('and or')
const isOffset = wordClass('below above under beneath off from')
const isReference = wordClass('the its their a an his last recent record')
const isSuperlative = wordClass(
  'most least best worst biggest largest highest lowest sharpest steepest deepest smallest strongest',
)
const parts = wordClass(
  '; | while whereas but , ( ) : — vs compared versus against than and from after before since',
)
const isNow = wordClass('now currently today presently')

/** What goes on to tell of the time just named: "in 2027, reaching 550 million". */
const follows = wordClass(
  'reaching hitting totaling totalling topping taking bringing lifting pushing sending leaving giving',
)
const ENOUGH = 0.4
const tells = wordClass('said says told announced reported added warned confirmed noted disclosed showed')

/** The stretch of time a figure speaks of: named in its clause, at the head of its sentence, or at the head of its column or row. */
export function periodOf(reading: Reading, figure: Figure, metric?: { key: string }): PeriodMention | null {
  if (figure.cell) return inTable(reading, figure)
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return null
  if (metric?.key === 'cagr') return growthPeriod(reading, figure, sentence)
  if (earlierBy(reading, figure)) return null
  let best: PeriodMention | null = null
  let top = ENOUGH
  for (const p of between(reading.periods, sentence.from, sentence.to)) {
    if (isWeekday(reading, p) && !DAILY.has(metric?.key ?? '')) continue
    const score = closeness(reading, figure, p, sentence)
    if (score > top) {
      top = score
      best = p
    }
  }
  return best ?? heading(reading, figure)
}

/** What is told of a day: of the rest a weekday says when it was told. */
const DAILY = new Set<string>([
  ...['btc_price', 'hashprice', 'difficulty', 'difficulty_change', 'network_hashrate', 'percent_change'],
  'market_cap',
])

const isWeekday = ({ tokens }: Reading, p: PeriodMention): boolean =>
  WEEKDAYS.includes(tokens[p.from]?.word ?? '')

/** A heading right above that names a time and no verb: "Funding, September 2025". */
function heading(
  { tokens, sentences, periods, clauses, figures }: Reading,
  figure: Figure,
): PeriodMention | null {
  for (let s = figure.sentence - 1; s >= Math.max(0, figure.sentence - 3); s--) {
    const above = sentences[s]
    if (!above || above.to - above.from > 9) continue
    if (
      between(clauses, above.from, above.to).some((c) => c.verb >= 0) ||
      between(figures, above.from, above.to).length > 0
    )
      continue
    const [found] = between(periods, above.from, above.to)
    // "April 14 (Wire) -": where and when it was written
    if (found && isDash(tokens[above.to]) && !tokens[above.to]?.newline) continue
    if (found) return { ...found, relative: true }
  }
  return null
}

const isDash = wordClass('- — –')

function inTable(reading: Reading, figure: Figure): PeriodMention | null {
  const { periods } = reading
  const { cell } = figure
  if (!cell) return null
  for (const range of [cell, cell.label, cell.header, cell.caption]) {
    const named = range ? between(periods, range.from, range.to).filter((p) => !p.baseline) : []
    const found = range === cell ? named.find((p) => !isOfNext(reading, figure, p)) : named[0]
    if (found) return found
  }
  return null
}

/** "$206.4m (Q3: $180.1m)": a time right before the next figure of the cell is that one's. */
const isOfNext = ({ figures }: Reading, figure: Figure, p: PeriodMention): boolean =>
  p.from >= figure.to && between(figures, p.to, p.to + 3).length > 0

/** "That is 17% a year": over the years the sentence before runs through. */
function spanBefore({ periods, sentences }: Reading, figure: Figure): PeriodMention | null {
  const above = sentences[figure.sentence - 1]
  const own = sentences[figure.sentence]
  if (!above || above.paragraph !== own?.paragraph) return null
  const named = between(periods, above.from, above.to)
  const span = named.find((p) => /^\d{4}\/\d{4}$/.test(p.period ?? ''))
  if (span) return { ...span, relative: true }
  const years = named.filter((p) => /^\d{4}$/.test(p.period ?? ''))
  const [first, last] = [years[0], years.at(-1)]
  if (!first?.year || !last?.year || first.year === last.year) return null
  const [low, high] = [Math.min(first.year, last.year), Math.max(first.year, last.year)]
  return { ...last, period: `${low}/${high}`, year: high, relative: true }
}

/** A growth rate runs over a span: the one named, else from the first to the last year its sentence names. */
function growthPeriod(reading: Reading, figure: Figure, sentence: Range): PeriodMention | null {
  const { periods } = reading
  const own = between(periods, sentence.from, sentence.to).filter((p) => p.period !== null)
  const span = own
    .filter((p) => p.period?.includes('/'))
    .sort((a, b) => Math.abs(a.from - figure.from) - Math.abs(b.from - figure.from))[0]
  if (span) return span
  const years = own.filter((p) => /^(FY)?\d{4}$/.test(p.period ?? ''))
  const low = years.reduce((m, p) => Math.min(m, p.year ?? m), 9999)
  const high = years.reduce((m, p) => Math.max(m, p.year ?? m), 0)
  const last = years.find((p) => p.year === high)
  if (!last) return own.length === 0 ? spanBefore(reading, figure) : null
  const fiscal = years.every((p) => p.period?.startsWith('FY')) ? 'FY' : ''
  if (low < high) return { ...last, period: `${fiscal}${low}/${fiscal}${high}` }
  const behind =
    last.from >= figure.to &&
    (last.preposition === 'by' ||
      last.preposition === 'to' ||
      last.preposition === 'through' ||
      last.preposition === 'until')
  return behind ? last : null
}

function closeness(reading: Reading, figure: Figure, p: PeriodMention, sentence: Range): number {
  const { tokens, figures } = reading
  const after = p.from >= figure.to
  if (!after && p.to > figure.from) return 0
  // "up 9% from March": where the change is counted from
  if (
    after &&
    (has(figure, 'change') || leading(tokens, figure.from - 1)?.word === 'to') &&
    isCountedFrom(reading, figure, p)
  )
    return 0
  if (p.baseline && p.preposition !== 'since' && (after || has(figure, 'change'))) return 0
  const elsewhere = clauseAt(reading, p.from) !== clauseAt(reading, figure.from)
  if (elsewhere && /^(since|after|before)$/.test(p.preposition ?? '')) return 0
  // "sales are $25 billion and the loss for 2026 may be $17 billion": of what comes next
  if (after && elsewhere && isOfSubject(reading, p)) return 0
  // "twice what it spent last year": the time of what it is measured by
  if (after && figure.measures === 'multiple') {
    if (likens(tokens[figure.to])) return 0
    // "twice the volume of January"
    const of = tokens[figure.to]?.word === 'the' && tokens[figure.to + 2]?.word === 'of'
    if (of && p.from <= figure.to + 4) return 0
  }
  // "52 EH/s (target for 2026: 60 EH/s)": the time of what stands in brackets
  if (after && isBracketed(reading, figure, p)) return 0
  // "bought 2,900 rigs and expects the first in February": the time of what is expected
  if (after && isExpectedThen(reading, figure, p)) return 0
  // "notes due 2031": when they are paid back
  if (figure.measures === 'money' && (falls(tokens[p.from - 1]) || falls(tokens[p.from - 2]))) return 0
  // "he posted on May 4": the time of something else
  if (posted(tokens[p.from - 2])) return 0
  if (isWeekday(reading, p) && [1, 2].some((n) => tells(tokens[p.from - n]))) return 0
  // "it is now at …": not then
  if (elsewhere && saysNow(reading, figure)) return 0
  // "since its founding in 2022": the time of that
  if (isFoundation(tokens[p.from - 2]) && elsewhere) return 0
  // "the 2022 Orin": part of a name
  if (
    p.preposition === null &&
    p.from > sentence.from &&
    between(reading.entities, p.to, p.to + 1).length > 0 &&
    tokens[p.to]?.kind === 'word'
  )
    return 0
  // "the second-largest drop of 2022, a cut of 2.3%": the time of a ranking
  if (elsewhere && p.preposition === 'of' && ranks(tokens, p.from - 2)) return 0
  // "in September it fell from 98": where a move starts is before its time
  const start = !after && p.preposition !== 'from' && leading(tokens, figure.from - 1)?.word === 'from'
  const [a, b] = after ? [figure.to, p.from] : [p.to, figure.from]
  let figuresBetween = 0
  let taken = false
  for (const f of between(figures, sentence.from, sentence.to)) {
    if (f === figure) continue
    // "11.1 EH/s and 336 MW at the end of 2022": joined figures share their time
    const joint = isJoin(tokens[f.from - 1]) && f.from - figure.to <= 12
    // "from a November peak of 156 to 126": the start's time
    if (!after && p.preposition === 'from' && f.from >= a && f.to <= b && !p.period?.includes('/')) return 0
    const startsMove = f.to === figure.from - 1 && tokens[f.to]?.word === 'to'
    if (f.from >= a && f.to <= b && !joint && !startsMove) figuresBetween++
    // right behind another figure: that one's ("$15 billion in 2022")
    if (
      f.to <= p.from &&
      p.from - f.to <= 4 &&
      (after || elsewhere || !isOfSubject(reading, p)) &&
      (after ? f.from >= figure.to : true) &&
      !crosses(reading, f.to, p.from)
    )
      taken = true
  }
  let commas = 0
  let walls = 0
  let semicolons = 0
  for (let i = a; i < b; i++) {
    if (!parts(tokens[i])) continue
    const w = tokens[i]?.word ?? ''
    if (w === ';') semicolons++
    else if (w === '|' || w === 'while' || w === 'whereas' || w === 'but') walls++
    else if (w === 'after' || w === 'before' || w === 'since') walls += after && i < p.from - 1 ? 1 : 0
    else if (w === ',' || w === '(' || w === ')' || w === ':' || w === '—') commas++
    else if (w === 'vs' || w === 'compared' || w === 'versus' || w === 'against' || w === 'than') {
      if (after) walls++
      else commas += 0.7
    } else commas += 0.7
  }
  const distance = b - a
  // "In 2026 one wants $2; another wants $5": the opening holds until another time is named
  const reopened =
    semicolons > 0 &&
    (between(reading.periods, p.to, figure.from).length > 0 ||
      between(reading.signs, p.to, figure.from).some((s) => s.value === 'forecast'))
  const opening = p.from - sentence.from <= 6 && (p.preposition !== null || p.from - sentence.from <= 1)
  if (after || reopened || !opening) walls += semicolons
  if (after) {
    if (walls > 0) return 0
    // "from 9 EH/s to 14 EH/s by 2027": the time of where a move ends
    if (figuresBetween > 0 && leading(tokens, figure.from - 1)?.word === 'from') return 0
    // "126.9 trillion (set on May 31)", "45% (Gartner survey, 2024)"
    if (
      tokens[figure.to]?.word === '(' &&
      distance <= 12 &&
      figuresBetween === 0 &&
      !closes(reading, figure.to, p.from)
    )
      return 1.6
    if (tokens[p.to]?.word === ')' && distance <= 16) commas = Math.min(commas, 0.6)
    return 1.5 / (1 + distance * 0.05 + commas * 0.7 + figuresBetween * 2)
  }
  // "to quadruple by 2027, reaching 550 million": what follows is of the same time
  const spare =
    (start ? 0.6 : 1) *
    (taken &&
    !(distance <= 4 && leading(tokens, figure.from - 1)?.word === 'of') &&
    !sharesTime(reading, figure, p) &&
    !follows(tokens[p.to + 1])
      ? 0.25
      : 1)
  if (opening && !taken && !start && walls === 0)
    return Math.max(
      0.95 / (1 + distance * 0.006 + figuresBetween * 0.05),
      (1.4 * spare) / (1 + distance * 0.05 + commas * 0.6 + walls * 2 + figuresBetween * 0.6),
    )
  return (1.4 * spare) / (1 + distance * 0.05 + commas * 0.6 + walls * 2 + figuresBetween * 0.6)
}

/** Whether a time stands in brackets behind the figure together with a figure of its own. */
function isBracketed({ tokens, figures }: Reading, figure: Figure, p: PeriodMention): boolean {
  let open = -1
  for (let i = figure.to; i < p.from; i++) {
    if (tokens[i]?.word === '(') open = i
    if (tokens[i]?.word === ')') open = -1
  }
  return (
    open >= 0 &&
    between(figures, open, p.to + 6).some((f) => f.from >= p.to && !closes({ tokens }, p.to, f.from))
  )
}

/** Whether a time stands before the verb of its clause, in a noun phrase that the clause begins with. */
function isOfSubject({ clauses, tokens }: Reading, p: PeriodMention): boolean {
  const clause = clauses[firstFrom(clauses, p.from + 1) - 1]
  return (
    clause !== undefined && clause.verb >= p.to && p.from - clause.from > 1 && tokens[p.to]?.kind === 'word'
  )
}

/** Whether "and expects", "and plans" stands between the figure and a time behind it. */
function isExpectedThen({ tokens, signs }: Reading, figure: Figure, p: PeriodMention): boolean {
  for (const { value, from } of between(signs, figure.to, p.from))
    if ((value === 'forecast' || value === 'target') && isJoin(tokens[from - 1]) && isVerb(tokens[from]))
      return true
  return false
}

/** "fell 3.2% on Sunday to 141.7 trillion", "75 EH/s in 2027 and less than 15 J/TH": of the time named right before. */
function sharesTime({ tokens, figures, context }: Reading, figure: Figure, p: PeriodMention): boolean {
  if (figure.from - p.to > 5) return false
  const lead = leading(tokens, figure.from - 1)?.word
  const other = figures[firstFrom(figures, p.from) - 1]
  if (tokens[p.to]?.word === 'to')
    return lead === 'to' && (other?.dimension === 'fraction' || other?.measures === 'multiple')
  const coming = p.year !== null && context.published && p.year > Number(context.published.slice(0, 4))
  return tokens[p.to]?.word === 'and' && lead === 'and' && (coming || other?.dimension === figure.dimension)
}

/** "up 9% from March", "34% more than in 2024", "26% below the high it set in October": the time a change is counted from, not its own. */
function isCountedFrom({ tokens, context }: Reading, figure: Figure, p: PeriodMention): boolean {
  if (p.period?.includes('/')) return false
  // "since 2026 began" is the year so far
  if (p.preposition === 'since' && p.period !== null && context.published?.startsWith(p.period)) return false
  if (p.preposition === 'from' || p.baseline) return true
  for (let i = figure.to - 1; i < p.from; i++)
    if (isOffset(tokens[i]) && isReference(tokens[i + 1])) return true
  return false
}

function ranks(tokens: Token[], i: number): boolean {
  for (let j = i; j > i - 4; j--) if (isSuperlative(tokens[j])) return true
  return false
}

const clauseAt = ({ clauses }: Reading, token: number): number => firstFrom(clauses, token + 1)

/** Whether the figure's clause speaks of the present. */
export function saysNow(reading: Reading, figure: Figure): boolean {
  const clause = reading.clauses[clauseAt(reading, figure.from) - 1]
  for (let i = clause?.from ?? figure.from; i < figure.from; i++) if (isNow(reading.tokens[i])) return true
  return false
}

function closes({ tokens }: Pick<Reading, 'tokens'>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.word === ')') return true
  return false
}

function crosses({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'mark') return true
  return false
}
