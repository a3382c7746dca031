import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import { verbAt } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { phraseStart } from '../subject/phrase.ts'
import { isTime } from '../subject/words.ts'
import { type Name, type Search, speaks } from './attribution.ts'
import { named, nameFrom } from './name.ts'
import {
  isExpecting,
  isFinding,
  isRank,
  isSaying,
  isSourceNoun,
  isTelling,
  opensComplement,
} from './words.ts'

const isBetween = wordClass(
  'alone also already now has have had previously recently today still itself themselves then meanwhile earlier in turn',
)
const isComma = wordClass(',')
const isAside = wordClass('however meanwhile though too')
const isBe = wordClass('is are was were been')
const isWith = wordClass('with')
const isJoin = wordClass('and but')
const isOf = wordClass('of at')
const hangs = wordClass('for by in near outside')
const isRelative = wordClass('which who')
/** Words that open what a comma adds about a name. */
const apposes = wordClass(
  'a an the who which whose its one chief executive president chairman director founder head analyst research senior managing ceo cfo coo cto vice partner professor writing speaking working citing quoting posting addressing responding',
)

/** Words between a verb and its subject: "also", "currently". */
const isInserted = (t: Token | undefined): boolean => isBetween(t) || t?.word.endsWith('ly') === true

/** Who stands before a verb of saying: a name, a common noun, a pronoun, or the name before an apposition. */
export function nameBefore(search: Search, verb: number, floor: number): Name | null {
  const { reading, index } = search
  const { tokens } = reading
  // "Halden published its results, saying revenue will be …"
  if (isTelling(tokens[verb]))
    return isComma(tokens[verb - 1]) ? subjectBefore(search, verb - 1, floor) : null
  let i = verb
  if (isExpecting(tokens[verb])) {
    while (i > floor && isInserted(tokens[i - 1])) i--
    if (isBe(tokens[i - 1])) i--
    // "with the government expecting to raise $2 billion"
    else if (!isWith(tokens[phraseStart(reading, verb, floor) - 1])) return null
  }
  while (i > floor && isInserted(tokens[i - 1])) i--
  // "its presentation, however, shows"
  if (isComma(itemAt(tokens, i - 1)) && isAside(tokens[i - 2]) && isComma(tokens[i - 3])) i -= 3
  const last = itemAt(tokens, i - 1)
  // "Nvidia's reported $20 billion deal" is reported by others
  if (i <= floor || !last || last.possessive) return null
  const e = index.get(-i)
  if (e && speaks(e) && !hangs(itemAt(tokens, e.from - 1)) && !isSampled(tokens, e))
    return withOther(search, e)
  if (last.word === ',' || last.word === '—' || last.word === '–')
    return beforeApposition(search, i - 1, floor)
  if (last.word === ')') return beforeBracket(search, i - 1, floor)
  if (isRelative(last)) return tokens[i - 2]?.word === ',' ? endingAt(search, i - 2, floor) : null
  if (isJoin(last)) return subjectBefore(search, i - 1, floor)
  return endingAt(search, i, floor)
}

/** "a study of 38 data centres found", "a survey of 300 US CIOs reveals": whom it looked at did not find it. */
function isSampled(tokens: Token[], e: Hit<Entity>): boolean {
  if (e.value.kind !== 'group' && !e.value.name.endsWith('Os')) return false
  let at = e.from - 1
  while (at > e.from - 4 && itemAt(tokens, at)?.kind === 'word') at--
  return itemAt(tokens, at)?.kind === 'number' && itemAt(tokens, at - 1)?.word === 'of'
}

/** "Marit Dahl and Jon Voss wrote": both of them. */
function withOther({ reading, index }: Search, e: Hit<Entity>): Name {
  const { tokens, text } = reading
  const other =
    isJoin(itemAt(tokens, e.from - 1)) && e.value.kind === 'name' ? index.get(1 - e.from) : undefined
  if (other?.value.kind !== 'name') return named(reading, e)
  const at = { start: tokens[other.from]?.start ?? 0, end: tokens[e.to - 1]?.end ?? 0 }
  return { ...named(reading, e), name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at } }
}

