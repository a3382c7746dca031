import {
  isDash,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  lower,
  plain,
  skipSpacesBack,
  wordEnd,
  wordStart,
} from './characters.ts'
import { codeBefore, moneyAfter, prefixedSign, scaledCode, signCode } from './currencies.ts'
import { negate, shift, times } from './decimal.ts'
import { type Item, isBare } from './item.ts'
import { SCALE_SIGNS, SCALE_WORDS, scaleLetters } from './scales.ts'
import { DENOMINATORS, FIRST_OF_MANY, type Unit, unitOf, unitOfSymbol } from './units.ts'

/**
 * Completes an item with what stands at both ends of its figure: currency and sign before (not before `floor`, the end of the
 * figure before it), scale, currency, unit and rate after. `scaled`: the words of the figure hold its scale already.
 */
export function attach(text: string, item: Item, floor: number, scaled: boolean): void {
  attachBefore(text, item, floor)
  attachNegativeWord(text, item, floor)
  if (item.form === 'multiple') {
    item.unit = 'x'
    item.dimension = 'multiple'
  } else {
    if (!scaled) attachScale(text, item)
    attachMore(text, item)
    attachMoneyAfter(text, item)
    if (item.currency === undefined) attachUnit(text, item)
    if (item.form !== 'fraction') attachRate(text, item)
    if (isBare(item)) attachFactor(text, item)
    attachMore(text, item)
  }
  item.value = shift(item.value, item.exponent)
}

/** Currency sign, code or abbreviation before the figure, with the minus ("-$5", "$-5", a ledger's "$(5)") that may stand outside or inside it. */
function attachBefore(text: string, item: Item, floor: number): void {
  attachMinus(text, item)
  const at = skipSpacesBack(text, item.start)
  if (at <= floor || item.start - at > 1) return
  if (text[at - 1] === '(' && text[item.end] === ')' && signCode(text[at - 2] ?? '') !== undefined) {
    item.start = at - 1
    item.end++
    attachBefore(text, item, floor)
    item.value = negate(item.value)
    item.literal = negate(item.literal)
    return
  }
  const sign = text[at - 1] as string
  const code = sign === '¢' ? 'USD' : signCode(sign)
  if (code !== undefined) {
    item.currency = code
    item.side = 'before'
    item.start = at - 1
    if (sign === '¢') item.minor = 2
    const glued = wordStart(text, item.start)
    const spaced = item.start > 0 && isSpace(text.charCodeAt(item.start - 1)) ? item.start - 1 : item.start
    const letters = glued < item.start ? glued : wordStart(text, spaced)
    const to = glued < item.start ? item.start : spaced
    if (letters < to && (to === item.start || to - letters <= 3)) {
      const word = text.slice(letters, to)
      const own =
        to === item.start || word.length > 1 || word === 'C' || word === 'c'
          ? prefixedSign(word, sign)
          : undefined
      if (own !== undefined) {
        item.currency = own
        item.start = letters
      }
    }
    attachMinus(text, item)
    return
  }
  const dot = sign === '.' ? at - 1 : at
  const from = wordStart(text, dot)
  if (from === dot || (from > 0 && isDigit(text.charCodeAt(from - 1)))) return
  const named = codeBefore(plain(text, from, dot))
  if (named === undefined || (dot < at && named !== 'INR' && named !== 'IDR')) return
  item.currency = named
  item.side = 'before'
  item.start = from
}

/** "minus 5 %", "negative $3 million" */
function attachNegativeWord(text: string, item: Item, floor: number): void {
  if (item.value.startsWith('-') || item.form === 'multiple') return
  const at = skipSpacesBack(text, item.start)
  const from = wordStart(text, at)
  if (at === item.start || from < floor || !NEGATIVE.has(lower(text, from, at))) return
  item.start = from
  item.value = negate(item.value)
  item.literal = negate(item.literal)
}

