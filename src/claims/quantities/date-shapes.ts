import { isDigit, isLetter, isSpace } from './characters.ts'

export const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** Shapes that begin with one to four digits and are no quantity, by the character after those digits. */
const DATE = /\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d(?![\d.])/y
const TIME = /\d{1,2}(?::\d\d(?::\d\d)?|\.\d\d)?[^\S\n]?(?:[ap]\.m\.?|[ap]m\b|[AP]M\b)/y
const YEARS =
  /(?:19|20)\d\d[-–—/](?:(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])|(?:19|20)?\d\d)(?![\d.,%])(?![^\S\n]?(?:million|billion|%|[kMGTPE]?W|[EPT]H))(?:T[\d:.Z+]{2,24})?/y
/** "11th", "21ST"; "200TH/s" is a hash rate. */
const ORDINAL = /\d{1,4}(?:st|nd|rd|th(?!\/s)|ST|ND|RD)\b/y
/** "9M 2025", "6M26": the first months of a year. */
const MONTHS_OF = /(?:[369]|12)M(?:[^\S\n]20\d\d|'?\d\d)\b/y
const SHAPES = new Map<string, RegExp[]>(
  Object.entries({
    // 2025-06, 2024-25, 555-0100 12, 222-2222/2222, 9-to-5, a post that begins with 7/
    ')': [/\d{3}\)[^\S\n]?\d{3}-\d{4}(?!\d)/y],
    '-': [YEARS, DATE, /\d{1,3}-for-\d{1,3}(?!\d)/y, /\d{1,3}-\d{3}-\d{4}\/\d{4}/y, /9-to-5\b/y],
    '–': [YEARS],
    '—': [YEARS],
    '/': [YEARS, DATE, /24\/7(?:\/365)?(?!\d)/y, /(?<![^\n])\d{1,3}\/(?=[^\S\n])/y],
    '.': [DATE, TIME],
    ':': [TIME, /\d{1,2}:\d\d(?::\d\d)?(?![\d:])/y],
    // 6pm, 11th, 1990s
    a: [TIME, ORDINAL, /(?:1[89]|20)\d0s\b/y, MONTHS_OF],
    ' ': [TIME],
  }),
)

/** End of a shape that is no quantity at `start`; `start` itself where there is none. */
export function skipShape(text: string, start: number): number {
  let i = start
  const limit = start + 5
  while (i < limit && isDigit(text.charCodeAt(i))) i++
  if (i === limit) return start
  const c = text.charCodeAt(i)
  let key = text[i] ?? ''
  if (isLetter(c)) key = c < 128 && 'aApPsSnNrRtTM'.includes(key) ? 'a' : ''
  else if (isSpace(c)) key = isHalfDay(text, i + 1) ? ' ' : ''
  else if (c === 46 && !isDotted(text, i + 1)) key = ''
  const shapes = key === '' ? undefined : SHAPES.get(key)
  if (!shapes) return start
  if (c === 45) {
    const chain = pastChain(text, start)
    if (chain > start) return chain
  }
  for (const shape of shapes) {
    shape.lastIndex = start
    if (shape.test(text)) return shape.lastIndex
  }
  return start
}

/** Past three and more runs of digits joined by hyphens: a date, a phone number, an account. */
function pastChain(text: string, start: number): number {
  let at = start
  let runs = 0
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++
    runs++
    if (text.charCodeAt(at) !== 45 || !isDigit(text.charCodeAt(at + 1))) break
    at++
  }
  if (runs < 3) return start
  if (text[at] === '/') at++
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** Whether the digits behind a point go on as a date or a time of day does: "3.5.2026", "9.30 pm". */
function isDotted(text: string, from: number): boolean {
  let i = from
  while (i < from + 3 && isDigit(text.charCodeAt(i))) i++
  const c = text.charCodeAt(i)
  return c === 46 || isHalfDay(text, isSpace(c) ? i + 1 : i)
}

/** "a.m.", "PM" and the like. */
function isHalfDay(text: string, at: number): boolean {
  const c = text.charCodeAt(at) | 32
  const m = text.charCodeAt(at + 1)
  return (c === 97 || c === 112) && (m === 46 || (m | 32) === 109)
}
