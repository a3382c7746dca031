import { isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { type Entity, known } from './entities.ts'
import { NO_NAME } from './no-names.ts'
import type { Place } from './places.ts'
import { kindOf } from './shapes.ts'

const isAlready = wordClass('now also already still currently then recently')
const speaks = wordClass(
  'say says said notes noted claims claimed writes wrote highlighted argued argues warned believes predicts predicted projects projected forecasts raised raises has expects plans reported reports estimates estimated mined sold holds held posted announced aims told added is was will operates runs makes bought acquired signed produced earned launched unveiled shipped secured landed closed owns operated completed put puts sees',
)

/** "FY20", "1Q26", "2025E" are times, "DDR5", "LPDDR5X", "Q4_K_M" kinds of parts and formats: no names. */
const CODE =
  /^(?:fy|cy|[hq][1-4]|[1-4][hq])-?\d{0,4}e?$|^(?:lp|g)?ddr\d|^hbm\d|^(?:u?int|(?:nv|mx)?fp|bf|tf)\d|_/

const isNoName = wordClass(NO_NAME)

/** Names in the tokens: those of the gazetteer, and runs of capitalised words besides. */
export function findEntities(tokens: Token[], sentences: Sentence[], places: Hit<Place>[]): Hit<Entity>[] {
  const opens = new Set(sentences.map((s) => firstWord(tokens, s)))
  const shouting = headlines(tokens, sentences)
  const isInside = capitalsInside(tokens, opens)
  const hits: Hit<Entity>[] = []
  const list = known.scan(tokens)
  let k = 0
  let p = 0
  let i = 0
  while (i < tokens.length) {
    while (k < list.length && (list[k] as Hit<Entity>).from < i) k++
    const hit = list[k]
    if (hit && hit.from === i) {
      const first = tokens[i] as Token
      if (first.capital || hit.value.kind === 'coin' || hit.value.kind === 'group' || first.kind !== 'word') {
        const last = extend(tokens, hit.to, hit.value)
        const form = withForm(tokens, last)
        const to = withAcronym(tokens, form)
        // "the Bitcoin network" is named without its article
        const from = first.word === 'the' && hit.value.kind === 'coin' ? hit.from + 1 : hit.from
        const name = nameOf(tokens, from, to > form ? to : last)
        // "Bitmain Antminer S21" is made by Bitmain
        const product =
          to > hit.to && /^(company|product)$/.test(hit.value.kind) && hasDigit(tokens, hit.to, to)
        const canonical = product ? name : hit.value.canonical
        const kind = product ? 'product' : hit.value.kind
        hits.push({ value: { name, canonical, kind }, from, to })
        i = to
        continue
      }
    }
    const token = tokens[i] as Token
    if (isSite(tokens, i)) {
      const name = nameOf(tokens, i, i + 3)
      hits.push({ value: { name, canonical: name, kind: 'name' }, from: i, to: i + 3 })
      i += 3
      continue
    }
    while (p < places.length && (places[p] as Hit<Place>).from < i) p++
    const placed = places[p]?.from === i ? places[p]?.to : undefined
    // "North America", whose first word is no name of its own
    if (placed !== undefined && placed > i + 1 && isNoName(token) && !tokens[placed]?.capital) {
      i = placed
      continue
    }
    if (
      token.kind !== 'word' ||
      !token.capital ||
      isNoName(token) ||
      CODE.test(token.word) ||
      (opens.has(i) && isVerb(token)) ||
      shouting(i)
    ) {
      i++
      continue
    }
    const to = runOf(tokens, i)
    if (placed !== undefined && placed >= to) {
      i = placed
      continue
    }
    // "German chipmaker X": the nationality is no part of the name
    const from = placed ?? i
    const first = tokens[from] as Token
    // a lone capitalised word that opens a sentence is a name only if it is one elsewhere, or speaks or owns
    const doubtful = to === from + 1 && opens.has(from)
    const form = withForm(tokens, to)
    const sure =
      !doubtful ||
      form > to ||
      first.possessive ||
      /[a-z][A-Z]|\d/.test(first.raw) ||
      speaks(tokens[to]) ||
      (isAlready(tokens[to]) && speaks(tokens[to + 1])) ||
      isApposed(tokens, to) ||
      isInside(first.word)
    if (sure && !(to === from + 1 && (isNoName(first) || first.raw.length < 2))) {
      const end = withAcronym(tokens, form)
      const name = nameOf(tokens, from, end > form ? end : to)
      hits.push({ value: { name, canonical: name, kind: kindOf(tokens, from, to) }, from, to: end })
      i = end
    } else i = to
  }
  return withKinds(hits)
}

/** A short form is of the kind of the full name elsewhere in the text: "Fernhollow" of "Fernhollow AI". */
function withKinds(hits: Hit<Entity>[]): Hit<Entity>[] {
  const kinds = new Map<string, Entity['kind']>()
  for (const { value, from, to } of hits) {
    if (value.kind === 'name' || value.kind === 'coin' || value.kind === 'group') continue
    if (to - from > 1) kinds.set(value.name.split(' ', 1)[0] as string, value.kind)
    else kinds.set(value.name, value.kind)
  }
  for (const { value, from, to } of hits) {
    const kind = value.kind === 'name' && to === from + 1 ? kinds.get(value.name) : undefined
    if (kind) value.kind = kind
  }
  return hits
}

function hasDigit(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/\d/.test(tokens[i]?.word ?? '')) return true
  return false
}