const NEGATIVE = new Set(['minus', 'negative'])

/** A dash right before the figure is a minus where no word, figure or closing bracket stands before it. */
function attachMinus(text: string, item: Item): void {
  const at = item.start - 1
  if (at < 0 || item.form === 'multiple') return
  const c = text.charCodeAt(at)
  if (c === 43 && (at === 0 || isSpace(text.charCodeAt(at - 1)) || text[at - 1] === '(')) {
    item.start = at
    item.direction = 'up'
    return
  }
  if (!isDash(c) || item.value.startsWith('-')) return
  const before = at === 0 ? 32 : text.charCodeAt(at - 1)
  if (
    at > 0 &&
    !isSpace(before) &&
    before !== 40 &&
    before !== 91 &&
    before !== 36 &&
    before !== 58 &&
    before !== 42 &&
    before !== 124
  )
    return
  // "5 -7 W" is a range
  if (isSpace(before) && at > 1) {
    const word = skipSpacesBack(text, at)
    if (word > 0 && isDigit(text.charCodeAt(word - 1)) && at - word <= 1) return
  }
  item.start = at
  item.value = negate(item.value)
  item.literal = negate(item.literal)
  item.direction = 'down'
}

/** Position after one space, or one hyphen inside a compound ("400-megawatt"); -1 if something else stands there. */
function gap(text: string, at: number): number {
  const c = text.charCodeAt(at)
  if (isSpace(c) && c !== 10)
    return isSpace(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 10 ? at + 2 : at + 1
  if ((c === 45 || c === 0x2010 || c === 0x2011) && isLetter(text.charCodeAt(at + 1))) return at + 1
  return -1
}

/** "N+" and "N-plus": at least so much. */
/** "by a factor of ten", "multiplied by 3" */
function attachFactor(text: string, item: Item): void {
  const at = skipSpacesBack(text, item.start)
  const from = wordStart(text, at)
  const word = lower(text, from, at)
  if (word !== 'of' && word !== 'by') return
  const end = skipSpacesBack(text, from)
  const before = lower(text, wordStart(text, end), end)
  if (word === 'of' ? before !== 'factor' : before !== 'multiplied') return
  item.unit = 'x'
  item.dimension = 'multiple'
}

function attachMore(text: string, item: Item): void {
  if (text[item.end] === '+' && !isDigit(text.charCodeAt(item.end + 1)) && text[item.end + 1] !== '/') {
    item.comparator = 'gte'
    item.end++
  } else if (
    text[item.end] === '-' &&
    text.startsWith('plus', item.end + 1) &&
    !isLetter(text.charCodeAt(item.end + 5))
  ) {
    item.comparator = 'gte'
    item.end += 5
  }
}

function attachScale(text: string, item: Item): void {
  if (item.form === 'fraction') return
  const glued = wordEnd(text, item.end)
  if (glued > item.end) {
    const letters = text.slice(item.end, glued)
    const cjk = SCALE_SIGNS.get(text[item.end] as string)
    if (cjk !== undefined && item.form === 'digits') {
      item.exponent = cjk
      item.end++
      return
    }
    if (item.form !== 'digits' || isDigit(text.charCodeAt(glued))) return
    const exponent =
      scaleLetters(letters, item.currency !== undefined, true) ?? SCALE_WORDS.get(letters.toLowerCase())
    if (
      exponent === undefined ||
      (letters === 'm' && item.currency === undefined && isLengthHere(text, glued))
    )
      return
    item.exponent = exponent
    item.end = glued
    attachScaleWord(text, item)
    return
  }
  if (!attachScaleWord(text, item)) {
    const at = gap(text, item.end)
    if (at < 0 || item.form !== 'digits') return
    const end = wordEnd(text, at)
    if (end === at || end - at > 2 || isDigit(text.charCodeAt(end))) return
    const letters = text.slice(at, end)
    const exponent = scaleLetters(letters, item.currency !== undefined, false)
    if (
      exponent === undefined ||
      text[end] === '/' ||
      text[end] === "'" ||
      text[end] === '’' ||
      text[end] === '&'
    )
      return
    item.exponent = exponent
    item.end = end
    attachScaleWord(text, item)
  }
}

/** Scale words after the figure, two in a row multiplying ("lakh crore", "hundred thousand"). */
function attachScaleWord(text: string, item: Item): boolean {
  let found = false
  for (let n = 0; n < 2; n++) {
    const at = gap(text, item.end)
    if (at < 0) break
    const end = wordEnd(text, at)
    const word = end > at ? lower(text, at, end) : ''
    const exponent = SCALE_WORDS.get(word)
    if (exponent === undefined) {
      if (word !== 'dozen' && word !== 'dozens') break
      item.value = times(item.value, '12')
      item.end = end
      return true
    }
    item.exponent += exponent
    item.end = end
    found = true
  }
  return found
}

const LENGTH_AFTER = /[^\S\n](?:tall|long|wide|deep|high|thick|away|above|below|underground)\b/iy

function isLengthHere(text: string, at: number): boolean {
  LENGTH_AFTER.lastIndex = at
  return LENGTH_AFTER.test(text)
}

/** Nouns that make "bitcoin" before them an adjective: "60,000 Bitcoin miners" are no bitcoins. */
const COIN_NOUNS = new Set(
  (
    'miner miners mining machine machines machine asic asics rig rigs atm atms transaction transactions address addresses block blocks wallet wallets ' +
    'node nodes user users holder holders option options future futures etf etfs fund funds company companies developer developers owner owners ' +
    'facility facilities site sites treasury investor investors event events conference network pool pools exchange exchanges startup startups ' +
    'price prices halving halvings wallet contracts contract inscriptions payment payments account accounts trader traders core'
  ).split(' '),
)
/** Currency words that are also plain English: money only with a scale, or where the figure itself looks like money. */
const DOUBTFUL = new Set([
  'won',
  'real',
  'mark',
  'marks',
  'som',
  'lek',
  'leu',
  'dong',
  'rand',
  'kn',
  'ft',
  'r',
  'n',
  'b',
  'quid',
  'tl',
])

function attachMoneyAfter(text: string, item: Item): void {
  let at = item.end
  const c = text.charCodeAt(at)
  const glued = !isSpace(c) && !isDash(c)
  if (!glued) {
    at = gap(text, at)
    if (at < 0) {
      const sign = isSpace(c) ? signCode(text[item.end + 1] ?? '') : undefined
      if (sign === undefined) return
      at = item.end + 1
    }
  }
  const sign = signCode(text[at] ?? '')
  if (sign !== undefined || text[at] === '¢') {
    // "50 dollar $20": a sign followed by digits belongs to the next figure
    if (
      isDigit(text.charCodeAt(at + 1)) &&
      !(glued && item.side === undefined && isDecimalTail(text, at + 1))
    )
      return
    if (
      sign !== undefined &&
      isSpace(text.charCodeAt(at + 1)) &&
      isDigit(text.charCodeAt(at + 2)) &&
      !glued &&
      item.side !== undefined
    )
      return
    if (item.side === 'before') {
      if (item.currency === sign || sign === 'USD') item.end = at + 1
      return
    }
    setMoney(item, sign ?? 'USD', at + 1, sign === undefined ? 2 : undefined)
    return
  }
  const first = wordEnd(text, at)
  if (first === at) return
  const word = text.slice(at, first)
  const nextSign = text[first]
  if (nextSign === '$' && !isDigit(text.charCodeAt(first + 1))) {
    const code = prefixedSign(word, '$')
    if (code !== undefined && item.side === undefined) setMoney(item, code, first + 1)
    return
  }
  const scaled = item.side === undefined && item.exponent === 0 ? scaledCode(word) : undefined
  if (scaled) {
    item.exponent = scaled.exponent
    setMoney(item, scaled.code, first)
    return
  }
  const small = word.toLowerCase()
  if ((small === 'c' || small === 'p') && (!glued || (small === 'p' && VIDEO.has(item.literal)))) return
  const found = moneyAfter(text, at, first, phraseEnds)
  if (!found) return
  const { money, end } = found
  if (DOUBTFUL.has(small) && end === first && item.exponent === 0 && !item.grouped && item.literal.length < 3)
    return
  if (item.side === 'before') {
    if (money.code === item.currency || (money.code === 'USD' && money.minor === undefined)) item.end = end
    return
  }
  if (money.code === 'BTC' && money.minor === undefined && isCoinAdjective(text, end)) return
  setMoney(item, money.code, end, money.minor)
  // "75 USD million"
  if (item.exponent === 0) attachScaleWord(text, item)
}

/** "1080p" is a picture's height. */
const VIDEO = new Set(['144', '240', '360', '480', '540', '720', '1080', '1440', '2160', '4320'])

function setMoney(item: Item, code: string, end: number, minor?: number): void {
  item.currency = code
  item.side = 'after'
  item.end = end
  if (minor !== undefined) item.minor = minor
}

/** "35€99": digits that are the decimals of the figure before the sign. */
function isDecimalTail(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2))
}

