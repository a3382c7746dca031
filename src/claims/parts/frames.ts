import { type Frame, has, mark } from '../frames.ts'
import { valueIn } from '../quantities/convert.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Hit } from '../text/lexicon.ts'
import { between } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { Sign } from './signs.ts'

const isOne = wordClass('a one')
const isBefore = wordClass('ago earlier before')

const isUpOrDown = wordClass('up down')
const polls = wordClass('survey poll surveyed polled respondents questionnaire interviewed asked')
const isHedge = wordClass(
  'about around some roughly nearly almost only over more than just approximately up to',
)

const word = (tokens: Token[], i: number): string => tokens[i]?.word ?? ''
const isStop = wordClass(', ; : . ! ? ( ) | — –')

const TIMES = new Set(['day', 'week', 'month', 'hour'])

const speaksOfCoin = wordClass(
  'bitcoin bitcoins btc coin coins crypto cryptocurrency cryptocurrencies halving sats satoshis miner miners',
)

/** Notes for each figure how it stands in its sentence. */
export function markFrames(reading: Reading): void {
  const coin = reading.tokens.findIndex(speaksOfCoin)
  const firstCoin = coin < 0 ? reading.tokens.length : coin
  for (const figure of reading.figures) {
    const kind = figure.measures
    mark(figure, 'always')
    if (figure.unit !== undefined) mark(figure, 'unit')
    if (kind === 'hashrate' || kind === 'money') markOwner(reading, figure)
    if (kind === 'money' && figure.sentenceEnd <= firstCoin) mark(figure, 'noCoin')
    if (kind === 'hashrate' && isNoNetwork(reading, figure)) mark(figure, 'company')
    if (kind === 'multiple' && movesItself(reading, figure)) mark(figure, 'verbMultiple')
    if (figure.per === 'BTC') mark(figure, 'perCoin')
    if (figure.per === 'block') mark(figure, 'perBlock')
    if (figure.per !== undefined && TIMES.has(figure.per)) mark(figure, 'perTime')
    if (figure.per === 'hour') mark(figure, 'perHour')
    if (figure.ofWhole || isOneIn(reading, figure)) mark(figure, 'of')
    if (
      kind === 'percent' &&
      /[+\u2212-]/.test(reading.text[figure.figure?.start ? figure.figure.start - 1 : figure.start] ?? '') &&
      signedAt(reading, figure)
    ) {
      mark(figure, 'change')
      figure.change = figure.value.startsWith('-') ? -1 : 1
    }
    if (kind === 'percent' || kind === 'multiple') {
      markChange(reading, figure)
      if (kind === 'percent') markPart(reading, figure)
    }
    if (kind === 'money' || kind === 'coins' || kind === 'money/coin') markRates(reading, figure)
    if (kind === 'count') markNoun(reading, figure)
    if (figure.unit === 'ms') mark(figure, 'millis')
    if (isOfDevice(figure)) mark(figure, 'small')
  }
}

/** "double digit", "doubled up", "double spending" */
const isOtherSense = wordClass('the as digit digits up down check click spend spending')
const isTheSame = wordClass('it they the last of')
const isEarlier = wordClass('now today before then in')

/** "doubled", "threefold", "twice what it was": the same thing against itself earlier, not against another. */
function movesItself({ tokens, periods }: Reading, figure: Figure): boolean {
  const own = word(tokens, figure.to - 1)
  if (/^(doubl|tripl|trebl|quadrupl|quintupl)|fold$/.test(own))
    return !isOtherSense(tokens[figure.to]) || word(tokens, figure.to) === 'the'
  if (own !== 'twice' && own !== 'times' && own !== 'x' && own !== 'double') return false
  const next = word(tokens, figure.to)
  if (tokens[figure.to]?.kind === 'number') return own !== 'x'
  if (next === 'what' || next === 'that') return isTheSame(tokens[figure.to + 1])
  // "twice the volume of January"
  const dated =
    word(tokens, figure.to + 2) === 'of' && between(periods, figure.to + 3, figure.to + 5).length > 0
  return (
    (next === 'as' &&
      (isEarlier(tokens[figure.to + 3]) ||
        isAgo(tokens, figure.to + 3) ||
        tokens[figure.to + 2]?.kind === 'mark')) ||
    next === 'its' ||
    next === 'last' ||
    (next === 'the' && dated)
  )
}

