import { next, SMALL, TENS, type Word, type WordFigure } from './cardinal-words.ts'
import { cardinal } from './cardinals.ts'
import { isAmong, isDash, isLetter, lookUp } from './characters.ts'
import { PARTS, readPart } from './fractions.ts'
import { SCALE_WORDS } from './scales.ts'

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
  ['twelvefold', '12'],
  ['fifteenfold', '15'],
  ['twentyfold', '20'],
  ['thirtyfold', '30'],
  ['fortyfold', '40'],
  ['fiftyfold', '50'],
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

/** The starter at [start, end) of a text. */
export const starterAt = lookUp(new Map([...STARTERS].map((word) => [word, word])))

/**
 * Reads the figure in words whose first word is `first`; null if it is none. Articles count only before a scale or a
 * part ("a hundred", "a third"); "hundreds of", "millions of" and ordinals are no figures.
 */
export function readWords(text: string, first: Word): WordFigure | null {
  const { word } = first
  if (word === 'a' || word === 'an') return readArticle(text, first)
  const multiple = MULTIPLES.get(word)
  if (multiple !== undefined) return readMultiple(text, first, multiple)
  if (word === 'cut') {
    IN_HALF.lastIndex = first.end
    return IN_HALF.test(text)
      ? { end: IN_HALF.lastIndex, value: '0.5', form: 'multiple', scaled: true }
      : null
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
  if (word === 'dozen') return { end: first.end, value: '12', form: 'words', scaled: true }
  if (PARTS.has(word) && !word.endsWith('s'))
    return next(text, first.end)?.word === 'of' ? readPart(text, first, '1') : null
  if (SMALL.has(word) || TENS.has(word) || SCALE_WORDS.has(word)) return cardinal(text, first, null)
  return null
}

/** What an article counts: "a third", "a dollar", "over a gigawatt", "a dozen", "a hundred". */
function readArticle(text: string, article: Word): WordFigure | null {
  const after = next(text, article.end, isCounted)
  if (!after) return null
  if (after.word === 'half' || (PARTS.has(after.word) && !after.word.endsWith('s')))
    return readPart(text, after, '1')
  const coin = COINS.get(after.word)
  // the coin is then read as the unit that follows the article
  if (coin !== undefined && !isDash(text.charCodeAt(after.end)))
    return { end: article.end, value: coin, form: 'words', scaled: true }
  // "a full gigawatt"
  if (after.word === 'full' || after.word === 'whole')
    return LARGE.has(next(text, after.end)?.word ?? '')
      ? { end: after.end, value: '1', form: 'words', scaled: true }
      : null
  if (LARGE.has(after.word) && isQualified(text, article.start))
    return { end: article.end, value: '1', form: 'words', scaled: true }
  if (after.word === 'dozen') return { end: after.end, value: '12', form: 'words', scaled: true }
  if (SCALE_WORDS.has(after.word) && after.word !== 'mil' && !after.word.endsWith('s'))
    return cardinal(text, after, 1)
  return null
}

/** "over a gigawatt", "hit a zettahash": units so large that one of them is a figure, where a qualifier or a verb of reaching says so. */
const LARGE = new Set(['gigawatt', 'terawatt', 'exahash', 'zettahash', 'exaflop', 'petaflop'])
/** Whether an article before the word at [start, end) may be a figure. */
const isCounted = isAmong([
  ...PARTS.keys(),
  ...COINS.keys(),
  ...LARGE,
  'full',
  'whole',
  'dozen',
  ...SCALE_WORDS.keys(),
])

const QUALIFIED =
  /(?:over|than|nearly|almost|about|around|roughly|least|up to|beyond|past|hits?|topp?ed|tops|reache[ds]|crosse[ds]|passe[ds])[^\S\n]$/i

const isQualified = (text: string, at: number): boolean => QUALIFIED.test(text.slice(Math.max(0, at - 9), at))

const IN_HALF = /[^\S\n]in[^\S\n](?:half|two)(?![a-z])/iy

/** "double digits", "doubling down", "twice a year": no multiple of anything. */
const NO_MULTIPLE =
  /^(?:down|digit|digits|spend|spending|spends|check|checked|click|edged|blind|taxation|tap)$/
const HOW_OFTEN = /^(?:a|an|per|each|every|daily|weekly|monthly|yearly|annually|over)$/

function readMultiple(text: string, first: Word, value: string): WordFigure | null {
  const after = text.charCodeAt(first.end)
  // "double-digit", "triple-A", "double spending"
  if (isDash(after) && isLetter(text.charCodeAt(first.end + 1))) return null
  const following = next(text, first.end)?.word
  if (following && (NO_MULTIPLE.test(following) || (/^t[wh]/.test(first.word) && HOW_OFTEN.test(following))))
    return null
  return { end: first.end, value, form: 'multiple', scaled: true }
}