function isCoinAdjective(text: string, at: number): boolean {
  const from = gap(text, at)
  if (from < 0) return false
  const end = wordEnd(text, from)
  return end > from && COIN_NOUNS.has(lower(text, from, end))
}

/** Ends of the first one, two and three words from `at` ("U.S." counts as one word). */
function phraseEnds(text: string, at: number, first: number): number[] {
  const ends: number[] = []
  let end = text[first] === '.' && text[first + 2] === '.' && first - at === 1 ? first + 3 : first
  for (let n = 0; n < 3; n++) {
    ends.push(end)
    const next = gap(text, end)
    if (next < 0) break
    const stop = wordEnd(text, next)
    if (stop === next) break
    end = stop
  }
  return ends
}

const GAP_WORDS =
  /(?:(?:[^\S\n]|-)\(?(?:sparse|dense|int\d{1,2}|fp\d{1,2}|bf16|tf32|peak|ai|additional|more|extra|further|full|consecutive|fewer|less)\)?){1,3}[^\S\n](?=[A-Za-z])/iy

/** "half an hour", "a quarter of a percentage point" */
const OF_A = /[^\S\n](?:of[^\S\n])?an?[^\S\n]/iy
const GAP_LETTERS = 'sdifbtpamecl(SDIFBTPAMECL'

