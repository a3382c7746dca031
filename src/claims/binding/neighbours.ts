import type { Binding, Bound } from '../bind.ts'
import { FRAMES, has } from '../frames.ts'
import { type Dimension, metricOf } from '../metrics.ts'
import { isExpectation } from '../parts/consensus.ts'
import { leading } from '../parts/leading.ts'
import { isUpOrDown } from '../parts/moves.ts'
import { takesUp } from '../parts/taken-up.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { alike, isBareCount, lesser } from './alike.ts'
import { isPlausible } from './candidates.ts'
import { bindLevels } from './levels.ts'
import { expectedOf, measuredBy, raisedAt } from './measured-by.ts'

/** Where the figures stand whose meaning another may share, nearest first. */
const BESIDE = [-1, 1, -2, 2, -3]

/**
 * "$25 billion in 2025 … and nearly $120 billion by 2033": a figure that nothing speaks for means what the nearest
 * figure of its kind in the sentence means; where the sentence has none, what the sentence before spoke of last.
 */
export function bindByNeighbours(reading: Reading, bound: Bound[]): void {
  const { figures } = reading
  for (let i = 1; i < figures.length; i++)
    bound[i] =
      measuredBy(reading, bound, i) ??
      expectedOf(reading, bound, i) ??
      raisedAt(reading, bound, i) ??
      coordinate(reading, bound, i) ??
      isWorth(reading, bound, i) ??
      bound[i] ??
      null
  for (let i = 1; i < figures.length; i++) {
    toldTwice(reading, bound, i)
    openedFrom(reading, bound, i)
  }
  for (let pass = 0; pass < 2; pass++)
    for (let i = 0; i < figures.length; i++)
      if (bound[i] === null) bound[i] = raisedAt(reading, bound, i) ?? parallel(reading, bound, i)
  for (let i = 0; i < figures.length; i++) if (bound[i] === null) bound[i] = compounded(reading, bound, i)
  for (let i = 0; i < figures.length; i++)
    if (bound[i] === null || (bound[i] === 'other' && namesFigure(reading, figures[i] as Figure)))
      bound[i] = carried(reading, bound, i) ?? bound[i] ?? null
  bindLevels(reading, bound)
}

/** "$9.3 billion (12.7 trillion won) in revenue": one amount in two currencies means one thing, as the surer of both says. */
function toldTwice({ tokens, figures }: Reading, bound: Bound[], i: number): void {
  const [first, figure] = [figures[i - 1] as Figure, figures[i] as Figure]
  if (first.measures !== 'money' || figure.measures !== 'money' || first.currency === figure.currency) return
  if (tokens[figure.to]?.word !== ')' || tokens[first.to]?.word !== '(') return
  if (leading(tokens, figure.from - 1) !== tokens[first.to]) return
  const [one, other] = [bound[i - 1] ?? null, bound[i] ?? null]
  if (one === 'other' || other === 'other' || one?.metric === other?.metric) return
  if (other && (!one || other.score > one.score)) bound[i - 1] = lesser(other)
  else if (one) bound[i] = lesser(one)
}

/** "pays 6.25 BTC, worth $187,500": a reward told in money behind its coins. */
function isWorth({ tokens, figures }: Reading, bound: Bound[], i: number): Binding | null {
  const [first, figure, source] = [figures[i - 1] as Figure, figures[i] as Figure, bound[i - 1]]
  if (figure.measures !== 'money' || first.dimension !== 'coins' || !source || source === 'other') return null
  if (source.metric.key !== 'block_reward' || first.sentence !== figure.sentence) return null
  if (figure.from - first.to > REACH || leading(tokens, figure.from - 1)?.word !== 'worth') return null
  return isPlausible(figure, source.metric) ? lesser(source) : null
}
/** How many words may stand between coins and what they are worth. */
const REACH = 6

/** "Up from 46% a year before, 78% of the glasses had it": what a sentence starts from means what it comes to. */
function openedFrom({ tokens, sentences, figures }: Reading, bound: Bound[], i: number): void {
  const [base, figure] = [figures[i - 1] as Figure, figures[i] as Figure]
  const source = bound[i]
  const from = sentences[base.sentence]?.from ?? base.from
  if (!isUpOrDown(tokens[from]) || tokens[from + 1]?.word !== 'from') return
  if (base.from - from > 4 || base.sentence !== figure.sentence || !alike(base, figure)) return
  if (source && source !== 'other' && isPlausible(base, source.metric)) bound[i - 1] = lesser(source)
}

/** How many words may stand between a percentage and "it", which takes it up. */
const SAME = 16

/** "92% hydropower and 7% wind": two parts of one whole, whatever the sentence before spoke of. */
function coordinate({ tokens, figures }: Reading, bound: Bound[], i: number): Binding | null {
  const [first, figure] = [figures[i - 1], figures[i]]
  const [source, own] = [bound[i - 1], bound[i]]
  if (!first || !figure || !source || !own || source === 'other' || own === 'other') return null
  if (figure.measures !== 'percent' || !alike(figure, first) || own.score >= source.score) return null
  if (first.sentence !== figure.sentence) return null
  // "46% in April; in May it had been 51%"
  if (takesUp(tokens, figure) && figure.from - first.to < SAME) return lesser(source)
  if (tokens[figure.from - 1]?.word !== 'and' || figure.from - first.to > 4) return null
  for (let t = first.to; t < figure.from; t++) if (tokens[t]?.kind !== 'word') return null
  return lesser(source)
}

