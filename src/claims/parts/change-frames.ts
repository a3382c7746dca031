import { FRAMES, has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isIndefinite } from '../text/clauses.ts'
import { anyBetween, between, itemAt, lastBefore } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { another, isGrowth, overLast } from './change-told.ts'
import { alsoBy, movesBeside, movesListed, movesToo } from './joined-changes.ts'
import { isBracketed } from './labels.ts'
import { isDash, leading } from './leading.ts'
import { isLoss, isMove, isUpOrDown, lastMove, type Move, moveOf, setMove } from './moves.ts'

const partsChange = wordClass(
  ', ; : . ! ? ( ) | — – to and but while with which from share that means indicates suggests implies shows responsible account accounts accounted accounting',
)

/** A rise or a fall that the figure measures, and which of the two. */
export function markChange(reading: Reading, figure: Figure): void {
  const { tokens } = reading
  const inColumn = headedByChange(reading, figure)
  if (inColumn) {
    setMove(figure, inColumn)
    return
  }
  const before = leading(tokens, figure.from - 1)?.word
  // "a rise is expected by two thirds of those asked"
  if (before === 'by' && wordAt(tokens, figure.to) === 'of') return
  // "this surge represents 19 percent of the market"
  if (before?.startsWith('represent') === true && wordAt(tokens, figure.to) === 'of') return
  const after = changeAfter(reading, figure) ?? (isLoss(tokens, figure) ? 'fall' : null)
  // "grew to 34%", "from 38% to 72%": where something stands, not how far it moved
  const stands = before === 'to' || before === 'at' || before === 'from'
  if (after) setMove(figure, after)
  if (after) return
  if (stands) {
    const move =
      wasChange(reading, figure) ??
      (isRateOfChange(reading, figure) ? 'rise' : null) ??
      exampleOf(reading, figure)
    if (move) setMove(figure, move)
    return
  }
  const moved =
    changeBefore(reading, figure) ??
    wasChange(reading, figure) ??
    (adds(leading(tokens, figure.from - 1)) && !isShareOf(tokens[figure.to]) ? 'rise' : null) ??
    (before === 'by'
      ? (movesBy(reading, figure) ?? alsoBy(reading, figure) ?? betweenEnds(reading, figure))
      : null) ??
    movesListed(reading, figure) ??
    movesToo(reading, figure) ??
    restated(reading, figure) ??
    another(reading, figure) ??
    movesBeside(reading, figure) ??
    apposed(reading, figure) ??
    (overLast(reading.tokens, figure.to) || isGrowth(reading, figure) ? 'rise' : null)
  if (moved) setMove(figure, moved)
}

const adds = wordClass('added adds adding')
const isShareOf = wordClass('to of more')

/** "rose by about 5%": the nearest word of change in the figure or before it. */
function changeBefore({ tokens, signs }: Reading, figure: Figure): Move | null {
  let best: Move | null = null
  for (const { from, to, value } of between(signs, figure.from - 10, figure.to)) {
    if (!isMove(value) || to > figure.to) continue
    if (from < figure.from) {
      // "eats up 78% of its costs": part of the verb
      if (isUpOrDown(tokens[from]) && to === figure.from && wordAt(tokens, figure.to) === 'of') continue
      if (to < figure.from - 6 || to > figure.from || isParted(tokens, to, figure.from)) continue
    }
    best = value
  }
  return best
}

function isParted(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (partsChange(tokens[i]) || tokens[i]?.kind === 'number' || isItIs(tokens, i)) return true
  return false
}

/** "among firms of 250 and more it is 46%" */
const isItIs = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'it' && (tokens[i + 1]?.word === 'is' || tokens[i + 1]?.word === 'was')

/** "revenue growth accelerated to 35%": what a rate of growth comes to is itself a change. */
function isRateOfChange({ tokens }: Reading, { from }: Figure): boolean {
  for (let i = from - 1; i > from - 9 && !partsStatement(itemAt(tokens, i)); i--)
    if (itemAt(tokens, i)?.word === 'growth') return quickens(tokens[i + 1]) || isAux(tokens[i + 1])
    else if (isChangeNoun(itemAt(tokens, i))) return isRevised(tokens[isAux(tokens[i + 1]) ? i + 2 : i + 1])
  return false
}
const isChangeNoun = wordClass('decline drop reduction fall increase rise gain')
const isRevised = wordClass('revised lowered raised cut trimmed narrowed widened')
const partsStatement = wordClass(', ; : . ! ? ( ) — while but and')
const isAux = wordClass('may might could will would has have had is was were been likely should to')
const quickens = wordClass(
  'accelerated slowed quickened eased picked cooled decelerated reaccelerated moderated accelerating slowing accelerates slows quickens came rose fell dropped dipped improved jumped climbed remains remained stood stands',
)

