import {
  isDash,
  isQuote,
  isSpace,
  lookUp,
  lower,
  partsCells,
  skipSpaces,
  skipSpacesBack,
} from './characters.ts'

/** What stands between two neighbouring figures, as far as it joins them. */
export type Link =
  | 'margin'
  | 'dash'
  | 'to'
  | 'to a'
  | 'and'
  | 'or'
  | 'comma'
  | 'slash'
  | 'in'
  | 'of'
  | 'space'
  | 'none'

const LONGEST_LINK = 24
const WORD_LINKS: Record<string, Link> = {
  to: 'to',
  through: 'to',
  till: 'to',
  until: 'to',
  'to about': 'to',
  'to around': 'to',
  'to roughly': 'to',
  'to nearly': 'to',
  'to almost': 'to',
  'up to': 'to',
  'to as much as': 'to',
  'to over': 'to',
  'to more than': 'to',
  'to approximately': 'to',
  'to some': 'to',
  and: 'and',
  'and about': 'and',
  or: 'or',
  in: 'in',
  'out of': 'in',
  'out of every': 'in',
  'out of the': 'in',
  'of the': 'in',
  from: 'or',
  'from about': 'or',
  versus: 'or',
  vs: 'or',
  against: 'or',
  'plus or minus': 'margin',
  'of its': 'or',
  'of their': 'or',
  'of our': 'or',
  'in every': 'in',
  of: 'of',
  'of a': 'of',
  over: 'in',
}
const linkAt = lookUp(new Map(Object.entries(WORD_LINKS)))

/** "to a staggering", "to a record": an adjective between an article and its figure. */
const TO_A = /^to an? [a-z-]{3,14} $/i

/** A bit for each letter that the words of a link begin with. */
const INITIALS = Object.keys(WORD_LINKS).reduce((bits, words) => bits | (1 << (words.charCodeAt(0) - 97)), 0)

const mayBegin = (c: number): boolean => c > 64 && c < 123 && (INITIALS & (1 << ((c | 32) - 97))) !== 0

/** How the stretch between two figures joins them. */
export function linkBetween(text: string, from: number, to: number): Link {
  const length = to - from
  if (length <= 0 || length > LONGEST_LINK) return 'none'
  let i = from
  while (i < to && (isSpace(text.charCodeAt(i)) || isQuote(text.charCodeAt(i)) || text[i] === '*')) i++
  if (i === to) return partsCells(text, from) ? 'none' : 'space'
  const c = text.charCodeAt(i)
  if (c === 40 || c === 177 || c === 43) return isMargin(text, i, to) ? 'margin' : 'none'
  if (isDash(c) || (c === 126 && i === from && to === i + 1) || c === 0x301c || c === 0xff5e) {
    if (skipSpaces(text, i + 1) === to) return 'dash'
    // "8- to 16-meter", "5-to-10 MW", "1-in-5"
    const word = lower(text, i, to)
      .replace(/[-\s]+/g, ' ')
      .trim()
    return c === 45 && (word === 'to' || word === 'in' || word === 'out of')
      ? (linkAt(word, 0, word.length) ?? 'none')
      : 'none'
  }
  if (c === 44) {
    const rest = skipSpaces(text, i + 1)
    if (rest === to) return 'comma'
    const word = lower(text, rest, to).trim()
    if (word === 'plus or minus') return 'margin'
    return word === 'and' || word === 'or' ? 'comma' : 'none'
  }
  if (c === 47) return skipSpaces(text, i + 1) === to ? 'slash' : 'none'
  if (!mayBegin(c)) return 'none'
  const link = linkAt(text, i, skipSpacesBack(text, to))
  if (!link && (c | 32) === 116 && TO_A.test(text.slice(i, to))) return 'to a'
  if (link || !isMarkedUp(text, i, to)) return link ?? 'none'
  const words = text
    .slice(i, to)
    .replace(/[\s\u200b*"“”]+/g, ' ')
    .trim()
  return linkAt(words, 0, words.length) ?? 'none'
}

/** Whether more than single spaces stands between the words: quotation marks, asterisks, other white space. */
function isMarkedUp(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i)
    if (c === 32 ? text.charCodeAt(i + 1) === 32 : c === 42 || isQuote(c) || isSpace(c)) return true
  }
  return false
}

/** "±" or "+/-", in brackets or not, up to the next figure. */
function isMargin(text: string, from: number, to: number): boolean {
  const sign = text.slice(from, to).replace(/[\s(]/g, '')
  return sign === '±' || sign === '+/-' || sign === '+/−' || sign === '+-'
}
