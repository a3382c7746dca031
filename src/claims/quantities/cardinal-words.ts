import { isDash, isSpace, lower, wordEnd } from './characters.ts'

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

export interface Word {
  word: string
  start: number
  end: number
}

/** The next word after one space or hyphen (or "1 - 2" style spaces round a hyphen), if it is one of those asked for; null at any other sign. */
export function next(
  text: string,
  from: number,
  among?: (text: string, start: number, end: number) => boolean,
): Word | null {
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
  return end > i && (!among || among(text, i, end)) ? { word: lower(text, i, end), start: i, end } : null
}
