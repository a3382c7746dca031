import { digitValue, isDash, isDigit, isLetter, isSpace } from './characters.ts'
import { decimal, raise, shift } from './decimal.ts'

/** A figure in digits as it stands in a text, before currency, scale and unit. */
export interface Literal {
  end: number
  value: string
  /** Whether the digits were grouped ("1,000"), which no year, model or list number is. */
  grouped: boolean
  /** A comma before one or two decimals ("45,00"): no safe value beside a dollar sign. */
  commaDecimal: boolean
  /** One point before exactly three digits: decimals here, thousands elsewhere; holds the value with a thousands point. */
  orThousands: string | undefined
  /** A single digit right after a grouped whole number and a point: cents cannot look so, a footnote does. */
  withoutNote: { value: string; end: number } | undefined
}

/** A run of digits and separators that has no single value; `end` is where scanning goes on. */
export interface Malformed {
  end: number
  value: null
}

const MOST_DIGITS = 30
const MOST_EXPONENT = 30
const MOST_GROUPS = 10

/** Whether the character at `i` may join two groups of digits, a digit on either side of it. */
function separator(text: string, i: number): string {
  const c = text.charCodeAt(i)
  if (c === 44 || c === 46 || c === 95) return text[i] as string
  if (c === 0x27 || c === 0x2019) return "'"
  return isSpace(c) && c !== 10 && c !== 13 && c !== 9 ? ' ' : ''
}

function digitRun(text: string, from: number): number {
  let i = from
  while (i < text.length && isDigit(text.charCodeAt(i))) i++
  return i
}

/** ASCII digits of a run, whatever script they are written in. */
function ascii(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) < 128) continue
    return Array.from(text.slice(from, to), (digit) => digitValue(digit.charCodeAt(0))).join('')
  }
  return text.slice(from, to)
}

/**
 * Reads the figure in digits at `start` (a digit, or a point before one). Groupings of the English, continental, Swiss
 * and Indian kind are understood; what fits none of them ("1,1,1", "1.2.3", "1_000") comes back without a value.
 */
export function readLiteral(text: string, start: number): Literal | Malformed {
  if (text.charCodeAt(start) === 46) {
    const end = digitRun(text, start + 1)
    return finish(text, plainLiteral(end, decimal('0', ascii(text, start + 1, end))))
  }
  const first = digitRun(text, start)
  if (!isDigit(text.charCodeAt(first + 1)) || separator(text, first) === '') {
    if (first - start > MOST_DIGITS) return { end: first, value: null }
    const value = decimal(ascii(text, start, first))
    return finish(text, plainLiteral(first, value))
  }
  const groups: string[] = []
  const separators: string[] = []
  const ends: number[] = []
  let at = start
  let digits = 0
  for (;;) {
    const end = digitRun(text, at)
    if (groups.length > MOST_GROUPS) return { end: pastGroups(text, end), value: null }
    groups.push(ascii(text, at, end))
    digits += end - at
    ends.push(end)
    const sep = end < text.length ? separator(text, end) : ''
    if (sep === '' || !isDigit(text.charCodeAt(end + 1))) {
      at = end
      break
    }
    if (sep === ' ' && !spaceGroups(text, groups, separators, end + 1)) {
      at = end
      break
    }
    // "2018,100" and "15,2024" are two figures, not one
    if (sep === ',' && separators.length === 0 && (groups[0] as string).length > 3) {
      const next = digitRun(text, end + 1)
      if (next - end - 1 === 3 || next - end - 1 > 4) {
        at = end
        break
      }
    }
    separators.push(sep)
    at = end + 1
  }
  if (digits > MOST_DIGITS) return { end: at, value: null }
  const read = interpret(groups, separators)
  if (read === null) return { end: at, value: null }
  read.end = at
  read.withoutNote = footnote(groups, separators, ends)
  return finish(text, read)
}

/** Past a run of digits and separators too long to be a figure. */
function pastGroups(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    (isDigit(text.charCodeAt(at)) || (separator(text, at) !== '' && isDigit(text.charCodeAt(at + 1))))
  )
    at++
  return at
}

/** A space joins groups only as a thousands separator: one to three digits, then threes ("1 250 000"). */
function spaceGroups(text: string, groups: string[], separators: string[], next: number): boolean {
  const first = groups[0] as string
  if (first.length > 3 || first.startsWith('0')) return false
  if (separators.some((s) => s !== ' ') || groups.slice(1).some((g) => g.length !== 3)) return false
  const end = digitRun(text, next)
  return (
    end - next === 3 &&
    !(end < text.length && isLatin(text.charCodeAt(end)) && text.charCodeAt(next - 1) === 32)
  )
}

