import { isDigit, isSpace, lower, plain, skipSpacesBack, wordEnd, wordStart } from './characters.ts'
import { MONTHS } from './date-shapes.ts'
import type { Item } from './item.ts'

/** What looks like a figure and is none: ages, sizes and years that stand by themselves. */

/** "(5.3%)" alone in its line or cell: negative in a ledger, positive elsewhere, so without a safe value. */
export function isLoneInBrackets(text: string, item: Item): boolean {
  if (text[item.end] !== ')' || text.charCodeAt(item.start - 1) !== 40) return false
  const before = item.start < 2 ? '\n' : (text[item.start - 2] as string)
  const after = text[item.end + 1] ?? '\n'
  return '\n\t|'.includes(before) && '\n\t|'.includes(after)
}

/** "4K video", "8K displays": so many pixels across, no thousands. */
export function isResolution(text: string, item: Item): boolean {
  const kilo = item.exponent === 3 && item.end === item.to + 1 && /^[24568]$/.test(item.literal)
  return kilo && item.unit === undefined && PICTURES.has(wordAfter(text, item.end).toLowerCase())
}
const PICTURES = new Set(
  'image images video videos resolution display displays monitor monitors screen screens tv tvs camera cameras footage stream streams streaming playback content recording gaming uhd projector frames'.split(
    ' ',
  ),
)

/** "January 2023100m": a month's year run into the next cell of a table whose borders were lost. */
export function isYearGluedOn(text: string, start: number): boolean {
  for (let i = start; i < start + 6; i++) if (!isDigit(text.charCodeAt(i))) return false
  if (text[start] !== '2' || text[start + 1] !== '0') return false
  const end = skipSpacesBack(text, start)
  return end < start && MONTHS.has(lower(text, wordStart(text, end), end))
}

export function isYear(literal: string): boolean {
  return (
    literal.length === 4 && (literal.startsWith('19') || literal.startsWith('20')) && !literal.includes('.')
  )
}

export function wordAfter(text: string, at: number): string {
  if (!isSpace(text.charCodeAt(at))) return ''
  const end = wordEnd(text, at + 1)
  return plain(text, at + 1, end)
}

/** "in their 20s", "the over-35s": people by age. */
export function isAge(text: string, item: Item): boolean {
  if (item.unit !== 's' || item.end !== item.to + 1 || item.literal.length !== 2) return false
  const before = text[item.start - 1]
  if (before === '-' || before === "'" || before === '’') return true
  const end = skipSpacesBack(text, item.start)
  return AGES.has(lower(text, wordStart(text, end), end))
}

const AGES = new Set(
  'the their his her our your my early mid late over under high low upper lower'.split(' '),
)
