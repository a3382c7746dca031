import { negate, times } from '../quantities/decimal.ts'
import { findQuantities } from '../quantities/find.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { setRate } from './set-rate.ts'

type Unit = ReturnType<typeof findQuantities>[number]

/** Completes a figure by what its place says of it: the heads of its column and row. */
export function completeByPlace(reading: Reading, i: number): void {
  const figure = reading.figures[i] as Figure
  if (figure.cell) fromHeads(reading, i)
  const label = figure.cell?.label
  if (!label) return
  if (figure.dimension === undefined && figure.currency === undefined) fromLabel(reading, figure, label)
  if (figure.dimension === 'money' && figure.per === undefined) rateFrom(reading, figure, label)
}

export const isCoin = wordClass('bitcoin bitcoins btc')
const isCounted = wordClass(
  'mined produced production output held holdings treasury reserve reserves sold earned balance total',
)
const isRate = wordClass('per daily /')

/** "Bitcoin produced: 388", "Hashrate (EH/s): 15.9", and rows so headed: the label says what the number counts. */
function fromLabel({ tokens, text }: Reading, figure: Figure, label: Range): void {
  const unit = unitIn(tokens, text, label)
  if (unit) take(figure, unit)
  else if (countsCoins(tokens, label)) take(figure, COINS)
}

const COINS: Partial<Unit> = { dimension: 'coins', unit: 'BTC', currency: 'BTC' }

/** "Bitcoin produced", not "Average bitcoin produced per day". */
const countsCoins = (tokens: Token[], { from, to }: Range): boolean =>
  hasWord(tokens, from, to, isCoin) &&
  hasWord(tokens, from, to, isCounted) &&
  !hasWord(tokens, from, to, isRate)

/** "Hashprice (TH/s/day): $0.38", "Revenue per bitcoin (US$)": what the label says the price is for. */
function rateFrom({ tokens, text }: Reading, figure: Figure, { from, to }: Range): void {
  for (let i = from; i < to; i++)
    if (isCoin(tokens[i]) && tokens[i - 1]?.word === 'per') {
      setRate(figure, 'BTC')
      return
    }
  if (tokens[to - 1]?.word !== ')') return
  const open = lastOf(tokens, from, to, '(')
  const [first, last] = [tokens[open + 1], tokens[to - 2]]
  if (open < 0 || !first || !last) return
  // "($/kWh)" names its money as well
  const unit = tokens[open + 2]?.word === '/' && SIGNS.has(first.word) ? tokens[open + 3] : first
  const rate = unit && findQuantities(`$1/${text.slice(unit.start, last.end)}`)[0]
  if (rate?.per) setRate(figure, rate.per)
}

/** Gives a bare number the unit its place names. */
function take(figure: Figure, unit: Partial<Unit>): void {
  // a head of "¢/kWh" speaks of hundredths
  if (unit.value !== undefined && unit.value !== '1') {
    figure.value = times(figure.value, unit.value)
    if (figure.valueHigh !== undefined) figure.valueHigh = times(figure.valueHigh, unit.value)
  }
  if (unit.dimension !== undefined) figure.dimension = unit.dimension
  if (unit.unit !== undefined) figure.unit = unit.unit
  if (unit.currency !== undefined) figure.currency = unit.currency
  if (unit.per !== undefined) figure.per = unit.per
  figure.unitShared = true
}

const SCALES = new Map([
  ['thousands', '1000'],
  ['thousand', '1000'],
  ['millions', '1000000'],
  ['million', '1000000'],
  ['billions', '1000000000'],
  ['billion', '1000000000'],
  ['bn', '1000000000'],
])

/** Cells under "Power (MW)" or "$ in millions" are in that unit, on that scale; one in brackets is below zero. */
function fromHeads({ tokens, text, figures }: Reading, i: number): void {
  const figure = figures[i] as Figure
  const { cell } = figure
  if (!cell) return
  const bare = figure.dimension === undefined && !figure.currency
  let scale: string | null = null
  for (const range of [cell.header, cell.corner, cell.caption]) {
    if (!range) continue
    scale ??= scaleIn(tokens, range)
    const unit = figure.dimension === undefined && !figure.currency && unitIn(tokens, text, range)
    if (unit) take(figure, unit)
    else if (range === cell.header && bare && figure.dimension === undefined && countsCoins(tokens, range))
      take(figure, COINS)
  }
  const ofMoney = cell.label && hasWord(tokens, cell.label.from, cell.label.to, isMoney)
  if (bare && figure.dimension === undefined && scale && ofMoney) {
    const currency = currencyIn(tokens, [cell.corner, cell.header, cell.caption]) ?? ofTable(figures, i)
    if (currency) take(figure, { dimension: 'money', unit: currency, currency })
  }
  if (figure.dimension !== 'money') return
  if (isBracketed(tokens, figure) && !figure.value.startsWith('-')) figure.value = negate(figure.value)
  if (!scale || figure.scaleShared || Math.abs(Number(figure.value)) >= 1e6 || figure.per !== undefined)
    return
  figure.value = times(figure.value, scale)
  if (figure.valueHigh !== undefined) figure.valueHigh = times(figure.valueHigh, scale)
  figure.scaleShared = true
}

