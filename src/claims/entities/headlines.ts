import { isVerb } from '../text/clauses.ts'
import type { Sentence } from '../text/sentences.ts'
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
      if (t.capital && i > sentence.from) acts ||= isInTitle(t) || isOfHeadline(t)
      if (t.kind !== 'word' || t.end - t.start < 4) continue
      words++
      if (t.capital) capitals++
    }
    const stops = tokens[sentence.to - 1]?.word === '.'
    // a verb in capitals tells a short one
    titled.push(
      (words > 4 || acts) && capitals > words * 0.7 && !stops ? nameEnd(tokens, sentence) : sentence.to,
    )
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

/** "Redwood Hash Announces …": in a headline only what stands before an early verb is a name. */
function nameEnd(tokens: Token[], { from, to }: Sentence): number {
  for (let i = from + 1; i < Math.min(to, from + 5); i++) if (isInTitle(tokens[i])) return i
  return from
}

/** A verb as headlines spell it: "Tops", not "TOPS". */
const isInTitle = (t: Token | undefined): boolean => (isVerb(t) || isHeadlineVerb(t) || isOfHeadline(t)) && t?.raw !== 'TOPS'