/** "saw larger increases, such as Ohio at 31% and Iowa at 12%": each an example of what is named before. */
function exampleOf({ tokens, signs, sentences }: Reading, figure: Figure): Move | null {
  if (leading(tokens, figure.from - 1)?.word !== 'at') return null
  // "saw the largest decline at 13%"
  const noun = lastBefore(signs, figure.from - 1)
  if (noun && noun.to === figure.from - 1 && isMove(noun.value) && isMost(itemAt(tokens, noun.from - 1)))
    return noun.value
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 20)
  for (let i = figure.from - 2; i > from; i--) {
    if (tokens[i]?.word !== 'such' || tokens[i + 1]?.word !== 'as') continue
    return lastMove(signs, Math.max(from, i - 6), i)?.value ?? null
  }
  return null
}

const isMost = wordClass('largest biggest smallest steepest sharpest highest lowest greatest strongest worst')

/** "rose 21%, up from 20%", "accelerated to 35%, from 33%", "a 7% drop, compared to an earlier estimate of 15%": the same change, earlier. */
function wasChange(reading: Reading, figure: Figure): Move | null {
  const { tokens, figures } = reading
  if (wordAt(tokens, figure.to) === 'of') return null
  let i = figure.from - 1
  while (i > figure.from - 7 && i > 0 && !isBase(tokens[i]) && tokens[i]?.kind === 'word') i--
  if (i <= 0 || !isBase(tokens[i])) return null
  const compared = tokens[i]?.word !== 'from'
  if (compared && !setsBeside(tokens[i - 1]) && !standsAlone(tokens[i])) return null
  const named = figure.from - i > 4 || tokens[figure.from - 1]?.word === 'of'
  if (named && !hasWord(tokens, i, figure.from, isForeseen)) return null
  let by = compared && !standsAlone(tokens[i]) ? i - 2 : i - 1
  if (!compared && (isUpOrDown(tokens[by]) || isCompared(tokens[by]))) by--
  const parted =
    tokens[by]?.word === ',' || tokens[by]?.word === '(' || isThat(tokens[by]) || pointsAt(tokens[by - 1])
  const before = lastBefore(figures, by)
  if (!parted && !(compared && before && changeAfterIs(tokens, before.to, by))) return null
  const other = before?.measures === 'time' ? lastBefore(figures, before.from) : before
  if (other?.measures !== 'percent') return null
  if (other.sentence !== figure.sentence && !goesOnFrom(reading, other, figure, i)) return null
  return has(other, FRAMES.change) ? (moveOf(other) ?? 'rise') : null
}
/** "That's up from 165%": of the change told right before. */
const goesOnFrom = ({ sentences }: Reading, first: Figure, { sentence }: Figure, at: number): boolean =>
  sentence - first.sentence === 1 && at - (sentences[sentence]?.from ?? at) <= 4
const isThat = wordClass("that's it's this's")
const pointsAt = wordClass('that it this')
const isBase = wordClass('from to with than versus vs against')
const setsBeside = wordClass('compared comparable relative')
const standsAlone = wordClass('versus vs against')
const isForeseen = wordClass(
  'estimate estimates forecast forecasts guidance projection projections pace rate growth',
)

/** "a 13% increase compared with": nothing but the word of change between the figure and what it is set beside. */
const changeAfterIs = (tokens: Token[], from: number, to: number): boolean =>
  to - from <= 1 && isChangeHead(tokens[to])
const isCompared = wordClass('slower faster quicker accelerating slowing decelerating')

const ends = wordClass('; : . ! ? — but while whereas')
const raises = wordClass('raise raises raised raising')

/** "fall in the next adjustment on May 23 by 10%": the number of a date is no figure. */
const inPeriod = ({ periods }: Reading, at: number): boolean =>
  between(periods, at - 3, at + 1).some((p) => p.from <= at && at < p.to)

/** "raised the tariff that miners pay for power by 14 percent": the verb before a long object. */
function movesBy(reading: Reading, figure: Figure): Move | null {
  const { tokens, signs, sentences } = reading
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 20)
  const last = lastMove(signs, from, figure.from)
  for (let i = figure.from - 1; i >= from; i--) {
    if (ends(tokens[i]) || (tokens[i]?.kind === 'number' && !inPeriod(reading, i))) return null
    if (raises(tokens[i])) return 'rise'
    if (last?.from === i) return last.value
  }
  return null
}

