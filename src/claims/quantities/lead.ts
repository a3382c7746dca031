import { lower, skipSpacesBack, wordStart } from './characters.ts'
import type { Item } from './item.ts'

/** The word before a position, in lower case. */
export function wordBefore(text: string, at: number): string {
  const end = skipSpacesBack(text, at)
  const start = wordStart(text, end)
  return start < end ? lower(text, start, end) : ''
}

/** "between" before the figure. */
export function isBetween(text: string, a: Item): boolean {
  return wordBefore(text, a.start) === 'between'
}

/** "from", or "from about", "from just over", "from more than" before the figure. */
export function isFrom(text: string, a: Item): boolean {
  let at = a.start
  for (let n = 0; n < 4; n++) {
    const end = skipSpacesBack(text, at)
    const start = wordStart(text, end)
    if (start === end) return false
    const word = lower(text, start, end)
    if (word === 'from') return true
    if (!HEDGES.has(word)) return false
    at = start
  }
  return false
}

const HEDGES = new Set(
  'about around roughly some nearly almost just approximately only over under above below more less than'.split(
    ' ',
  ),
)
