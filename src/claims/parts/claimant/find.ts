import type { Reading } from '../../reading.ts'
import type { Clause } from '../../text/clauses.ts'
import { between, firstFrom } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { type Attribution, entityIndex, type Name, type Search, speaks } from './attribution.ts'
import { makerOf, owner, parenthesis } from './document.ts'
import { entityFrom, named, nameFrom } from './name.ts'
import { beforeApposition, nameBefore } from './speaker.ts'
import {
  isClosing,
  isExpecting,
  isFigureNoun,
  isFinding,
  isGathered,
  isPassive,
  isSaying,
  isValued,
} from './words.ts'

const opensSource = wordClass('according per from by of (')

/** Everyone the text names as a source, with the stretch of text each stands for. */
export function findAttributions(reading: Reading): Attribution[] {
  const search: Search = { reading, index: entityIndex(reading), said: [] }
  for (const [s, sentence] of reading.sentences.entries()) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = reading.tokens[i]
      const speech = isSaying(token) || isFinding(token) || isClosing(token) || isExpecting(token)
      if (!speech && !isFigureNoun(token) && !opensSource(token)) continue
      if (token?.word === '(' && i === sentence.from && s > 0) {
        afterwards(search, i, s)
        continue
      }
      add(search, sentence, i, sourceAt(search, i, sentence.from))
      if (speech) add(search, sentence, i, speakerAt(search, i, sentence))
    }
  }
  return search.said
}

type Found = [name: Name, rule: Attribution['rule']] | null

function add({ reading, said }: Search, sentence: Range, at: number, found: Found): void {
  if (!found) return
  const [name, rule] = found
  const [from, to] = segment(reading, sentence, at)
  if (rule !== 'speech') {
    said.push({ from, to, at, rule, ...name })
    return
  }
  // "the $430 million analysts had expected": said of that figure alone
  const figure = between(reading.figures, Math.max(from, at - 6), at).findLast((f) => f.to <= at)
  if (figure && isRelative(reading, figure.to, at))
    said.push({ from: figure.from, to, at, rule: 'relative', ...name })
  else said.push({ from: saidFrom(reading, from, at), to, at, rule, ...name })
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
  if (next && next.kind === 'word' && !opensTime(next)) return false
  for (let i = at - 1; i > Math.max(floor, at - 9); i--) if (closes(tokens[i])) return true
  return false
}

/** Whether a verb is that of a clause that hangs on a figure: nothing but its subject stands between. */
function isRelative({ tokens }: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (tokens[i]?.kind === 'mark' || isJoin(tokens[i])) return false
  return verb > from
}

const as = (name: Name | null, rule: Attribution['rule']): Found => (name ? [name, rule] : null)

/** "according to X", "data from X", "polled by X", "(X, 2025)", "X's estimate" */
function sourceAt(search: Search, i: number, floor: number): Found {
  const { tokens } = search.reading
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  switch (token.word) {
    case 'according':
      return tokens[i + 1]?.word === 'to' ? as(nameFrom(search, i + 2), 'according') : null
    case 'per':
      return before?.word === ',' || i === floor ? as(entityFrom(search, i + 1), 'according') : null
    case '(':
      return as(parenthesis(search, i), 'source')
    case 'from':
    case 'of':
      return isFigureNoun(before) ? as(entityFrom(search, i + 1), 'survey') : null
    case 'by':
      if (isFigureNoun(before) || isGathered(before)) return as(entityFrom(search, i + 1), 'survey')
      return valuedBefore(search.reading, i, floor) ? as(nameFrom(search, i + 1), 'according') : null
    default:
      // "its data-centre business", "half of SK hynix's figure" name no document
      if (
        (tokens[i + 1]?.joined && tokens[i + 1]?.kind === 'word') ||
        /^(cent(re|er)s?|centers?)$/.test(tokens[i + 1]?.word ?? '') ||
        token.word === 'figure' ||
        (token.word === 'accounts' && tokens[i + 1]?.word === 'for')
      )
        return null
      return isFigureNoun(token) ? as(owner(search, i) ?? makerOf(search, i), 'possessive') : null
  }
}

