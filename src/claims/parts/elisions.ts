import { major } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { countsBitcoin, isHalf, isOfThem } from './counted-coins.ts'
import { completeByPlace } from './labels.ts'
import { leading } from './leading.ts'
import { likeOf } from './like-figures.ts'
import { nameCurrency } from './local-money.ts'
import { completeRate } from './rates.ts'

/**
 * Completes figures that leave out what their neighbour or their place says: "181 bitcoins compared with 179",
 * "by a factor of 100", "10,000 crores".
 */
export function completeFigures(reading: Reading): void {
  for (const [i, figure] of reading.figures.entries()) {
    nameCurrency(reading, i)
    completeByPlace(reading, i)
    timesProduct(reading, figure)
    completeRate(reading, i)
    if (figure.coins && figure.currency === 'USD') coinsOf(reading, i)
    if (figure.dimension === 'coins') rewardBefore(reading, i)
    if (figure.dimension === 'power' && figure.per === 'hour') dropTime(figure)
    if (figure.dimension === 'mass') carbonOf(reading, i)
    if (figure.dimension === undefined && figure.currency === undefined) completeBare(reading, i)
  }
}

const HAS_CENTS = new Set('EUR CAD AUD NZD SGD HKD ZAR'.split(' '))
const isBareCent = wordClass('cent cents ¢')

/** "€90 a month, at 24 cents per kWh": cents nobody names are those of the currency spoken of last. */
function coinsOf({ tokens, figures }: Reading, i: number): void {
  const figure = figures[i] as Figure
  const last = figures.slice(Math.max(0, i - 8), i).findLast((f) => f.dimension === 'money')
  const currency = last?.currency
  if (!currency || !HAS_CENTS.has(currency) || namesCountry(tokens, figure)) return
  figure.currency = currency
  figure.unit = figure.per === undefined ? currency : `${currency}/${figure.per}`
}

/** "21 US cents" */
function namesCountry(tokens: Token[], { from, to }: Figure): boolean {
  for (let i = from; i < to; i++) if (isBareCent(tokens[i])) return tokens[i - 1]?.kind === 'word'
  return true
}

/** Gives a bare number the unit its own words imply, else that of the figure before. */
function completeBare(reading: Reading, i: number): void {
  const { tokens, text } = reading
  const figure = reading.figures[i] as Figure
  if (/crore|lakh/i.test(text.slice(figure.start, figure.end))) {
    figure.dimension = 'money'
    figure.currency = figure.unit = 'INR'
    figure.unitShared = true
  } else if (countsBitcoin(reading, figure)) {
    figure.dimension = 'coins'
    figure.currency = figure.unit = 'BTC'
    const last = lastBefore(reading.figures, figure.from)
    if (isHalf(figure.value, last)) takeUnit(figure, last)
  } else if (leading(tokens, figure.from - 1)?.word === 'of' && tokens[figure.from - 2]?.word === 'factor') {
    figure.dimension = 'multiple'
    figure.unit = 'x'
  } else if ((figure.per === 's' && speaksOfTokens(reading, figure)) || isOfModel(reading, figure)) {
    figure.dimension = 'tokens'
    figure.per = 's'
    figure.unit = 'tokens/s'
  } else {
    const like = likeOf(reading, i)
    // "400 bitcoins with 12,000 rigs, 3,000 of them new"
    if (like && (like === reading.figures[i - 1] || !isOfThem(tokens, figure.to))) takeUnit(figure, like)
  }
}

/** "tokens came at 969 per second" */
const speaksOfTokens = ({ tokens, sentences }: Reading, { from, sentence }: Figure): boolean =>
  hasWord(tokens, Math.max(sentences[sentence]?.from ?? 0, from - 8), from, isToken)
const isToken = wordClass('token tokens')

