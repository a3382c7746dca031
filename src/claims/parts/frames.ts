import { FRAMES, has, mark } from '../frames.ts'
import type { Dimension } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, endingAt, itemAt } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { markChange } from './change-frames.ts'
import { isAboutCompany, isOneCompanys } from './company-frames.ts'
import { markListed } from './joined-changes.ts'
import { pastHedges } from './leading.ts'
import { movesItself } from './multiple-frames.ts'
import { markPart } from './part-frames.ts'
import { markPurchase, markTrade } from './trade-frames.ts'
import { isProfit, isRaisedAtValuation, markWorth } from './worth-frames.ts'

const TIMES = new Set(['day', 'week', 'month', 'hour'])

const speaksOfCoin = wordClass(
  'bitcoin bitcoins btc coin coins crypto cryptocurrency cryptocurrencies halving sats satoshis miner miners hashprice hashrate',
)

/** Notes for each figure how it stands in its sentence. */
export function markFrames(reading: Reading): void {
  const coin = reading.tokens.findIndex(speaksOfCoin)
  const firstCoin = coin < 0 ? reading.tokens.length : coin
  for (const [i, figure] of reading.figures.entries()) {
    mark(figure, FRAMES.always)
    markUnit(figure)
    if (figure.ofWhole || isOneIn(reading, figure)) mark(figure, FRAMES.of)
    if (figure.measures !== null) markKind(reading, i, figure, figure.measures, firstCoin)
  }
}

/** How a figure of some kind stands; `firstCoin`: the token at which the text first speaks of coins. */
function markKind(reading: Reading, i: number, figure: Figure, kind: Dimension, firstCoin: number): void {
  switch (kind) {
    case 'hashrate':
      if (isOneCompanys(reading, figure)) mark(figure, FRAMES.company)
      return
    case 'money':
      if (isAboutCompany(reading, figure)) mark(figure, FRAMES.company)
      if (figure.sentenceEnd <= firstCoin) mark(figure, FRAMES.noCoin)
      if (sizesMarket(reading, figure)) mark(figure, FRAMES.ofMarket)
      markPurchase(reading, figure)
      markWorth(reading, figure)
      if (isRaisedAtValuation(reading, figure)) mark(figure, FRAMES.raised)
      if (isProfit(reading, figure)) mark(figure, FRAMES.profit)
      markRates(reading, figure)
      return
    case 'coins':
    case 'money/coin':
      markRates(reading, figure)
      return
    case 'money/token':
      // "$20/m" is as likely for a month
      if (!reading.text.startsWith('/m', figure.end - 2)) mark(figure, FRAMES.perToken)
      return
    case 'money/hashrate':
      mark(figure, FRAMES.perHash)
      return
    case 'multiple':
      if (movesItself(reading, figure)) mark(figure, FRAMES.verbMultiple)
      markChange(reading, figure)
      markListed(reading, i)
      return
    case 'percent':
      if (signedAt(reading, figure)) {
        mark(figure, FRAMES.change)
        figure.change = figure.value.startsWith('-') ? -1 : 1
      }
      markChange(reading, figure)
      markListed(reading, i)
      markPart(reading, figure)
      return
    case 'count':
      if (wordAt(reading.tokens, figure.from - 1) === 'another') markAsBefore(reading, i)
      markNoun(reading, figure)
      if (isModelSize(reading, figure)) mark(figure, FRAMES.ofModel)
      markTrade(reading, figure)
      return
  }
}

/** What the unit of a figure alone tells. */
function markUnit(figure: Figure): void {
  const { unit, per } = figure
  if (unit !== undefined) {
    mark(figure, FRAMES.unit)
    if (unit === 'ms') mark(figure, FRAMES.millis)
    if (isOfDevice(figure, unit)) mark(figure, FRAMES.small)
  }
  if (per === undefined) return
  if (per === 'BTC') mark(figure, FRAMES.perCoin)
  if (per === 'block') mark(figure, FRAMES.perBlock)
  if (per === 'hour') mark(figure, FRAMES.perHour)
  if (TIMES.has(per)) mark(figure, FRAMES.perTime)
}

const DEVICE_UNITS = new Set(['nW', 'µW', 'mW', 'W', 'Wh', 'mWh'])

/** "one in four rigs", "three out of ten sites": a part of those named behind. */
function isOneIn({ tokens }: Reading, figure: Figure): boolean {
  if (figure.dimension !== 'fraction' || figure.unit !== undefined) return false
  if (tokens[figure.to]?.kind !== 'word') return false
  for (let i = figure.from + 1; i < figure.to - 1; i++)
    if (tokens[i]?.word === 'in' || tokens[i]?.word === 'of') return true
  return false
}

/** Watts, or a few kilowatts: of a device or a rack rather than of a site. */
const isOfDevice = ({ dimension, value }: Figure, unit: string): boolean =>
  (dimension === 'power' || dimension === 'energy') &&
  (unit === 'kW' ? Number(value) < 100 : DEVICE_UNITS.has(unit))

