import type { Comparator } from '../types.ts'
import { isLetter, isQuote, isSpace, lookUp, lower, wordStart } from './characters.ts'
import type { Item } from './item.ts'

/** Phrases before a figure, in the words of news prose; `*` after a phrase lets an article stand between it and the figure. */
const BEFORE: Record<Exclude<Comparator, 'eq' | 'range'>, string> = {
  gt:
    'over|above|more than|much more than|greater than|higher than|larger than|bigger than|better than|longer than|exceeding|exceed*|exceeds*|exceeded*|surpass*|' +
    'surpassed*|surpasses*|surpassing*|topped*|topping*|tops*|top|past*|passed*|passing*|passes*|pass*|crossed*|crossing*|crosses*|cross*|beyond*|beating|in excess of|north of|a little over|' +
    'just over|slightly over|slightly above|just above|well over|well above|far above|far more than|a little more than|slightly more than|just more than|eclipsed*|broke through|breaking through|broken through|broke|upward of',
  gte:
    'min.|at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|upwards of|greater than or equal to|more than or equal to|' +
    'higher or equal than|greater or equal than|equal to or more than|equal to or greater than|at least or equal to|as low as|as little as',
  lt: 'under|below|less than|fewer than|lower than|smaller than|shorter than|just under|slightly below|slightly under|well below|well under|a little under|just below|just shy of|shy of|south of|short of|beneath|sub',
  lte:
    'up to|as much as|as many as|as high as|as long as|at most|no more than|not more than|a maximum of|maximum of|max|max.|upto|less than or equal to|lower or equal than|less or equal than|' +
    'fewer than or equal to|equal to or less than|lower than or equal to|capped at|a cap of|limited to|restricted to|a limit of|not exceed|not exceeding|cannot exceed|within',
  approx:
    'about|around|approximately|approx|approx.|app.|roughly|nearly|almost|close to|circa|ca|ca.|c.|some|in the region of|in the neighborhood of|in the neighbourhood of|on the order of|in the order of|near|nearing|' +
    'approaching|nearer|nearer to|closer to|just about|more or less|not quite|virtually|in the vicinity of|in the ballpark of|approximate|ballpark|something like|estimated at about',
}

interface Phrase {
  words: string[]
  comparator: Comparator
  article: boolean
}

const BY_LAST = new Map<string, Phrase[]>()
for (const [comparator, list] of Object.entries(BEFORE)) {
  for (const entry of list.split('|')) {
    const article = entry.endsWith('*')
    const words = entry.replace('*', '').split(' ').reverse()
    const last = words[0] as string
    const same = BY_LAST.get(last) ?? []
    same.push({ words: words.slice(1), comparator: comparator as Comparator, article })
    same.sort((a, b) => b.words.length - a.words.length)
    BY_LAST.set(last, same)
  }
}

const phrasesAt = lookUp(BY_LAST)

const SYMBOLS: Record<string, Comparator> = {
  '~': 'approx',
  '≈': 'approx',
  '∼': 'approx',
  '>': 'gt',
  '<': 'lt',
  '≥': 'gte',
  '≤': 'lte',
  '⩾': 'gte',
  '⩽': 'lte',
}
const articleAt = lookUp(new Map(['the', 'a', 'an', 'its', 'another'].map((word) => [word, word])))

const wonderAt = lookUp(
  new Map(
    'whopping staggering massive mere paltry hefty cool record stunning massive meagre impressive'
      .split(' ')
      .map((word) => [word, word]),
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
  // "close to a whopping 644 MW": a word of wonder adds nothing
  const wonder = !article && wonderAt(text, first, at)
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
    // "more than a 300% increase"
    const counted =
      isA(article) && item.unit === '%' && (phrase.words.length > 0 || phrase.comparator === 'approx')
    if (article && !phrase.article && !counted && !wonder && !(article === 'the' && isMarked(text, item.end)))
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

const AFTER: [RegExp, Comparator][] = [
  [
    /(?:[^\S\n]|-)or[^\S\n](?:more|higher|above|greater|better|over|longer|larger)(?: than or equal to)?\b/iy,
    'gte',
  ],
  [/(?:[^\S\n]|-)or[^\S\n](?:less|fewer|lower|below|under|smaller|better)\b/iy, 'lte'],
  [/[^\S\n](?:or so|or thereabouts|give or take|more or less)\b/iy, 'approx'],
  [/(?:-?ish|-odd|-some)\b/y, 'approx'],
  [/,?[^\S\n]and[^\S\n](?:counting|rising|climbing|growing|up)\b(?![^\S\n](?:to|by|from)\b)/iy, 'gte'],
]

/** "50 million transactions so far and rising" */
const COUNTING: typeof AFTER = [
  [/(?:[^\S\n][a-z]{1,14}){1,4},?[^\S\n]and[^\S\n](?:counting|rising)\b/iy, 'gte'],
]

/** What the words of `AFTER` begin with. */
const TAILS = new Set(['or', 'an', 'mo', 'gi'])

function after(text: string, item: Item): void {
  const c = text.charCodeAt(item.end)
  if (!isSpace(c) && c !== 45 && c !== 44 && c !== 40 && c !== 177 && c !== 105 && c !== 43) return
  const follows = text.charCodeAt(item.end + 1) | 32
  // each tail begins with o, a, m, g, a sign or a lower-case noun
  const noun =
    isSpace(c) && isLetter(follows) && follows !== 111 && follows !== 97 && follows !== 103 && follows !== 109
  if (isSpace(c) && !isLetter(follows) && follows !== 40 && follows !== 177 && follows !== 43) return
  if (noun && (item.unit !== undefined || item.currency !== undefined)) return
  if (isSpace(c) && isLetter(follows) && !noun && !TAILS.has(lower(text, item.end + 1, item.end + 3))) return
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
