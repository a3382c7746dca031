import {
  isDash,
  isDigit,
  isLetter,
  isQuote,
  isSpace,
  lower,
  skipSpaces,
  skipSpacesBack,
  wordStart,
} from './characters.ts'
import { compare, decimal, over, plus, shift, times } from './decimal.ts'
import { type Item, isBare } from './item.ts'
import { isYear } from './not-quantities.ts'

/** What stands between two neighbouring figures, as far as it joins them. */
type Link = 'margin' | 'dash' | 'to' | 'and' | 'or' | 'comma' | 'slash' | 'in' | 'of' | 'space' | null

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

function linkBetween(text: string, from: number, to: number): Link {
  const length = to - from
  if (length <= 0 || length > LONGEST_LINK) return null
  let i = from
  while (i < to && (isSpace(text.charCodeAt(i)) || isQuote(text.charCodeAt(i)) || text[i] === '*')) i++
  if (i === to) return 'space'
  const c = text.charCodeAt(i)
  if (c === 40 || c === 177 || c === 43) return isMargin(text, i, to) ? 'margin' : null
  if (isDash(c) || (c === 126 && i === from && to === i + 1) || c === 0x301c || c === 0xff5e) {
    if (skipSpaces(text, i + 1) === to) return 'dash'
    // "8- to 16-meter", "5-to-10 MW", "1-in-5"
    const word = lower(text, i, to)
      .replace(/[-\s]+/g, ' ')
      .trim()
    return c === 45 && (word === 'to' || word === 'in' || word === 'out of')
      ? (WORD_LINKS[word] ?? null)
      : null
  }
  if (c === 44) {
    const rest = skipSpaces(text, i + 1)
    if (rest === to) return 'comma'
    const word = lower(text, rest, to).trim()
    return word === 'and' || word === 'or' ? 'comma' : null
  }
  if (c === 47) return skipSpaces(text, i + 1) === to ? 'slash' : null
  if (!isLetter(c)) return null
  const words = lower(text, i, to)
    .replace(/[\s\u200b*"“”]+/g, ' ')
    .trim()
  return Object.hasOwn(WORD_LINKS, words) ? (WORD_LINKS[words] as Link) : null
}

/** "±" or "+/-", in brackets or not, up to the next figure. */
function isMargin(text: string, from: number, to: number): boolean {
  const sign = text.slice(from, to).replace(/[\s(]/g, '')
  return sign === '±' || sign === '+/-' || sign === '+/−' || sign === '+-'
}

/** Joins neighbours: ranges, moves from one figure to another, shared scales and units, "one in five", "$20 and 43 cents". */
export function joinItems(text: string, items: Item[]): Item[] {
  for (let i = items.length - 2; i >= 0; i--) share(text, items, i)
  const out: Item[] = []
  let i = 0
  while (i < items.length) {
    const a = items[i] as Item
    const b = items[i + 1]
    const joined = b ? pair(text, a, b, items[i + 2]) : null
    if (joined) {
      out.push(joined)
      i += 2
    } else {
      out.push(a)
      i++
    }
  }
  return out
}

/** Gives a figure the currency, scale or unit that its neighbour names for both. */
function share(text: string, items: Item[], i: number): void {
  const a = items[i] as Item
  const b = items[i + 1] as Item
  if (a.form === 'multiple' || b.form === 'multiple' || a.form === 'fraction' || b.form === 'fraction') return
  const link = linkBetween(text, a.end, b.start)
  const span = link === 'dash' || link === 'to' || (link === 'and' && isBetween(text, a))
  if (
    span &&
    a.side === 'before' &&
    b.currency === undefined &&
    b.unit === undefined &&
    (link !== 'to' || isMoneyToo(text, a, b))
  ) {
    b.currency = a.currency as string
    b.shared = { ...b.shared, unit: true }
  }
  if (isBare(b) || a.unit !== undefined || a.per !== undefined || a.side === 'after') return
  const bare = isBare(a)
  const list = link === 'and' || link === 'or' || link === 'comma' || link === 'slash'
  const distant = link === null && bare && isFrom(text, a) && isToNear(text, a, b)
  const measured =
    b.unit !== undefined
      ? b.dimension !== 'time'
      : b.side === 'after' && (link === 'or' || b.currency === 'BTC')
  if (!span && !distant && !(list && bare && measured)) return
  if (!span && isYear(a.literal) && !a.grouped) return
  shareScale(a, b, span)
  if (a.currency === undefined) shareUnit(a, b)
  if (list && !span) a.listed = true
  if (b.per !== undefined && a.currency === b.currency) a.per = b.per
}

/** "$0.04 to 0.06 per kWh", "$20 to 30 million"; not "$500 to 3 people". */
function isMoneyToo(text: string, a: Item, b: Item): boolean {
  if (compare(a.literal, b.literal) >= 0) return false
  return (
    b.per !== undefined || b.exponent !== 0 || (a.grouped && b.grouped) || !isSpace(text.charCodeAt(b.end))
  )
}

/** "$50-100 million": the scale counts for both where the first figure would else be the larger word ("500,000 to 1.5 million"). */
function shareScale(a: Item, b: Item, span: boolean): void {
  if (a.exponent !== 0 || b.exponent === 0 || !span) return
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return
  if (compare(a.literal, b.literal) > 0 && a.literal.length > 2) return
  a.exponent = b.exponent
  a.value = shift(a.literal, b.exponent)
  a.shared = { ...a.shared, scale: true }
}

function shareUnit(a: Item, b: Item): void {
  if (b.currency !== undefined) {
    a.currency = b.currency
    if (b.minor !== undefined) a.minor = b.minor
  } else if (b.unit !== undefined) {
    a.unit = b.unit
    if (b.dimension !== undefined) a.dimension = b.dimension
  } else return
  a.shared = { ...a.shared, unit: true }
}

function wordsBefore(text: string, at: number): string {
  const end = skipSpacesBack(text, at)
  const start = wordStart(text, end)
  return start < end ? lower(text, start, end) : ''
}

function isBetween(text: string, a: Item): boolean {
  return wordsBefore(text, a.start) === 'between'
}

/** "from", or "from about", "from some" before the figure. */
function isFrom(text: string, a: Item): boolean {
  const end = skipSpacesBack(text, a.start)
  const start = wordStart(text, end)
  if (start === end) return false
  const word = lower(text, start, end)
  return word === 'from' || (HEDGES.has(word) && wordsBefore(text, start) === 'from')
}

const HEDGES = new Set('about around roughly some nearly almost just approximately only'.split(' '))

/** "from 5 a year ago to 20 EH/s": the target stands near and right after "to". */
function isToNear(text: string, a: Item, b: Item): boolean {
  return b.start - a.end < 40 && wordsBefore(text, b.start) === 'to'
}

const MOVES = new Set(
  (
    'rose rise rises risen rising grew grow grows grown growing increase increased increases increasing climbed climb climbs climbing jumped jump jumps jumping soared surged surge expand expanded expands ' +
    'expanding fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases slid slipped slip sank dipped plunged plunge tumbled shrank shrink shrinking cut cutting cuts ' +
    'reduced reduce reduces reducing lowered lower went goes going up down raised raise raises raising boosted boost boosts moved moves collapse collapsed swung improved improve improves widened narrowed accelerated ' +
    'expansion increase growth upgrade doubled tripled advance advanced collapse skyrocket skyrocketed balloon ballooned revised move brought taking taken'
  ).split(' '),
)

/** Whether something moved from the first figure to the second, rather than lying between them: a verb of motion stands before. */
function isMove(text: string, a: Item, b: Item): boolean {
  if (compare(a.value, b.value) > 0 && !a.value.startsWith('-')) return true
  let at = a.start
  for (let n = 0; n < 14 && at > 0; n++) {
    const end = skipSpacesBack(text, at)
    const from = wordStart(text, end)
    if (from === end) {
      const c = text.charCodeAt(end - 1)
      if (end === 0 || c === 46 || c === 59 || c === 10 || c === 33 || c === 63) return false
      at = end - 1
      continue
    }
    if (MOVES.has(lower(text, from, end))) return true
    at = from
  }
  return false
}

function pair(text: string, a: Item, b: Item, c: Item | undefined): Item | null {
  const link = linkBetween(text, a.end, b.start)
  if (link === null) return null
  if (link === 'margin') return withMargin(text, a, b)
  if (link === 'in') return partOfMany(text, a, b)
  if (link === 'of') return fractionOfPercent(a, b)
  if (link === 'space' || link === 'and') {
    const coins = withCoins(text, a, b, link, c)
    if (coins) return coins
  }
  if (a.form === 'multiple' || b.form === 'multiple' || !compatible(a, b)) return null
  const between = isBetween(text, a)
  const from = link === 'to' && isFrom(text, a)
  if (
    link === 'to' &&
    (from ? isMove(text, a, b) : compare(a.value, b.value) > 0 && !a.value.startsWith('-'))
  ) {
    a.move = 'from'
    b.move = 'to'
    return null
  }
  // "twenty-two" and the like are one figure, not two
  if (link === 'dash' && a.form === 'words' && b.form === 'words' && b.start === a.end + 1) return null
  if (link === 'dash' || link === 'to' || (link === 'and' && between))
    return range(text, a, b, between || from)
  return null
}

function compatible(a: Item, b: Item): boolean {
  if (a.currency !== b.currency && a.currency !== undefined && b.currency !== undefined) return false
  if (a.unit !== b.unit || a.per !== b.per) return false
  return (a.currency === undefined) === (b.currency === undefined)
}

function range(text: string, a: Item, b: Item, lead: boolean): Item | null {
  if (isBare(a) && isBare(b) && a.form === 'digits' && isYear(a.literal) && isYear(b.literal) && !a.grouped)
    return null
  // the dash of a range is no minus
  if (b.value.startsWith('-') && !a.value.startsWith('-') && isDash(text.charCodeAt(b.start))) return null
  const falls = compare(a.value, b.value) > 0
  if (falls && !a.value.startsWith('-')) return null
  const [low, high] = falls ? [b.value, a.value] : [a.value, b.value]
  let start = a.start
  if (lead) start = wordStart(text, skipSpacesBack(text, a.start))
  return {
    ...b,
    start,
    from: a.from,
    literal: a.literal,
    value: low,
    valueHigh: high,
    comparator: 'range',
    ends: [a, b],
    ...(a.currency !== undefined && {
      currency: a.currency,
      ...(a.minor !== undefined && { minor: a.minor }),
    }),
    ...(a.shared && { shared: a.shared }),
  }
}

/** "one in five", "7 out of the ten": a share. */
function partOfMany(text: string, a: Item, b: Item): Item | null {
  if (
    !isBare(a) ||
    !isBare(b) ||
    a.form === 'multiple' ||
    b.form === 'multiple' ||
    a.form === 'fraction' ||
    b.form === 'fraction'
  )
    return null
  if (a.literal.includes('.') || b.literal.includes('.') || a.literal.startsWith('-') || isYear(b.literal))
    return null
  if (compare(a.value, b.value) >= 0 || b.literal.length > 4) return null
  const words = lower(text, a.to, b.from)
  if (words.includes('over') && !isWholeLine(text, a, b)) return null
  if (words.trim() === 'of the' && a.form !== b.form) return null
  const value = over(a.value, b.value)
  return { ...a, end: b.end, to: b.to, value, literal: value, form: 'fraction', dimension: 'fraction' }
}

function isWholeLine(text: string, a: Item, b: Item): boolean {
  return skipSpacesBack(text, a.start) === 0 && skipSpaces(text, b.end) >= text.length - 1
}

/** "$28bn (±2%)", "250 ± 10 ms": about the first figure. */
function withMargin(text: string, a: Item, b: Item): Item {
  const end = text[b.end] === ')' ? b.end + 1 : b.end
  const unit =
    isBare(a) && b.unit !== undefined && b.dimension !== undefined
      ? { unit: b.unit, dimension: b.dimension }
      : {}
  return { ...a, ...unit, end, comparator: 'approx' }
}

/** "half of one percent", "a tenth of 1 percent". */
function fractionOfPercent(a: Item, b: Item): Item | null {
  if (a.form !== 'fraction' || b.unit !== '%') return null
  return { ...b, start: a.start, from: a.from, literal: a.literal, value: times(a.value, b.value) }
}

/** "$20 and 43 cents", "15 dollars 50": the coins of the amount before. */
function withCoins(text: string, a: Item, b: Item, link: Link, c: Item | undefined): Item | null {
  if (
    a.currency === undefined ||
    a.minor !== undefined ||
    a.exponent !== 0 ||
    a.value.includes('.') ||
    a.per !== undefined
  )
    return null
  if (b.minor === 2 && b.exponent === 0 && compare(b.value, '100') < 0)
    return { ...a, end: b.end, to: b.to, value: plus(a.value, shift(b.value, -2)) }
  if (!isBare(b) || b.end !== b.to || b.form === 'fraction' || c?.start === b.end) return null
  const last = text.charCodeAt(b.end)
  const closes = b.end >= text.length || (last === 46 && !isDigit(text.charCodeAt(b.end + 1)))
  const hundredths = b.form === 'digits' ? b.literal.length === 2 : compare(b.value, '100') < 0
  if (!closes || !hundredths || (a.side === 'before' && link === 'and')) return null
  const coins = decimal(b.value)
  return { ...a, end: b.end, to: b.to, value: plus(a.value, shift(coins, -2)) }
}
