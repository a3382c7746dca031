import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { anyBetween, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { anyOf, hasWord, wordClass } from '../text/words.ts'
import { isCoin } from './labels.ts'
import { isHedge } from './leading.ts'
import { mayFollow } from './taken-up.ts'

/** Whether a bare number counts bitcoin: by the noun behind it, or as what a count of coins comes to. */
export const countsBitcoin = (reading: Reading, figure: Figure): boolean =>
  (isCoins(reading.tokens[figure.to]) && speaksOfBitcoin(reading, figure)) ||
  isOfCoins(reading.tokens, figure.to) ||
  coinsOfThem(reading, figure) ||
  isMinedCoins(reading.tokens, figure.to) ||
  countsCoins(reading, figure) ||
  (SUBSIDIES.has(figure.value) && speaksOfReward(reading, figure)) ||
  isHalved(reading, figure)

const isCoins = wordClass('coin coins')

/** "cuts block rewards from 6.25 to 3.125": what a block has paid since 2016, and is to pay. */
const SUBSIDIES = new Set(['12.5', '6.25', '3.125', '1.5625'])
const isReward = wordClass('reward rewards subsidy subsidies')
const speaksOfReward = ({ tokens, sentences }: Reading, { from, sentence }: Figure): boolean =>
  hasWord(tokens, Math.max(sentences[sentence]?.from ?? 0, from - 12), from, isReward)

/** Whether a number is half of what a block paid before. */
export const isHalf = (value: string, of: Figure | undefined): of is Figure =>
  of?.per === 'block' && Number(of.value) === 2 * Number(value)

/** "50 BTC a block became 25 in 2012 and 12.5 in 2016": half the reward told before. */
function isHalved({ figures }: Reading, { from, value, sentence }: Figure): boolean {
  const last = lastBefore(figures, from)
  return isHalf(value, last) && last.sentence === sentence && last.dimension === 'coins'
}

/** "mined 98,000 bitcoins, 31,000 of these bitcoins in Utah", not "nine of the bitcoin miners". */
const isOfCoins = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'of' && isThese(tokens[at + 1]) && areCoins(tokens[at + 2])
/** "3,000 of them": of what was counted last. */
export const isOfThem = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'of' && tokens[at + 1]?.word === 'them'

/** "bought bitcoin and sits on 550 of them", "474 bitcoins … a hoard of 5,750 of them": the last that was counted or named. */
function coinsOfThem({ tokens, figures, sentences }: Reading, { from, to, sentence }: Figure): boolean {
  if (!isOfThem(tokens, to)) return false
  const last = lastBefore(figures, from)
  if (last?.dimension === 'coins' && sentence - last.sentence < 2) return true
  return hasWord(tokens, Math.max(last?.to ?? 0, sentences[sentence]?.from ?? 0), from, isCoin)
}
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

/** Before the bracket of "bitcoin mined (self-mining only) of 1,299", where that ends at a token; else the token. */
function pastBracket(tokens: Token[], at: number): number {
  if (itemAt(tokens, at)?.word !== ')') return at
  for (let i = at - 1; i > at - 6; i--) if (itemAt(tokens, i)?.word === '(') return i - 1
  return at
}

/** "its bitcoin holdings have reached 26,200", "the number of coins mined in the quarter fell to 330 from 982": a bare number that a count of bitcoin comes to. */
function countsCoins({ tokens, sentences, figures }: Reading, figure: Figure): boolean {
  const next = tokens[figure.to]
  if (next?.kind === 'word' && !next.newline && !mayFollow(next) && !goesOn(next)) return false
  let i = figure.from - 1
  while (i > figure.from - 5 && leadsCount(itemAt(tokens, i))) i--
  // "the bitcoins held by Tarn surpassed 1,000": the verb is part of the figure
  if (i === figure.from - 1 && !surpasses(tokens[figure.from])) return false
  i = pastBracket(tokens, pastMove(tokens, figures, i))
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
