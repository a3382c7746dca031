import type { Entity } from './entities/entities.ts'
import { findEntities } from './entities/find.ts'
import { findPlaces } from './entities/places.ts'
import { completeFigures } from './parts/elisions.ts'
import { markFrames } from './parts/frames.ts'
import { findPartings } from './parts/partings.ts'
import { findPeriods } from './parts/periods.ts'
import { findReportPeriods } from './parts/report-periods.ts'
import { findSigns } from './parts/signs.ts'
import { findQuantities } from './quantities/find.ts'
import { isYear } from './quantities/not-quantities.ts'
import { type Figure, figureOf, type QuoteMark, type Reading } from './reading.ts'
import { clauses } from './text/clauses.ts'
import { datelineOf, isMonth } from './text/dateline.ts'
import type { Hit } from './text/lexicon.ts'
import { between, itemAt, row } from './text/ranges.ts'
import { type Sentence, sentences } from './text/sentences.ts'
import { findCells, findLabelled, type Range } from './text/tables.ts'
import { type Token, tokenAt, tokenize } from './text/tokens.ts'
import { anyOf, hasWord, wordClass } from './text/words.ts'
import type { ExtractContext, Quantity } from './types.ts'
import { dimensionOf } from './units.ts'

const isBar = wordClass('|')

/** Finds once, in linear time, all that the rules look at: tokens, sentences, clauses, figures, signs, names, places, periods. */
export function read(text: string, context: ExtractContext): Reading {
  const tokens = tokenize(text)
  const dateline = datelineOf(tokens)
  const cut = sentences(text, tokens, dateline)
  const places = findPlaces(tokens)
  // it tells where and when the text was sent, nothing of what it tells
  const told = <T extends Range>(hits: T[]) =>
    dateline ? hits.filter((hit) => hit.to <= dateline.from || hit.from >= dateline.to) : hits
  const reading: Reading = {
    text,
    context,
    tokens,
    sentences: row(cut),
    clauses: row(clauses(tokens, cut, places)),
    quoteMarks: row(findQuoteMarks(tokens)),
    figures: row([]),
    signs: row(findSigns(tokens)),
    entities: row(told(findEntities(tokens, cut, places))),
    places: row(told(places)),
    periods: row(told(findPeriods(tokens, context.published))),
    reports: row([]),
    partings: row(findPartings(tokens)),
    holders: [],
    subjects: new Map(),
    markets: new Map(),
    issuer: undefined,
    titled: undefined,
  }
  const headings = findHeadings(reading)
  const labelled = findLabelled(tokens, cut, headings)
  const cells = hasWord(tokens, 0, tokens.length, isBar)
    ? [...findCells(tokens), ...labelled].sort((a, b) => a.from - b.from)
    : labelled
  const figures: Figure[] = []
  let s = 0
  let c = 0
  let k = 0
  for (const quantity of unmoved(text, findQuantities(text))) {
    const from = tokenAt(tokens, quantity.start)
    let to = from + 1
    while (to < tokens.length && (tokens[to]?.start ?? 0) < quantity.end) to++
    while (s < cut.length - 1 && (cut[s]?.to ?? 0) <= from) s++
    while (c < cells.length && (cells[c]?.to ?? 0) <= from) c++
    while (k < reading.clauses.length - 1 && (reading.clauses[k]?.to ?? 0) <= from) k++
    const cell = cells[c]
    if (cell?.isHead && cell.from <= from) continue
    if (isDate(reading, from, to, quantity) || isNamePart(reading, from, quantity, figures.at(-1))) continue
    const position = {
      from,
      to,
      sentence: s,
      clauseEnd: reading.clauses[k]?.to ?? to,
      sentenceEnd: cut[s]?.to ?? to,
      heading: headings[s] ?? null,
      cell: cell && cell.from <= from ? cell : null,
    }
    figures.push(figureOf(quantity, position))
  }
  reading.figures = row(figures)
  reading.entities = row(withoutFigures(reading))
  reading.periods = row(
    reading.periods.filter(
      (p) => !between(reading.figures, p.from - 8, p.from + 1).some((f) => p.to <= f.to),
    ),
  )
  reading.reports = row(findReportPeriods(reading))
  completeFigures(reading)
  for (const figure of reading.figures) figure.measures = dimensionOf(figure)
  markFrames(reading)
  return reading
}

function findQuoteMarks(tokens: Token[]): QuoteMark[] {
  const out: QuoteMark[] = []
  for (let i = 0; i < tokens.length; i++) {
    const { word, joined } = tokens[i] as Token
    if (word === '“' || word === '”') out.push({ from: i, opens: word === '“' })
    else if (word === '"') out.push({ from: i, opens: !joined || tokens[i - 1]?.word === '(' })
  }
  return out
}

const isBullet = wordClass('- • * · – ● ○ ▪ ■ ‣ ◦ ⬤ ► ▸ ✓')

/** For each sentence that is a list item, the line right above the list. */
function findHeadings({ tokens, sentences: cut }: Reading): (Sentence | null)[] {
  let above: Sentence | null = null
  let inList = false
  return cut.map((sentence, i) => {
    const first = tokens[sentence.from]
    const line = first?.newline === true
    const before = i > 0 ? cut[i - 1] : undefined
    if (line && (isBullet(first) || (isItem(tokens, sentence) && (inList || opensList(tokens, before))))) {
      if (!inList) above = before ?? null
      inList = true
    } else if (line) inList = false
    return inList ? above : null
  })
}

