import {
  gap,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  mayBe,
  pastArticle,
  phraseEnds,
  plain,
  wordEnd,
} from './characters.ts'
import type { Item } from './item.ts'
import { mayBeUnit, opensSeveral, type Unit, unitOf, unitOfSymbol } from './units.ts'

const GAP_WORDS =
  /(?:(?:[^\S\n]|-)\(?(?:sparse|dense|int\d{1,2}|fp\d{1,2}|bf16|tf32|peak|ai|additional|new|more|extra|further|full|consecutive|fewer|less|output|generated)\)?){1,3}[^\S\n](?=[A-Za-z])/iy

const mayBeGap = mayBe(
  'sparse dense int fp bf tf peak ai additional new more extra further full consecutive fewer less output generated'.split(
    ' ',
  ),
)
const SPACED = new Set(['compute', 'time', 'power', 'hashrate', 'tokens'])

/** Unit after the figure, glued or apart, of one word or several; for compute, time, power, hashrate and tokens some adjectives may stand between. */
export function attachUnit(text: string, item: Item): void {
  const c = text.charCodeAt(item.end)
  const symbol =
    c === 37 || c === 0xff05 || c === 0x66a || c === 0xb0 || c === 0x2103 || c === 0xd7 ? item.end : -1
  const spaced = isSpace(c) ? text.charCodeAt(item.end + 1) : 0
  if (symbol >= 0 || spaced === 37 || spaced === 0xff05 || spaced === 0xb0) {
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
    if (unit && !(unit.symbol === 'x' && isDigit(text.charCodeAt(end)))) setUnit(text, item, unit, end)
    return
  }
  let at = isLetter(c) ? item.end : gap(text, item.end)
  if (at < 0) return
  if (item.form === 'fraction') at = pastArticle(text, item.end) ?? at
  let read = readUnit(text, at, at === item.end, item)
  if (!read) {
    GAP_WORDS.lastIndex = item.end
    if ((text[at] === '(' || mayBeGap(text, at, wordEnd(text, at))) && GAP_WORDS.test(text)) {
      at = GAP_WORDS.lastIndex
      read = readUnit(text, at, false, item)
      if (read && !SPACED.has(read.unit.dimension)) read = null
    }
  }
  if (read) setUnit(text, item, read.unit, read.end)
}

const LONGEST_SYMBOL = 10

/** "13.4 gigawatts (GW)": the unit told again in brackets is part of the figure. */
function pastSymbol(text: string, unit: Unit, end: number): number {
  if (text.charCodeAt(end) !== 32 || text.charCodeAt(end + 1) !== 40) return end
  let close = end + 2
  while (close < end + LONGEST_SYMBOL && text.charCodeAt(close) !== 41) close++
  return text.charCodeAt(close) === 41 && unitOf(text.slice(end + 2, close))?.symbol === unit.symbol
    ? close + 1
    : end
}

function setUnit(text: string, item: Item, unit: Unit, end: number): void {
  item.unit = unit.symbol
  item.dimension = unit.dimension
  item.end = pastSymbol(text, unit, end)
}

function readUnit(text: string, at: number, glued: boolean, item: Item): { unit: Unit; end: number } | null {
  const first = wordEnd(text, at)
  // "5,079 year-to-date" are no years
  if (first === at || text.startsWith('-to-date', first)) return null
  if (!mayBeUnit(text, at, first) && !text.startsWith('CO', first - 2)) return runOn(text, at, first)
  const word = plain(text, at, first)
  // "5.7 million second-quarter shipments"
  if (word === 'second' && text.charCodeAt(at - 1) !== 45 && ORDINAL.test(text.slice(first, first + 8)))
    return null
  if (opensSeveral(text, at, first)) {
    const ends = phraseEnds(text, at, first)
    for (let n = ends.length - 1; n > 0; n--) {
      const unit = unitOf(text.slice(at, ends[n]).replace(/[\s\u200b]/g, ' '))
      if (unit) return withCarbon(text, unit, ends[n] as number)
    }
  }
  if (word === 'p' && text.startsWith('.c', first) && !isLetter(text.charCodeAt(first + 2)))
    return withUnit('%', text[first + 2] === '.' ? first + 3 : first + 2)
  if (word === 'p' && text.startsWith('.p.', first)) return withUnit('pp', first + 3)
  const slash = text.charCodeAt(first) === 47 ? wordEnd(text, first + 1) : first
  // "61 t/s" are tokens in this field, not tonnes
  if ((word === 't' || word === 'T') && slash === first + 2 && text[first + 1] === 's') {
    const tokens = unitOf('tokens')
    return tokens ? { unit: tokens, end: first } : null
  }
  // "30 w/TH": a small letter is a unit where hashes follow
  if ((word === 'w' || word === 'j') && slash > first + 1 && /^th?$/i.test(text.slice(first + 1, slash)))
    return withUnit(word.toUpperCase(), first)
  if (slash > first + 1) {
    const unit = unitOf(`${word}/${text.slice(first + 1, slash)}`)
    if (unit) return { unit, end: slash }
  }
  if (word.endsWith('CO') && word.length > 2) {
    const mass = unitOf(word.slice(0, -2))
    if (mass?.dimension === 'mass') return withCarbon(text, mass, first - 2)
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
  if (unit.dimension === 'mass') return withCarbon(text, unit, first)
  return {
    unit,
    end: unit.dimension === 'hashrate' && !unit.symbol.endsWith(word) ? perSecond(text, first) : first,
  }
}

const ORDINAL = /^[-\s](?:quarter|half|gen)/

/** "67 TOPSsparse", "300MWcampus": a symbol in capitals that the next word has run into. */
function runOn(text: string, at: number, end: number): { unit: Unit; end: number } | null {
  let to = at
  while (to < end && isUpper(text.charCodeAt(to))) to++
  return to - at > 1 && end - to > 3 ? withUnit(text.slice(at, to), to) : null
}

/** What makes a mass one of emissions. */
const CARBON =
  /[^\S\n]?(?:of[^\S\n])?(?:CO2|CO₂|carbon)(?:[-\u2011]?e(?:q|quivalent)?\b)?(?:[^\S\n]dioxide)?/iy

/** The same mass of CO2 where the words after it say so. */
function withCarbon(text: string, unit: Unit, end: number): { unit: Unit; end: number } {
  CARBON.lastIndex = end
  const carbon =
    unit.dimension === 'mass' && CARBON.test(text) ? unitOfSymbol(`${unit.symbol} CO2`) : undefined
  return carbon ? { unit: carbon, end: CARBON.lastIndex } : { unit, end }
}

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
    !(c === 45 && !('WJ'.includes(word) && isDigit(text.charCodeAt(end + 1)))) &&
    !(c === 46 && !'WJs'.includes(word) && isUpper(text.charCodeAt(end + 2)))
  )
}

const PER_SECOND = /[^\S\n](?:per|a)[^\S\n]sec(?:ond)?\b|\/s(?:ec(?:ond)?)?\b/iy

/** A hashrate says "per second" or leaves it out: either way it is the same unit. */
function perSecond(text: string, at: number): number {
  PER_SECOND.lastIndex = at
  return PER_SECOND.test(text) ? PER_SECOND.lastIndex : at
}