const opensTime = wordClass(
  'so on in at today yesterday late early last this monday tuesday wednesday thursday friday saturday sunday',
)
const isJoin = wordClass('and but')
const closes = wordClass(', ” " — –')
const isPutting = wordClass('put puts pegs pegged')
const isShowing = wordClass('show shows showed')
const opensFound = wordClass(
  'that a an the of some about around only nearly almost more over at just roughly fewer less most one two three four five six seven eight nine ten half',
)

/** "X said …", "…, said X", "…, X added" */
function speakerAt(search: Search, i: number, { from: floor, to: ceiling }: Range): Found {
  const { tokens } = search.reading
  const token = tokens[i] as Token
  // "8,000 units forecast to be online", "those questioned by Alder": participles, nobody's saying
  const next = tokens[i + 1]?.word
  if (next === 'by' || (next === 'to' && isPassive(token))) return null
  // "investors believe in it"
  if (/^believes?$/.test(token.word) && next === 'in') return null
  if (isClosing(token) && !endsSaying(search.reading, i)) return null
  const loose = isFinding(token)
  if (closes(tokens[i - 1]) && !loose) {
    const apposed = tokens[i - 1]?.word === ',' ? beforeApposition(search, i - 1, floor) : null
    const who = apposed ?? nameFrom(search, i + 1)
    if (who)
      return who.is === 'noun' && search.index.get(i + 1)?.value.kind === 'group' ? null : [who, 'speech']
  }
  const who = nameBefore(search, i, floor)
  // "manufacturers told Rootstock": whom those asked told
  if (!who && token.word === 'told') return as(entityFrom(search, i + 1), 'survey')
  if (!who || (loose && !isFinder(search, i, ceiling))) return null
  return [who, 'speech']
}

/** Whether a verb that need not be one of saying is: "put it at $2 billion", "found that half"; not "put money into", "as Oracle shows". */
function isFinder({ reading: { tokens }, index }: Search, i: number, ceiling: number): boolean {
  const token = tokens[i]
  if (isPutting(token)) {
    for (let j = i + 1; j < Math.min(ceiling, i + 24); j++) if (tokens[j]?.word === 'at') return true
    return false
  }
  if (isShowing(token)) return tokens[(index.get(-i)?.from ?? 0) - 1]?.word !== 'as'
  if (token?.word === 'find' || token?.word === 'finds' || token?.word === 'found')
    return tokens[i + 1]?.kind === 'number' || tokens[i + 1]?.kind === 'mark' || opensFound(tokens[i + 1])
  return true
}

function endsSaying(reading: Reading, i: number): boolean {
  const next = reading.tokens[i + 1]
  return !next || next.kind === 'mark' || /^(that|on|in|at)$/.test(next.word)
}

/** "… above $70,000. (AInvest)": a source in brackets behind the sentence it stands for. */
function afterwards({ reading, index, said }: Search, open: number, s: number): void {
  const e = index.get(open + 1)
  const before = reading.sentences[s - 1]
  if (!e || !before || !speaks(e) || reading.tokens[e.to]?.word !== ')') return
  said.push({ from: before.from, to: before.to, at: open, rule: 'source', ...named(reading, e) })
}

/** "put at $2 billion by …": a verb of valuing before a "by", in its part of the sentence. */
function valuedBefore({ tokens }: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - 10); i--) {
    if (tokens[i]?.word === ',') return false
    if (isValued(tokens[i])) return true
  }
  return false
}

/** The part of the sentence between semicolons that holds a token. */
function segment(reading: Reading, sentence: { from: number; to: number }, at: number): [number, number] {
  let from = at
  while (from > sentence.from && reading.tokens[from - 1]?.word !== ';') from--
  let to = at
  while (to < sentence.to && reading.tokens[to]?.word !== ';') to++
  return [from, to]
}