/** What rows of money are headed by. */
const isMoney = wordClass(
  'revenue revenues sales income loss profit losses earnings capex expenditure expenditures expense expenses ebitda cash turnover',
)
const SIGNS = new Map([
  ['$', 'USD'],
  ['usd', 'USD'],
  ['us', 'USD'],
  ['dollars', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['cad', 'CAD'],
])

function currencyIn(tokens: Token[], ranges: (Range | null)[]): string | undefined {
  for (const range of ranges)
    for (let i = range?.from ?? 0; i < (range?.to ?? 0); i++) {
      const code = SIGNS.get(tokens[i]?.word ?? '')
      if (code) return code
    }
  return undefined
}

/** The currency of the cell before, of the same table: the first row of a statement carries it for all. */
const ofTable = (figures: readonly Figure[], i: number): string | undefined =>
  figures[i - 1]?.cell?.corner === figures[i]?.cell?.corner ? figures[i - 1]?.currency : undefined

/** "(2.6%)", "(1,204)": alone in brackets. */
export const isBracketed = (tokens: Token[], { from, to }: Figure): boolean =>
  tokens[from - 1]?.word === '(' && tokens[to]?.word === ')'

function scaleIn(tokens: Token[], range: Range): string | null {
  for (let i = range.from; i < Math.min(range.to, range.from + 30); i++) {
    const scale = SCALES.get(tokens[i]?.word ?? '')
    if (scale && /^(in|\$|€|£|usd|us)$/.test(tokens[i - 1]?.word ?? '')) return scale
  }
  return null
}

/** The unit at the end of a head, in brackets, behind a comma or alone: "Hashrate (EH/s)", "Power cost, $/kWh", "Tokens/sec (batch of 1)", "Peak TOPS". */
function unitIn(tokens: Token[], text: string, range: Range): Unit | null {
  let to = range.to
  if (tokens[to - 1]?.word === ')') {
    const open = lastOf(tokens, range.from, to, '(')
    if (open < 0) return null
    const unit = unitFrom(text, tokens, open + 1, to - 1)
    if (unit) return unit
    to = open
  }
  const comma = lastOf(tokens, range.from, to, ',')
  if (comma < 0) return lastUnit(tokens, text, range.from, to)
  // "Gen tok/s, 32B"
  return unitFrom(text, tokens, comma + 1, to) ?? lastUnit(tokens, text, range.from, comma)
}

/** Kinds of units whose symbols are no words: "Memory GB", but not "Users per month". */
const SYMBOLS = new Set(['compute', 'power', 'bandwidth', 'hashrate', 'data', 'tokens'])
/** Longest unit at the end of a head, in tokens: "tokens per second", "GB / s". */
const LAST = 3

function lastUnit(tokens: Token[], text: string, from: number, to: number): Unit | null {
  const end = tokens[to - 1]?.end ?? 0
  for (let i = Math.max(from, to - LAST); i < to; i++) {
    const start = tokens[i]?.start ?? 0
    const unit = unitFrom(text, tokens, i, to)
    if (!unit || unit.end !== end - start + 2 || !SYMBOLS.has(unit.dimension ?? '')) continue
    if (unit.dimension !== 'tokens' || unit.per !== undefined) return unit
  }
  return null
}

/** Where a mark stands last, at most so many tokens before the end; -1 where it does not. */
function lastOf(tokens: Token[], from: number, to: number, mark: string): number {
  for (let i = to - 1; i > Math.max(from, to - 8); i--) if (tokens[i]?.word === mark) return i
  return -1
}

function unitFrom(text: string, tokens: Token[], from: number, to: number): Unit | null {
  const [first, last] = [tokens[from], tokens[to - 1]]
  // "M3 Max, 128 GB" names what one has, and no unit
  if (!first || !last || from >= to || first.kind === 'number') return null
  // "$/1M tokens" is read behind a figure of its money
  const money = tokens[from + 1]?.word === '/' && SIGNS.has(first.word)
  const unit = findQuantities(
    money ? `${first.raw}1${text.slice(first.end, last.end)}` : `1 ${text.slice(first.start, last.end)}`,
  )[0]
  return unit && (unit.unit !== undefined || unit.currency !== undefined) ? unit : null
}
