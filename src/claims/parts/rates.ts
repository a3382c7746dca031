import { findQuantities } from '../quantities/find.ts'
import type { Figure, Reading } from '../reading.ts'
import { endingAt, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { anyOf, hasWord, wordClass } from '../text/words.ts'
import { completeHashprice } from './hashprices.ts'
import { isHedge, leading, pastHedges } from './leading.ts'
import { setRate } from './set-rate.ts'

/** What money is a price for that goes on from one amount to the next. */
const RATES = new Set([
  'kWh',
  'MWh',
  'BTC',
  'hour',
  'Mtoken',
  'TH',
  'TH/s/day',
  'PH/s',
  'PH/s/day',
  'EH/s/day',
])

/** Completes an amount of money by what it is a price for, where that is said elsewhere: "up from 5.1 cents", "power at 4.7¢". */
export function completeRate(reading: Reading, i: number): void {
  const { figures } = reading
  const figure = figures[i] as Figure
  if (figure.dimension !== 'money') return
  for (let n = 1; n <= 3; n++) priceLike(reading, figure, itemAt(figures, i - n))
  priceThen(reading, figure, figures[i + 1])
  powerAt(reading, figure)
  rateBehindBracket(reading, i)
  tariffGoesOn(reading, i)
  completeHashprice(reading, figure)
  convertedRate(reading, figure, itemAt(figures, i - 1))
  hourOf(reading, figure)
  if (figure.per === 'kW' && Number(figure.value) < 1) setRate(figure, 'kWh')
}

/** "2.4 rubles per kWh, translating to $0.038", "$0.04 per kWh (4,800 rials)": per the same as what it converts. */
function convertedRate({ tokens }: Reading, figure: Figure, other: Figure | undefined): void {
  if (figure.per !== undefined || other?.sentence !== figure.sentence) return
  if (other.dimension !== 'money' || other.per === undefined || !RATES.has(other.per)) return
  const lead = leading(tokens, figure.from - 1)
  const at = figure.from - (lead?.word === 'to' ? 2 : 1)
  // "$0.04 per kWh (4,800 rials)"
  const inBracket = lead?.word === '(' && tokens[other.to] === lead && other.currency !== figure.currency
  if (!(converts(tokens[at]) || inBracket) || figure.from - other.to > 5) return
  setRate(figure, other.per)
}
const converts = wordClass('translating equivalent equal equals equalling translates or')

/** "4,800 rials ($0.11) per kilowatt-hour": the rate behind a conversion is that of both amounts. */
function rateBehindBracket({ tokens, figures, text }: Reading, i: number): void {
  const [first, second] = [itemAt(figures, i - 1), figures[i] as Figure]
  if (second.per !== undefined || tokens[second.to]?.word !== ')') return
  if (first?.dimension !== 'money' || first.per !== undefined) return
  if (tokens[first.to]?.word !== '(' || second.from - first.to > CONVERSION) return
  let at = second.to + 1
  if (tokens[at]?.word === 'for') at++
  const lead = tokens[at]
  if (!lead || !leadsRate(lead)) return
  // "for each consumed kWh"
  const from = tokens[isUsed(tokens[at + 1]) ? at + 2 : at + 1]
  const to = tokens[Math.min(at + 4, second.sentenceEnd - 1)]
  if (!from || !to || to.end < from.start) return
  const rate = findQuantities(`$1 per ${text.slice(from.start, to.end)}`)[0]
  if (!rate?.per || !RATES.has(rate.per)) return
  for (const figure of [first, second]) setRate(figure, rate.per)
}

/** How many words may stand in such a bracket before the amount: "(this is roughly $0.11)". */
const CONVERSION = 4
const leadsRate = wordClass('per / a each every')
const isUsed = wordClass('consumed used')

const isTariff = wordClass('it rate rates tariff tariffs fee charge levy surcharge price')

/** "2 tenge per kWh. It may exceed 25 tenge": what a tariff comes to, told in the next sentence. */
function tariffGoesOn({ tokens, figures, sentences }: Reading, i: number): void {
  const figure = figures[i] as Figure
  if (figure.per !== undefined || figure.scaleShared) return
  for (let n = i - 1; n >= 0 && n > i - 4; n--) {
    const other = figures[n] as Figure
    if (other.per !== 'kWh' || other.currency !== figure.currency || other.coins !== figure.coins) continue
    const ratio = Number(figure.value) / Number(other.value)
    const from = sentences[figure.sentence]?.from ?? 0
    if (figure.sentence - other.sentence !== 1 || !(ratio > 0.02 && ratio < 50)) return
    if (hasWord(tokens, from, Math.min(from + 6, figure.from), isTariff)) setRate(figure, 'kWh')
    return
  }
}

/** How far before its price an hour may stand. */
const HOUR_OF = 9

/** "An hour of H100 time costs $2.49": a price of the hour it opens with. */
function hourOf({ tokens }: Reading, figure: Figure): void {
  if (figure.per !== undefined || !pricesHour(leading(tokens, figure.from - 1))) return
  for (let i = figure.from - 2; i > figure.from - HOUR_OF && i > 0 && tokens[i]?.kind !== 'mark'; i--)
    if (isHours(tokens[i])) {
      if (isSingle(tokens[i - 1]) && isOfOrOn(tokens[i + 1])) setRate(figure, 'hour')
      return
    }
}
const pricesHour = wordClass('costs cost for at is')
const isHours = wordClass('hour')
const isSingle = wordClass('an one each every the')
const isOfOrOn = wordClass('of on with')

const isCost = wordClass('costs cost')
const isHour = wordClass('kilowatt kwh')
const isPower = wordClass('power electricity energy tariff even breakeven profitable')
const pricesPower = wordClass('at for costs of')
const isPriced = wordClass('of was is be at : were from pay pays paid owe owes')

/**
 * "power at 4.7¢", "a kilowatt-hour costs them 7.4 cents": cents that power costs are cents a kilowatt-hour. "Power cost
 * per MWh was $31": a price of what stands before it.
 */
function powerAt(reading: Reading, figure: Figure): void {
  const { tokens } = reading
  if (figure.per !== undefined) return
  const lead = leading(tokens, figure.from - 1)
  let per = isPriced(lead) ? perEnergy(reading, figure) : null
  const costs = isCost(itemAt(tokens, figure.from - 1)) || isCost(itemAt(tokens, figure.from - 2))
  const priced = pricesPower(lead)
  for (let i = figure.from - 2; i > figure.from - 6 && figure.coins && !per; i--)
    if ((costs && (isHour(tokens[i]) || isElectric(tokens[i]))) || (priced && isPower(tokens[i]))) per = 'kWh'
  if (!per && figure.coins && isPriceOfHour(tokens, figure)) per = 'kWh'
  if (!per && figure.coins && isPaidFor(tokens, figure.to)) per = 'kWh'
  if (!per && Number(figure.value) < 1 && isCostOfPower(tokens, figure)) per = 'kWh'
  if (per) setRate(figure, per)
}

/** "paid 3.4 cents for its power" */
const isPaidFor = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'for' && (isElectric(tokens[at + 1]) || isElectric(tokens[at + 2]))

/** "the average price for 1 kilowatt-hour of electricity rose from 16 cents": what is priced is named farther off. */
function isPriceOfHour(tokens: Token[], { from }: Figure): boolean {
  for (let i = from - 1; i > from - 12 && itemAt(tokens, i)?.kind !== 'mark'; i--)
    if (isHour(itemAt(tokens, i))) return [2, 3, 4].some((n) => isPrice(tokens[i - n]))
  return false
}
const isPrice = wordClass('price prices rate rates charge tariff')

const isRate = wordClass('cost costs price prices rate rates tariff tariffs')
const isElectric = wordClass('electricity power energy')
const isJoint = wordClass('of for the')

/** "the cost of electricity there can be 0.08 yuan": less than one of any money is what a kilowatt-hour of it costs. */
function isCostOfPower(tokens: Token[], { from }: Figure): boolean {
  for (let i = from - 1; i > from - 14 && i > 0; i--) {
    if (tokens[i]?.kind === 'mark' && tokens[i]?.word !== '(') return false
    if (!isElectric(tokens[i])) continue
    if (isRate(tokens[i + 1])) return true
    let head = i - 1
    while (head > 0 && isJoint(tokens[head])) head--
    if (head < i - 1 && isRate(tokens[head])) return true
  }
  return false
}

const ENERGIES = new Map([
  ['kwh', 'kWh'],
  ['kilowatt', 'kWh'],
  ['mwh', 'MWh'],
  ['megawatt', 'MWh'],
])
const isEnergy = wordClass(ENERGIES.keys())

/** "per kWh", "for each kilowatt-hour" */
const isPer = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'per' || (isEach(itemAt(tokens, i)) && itemAt(tokens, i - 1)?.word === 'for')
const isEach = wordClass('each every')

/** The energy that a head before the figure prices: "energy cost per MWh of $28", "the price per kilowatt-hour was 5 cents". */
function perEnergy({ tokens, figures }: Reading, figure: Figure): string | null {
  for (let i = figure.from - 2; i > figure.from - 10; i--) {
    const token = itemAt(tokens, i)
    if (!token || !isEnergy(token) || !isPer(tokens, i - 1)) continue
    // "5 cents per kWh is a hashprice of $44": another's
    return (lastBefore(figures, i)?.to ?? 0) > i ? null : (ENERGIES.get(token.word) ?? null)
  }
  return null
}

const parts = wordClass('; and but while')
/** How far behind stands what a price is down to, in tokens. */
const FALLEN = 12
const isMoved = wordClass('down up fallen risen dropped climbed')

/** "above $7 in 2024, is down to $2.95 an hour": what a price has come from is for the same. */
function priceThen({ tokens }: Reading, figure: Figure, next: Figure | undefined): void {
  if (figure.per !== undefined || figure.scaleShared || next?.sentence !== figure.sentence) return
  if (next.dimension !== 'money' || next.per === undefined || !RATES.has(next.per)) return
  const to = pastHedges(tokens, next.from - 1)
  if (tokens[to]?.word !== 'to' || !isMoved(tokens[to - 1]) || figure.currency !== next.currency) return
  if (next.from - figure.to > FALLEN || hasWord(tokens, figure.to, to, parts)) return
  const ratio = Number(figure.value) / Number(next.value)
  if (ratio > 0.02 && ratio < 50) setRate(figure, next.per)
}

const isLevel = wordClass('level levels peak high low average record')
const joinsPrices = wordClass('with against versus vs from to and than at')

/** "up from 5.1 cents", "against $2.40 at the largest clouds": per the same as the price before. */
function priceLike(reading: Reading, figure: Figure, other: Figure | undefined): void {
  const { tokens } = reading
  if (figure.per !== undefined || figure.scaleShared || other?.sentence !== figure.sentence) return
  if (other.dimension !== 'money' || other.per === undefined || !RATES.has(other.per)) return
  const ratio = Number(figure.value) / Number(other.value)
  const cents = figure.coins !== undefined && other.coins !== undefined
  if (
    !(ratio > 0.1 && ratio < 10) ||
    figure.from - other.to > 14 ||
    (figure.currency !== other.currency && !cents)
  )
    return
  // "Sweden (17.70 euros per MWh), then Finland (21.97 euros)"
  const bracketed = tokens[figure.from - 1]?.word === '(' && tokens[other.from - 1]?.word === '('
  // "7.7 cents for power in town, 5.1 cents elsewhere"
  const listed = bracketed || (cents && tokens[figure.from - 1]?.word === ',')
  // "under $0.06 for a kWh in town, in the villages just above $0.03": less than one of any money, beside a price of power
  const power = other.per === 'kWh' && Number(figure.value) < 1 && figure.coins === undefined
  // "$530 a coin in Chad, in Togo almost $1,790"
  const there = other.per === 'BTC' && isPlaced(reading, figure)
  // "from a peak of $0.45 per TH a day to current levels of $0.23"
  const level = tokens[figure.from - 1]?.word === 'of' && isLevel(tokens[figure.from - 2])
  if (!listed && !level && !power && !there && !joinsPrices(leading(tokens, figure.from - 1))) return
  figure.currency = other.currency
  setRate(figure, other.per)
}

/** "in Togo almost $1,790", "Togo ($1,790)": whether a place stands right before an amount. */
function isPlaced({ tokens, places }: Reading, { from }: Figure): boolean {
  let i = from
  while (i > from - 4 && leadsAmount(itemAt(tokens, i - 1))) i--
  return endingAt(places, i) !== undefined
}
const leadsAmount = anyOf(isHedge, wordClass('( : at with it is for'))
