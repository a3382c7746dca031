import { FRAMES, has } from '../frames.ts'
import { valueIn } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import { between, itemAt, lastBefore } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { leading } from './leading.ts'
import { placeSpokenOf } from './place.ts'

const isNetwork = wordClass('network')
const isOfCompany = wordClass('company fleet firm miner site sites hall halls facility facilities we our')

/** Since 2021 the whole network has never run at less than 80 EH/s: a smaller figure is one company's. An undated text is of today. */
function isNoNetwork({ context }: Reading, figure: Figure): boolean {
  if (context.published && context.published < '2021') return false
  const value = valueIn(figure, 'EH/s')
  return value !== null && Number(value.value) < 80
}

const isHash = wordClass('hashrate hashpower hash')
const isNetworks = wordClass("bitcoin btc network network's global worldwide")

const isWhole = wordClass('overall total combined')
/** How many words "of the total global hash rate" may have. */
const PHRASE = 7

/** "the Bitcoin global hash rate had reached 400 EH/s": the last hash rate named before the figure, by nobody's name, is the network's. */
function isOfNetwork({ tokens, entities, figures }: Reading, from: number, to: number): boolean {
  let i = to - 1
  while (i > from && !isHash(tokens[i])) i--
  if (i === from) return false
  // "Bitcoin (BTC) hash rate"
  const before = itemAt(tokens, i - 1)
  if (!isNetworks(itemAt(tokens, isWhole(before) || before?.word === ')' ? i - 2 : i - 1))) return false
  // "controls 30% of the global hash rate with 112 EH/s": the whole that a share is of
  const share = lastBefore(figures, i)
  if (share && has(share, FRAMES.ofHashrate) && i - share.to < PHRASE) return false
  return !between(entities, i - 4, to).some((e) => e.value.kind === 'company')
}

/** No company has run so much: a sentence that names no owner tells it of the network, whoever was spoken of before. */
function isPastAnyOwner({ entities, places, tokens }: Reading, figure: Figure, { from, to }: Range): boolean {
  if (Number(valueIn(figure, 'EH/s')?.value ?? 0) < 400) return false
  if (hasWord(tokens, from, to, isOfCompany) || hasWord(tokens, from, to, isShared)) return false
  return (
    !between(entities, from, to).some((e) => e.value.kind === 'company') &&
    between(places, from, to).every((p) => p.value.key === 'global')
  )
}
const isShared = wordClass('pool pools miners companies firms combined collectively its their')

const contributes = wordClass(
  'contributes contributing contributed contribute represents represented holding adding adds added',
)

/** How far behind a share its hash rate may stand. */
const BESIDE = 14

/** "Oman 2.9% (26 EH/s)", "3.9% of the total, which corresponds to 35 EH/s": what makes up a share told right before, if all of it is what a network has. */
function makesUpShare({ figures, tokens }: Reading, figure: Figure): boolean {
  const share = lastBefore(figures, figure.from)
  if (!share || !has(share, FRAMES.ofHashrate) || share.sentence !== figure.sentence) return false
  if (figure.from - share.to > BESIDE || isNetworks(leading(tokens, figure.from - 1))) return false
  const value = Number(valueIn(figure, 'EH/s')?.value ?? 0)
  const all = (value / Number(share.value)) * 100
  return value < 400 && all > 80 && all < 2000
}

/** "According to data from the analytics firm Halden, the hash rate …": the sentence past its source, which runs nothing. */
function pastSource({ tokens }: Reading, own: Range | undefined): Range | undefined {
  if (!own || tokens[own.from]?.word !== 'according') return own
  let from = own.from
  while (from < own.to && tokens[from]?.word !== ',') from++
  return from < own.to - 1 ? { from: from + 1, to: own.to } : own
}

/** Whether a hashrate is one company's, one pool's or one country's rather than the network's. */
export function isOneCompanys(reading: Reading, figure: Figure): boolean {
  const { places, sentences, tokens } = reading
  const own = pastSource(reading, sentences[figure.sentence])
  // "contributes 150 EH/s to the network": a part of it
  if (contributes(leading(tokens, figure.from - 1))) return true
  if (makesUpShare(reading, figure)) return true
  if (own && isOfNetwork(reading, own.from, figure.from)) return false
  if (own && isPastAnyOwner(reading, figure, own)) return false
  if (isNoNetwork(reading, figure) || isAboutCompany(reading, figure)) return true
  if (!own || hasWord(tokens, own.from, own.to, isNetwork)) return false
  // "Russia now has 150 EH/s"
  const [place] = between(places, own.from, own.from + 2)
  if (place && place.value.key !== 'global' && !tokens[place.to - 1]?.possessive) return true
  if (placeSpokenOf(reading, figure, own.from + 1)) return true
  // "hash rate in Oman reached 40 EH/s", "Oman's hash rate"
  const within = lastBefore(places, figure.from)
  if (within && within.from >= own.from && within.value.key !== 'global') {
    if (isIn(tokens, within.from - 1)) return true
    if (tokens[within.to - 1]?.possessive && isHash(tokens[within.to])) return true
  }
  for (let i = own.from; i < own.to; i++)
    if (tokens[i]?.word === 'pool' && (tokens[i]?.possessive || tokens[i - 1]?.word === 'the')) return true
  return false
}

/** "hashrate in": whether it ends at a token. */
function isIn(tokens: Token[], at: number): boolean {
  const i = tokens[at]?.word === 'the' ? at - 1 : at
  return itemAt(tokens, i)?.word === 'in' && isHashrate(itemAt(tokens, i - 1))
}
const isHashrate = wordClass('hashrate hashpower rate power')

/** Whether the sentence, or else the one before where it speaks of no network, is about a company. */
export function isAboutCompany(reading: Reading, figure: Figure): boolean {
  const { entities, sentences, tokens } = reading
  const first = sentences[Math.max(0, figure.sentence - 1)]
  const own = sentences[figure.sentence]
  if (!first || !own) return false
  const alone = own.paragraph !== first.paragraph || hasWord(tokens, own.from, own.to, isNetwork)
  const { from, to } = pastSource(reading, own) ?? own
  return (
    between(entities, alone ? from : first.from, to).some((e) => e.value.kind === 'company') ||
    hasWord(tokens, from, to, isOfCompany)
  )
}
