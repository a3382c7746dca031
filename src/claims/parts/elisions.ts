import { major } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, between, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { anyOf, hasWord, wordClass } from '../text/words.ts'
import { completeByPlace, isCoin } from './labels.ts'
import { isHedge, leading } from './leading.ts'
import { nameCurrency } from './local-money.ts'
import { completeRate } from './rates.ts'

const holds = wordClass('holds held hold owns owned keeps kept')
const isMade = wordClass('mined produced minted')
const isExtreme = wordClass('peak high low record maximum minimum')
const isEmission = wordClass('emissions emitted emits emit co2 footprint')

const joins = wordClass('with against versus vs from to and or than in at')
const isPlaced = wordClass('on at with in')
const isListed = wordClass(', and')
const isCoins = wordClass('coin coins')
const isThem = wordClass('which them these those')
const mayFollow = wordClass(
  'in on at a the last during and for earlier by mined produced reported recorded posted year this high low',
)
const SHARED = new Set<string>(['coins', 'hashrate', 'time', 'power', 'energy', 'tokens'])

/**
 * Completes figures that leave out what their neighbour or their place says: "181 bitcoins compared with 179",
 * "by a factor of 100", "10,000 crores".
 */
export function completeFigures(reading: Reading): void {
  for (const [i, figure] of reading.figures.entries()) {
    nameCurrency(reading, figure)
    completeByPlace(reading, i)
    timesProduct(reading, figure)
    completeRate(reading, i)
    if (figure.coins && figure.currency === 'USD') coinsOf(reading, i)
    if (figure.dimension === 'mass') carbonOf(reading, figure)
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
  const { tokens, figures, text } = reading
  const figure = figures[i] as Figure
  if (/crore|lakh/i.test(text.slice(figure.start, figure.end))) {
    figure.dimension = 'money'
    figure.currency = figure.unit = 'INR'
    figure.unitShared = true
  } else if (
    (isCoins(tokens[figure.to]) && speaksOfBitcoin(reading, figure)) ||
    isOfCoins(tokens, figure.to) ||
    isMinedCoins(tokens, figure.to) ||
    countsCoins(reading, figure)
  ) {
    figure.dimension = 'coins'
    figure.currency = figure.unit = 'BTC'
  } else if (SUBSIDIES.has(figure.value) && speaksOfReward(reading, figure)) {
    figure.dimension = 'coins'
    figure.currency = figure.unit = 'BTC'
  } else if (leading(tokens, figure.from - 1)?.word === 'of' && tokens[figure.from - 2]?.word === 'factor') {
    figure.dimension = 'multiple'
    figure.unit = 'x'
  } else {
    const [other, further] = [itemAt(figures, i - 1), itemAt(figures, i - 2)].filter(
      (f) => f && f.dimension !== undefined && f.dimension !== 'fraction',
    )
    if (other && countsLike(reading, figure, other)) takeUnit(figure, other)
    else if (further && isPartOf(tokens, figure, further)) takeUnit(figure, further)
    else if (other && isNextMeasured(tokens, figure, other)) takeUnit(figure, other)
    else if (isPartOfNext(tokens, figure, figures[i + 1])) takeUnit(figure, figures[i + 1] as Figure)
  }
}

/** "cuts block rewards from 6.25 to 3.125": what a block has paid since 2016, and is to pay. */
const SUBSIDIES = new Set(['12.5', '6.25', '3.125', '1.5625'])
const isReward = wordClass('reward rewards subsidy subsidies')
const speaksOfReward = ({ tokens, sentences }: Reading, { from, sentence }: Figure): boolean =>
  hasWord(tokens, Math.max(sentences[sentence]?.from ?? 0, from - 12), from, isReward)

/** Whether a bare number counts in the unit of a figure before: "181 bitcoins compared with 179". */
function countsLike({ tokens }: Reading, figure: Figure, other: Figure): boolean {
  if (other.sentence !== figure.sentence) return false
  const ratio = Number(figure.value) / Number((other.coins ?? other).value)
  // "14 t/s on the desk, 6 on the lap"
  const alike = isPlaced(tokens[figure.to]) && tokens[other.to]?.word === tokens[figure.to]?.word
  if (alike && SHARED.has(other.dimension ?? '') && isListed(tokens[figure.from - 1]))
    return figure.from - other.to <= 9 && ratio > 0.02 && ratio < 50
  if (other.valueHigh !== undefined) return false
  if (isPartOf(tokens, figure, other)) return true
  // "3.2 cents against 6.1 in Texas"
  if (!SHARED.has(other.dimension ?? '') && other.coins === undefined) return false
  const lead = leading(tokens, figure.from - 1)
  const next = tokens[figure.to]
  // "mined 350 BTC, 222 of which for itself"
  const ofThem = next?.word === 'of' && isThem(tokens[figure.to + 1])
  // "from a peak of 13,295"
  const peak = lead?.word === 'of' && isExtreme(tokens[figure.from - 2])
  // "bought 8,888 BTC and now holds just over 105,000"
  const kept = other.dimension === 'coins' && holds(lead)
  // "holds 8,049 bitcoin, having mined 5,079 this year"
  const made = other.dimension === 'coins' && isMade(lead)
  if (!(joins(lead) || peak || kept || made || ofThem)) return false
  if (next?.kind === 'word' && !mayFollow(next) && !ofThem) return false
  // "mined 598 BTC, taking the total for the first quarter of the year to 1,871"
  const reach = other.dimension === 'coins' && lead?.word === 'to' ? 18 : 14
  return figure.from - other.to <= reach && ratio > 0.1 && (ratio < 10 || kept)
}

/** "Of the 4,100 MW registered in Texas, barely 2,600 is still mining": a part told without its unit. */
function isPartOf(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (!isWhole.has(other.dimension ?? '') || Number(figure.value) >= Number(other.value)) return false
  if (other.sentence !== figure.sentence || other.valueHigh !== undefined) return false
  const first = leading(tokens, other.from - 1)
  if (first?.word !== 'of' || tokens[figure.from - 1]?.kind === 'number') return false
  const next = tokens[figure.to]
  return leading(tokens, figure.from - 1)?.word === ',' && (isVerb(next) || isAdverb(next))
}
/** "to use 100 of the 550 megawatts": a part told before its whole. */
function isPartOfNext(tokens: Token[], figure: Figure, whole: Figure | undefined): boolean {
  if (
    tokens[figure.to]?.word !== 'of' ||
    tokens[figure.to + 1]?.word !== 'the' ||
    !whole ||
    !isWhole.has(whole.dimension ?? '')
  )
    return false
  return whole.from - figure.to <= 2 && Number(figure.value) < Number(whole.value)
}
const isWhole = new Set(['coins', 'hashrate', 'power', 'energy'])
const isAdverb = wordClass('now still already will would remain')

/** "Tarn's NPU hits 80 TOPS. Halden's does 50.": what another thing comes to, by the measure told before. */
function isNextMeasured(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (other.dimension !== 'compute' && other.dimension !== 'tokens') return false
  if (figure.sentence - other.sentence > 1 || (other.dimension === 'tokens' && other.per === undefined))
    return false
  const ratio = Number(figure.value) / Number(other.value)
  if (!(ratio > 0.1 && ratio < 10) || !measures(leading(tokens, figure.from - 1))) return false
  return figure.to >= tokens.length || endsClause(tokens[figure.to])
}
const measures = wordClass('does hits reaches manages delivers offers gets at to posts')
const endsClause = wordClass('. , ;')

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

/** "mined 98,000 bitcoins, 31,000 of these bitcoins in Utah", not "nine of the bitcoin miners". */
const isOfCoins = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'of' && isThese(tokens[at + 1]) && areCoins(tokens[at + 2])
const isThese = wordClass('these those the')
const areCoins = wordClass('bitcoins coins')

/** "9,102 self-mined Bitcoin": coins by how they were come by. */
function isMinedCoins(tokens: Token[], at: number): boolean {
  let i = at
  while (i < at + 3 && isMined(tokens[i])) i++
  return i > at && isCoin(tokens[i]) && tokens[i + 1]?.kind !== 'number' && !isRig(tokens[i + 1])
}
const isMined = wordClass('self mined newly freshly unencumbered pledged')
const isRig = wordClass('miners miner mining machines rigs network')

const isStock = wordClass(
  'holdings production output treasury reserves reserve stash stockpile balance hoard',
)
const standsAt = wordClass(
  'to at is are was were stands stood reached reaches has have now totaled totalled total hit grew rose climbed increased jumped surged exceeded surpassed topped fell dropped declined decreased slumped slipped tumbled plunged came of from',
)
const leadsCount = anyOf(standsAt, isHedge)
const surpasses = wordClass('surpassed exceeded topped passed')
const isWon = wordClass('mined produced earned held')
const isPrice = wordClass('price cost costs value revenue profit fee fees per each')
const goesOn = wordClass('from compared versus against up down which')

/** Before "dropped 3.2%" of "its bitcoin production dropped 3.2% from 494", where that ends at a token; else the token. */
function pastMove(tokens: Token[], figures: Reading['figures'], at: number): number {
  const change = lastBefore(figures, at + 1)
  if (change?.unit !== '%' || change.to !== at + 1) return at
  const i = change.from - (itemAt(tokens, change.from - 1)?.word === 'by' ? 2 : 1)
  return moves(itemAt(tokens, i)) ? i - 1 : at
}
const moves = wordClass(
  'drop dropped fall fell rise rose increase increased decline declined decrease decreased jump jumped grow grew climb climbed slip slipped slide slid',
)

/** "its bitcoin holdings have reached 26,200", "the number of coins mined in the quarter fell to 330 from 982": a bare number that a count of bitcoin comes to. */
function countsCoins({ tokens, sentences, figures }: Reading, figure: Figure): boolean {
  const next = tokens[figure.to]
  if (next?.kind === 'word' && !next.newline && !mayFollow(next) && !goesOn(next)) return false
  let i = figure.from - 1
  while (i > figure.from - 5 && leadsCount(itemAt(tokens, i))) i--
  // "the bitcoins held by Tarn surpassed 1,000": the verb is part of the figure
  if (i === figure.from - 1 && !surpasses(tokens[figure.from])) return false
  i = pastMove(tokens, figures, i)
  if (isStock(tokens[i]) && isCoin(tokens[i - 1])) return true
  const first = Math.max(sentences[figure.sentence]?.from ?? 0, i - 8)
  for (let j = i; j > first && tokens[j]?.kind !== 'mark'; j--) {
    if (isVerb(tokens[j]) && !isWon(tokens[j]) && !tokens[j]?.capital) return false
    if ((isCoin(tokens[j]) && isWon(tokens[j - 1])) || (isWon(tokens[j]) && isCoin(tokens[j - 1])))
      return !hasWord(tokens, first, j, isPrice) && !anyBetween(figures, j, figure.from)
  }
  return false
}

/** Whether bitcoin is spoken of in the figure's sentence or the two before. */
function speaksOfBitcoin({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  return hasWord(tokens, from, figure.from, isCoin)
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