/** "+56%", "-1.1%", "minus 3%", "(plus 48%)": a sign, not the dash of a range or a list. */
function signedAt({ text, tokens }: Reading, { figure, from, start, value }: Figure): boolean {
  if (value.startsWith('-') || text.charCodeAt((figure?.start ?? start) - 1) === 43) return true
  return wordAt(tokens, from - 1) === 'plus' && opensSigned(itemAt(tokens, from - 2))
}
const opensSigned = wordClass('( , ; : – —')

const putsValue = wordClass('valued estimated pegged')
const isMarket = wordClass('market markets industry sector segment')
/** How many words behind a figure its market is looked for. */
const MARKET_REACH = 14

/** "Valued at over $15 billion in 2023, the AI chip market is …": what is valued is the subject of the clause behind. */
function sizesMarket({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[figure.sentence]?.from ?? 0
  const at = pastHedges(tokens, figure.from - 1, figure.from - 4)
  // "the edge chip market, valued at $15 billion in 2023, is …"
  const valued =
    itemAt(tokens, at)?.word === 'at' &&
    putsValue(itemAt(tokens, at - 1)) &&
    itemAt(tokens, at - 2)?.word === ','
  if (valued && isMarket(tokens[at - 3])) return true
  if (!putsValue(tokens[from]) || figure.from > from + 4) return false
  for (let i = figure.to; i < Math.min(figure.sentenceEnd, figure.to + MARKET_REACH); i++)
    if (isMarket(tokens[i])) return true
  return false
}

const isEach = wordClass('each apiece')
const leadsUnit = wordClass('per / a an each every for')
const isSingle = wordClass('each one a single')
const isCoin = wordClass('bitcoin btc coin')
const isTime = wordClass('day month hour week')
const isRegular = wordClass('daily hourly monthly')
const isMillion = wordClass('million 1m m 1')

/** "$38 per petahash a day", "5 cents for each coin": what a price is told for. */
function markRates({ tokens, figures }: Reading, figure: Figure): void {
  const next = tokens[figure.to]
  // "mined 21 BTC for an average of $66,400 each"
  if (isEach(next) && between(figures, figure.from - 12, figure.from).at(-1)?.dimension === 'coins')
    mark(figure, FRAMES.perCoin)
  const unit = leadsUnit(next)
    ? tokens[isSingle(tokens[figure.to + 1]) ? figure.to + 2 : figure.to + 1]
    : undefined
  if (isCoin(unit)) mark(figure, FRAMES.perCoin)
  else if (unit?.word === 'block') mark(figure, FRAMES.perBlock)
  else if (isTime(unit) || isRegular(next)) mark(figure, FRAMES.perTime)
  else if (isMillion(unit) && next?.word !== 'for') mark(figure, FRAMES.perToken)
}

/** "one says 9,000 a month, another 14,000 machines": two who tell of one thing tell it by the same time. */
function markAsBefore({ figures }: Reading, i: number): void {
  const [before, figure] = [itemAt(figures, i - 1), figures[i]]
  if (before && figure && before.sentence === figure.sentence && has(before, FRAMES.perTime))
    mark(figure, FRAMES.perTime)
}

const isFunctionWord = wordClass(
  'in at by on for to from and or of per is was were are with as than during over under the a an after before since until while when this last just only barely earlier left set reached seen hit recorded posted',
)

const tellsWhole = wordClass('total overall altogether active')

function markNoun({ tokens }: Reading, figure: Figure): void {
  const next = tokens[figure.to]
  // "17 billion active, 109 billion total"
  if (tellsWhole(next) && tokens[figure.to + 1]?.kind !== 'word') return
  if (next?.kind !== 'word' || next.newline || isFunctionWord(next)) return
  mark(figure, FRAMES.noun)
  if (countsThings(tokens, figure.to)) mark(figure, FRAMES.thing)
}

/** "Phi-4 Mini (3.8B)": how large the model named before the bracket is. */
function isModelSize({ tokens, entities, text }: Reading, { from, to, end, value }: Figure): boolean {
  if (itemAt(tokens, from - 1)?.word !== '(' || !closesSize(tokens[to]) || Number(value) < 1e8) return false
  if (text[end - 1] !== 'B' && text[end - 1] !== 'T') return false
  const name = endingAt(entities, from - 1)?.value
  if (!name || (text[end - 1] === 'T' && RIG.test(name.name))) return false
  return name.kind === 'product' || /\d/.test(name.name)
}
/** "Antminer S19 (95T)": a machine that mines, told by its terahashes. */
const RIG = /\b(?:antminer|whatsminer|avalon|sealminer|[sthm]\d\d?)/i
const closesSize = wordClass(') , / dense moe mixture total active weights')

/** "on 440 wooden pallets": whether the noun phrase at a token ends in a common noun for what is no machine. */
function countsThings(tokens: Token[], from: number): boolean {
  let head = tokens[from]
  for (let i = from; i < from + 4 && tokens[i]?.kind === 'word' && !isFunctionWord(tokens[i]); i++)
    head = tokens[i]
  if (!head || head.capital || /\d|ss$/.test(head.word) || isMachines(head)) return false
  return head.word === 'people' || head.word.endsWith('s')
}
const isMachines = wordClass(
  'machines rigs miners asics units servers computers devices antminers whatsminers sealminers avalons processors systems models pieces',
)