function parallel(reading: Reading, bound: Bound[], i: number): Binding | null {
  const { figures } = reading
  const figure = figures[i] as Figure
  if (figure.measures === null || figure.cell) return null
  for (const step of BESIDE) {
    const other = itemAt(figures, i + step)
    const source = other && bound[i + step]
    if (!other || !source || source === 'other' || other.sentence !== figure.sentence) continue
    if (!(alike(figure, other) || areBracketed(reading.tokens, figure, other))) continue
    if (!isPlausible(figure, source.metric)) continue
    const margin = Math.min(source.margin * 0.6, 2)
    return { metric: source.metric, score: source.score * 0.7, margin, how: 'parallel' }
  }
  return null
}

/** "put at $8 billion, to reach $38 billion by 2030 at a 31% CAGR": amounts of money that a growth rate runs between size a market. */
function compounded({ tokens, figures }: Reading, bound: Bound[], i: number): Binding | null {
  const figure = figures[i] as Figure
  if (figure.measures !== 'money' || figure.per !== undefined || figure.cell) return null
  for (const step of BESIDE) {
    const other = itemAt(figures, i + step)
    const source = other && bound[i + step]
    if (!other || !source || source === 'other' || other.sentence !== figure.sentence) continue
    const grows = source.metric.key === 'cagr' || isYearly(tokens, other)
    if (!grows || !isPlausible(figure, MARKET_SIZE)) continue
    return { metric: MARKET_SIZE, score: source.score * 0.5, margin: 1, how: 'parallel' }
  }
  return null
}
/** "growth of 49% a year" */
const isYearly = (tokens: Token[], { measures, to, frames }: Figure): boolean =>
  measures === 'percent' &&
  has({ frames }, FRAMES.change) &&
  (tokens[to]?.word === 'annually' || (isEvery(tokens[to]) && tokens[to + 1]?.word === 'year'))
const isEvery = wordClass('a per each every')
const MARKET_SIZE = metricOf('market_size')

const CARRIED = new Set<Dimension | null>(['money', 'hashrate', 'percent'])

function carried(reading: Reading, bound: Bound[], i: number): Binding | null {
  const figure = reading.figures[i] as Figure
  const same = namesFigure(reading, figure)
  // "That number tripled to 300 million": the number told before the move
  const skipped = itemAt(reading.figures, i - 1)?.measures
  // "It had 90 million users. Two years later it had 400 million": the time between is passed over as well
  const passes =
    (same && skipped === 'multiple') ||
    ((figure.measures === 'count' || figure.measures === 'percent') && skipped === 'time') ||
    // "revenue of $7.7 billion, up 32%. This beat expectations of $7.4 billion"
    (skipped === 'percent' && figure.measures === 'money' && isExpectation(reading.tokens, figure))
  const at = passes ? i - 2 : i - 1
  const other = itemAt(reading.figures, at)
  const source = itemAt(bound, at)
  if (!other || !source || source === 'other') return null
  if (other.measures !== figure.measures || figure.cell) return null
  const counts = figure.measures === 'count' && alike(figure, other) && endsPhrase(reading.tokens[figure.to])
  if (!CARRIED.has(figure.measures) && !counts && !same) return null
  if (figure.measures === 'percent') {
    if (has(figure, FRAMES.change) || has(other, FRAMES.change)) return null
    const parts = SHARES.has(source.metric.key) && isNamed(reading, figure)
    // "14% of shoppers trust it. A third stay away from it"
    const answersToo = source.metric.key === 'survey_share' && isDone(reading.tokens[figure.to])
    // "AI made up 14%. By 2027 it goes up to 27%"
    const moved = source.metric.key === 'share' && leading(reading.tokens, figure.from - 1)?.word === 'to'
    if (!same && !parts && !moved && !takesUp(reading.tokens, figure) && !answersToo) return null
  }
  if (figure.sentence - other.sentence > 1 || !isPlausible(figure, source.metric)) return null
  const margin = Math.min(source.margin * 0.4, 1)
  return { metric: source.metric, score: source.score * 0.5, margin, how: 'carried' }
}

/** Whether no noun of its own can follow a count: "up from 400 million in May", "it had 400 million." */
const endsPhrase = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark' || endsCount(t)
const endsCount = wordClass('in by at as a this last on and from')

/** What one country, pool or maker has after another. */
const SHARES = new Set<string>(['hashrate_share', 'market_share'])

/** Whether the figure's sentence names a country or a company. */
function isNamed({ places, entities, sentences }: Reading, figure: Figure): boolean {
  const { from, to } = sentences[figure.sentence] ?? { from: 0, to: 0 }
  return anyBetween(places, from, to) || anyBetween(entities, from, to)
}

/** A verb of many, not of one: "36% prefer", "a third stay away". */
const isDone = (t: Token | undefined): boolean => isVerb(t) && !/s$/.test(t?.word ?? '')

/** "In Virginia the figure already stands at 26%": the one told before. */
function namesFigure({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 8)
  for (let i = from + 1; i < figure.from; i++) if (isFigure(tokens[i]) && isThe(tokens[i - 1])) return true
  return false
}
const isFigure = wordClass('figure number share proportion percentage total amount average')
const isThe = wordClass('the that this its their')

/** "led with 27,000 job losses, followed by Tarn (21,000) and Halden (12,000)": counts told in brackets behind names. */
function areBracketed(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (figure.measures !== 'count' || other.measures !== 'count' || !isBareCount(figure)) return false
  if (tokens[figure.from - 1]?.word !== '(' || tokens[figure.to]?.word !== ')') return false
  return tokens[figure.from - 2]?.capital === true && figure.from - other.to <= 12
}
