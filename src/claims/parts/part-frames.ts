import { FRAMES, type Frame, has, mark } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isThat, isVerb } from '../text/clauses.ts'
import { anyBetween, between, lastBefore } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { sharesHashrate } from './hashrate-holders.ts'
import { leading } from './leading.ts'
import { breaks } from './subject/phrase.ts'

const polls = wordClass('survey poll surveyed polled respondents questionnaire interviewed asked')
const isHedge = wordClass(
  'about around some roughly nearly almost only over more than just approximately up to',
)
const partsWhole = wordClass('in by from to and is was for those')

const speaks = wordClass('said say were are have plan believe use expect')
/** What people asked are told to do or have; of anything else only where somebody was asked. */
const answers = wordClass(
  'report reported had cite cited see saw think thought want wanted feel felt consider run named called call worry worried agree agreed rate rated described describe admit admitted trust prefer intend hope fear know do did planned used expected believed put ranked anticipate identified claim claimed pointed still already now',
)

const isTheWhole = wordClass('the its all their what')
const isHashrate = wordClass('hashrate hashrates hashpower hash hashing network networks block blocks')
const isItsPower = wordClass('rate rates power capacity total production activity activities distribution')
const isMining = wordClass('mining')
const isComputing = wordClass('computing computational')
const isNet = wordClass('network')
const isCoin = wordClass('bitcoin btc')
const isGlobal = wordClass('global worldwide')
const isOwner = wordClass('our its their my company')
const isEverybody = wordClass('world network bitcoin btc planet globe country nation today')
const isMarket = wordClass('market markets')
const isJoiner = wordClass(
  'in by from to and is was for that which with at on of as up down through via during since over until before after while last this according based per compared versus than due thanks despite although though because but or where when so today now',
)

/** "hash rate held by", "hash rate making it", "hash rate globally": a noun phrase goes on to none of these. */
const endsPhrase = (token: Token): boolean =>
  token.word.endsWith('ed') ||
  token.word.endsWith('ly') ||
  (token.word.endsWith('ing') && !isMining(token) && !isHashrate(token) && !isComputing(token))

/** What the noun phrase behind "of" names as the whole: "of the world's Bitcoin hash rate", "of the edge AI chip market", not "of network fees". */
function wholeOf({ tokens, places }: Reading, from: number): Frame | null {
  let whole: Frame | null = null
  let owned = false
  let everywhere = false
  for (let i = from; i < from + 7; i++) {
    // "of the Bitcoin (BTC) hash rate"
    if (tokens[i]?.word === '(' && wordAt(tokens, i + 2) === ')') i += 3
    const token = tokens[i]
    // "of the total global share of bitcoin mining"
    if (token?.word === 'of' && wordAt(tokens, i - 1) === 'share' && i > from) continue
    // "of the computing power of the entire network"
    if (token?.word === 'of' && isComputing(tokens[i - 2]) && isItsPower(tokens[i - 1]))
      return hasWord(tokens, i, i + 5, isNet) ? 'ofHashrate' : whole
    if (token?.kind !== 'word' || isJoiner(token) || (whole && (isVerb(token) || endsPhrase(token)))) break
    // "of China's hash power" is of the network's; "of Tarn's hash power" is not
    if (isOwner(token) || (token.possessive && !isEverybody(token) && !anyBetween(places, i, i + 1)))
      owned = true
    // "of the world's bitcoin mining", "of global mining activity"
    if (isEverybody(token) || isGlobal(token)) everywhere ||= token.possessive || isGlobal(token)
    // "of all bitcoin mining", "of the global computing power"
    if ((isMining(token) && (everywhere || isCoin(tokens[i - 1]))) || (isComputing(token) && everywhere))
      whole = 'ofHashrate'
    else if (isHashrate(token)) whole = owned ? 'ofOwn' : 'ofHashrate'
    else if (isMarket(token)) whole = 'ofMarket'
    else if (!isItsPower(token)) whole = null
  }
  return whole
}

/** "a quarter of the network's 640 EH/s", "a tenth of the power that secures Bitcoin": the hash rate by its size, or by what it is for. */
function isOfHashes({ tokens, figures }: Reading, from: number): boolean {
  const [size] = between(figures, from, from + 4)
  if (size?.dimension === 'hashrate') return hasWord(tokens, from, size.from, isNetOf) || isThe(tokens[from])
  for (let i = from; i < from + 4; i++)
    if (isThat(tokens[i])) return secures(tokens[i + 1]) && hasWord(tokens, i + 2, i + 5, isCoin)
  return false
}
const isThe = wordClass('the')
const secures = wordClass('secures secure securing')
const isNetOf = wordClass('network bitcoin')

/** "989,000 BTC, 64% of them at Tarn", "12,000 rigs, a tenth of them new": whether what was counted last asks for no opinion. */
function areThings({ tokens, figures }: Reading, { from, sentence }: Figure): boolean {
  const last = lastBefore(figures, from)
  if (!last || sentence - last.sentence > 1) return false
  return last.dimension === 'coins' || hasWord(tokens, last.to, last.to + 3, isMachine)
}
const isMachine = wordClass('rigs machines asics gpus servers chips devices units coins bitcoins')

/** Whether a survey is spoken of in the figure's sentence or the two before. */
function isPolled({ tokens, sentences }: Reading, figure: Figure): boolean {
  return hasWord(tokens, sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0, figure.from, polls)
}

/** How far back a whole that stands first may begin, its brackets included. */
const WHOLE = 24
const holds = wordClass(
  'hold holds held have has had own owns take takes took get gets got command commands keep keeps',
)
const isWhich = wordClass('which whom these those them that')

