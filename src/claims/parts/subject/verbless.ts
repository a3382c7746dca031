import type { Clause } from '../../text/clauses.ts'
import { verbAt } from '../../text/clauses.ts'
import { between, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Found } from './grammar.ts'
import { isNounInIng, isParticiple } from './participle.ts'
import { phraseEnd } from './phrase.ts'
import type { Query } from './query.ts'
import {
  isAdverb,
  isAdverbWord,
  isConjunction,
  isDeterminer,
  isGenericFirm,
  isGenericThing,
  isMeasure,
  isQualifier,
  isSum,
} from './words.ts'

const isShips = wordClass('ships comes starts works ends')
const isFits = wordClass('fits runs weighs idles peaks needs')
const opensPlace = wordClass('for at in')
const leadsFigure = wordClass('to at with on worth around by of in for from : ( =')
const belongs = wordClass('of for in among between by')

/** "Alphabet to $175 billion", "for healthcare a growth of 19%": a clause without a verb opens with its subject. */
export function verbless(query: Query, clause: Clause, at: number): Found | null {
  const { reading } = query
  const { tokens } = reading
  let from = clause.from
  while (
    from < at &&
    (tokens[from]?.kind === 'mark' ||
      isConjunction(tokens[from]) ||
      tokens[from]?.word === 'as' ||
      isAdverb(tokens[from]) ||
      // "(up 33%)": joined to the bracket, not to a word
      (from === clause.from && isAdverbWord(tokens[from])))
  )
    from++
  const end = Math.min(at, clause.to)
  if (opensPlace(tokens[from])) {
    const to = phraseEnd(reading, from + 1, end)
    return to > from + 1 && to < end && isDeterminer(tokens[to])
      ? { is: 'phrase', range: { from: from + 1, to } }
      : null
  }
  // "with AI accounting for 14%", "with 254 firms announcing cuts totaling 9,000"
  if (tokens[from]?.word === 'with') {
    const to = participleIn(tokens, from + 2, end)
    const listed = to > 0 ? lastListed(query, to, end) : null
    if (listed) return { is: 'phrase', range: listed }
    const head = itemAt(tokens, to - 1)
    const spokenOf = isDeterminer(tokens[from + 1]) && (isGenericFirm(head) || isGenericThing(head))
    return to > 0 && !spokenOf ? { is: 'phrase', range: { from: from + 1, to } } : null
  }
  if (isParticiple(tokens, from) || verbAt(tokens, from, from - 1)) return null
  // "sites in Oslo and Bergen for a total capacity of 90 MW": what it all comes to
  for (let i = from; i < end - 2; i++)
    if (tokens[i]?.word === 'for' && isDeterminer(tokens[i + 1]) && isSum(tokens[i + 2])) return null
  const full = beforeVerb(tokens, from, phraseEnd(reading, from, end))
  const to = nameEnd(query, from, full)
  if (to <= from || (to === from + 1 && isDeterminer(tokens[from]))) return null
  if (to < full) return { is: 'phrase', range: { from, to } }
  // "Fits in 4 GB": a verb that opens its sentence leaves its subject to the one before
  if (to === from + 1 && isFits(tokens[from])) return { is: 'resumed', finite: true }
  let touch = to
  while (touch < end && isAdverb(tokens[touch])) touch++
  // ", pulls 6.5 W": a lone word that touches its figure is a verb we do not know
  const lone = to === from + 1 && touch === end && at < clause.to && itemAt(tokens, from - 1)?.word === ','
  // ", ships with 8 GB"
  if (
    to === from + 1 &&
    itemAt(tokens, from - 1)?.word === ',' &&
    isShips(tokens[from]) &&
    tokens[to]?.word === 'with'
  )
    return { is: 'resumed', finite: true }
  if (lone && /^[a-z]+s$/.test(tokens[from]?.raw ?? '') && !isMeasure(tokens[from]))
    return { is: 'resumed', finite: true }
  // "Power bills swallow 80%": a phrase can't touch its figure, so its last word is a verb we do not know
  const last = tokens[to - 1] as Token
  const unknown =
    touch === end && at < clause.to && to > from + 1 && /^[a-z]+$/.test(last.raw) && !isMeasure(last)
  // "box idles at 4 W": nor does a noun in the plural follow one in the singular
  const idles =
    leadsAmount(tokens[to]) &&
    to > from + 1 &&
    /^[a-z]+[a-rt-z]s$/.test(last.raw) &&
    /[^s]$/.test(tokens[to - 2]?.word ?? '') &&
    !isMeasure(last)
  if (unknown || idles) return { is: 'phrase', range: { from, to: to - 1 } }
  const hung = hanging(reading, to, end)
  if (hung > to) return { is: 'phrase', range: { from, to: hung } }
  return to === end || leadsFigure(tokens[to]) ? { is: 'phrase', range: { from, to } } : null
}

/** "hash rate clicked higher at 3.9 EH/s": a past form behind a measure is a verb we do not know. */
function beforeVerb(tokens: Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (isMeasure(tokens[i - 1]) && /^[a-z]{3,}ed$/.test(tokens[i]?.raw ?? '') && !isQualifier(tokens[i]))
      return i
  return to
}

/** "and cloud computing for 54%": who shares a participle with the one before it. */
function lastListed({ reading }: Query, from: number, end: number): Range | null {
  const last = between(reading.figures, from, end).at(-1)
  if (!last || last.to >= end) return null
  let at = last.to
  while (at < end && (reading.tokens[at]?.word === ',' || isConjunction(reading.tokens[at]))) at++
  const to = at > last.to ? phraseEnd(reading, at, end) : at
  return to > at && leadsFigure(reading.tokens[to]) ? { from: at, to } : null
}

/** Where a participle stands that goes on from the noun before it; 0 where none does. */
function participleIn(tokens: Token[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 6) && tokens[i]?.kind !== 'mark'; i++)
    if (/^[a-z]{3,}ing$/.test(tokens[i]?.raw ?? '') && !isMeasure(tokens[i]) && !isNounInIng(tokens[i]))
      return i
  return 0
}

const leadsAmount = wordClass('out at to by between around about within under over up below above from past')

/** End of the complements behind a phrase: "use of AI among retailers". */
function hanging(reading: Query['reading'], at: number, end: number): number {
  let to = at
  while (to < end && belongs(reading.tokens[to])) {
    const next = phraseEnd(reading, to + 1, end)
    if (next === to + 1 || isDeterminer(reading.tokens[next - 1])) break
    to = next
  }
  return to
}

/** "SK hynix swung to …": what follows a name in small letters and is no noun we know is a verb we do not know. */
function nameEnd({ reading }: Query, from: number, to: number): number {
  for (const e of between(reading.entities, from, to)) {
    const next = reading.tokens[e.to]
    if (e.to >= to || !next || next.joined || reading.tokens[e.to - 1]?.possessive) continue
    if (/^[a-z]/.test(next.raw) && !isKnownNoun(next)) return e.to
  }
  return to
}
const isKnownNoun = (t: Token): boolean =>
  isMeasure(t) || isQualifier(t) || isGenericFirm(t) || isGenericThing(t) || isConjunction(t)
