import { between } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { bare, startOf } from './contents.ts'
import { CHANGE, SHARE } from './kinds.ts'
import { core } from './phrase.ts'
import { type Query, type Subject, worded } from './query.ts'
import { isDeterminer, isMeasure, isPersonal, isPrepositionWord, isRelative } from './words.ts'

/** What a noun phrase speaks of. */
export type Reference =
  /** Someone or something it names or describes. */
  | { is: 'thing'; subject: Subject; named: boolean }
  /** Only what is measured: "revenue", "the net loss". */
  | { is: 'measure'; noun: string }
  /** Someone or something spoken of elsewhere: "it", "the company", "this facility". */
  | { is: 'back'; fallback: Subject | null }
  | { is: 'nothing' }

export const NOTHING: Reference = { is: 'nothing' }

/** The words of a phrase with the complement of its head, without the measures at its end. */
export function whole(query: Query, head: Range, to: number, isNamed: boolean): Reference {
  const { reading } = query
  const change = CHANGE.has(query.metric)
  const hangs = head.to < to && tellsWhich(reading.tokens[head.to]) && !tellsPlace(query, head, to)
  // what is measured of a thing is part of what it is called: "first-token latency"
  const end = change
    ? to
    : ((query.thing || SHARE.has(query.metric)) && !isNamed) || hangs
      ? head.to
      : bare(query, head)
  const joins = end === head.to && hangs
  const words = core(reading, {
    from: startOf(query, head),
    to: Math.min(joins ? to : end, head.from + 9),
  })
  // "a remarkable quarterly performance": what is left of it names nothing
  if (words.to === words.from + 1 && words.to < head.to && isAdjective(reading.tokens[words.from]))
    return NOTHING
  return words.to > words.from && isPhrase(query, words)
    ? thing(worded(reading, words), isNamed)
    : isPhrase(query, head)
      ? thing(worded(reading, head), isNamed)
      : NOTHING
}
/** "customers in Germany": where it is measured the claim says itself; "tariffs in Germany" are of no one else. */
function tellsPlace({ reading: { places, tokens } }: Query, head: Range, to: number): boolean {
  if (isMeasure(tokens[head.to - 1])) return false
  const from = isDeterminer(tokens[head.to + 1]) ? head.to + 2 : head.to + 1
  return between(places, from, from + 1).some((p) => p.from === from && p.to === to)
}
const isAdjective = (t: Token | undefined): boolean =>
  /^[a-z]{2,}(able|ible|ous|ful|ish|less)$/.test(t?.raw ?? '')
/** Prepositions whose phrase tells which one is meant: "chipsets for AI", "expansions of the Norway site". */
const tellsWhich = wordClass('of for in at behind')

export const thing = (subject: Subject, isNamed: boolean): Reference => ({
  is: 'thing',
  subject,
  named: isNamed,
})

/** "Riot" and "hashrate" give "Riot hashrate". */
export const withNoun = (subject: Subject, noun: string): Subject => ({
  ...subject,
  name:
    subject.name === null
      ? noun
      : subject.name.toLowerCase().includes(noun.toLowerCase())
        ? subject.name
        : `${subject.name} ${noun}`,
})

/** Whether a stretch can be shown as a subject: words without a figure, a relative clause or a pronoun among them. */
export function isPhrase({ reading }: Query, { from, to }: Range): boolean {
  let letters = 0
  for (let i = from; i < to; i++) {
    const t = reading.tokens[i]
    if (!t || isRelative(t) || (isPersonal(t) && t.raw !== 'IT' && t.raw !== 'US')) return false
    if (t.kind === 'word' && !isPrepositionWord(t)) letters += t.raw.length
  }
  return letters > 1 && between(reading.figures, from - 6, to).every((f) => f.to <= from)
}
