/** Words and letters that multiply a figure by a power of ten. */

/** Exponent by lower-case word. */
export const SCALE_WORDS = new Map<string, number>([
  ['hundred', 2],
  ['thousand', 3],
  ['thousands', 3],
  ['million', 6],
  ['millions', 6],
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['mio', 6],
  ['billion', 9],
  ['billions', 9],
  ['bn', 9],
  ['bln', 9],
  ['bil', 9],
  ['milliard', 9],
  ['mrd', 9],
  ['milliards', 9],
  ['milliarden', 9],
  ['millionen', 6],
  ['millones', 6],
  ['mia', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
  ['tril', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lkh', 5],
  ['lkhs', 5],
  ['crore', 7],
  ['crores', 7],
  ['cr', 7],
])

/** Scales of Chinese, Japanese and Korean, which follow the figure without a space. */
export const SCALE_SIGNS = new Map<string, number>([
  ['万', 4],
  ['萬', 4],
  ['만', 4],
  ['亿', 8],
  ['億', 8],
  ['억', 8],
  ['兆', 12],
  ['조', 12],
])

/**
 * Exponent of scale letters as written, or undefined. `money`: a currency was named before the figure, which makes
 * small letters ("$2t", "£3b") scales too; without one "t" is a tonne and a lone "b" a bit.
 */
export function scaleLetters(letters: string, money: boolean, glued: boolean): number | undefined {
  switch (letters) {
    case 'K':
      return 3
    case 'k':
      return 3
    case 'M':
    case 'MM':
      return 6
    case 'm':
      return money || glued ? 6 : undefined
    case 'mm':
      return money ? 6 : undefined
    case 'B':
      return 9
    case 'b':
      return money || glued ? 9 : undefined
    case 'T':
      return 12
    case 't':
      return money ? 12 : undefined
    default:
      return undefined
  }
}
