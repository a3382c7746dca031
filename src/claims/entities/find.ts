import { isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import type { Sentence } from '../text/sentences.ts'
import { isSmall } from '../text/spelling.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { commonAcronyms } from './common-acronyms.ts'
import { type Entity, hasOwn, known } from './entities.ts'
import { extend, isSite, nameOf, runOf, withAcronym, withForm } from './extent.ts'
import { headlines } from './headlines.ts'
import { inFull } from './in-full.ts'
import { areLetters, endOfSpelling } from './letters.ts'
import { isNoName } from './no-names.ts'
import type { Place } from './places.ts'
import { isFirm, isPaper, kindOf } from './shapes.ts'

const isAlready = wordClass('now also already still currently then recently')
const speaks = wordClass(
  'say says said notes noted claims claimed writes wrote highlighted argued argues warned believes predicts predicted projects projected forecasts raised raises has expects plans reported reports estimates estimated mined sold holds held posted announced aims told added is was will operates runs makes bought acquired signed produced earned launched unveiled shipped secured landed closed owns operated completed put puts sees',
)

/** "FY20", "1Q26", "FY26Q3", "2025E" are times, "DDR5", "LPDDR5X", "Q4_K_M" kinds of parts and formats: no names. */
const CODE =
  /^(?:(?:fy|cy|[hq][1-4]|[1-4][hq])-?\d{0,4}){1,2}e?$|^(?:lp|g)?ddr\d|^hbm\d|^(?:u?int|(?:nv|mx)?fp|bf|tf)\d|_/
const isCode = (word: string): boolean => !(word.length > 3 && isSmall(word)) && CODE.test(word)

/** Names in the tokens: those of the gazetteer, and runs of capitalised words besides. */
export function findEntities(
  tokens: Token[],
  sentences: readonly Sentence[],
  places: Hit<Place>[],
): Hit<Entity>[] {
  const opens = sentences.map((s) => firstWord(tokens, s))
  const shouting = headlines(tokens, sentences)
  const isInside = capitalsInside(tokens, opens)
  const common = commonAcronyms()
  const hits: Hit<Entity>[] = []
  const list = known.scan(tokens)
  let k = 0
  let p = 0
  let s = 0
  let i = 0
  while (i < tokens.length) {
    while (k < list.length && (list[k] as Hit<Entity>).from < i) k++
    const hit = list[k]
    const listed = hit?.from === i ? ofGazetteer(tokens, hit) : null
    if (listed) {
      hits.push(listed)
      i = listed.to
      continue
    }
    const token = tokens[i] as Token
    const spelt = endOfSpelling(tokens, i)
    if (spelt > 0) {
      i = spelt
      continue
    }
    if (isSite(tokens, i)) {
      hits.push(unlisted(nameOf(tokens, i, i + 3), 'name', i, i + 3))
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
    while (s < opens.length && (opens[s] as number) < i) s++
    if (
      token.kind !== 'word' ||
      !token.capital ||
      isNoName(token) ||
      isCode(token.word) ||
      (opens[s] === i && isVerb(token)) ||
      shouting(i)
    ) {
      i++
      continue
    }
    let to = i + 1
    // "Halden Raises": in a headline the verb is no part of the name
    for (const end = runOf(tokens, i); to < end && !shouting(to); ) to++
    if (to === i + 1 && common.has(tokens, i)) {
      i = to
      continue
    }
    if (areLetters(tokens, to)) {
      i = to
      continue
    }
    if (placed !== undefined && placed >= to) {
      i = placed
      continue
    }
    if (placed !== undefined && list[k]?.from === placed) {
      i = placed
      continue
    }
    // "Try Gemma 3": what opens a sentence before the name of a product is no part of it
    if (opens[s] === i && list[k]?.from === i + 1 && list[k]?.value.kind === 'product') {
      i++
      continue
    }
    // "German chipmaker X": the nationality is no part of the name, "Colorado Springs" is one
    const from = placed === undefined || isPartOfName(tokens, placed, to) ? i : placed
    const form = withForm(tokens, to)
    while (s < opens.length && (opens[s] as number) < from) s++
    // a lone capitalised word that opens a sentence is a name only if it is one elsewhere, or speaks or owns
    const doubtful = to === from + 1 && opens[s] === from && form === to
    if (
      (doubtful && !actsAsName(tokens, from, isInside)) ||
      isNothing(tokens, from, to) ||
      isDone(tokens, from, to)
    ) {
      i = to
      continue
    }
    const end = withAcronym(tokens, form)
    const name = nameOf(tokens, from, end > form ? end : to)
    hits.push(unlisted(name, kindOf(tokens, from, to), from, end))
    i = end
  }
  return inFull(tokens, hits)
}

/** "Colorado Springs", "The Korea Times": whether a place that ends at a token is part of the name up to another. */
const isPartOfName = (tokens: Token[], placed: number, to: number): boolean =>
  isPaper(tokens[to - 1]) || (to === placed + 1 && isOfTown(tokens[placed]))
const isOfTown = wordClass('springs city panhandle valley island islands hills heights falls county')

const unlisted = (name: string, kind: Entity['kind'], from: number, to: number): Hit<Entity> => ({
  value: { name, canonical: name, kind },
  from,
  to,
})

/** What a name of the gazetteer names with all that belongs to it; null where it is only a word in small letters. */
function ofGazetteer(tokens: Token[], hit: Hit<Entity>): Hit<Entity> | null {
  const first = tokens[hit.from] as Token
  const { canonical, kind } = hit.value
  // "xAI" has its capitals inside
  const small = !first.capital && first.kind === 'word' && first.raw === first.word
  if (small && kind !== 'coin' && kind !== 'group') return null
  // "Moody's": no "Moody", and not what belongs to one
  if (hasOwn(canonical)) {
    if (!first.possessive) return null
    first.possessive = false
    return { value: { name: canonical, canonical, kind }, from: hit.from, to: hit.to }
  }
  const last = extend(tokens, hit.to, hit.value)
  const form = withForm(tokens, last)
  const to = withAcronym(tokens, form)
  // "the Bitcoin network" is named without its article
  const from = first.word === 'the' && kind === 'coin' ? hit.from + 1 : hit.from
  const name = nameOf(tokens, from, to > form ? to : last)
  // "Bitmain Antminer S21" is made by Bitmain
  const product = to > hit.to && (kind === 'company' || kind === 'product') && hasDigit(tokens, hit.to, to)
  return product
    ? { value: { name, canonical: name, kind: 'product' }, from, to }
    : { value: { name, canonical, kind }, from, to }
}

/** "Revenue -- Raised to $390 million": a participle behind a dash or a colon. */
const isDone = (tokens: Token[], from: number, to: number): boolean =>
  to === from + 1 &&
  from > 0 &&
  tokens[from - 1]?.kind === 'mark' &&
  tokens[from]?.word.endsWith('ed') === true &&
  isToward(tokens[to])
const isToward = wordClass('to from by at in')

/** Whether a lone word at the head of a sentence speaks, owns, is explained or spelt like a name, or is one elsewhere. */
function actsAsName(tokens: Token[], at: number, isInside: (word: string) => boolean): boolean {
  const [word, next] = [tokens[at] as Token, tokens[at + 1]]
  return (
    word.possessive ||
    speaks(next) ||
    (!isSmall(word.raw, 1) && /[a-z][A-Z]|\d/.test(word.raw)) ||
    (isAlready(next) && speaks(tokens[at + 2])) ||
    isApposed(tokens, at + 1) ||
    opensList(tokens, at + 1) ||
    isInside(word.word)
  )
}

/** A lone word that names no one, or a single letter. */
function isNothing(tokens: Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token
  return to === from + 1 && (isNoName(first) || first.raw.length < 2)
}

function hasDigit(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/\d/.test(tokens[i]?.word ?? '')) return true
  return false
}

/** Tells whether a word stands in capitals where no sentence opens, or before the last word of a firm ("Halden Power"); few texts need to know. */
function capitalsInside(tokens: Token[], opens: readonly number[]): (word: string) => boolean {
  let found: Set<string> | null = null
  return (word) => {
    found ??= new Set(insideWords(tokens, opens))
    return found.has(word)
  }
}

function insideWords(tokens: Token[], opens: readonly number[]): string[] {
  const out: string[] = []
  let s = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!token.capital) continue
    while (s < opens.length && (opens[s] as number) < i) s++
    if (opens[s] !== i || opensFirm(tokens[i + 1])) out.push(token.word)
  }
  return out
}

