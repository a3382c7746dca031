import { isVerb } from '../text/clauses.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

/** Tells whether a token stands in a headline in title case, where capitals make no names. */
export function headlines(tokens: Token[], sentences: readonly Sentence[]): (at: number) => boolean {
  /** From where on capitals make no names, by sentence. */
  const titled: number[] = []
  for (const sentence of sentences) {
    let words = 0
    let capitals = 0
    let acts = false
    for (let i = sentence.from; i < sentence.to; i++) {
      const t = tokens[i] as Token
      if (t.capital && i > sentence.from) acts ||= isInTitle(t)
      if (t.kind !== 'word' || t.end - t.start < 4) continue
      words++
      if (t.capital) capitals++
    }
    const stops = tokens[sentence.to - 1]?.word === '.'
    // a verb in capitals tells a short one
    const shouts = (words > 4 || acts) && capitals > words * 0.7 && !stops && !isSignature(tokens, sentence)
    titled.push(shouts ? nameEnd(tokens, sentence) : sentence.to)
  }
  let s = 0
  return (at) => {
    while (s < sentences.length - 1 && (sentences[s]?.to ?? 0) <= at) s++
    return at >= (titled[s] ?? 0)
  }
}

/** In capitals behind a firm's name these are no part of it: "Hut 8 Reports". */
export const isOfHeadline = wordClass(
  'reports announces posts launches files updates releases provides closes prices completes secures signs expands raises produces sells holds buys unveils',
)
const isHeadlineVerb = wordClass(
  'double triple ships report reports post posts launches plan plans cut cuts hit hits top tops set sets names files updates releases mines starts builds orders trades to',
)

/** "Dana Whitlock, Chairman and CEO, Halden Power": who said what stands above is no headline. */
export function isSignature(tokens: Token[], { from, to }: Range): boolean {
  for (let i = from + 1; i < Math.min(to, from + SIGNED); i++)
    if (tokens[i]?.word === ',' && i > from + 1) return isOffice(tokens[i + 1])
  return false
}
/** Within how many words the name of who signs ends. */
const SIGNED = 6
const isOffice = wordClass(
  'chairman chairwoman chair chief ceo cfo coo cto president founder co-founder cofounder director vice executive managing head general',
)

/** "Redwood Hash Announces …": in a headline only what stands before an early verb is a name. */
function nameEnd(tokens: Token[], { from, to }: Sentence): number {
  for (let i = from + 1; i < Math.min(to, from + 5); i++) if (isInTitle(tokens[i])) return i
  return from
}

/** A verb as headlines spell it: "Tops", not "TOPS". */
const isInTitle = (t: Token | undefined): boolean =>
  (isVerb(t) || isHeadlineVerb(t) || isOfHeadline(t)) && t?.raw !== 'TOPS'
