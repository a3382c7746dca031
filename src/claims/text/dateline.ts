import { isSmall } from './spelling.ts'
import type { Range } from './tables.ts'
import type { Token } from './tokens.ts'
import { wordClass } from './words.ts'

/** A dateline stands near the head of a release, behind its headlines. */
const FIRST_TOKENS = 400
/** Longest dateline, in tokens. */
const LONGEST = 30

const isDash = wordClass('- – —')
const joins = wordClass('and')
const isWire = wordClass('newswire prnewswire globenewswire accesswire wire newsfile')
export const isMonth = wordClass(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)

/**
 * The dateline of a release: "DALLAS, Aug. 29, 2025 (GLOBE NEWSWIRE) --", "SAN JOSE, Calif. – June 3, 2025 –". It opens a
 * line with a city in capitals, holds no word in small letters, and names a wire, a day or an abbreviated state before its dash.
 */
export function datelineOf(tokens: Token[]): Range | null {
  for (let i = 0; i < Math.min(tokens.length, FIRST_TOKENS); i++) {
    const opens = i === 0 || tokens[i]?.newline
    const raw = opens ? (tokens[i]?.raw ?? '') : ''
    if (isSmall(raw, 1, 2) || !/^[A-Z]{3,}$/.test(raw)) continue
    const to = endOf(tokens, i)
    if (to !== null) return { from: i, to }
  }
  return null
}

function endOf(tokens: Token[], from: number): number | null {
  let says = false
  for (let i = from + 1; i < Math.min(tokens.length, from + LONGEST); i++) {
    const token = tokens[i] as Token
    if (token.newline) return null
    if (isWire(token)) says = true
    else if (isMonth(token) && tokens[i + 1]?.kind !== 'word') says = true
    else if (isDash(token) && !token.joined) {
      // "SANTA CLARA, Calif. --"
      if (isMonth(tokens[i + 1]) || (!says && tokens[i - 1]?.word !== '.')) continue
      return isDash(tokens[i + 1]) ? i + 2 : i + 1
    }
    // "LAS VEGAS--(BUSINESS WIRE)--The new module": its dashes are no marks of their own
    else if (token.word === ')' && isWire(tokens[i - 1]) && tokens[i + 1]?.joined) return i + 1
    else if (token.kind === 'word' && !token.capital && token.raw === token.word && !joins(token)) {
      if (!/^prnewswire$/i.test(token.raw)) return null
    }
  }
  return null
}