/** Tells whether a word stands in capitals where no sentence opens; few texts need to know. */
function capitalsInside(tokens: Token[], opens: Set<number>): (word: string) => boolean {
  let found: Set<string> | null = null
  return (word) => {
    found ??= new Set(tokens.filter((t, at) => t.capital && !opens.has(at)).map((t) => t.word))
    return found.has(word)
  }
}

/** "Render, a decentralised source …", "Hailo, which …": what a comma explains is a name. */
function isApposed(tokens: Token[], to: number): boolean {
  if (tokens[to]?.word !== ',' || tokens[to - 1]?.word.endsWith('ly')) return false
  if (opensApposition(tokens[to + 1])) return true
  // "Halvard, the Norwegian maker of …"
  if (tokens[to + 1]?.word !== 'the') return false
  return hasWord(tokens, to + 2, to + 6, isFirmNoun)
}
const opensApposition = wordClass('a an which whose who')
const isFirmNoun = wordClass(
  'maker company firm startup lab operator owner developer designer miner lender builder supplier',
)

/** The first word of a sentence, behind a bullet or an opening quotation mark. */
function firstWord(tokens: Token[], { from, to }: Sentence): number {
  let i = from
  while (i < to - 1 && tokens[i]?.kind === 'mark') i++
  return i
}

/** Tells whether a token stands in a headline in title case, where capitals make no names. */
function headlines(tokens: Token[], sentences: Sentence[]): (at: number) => boolean {
  /** From where on capitals make no names, by sentence. */
  const titled: number[] = []
  for (const sentence of sentences) {
    let words = 0
    let capitals = 0
    for (let i = sentence.from; i < sentence.to; i++) {
      const t = tokens[i] as Token
      if (t.kind !== 'word' || t.end - t.start < 4) continue
      words++
      if (t.capital) capitals++
    }
    const stops = tokens[sentence.to - 1]?.word === '.'
    titled.push(words > 4 && capitals > words * 0.7 && !stops ? nameEnd(tokens, sentence) : sentence.to)
  }
  let s = 0
  return (at) => {
    while (s < sentences.length - 1 && (sentences[s]?.to ?? 0) <= at) s++
    return at >= (titled[s] ?? 0)
  }
}

const isHeadlineVerb = wordClass(
  'report reports post posts launches plan plans cut cuts hit hits top tops set sets names files updates releases mines starts builds orders trades to',
)

/** "Redwood Hash Announces …": in a headline only what stands before an early verb is a name. */
function nameEnd(tokens: Token[], { from, to }: Sentence): number {
  for (let i = from + 1; i < Math.min(to, from + 5); i++)
    if (isVerb(tokens[i]) || isHeadlineVerb(tokens[i])) return i
  return from
}

/** Common words that names are made with. */
const isInNames = wordClass(
  'ai hash mining research compute data cloud platforms energy power lab labs network networks software hardware chip chips model machine bitcoin digital index study report centre center platform computing services',
)

