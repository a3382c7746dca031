import { next, SMALL, TENS, type Word, type WordFigure } from './cardinal-words.ts'
import { decimal, plus, shift, times } from './decimal.ts'
import { fractionAt, isDenominator, PARTS, readPart, scaleOf } from './fractions.ts'
import { SCALE_WORDS } from './scales.ts'

/** Ordinals that are no denominators: after tens they make a rank ("twenty-first"). */
const RANKS = new Set([
  'first',
  'second',
  ...[...PARTS.keys()].filter((word) => !word.endsWith('s') && word !== 'half'),
])

const MOST_WORDS = 24

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