function attachUnit(text: string, item: Item): void {
  const c = text.charCodeAt(item.end)
  const symbol =
    c === 37 || c === 0xff05 || c === 0x66a || c === 0xb0 || c === 0x2103 || c === 0xd7 ? item.end : -1
  const spaced = isSpace(c) ? text.charCodeAt(item.end + 1) : 0
  if (symbol >= 0 || spaced === 37 || spaced === 0xb0) {
    let end = symbol >= 0 ? symbol + 1 : item.end + 2
    const degree = text.charCodeAt(end - 1) === 0xb0
    if (degree) {
      const letter = isSpace(text.charCodeAt(end)) ? end + 1 : end
      const scale = text[letter]
      if ((scale === 'C' || scale === 'F') && !isLetter(text.charCodeAt(letter + 1))) end = letter + 1
    }
    const unit = unitOf(
      degree && end > item.end + 1 && /[CF]$/.test(text.slice(end - 1, end))
        ? `°${text[end - 1]}`
        : (text[symbol >= 0 ? symbol : item.end + 1] as string),
    )
    if (unit && !(unit.symbol === 'x' && isDigit(text.charCodeAt(end)))) setUnit(item, unit, end)
    return
  }
  let at = isLetter(c) ? item.end : gap(text, item.end)
  if (at < 0) return
  if (item.form === 'fraction') {
    OF_A.lastIndex = item.end
    if (OF_A.test(text)) at = OF_A.lastIndex
  }
  let read = readUnit(text, at, at === item.end, item)
  if (!read) {
    GAP_WORDS.lastIndex = item.end
    if (GAP_LETTERS.includes(text[at] as string) && GAP_WORDS.test(text)) {
      at = GAP_WORDS.lastIndex
      read = readUnit(text, at, false, item)
      if (read && read.unit.dimension !== 'compute' && read.unit.dimension !== 'time') read = null
    }
  }
  if (read) setUnit(item, read.unit, read.end)
}

