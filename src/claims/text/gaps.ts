import { classOf, SPACE } from './classes.ts'
import type { Token } from './tokens.ts'
import { known, wordClass } from './words.ts'

/** White space that parts the cells of a table set in plain text: tabs, and gaps in a line that has a wide one. */

export const TAB = 9
const NEWLINE = 10
const BAR = 124
/** As many spaces side by side no prose has. */
const WIDE = 3

/** A bar as it stands between cells, for the gap at an offset. */
export const bar = (at: number): Token => ({
  start: at,
  end: at + 1,
  kind: 'mark',
  raw: '|',
  word: '|',
  capital: false,
  possessive: false,
  joined: false,
  newline: false,
  known: known('|'),
})

/** End of the white space at an offset, within its line; a tab stands alone. */
export function pastGap(text: string, from: number): number {
  let i = from + 1
  if (text.charCodeAt(from) === TAB) return i
  while (i < text.length && isBlank(text.charCodeAt(i)) && text.charCodeAt(i) !== TAB) i++
  return i
}

const isBlank = (code: number): boolean => code !== NEWLINE && classOf(code) === SPACE

/** Whether the rest of a line has a tab or a wide gap in it that no sentence ends at, before what the line ends with. */
export function isWide(text: string, from: number): boolean {
  let run = 0
  let last = text.charCodeAt(from - 1)
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === NEWLINE) return false
    if (isBlank(c)) run = c === TAB ? WIDE : run + 1
    else {
      if (run >= WIDE && !isStop(last)) return true
      run = 0
      last = c
    }
  }
  return false
}

const isStop = (code: number): boolean => code === 46 || code === 58 || code === 63 || code === 33

/** Whether the gap [from, to) lies between two cells: behind a bullet or a full stop it does not, nor where bars are drawn. */
export function partsCells(text: string, last: Token | undefined, from: number, to: number): boolean {
  const next = text.charCodeAt(to)
  if (!last || to >= text.length || next === NEWLINE || next === BAR) return false
  if (last.kind !== 'mark' || endsCell(last)) return true
  // an empty cell between two tabs
  return text.charCodeAt(from) === TAB && text.charCodeAt(last.start) === TAB
}
const endsCell = wordClass('% ) ] ” " * † + ¢ € £')
