import { has, mark } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Hit } from '../text/lexicon.ts'
import { between } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { leading } from './leading.ts'
import type { Sign } from './signs.ts'

const isUpOrDown = wordClass('up down')
const isStop = wordClass(', ; : . ! ? ( ) | — –')
const partsChange = wordClass('to and but while with which from share')

const word = (tokens: Token[], i: number): string => tokens[i]?.word ?? ''

/** A rise or a fall that the figure measures, and which of the two. */
export function markChange(reading: Reading, figure: Figure): void {
  const { tokens, signs } = reading
  const before = leading(tokens, figure.from - 1)?.word
  // "a rise is expected by two thirds of those asked"
  if (before === 'by' && word(tokens, figure.to) === 'of') return
  // "grew to 34%", "from 38% to 72%": where something stands, not how far it moved
  if (before === 'to' || before === 'at' || before === 'from') {
    const after = changeAfter(reading, figure)
    if (after) set(figure, after)
    return
  }
  const after = changeAfter(reading, figure)
  if (after) {
    set(figure, after)
    return
  }
  let best: Hit<Sign> | null = null
  for (const hit of between(signs, figure.from - 10, figure.to)) {
    if ((hit.value !== 'rise' && hit.value !== 'fall') || hit.to > figure.to) continue
    if (hit.from >= figure.from) {
      best = hit
      continue
    }
    // "eats up 78% of its costs": part of the verb
    if (isUpOrDown(tokens[hit.from]) && hit.to === figure.from && word(tokens, figure.to) === 'of') continue
    const gap = figure.from - hit.to
    if (gap < 0 || gap > 6) continue
    let blocked = false
    for (let i = hit.to; i < figure.from; i++)
      if (isStop(tokens[i]) || tokens[i]?.kind === 'number' || partsChange(tokens[i])) blocked = true
    if (!blocked) best = hit
  }
  const moved =
    (best?.value as 'rise' | 'fall' | undefined) ??
    (before === 'by' ? (movesBy(reading, figure) ?? alsoBy(reading, figure)) : null) ??
    movesListed(reading, figure) ??
    movesToo(reading, figure)
  if (moved) set(figure, moved)
  else markRestated(reading, figure)
}

const isListed = wordClass(', and or')

/** "117%, 80% and 70% gains", "up 17%, 8% and 7%": what is said of the last or first of a list is said of all of it. */
export function markListed(reading: Reading, i: number): void {
  const figure = reading.figures[i] as Figure
  const before = reading.figures[i - 1]
  if (!before || !areListed(reading, before, figure)) return
  if (!has(figure, 'change')) {
    if (has(before, 'change') && word(reading.tokens, figure.to) !== 'of') sameChange(figure, before)
    return
  }
  for (let n = i - 1, next = figure; n >= 0; n--) {
    const other = reading.figures[n] as Figure
    if (has(other, 'change') || !areListed(reading, other, next)) return
    sameChange(other, figure)
    next = other
  }
}

/** "rose by 33% on the quarter and by 157% from a year ago": as what is joined to it. */
function alsoBy({ tokens, figures }: Reading, figure: Figure): 'rise' | 'fall' | null {
  let by = figure.from - 1
  while (tokens[by]?.word !== 'by') by--
  const other = isListed(tokens[by - 1])
    ? between(figures, figure.from - 16, figure.from).findLast((f) => f.measures === 'percent')
    : undefined
  if (!other || other.sentence !== figure.sentence || other.change === 0) return null
  return other.change > 0 ? 'rise' : 'fall'
}

function areListed({ tokens }: Reading, first: Figure, next: Figure): boolean {
  if (first.measures !== 'percent' || next.measures !== 'percent' || first.sentence !== next.sentence)
    return false
  for (let t = first.to; t < next.from; t++) if (!isListed(tokens[t])) return false
  return true
}

function sameChange(figure: Figure, as: Figure): void {
  mark(figure, 'change')
  figure.change = as.change
}

const ends = wordClass('; : . ! ? — but while whereas')
const raises = wordClass('raise raises raised raising')

/** "fall in the next adjustment on May 23 by 10%": the number of a date is no figure. */
const inPeriod = ({ periods }: Reading, at: number): boolean =>
  between(periods, at - 3, at + 1).some((p) => p.from <= at && at < p.to)

