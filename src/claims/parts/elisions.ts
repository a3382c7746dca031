import { findQuantities } from '../quantities/find.ts'
import type { Figure, Reading } from '../reading.ts'
import { between } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { completeByPlace, isCoin } from './labels.ts'
import { isQualifier, leading } from './leading.ts'

const holds = wordClass('holds held hold owns owned keeps kept')
const isExtreme = wordClass('peak high low record maximum minimum')
const isEmission = wordClass('emissions emitted emits emit co2 footprint')

const joins = wordClass('with against versus vs from to and or than in at')
const joinsPrices = wordClass('with against versus vs from to and than at')
const isCoins = wordClass('coin coins')
const isThem = wordClass('which them these those')
const mayFollow = wordClass('in on at a the last during and for earlier by')
const SHARED = new Set<string>(['coins', 'hashrate', 'time', 'power', 'energy', 'tokens'])
const RATES = new Set(['kWh', 'MWh', 'BTC', 'hour', 'Mtoken', 'PH/s/day'])

/**
 * Completes figures that leave out what their neighbour or their place says: "181 bitcoins compared with 179",
 * "by a factor of 100", "10,000 crores".
 */
export function completeFigures(reading: Reading): void {
  const { tokens, figures, text } = reading
  for (const [i, figure] of figures.entries()) {
    completeByPlace(reading, i)
    timesProduct(reading, figure)
    for (let n = 1; n <= 3 && figure.per === undefined; n++) priceLike(reading, figure, figures[i - n])
    if (figure.dimension === 'money' && figure.per === undefined) powerAt(reading, figure)
    rateBehindBracket(reading, i)
    convertedRate(reading, figure, figures[i - 1])
    if (figure.dimension === 'mass') carbonOf(reading, figure)
    if (figure.dimension !== undefined || figure.currency !== undefined) continue
    const quote = text.slice(figure.start, figure.end)
    if (/crore|lakh/i.test(quote)) {
      figure.dimension = 'money'
      figure.currency = figure.unit = 'INR'
      figure.unitShared = true
      continue
    }
    if ((isCoins(tokens[figure.to]) && speaksOfBitcoin(reading, figure)) || countsCoins(reading, figure)) {
      figure.dimension = 'coins'
      figure.currency = figure.unit = 'BTC'
      continue
    }
    const before = leading(tokens, figure.from - 1)
    if (before?.word === 'of' && tokens[figure.from - 2]?.word === 'factor') {
      figure.dimension = 'multiple'
      figure.unit = 'x'
      continue
    }
    const other = [figures[i - 1], figures[i - 2]].find(
      (f) => f && f.dimension !== undefined && f.dimension !== 'fraction',
    )
    // "mined 350 BTC, 222 of which for itself"
    const ofThem = tokens[figure.to]?.word === 'of' && isThem(tokens[figure.to + 1])
    // "from a peak of 13,295"
    const peak = before?.word === 'of' && isExtreme(tokens[figure.from - 2])
    if (
      !other ||
      other.sentence !== figure.sentence ||
      other.dimension === undefined ||
      other.valueHigh !== undefined
    )
      continue
    // "bought 8,888 BTC and now holds just over 105,000"
    const kept = other.dimension === 'coins' && holds(before)
    if (!SHARED.has(other.dimension) || !(joins(before) || peak || kept || ofThem)) continue
    const next = tokens[figure.to]
    if (next?.kind === 'word' && !mayFollow(next) && !ofThem) continue
    const ratio = Number(figure.value) / Number(other.value)
    // "mined 598 BTC, taking the total for the first quarter of the year to 1,871"
    const reach = other.dimension === 'coins' && before?.word === 'to' ? 18 : 14
    if (figure.from - other.to > reach || !(ratio > 0.1 && (ratio < 10 || kept))) continue
    figure.dimension = other.dimension
    if (other.per !== undefined) figure.per = other.per
    if (other.unit !== undefined) figure.unit = other.unit
    if (other.currency !== undefined) figure.currency = other.currency
    figure.unitShared = true
  }
}

/** "Its total emissions came to 11.5 million tonnes": a mass of what the sentence speaks of. */
function carbonOf({ tokens, sentences }: Reading, figure: Figure): void {
  const unit = figure.unit
  if (unit === undefined || unit.includes('CO2') || (figure.per ?? 'year') !== 'year') return
  for (let i = sentences[figure.sentence]?.from ?? 0; i < figure.from; i++)
    if (isEmission(tokens[i])) {
      figure.unit = `${unit} CO2`
      return
    }
}

/** "2.4 rubles per kWh, translating to $0.038": per the same as what it converts. */
function convertedRate({ tokens }: Reading, figure: Figure, other: Figure | undefined): void {
  if (figure.dimension !== 'money' || figure.per !== undefined || other?.sentence !== figure.sentence) return
  if (other.dimension !== 'money' || other.per === undefined || !RATES.has(other.per)) return
  const lead = leading(tokens, figure.from - 1)
  const at = figure.from - (isTo(lead) ? 2 : 1)
  if (!converts(tokens[at]) || figure.from - other.to > 5) return
  figure.per = other.per
  figure.unit = `${figure.currency}/${other.per}`
  figure.unitShared = true
}
const isTo = wordClass('to')
const converts = wordClass('translating equivalent equal equals equalling translates')