function setUnit(item: Item, unit: Unit, end: number): void {
  item.unit = unit.symbol
  item.dimension = unit.dimension
  item.end = end
}

function readUnit(text: string, at: number, glued: boolean, item: Item): { unit: Unit; end: number } | null {
  const first = wordEnd(text, at)
  if (first === at) return null
  const word = plain(text, at, first)
  if (FIRST_OF_MANY.has(word.toLowerCase())) {
    const ends = phraseEnds(text, at, first)
    for (let n = ends.length - 1; n > 0; n--) {
      const unit = unitOf(text.slice(at, ends[n]).replace(/[\s\u200b]/g, ' '))
      if (unit) return { unit, end: ends[n] as number }
    }
  }
  if (word === 'p' && text.startsWith('.c.', first)) return withUnit('%', first + 3)
  if (word === 'p' && text.startsWith('.p.', first)) return withUnit('pp', first + 3)
  const slash = text.charCodeAt(first) === 47 ? wordEnd(text, first + 1) : first
  if (slash > first + 1) {
    const unit = unitOf(`${word}/${text.slice(first + 1, slash)}`)
    if (unit) return { unit, end: slash }
  }
  const after = text[first]
  if (
    after === '²' ||
    after === '³' ||
    ((after === '2' || after === '3') &&
      !isLetter(text.charCodeAt(first + 1)) &&
      !isDigit(text.charCodeAt(first + 1)))
  ) {
    const unit = unitOf(word + after)
    if (unit) return { unit, end: first + 1 }
  }
  if (isDigit(text.charCodeAt(first))) return null
  if (word.length === 1 && !glued && !isLoneSymbol(text, word, first, item)) return null
  const unit = unitOf(word)
  if (!unit || (unit.symbol === 'x' && word.length === 1 && !glued && item.form !== 'digits')) return null
  if (unit.dimension === 'mass') {
    CARBON.lastIndex = first
    const carbon = CARBON.test(text) ? unitOfSymbol(`${unit.symbol} CO2`) : undefined
    if (carbon) return { unit: carbon, end: CARBON.lastIndex }
  }
  return {
    unit,
    end: unit.dimension === 'hashrate' && !unit.symbol.endsWith(word) ? perSecond(text, first) : first,
  }
}

/** What makes a mass one of emissions. */
const CARBON =
  /[^\S\n]?(?:of[^\S\n])?(?:CO2|CO₂|carbon)(?:[-\u2011]?e(?:q|quivalent)?\b)?(?:[^\S\n]dioxide)?/iy

function withUnit(spelling: string, end: number): { unit: Unit; end: number } | null {
  const unit = unitOf(spelling)
  return unit ? { unit, end } : null
}

/** A single letter apart from its figure is a unit only for the common ones, and not in "5 L. Smith", "3 s's", "703 L-202". */
function isLoneSymbol(text: string, word: string, end: number, item: Item): boolean {
  const c = text.charCodeAt(end)
  return (
    'WJsmhtgVL'.includes(word) &&
    item.form === 'digits' &&
    c !== 39 &&
    c !== 0x2019 &&
    c !== 45 &&
    !(c === 46 && isUpper(text.charCodeAt(end + 2)))
  )
}

