import { FRAMES, has, mark } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { between, itemAt, lastBefore, startingAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isHedge } from './leading.ts'
import { lastMove, type Move, moveOf } from './moves.ts'

const isListed = wordClass(', and or')

/** "117%, 80% and 70% gains", "up 17%, 8% and 7%": what is said of the last or first of a list is said of all of it. */
export function markListed(reading: Reading, i: number): void {
  const figure = reading.figures[i] as Figure
  const before = itemAt(reading.figures, i - 1)
  if (!before) return
  if (!areListed(reading, before, figure)) {
    if (has(before, FRAMES.change) && figure.change === 0 && isGapped(reading, before, figure))
      sameChange(figure, before)
    return
  }
  if (!has(figure, FRAMES.change)) {
    if (has(before, FRAMES.change) && reading.tokens[figure.to]?.word !== 'of') sameChange(figure, before)
    return
  }
  for (let n = i - 1, next = figure; n >= 0; n--) {
    const other = reading.figures[n] as Figure
    if (has(other, FRAMES.change) || !areListed(reading, other, next)) return
    sameChange(other, figure)
    next = other
  }
}

/** "rose by 33% on the quarter and by 157% from a year ago": as what is joined to it. */
export function alsoBy({ tokens, figures }: Reading, figure: Figure): Move | null {
  let by = figure.from - 1
  while (tokens[by]?.word !== 'by') by--
  const other = between(figures, figure.from - 16, figure.from).findLast((f) => f.measures === 'percent')
  if (other?.sentence !== figure.sentence) return null
  // "Pell rose by 12%, Ostara by 9%": whose verb is left out
  let name = by - 1
  // "down by 97% and carbon by 98%"
  while (name >= Math.max(other.to, by - 4) && !isListed(tokens[name]) && isName(tokens[name])) name--
  return isListed(tokens[by - 1]) || isListed(tokens[name]) ? moveOf(other) : null
}

const isName = (t: Token | undefined): boolean => t?.kind === 'word' && (t.capital || !isVerb(t))

function areListed({ tokens }: Reading, first: Figure, next: Figure): boolean {
  if (first.measures !== 'percent' || next.measures !== 'percent' || first.sentence !== next.sentence)
    return false
  for (let t = first.to; t < next.from; t++) if (!isListed(tokens[t])) return false
  return true
}

/** How far apart two such figures may stand. */
const GAP = 9
const leadsTime = wordClass('in for at on during by this last next the of a year years quarter month week')
const endsPart = wordClass('in for at on during this last next , . ; and but')

/** What firms report besides. */
const isResult = wordClass(
  'revenue sales profit profits earnings income net operating shipments orders turnover',
)

/** "rose 14% in 2022, 18% in 2023 and 12% in 2024", "gained 5% in May and Ostara 3%", "revenue rose 20% and profit 35%": only times and names stand between, the verb is left out. */
function isGapped({ tokens, periods }: Reading, first: Figure, next: Figure): boolean {
  if (first.measures !== 'percent' || next.measures !== 'percent' || first.sentence !== next.sentence)
    return false
  if (next.from - first.to > GAP || (next.to < next.sentenceEnd && !endsPart(tokens[next.to]))) return false
  let named = 0
  let joined = false
  for (let t = first.to; t < next.from; t++) {
    const token = tokens[t] as Token
    if (isListed(token)) {
      joined = true
      named = 0
    } else if (joined && (token.capital || isResult(token))) named++
    else if (token.kind === 'mark') return false
    else if (
      joined ? !isHedge(token) : !leadsTime(token) && !between(periods, t - 3, t + 1).some((p) => p.to > t)
    )
      return false
  }
  return joined && named <= 3
}

function sameChange(figure: Figure, as: Figure): void {
  mark(figure, FRAMES.change)
  figure.change = as.change
}

const tellsSame = wordClass('managed saw did posted recorded showed just only at for against : ,')
/** How far such a bracket may go on before its figure, and how far back the change it sets another beside may stand. */
const ASIDE = 6

/** "up 64% on the year (Pell managed 6%)": set in brackets, under a name of its own, beside the change told before. */
export function movesBeside({ tokens, figures }: Reading, figure: Figure): Move | null {
  if (tokens[figure.to]?.word !== ')') return null
  let named = false
  let i = figure.from - 1
  for (; i > figure.from - ASIDE && itemAt(tokens, i)?.word !== '('; i--) {
    const token = itemAt(tokens, i)
    if (token?.capital) named = true
    else if (!tellsSame(token)) return null
  }
  const other = lastBefore(figures, i)
  if (!named || itemAt(tokens, i)?.word !== '(' || other?.measures !== 'percent') return null
  return i - other.to <= ASIDE && other.sentence === figure.sentence ? moveOf(other) : null
}

const opensPlaces = wordClass('in across for')
/** "led by Tarn (14%)", "gains made by Tarn (14%)" */
const isLedBy = (tokens: Token[], by: number): boolean => tokens[by]?.word === 'by' && leads(tokens[by - 1])
const leads = wordClass('led driven made posted headed')
const joinsPlaces = wordClass(', and the /')

/** How far back such a bracket and its list may begin. */
const BRACKET = 12
const LIST = 60

/** "sales rose in Chile (14%), Peru and the Andes (7%, 2%)": how far each of a list moved, told in brackets behind its name. */
export function movesListed({ tokens, signs, sentences }: Reading, figure: Figure): Move | null {
  let i = figure.from - 1
  const bracket = i - BRACKET
  while (i > bracket && isBracketed(itemAt(tokens, i))) i--
  if (itemAt(tokens, i)?.word !== '(' || !(tokens[figure.to]?.word === ')' || isBracketed(tokens[figure.to])))
    return null
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, i - LIST)
  for (i--; i > from && !opensPlaces(tokens[i]) && !isLedBy(tokens, i); i--) {
    const token = tokens[i] as Token
    if (token.word === ')') while (i > from && tokens[i]?.word !== '(') i--
    else if (token.word === ':') break
    else if (!token.capital && !joinsPlaces(token)) return null
  }
  return lastMove(signs, from, i)?.value ?? null
}
/** What else may stand in such a bracket before the figure: "(29.2% year-to-year, 2.6%". */
const isBracketed = (t: Token | undefined): boolean =>
  t !== undefined && (t.kind === 'number' || t.word === '%' || t.word === ',' || isInterval(t))
const isInterval = wordClass('percent year month quarter week to over on')

/** "+24% Q/Q, 26% Y/Y" */
const isSpan = (tokens: Token[], at: number): boolean =>
  tokens[at + 1]?.word === '/' && tokens[at + 2]?.word === tokens[at]?.word

const measures = wordClass(
  'from year quarter month yoy qoq mom y q m sequentially versus compared on over since annually',
)

/** "up 17% from the quarter before and 54% year over year": the same change, measured by another time. */
export function movesToo({ tokens, figures }: Reading, figure: Figure): Move | null {
  // "and 59% and 43% month over month"
  const next = tokens[figure.to]?.word === 'and' ? startingAt(figures, figure.to + 1) : undefined
  if (!measures(tokens[(next?.measures === 'percent' ? next : figure).to])) return null
  const before = between(figures, figure.from - 12, figure.from).filter((f) => f.to < figure.from)
  const other = before.findLast((f) => f.measures === 'percent')
  if (other?.sentence !== figure.sentence) return null
  for (let i = figure.from - 1; i >= Math.max(before.at(-1)?.to ?? 0, figure.from - 3); i--)
    if (tokens[i]?.word === 'and' || (tokens[i]?.word === ',' && isSpan(tokens, figure.to)))
      return moveOf(other)
  return null
}