/** "Vardo, Torsk and Pelmo": a word that opens a list of names is one. */
function opensList(tokens: Token[], to: number): boolean {
  let at = to
  while (tokens[at]?.word === ',' && isName(tokens[at + 1]) && !tokens[at + 1]?.possessive) at += 2
  if (at === to || tokens[to - 1]?.word.endsWith('ly')) return false
  if (tokens[at]?.word === ',') at++
  return tokens[at]?.word === 'and' && isName(tokens[at + 1])
}
const isName = (t: Token | undefined): boolean => t?.kind === 'word' && t.capital && !isNoName(t)

const opensFirm = (next: Token | undefined): boolean => next?.capital === true && isFirm(next)

/** "Render, a decentralised source …", "Hailo, which …": what a comma explains is a name. */
function isApposed(tokens: Token[], to: number): boolean {
  if (tokens[to]?.word !== ',' || tokens[to - 1]?.word.endsWith('ly')) return false
  if (opensApposition(tokens[to + 1])) return true
  // "Halvard, the Norwegian maker of …"
  if (tokens[to + 1]?.word !== 'the') return false
  return hasWord(tokens, to + 2, to + 7, isFirmNoun)
}
const opensApposition = wordClass('a an which whose who')
const isFirmNoun = wordClass(
  'maker company firm startup lab operator owner developer designer miner lender builder supplier utility provider giant manufacturer chipmaker producer host',
)

/** The first word of a sentence, behind a bullet or an opening quotation mark. */
function firstWord(tokens: Token[], { from, to }: Sentence): number {
  let i = from
  while (i < to - 1 && tokens[i]?.kind === 'mark') i++
  return i
}