/** "Of the sum spent this year, about 60% went into servers": the whole stands first. */
function opensOf({ tokens, sentences, clauses }: Reading, figure: Figure): boolean {
  const from = sentences[figure.sentence]?.from ?? 0
  // "…, of which 22% is"
  for (let i = figure.from - 1; i > Math.max(from, figure.from - 8); i--) {
    if (tokens[i]?.kind !== 'word') break
    if (isWhich(tokens[i]) && wordAt(tokens, i - 1) === 'of') return true
  }
  // "; of the public cloud the top three hold 71%"
  const own = lastBefore(clauses, figure.from)?.from ?? from
  if (tokens[own]?.word === 'of' && figure.from - own < WHOLE && holds(leading(tokens, figure.from - 1)))
    return true
  if (wordAt(tokens, from) !== 'of' || figure.from - from > WHOLE) return false
  let i = figure.from - 1
  while (i > from && isHedge(tokens[i])) i--
  return wordAt(tokens, i) === ','
}

/** "225 GW, with over 70% from data centres", "about 90% tied to such load": a part of what was told before. */
function isPortion({ tokens }: Reading, figure: Figure): boolean {
  if (has(figure, FRAMES.change)) return false
  if (isBound(tokens[figure.to])) return true
  return tokens[figure.to]?.word === 'from' && leading(tokens, figure.from - 1)?.word === 'with'
}
const isBound = wordClass(
  'tied located based coming attributed attributable linked owned held situated concentrated dedicated earmarked allocated',
)

const powers = wordClass('powers power powered powering fuels fuel fueled fuelled supplies supply feeds')
const isThose = wordClass('those')
const isThing = (t: Token | undefined): boolean =>
  t?.kind === 'word' && !breaks(t) && !speaks(t) && !answers(t) && !polls(t)

/** "over four in five firms (81%)": the same of those asked, more exactly. */
function areAskedBefore({ tokens, figures }: Reading, figure: Figure): boolean {
  if (wordAt(tokens, figure.from - 1) !== '(' || wordAt(tokens, figure.to) !== ')') return false
  const last = lastBefore(figures, figure.from)
  return last?.dimension === 'fraction' && figure.from - last.to < 6 && has(last, FRAMES.people)
}

/** "41% of its turnover": a part of a whole, and whether the whole is people or firms asked. */
export function markPart(reading: Reading, figure: Figure): void {
  const { tokens, signs } = reading
  let i = figure.to
  const own = tokens[figure.to - 1]
  if (own?.word === 'of') i = figure.to - 1
  // "$6.5 billion, or 40%, of the cost"
  if (wordAt(tokens, i) === ',' && wordAt(tokens, i + 1) === 'of' && wordAt(tokens, figure.from - 1) === 'or')
    i++
  const next = tokens[i]
  const first = wordAt(tokens, i)
  if (first === 'share' || first === 'stake') mark(figure, FRAMES.of)
  // "a 3% Norwegian share of the hash rate"
  const held = first === 'share' ? i : wordAt(tokens, i + 1) === 'share' && next?.capital ? i + 1 : -1
  if (held >= 0 && wordAt(tokens, held + 1) === 'of') {
    const whole = wholeOf(reading, held + 2)
    if (whole) mark(figure, FRAMES[whole])
  }
  if (figure.dimension === 'fraction' && figure.unit === undefined && isTheWhole(next))
    mark(figure, FRAMES.of)
  if (first === 'of') {
    mark(figure, FRAMES.of)
    i++
    const whole = wholeOf(reading, i) ?? (isOfHashes(reading, i) ? 'ofHashrate' : null)
    // "clean energy powers 54% of bitcoin mining": of what it uses
    if (whole && !powers(leading(tokens, figure.from - 1))) mark(figure, FRAMES[whole])
  } else if (
    speaks(next) &&
    !has(figure, FRAMES.change) &&
    !has(figure, FRAMES.of) &&
    // "hikes by the utility of 14% are pushing miners out"
    leading(tokens, figure.from - 1)?.word !== 'of'
  )
    mark(figure, FRAMES.people)
  else if ((answers(next) && isPolled(reading, figure)) || areAskedBefore(reading, figure))
    mark(figure, FRAMES.people)
  const head = figure.cell?.header
  if (head && between(signs, head.from, head.to).some((hit) => hit.value === 'people'))
    mark(figure, FRAMES.people)
  if (opensOf(reading, figure) || isPortion(reading, figure)) mark(figure, FRAMES.of)
  if (sharesHashrate(reading, figure)) mark(figure, FRAMES.ofHashrate)
  const whole = first === 'of' || (figure.dimension === 'fraction' && figure.unit === undefined)
  for (const hit of between(signs, figure.from - 30, i + 6)) {
    if (hit.value !== 'people') continue
    if (hit.to <= figure.from && [1, 2, 3].some((n) => wordAt(tokens, hit.from - n) === 'among'))
      mark(figure, FRAMES.people)
    if (hit.from < i) continue
    // "a fifth of those chipsets", "a fifth of those." where nobody was asked
    if (isThose(tokens[hit.from])) {
      if (tokens[hit.to]?.kind === 'word' ? isThing(tokens[hit.to]) : !isPolled(reading, figure)) continue
    }
    if (tokens[hit.from]?.word === 'them' && areThings(reading, figure)) continue
    // "a fifth of its staff": of what somebody has, not of those asked
    if (isOwner(tokens[hit.from - 1]) && !speaks(tokens[hit.to]) && !answers(tokens[hit.to])) continue
    let clean = whole || (hit.from === i && wordAt(tokens, i) !== 'those')
    for (let j = i; j < hit.from; j++)
      if (tokens[j]?.kind === 'mark' || partsWhole(tokens[j]))
        clean = wordAt(tokens, j) === 'those' ? clean : false
    if (clean) mark(figure, FRAMES.people)
  }
}