/** "raised the tariff that miners pay for power by 14 percent": the verb before a long object. */
function movesBy(reading: Reading, figure: Figure): 'rise' | 'fall' | null {
  const { tokens, signs, sentences } = reading
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 20)
  const moves = between(signs, from, figure.from).filter((s) => s.value === 'rise' || s.value === 'fall')
  for (let i = figure.from - 1; i >= from; i--) {
    if (ends(tokens[i]) || (tokens[i]?.kind === 'number' && !inPeriod(reading, i))) return null
    if (raises(tokens[i])) return 'rise'
    const hit = moves.at(-1)
    if (hit?.from === i) return hit.value as 'rise' | 'fall'
  }
  return null
}

const opensPlaces = wordClass('in across for')
const joinsPlaces = wordClass(', and')

/** How far back such a bracket and its list may begin. */
const BRACKET = 12
const LIST = 60

/** "sales rose in Chile (14%), Peru and the Andes (7%, 2%)": how far each of a list moved, told in brackets behind its name. */
function movesListed({ tokens, signs, sentences }: Reading, figure: Figure): 'rise' | 'fall' | null {
  let i = figure.from - 1
  const bracket = i - BRACKET
  while (i > bracket && isBracketed(tokens[i])) i--
  if (tokens[i]?.word !== '(' || !(tokens[figure.to]?.word === ')' || isBracketed(tokens[figure.to])))
    return null
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, i - LIST)
  for (i--; i > from && !opensPlaces(tokens[i]); i--) {
    const token = tokens[i] as Token
    if (token.word === ')') while (i > from && tokens[i]?.word !== '(') i--
    else if (
      !token.capital &&
      !joinsPlaces(token) &&
      token.word !== 'the' &&
      token.word !== '/' &&
      token.word !== ':'
    )
      return null
    if (token.word === ':') break
  }
  const hit = between(signs, from, i).findLast((s) => s.value === 'rise' || s.value === 'fall')
  return (hit?.value as 'rise' | 'fall' | undefined) ?? null
}
/** What else may stand in such a bracket before the figure: "(29.2% year-to-year, 2.6%". */
const isBracketed = (t: Token | undefined): boolean =>
  t !== undefined && (t.kind === 'number' || t.word === '%' || t.word === ',' || isInterval(t))
const isInterval = wordClass('percent year month quarter week to over on')

const measures = wordClass(
  'from year quarter month yoy qoq sequentially versus compared on over since annually',
)

/** "up 17% from the quarter before and 54% year over year": the same change, measured by another time. */
function movesToo({ tokens, figures }: Reading, figure: Figure): 'rise' | 'fall' | null {
  if (!measures(tokens[figure.to])) return null
  const other = between(figures, figure.from - 12, figure.from).findLast((f) => f.to < figure.from)
  if (!other || other.sentence !== figure.sentence || other.change === 0 || other.measures !== 'percent')
    return null
  for (let i = figure.from - 1; i > Math.max(other.to, figure.from - 4); i--)
    if (tokens[i]?.word === 'and') return other.change > 0 ? 'rise' : 'fall'
  return null
}

/** "increased by $52.1 million, or 54%": the change told again. */
function markRestated(reading: Reading, figure: Figure): void {
  const { tokens, figures } = reading
  if (word(tokens, figure.from - 1) !== 'or') return
  const [other] = between(figures, figure.from - 8, figure.from).slice(-1)
  if (!other || figure.from - other.to > 3 || word(tokens, other.from - 1) === 'to') return
  for (const hit of between(reading.signs, other.from - 4, other.from))
    if (hit.value === 'rise' || hit.value === 'fall') set(figure, hit.value)
}

function set(figure: Figure, sign: 'rise' | 'fall'): void {
  mark(figure, 'change')
  figure.change = sign === 'rise' ? 1 : -1
}

const opensOther = wordClass(
  'as while when because but since of in to by from and the its their who that is are was were for on at with a an will could has have',
)

/** "74% increase", "262% up on the year", "34% more than": the word right behind the figure. */
function changeAfter({ tokens, signs, figures }: Reading, figure: Figure): 'rise' | 'fall' | null {
  for (const hit of between(signs, figure.to, figure.to + 5)) {
    const sign = hit.value === 'more than' ? 'rise' : hit.value === 'less than' ? 'fall' : hit.value
    if (sign !== 'rise' && sign !== 'fall') continue
    // "22% report savings above $1 million": of the next figure
    if (sign !== hit.value && hit.from > figure.to && between(figures, hit.from, hit.to + 1).length > 0)
      continue
    let clear = true
    for (let i = figure.to; i < hit.from; i++) {
      if (tokens[i]?.kind === 'mark' || opensOther(tokens[i])) clear = false
    }
    if (clear) return sign
  }
  return null
}
