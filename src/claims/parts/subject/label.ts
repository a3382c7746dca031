import { isVerb } from '../../text/clauses.ts'
import { anyBetween, between } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isDash } from '../leading.ts'
import { ownSubject } from './grammar.ts'
import { FIRM } from './kinds.ts'
import { isProduct, named, namesIn } from './names.ts'
import { phraseEnd } from './phrase.ts'
import { type Query, type Rule, type Subject, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { isPhrase } from './reference.ts'
import {
  isDeterminer,
  isEmpty,
  isGenericFirm,
  isMeasure,
  isPreposition,
  isQualifier,
  isTime,
  isYearCode,
} from './words.ts'

const isBold = wordClass('*')
const opensLabel = wordClass('; | • * + — – - · ● ○ ▪ ■ ‣ ◦ ⬤ ► ▸ ✓')

/** "Gaming: $1.5bn vs. $1.52bn": the label before the colon, at the head of its line, cell or list item. */
export const labelled: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  const floor = sentenceStart(query)
  const colon = colonBefore(query, floor)
  if (colon < 0) return null
  let end = beforeBracket(query, colon)
  while (isBold(tokens[end - 1])) end--
  let from = end
  while (from > floor && end - from < 7 && isOfLabel(tokens[from - 1])) from--
  if (from !== floor && !opensLabel(tokens[from - 1])) return null
  const item = query.thing ? null : itemOf(query, colon)
  if (item) return item
  if (
    between(reading.entities, colon + 1, figure.from).some(
      (e) => e.value.kind === 'company' || e.value.kind === 'product',
    )
  )
    return null
  if (hasOwnSubject(query, colon, anyBetween(reading.entities, from, end))) return null
  // "GPU (Heron 90): 200 tokens/s"
  const explained = query.thing ? namesIn(query, end, colon).findLast(isProduct) : undefined
  if (explained && !anyBetween(reading.entities, from, end)) return named(reading, explained)
  let says = false
  for (let i = from; i < end; i++) {
    const t = tokens[i] as Token
    // "MARA revised its count: it mined …" is a clause, no label
    if (isVerb(t) || (i > from && /^[a-z]{2,20}ed$/.test(t.word))) return null
    says ||= !saysNothing(t)
  }
  const label = { from, to: end }
  return says && isPhrase(query, label) && !anyBetween(reading.periods, from, end)
    ? worded(reading, label)
    : null
}

/** End of a label before the bracket that explains it: "Heron 3 (Kite architecture, 2022): 15 W". */
function beforeBracket({ reading: { tokens } }: Query, colon: number): number {
  if (tokens[colon - 1]?.word !== ')') return colon
  for (let i = colon - 2; i > colon - 10; i--) if (tokens[i]?.word === '(') return i
  return colon
}

/** "Revenue breakdown: Gaming, $1.65B": the item of the list, not what the list is of. */
function itemOf(query: Query, colon: number): Subject | null {
  const { reading, figure } = query
  const comma = figure.from - 1
  if (reading.tokens[comma]?.word !== ',' || !reading.tokens[colon + 1]?.capital) return null
  if (phraseEnd(reading, colon + 1, comma) !== comma) return null
  const spoken = refer(query, { from: colon + 1, to: comma })
  return spoken.is === 'thing' ? spoken.subject : null
}

/** A word, or the 3.5 of "Heron 3.5". */
const isOfLabel = (t: Token | undefined): boolean =>
  t !== undefined && (t.kind !== 'mark' || (t.word === '.' && t.joined))

/** "Regions: North America had a share of 42%", "The problem: it expects …": a clause of its own behind the colon tells whose it is. */
function hasOwnSubject(query: Query, colon: number, named: boolean): boolean {
  const { clause, figure } = query
  if (clause.verb < 0 || clause.from <= colon) return false
  if (clause.verb >= figure.to) return true
  const found = ownSubject(query)
  const spoken = found.is === 'phrase' ? refer(query, found.range).is : null
  return spoken === 'thing' || (spoken === 'back' && !named && FIRM.has(query.metric))
}

/** Whether a word of a label tells what is reported rather than of whom. */
export const saysNothing = (t: Token): boolean =>
  isEmpty(t) ||
  isMeasure(t) ||
  isQualifier(t) ||
  isGenericFirm(t) ||
  isDeterminer(t) ||
  isPreposition(t) ||
  isTime(t) ||
  isOutput(t) ||
  isYearCode(t)
/** "BTC held", "Bitcoin produced": what a firm reports, not who. */
const isOutput = wordClass(
  'gpus asics rigs machines today running already online work tl dr support btc produced mined sold held ended benchmarks highlights specs specifications spec takeaway takeaways summary overview details breakdown snapshot upgrade deployments evolution compute processing ai tops flops tflops verdict results architecture footprint availability actuals consensus token tokens second million input first median ttft tps api balance miners deployed expansion headwinds tailwinds shift commitment approved delivery offering financing',
)

function colonBefore({ reading, figure }: Parameters<Rule>[0], floor: number): number {
  for (let i = figure.from - 1; i > Math.max(floor, figure.from - 14); i--) {
    const w = reading.tokens[i]?.word ?? ''
    if (w === ';' || w === '|') return -1
    // "**Wren** – 27B": a name in bold before a dash is a label too
    if (w === ':' || (isDash(reading.tokens[i]) && isBold(reading.tokens[i - 1]))) return i
  }
  return -1
}
