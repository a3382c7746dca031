import { isDash, isLetter, isSpace, lower, wordEnd } from './characters.ts'
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

const SMALL = new Map<string, number>()
for (const [
  n,
  word,
] of 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .entries())
  SMALL.set(word, n)
SMALL.set('nought', 0).set('naught', 0)
const TENS = new Map<string, number>()
for (const [n, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  TENS.set(word, (n + 2) * 10)
TENS.set('fourty', 40)

/** Denominators by their singular; the plural is the same with an s. */
const PARTS = new Map<string, string>([
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

const MULTIPLES = new Map<string, string>([
  ['double', '2'],
  ['doubled', '2'],
  ['doubles', '2'],
  ['doubling', '2'],
  ['twice', '2'],
  ['twofold', '2'],
  ['triple', '3'],
  ['tripled', '3'],
  ['triples', '3'],
  ['tripling', '3'],
  ['treble', '3'],
  ['trebled', '3'],
  ['trebling', '3'],
  ['thrice', '3'],
  ['threefold', '3'],
  ['quadruple', '4'],
  ['quadrupled', '4'],
  ['quadruples', '4'],
  ['quadrupling', '4'],
  ['fourfold', '4'],
  ['fivefold', '5'],
  ['quintuple', '5'],
  ['quintupled', '5'],
  ['quintupling', '5'],
  ['sixfold', '6'],
  ['sevenfold', '7'],
  ['eightfold', '8'],
  ['ninefold', '9'],
  ['tenfold', '10'],
  ['twentyfold', '20'],
  ['hundredfold', '100'],
  ['thousandfold', '1000'],
  ['halve', '0.5'],
  ['halved', '0.5'],
  ['halves', '0.5'],
])

/** Whether a word can begin a figure in words. */
export const STARTERS = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...MULTIPLES.keys(),
  'half',
  'quarter',
  'a',
  'an',
  'dozen',
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'minus',
  'negative',
  'cut',
  ...PARTS.keys(),
])

/** What an article before a coin counts, in dollars or cents. */
const COINS = new Map([
  ['dollar', '1'],
  ['euro', '1'],
  ['penny', '1'],
  ['cent', '1'],
  ['nickel', '5'],
  ['dime', '10'],
])

interface Word {
  word: string
  start: number
  end: number
}

/** The next word after one space or hyphen (or "1 - 2" style spaces round a hyphen); null at any other sign. */
function next(text: string, from: number): Word | null {
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

/**
 * Reads the figure in words whose first word is `first`; null if it is none. Articles count only before a scale or a
 * part ("a hundred", "a third"); "hundreds of", "millions of" and ordinals are no figures.
 */
export function readWords(text: string, first: Word): WordFigure | null {
  const { word } = first
  const multiple = MULTIPLES.get(word)
  if (multiple !== undefined) return readMultiple(text, first, multiple)
  if (word === 'cut') {
    const half = /[^\S\n]in[^\S\n](?:half|two)(?![a-z])/iy
    half.lastIndex = first.end
    const hit = half.exec(text)
    return hit ? { end: half.lastIndex, value: '0.5', form: 'multiple', scaled: true } : null
  }
  if (word === 'minus' || word === 'negative') {
    const after = next(text, first.end)
    if (!after || after.word === 'minus' || after.word === 'negative' || !STARTERS.has(after.word))
      return null
    const figure = readWords(text, after)
    return figure && figure.form === 'words' && figure.value !== '0'
      ? { ...figure, value: `-${figure.value}` }
      : null
  }
  if (word === 'half' || word === 'quarter') return readPart(text, first, '1')
  if (word === 'a' || word === 'an') {
    const after = next(text, first.end)
    if (!after) return null
    if (after.word === 'half' || (PARTS.has(after.word) && !after.word.endsWith('s')))
      return readPart(text, after, '1')
    const coin = COINS.get(after.word)
    // the coin is then read as the unit that follows the article
    if (coin !== undefined && !isDash(text.charCodeAt(after.end)))
      return { end: first.end, value: coin, form: 'words', scaled: true }
    if (after.word === 'dozen') return { end: after.end, value: '12', form: 'words', scaled: true }
    if (SCALE_WORDS.has(after.word) && after.word !== 'mil' && !after.word.endsWith('s'))
      return cardinal(text, after, '1')
    return null
  }
  if (word === 'dozen') return { end: first.end, value: '12', form: 'words', scaled: true }
  if (PARTS.has(word) && !word.endsWith('s'))
    return next(text, first.end)?.word === 'of' ? readPart(text, first, '1') : null
  if (SMALL.has(word) || TENS.has(word) || SCALE_WORDS.has(word)) return cardinal(text, first, null)
  return null
}

function readMultiple(text: string, first: Word, value: string): WordFigure | null {
  const after = text.charCodeAt(first.end)
  // "double-digit", "triple-A", "double spending"
  if (isDash(after) && isLetter(text.charCodeAt(first.end + 1))) return null
  const following = next(text, first.end)?.word
  if (
    following &&
    /^(?:digit|digits|spend|spending|spends|check|checked|click|edged|blind|taxation|tap)$/.test(following)
  )
    return null
  return { end: first.end, value, form: 'multiple', scaled: true }
}

/** "half a billion", "three quarters of a million", "two-thirds": `numerator` parts of what `part` names. */
function readPart(text: string, part: Word, numerator: string): WordFigure | null {
  const denominator = PARTS.get(part.word)
  if (denominator === undefined) return null
  const value = over(numerator, denominator)
  let scale = next(text, part.end)
  if (scale?.word === 'of') scale = next(text, scale.end)
  if (scale && (scale.word === 'a' || scale.word === 'an')) scale = next(text, scale.end)
  const exponent = scale && !scale.word.endsWith('s') ? SCALE_WORDS.get(scale.word) : undefined
  if (scale && exponent !== undefined)
    return {
      end: scale.end,
      value: over(shift(numerator, exponent), denominator),
      form: 'words',
      scaled: true,
    }
  if (scale?.word === 'dozen')
    return { end: scale.end, value: times(value, '12'), form: 'words', scaled: true }
  return { end: part.end, value, form: 'fraction', scaled: false }
}

/** Cardinal number from `first` on; `lead` is a coefficient already read ("a" before "hundred"). */
function cardinal(text: string, first: Word, lead: string | null): WordFigure | null {
  let total = '0'
  let group = lead === null ? 0 : Number(lead)
  let groupEmpty = lead === null
  let lastKind: 'small' | 'tens' | 'scale' | 'none' = lead === null ? 'none' : 'small'
  let lastScale = 99
  let scaled = false
  let end = -1
  let at: Word | null = first
  let words = 0
  while (at && words++ < MOST_WORDS) {
    const { word } = at
    const small = SMALL.get(word)
    const tens = TENS.get(word)
    const exponent: number | undefined = SCALE_WORDS.get(word)
    if (small !== undefined) {
      if (lastKind === 'small' || (lastKind === 'tens' && (small === 0 || small > 9))) break
      group += small
      groupEmpty = false
      lastKind = 'small'
    } else if (tens !== undefined) {
      if (lastKind === 'small' || lastKind === 'tens') break
      group += tens
      groupEmpty = false
      lastKind = 'tens'
    } else if (exponent !== undefined && !(word.endsWith('s') && end < 0)) {
      if (end < 0 && lead === null) return null
      if (exponent === 2) {
        if (lastKind === 'none' || lastKind === 'scale' || group > 99) break
        group *= 100
        lastKind = 'scale'
      } else if (groupEmpty) {
        // "two thousand million", "lakh crore": a scale on a scale multiplies what stands
        if (lastKind !== 'scale' || total === '0' || exponent < lastScale) break
        total = shift(total, exponent)
      } else {
        if (exponent >= lastScale) break
        total = plus(total, shift(decimal(String(group)), exponent))
        group = 0
        groupEmpty = true
        lastKind = 'scale'
        lastScale = exponent
      }
      scaled = true
    } else if (word === 'dozen' || word === 'dozens') {
      if (end < 0) return null
      return { end: at.end, value: times(plus(total, String(group)), '12'), form: 'words', scaled: true }
    } else break
    end = at.end
    const following: Word | null = next(text, end)
    at = following
    if (following?.word === 'and') {
      const after = next(text, following.end)
      const joins = after && (lastKind === 'scale' || lastKind === 'small')
      if (!joins) break
      const mixed = after.word === 'a' || after.word === 'an' ? next(text, after.end) : after
      if (mixed && (mixed.word === 'half' || mixed.word === 'quarter'))
        return mixedNumber(text, plus(total, String(group)), mixed, scaled)
      at = lastKind === 'scale' && (SMALL.has(after.word) || TENS.has(after.word)) ? after : null
    } else if (following?.word === 'point') {
      return (
        pointed(text, plus(total, String(group)), following, scaled) ?? {
          end,
          value: plus(total, String(group)),
          form: 'words',
          scaled,
        }
      )
    } else if (following && PARTS.has(following.word) && !scaled) {
      return partOf(text, plus(total, String(group)), following, first)
    }
  }
  if (end < 0) {
    if (lead === null) return null
    end = first.end
  }
  return { end, value: plus(total, String(group)), form: 'words', scaled }
}

/** "two thirds", "one-quarter"; not "one third quarter" nor "twenty first". */
function partOf(text: string, numerator: string, part: Word, first: Word): WordFigure | null {
  const plural = part.word.endsWith('s')
  if (plural || numerator === '1' || part.word === 'half') return readPart(text, part, numerator)
  return { end: first.end, value: numerator, form: 'words', scaled: false }
}

/** "two and a half million", "one and three quarters". */
function mixedNumber(text: string, whole: string, part: Word, scaled: boolean): WordFigure {
  const denominator = PARTS.get(part.word) as string
  const value = plus(whole, over('1', denominator))
  const scale = scaled ? null : next(text, part.end)
  const exponent = scale ? SCALE_WORDS.get(scale.word) : undefined
  if (scale && exponent !== undefined)
    return { end: scale.end, value: shift(value, exponent), form: 'words', scaled: true }
  return { end: part.end, value, form: 'words', scaled: scaled }
}

/** Decimals spoken digit by digit: "five point two five". */
function pointed(text: string, whole: string, point: Word, scaled: boolean): WordFigure | null {
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
  if (!digits || scaled) return null
  const value = decimal(whole, digits)
  const exponent = at ? SCALE_WORDS.get(at.word) : undefined
  if (at && exponent !== undefined)
    return { end: at.end, value: shift(value, exponent), form: 'words', scaled: true }
  return { end, value, form: 'words', scaled }
}
