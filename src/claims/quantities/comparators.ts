import type { Comparator } from '../types.ts'
import { isAmong, isLetter, isQuote, isSpace, lookUp, lower, wordStart } from './characters.ts'
import { AFTER, AT_TAILS, COUNTING, type Phrase, phrasesAt, SYMBOLS, TAILS } from './comparator-words.ts'
import type { Item } from './item.ts'

const articleAt = lookUp(new Map(['the', 'a', 'an', 'its', 'another'].map((word) => [word, word])))

const isWonder = isAmong(
  'whopping staggering massive mere paltry hefty cool record stunning meagre impressive additional further extra estimated combined'.split(
    ' ',
  ),
)

/** Position before the blanks, quotes, asterisks and tags that may stand between a qualifier and its figure. */
function back(text: string, from: number): number {
  const tag = tagStart(text, from)
  let i = tag
  while (i > 0 && tag - i < 6) {
    const c = text.charCodeAt(i - 1)
    if (!(isSpace(c) && c !== 10) && !isQuote(c) && c !== 42 && c !== 45) break
    i--
  }
  return i
}

/** Start of the opening tag that ends at `end`, escaped or not ("<b>", "&lt;b&gt;"); `end` where there is none. */
function tagStart(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  if (last !== 62 && !(last === 59 && text.startsWith('&gt;', end - 4))) return end
  const opening = last === 62 ? '<' : '&lt;'
  for (let i = end - 3; i > end - LONGEST_TAG && i >= 0; i--)
    if (text.startsWith(opening, i)) return isLetter(text.charCodeAt(i + opening.length)) ? i : end
  return end
}

const LONGEST_TAG = 24

/** Start of the word that ends at `end`, an abbreviation's point included; `end` where there is none. */
function startBefore(text: string, end: number): number {
  const dot = end > 0 && text.charCodeAt(end - 1) === 46 ? end - 1 : end
  const start = wordStart(text, dot)
  return start < dot ? start : end
}

/** The word before what starts at `start`. */
function wordBefore(text: string, start: number): string {
  const end = back(text, start)
  return lower(text, startBefore(text, end), end)
}

/** How strongly a comparator binds when two stand together: "up to about" is an upper bound. */
const LOOSE: Comparator[] = ['eq', 'approx']

/**
 * Reads the qualifier before and after a figure and widens the span to it. Not one: "over three years" is a while and
 * "the past 24 months" a period, so `past`, `over` and `under` need something that can be exceeded.
 */
export function compareItem(text: string, item: Item, floor: number): void {
  let start = item.start
  for (let n = 0; n < 3; n++) {
    const at = back(text, start)
    if (at <= floor) break
    const symbol = symbolBefore(text, at)
    if (symbol) {
      apply(item, symbol.comparator)
      start = item.start = symbol.start
      continue
    }
    const found = phraseBefore(text, at, item)
    if (!found || found.start < floor) break
    apply(item, found.comparator)
    start = item.start = found.start
  }
  after(text, item)
}

function apply(item: Item, comparator: Comparator): void {
  if (item.comparator === undefined || LOOSE.includes(item.comparator)) item.comparator = comparator
}

function symbolBefore(text: string, at: number): { comparator: Comparator; start: number } | null {
  const c = text.charCodeAt(at - 1)
  // only signs go on: "~", "<", "=", ">" and those beyond basic Latin
  if (c < 60 || (c > 62 && c < 126)) return null
  const one = SYMBOLS[text[at - 1] ?? '']
  if (one)
    return text[at - 2] === '=' || (text[at - 2] === '<' && text[at - 1] === '>') || text[at - 2] === '-'
      ? null
      : { comparator: one, start: at - 1 }
  if (text[at - 1] !== '=') return null
  const first = text[at - 2] === ' ' ? at - 3 : at - 2
  const sign = text[first]
  if (sign === '>') return { comparator: 'gte', start: first }
  return sign === '<' ? { comparator: 'lte', start: first } : null
}