/** "a year ago", "last spring" */
const isAgo = (tokens: Token[], i: number): boolean =>
  word(tokens, i) === 'last' || (isOne(tokens[i]) && isBefore(tokens[i + 2]))

const DEVICE_UNITS = new Set(['mW', 'W', 'Wh', 'mWh'])

/** "one in four rigs", "three out of ten sites": a part of those named behind. */
function isOneIn({ tokens }: Reading, figure: Figure): boolean {
  if (figure.dimension !== 'fraction' || figure.unit !== undefined) return false
  if (tokens[figure.to]?.kind !== 'word') return false
  for (let i = figure.from + 1; i < figure.to - 1; i++)
    if (tokens[i]?.word === 'in' || tokens[i]?.word === 'of') return true
  return false
}

/** Watts, or a few kilowatts: of a device or a rack rather than of a site. */
const isOfDevice = ({ unit, value }: Figure): boolean =>
  unit === 'kW' ? Number(value) < 100 : unit !== undefined && DEVICE_UNITS.has(unit)

/** Since 2021 the whole network has never run at less than 80 EH/s: a smaller figure is one company's. An undated text is of today. */
function isNoNetwork({ context }: Reading, figure: Figure): boolean {
  if (context.published && context.published < '2021') return false
  const value = valueIn(figure, 'EH/s')
  return value !== null && Number(value.value) < 80
}

/** "+56%", "-1.1%": a written sign, not the dash of a range or a list. */
function signedAt({ text }: Reading, figure: Figure): boolean {
  const at = (figure.figure?.start ?? figure.start) - 1
  return text[at] === '+' || figure.value.startsWith('-')
}

/** Whether the sentence, or the one before, is about a company rather than about the network. */
function markOwner({ entities, sentences, tokens }: Reading, figure: Figure): void {
  const first = sentences[Math.max(0, figure.sentence - 1)]
  const own = sentences[figure.sentence]
  if (!first || !own) return
  const from = own.paragraph === first.paragraph ? first.from : own.from
  if (between(entities, from, own.to).some((e) => e.value.kind === 'company')) mark(figure, 'company')
  for (let i = own.from; i < own.to; i++) if (isOfCompany(tokens[i])) mark(figure, 'company')
}

const isOfCompany = wordClass('company fleet firm miner site sites hall halls facility facilities we our')

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
    mark(figure, 'perCoin')
  const unit = leadsUnit(next)
    ? tokens[isSingle(tokens[figure.to + 1]) ? figure.to + 2 : figure.to + 1]
    : undefined
  if (isCoin(unit)) mark(figure, 'perCoin')
  else if (unit?.word === 'block') mark(figure, 'perBlock')
  else if (isTime(unit) || isRegular(next)) mark(figure, 'perTime')
  else if (isMillion(unit) && next?.word !== 'for') mark(figure, 'perToken')
}

const isFunctionWord = wordClass(
  'in at by on for to from and or of per is was were are with as than during over under the a an after before since until while when this last',
)

function markNoun({ tokens }: Reading, figure: Figure): void {
  const next = tokens[figure.to]
  if (next && next.kind === 'word' && !next.newline && !isFunctionWord(next)) mark(figure, 'noun')
}

const partsChange = wordClass('to and but while with which from share')

