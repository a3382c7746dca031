import { itemAt } from './ranges.ts'
import type { Range } from './tables.ts'
import type { Token } from './tokens.ts'
import { wordClass } from './words.ts'

/** Tokens [from, to) of one sentence, list item, heading or table row. */
export interface Sentence {
  from: number
  to: number
  /** Sentences of one paragraph or list share it. */
  paragraph: number
}

/** Longest heading, in tokens. */
const HEADING = 18

/** Whether a sentence is a line of its own, no list item or table row, that does not end as sentences do. */
export function isHeading(tokens: Token[], all: readonly Sentence[], s: number): boolean {
  const own = all[s]
  const next = all[s + 1]
  const first = tokens[own?.from ?? 0]
  const last = tokens[(own?.to ?? 0) - 1]
  if (!own || !next || !first || !last || own.to - own.from > HEADING) return false
  return first.newline && first.kind !== 'mark' && tokens[next.from]?.newline === true && !stops(last)
}

const stops = wordClass('. ! ? ; ,')
const closesQuote = wordClass('" ” ’ ) ]')
const endsLead = wordClass('. : ; ! ? )')
const opensSentence = wordClass('the a an it in this that but and on its we by for with as at he she they')

const isMeridiem = wordClass('m')
const isTimeZone = wordClass('et est edt ct cst cdt mt mst mdt pt pst pdt utc gmt bst cet cest eat')

const isAbbreviation = wordClass(
  'inc corp ltd co vs no u.s etc approx est fig eq jan feb mar apr jun jul aug sep sept oct nov dec al llc plc dept',
)

/** Those only with a capital: "in 20 ms. From" ends a sentence. */
const isTitle = wordClass('mr mrs ms dr prof st sen gov jr sr')

/** No sentence is longer, so that what is looked for in one is found in bounded time. */
const LONGEST = 160

/** Cuts the tokens into sentences: at full stops before a capital or a figure, at line breaks, at bullets, behind the dateline. */
export function sentences(text: string, tokens: Token[], dateline: Range | null = null): Sentence[] {
  const out: Sentence[] = []
  let from = 0
  let paragraph = 0
  const close = (to: number) => {
    if (to > from) out.push({ from, to, paragraph })
    from = to
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (i - from >= LONGEST || i === dateline?.to) close(i)
    if (dateline && i >= dateline.from && i < dateline.to) continue
    if (i > from && token.newline) {
      close(i)
      paragraph++
    }
    if (token.kind !== 'mark') continue
    const next = tokens[i + 1]
    if (token.word === '.' || token.word === '!' || token.word === '?') {
      if (endsSentence(text, tokens, i)) {
        let end = i + 1
        while (closesQuote(tokens[end]) && tokens[end]?.joined) end++
        close(end)
        i = end - 1
      }
    } else if ((token.word === '-' || token.word === '•' || token.word === '*') && next && !next.joined) {
      const before = itemAt(tokens, i - 1)
      if (!before || token.newline || endsLead(before)) close(i)
    }
  }
  close(tokens.length)
  return out
}

function endsSentence(text: string, tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (!next) return true
  const before = itemAt(tokens, i - 1)
  if (next.newline) return true
  const glued = text.charCodeAt(token.end) > 32
  if (glued && !closesQuote(next)) {
    // "share.In May": a full stop that lost its space
    return token.word === '.' && next.capital && before?.kind === 'word' && before.end - before.start > 3
  }
  if (token.word === '.' && before?.kind === 'word') {
    if (isAbbreviation(before) || (before.capital && isTitle(before))) return false
    // "6 a.m. EDT"
    if (isMeridiem(before) && tokens[i - 2]?.word === '.' && isTimeZone(next)) return false
    if (before.end - before.start === 1 && before.capital) {
      return opensSentence(next) && next.capital
    }
  }
  return next.capital || next.kind !== 'word' || glued
}
