import type { Binding, Bound } from '../bind.ts'
import { FRAMES, has } from '../frames.ts'
import { metricOf } from '../metrics.ts'
import { isExpectation, RESULTS } from '../parts/consensus.ts'
import { leading } from '../parts/leading.ts'
import { outdoes } from '../parts/outdoing.ts'
import type { Figure, Reading } from '../reading.ts'
import { isIndefinite } from '../text/clauses.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { alike, isBareCount, lesser } from './alike.ts'
import { isPlausible } from './candidates.ts'

const isMove = wordClass(
  'up down compared versus vs against rising falling increase rise jump decrease drop decline fall',
)
const parts = wordClass(', – — -')
const isBase = wordClass('from with to')

/** "$94 million, up from $41 million a year earlier, and a net loss": what a figure is measured by means what it means. */
export function measuredBy(reading: Reading, bound: Bound[], i: number): Binding | null {
  const { tokens, figures } = reading
  const figure = figures[i] as Figure
  if (isFallenFrom(reading, i)) return sameAs(figure, itemAt(figures, i - 2) as Figure, itemAt(bound, i - 2))
  const first = figures[i - 1] as Figure
  const source = bound[i - 1]
  const own = bound[i]
  if (!source || source === 'other' || own === 'other' || own?.metric === source.metric) return null
  // "3,200 customers, up from 900 a year ago": a count that names nothing counts the same
  const counts = own === null && isBareCount(figure) && first.measures === 'count'
  if (!counts && (!own || !alike(figure, first))) return null
  if (figure.from - first.to > 12 || first.sentence !== figure.sentence) return null
  // "from 900 BTC to 450 BTC": what moved is one thing
  const moved =
    tokens[first.from - 1]?.word === 'from' &&
    tokens[figure.from - 1]?.word === 'to' &&
    figure.from - first.to === 1
  const lead = leadOf(tokens, figure)
  const at = isBase(tokens[lead]) ? lead - 1 : lead
  // "58% during the first quarter, up from 37%", "– an increase from 37%": farther off only behind a comma or a dash
  const before = isIndefinite(tokens[at - 1]) || tokens[at - 1]?.word === 'as' ? at - 2 : at - 1
  if (figure.from - first.to > 5 && !parts(tokens[before])) return null
  // "to $9 billion (from $8 billion)"
  const bracketed = tokens[at]?.word === '(' && tokens[lead]?.word === 'from'
  return (moved || bracketed || isMove(tokens[at])) && isPlausible(figure, source.metric)
    ? lesser(source)
    : null
}

/** "raising $500 million at $4.3 billion": the price at which money is raised is what the firm is worth. */
export function raisedAt({ tokens, figures }: Reading, bound: Bound[], i: number): Binding | null {
  const [first, figure] = [figures[i - 1] as Figure, figures[i] as Figure]
  const source = bound[i - 1]
  if (!source || source === 'other' || source.metric.key !== 'investment') return null
  if (figure.measures !== 'money' || first.currency !== figure.currency || figure.from - first.to > 3)
    return null
  if (leading(tokens, figure.from - 1)?.word !== 'at' || first.sentence !== figure.sentence) return null
  const worth = { ...source, metric: VALUATION }
  return Number(figure.value) > 2 * Number(first.value) ? lesser(worth) : null
}
const VALUATION = metricOf('valuation')

/** How far behind a result stands what was expected of it, in tokens. */
const EXPECTED = 18

/** "revenue of $14.9 billion, compared to analysts' expectations of $15 billion. Operating profit …": what was expected of a result is of its kind. */
export function expectedOf({ tokens, figures }: Reading, bound: Bound[], i: number): Binding | null {
  const own = bound[i]
  const figure = figures[i] as Figure
  if (!own || own === 'other' || !RESULTS.has(own.metric) || !isExpectation(tokens, figure)) return null
  // past how long it took, and the same amount in another currency
  let at = i - 1
  while (at > i - 4 && itemAt(figures, at) && !isResult(itemAt(bound, at))) at--
  const first = itemAt(figures, at)
  const source = itemAt(bound, at)
  if (!first || !source || !isResult(source)) return null
  if (own.metric === source.metric || !alike(figure, first) || first.sentence !== figure.sentence) return null
  if (figure.from - first.to > EXPECTED || !isPlausible(figure, source.metric)) return null
  let isSet = false
  for (let t = first.to; t < figure.from; t++) {
    if (namesResult(tokens[t])) return null
    if (outdoes(tokens[t]) || compares(tokens[t])) isSet = true
  }
  return isSet ? lesser(source) : null
}
const isResult = (found: Bound | undefined): found is Binding =>
  found !== null && found !== undefined && found !== 'other' && RESULTS.has(found.metric)
const compares = wordClass('compared versus vs against than')
const namesResult = wordClass(
  'revenue revenues sales income profit profits margin loss earnings capex ebitda eps',
)

/** What leads a figure, before "a loss of", which says less than what it is compared with: "operating loss of $41 million". */
function leadOf(tokens: Token[], { from }: Figure): number {
  const bare = tokens[from - 1]?.word === 'of' && isLoss(tokens[from - 2]) && tokens[from - 3]?.word === 'a'
  return bare ? from - 4 : from - 1
}
const isLoss = wordClass('loss profit gain')

/** "$10.9 billion, down 7 percent from $11.7 billion": by how much stands between the two. */
function isFallenFrom({ tokens, figures }: Reading, i: number): boolean {
  const [change, figure] = [figures[i - 1], figures[i]]
  if (!change || !figure || change.measures !== 'percent' || !has(change, FRAMES.change)) return false
  return figure.from - change.to <= 4 && leading(tokens, figure.from - 1)?.word === 'from'
}

function sameAs(figure: Figure, first: Figure | undefined, source: Bound | undefined): Binding | null {
  if (!first || !source || source === 'other' || first.sentence !== figure.sentence) return null
  return alike(figure, first) && isPlausible(figure, source.metric) ? lesser(source) : null
}
