import type { Entity } from '../entities/entities.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Hit } from '../text/lexicon.ts'
import { between, firstThat } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import { wordClass } from '../text/words.ts'
import type { Grounding } from '../types.ts'

const isAdviser = wordClass('research analyst analytics data advisory')
const isTheirs = wordClass('its their')

export interface Claimant {
  name: string | null
  grounding: Grounding
}

/** Someone named as the source of what is said in the tokens [from, to). */
export interface Attribution {
  from: number
  to: number
  /** Token where the name stands. */
  at: number
  name: string
  grounding: Grounding
  rule: 'according' | 'speech' | 'possessive' | 'source' | 'survey'
}

const NOBODY: Claimant = { name: null, grounding: { how: 'implied' } }

/** Verbs that make their subject the source of what follows. */
const SAYS = words(
  'say says said saying estimate estimates estimated report reports reported forecast forecasts forecasted project projects projected predict predicts predicted expect expects expected note notes noted claim claims claimed write writes wrote state states stated argue argues argued announce announced announces reckon reckons reckoned find finds found show shows showed reveal reveals revealed disclose disclosed discloses warn warned warns explained explains confirm confirmed confirms suggest suggests suggested believes see clocked clocks measured rates rated benchmarked guides guided calculate calculates calculated cite cites cited put puts pegs pegged tell told tells anticipate anticipates sees highlight highlighted highlights indicate indicates indicated stress stressed commented emphasized emphasised thinks values counts counted',
)
/** Verbs of saying only when they stand behind what is said ("…, she added"). */
const CLOSES = words('added adds posted posts continued recalled')
const SOURCE_NOUN = words(
  'analysts analyst lawmakers researchers filings filing report study survey data economists officials sources investors experts prosecutors regulators authorities scientists report figures research poll release statement index tracker vendors insiders observers reports media chipmakers',
)
const SELF = words(
  'company firm startup miner chipmaker bank group lab operator maker business manufacturer developer',
)
const DOCUMENT = words(
  'estimate estimates projection projections forecast forecasts figure figures data numbers count survey report study research analysis account reckoning calculation calculations poll index baseline guidance tally',
)
const OPENERS = words(
  'the a an its new latest recent research analyst official press annual financial industry market internal public three two several some quarterly monthly',
)

/** All words at which a source can be named. */
const mayName = wordClass([...SAYS, ...CLOSES, ...DOCUMENT, 'according', 'per', 'from', 'by', 'of', '('])

function words(list: string): Set<string> {
  return new Set(list.split(' '))
}

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
  const [from, to] = segment(reading, sentence, at)
  out.push({ from, to, at, name: found[0].name, grounding: found[0].grounding, rule: found[1] })
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
  return CLOSES.has(w) && !endsSaying(reading, i) ? null : as(nameBefore(reading, index, i, floor), 'speech')
}

const PASSIVE = words('forecast estimated expected projected reported believed')
const GATHERED = words(
  'polled surveyed reported published compiled collected cited estimated tracked interviewed',
)
const VALUED = words('put estimated valued projected forecast seen pegged reckoned calculated')

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

interface Name {
  name: string
  grounding: Grounding
}

type Index = Map<number, Hit<Entity>>

/** Entities by the token they start at and, negative, by the one they end at. */
function entityIndex(reading: Reading): Index {
  const index: Index = new Map()
  for (const e of reading.entities) {
    index.set(e.from, e)
    index.set(-e.to, e)
  }
  return index
}

/** The part of the sentence between semicolons that holds a token. */
function segment(reading: Reading, sentence: { from: number; to: number }, at: number): [number, number] {
  let from = at
  while (from > sentence.from && reading.tokens[from - 1]?.word !== ';') from--
  let to = at
  while (to < sentence.to && reading.tokens[to]?.word !== ';') to++
  return [from, to]
}

const speaks = (e: Hit<Entity>): boolean => e.value.kind !== 'coin' && e.value.kind !== 'product'

function named(reading: Reading, e: Hit<Entity>): Name {
  return { name: e.value.name, grounding: { how: 'stated', from: span(reading, e.from, e.to) } }
}

const span = (reading: Reading, from: number, to: number) => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[to - 1]?.end ?? 0,
})

function entityFrom(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at; i < at + 3; i++) {
    const e = index.get(i)
    if (e && speaks(e)) return joined(reading, index, e)
    if (!OPENERS.has(reading.tokens[i]?.word ?? '')) return null
  }
  return null
}

