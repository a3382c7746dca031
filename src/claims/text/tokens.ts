import { classOf, DIGIT, HYPHEN, isUpper, QUOTE, SPACE, WORD } from './classes.ts'
import { bar, isWide, partsCells, pastGap, TAB } from './gaps.ts'
import { itemAt } from './ranges.ts'
import { hashed, known, knownAt, SMALL, textOf, wordClass } from './words.ts'

/** What a stretch of characters is. Hyphens, apostrophes and white space between tokens are flags, not tokens. */
export type TokenKind = 'word' | 'number' | 'mark'

/** One word, number or mark, with what the rules ask of it. */
export interface Token {
  start: number
  end: number
  kind: TokenKind
  /** As written, without a possessive 's. */
  raw: string
  /** Lower case; curly apostrophes as straight ones; a possessive 's is dropped. */
  word: string
  /** Starts with a capital letter. */
  capital: boolean
  /** Carried a possessive 's or ended in s'. */
  possessive: boolean
  /** Joined to the token before without white space (by a hyphen, or glued). */
  joined: boolean
  /** A line break stands before it. */
  newline: boolean
  /** What is known of the word: the number of its row of bits, 0 where nothing is. */
  known: number
}

/** Their full stop is part of the word where no sentence can end behind it: "Halden Inc. said". */
const isShortened = wordClass('inc corp co ltd plc llc mr mrs ms dr prof')

/** Whether what stands at an offset is a space and no capital: the sentence goes on. */
const goesOn = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 44 ||
  (text.charCodeAt(at) === 32 &&
    !isUpper(text.charCodeAt(at + 1)) &&
    classOf(text.charCodeAt(at + 1)) === WORD)

/** Whether "'s" stands at an offset. */
const isOwning = (text: string, at: number): boolean =>
  classOf(text.charCodeAt(at)) === QUOTE &&
  text.charCodeAt(at + 1) === 115 &&
  classOf(text.charCodeAt(at + 2)) !== WORD

/** Whether the two digits of "Q3’25" and "Aug '24" stand at an offset, behind their apostrophe. */
const isShortYear = (text: string, at: number): boolean =>
  classOf(text.charCodeAt(at)) === DIGIT &&
  classOf(text.charCodeAt(at + 1)) === DIGIT &&
  classOf(text.charCodeAt(at + 2)) !== DIGIT &&
  classOf(text.charCodeAt(at + 2)) !== WORD

/** Splits a text into tokens, in one pass. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const n = text.length
  let i = 0
  let newline = true
  let joined = false
  // whether the cells of the line stand apart, once its first gap was met
  let wide: boolean | undefined
  while (i < n) {
    const code = text.charCodeAt(i)
    const cls = classOf(code)
    if (cls === SPACE) {
      joined = false
      if (code === 10) {
        newline = true
        wide = undefined
      } else if (!newline && (code === TAB || classOf(text.charCodeAt(i + 1)) === SPACE)) {
        wide ??= isWide(text, i)
        const end = pastGap(text, i)
        if (wide && partsCells(text, tokens[tokens.length - 1], i, end)) tokens.push(bar(i))
        i = end
        continue
      }
      i++
      continue
    }
    const start = i
    if (cls === WORD || cls === DIGIT) {
      let kind: TokenKind = cls === WORD ? 'word' : 'number'
      let possessive = false
      let wordEnd = 0
      let hash = hashed(0, code)
      // the bits that any of its characters has, and those that all have: they tell what there is to fold
      let any = code
      let all = code
      i++
      while (i < n) {
        const next = text.charCodeAt(i)
        const c = classOf(next)
        if (c === WORD || c === DIGIT) {
          if (kind === 'number' && c === WORD) {
            if (tokens.length > 0 && joined && tokens[tokens.length - 1]?.kind === 'word') kind = 'word'
            else break
          }
          any |= next
          all &= next
          hash = hashed(hash, next)
          i++
        } else if (
          kind === 'number' &&
          (next === 46 || next === 44) &&
          classOf(text.charCodeAt(i + 1)) === DIGIT
        ) {
          hash = hashed(hash, next)
          i++
        } else if (c === QUOTE && kind === 'word' && classOf(text.charCodeAt(i + 1)) === WORD) {
          const s = text.charCodeAt(i + 1)
          if ((s === 115 || s === 83) && classOf(text.charCodeAt(i + 2)) !== WORD) {
            possessive = true
            wordEnd = i
            i += 2
            break
          }
          any |= next
          hash = hashed(hash, next)
          i++
        } else break
      }
      const end = wordEnd || i
      // beyond basic Latin there may be more to lower, and an apostrophe to straighten
      const foreign = any > 127
      const capitals = !foreign && (all & SMALL) === 0
      const folded = foreign ? text.slice(start, end).toLowerCase().replaceAll('’', "'") : ''
      const row = foreign ? known(folded) : knownAt(text, start, end, hash)
      const asKnown = textOf(row)
      const raw = asKnown && !foreign && !capitals ? asKnown : text.slice(start, end)
      const token: Token = {
        start,
        end: i,
        kind,
        raw,
        word: asKnown || folded || (capitals ? raw.toLowerCase() : raw),
        capital: isUpper(code),
        possessive,
        joined,
        newline,
        known: row,
      }
      tokens.push(token)
      if (text.charCodeAt(i) === 46 && isShortened(token)) {
        // "Halden Co.'s"
        if (isOwning(text, i + 1)) {
          token.possessive = true
          i += 3
        } else if (goesOn(text, i + 1)) i++
      }
      joined = true
      newline = false
      continue
    }
    i++
    if (cls === HYPHEN && joined && i < n && classOf(text.charCodeAt(i)) !== SPACE) continue
    if (cls === QUOTE && isShortYear(text, i)) {
      i += 2
      const raw = text.slice(start, i)
      const word = `'${raw.slice(1)}`
      const of = known(word)
      tokens.push({
        start,
        end: i,
        kind: 'number',
        raw,
        word,
        capital: false,
        possessive: false,
        joined,
        newline,
        known: of,
      })
      joined = true
      newline = false
      continue
    }
    if (cls === QUOTE) {
      const last = tokens[tokens.length - 1]
      if (last && joined && last.kind === 'word' && last.word.endsWith('s')) last.possessive = true
      joined = false
      continue
    }
    const mark = text[start] ?? ''
    const opens: boolean = mark === '“' || (mark === '"' && !joined)
    tokens.push({
      start,
      end: i,
      kind: 'mark',
      raw: mark,
      word: mark,
      capital: false,
      possessive: false,
      joined,
      newline,
      known: known(mark, hashed(0, code)),
    })
    // what a quotation begins with is joined to nothing
    joined = !opens
    newline = false
  }
  return tokens
}

/** The word at an index, empty where there is no token. */
export const wordAt = (tokens: readonly Token[], i: number): string => itemAt(tokens, i)?.word ?? ''

/** Index of the first token that ends after `offset`, by bisection. */
export function tokenAt(tokens: Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((tokens[mid] as Token).end <= offset) low = mid + 1
    else high = mid
  }
  return low
}