/** "30 tps on the 8B model": tokens where a model runs, else transactions. */
function isOfModel({ tokens, sentences }: Reading, { to, sentence }: Figure): boolean {
  if (!isTps(tokens[to])) return false
  const from = sentences[Math.max(0, sentence - 1)]?.from ?? 0
  const end = sentences[sentence]?.to ?? to
  return hasWord(tokens, from, end, runs) && !hasWord(tokens, from, end, settles)
}
const isTps = wordClass('tps')
const runs = wordClass(
  'token tokens model models llm llms inference gpu npu prompt decode decoding quantized llama qwen gemma mistral phi gpt',
)
const settles = wordClass('transaction transactions blockchain chain ledger network payments validators')

function takeUnit(figure: Figure, { dimension, per, unit, currency, coins }: Figure): void {
  figure.dimension = dimension
  if (coins !== undefined) {
    figure.coins = { value: figure.value }
    figure.value = major(figure.value, dimension === 'coins' ? 8 : 2)
  }
  if (per !== undefined) figure.per = per
  if (unit !== undefined) figure.unit = unit
  if (currency !== undefined) figure.currency = currency
  figure.unitShared = true
}

/** "95 megawatts per hour": what is drawn, however it is put. */
function dropTime(figure: Figure): void {
  figure.per = undefined
  figure.unit = figure.unit?.replace(/\/.*/, '')
}

/** "from 6.25 bitcoins to just 3.125 bitcoins per block": where a reward comes from is for a block too. */
function rewardBefore({ tokens, figures }: Reading, i: number): void {
  const [figure, next] = [figures[i] as Figure, figures[i + 1]]
  if (figure.per !== undefined || next?.per !== 'block' || next.dimension !== 'coins') return
  if (next.from - figure.to > 3 || leading(tokens, next.from - 1)?.word !== 'to') return
  takeUnit(figure, next)
}

const isEmission = wordClass('emissions emitted emits emit co2 footprint carbon')
const isGas = wordClass('greenhouse carbon co2 emissions gas gases')
/** How far back a mass of carbon dioxide is gone on from. */
const SAME_GAS = 24

const isCarbonOf = (other: Figure | undefined, { sentence }: Figure): boolean =>
  other?.sentence === sentence && other.unit?.includes('CO2') === true

/** "900 tons of ore" */
const isOfOther = (tokens: Token[], { to }: Figure): boolean =>
  tokens[to]?.word === 'of' && !hasWord(tokens, to + 1, to + 4, isGas)

/** "Its total emissions came to 11.5 million tonnes": a mass of what the sentence speaks of. */
function carbonOf({ tokens, sentences, figures }: Reading, i: number): void {
  const figure = figures[i] as Figure
  const unit = figure.unit
  if (unit === undefined || unit.includes('CO2') || (figure.per ?? 'year') !== 'year') return
  const floor = sentences[figure.sentence]?.from ?? 0
  const before = lastBefore(figures, figure.from)
  // "48.4 million tons of greenhouse gases", "Nepal emits 48 million tons, Chad 46 million tons"
  const goesOn = before?.unit?.includes('CO2') && figure.from - before.to < SAME_GAS
  if (isOfOther(tokens, figure)) return
  // "5,800 Mt for one and 11,500 Mt for the other, beside the 41 Mt of CO2 from mining"
  const leadsTo = [1, 2].some((n) => isCarbonOf(itemAt(figures, i + n), figure))
  if (
    goesOn ||
    leadsTo ||
    tokens[figure.to]?.word === 'of' ||
    hasWord(tokens, floor, figure.from, isEmission)
  )
    figure.unit = `${unit} CO2`
}

/** "40x M60S", "8x H100": so many of a product. */
function timesProduct({ tokens, text, entities }: Reading, figure: Figure): void {
  if (figure.dimension !== 'multiple' || !/^\d+x$/i.test(text.slice(figure.start, figure.end))) return
  const next = tokens[figure.to]
  const number = next?.capital && tokens[figure.to + 1]?.kind === 'number'
  if (!number && (!next?.capital || !/\d/.test(next.word))) {
    if (!between(entities, figure.to, figure.to + 1).some((e) => e.value.kind === 'product')) return
  }
  figure.dimension = undefined
  figure.unit = undefined
}