/** Whom the noun phrase that ends before a token names, or the one whose complement ends there: "people familiar with the matter". */
function endingAt(search: Search, end: number, floor: number): Name | null {
  const { reading, index } = search
  const { tokens } = reading
  const e = index.get(-end)
  if (e && speaks(e)) {
    const before = itemAt(tokens, e.from - 1)
    // "a survey for IBM shows": whoever ordered it did not state it
    return hangs(before) || isSampled(tokens, e) ? withComplement(search, e.from, floor) : named(reading, e)
  }
  let from = phraseStart(reading, end, floor)
  // "disclosed that investors had put in": a clause, no demonstrative
  if (tokens[from]?.word === 'that') from++
  // "the $430 million analysts expected"
  const amount = between(reading.figures, from - 1, end).findLast((f) => f.unit !== undefined)
  if (amount && amount.to > from && amount.to < end) from = amount.to
  // "Ethan Vera, whose firm sees …"
  if (itemAt(tokens, from - 1)?.word === 'whose' && isComma(tokens[from - 2]))
    return endingAt(search, from - 2, floor)
  const whole = from < end ? nameFrom(search, from, end) : pronounAt(search, end - 1, floor)
  return whole ?? withComplement(search, end, floor)
}

/** "people familiar with the matter", "analysts led by Marit Dahl": a noun of sources before what hangs on it. */
function withComplement(search: Search, end: number, floor: number): Name | null {
  const { reading } = search
  const { tokens } = reading
  for (let k = end - 2; k > Math.max(floor - 1, end - 12); k--) {
    if (tokens[k]?.kind === 'mark') return null
    if (!isSourceNoun(tokens[k]) || !opensComplement(tokens[k + 1])) continue
    const start = phraseStart(reading, k + 1, floor)
    return start <= k ? nameFrom(search, start, end) : null
  }
  return null
}

const pronounAt = (search: Search, at: number, floor: number): Name | null =>
  at >= floor ? nameFrom(search, at, at + 1) : null

/** "Tarun Pathak, research director at Counterpoint, said", "the firm's chief executive, Marit Dahl, said", "Marit Dahl, Rootstock's CEO, said" */
export function beforeApposition(search: Search, comma: number, floor: number): Name | null {
  const { tokens } = search.reading
  const e = search.index.get(-comma)
  if (e && speaks(e) && tokens[e.from - 1]?.word === ',' && isNamed(search.reading, e.from - 1, floor))
    return named(search.reading, e)
  for (let j = comma - 1; j > Math.max(floor, comma - 16); j--) {
    const mark = tokens[j]?.word
    if (mark !== ',' && mark !== '—' && mark !== '–') continue
    if (!apposes(tokens[j + 1]) && !isRank(tokens[comma - 1])) return null
    // "Marit Dahl, CEO of Ionforge, a chip firm, said": what explains the firm stands inside what explains her
    const inner = search.index.get(-j)
    const outer =
      inner && isOf(itemAt(tokens, inner.from - 1)) && isRank(tokens[inner.from - 2])
        ? beforeApposition(search, j, floor)
        : null
    if (outer) return outer
    const who = endingAt(search, j, floor)
    return who && who.is !== 'noun' ? who : null
  }
  return null
}

/** Whether what stands before a comma is what the name behind it bears: "a rival, Hailo," or "its chief executive, Marit Dahl,". */
function isNamed(reading: Reading, comma: number, floor: number): boolean {
  const { tokens } = reading
  const from = phraseStart(reading, comma, floor)
  return (
    from < comma &&
    (from === floor || isRank(tokens[comma - 1]) || isComma(tokens[from - 1])) &&
    !isTime(tokens[comma - 1])
  )
}

/** "Copperline (TSX: COPR) said" */
function beforeBracket(search: Search, close: number, floor: number): Name | null {
  for (let j = close - 1; j > Math.max(floor, close - 8); j--)
    if (search.reading.tokens[j]?.word === '(') return endingAt(search, j, floor)
  return null
}

/** "Ionforge shipped 5,000 chips and expects …": the subject of the verb before. */
function subjectBefore(search: Search, join: number, floor: number): Name | null {
  const { reading, index } = search
  const { tokens } = reading
  for (let j = join - 1; j > floor; j--) {
    const w = tokens[j]
    if (w?.word === ';') return null
    const e = index.get(-j)
    if (!e || !speaks(e) || w?.joined || tokens[j - 1]?.possessive) continue
    if (isSaying(w) || isFinding(w) || verbAt(tokens, j, floor)) return named(reading, e)
  }
  // "It plans … and puts sales at …"
  return tokens[floor]?.kind === 'word' ? pronounAt(search, floor, floor) : null
}
