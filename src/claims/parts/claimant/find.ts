import type { Reading } from '../../reading.ts'
import { between } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import { type Attribution, entityIndex, type Index, type Name, named, speaks } from './attribution.ts'
import { makerOf, owner, parenthesis } from './document.ts'
import { entityFrom, nameFrom } from './name.ts'
import { endsSaying, nameBefore } from './speaker.ts'
import { CLOSES, DOCUMENT, GATHERED, PASSIVE, SAYS, VALUED } from './words.ts'

/** All words at which a source can be named. */
const mayName = wordClass([...SAYS, ...CLOSES, ...DOCUMENT, 'according', 'per', 'from', 'by', 'of', '('])

/** Everyone the text names as a source, with the stretch of text each stands for. */
export function findAttributions(reading: Reading): Attribution[] {
  const out: Attribution[] = []
  const index = entityIndex(reading)
  for (const [s, sentence] of reading.sentences.entries()) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!mayName(reading.tokens[i])) continue
      const w = reading.tokens[i]?.word ?? ''
      if (w === '(' && i === sentence.from && s > 0) {
        afterwards(reading, index, i, s, out)
        continue
      }
      add(reading, sentence, i, sourceAt(reading, index, i, sentence.from), out)
      if (SAYS.has(w) || CLOSES.has(w))
        add(reading, sentence, i, speakerAt(reading, index, i, sentence.from), out)
    }
  }
  return out
}

type Found = [name: Name, rule: Attribution['rule']] | null

function add(reading: Reading, sentence: Range, at: number, found: Found, out: Attribution[]): void {
  if (!found) return
  let [from, to] = segment(reading, sentence, at)
  // "the $430 million analysts had expected": said of that figure alone
  const before = between(reading.figures, at - 6, at).findLast(
    (f) => f.to <= at && f.sentenceEnd === sentence.to,
  )
  if (found[1] === 'speech' && before && isRelative(reading, before.to, at)) from = before.from
  out.push({ from, to, at, name: found[0].name, grounding: found[0].grounding, rule: found[1] })
}

/** Whether nothing but words stands between a figure and the verb behind it. */
function isRelative({ tokens }: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (tokens[i]?.kind === 'mark') return false
  return verb > from
}

const as = (name: Name | null, rule: Attribution['rule']): Found => (name ? [name, rule] : null)

/** "according to X", "data from X", "polled by X", "(X, 2025)", "X's estimate" */
function sourceAt(reading: Reading, index: Index, i: number, floor: number): Found {
  const { tokens } = reading
  const w = tokens[i]?.word ?? ''
  const before = tokens[i - 1]?.word ?? ''
  switch (w) {
    case 'according':
      return tokens[i + 1]?.word === 'to' ? as(nameFrom(reading, index, i + 2), 'according') : null
    case 'per':
      return before === ',' || i === floor ? as(entityFrom(reading, index, i + 1), 'according') : null
    case '(':
      return as(parenthesis(reading, index, i), 'source')
    case 'from':
    case 'of':
      return DOCUMENT.has(before) ? as(entityFrom(reading, index, i + 1), 'survey') : null
    case 'by':
      if (DOCUMENT.has(before) || GATHERED.has(before)) return as(entityFrom(reading, index, i + 1), 'survey')
      return valuedBefore(reading, i, floor) ? as(nameFrom(reading, index, i + 1), 'according') : null
    default:
      // "its data-centre business", "half of SK hynix's figure" name no document
      if (
        (tokens[i + 1]?.joined && tokens[i + 1]?.kind === 'word') ||
        /^(cent(re|er)s?|centers?)$/.test(tokens[i + 1]?.word ?? '') ||
        w === 'figure'
      )
        return null
      return DOCUMENT.has(w) ? as(owner(reading, index, i) ?? makerOf(reading, index, i), 'possessive') : null
  }
}

/** "X said …", "…, said X", "…, X added" */
function speakerAt(reading: Reading, index: Index, i: number, floor: number): Found {
  const { tokens } = reading
  const w = tokens[i]?.word ?? ''
  // "8,000 units forecast to be online": a participle, nobody's saying
  if (tokens[i + 1]?.word === 'to' && PASSIVE.has(w)) return null
  const closing = /^[,”"—–]$/.test(tokens[i - 1]?.word ?? '')
  const inverted = closing ? nameFrom(reading, index, i + 1, true) : null
  if (inverted) return [inverted, 'speech']
  const told =
    w === 'told' && !nameBefore(reading, index, i, floor) ? entityFrom(reading, index, i + 1) : null
  // "manufacturers told Rootstock": whom those asked told
  if (told) return [told, 'survey']
  return CLOSES.has(w) && !endsSaying(reading, i) ? null : as(nameBefore(reading, index, i, floor), 'speech')
}

/** "… above $70,000. (AInvest)": a source in brackets behind the sentence it stands for. */
function afterwards(reading: Reading, index: Index, open: number, s: number, out: Attribution[]): void {
  const e = index.get(open + 1)
  const before = reading.sentences[s - 1]
  if (!e || !before || !speaks(e) || reading.tokens[e.to]?.word !== ')') return
  out.push({ from: before.from, to: before.to, at: open, rule: 'source', ...named(reading, e) })
}

/** "put at $2 billion by …": a verb of valuing before a "by", in its part of the sentence. */
function valuedBefore({ tokens }: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - 10); i--) {
    const w = tokens[i]?.word ?? ''
    if (w === ',') return false
    if (VALUED.has(w)) return true
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
