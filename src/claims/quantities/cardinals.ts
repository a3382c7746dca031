import { isDash, isSpace, lower, wordEnd } from './characters.ts'
import { decimal, over, plus, shift, times } from './decimal.ts'
import { SCALE_WORDS } from './scales.ts'

/** A figure in words: "two hundred and five", "half a billion", "three quarters", "doubled". */
export interface WordFigure {
  end: number
  value: string
  /** fraction: a part of something ("a third"); multiple: times itself ("doubled", "twofold"). */
  form: 'words' | 'fraction' | 'multiple'
  /** Whether a scale word is already inside, so that none may follow. */
  scaled: boolean
}

export const SMALL = new Map<string, number>()
for (const [
  n,
  word,
] of 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .entries())
  SMALL.set(word, n)
SMALL.set('nought', 0).set('naught', 0)
export const TENS = new Map<string, number>()
for (const [n, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  TENS.set(word, (n + 2) * 10)
TENS.set('fourty', 40)

/** Denominators by their singular; the plural is the same with an s. */
export const PARTS = new Map<string, string>([
  ['half', '2'],
  ['halves', '2'],
  ['third', '3'],
  ['quarter', '4'],
  ['fourth', '4'],
  ['fifth', '5'],
  ['sixth', '6'],
  ['seventh', '7'],
  ['eighth', '8'],
  ['ninth', '9'],
  ['tenth', '10'],
  ['twelfth', '12'],
  ['fifteenth', '15'],
  ['twentieth', '20'],
  ['thirtieth', '30'],
  ['fiftieth', '50'],
  ['hundredth', '100'],
  ['thousandth', '1000'],
  ['millionth', '1000000'],
  ['trillionth', '1000000000000'],
])
for (const [word, n] of [...PARTS]) if (word !== 'half' && word !== 'halves') PARTS.set(`${word}s`, n)

/** Ordinals that are no denominators: after tens they make a rank ("twenty-first"). */
const RANKS = new Set([
  'first',
  'second',
  ...[...PARTS.keys()].filter((word) => !word.endsWith('s') && word !== 'half'),
])

export interface Word {
  word: string
  start: number
  end: number
}

/** The next word after one space or hyphen (or "1 - 2" style spaces round a hyphen); null at any other sign. */
export function next(text: string, from: number): Word | null {
  let i = from
  let hyphens = 0
  while (i < text.length && i - from < 4) {
    const c = text.charCodeAt(i)
    if (isDash(c) && c !== 0x2014) hyphens++
    else if (!isSpace(c) || c === 10) break
    i++
  }
  if (i === from || hyphens > 1) return null
  const end = wordEnd(text, i)
  return end > i ? { word: lower(text, i, end), start: i, end } : null
}

const MOST_WORDS = 24

/** "half a billion", "three quarters of a million", "two-thirds": `numerator` parts of what `part` names. */
export function readPart(text: string, part: Word, numerator: string): WordFigure | null {
  const denominator = PARTS.get(part.word)
  if (denominator === undefined) return null
  let scale = next(text, part.end)
  if (scale?.word === 'of') scale = next(text, scale.end)
  if (scale && (scale.word === 'a' || scale.word === 'an')) scale = next(text, scale.end)
  const exponent = scale && !scale.word.endsWith('s') ? SCALE_WORDS.get(scale.word) : undefined
  if (scale && exponent !== undefined) {
    const value = over(shift(numerator, exponent), denominator)
    return { end: scale.end, value, form: 'words', scaled: true }
  }
  const value = over(numerator, denominator)
  if (scale?.word === 'dozen')
    return { end: scale.end, value: times(value, '12'), form: 'words', scaled: true }
  return { end: part.end, value, form: 'fraction', scaled: false }
}

/** The number read so far: full groups, the group under way, and the scale of the last full group. */
interface Sum {
  total: string
  group: number
  empty: boolean
  last: 'none' | 'small' | 'tens' | 'scale'
  scale: number
  scaled: boolean
}

const sum = (s: Sum): string => (s.empty && s.total !== '0' ? s.total : plus(s.total, String(s.group)))

/** Adds one word to the number; false where it cannot go on ("five six", "twenty twelve"). */
function add(s: Sum, word: string): boolean {
  const small = SMALL.get(word)
  if (small !== undefined) {
    if (s.last === 'small' || (s.last === 'tens' && (small === 0 || small > 9))) return false
    s.group += small
    s.empty = false
    s.last = 'small'
    return true
  }
  const tens = TENS.get(word)
  if (tens !== undefined) {
    if (s.last === 'small' || s.last === 'tens') return false
    s.group += tens
    s.empty = false
    s.last = 'tens'
    return true
  }
  const exponent = SCALE_WORDS.get(word)
  return exponent !== undefined && s.last !== 'none' && addScale(s, exponent)
}

function addScale(s: Sum, exponent: number): boolean {
  if (exponent === 2) {
    if (s.last === 'scale' || s.group > 99) return false
    s.group *= 100
  } else if (s.empty) {
    // "two thousand million", "lakh crore": a scale on a scale multiplies what stands
    if (s.total === '0' || exponent < s.scale) return false
    s.total = shift(s.total, exponent)
  } else {
    if (exponent >= s.scale) return false
    s.total = plus(s.total, shift(decimal(String(s.group)), exponent))
    s.group = 0
    s.empty = true
    s.scale = exponent
  }
  s.last = 'scale'
  s.scaled = true
  return true
}

/** Cardinal number from `first` on, with a fraction at its end; `lead` counts what `first` names ("a" before "hundred"). */
export function cardinal(text: string, first: Word, lead: number | null): WordFigure | null {
  const s: Sum = {
    total: '0',
    group: lead ?? 0,
    empty: lead === null,
    last: lead === null ? 'none' : 'small',
    scale: 99,
    scaled: false,
  }
  let end = -1
  let at: Word | null = first
  for (let n = 0; at && n < MOST_WORDS && add(s, at.word); n++) {
    end = at.end
    at = next(text, end)
    if (at?.word === 'and') {
      const after = next(text, at.end)
      const mixed = after && mixedNumber(text, s, after)
      if (mixed) return mixed
      at = after && s.last === 'scale' && (SMALL.has(after.word) || TENS.has(after.word)) ? after : null
    }
  }
  if (end < 0) return null
  const value = sum(s)
  const plain: WordFigure = { end, value, form: 'words', scaled: s.scaled }
  if (!at) return plain
  if (at.word === 'point') return pointed(text, value, at) ?? plain
  if (at.word === 'dozen' || at.word === 'dozens')
    return { end: at.end, value: times(value, '12'), form: 'words', scaled: true }
  if (isDenominator(text, at, value)) return readPart(text, at, value)
  return s.last !== 'small' && RANKS.has(at.word) ? null : plain
}

/** "two thirds", "one-quarter", "twenty-three fifths"; but "two quarters" is half a year. */
function isDenominator(text: string, part: Word, numerator: string): boolean {
  if (!PARTS.has(part.word)) return false
  if (part.word === 'quarters')
    return numerator === '3' && (isDash(text.charCodeAt(part.start - 1)) || isPartOf(text, part.end))
  return part.word.endsWith('s') || numerator === '1' || isThreeQuarter(text, part, numerator)
}

/** "three-quarter", in the singular before what it measures. */
function isThreeQuarter(text: string, part: Word, numerator: string): boolean {
  return numerator === '3' && part.word === 'quarter' && isDash(text.charCodeAt(part.start - 1))
}

function isPartOf(text: string, at: number): boolean {
  const word = next(text, at)?.word
  return word === 'of' || word === 'as' || (word !== undefined && SCALE_WORDS.has(word))
}

/** The fraction after "and": "two and a half million", "three and one fourth", "six million and two thirds". */
function mixedNumber(text: string, s: Sum, word: Word): WordFigure | null {
  const part = fractionAt(text, word)
  if (!part) return null
  const whole = sum(s)
  if (part.form === 'words') {
    if (s.last === 'scale') return { ...part, value: plus(whole, part.value) }
    // "two and a half million": the scale counts for both
    const scale = scaleOf(text, part.end)
    return scale === null ? null : { ...part, value: plus(shift(whole, scale), part.value) }
  }
  const fraction = s.empty && s.scale < 99 ? shift(part.value, s.scale) : part.value
  return { end: part.end, value: plus(whole, fraction), form: 'words', scaled: s.scaled }
}

/** Exponent of the scale word that ends at `end`. */
function scaleOf(text: string, end: number): number | null {
  let start = end
  while (
    start > 0 &&
    end - start < 12 &&
    !isSpace(text.charCodeAt(start - 1)) &&
    !isDash(text.charCodeAt(start - 1))
  )
    start--
  return SCALE_WORDS.get(lower(text, start, end)) ?? null
}

/** A fraction that begins with `word`: "half", "a quarter", "one third", "fifty-four hundredths". */
function fractionAt(text: string, word: Word): WordFigure | null {
  if (word.word === 'half' || word.word === 'quarter') return readPart(text, word, '1')
  const article = word.word === 'a' || word.word === 'an'
  const tens = TENS.get(word.word)
  let count = article ? 1 : (SMALL.get(word.word) ?? tens)
  if (count === undefined) return null
  let part = next(text, word.end)
  const unit = tens !== undefined && part ? SMALL.get(part.word) : undefined
  if (part && unit !== undefined && unit > 0 && unit < 10) {
    count += unit
    part = next(text, part.end)
  }
  // "one hundred and thirty fifths" is 130 / 5: only a proper fraction makes a mixed number
  if (
    !part ||
    count >= Number(PARTS.get(part.word) ?? 0) ||
    (count !== 1 && !part.word.endsWith('s') && !isThreeQuarter(text, part, String(count)))
  )
    return null
  return readPart(text, part, String(count))
}

/** Decimals spoken digit by digit: "five point two five". */
function pointed(text: string, whole: string, point: Word): WordFigure | null {
  let digits = ''
  let end = point.end
  let at = next(text, point.end)
  while (at && digits.length < 12) {
    const digit = SMALL.get(at.word)
    if (digit === undefined || digit > 9) break
    digits += digit
    end = at.end
    at = next(text, at.end)
  }
  if (!digits) return null
  const value = decimal(whole, digits)
  const exponent = at ? SCALE_WORDS.get(at.word) : undefined
  if (!at || exponent === undefined) return { end, value, form: 'words', scaled: false }
  return { end: at.end, value: shift(value, exponent), form: 'words', scaled: true }
}