/** "Epoch AI and the International Energy Agency" */
function joined(reading: Reading, index: Index, e: Hit<Entity>): Name {
  const { tokens, text } = reading
  if (tokens[e.to]?.word === 'and') {
    const next = index.get(tokens[e.to + 1]?.word === 'the' ? e.to + 2 : e.to + 1)
    if (next && speaks(next) && next.value.kind !== 'name') {
      const at = span(reading, e.from, next.to)
      return { name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at } }
    }
  }
  return named(reading, e)
}

function nameFrom(reading: Reading, index: Index, at: number, people = false): Name | null {
  const e = index.get(at)
  if (people && e?.value.kind === 'group') return null
  return entityFrom(reading, index, at) ?? ofDocument(reading, index, at) ?? noun(reading, at)
}

/** "a prediction from the Semiconductor Industry Association" */
function ofDocument(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at; i < at + 5; i++) {
    const w = reading.tokens[i]?.word ?? ''
    if (reading.tokens[i]?.kind !== 'word') return null
    if (w === 'from' || w === 'by' || w === 'of') return entityFrom(reading, index, i + 1)
  }
  return null
}

/** "the lawmakers", "official data", "the company": common nouns, the last resolved to who it stands for. */
function noun(reading: Reading, at: number): Name | null {
  const { tokens, text } = reading
  let i = at
  while (i < at + 4 && (OPENERS.has(tokens[i]?.word ?? '') || tokens[i]?.word === 'and')) i++
  for (let j = i; j < i + 3; j++) {
    const w = tokens[j]?.word ?? ''
    if (tokens[j]?.kind !== 'word') return null
    if (SELF.has(w)) {
      const known = self(reading, at, isAdviser(tokens[j - 1]))
      if (known || j === i) return known
      // "the lobby group": named by what it is
      const where = span(reading, at, j + 1)
      return { name: text.slice(where.start, where.end), grounding: { how: 'stated', from: where } }
    }
    if (SOURCE_NOUN.has(w)) {
      const where = span(reading, at, j + 1)
      return { name: text.slice(where.start, where.end), grounding: { how: 'stated', from: where } }
    }
  }
  const pronoun = tokens[at]?.word ?? ''
  if (pronoun === 'it' || pronoun === 'they') return self(reading, at)
  return null
}

/** The company spoken of before. */
function self(reading: Reading, before: number, source = false): Name | null {
  let best: Hit<Entity> | null = null
  for (const e of between(reading.entities, before - 300, before)) {
    if (e.to > before) break
    if (source && (e.value.kind === 'research' || e.value.kind === 'agency')) best = e
    if (e.value.kind === 'company' || (e.value.kind === 'name' && e.to - e.from > 1 && !best)) best = e
  }
  return best
    ? { name: best.value.name, grounding: { how: 'implied', from: span(reading, best.from, best.to) } }
    : null
}

function nameBefore(reading: Reading, index: Index, verb: number, floor: number): Name | null {
  const { tokens } = reading
  let i = verb
  while (
    /^(also|already|now|has|have|had|previously|recently|today|still)$|ly$/.test(tokens[i - 1]?.word ?? '')
  )
    i--
  const e = index.get(-i)
  // "a survey for IBM shows": whoever ordered it did not state it
  if (e && speaks(e) && tokens[e.from - 1]?.word !== 'for') return named(reading, e)
  const w = tokens[i - 1]?.word ?? ''
  if (SOURCE_NOUN.has(w) || SELF.has(w)) {
    let from = i - 1
    while (from > floor && (OPENERS.has(tokens[from - 1]?.word ?? '') || tokens[from - 1]?.possessive)) from--
    const owns = index.get(-from) ?? index.get(from)
    if (SOURCE_NOUN.has(w) && owns && speaks(owns)) return named(reading, owns)
    // "investors and analysts"
    if (tokens[from - 1]?.word === 'and' && SOURCE_NOUN.has(tokens[from - 2]?.word ?? '')) from -= 2
    return noun(reading, from)
  }
  if (w === 'it' || w === 'they') return self(reading, i - 1)
  // "Grand View Research put … and expects": the subject of the verb before
  if (w === 'and') {
    for (let j = i - 2; j > floor; j--) {
      const before = index.get(-j)
      if (before && SAYS.has(tokens[j]?.word ?? '') && speaks(before)) return named(reading, before)
    }
  }
  // "Tarun Pathak, research director at Counterpoint, said"
  if (w === ',') {
    for (let j = i - 2; j > Math.max(floor, i - 16); j--) {
      if (tokens[j]?.word !== ',') continue
      const person = index.get(-j)
      return person && speaks(person) && person.value.kind !== 'group' ? named(reading, person) : null
    }
  }
  return null
}