/** A rise or a fall that the figure measures, and which of the two. */
function markChange(reading: Reading, figure: Figure): void {
  const { tokens, signs } = reading
  const before = leading(tokens, figure.from - 1)?.word
  // "a rise is expected by two thirds of those asked"
  if (before === 'by' && word(tokens, figure.to) === 'of') return
  // "grew to 34%", "from 38% to 72%": where something stands, not how far it moved
  if (before === 'to' || before === 'at' || before === 'from') {
    const after = changeAfter(reading, figure)
    if (after) set(figure, after)
    return
  }
  const after = changeAfter(reading, figure)
  if (after) {
    set(figure, after)
    return
  }
  let best: Hit<Sign> | null = null
  for (const hit of between(signs, figure.from - 10, figure.to)) {
    if ((hit.value !== 'rise' && hit.value !== 'fall') || hit.to > figure.to) continue
    if (hit.from >= figure.from) {
      best = hit
      continue
    }
    // "eats up 78% of its costs": part of the verb
    if (isUpOrDown(tokens[hit.from]) && hit.to === figure.from && word(tokens, figure.to) === 'of') continue
    const gap = figure.from - hit.to
    if (gap < 0 || gap > 6) continue
    let blocked = false
    for (let i = hit.to; i < figure.from; i++)
      if (isStop(tokens[i]) || tokens[i]?.kind === 'number' || partsChange(tokens[i])) blocked = true
    if (!blocked) best = hit
  }
  const moved =
    (best?.value as 'rise' | 'fall' | undefined) ?? (before === 'by' ? movesBy(reading, figure) : null)
  if (moved) set(figure, moved)
  else markRestated(reading, figure)
}

const ends = wordClass('; : . ! ? — but while whereas')
const raises = wordClass('raise raises raised raising')

/** "raised the tariff that miners pay for power by 14 percent": the verb before a long object. */
function movesBy({ tokens, signs, sentences }: Reading, figure: Figure): 'rise' | 'fall' | null {
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 20)
  const moves = between(signs, from, figure.from).filter((s) => s.value === 'rise' || s.value === 'fall')
  for (let i = figure.from - 1; i >= from; i--) {
    if (ends(tokens[i]) || tokens[i]?.kind === 'number') return null
    if (raises(tokens[i])) return 'rise'
    const hit = moves.at(-1)
    if (hit?.from === i) return hit.value as 'rise' | 'fall'
  }
  return null
}

/** "increased by $52.1 million, or 54%": the change told again. */
function markRestated(reading: Reading, figure: Figure): void {
  const { tokens, figures } = reading
  if (word(tokens, figure.from - 1) !== 'or') return
  const [other] = between(figures, figure.from - 8, figure.from).slice(-1)
  if (!other || figure.from - other.to > 3 || word(tokens, other.from - 1) === 'to') return
  for (const hit of between(reading.signs, other.from - 4, other.from))
    if (hit.value === 'rise' || hit.value === 'fall') set(figure, hit.value)
}

function set(figure: Figure, sign: 'rise' | 'fall'): void {
  mark(figure, 'change')
  figure.change = sign === 'rise' ? 1 : -1
}

const opensOther = wordClass(
  'of in to by from and the its their who that is are was were for on at with a an will could has have',
)

/** "74% increase", "262% up on the year", "34% more than": the word right behind the figure. */
function changeAfter({ tokens, signs, figures }: Reading, figure: Figure): 'rise' | 'fall' | null {
  for (const hit of between(signs, figure.to, figure.to + 5)) {
    const sign = hit.value === 'more than' ? 'rise' : hit.value === 'less than' ? 'fall' : hit.value
    if (sign !== 'rise' && sign !== 'fall') continue
    // "22% report savings above $1 million": of the next figure
    if (sign !== hit.value && hit.from > figure.to && between(figures, hit.from, hit.to + 1).length > 0)
      continue
    let clear = true
    for (let i = figure.to; i < hit.from; i++) {
      if (tokens[i]?.kind === 'mark' || opensOther(tokens[i])) clear = false
    }
    if (clear) return sign
  }
  return null
}

const isQualifier = wordClass(
  'about around some roughly nearly almost approximately just only over under above below more less than close as much up least an a the estimated well slightly little ~ $',
)

/** The word before, past qualifiers: "to about 34%" gives "to". */
export function leading(tokens: Token[], i: number): Token | undefined {
  let j = i
  while (j >= 0 && isQualifier(tokens[j])) j--
  return tokens[j]
}

const partsWhole = wordClass('in by from to and is was for those')

const speaks = wordClass('said say were are have plan believe use expect')
/** What people asked are told to do or have; of anything else only where somebody was asked. */
const answers = wordClass(
  'report reported had cite cited see saw think thought want wanted feel felt consider run named called call worry worried agree agreed rate rated described describe admit admitted trust prefer intend hope fear know do did planned used expected believed put ranked anticipate identified claim claimed pointed still already now',
)

