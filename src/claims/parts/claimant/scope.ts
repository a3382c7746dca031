import type { Reading } from '../../reading.ts'
import type { Clause } from '../../text/clauses.ts'
import { isBracket } from '../../text/clauses.ts'
import { between, firstFrom, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import type { Attribution } from './attribution.ts'
import { closes } from './words.ts'

const isJoin = wordClass('and but')
const isOne = wordClass('a an the')
const isAmount = wordClass('sum figure number amount total level price rate share estimate')
const isSubordinate = wordClass('after as because since when while whereas although though if before')
const opensTime = wordClass(
  'so on in at today yesterday late early last this monday tuesday wednesday thursday friday saturday sunday',
)

/** The part of its sentence that a source found at a token speaks of. */
export function scopeOf(
  reading: Reading,
  sentence: Range,
  at: number,
  rule: Attribution['rule'],
): Pick<Attribution, 'from' | 'to' | 'rule'> {
  const bracket = rule === 'according' ? bracketAround(reading, sentence, at) : null
  if (bracket) return { ...bracket, rule }
  const [from, to] = segment(reading, sentence, at)
  // "…, and according to Marit Dahl …"
  if (rule === 'according' && isJoin(itemAt(reading.tokens, at - 1))) return { from: at, to, rule }
  if (rule === 'guidance') return { from: at, to: statementEnd(reading, at, to), rule }
  if (rule !== 'speech' && rule !== 'valued') return { from, to, rule }
  // "the $430 million analysts had expected", "… expected by analysts": said of that figure alone
  const figure = between(reading.figures, Math.max(from, at - 6), at).findLast((f) => f.to <= at)
  if (figure && isRelative(reading, figure.to, at)) return { from: figure.from, to, rule: 'relative' }
  return { from: rule === 'speech' ? saidFrom(reading, from, at) : from, to, rule }
}

/** "(11 tokens per second, per Verity)": a source in brackets with figures of their own speaks of these alone. */
function bracketAround({ tokens, figures }: Reading, sentence: Range, at: number): Range | null {
  let from = at - 1
  while (from > sentence.from && !isBracket(tokens[from])) from--
  if (itemAt(tokens, from)?.word !== '(' || between(figures, from, at).length === 0) return null
  let to = at
  while (to < sentence.to && !isBracket(tokens[to])) to++
  return { from, to }
}

/** Where the clause of a token ends, with what is only hung on it: "its outlook to $93 billion, from $85 billion". */
function statementEnd({ clauses }: Reading, at: number, ceiling: number): number {
  let c = firstFrom(clauses, at + 1) - 1
  while ((clauses[c + 1]?.from ?? ceiling) < ceiling && (clauses[c + 1]?.verb ?? 0) < 0) c++
  return Math.min(ceiling, clauses[c]?.to ?? ceiling)
}

/**
 * From where on a verb of saying speaks. One behind what is said speaks of all of it ("…, she said"), one before it of its own
 * clause and of what is put in front of that ("With 50 MW to go, she said …"), not of a statement before ("It has 50 MW and said …").
 */
function saidFrom(reading: Reading, floor: number, at: number): number {
  const { tokens, clauses } = reading
  if (isBehind(reading, floor, at)) return floor
  let c = firstFrom(clauses, at + 1) - 1
  let from = clauses[c]?.from ?? at
  // "…, a sum the agency worked out": the noun takes up what stands before
  if (itemAt(tokens, from - 1)?.word === ',' && isOne(tokens[from]) && isAmount(tokens[from + 1]))
    return floor
  if (isSubordinate(tokens[from])) return from
  for (let i = at - 1; i >= from; i--) if (isJoin(tokens[i])) return i
  while (c > 0 && from > floor) {
    const earlier = clauses[--c] as Clause
    if (earlier.verb >= 0 || tokens[earlier.to]?.word === 'and') break
    from = earlier.from
  }
  return Math.max(floor, from)
}

/** "…, she said on Monday.", "…, said Marit Dahl": a verb of saying that stands behind what is said. */
function isBehind({ tokens }: Reading, floor: number, at: number): boolean {
  if (closes(tokens[at - 1])) return true
  const next = tokens[at]?.word === 'told' ? undefined : tokens[at + 1]
  // in a headline nothing ends the line
  if (next?.kind === 'word' && !next.newline && !opensTime(next)) return false
  for (let i = at - 1; i > Math.max(floor, at - 9); i--) if (closes(tokens[i])) return true
  return false
}

/** Whether a verb is that of a clause that hangs on a figure: nothing but its subject stands between. */
function isRelative({ tokens }: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++)
    if (tokens[i]?.kind === 'mark' || isJoin(tokens[i]) || isSubordinate(tokens[i])) return false
  return verb > from
}

/** The part of the sentence between semicolons that holds a token. */
function segment({ tokens }: Reading, sentence: Range, at: number): [number, number] {
  let from = at
  while (from > sentence.from && tokens[from - 1]?.word !== ';') from--
  let to = at
  while (to < sentence.to && tokens[to]?.word !== ';') to++
  return [from, to]
}