const PER_SECOND = /[^\S\n](?:per|a)[^\S\n]sec(?:ond)?\b|\/s(?:ec(?:ond)?)?\b/iy

/** A hashrate says "per second" or leaves it out: either way it is the same unit. */
function perSecond(text: string, at: number): number {
  PER_SECOND.lastIndex = at
  return PER_SECOND.test(text) ? PER_SECOND.lastIndex : at
}

const RATE_LEAD =
  /(?:[^\S\n](?:out|in|more|less|each|usd|dollars|extra|or so))?(?:[^\S\n]?\/[^\S\n]?|(?:[^\S\n]|-)(?:per|a|an|each|every)(?:[^\S\n]|-)|,? (?:on average, ?)?for (?:each|every|one|a)[^\S\n])/iy
/** First letters of what RATE_LEAD and ADVERB take after a space. */
const RATE_LETTERS = 'paefouimldhwqyPAEFOUIMLDHWQY/'
const RATE_TAIL = /(?:1,000|[A-Za-z0-9]{1,16})(?:(?:[/-]|[^\S\n])[A-Za-z]{1,12}){0,4}/y
const ADVERB = /[^\S\n](hourly|daily|weekly|monthly|quarterly|annually|yearly)\b/iy
const ADVERBS: Record<string, string> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annually: 'year',
  yearly: 'year',
}

function attachRate(text: string, item: Item): void {
  const c = text.charCodeAt(item.end)
  if (!isSpace(c) && c !== 47 && c !== 44 && c !== 45) return
  if (isSpace(c) && !RATE_LETTERS.includes(text[item.end + 1] ?? '\n')) return
  RATE_LEAD.lastIndex = item.end
  if (!RATE_LEAD.test(text)) {
    ADVERB.lastIndex = item.end
    const adverb = item.dimension === 'fraction' || isBarePer(item) ? null : ADVERB.exec(text)
    const per = ADVERBS[adverb?.[1]?.toLowerCase() ?? '']
    if (per !== undefined) {
      item.per = per
      item.end = ADVERB.lastIndex
    }
    return
  }
  const lead = lower(text, item.end, RATE_LEAD.lastIndex)
  const from = RATE_LEAD.lastIndex
  RATE_TAIL.lastIndex = from
  if (!RATE_TAIL.test(text)) return
  let end = RATE_TAIL.lastIndex
  const strict = lead.includes('/') || lead.includes('per')
  while (end > from) {
    const spelt = lower(text, from, end).replace(/\s/g, ' ')
    const symbol = DENOMINATORS.get(spelt)
    if (
      symbol !== undefined &&
      (strict || spelt.length > 2) &&
      (!isBarePer(item) || strict || TIMES.has(symbol)) &&
      !isLetter(text.charCodeAt(end)) &&
      !isAgo(text, end, symbol)
    ) {
      if (item.dimension === 'fraction' || item.dimension === 'points') return
      item.end = end
      if (item.dimension !== 'hashrate' || symbol !== 's') item.per = symbol
      return
    }
    const cut = lastBreak(text, from, end)
    if (cut <= from) return
    end = cut
  }
}

const AGO = /[^\S\n](?:ago|earlier|before|later|prior|previously|after|hence|sooner)\b/iy

/** "$153.9M a year ago" is no rate. */
function isAgo(text: string, at: number, per: string): boolean {
  if (!TIMES.has(per)) return false
  AGO.lastIndex = at
  return AGO.test(text)
}

const TIMES = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'min', 's'])

function isBarePer(item: Item): boolean {
  return item.currency === undefined && item.unit === undefined
}

function lastBreak(text: string, from: number, end: number): number {
  let i = end - 1
  while (i > from) {
    const c = text.charCodeAt(i)
    if (c === 47 || c === 45 || isSpace(c)) return i
    i--
  }
  return from
}