/** "4,800 rials ($0.11) per kilowatt-hour": the rate behind a conversion is that of both amounts. */
function rateBehindBracket({ tokens, figures, text }: Reading, i: number): void {
  const [first, second] = [figures[i - 1], figures[i] as Figure]
  if (second.dimension !== 'money' || second.per !== undefined || tokens[second.to]?.word !== ')') return
  if (first?.dimension !== 'money' || first.per !== undefined || first.to !== second.from - 1) return
  const from = tokens[second.to + 1]
  const to = tokens[Math.min(second.to + 5, second.sentenceEnd - 1)]
  if (!from || !to || !leadsRate(from)) return
  const rate = findQuantities(`$1 ${text.slice(from.start, to.end)}`)[0]
  if (!rate?.per || !RATES.has(rate.per)) return
  for (const figure of [first, second]) {
    figure.per = rate.per
    figure.unit = `${figure.currency}/${rate.per}`
    figure.unitShared = true
  }
}
const leadsRate = wordClass('per / a each')

const isCost = wordClass('costs cost')
const isHour = wordClass('kilowatt kwh')
const isPower = wordClass('power electricity energy tariff')
const pricesPower = wordClass('at for costs of')
const isPriced = wordClass('of was is at : were')

/**
 * "power at 4.7¢", "a kilowatt-hour costs them 7.4 cents": cents that power costs are cents a kilowatt-hour. "Power cost
 * per MWh was $31": a price of what stands before it.
 */
function powerAt({ tokens }: Reading, figure: Figure): void {
  const lead = leading(tokens, figure.from - 1)
  const unit = isPriced(lead) ? perEnergy(tokens, figure) : null
  const costs = isCost(tokens[figure.from - 1]) || isCost(tokens[figure.from - 2])
  const priced = pricesPower(lead)
  let per = unit
  for (let i = figure.from - 2; i > figure.from - 6 && figure.coins && !per; i--)
    if ((costs && isHour(tokens[i])) || (priced && isPower(tokens[i]))) per = 'kWh'
  if (!per) return
  figure.per = per
  figure.unit = `${figure.currency}/${per}`
  figure.unitShared = true
}

const ENERGIES = new Map([
  ['kwh', 'kWh'],
  ['kilowatt', 'kWh'],
  ['mwh', 'MWh'],
  ['megawatt', 'MWh'],
])

/** The energy that a head before the figure prices: "energy cost per MWh of $28", "the price per kilowatt-hour was 5 cents". */
function perEnergy(tokens: Token[], figure: Figure): string | null {
  for (let i = figure.from - 2; i > figure.from - 7; i--) {
    const unit = ENERGIES.get(tokens[i]?.word ?? '')
    if (unit && tokens[i - 1]?.word === 'per') return unit
  }
  return null
}

/** "up from 5.1 cents", "against $2.40 at the largest clouds": per the same as the price before. */
function priceLike({ tokens }: Reading, figure: Figure, other: Figure | undefined): void {
  if (figure.dimension !== 'money' || figure.per !== undefined || figure.scaleShared) return
  if (!other || other.sentence !== figure.sentence || other.per === undefined || other.dimension !== 'money')
    return
  if (!RATES.has(other.per)) return
  const ratio = Number(figure.value) / Number(other.value)
  const cents = figure.coins !== undefined && other.coins !== undefined
  if (
    !(ratio > 0.1 && ratio < 10) ||
    figure.from - other.to > 14 ||
    (figure.currency !== other.currency && !cents)
  )
    return
  if (!joinsPrices(leading(tokens, figure.from - 1))) return
  figure.per = other.per
  figure.currency = other.currency
  if (other.unit !== undefined) figure.unit = other.unit
  figure.unitShared = true
}

const isStock = wordClass(
  'holdings production output treasury reserves reserve stash stockpile balance hoard',
)
const standsAt = wordClass(
  'to at is are was were stands stood reached reaches has have now totaled totalled total hit grew rose climbed increased exceeded surpassed topped fell of',
)

/** "its bitcoin holdings have reached 26,200", "lifted BTC output to 612": a bare number that a stock of bitcoin comes to. */
function countsCoins({ tokens }: Reading, figure: Figure): boolean {
  const next = tokens[figure.to]
  if (next?.kind === 'word' && !next.newline && !mayFollow(next)) return false
  let i = figure.from - 1
  while (i > figure.from - 5 && (standsAt(tokens[i]) || isQualifier(tokens[i]))) i--
  return i < figure.from - 1 && isStock(tokens[i]) && isCoin(tokens[i - 1])
}

/** Whether bitcoin is spoken of in the figure's sentence or the two before. */
function speaksOfBitcoin({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  for (let i = from; i < figure.from; i++) if (isCoin(tokens[i])) return true
  return false
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
