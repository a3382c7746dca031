import { gap, isDigit, lookUp, wordEnd } from './characters.ts'
import { times } from './decimal.ts'
import type { Item } from './item.ts'
import { SCALE_SIGNS, SCALE_WORDS, scaleLetters } from './scales.ts'

/** Scale after the figure: letters glued to it or apart ("5bn", "17 B"), words ("30-million"), signs of Chinese and its kin. */
export function attachScale(text: string, item: Item): void {
  if (item.form === 'fraction') return
  const glued = wordEnd(text, item.end)
  if (glued > item.end) {
    const letters = text.slice(item.end, glued)
    const cjk = SCALE_SIGNS.get(text[item.end] as string)
    if (cjk !== undefined && item.form === 'digits') {
      item.exponent = cjk
      item.end++
      return
    }
    if (item.form !== 'digits' || isDigit(text.charCodeAt(glued))) return
    const exponent =
      scaleLetters(letters, item.currency !== undefined, true) ?? SCALE_WORDS.get(letters.toLowerCase())
    if (
      exponent === undefined ||
      (letters === 'm' && item.currency === undefined && isLengthHere(text, glued))
    )
      return
    item.exponent = exponent
    item.end = glued
    attachScaleWord(text, item)
    return
  }
  if (!attachScaleWord(text, item)) {
    const at = gap(text, item.end)
    if (at < 0 || item.form !== 'digits') return
    const end = wordEnd(text, at)
    if (end === at || end - at > 2 || isDigit(text.charCodeAt(end))) return
    const letters = text.slice(at, end)
    const exponent =
      letters === 'm' && COUNTED_AFTER.test(text.slice(end, end + 12))
        ? 6
        : scaleLetters(letters, item.currency !== undefined, false)
    if (
      exponent === undefined ||
      text[end] === '/' ||
      text[end] === "'" ||
      text[end] === '’' ||
      text[end] === '&'
    )
      return
    item.exponent = exponent
    item.end = end
    attachScaleWord(text, item)
  }
}

/** "10 m tonnes": millions of what has no metres. */
const COUNTED_AFTER = /^[^\S\n](?:tonnes|tons|barrels|users|people|units|shares|homes)\b/

const scaleAt = lookUp(
  new Map<string, number | 'dozen'>([...SCALE_WORDS, ['dozen', 'dozen'], ['dozens', 'dozen']]),
)

/** Scale words after the figure, two in a row multiplying ("lakh crore", "hundred thousand"). */
export function attachScaleWord(text: string, item: Item): boolean {
  let found = false
  for (let n = 0; n < 2; n++) {
    const at = gap(text, item.end)
    if (at < 0) break
    const end = wordEnd(text, at)
    const exponent = scaleAt(text, at, end)
    if (exponent === undefined) break
    if (exponent === 'dozen') {
      item.value = times(item.value, '12')
      item.end = end
      return true
    }
    item.exponent += exponent
    item.end = end
    found = true
  }
  return found
}

const LENGTH_AFTER = /[^\S\n](?:tall|long|wide|deep|high|thick|away|above|below|underground)\b/iy

function isLengthHere(text: string, at: number): boolean {
  LENGTH_AFTER.lastIndex = at
  return LENGTH_AFTER.test(text)
}