/** "(IEA figure)", "(Gartner, 2024 survey)" */
function parenthesis(reading: Reading, index: Index, open: number): Name | null {
  const { tokens } = reading
  let found: Hit<Entity> | null = null
  let document = false
  for (let i = open + 1; i < open + 14; i++) {
    const w = tokens[i]?.word ?? ''
    if (w === ')') break
    const e = index.get(i)
    if (e && !found && speaks(e)) found = e
    if (DOCUMENT.has(w) || w === 'source' || /^(19|20)\d\d$/.test(w)) document = true
  }
  return found && (document || found.value.kind === 'research') && found.from <= open + 8
    ? named(reading, found)
    : null
}

/** "a survey of 1,200 managers by Ridgeway Group" */
function makerOf(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at + 1; i < at + 9; i++) {
    const t = reading.tokens[i]
    if (!t || t.kind === 'mark') return null
    if (t.word === 'by') return entityFrom(reading, index, i + 1)
  }
  return null
}

/** "EPRI's projection", "a Morning Consult survey": who a document belongs to. */
function owner(reading: Reading, index: Index, at: number): Name | null {
  const { tokens } = reading
  if (isTheirs(tokens[at - 1])) return self(reading, at - 1, true)
  for (let i = at; i > at - 5; i--) {
    const e = index.get(-i)
    if (
      e &&
      speaks(e) &&
      (tokens[i - 1]?.possessive ||
        e.value.kind === 'research' ||
        e.value.kind === 'agency' ||
        e.value.kind === 'media')
    )
      return named(reading, e)
    if (tokens[i - 1]?.kind === 'mark') return null
  }
  return null
}

function endsSaying(reading: Reading, i: number): boolean {
  const next = reading.tokens[i + 1]
  return !next || next.kind === 'mark' || /^(that|on|in|at)$/.test(next.word)
}

/** Who states a figure: the nearest source named for its part of the sentence, or for the quotation it stands in. */
export function claimantOf(reading: Reading, figure: Figure, attributions: Attribution[]): Claimant {
  let best: Attribution | null = null
  let top = 0
  const quote = quotation(reading, figure)
  const sentence = reading.sentences[figure.sentence] ?? figure
  const from = Math.min(quote?.from ?? sentence.from, sentence.from)
  // a source in brackets stands behind its sentence
  const to = Math.max(quote?.to ?? sentence.to, sentence.to)
  for (let i = firstThat(attributions, (a) => a.at >= from); i < attributions.length; i++) {
    const a = attributions[i] as Attribution
    if (a.at > to) break
    const own = a.from <= figure.from && figure.to <= a.to
    const quoted = a.rule === 'speech' && quote !== null && a.at > quote.from && a.at <= quote.to
    if (!own && !quoted) continue
    if (a.at >= figure.from && a.at < figure.to) continue
    const distance = Math.abs(a.at - figure.from)
    const score =
      ((a.rule === 'possessive' && a.at > figure.to ? 0.3 : 1) * (quoted ? 1.2 : 1)) / (1 + distance * 0.03)
    if (score > top) {
      top = score
      best = a
    }
  }
  return best ? { name: best.name, grounding: best.grounding } : NOBODY
}

const LONGEST_QUOTE = 200
/** How far before and behind a quotation its speaker may stand. */
const BEFORE_QUOTE = 14
const BEHIND_QUOTE = 6

/** Where the speaker of the quotation that holds a figure may be named; null where it stands in none. */
function quotation({ tokens, quoteMarks }: Reading, figure: Figure): Range | null {
  const next = firstThat(quoteMarks, (mark) => mark.from > figure.from)
  const open = quoteMarks[next - 1]?.from
  if (open === undefined || open <= figure.from - LONGEST_QUOTE || tokens[open]?.word !== '“') return null
  for (let q = next; q < quoteMarks.length; q++) {
    const close = (quoteMarks[q] as { from: number }).from
    if (close >= figure.to + LONGEST_QUOTE) break
    if (close >= figure.to && tokens[close]?.word === '”')
      return { from: open - BEFORE_QUOTE, to: close + BEHIND_QUOTE }
  }
  return null
}