/** End of a run of capitalised words that starts at a token. */
function runOf(tokens: Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length) {
    const next = tokens[to] as Token
    if (next.newline || tokens[to - 1]?.possessive) break
    if (next.kind === 'word' && next.capital && (!isNoName(next) || next.joined || isInNames(next))) to++
    else if (next.word === '&' && tokens[to + 1]?.capital && !isNoName(tokens[to + 1])) to += 2
    else if (next.word === 'of' && isBody(tokens[to - 1] as Token) && tokens[to + 1]?.capital) to += 2
    else if (isModelCode(tokens, to) || (next.kind === 'number' && (next.joined || isEdition(tokens, to))))
      to++
    else break
  }
  return to
}

/** "University of Munich", "Bank of Korea": bodies are named by what they are of. */
const isBody = (t: Token): boolean => t.capital && isBodyNoun(t)
const isBodyNoun = wordClass(
  'university bank institute ministry department college board office council school association bureau house',
)

/** "Orca 3, a …", "Phase 2 will": a small number that ends a name, not one that counts what follows. */
function isEdition(tokens: Token[], at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]]
  // "RTX 4090", "NPU 990", "Dimensity 9400", but "Orbis 900 GPUs"
  if (number && /^\d{3,4}$/.test(number.word) && !/^(19|20)\d\d$/.test(number.word))
    return !next || next.kind === 'mark' || isVerb(next) || !/(s|people)$/.test(next.word)
  if (!number || !/^\d{1,2}(\.\d)?$/.test(number.word)) return false
  return !next || (next.kind === 'mark' && /^[,.;:)?!]$/.test(next.word)) || isVerb(next)
}

/** "mempool.space": a site is named by its address. */
const isSite = (tokens: Token[], at: number): boolean =>
  tokens[at + 1]?.word === '.' &&
  tokens[at + 1]?.joined === true &&
  tokens[at + 2]?.joined === true &&
  tokens[at]?.kind === 'word' &&
  isDomain(tokens[at + 2])
const isDomain = wordClass('com ai fyi app org net io space xyz gov co news info')

const isForm = wordClass('inc corp co ltd llc plc')

/** "Halden, Inc.", "Halden & Co.": the name goes on over its legal form, which is not said with it. */
function withForm(tokens: Token[], to: number): number {
  const at = tokens[to]?.word === ',' || tokens[to]?.word === '&' ? to + 1 : to
  return isForm(tokens[at]) && tokens[at]?.capital ? at + 1 : to
}

/** "Semiconductor Industry Association (SIA)": a name takes in the acronym that follows it. */
function withAcronym(tokens: Token[], to: number): number {
  const open = tokens[to]
  const acronym = tokens[to + 1]
  if (open?.word !== '(' || tokens[to + 2]?.word !== ')' || !acronym) return to
  return /^[A-Z]{2,8}$/.test(acronym.raw) ? to + 3 : to
}

/** A product's name runs on over its version: "Llama" + "3.1 405B". */
function extend(tokens: Token[], to: number, entity: Entity): number {
  if (entity.kind !== 'product' && entity.kind !== 'company') return to
  let end = to
  while (end < tokens.length && !tokens[end - 1]?.possessive) {
    const next = tokens[end] as Token
    if (next.newline) break
    // "Hailo-10H"
    if (isModelCode(tokens, end)) end++
    // "Llama 3.1 405B"
    else if (entity.kind === 'product' && (next.kind === 'number' || isScaleOf(tokens, end))) end++
    else if (
      next.kind === 'word' &&
      next.capital &&
      (/\d/.test(next.word) || (next.end - next.start > 3 && !isNoName(next)))
    )
      end++
    else break
  }
  return end
}

/** The 10H of "Hailo-10H", the 3 of "CS-3". */
const isModelCode = (tokens: Token[], at: number): boolean =>
  tokens[at]?.joined === true && /^\d{1,4}[A-Z]{0,2}$/.test(tokens[at]?.raw ?? '')

/** The B of "405B". */
const isScaleOf = (tokens: Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  tokens[at]?.start === tokens[at - 1]?.end &&
  /^[BMT]$/.test(tokens[at]?.raw ?? '')

function nameOf(tokens: Token[], from: number, to: number): string {
  let name = ''
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    name +=
      (name && !t.joined
        ? ' '
        : name && t.kind !== 'mark' && tokens[i - 1]?.kind !== 'mark' && tokens[i - 1]?.end !== t.start
          ? '-'
          : '') + t.raw
  }
  return name
}