/** "moved by 10% from 687 EH/s to 624": which way, the ends tell. */
function betweenEnds({ tokens, figures }: Reading, figure: Figure): Move | null {
  if (wordAt(tokens, figure.to) !== 'from') return null
  const [first, last] = between(figures, figure.to, figure.to + 12)
  if (!first || !last || first.measures === 'percent' || first.measures !== last.measures) return null
  if (leading(tokens, last.from - 1)?.word !== 'to' || first.value === last.value) return null
  return Number(last.value) > Number(first.value) ? 'rise' : 'fall'
}

const opensOther = wordClass(
  'as while when because but since of in to by from and the its their who that is are was were for on at with a an will could has have reporting expecting seeing saying planning citing',
)

/** "74% increase", "262% up on the year", "34% more than": the word right behind the figure. */
function changeAfter({ tokens, signs, figures }: Reading, figure: Figure): Move | null {
  for (const hit of between(signs, figure.to, figure.to + 5)) {
    const sign = hit.value === 'more than' ? 'rise' : hit.value === 'less than' ? 'fall' : hit.value
    if (!isMove(sign)) continue
    // "22% report savings above $1 million": of the next figure
    if (sign !== hit.value && hit.from > figure.to && anyBetween(figures, hit.from, hit.to + 1)) continue
    let clear = true
    // "39% y/y growth"
    const start = isPerSpan(tokens, figure.to) ? figure.to + 3 : figure.to
    for (let i = start; i < hit.from; i++) {
      if (tokens[i]?.kind !== 'word' || (opensOther(tokens[i]) && !isInSpan(tokens, i))) clear = false
    }
    if (clear) return sign
  }
  return null
}

/** The "on" of "6% year-on-year decline". */
const isInSpan = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'on' && wordAt(tokens, i - 1) === wordAt(tokens, i + 1)

const isChangeHead = wordClass(
  'change changes chg growth yoy qoq mom increase decrease variance rise drop decline reduction',
)
const isSpan = wordClass('y q m')
/** "y/y", "q/q" */
const isPerSpan = (tokens: Token[], at: number): boolean =>
  isSpan(tokens[at]) && wordAt(tokens, at + 1) === '/' && isSpan(tokens[at + 2])
const isRate = wordClass('cagr annual')

/** "| Revenue | $118 | $94 | 25% |" under "Y/Y" or "Change": in brackets or below zero a fall. */
function headedByChange({ tokens }: Reading, figure: Figure): Move | null {
  const head = figure.cell?.header
  if (!head || hasWord(tokens, head.from, head.to, isRate)) return null
  let heads = hasWord(tokens, head.from, head.to, isChangeHead)
  for (let i = head.from; i < head.to - 1; i++) heads ||= isSpan(tokens[i]) && tokens[i + 1]?.word === '/'
  if (!heads) return null
  return isBracketed(tokens, figure) || figure.value.startsWith('-') ? 'fall' : 'rise'
}

/** "growth this year – a staggering 50%": told behind the noun of change, with a word of wonder. */
function apposed({ tokens, signs, sentences }: Reading, figure: Figure): Move | null {
  let i = figure.from - 1
  while (i > figure.from - 4 && itemAt(tokens, i)?.kind === 'word' && !isIndefinite(tokens[i])) i--
  if (!isIndefinite(itemAt(tokens, i)) || !isDash(itemAt(tokens, i - 1))) return null
  const floor = sentences[figure.sentence]?.from ?? 0
  return lastMove(signs, Math.max(floor, i - 4), i - 1)?.value ?? null
}

/** "increased by $52.1 million, or 54%", "declined 7 EH/s (1%)": the change told again. */
function restated(reading: Reading, figure: Figure): Move | null {
  const { tokens, figures } = reading
  const lead = itemAt(tokens, figure.from - 1)
  if ((lead?.word !== 'or' && lead?.word !== '(') || wordAt(tokens, figure.to) === 'of') return null
  const [other] = between(figures, figure.from - 8, figure.from).slice(-1)
  if (!other || figure.from - other.to > 3 || wordAt(tokens, other.from - 1) === 'to') return null
  return lastMove(reading.signs, other.from - 4, other.from)?.value ?? null
}