const isTheWhole = wordClass('the its all their what')
const isHashrate = wordClass('hashrate hashpower hash hashing network blocks')
const isItsPower = wordClass('rate power capacity total')
const isOwner = wordClass('our its their my company')
const isEverybody = wordClass('world network bitcoin btc planet globe country nation today')
const isMarket = wordClass('market markets')
const isJoiner = wordClass('in by from to and is was for that which with at on of as up down through via')

/** What the noun phrase behind "of" names as the whole: "of the world's Bitcoin hash rate", "of the edge AI chip market", not "of network fees". */
function wholeOf(tokens: Token[], from: number): Frame | null {
  let whole: Frame | null = null
  let owned = false
  for (let i = from; i < from + 7; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || isJoiner(token)) break
    if (isOwner(token) || (token.possessive && !isEverybody(token))) owned = true
    if (isHashrate(token)) whole = owned ? 'ofOwn' : 'ofHashrate'
    else if (isMarket(token)) whole = 'ofMarket'
    else if (!isItsPower(token)) whole = null
  }
  return whole
}

/** Whether a survey is spoken of in the figure's sentence or the two before. */
function isPolled({ tokens, sentences }: Reading, figure: Figure): boolean {
  for (let i = sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0; i < figure.from; i++)
    if (polls(tokens[i])) return true
  return false
}

const isWhich = wordClass('which whom these those them that')

/** "Of the sum spent this year, about 60% went into servers": the whole stands first. */
function opensOf({ tokens, sentences }: Reading, figure: Figure): boolean {
  const from = sentences[figure.sentence]?.from ?? 0
  // "…, of which 22% is"
  for (let i = figure.from - 1; i > Math.max(from, figure.from - 8); i--) {
    if (tokens[i]?.kind !== 'word') break
    if (isWhich(tokens[i]) && word(tokens, i - 1) === 'of') return true
  }
  if (word(tokens, from) !== 'of' || figure.from - from > 16) return false
  let i = figure.from - 1
  while (i > from && isHedge(tokens[i])) i--
  return word(tokens, i) === ','
}

/** "41% of its turnover": a part of a whole, and whether the whole is people or firms asked. */
function markPart(reading: Reading, figure: Figure): void {
  const { tokens, signs } = reading
  let i = figure.to
  const own = tokens[figure.to - 1]
  if (own?.word === 'of') i = figure.to - 1
  // "$6.5 billion, or 40%, of the cost"
  if (word(tokens, i) === ',' && word(tokens, i + 1) === 'of' && word(tokens, figure.from - 1) === 'or') i++
  const next = tokens[i]
  const first = word(tokens, i)
  if (first === 'share' || first === 'stake') mark(figure, 'of')
  if (figure.dimension === 'fraction' && figure.unit === undefined && isTheWhole(next)) mark(figure, 'of')
  if (first === 'of') {
    mark(figure, 'of')
    i++
    const whole = wholeOf(tokens, i)
    if (whole) mark(figure, whole)
  } else if (speaks(next) && !has(figure, 'change') && !has(figure, 'of')) mark(figure, 'people')
  else if (answers(next) && isPolled(reading, figure)) mark(figure, 'people')
  if (opensOf(reading, figure)) mark(figure, 'of')
  const whole = first === 'of' || (figure.dimension === 'fraction' && figure.unit === undefined)
  for (const hit of between(signs, figure.from - 30, i + 6)) {
    if (hit.value !== 'people') continue
    if (hit.to <= figure.from && [1, 2, 3].some((n) => word(tokens, hit.from - n) === 'among'))
      mark(figure, 'people')
    if (hit.from < i) continue
    let clean = whole || (hit.from === i && word(tokens, i) !== 'those')
    for (let j = i; j < hit.from; j++)
      if (tokens[j]?.kind === 'mark' || partsWhole(tokens[j]))
        clean = word(tokens, j) === 'those' ? clean : false
    if (clean) mark(figure, 'people')
  }
}