/** How many tokens a list item without its bullet may have. */
const LINE = 16
const isColon = wordClass(':')
const isStop = wordClass('. ! ?')

/** "Italy: $208,560" in a line of its own: an item of a list that lost its bullets. */
const isItem = (tokens: Token[], { from, to }: Sentence): boolean =>
  to - from <= LINE && !isStop(tokens[to - 1]) && hasWord(tokens, from, to - 1, isColon)

const opensList = (tokens: Token[], before: Sentence | undefined): boolean =>
  before !== undefined && isColon(tokens[before.to - 1])

/** "US$", "W" and "Rs" are no names. */
function withoutFigures({ entities, figures, text, tokens }: Reading): Hit<Entity>[] {
  const out: Hit<Entity>[] = []
  let f = 0
  for (const e of entities) {
    while (f < figures.length && (figures[f]?.to ?? 0) <= e.from) f++
    const figure = figures[f]
    if (!figure || figure.from >= e.to) out.push(e)
    // "A100 80 GB": the name ends where the figure begins
    else if (figure.from > e.from) {
      const name = text.slice(tokens[e.from]?.start, tokens[figure.from - 1]?.end)
      out.push({ value: { ...e.value, name }, from: e.from, to: figure.from })
    }
  }
  return out
}

/** "climbed from 40 TOPS to 67 TOPS" is a move between two figures, "ranging from 40 to 67 TOPS" is one range. */
function unmoved(text: string, quantities: Quantity[]): Quantity[] {
  const out: Quantity[] = []
  for (const quantity of quantities) {
    if (quantity.ends && isMove(text, quantity)) out.push(...quantity.ends)
    else out.push(quantity)
  }
  return out
}

/** "expects revenue from $1.4 to $1.5 billion": what lies between two figures, where nothing is said to move. */
const OUTLOOK =
  /\b(?:expects?|expected|expecting|forecasts?|guided|guides|guidance|projects|projected|sees|anticipates|outlook)\b(?:(?! to | will |grow|ris(?:e|ing)|increas|jump| up |doubl|climb)[^.;,]){0,60}$/i

function isMove(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start).toLowerCase()
  // "raised from 75-80% to 80-85%", "up from $38–42 billion": a range at either end
  if (
    /^[^-–]*\d[^\s\d]{0,3}[-–]/.test(text.slice(quantity.start, quantity.end)) &&
    (/^ to /.test(text.slice(quantity.end, quantity.end + 4)) ||
      /(\b(up|down|higher|lower) |\()from $/.test(before))
  )
    return false
  if (
    /(rang(e|ing|es) (of |between )?|between |(any|some)where |anything |var(y|ies|ying) |span(s|ning)? |stretch(es|ing)? |extend(s|ing)? |represents? |accounts? for |amounts? to )$/.test(
      before,
    )
  )
    return false
  // "shares were down 8% to 11%"
  if (quantity.unit === '%' && /(up|down) $/.test(before)) return false
  return (
    (text.slice(quantity.start, quantity.start + 5).toLowerCase() === 'from ' &&
      !OUTLOOK.test(text.slice(Math.max(0, quantity.start - 60), quantity.start))) ||
    /from (an? (average|high|low|peak|total|record) of )?$/.test(before) ||
    /(doubled|trebled|tripled|grew|rose|fell|climbed|jumped|went|dropped|going|risen|up|down|increased) ?\(?$/.test(
      before,
    )
  )
}

const isSeries = wordClass('series')

/** The 3 of "Claude 3 Opus", the 8 of "Hut 8". */
function isNamePart(reading: Reading, from: number, quantity: Quantity, last: Figure | undefined): boolean {
  if (quantity.unit || quantity.currency || quantity.comparator !== 'eq') return false
  // "the Antminer 17 Series"
  if (isSeries(reading.tokens[from + 1]) && reading.tokens[from - 1]?.capital) return true
  return (
    (quantity.end === reading.tokens[from]?.end && goesWithName(reading.tokens, from, last?.to ?? 0)) ||
    between(reading.entities, from - 6, from).some((e) => e.to > from)
  )
}

const isJoin = wordClass('and or &')
const isListing = anyOf(isJoin, wordClass(','))

/** The 3 of "Sites 1, 2 and 3": joined to numbers that are no figures, behind a name. */
function goesWithName(tokens: Token[], from: number, free: number): boolean {
  if (from < free + 2 || !isJoin(tokens[from - 1])) return false
  let at = from
  while (at - 2 >= free && isListing(tokens[at - 1]) && tokens[at - 2]?.kind === 'number') at -= 2
  return at < from && isNamed(itemAt(tokens, at - 1)) && !isYear(tokens[at]?.word ?? '')
}
const isNamed = (t: Token | undefined): boolean => t?.kind === 'word' && t.capital && !isMonth(t)

/** A bare number inside a date is none; "2000 machines" only has the shape of a year. */
function isDate(reading: Reading, from: number, to: number, quantity: Quantity): boolean {
  if (quantity.unit || quantity.currency) return false
  return between(reading.periods, from - 8, to).some((p) => p.to > from && (p.from < from || p.to > to))
}
