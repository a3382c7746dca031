import { next, SMALL, TENS, type Word, type WordFigure } from './cardinal-words.ts'
import { isDash, isSpace, lower } from './characters.ts'
import { over, shift, times } from './decimal.ts'
import { SCALE_WORDS } from './scales.ts'

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

/** "two thirds", "one-quarter", "twenty-three fifths"; but "two quarters" is half a year. */
export function isDenominator(text: string, part: Word, numerator: string): boolean {
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

/** Exponent of the scale word that ends at `end`. */
export function scaleOf(text: string, end: number): number | null {
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
export function fractionAt(text: string, word: Word): WordFigure | null {
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