function phraseBefore(
  text: string,
  at: number,
  item: Item,
): { comparator: Comparator; start: number } | null {
  let first = startBefore(text, at)
  let article = articleAt(text, first, at)
  // "close to a whopping 644 MW", "up to an additional 644 MW": a word of wonder, or of more, adds nothing
  const wonder = !article && isWonder(text, first, at)
  if (wonder) {
    const before = back(text, first)
    first = startBefore(text, before)
    article = articleAt(text, first, before)
    if (!isA(article)) return null
  }
  const end = article ? back(text, first) : at
  const last = article ? startBefore(text, end) : first
  const phrases = phrasesAt(text, last, end)
  if (!phrases) return null
  for (const phrase of phrases) {
    // "more than a 300% increase", "at least a 40 TOPS chip"
    const counted =
      isA(article) &&
      (item.unit === '%'
        ? phrase.words.length > 0 || phrase.comparator === 'approx'
        : phrase.words.length > 0 && phrase.comparator !== 'approx' && isSized(item))
    if (
      article &&
      article !== 'another' &&
      !phrase.article &&
      !counted &&
      !wonder &&
      !(article === 'the' && isMarked(text, item.end))
    )
      continue
    let start = last
    let all = true
    for (const word of phrase.words) {
      if (wordBefore(text, start) !== word) {
        all = false
        break
      }
      start = startBefore(text, back(text, start))
    }
    if (article === 'the' && !isMarked(text, item.end)) continue
    if (all && fits(text, lower(text, last, end), phrase, start, item))
      return { comparator: phrase.comparator, start }
  }
  return null
}

/** A size that a thing is told by: not how long it takes, and no bare number. */
const isSized = ({ unit, dimension }: Item): boolean => unit !== undefined && dimension !== 'time'

const isA = (article: string | undefined): boolean => article === 'a' || article === 'an'

const MARK = /(?:[^\S\n]|-)(?:thresholds?|mark|level|barrier|milestone|line|cap|limit|ceiling|plateau)\b/iy

/** "the $100,000 mark" can be passed; "the $5.6 million" alone is a figure known before. */
function isMarked(text: string, at: number): boolean {
  MARK.lastIndex = at
  return MARK.test(text)
}

const SUMS = new Set(
  'add adds added adding sum sums summed summing shot went gone crept inched ticked rocketed rocketing climbed climbing jumped jumping soared soaring surged surging'.split(
    ' ',
  ),
)

const isSum = (text: string, at: number): boolean => SUMS.has(wordBefore(text, at))

function fits(text: string, word: string, phrase: Phrase, start: number, item: Item): boolean {
  // "added up to 10,275 MW", "shot up to 55 TWh": what it came to, no bound
  if (word === 'to' && isSum(text, start)) return false
  if (phrase.words.length > 0) return true
  const bare = item.currency === undefined && item.unit === undefined && item.exponent === 0
  if (word === 'past') return item.dimension !== 'time' && wordBefore(text, start) !== 'the'
  // "over and above $40 billion"
  if (word === 'above') return wordBefore(text, start) !== 'and'
  if (
    word === 'top' ||
    word === 'pass' ||
    word === 'cross' ||
    word === 'broke' ||
    word === 'tops' ||
    word === 'passed' ||
    word === 'passes' ||
    word === 'max'
  )
    return !bare || word === 'max'
  // "within 250 ms"; "within two years" is no bound of a measure
  if (word === 'within') return item.unit === 'ms' || item.unit === 's'
  if (word === 'c.' || word === 'ca') return item.form === 'digits'
  if (word === 'sub') return text[start + 3] === '-' || text[start + 3] === ' '
  return true
}

function after(text: string, item: Item): void {
  const c = text.charCodeAt(item.end)
  if (!isSpace(c) && c !== 45 && c !== 44 && c !== 40 && c !== 177 && c !== 105 && c !== 43) return
  const follows = text.charCodeAt(item.end + 1) | 32
  // each tail begins with o, a, m, g, a sign or a lower-case noun
  const noun =
    isSpace(c) && isLetter(follows) && follows !== 111 && follows !== 97 && follows !== 103 && follows !== 109
  if (isSpace(c) && !isLetter(follows) && follows !== 40 && follows !== 177 && follows !== 43) return
  if (noun && (item.unit !== undefined || item.currency !== undefined)) return
  if (isSpace(c) && isLetter(follows) && !noun) {
    const tail = lower(text, item.end + 1, item.end + 3)
    if (!TAILS.has(tail) || (tail === 'at' && !AT_TAILS.has(lower(text, item.end + 4, item.end + 6)))) return
  }
  for (const [pattern, comparator] of noun ? COUNTING : AFTER) {
    pattern.lastIndex = item.end
    if (!pattern.test(text)) continue
    if (
      item.comparator === undefined ||
      item.comparator === 'eq' ||
      (item.comparator === 'approx' && comparator !== 'approx')
    ) {
      item.comparator = comparator
      item.end = pattern.lastIndex
    }
    return
  }
}
