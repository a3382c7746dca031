import { isDigit, isLetter, isSpace, wordEnd } from './characters.ts'
import { over } from './decimal.ts'
import type { Literal } from './literal.ts'

/** Numerator and denominator of the signs that stand for a fraction. */
export const VULGAR: Record<string, [number, number]> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
}

/** A fraction read: with the whole number before it where it is `mixed`. */
export interface Part {
  value: string
  end: number
  mixed: boolean
}

/** "3/4", "2 1/4", "2½" after a whole number; "none" for n/d that is no figure ("24/7", "5/17/2018", "1/3" with nothing beside it). */
export function vulgarOrFraction(text: string, literal: Literal): Part | 'none' | null {
  const c = text.charCodeAt(literal.end)
  const sign = c > 127 ? VULGAR[text[literal.end] as string] : undefined
  if (sign) return { value: over(String(sign[0]), String(sign[1])), end: literal.end + 1, mixed: true }
  if (literal.value.length > 3 || literal.value.includes('.') || !(c === 47 || c === 45 || isSpace(c)))
    return null
  if (c === 47 && isDigit(text.charCodeAt(literal.end + 1))) {
    const part = slashed(text, literal.value, literal.end)
    return part ?? 'none'
  }
  let at = literal.end
  if (text[at] === '-' || isSpace(text.charCodeAt(at))) at++
  if (isSpace(text.charCodeAt(at))) at++
  if (at === literal.end) return null
  AND_HALF.lastIndex = literal.end
  const half = (text.charCodeAt(at) | 32) === 97 ? AND_HALF.exec(text) : null
  if (half)
    return { value: HALVES[half[1]?.toLowerCase() ?? ''] ?? '0', end: AND_HALF.lastIndex, mixed: true }
  const apart = text.charCodeAt(at) > 127 ? VULGAR[text[at] as string] : undefined
  if (apart) return { value: over(String(apart[0]), String(apart[1])), end: at + 1, mixed: true }
  if (!isDigit(text.charCodeAt(at))) return null
  MIXED_TAIL.lastIndex = at
  const hit = MIXED_TAIL.exec(text)
  if (!hit || Number(hit[1]) >= Number(hit[2])) return null
  return { value: over(hit[1] as string, hit[2] as string), end: MIXED_TAIL.lastIndex, mixed: true }
}

/** "5 and a half minutes" */
const AND_HALF = /[^\S\n]and[^\S\n](?:an?|one)[^\S\n](half|quarter|third)\b/iy
const HALVES: Record<string, string> = { half: '0.5', quarter: '0.25', third: over('1', '3') }
const MIXED_TAIL = /(\d{1,2})\/(\d{1,2})(?![\d/])/y
const SLASH_TAIL = /\/(\d{1,4})(?:rds?|ths?)?(?![\d/.,]\d?)/y

function slashed(text: string, numerator: string, at: number): Part | null {
  SLASH_TAIL.lastIndex = at
  const hit = SLASH_TAIL.exec(text)
  const denominator = Number(hit?.[1] ?? 0)
  if (!hit || denominator <= Number(numerator) || denominator === 0) return null
  const end = SLASH_TAIL.lastIndex
  let rest = denominator
  while (rest % 2 === 0) rest /= 2
  while (rest % 5 === 0) rest /= 5
  if (Number(numerator) % rest === 0) rest = 1
  const named = isSpace(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))
  if (rest !== 1 && !(named && wordEnd(text, end + 1) > end + 1 && denominator < 10)) return null
  return { value: over(numerator, String(denominator)), end, mixed: false }
}