/** "5 100MW": a unit glued to the second group belongs to it alone. */
function isLatin(c: number): boolean {
  return c < 0x250 && isLetter(c)
}

const plainLiteral = (end: number, value: string): Literal => ({
  end,
  value,
  grouped: false,
  commaDecimal: false,
  orThousands: undefined,
  withoutNote: undefined,
})

/** What groups of digits amount to, its end still open; null where they have no single value. */
function interpret(groups: string[], separators: string[]): Literal | null {
  const first = groups[0] as string
  if (separators.length === 0) return plainLiteral(0, decimal(first))
  if (separators.includes('_')) return null
  const last = separators[separators.length - 1] as string
  const lastGroup = groups[groups.length - 1] as string
  if (separators.length === 1) {
    if (last === '.') {
      const literal = plainLiteral(0, decimal(first, lastGroup))
      if (lastGroup.length === 3 && first.length <= 3 && first !== '0')
        literal.orThousands = decimal(first + lastGroup)
      return literal
    }
    if (last === ',' && lastGroup.length > 3 && first !== '0') return null
    if (last === ',' && (lastGroup.length !== 3 || first === '0'))
      return { ...plainLiteral(0, decimal(first, lastGroup)), commaDecimal: true }
  }
  const whole = groups.slice(0, -1)
  const inner = separators.slice(0, -1)
  const decimalPoint =
    (last === '.' || last === ',') &&
    inner.length > 0 &&
    inner.every((s) => s !== last) &&
    inner.every((s) => s === inner[0])
  if (decimalPoint) {
    if (!groupsOf(whole, inner[0] as string)) return null
    return { ...plainLiteral(0, decimal(whole.join(''), lastGroup)), grouped: true }
  }
  if (!separators.every((s) => s === last) || !groupsOf(groups, last)) return null
  return { ...plainLiteral(0, decimal(groups.join(''))), grouped: true }
}

/** Groups of three, or with commas the Indian way: threes at the end, twos before. */
function groupsOf(groups: string[], separator: string): boolean {
  const [first, ...rest] = groups as [string, ...string[]]
  if (first.length > 3 || rest.length === 0) return false
  if (rest.every((g) => g.length === 3)) return first !== '0' || rest.length > 0
  return (
    separator === ',' &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((g) => g.length === 2)
  )
}

function footnote(groups: string[], separators: string[], ends: number[]): Literal['withoutNote'] {
  const n = groups.length
  if (n < 3 || separators[n - 2] !== '.' || groups[n - 1]?.length !== 1 || separators[0] !== ',')
    return undefined
  return { value: decimal(groups.slice(0, -1).join('')), end: ends[n - 2] as number }
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const isRaised = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 127 && (text[at] === '⁻' || SUPERSCRIPTS.includes(text[at] as string))

const LONGEST_BASE = 4

/** A power right after the digits: "1.3e6", "2.48×10−5", "1.3x10^6", "10^6", "10²⁶", "2^10". */
function finish(text: string, literal: Literal): Literal | Malformed {
  let i = literal.end
  if (i >= text.length) return literal
  const c = text.charCodeAt(i)
  const raised = c === 94 && literal.value.length <= LONGEST_BASE
  // one raised digit alone is a footnote's: "10²"
  const signed = literal.value === '10' && isRaised(text, i) && isRaised(text, i + 1)
  let marked = false
  if (c === 101 || c === 69) {
    i++
    marked = true
  } else if (raised) {
    i++
  } else if (!signed) {
    if (text.charCodeAt(i) === 32) i++
    const t = text.charCodeAt(i)
    if (t !== 0xd7 && t !== 120 && t !== 183) return literal
    i++
    if (text.charCodeAt(i) === 32) i++
    if (!text.startsWith('10', i)) return literal
    i += 2
    if (text.charCodeAt(i) === 94) i++
    else if (!isDash(text.charCodeAt(i)) && !isRaised(text, i)) return literal
  }
  let negative = false
  if (isDash(text.charCodeAt(i)) || text[i] === '⁻' || text[i] === '+') {
    negative = text[i] !== '+'
    i++
  }
  let end = i
  let exponent = 0
  while (end < text.length && end - i < 5) {
    const digit = SUPERSCRIPTS.indexOf(text[end] as string)
    const value = digit >= 0 ? digit : digitValue(text.charCodeAt(end))
    if (value < 0) break
    exponent = exponent * 10 + value
    end++
  }
  if (
    end === i ||
    (marked && end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))))
  )
    return literal
  if (exponent > MOST_EXPONENT) return { end, value: null }
  const { grouped, commaDecimal } = literal
  const power = negative ? -exponent : exponent
  const value = raised || signed ? raise(literal.value, power) : shift(literal.value, power)
  return { ...plainLiteral(end, value), grouped, commaDecimal }
}
