import { isVerb } from '../text/clauses.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { Entity } from './entities.ts'
import { isOfHeadline } from './headlines.ts'
import { isNoName } from './no-names.ts'
import { isLegalForm } from './shapes.ts'

/** Common words that names are made with. */
const isInNames = wordClass(
  'ai hash mining research compute data cloud platforms energy power lab labs network networks software hardware chip chips model machine bitcoin digital index study report centre center platform computing services exchange forum west east north south intelligence office',
)

/** End of a run of capitalised words that starts at a token. */
export function runOf(tokens: Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length) {
    const next = tokens[to] as Token
    if (next.newline || isAnnouncing(tokens, to)) break
    // "the Turin Chip Makers' Guild"
    if (tokens[to - 1]?.possessive) {
      if (!endsName(next) || !tokens[to - 1]?.raw.endsWith('s')) break
      to++
    } else if (next.kind === 'word' && next.capital && (!isNoName(next) || next.joined || isInNames(next)))
      to++
    else if (isVersion(tokens, to)) to += 2
    else if (isPlus(tokens, to)) to++
    else if (next.word === '&' && tokens[to + 1]?.capital && !isNoName(tokens[to + 1])) to += 2
    else if (next.word === 'of' && isBody(tokens[to - 1] as Token) && tokens[to + 1]?.capital) to += 2
    // "the Clear Hashrate Survey": a common word within a name
    else if (next.kind === 'word' && next.capital && endsName(tokens[to + 1])) to += 2
    else if (isModelCode(tokens, to) || (next.kind === 'number' && (next.joined || isEdition(tokens, to))))
      to++
    else break
  }
  return to
}

/** "Halden Power Reports Record Output": a verb of a headline, where "Consumer Reports said" goes on in small letters. */
const isAnnouncing = (tokens: Token[], at: number): boolean =>
  isOfHeadline(tokens[at]) &&
  (tokens[at + 1]?.capital === true || tokens[at + 1]?.kind === 'number' || isSum(tokens[at + 1]))
const isSum = wordClass('$ € £')

/** Last words of the names of what is published and of those who stand together. */
const isLastWord = wordClass(
  'atlas survey tracker monitor index review barometer report council institute association union club guild alliance federation society league forum research insights reports analytics lens',
)
const endsName = (t: Token | undefined): boolean => t?.capital === true && isLastWord(t)

/** "University of Munich", "Bank of Korea": bodies are named by what they are of. */
const isBody = (t: Token): boolean => t.capital && isBodyNoun(t)
const isBodyNoun = wordClass(
  'university bank institute ministry department college board office council school association bureau house',
)

/** "Orca 3, a …", "Phase 2 will": a small number that ends a name, not one that counts what follows. */
function isEdition(tokens: Token[], at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]]
  // "to Hit 167 Million"
  if (isScale(next)) return false
  // "RTX 4090", "NPU 990", "Dimensity 9400", but "Orbis 900 GPUs"
  if (number && /^\d{3,4}$/.test(number.word) && !/^(19|20)\d\d$/.test(number.word))
    return !next || next.newline || next.kind === 'mark' || isVerb(next) || !/(s|people)$/.test(next.word)
  if (!number || !/^\d{1,2}(\.\d)?$/.test(number.word)) return false
  return (
    !next ||
    next.newline ||
    (next.kind === 'mark' && /^[,.;:()?!|]$/.test(next.word)) ||
    isVerb(next) ||
    isPriced(next) ||
    (isInName(number) && isPreposition(next))
  )
}

/** "Corvid 4 costs $3", "the Wren 9 rents for $2": verbs that could be nouns in the plural. */
const isPriced = wordClass('costs rents charges holds packs puts features fits scores hosts')

/** "Orbis 2.0 at": a version rather than an amount. */
const isInName = (number: Token): boolean => number.word.endsWith('.0')
const isPreposition = wordClass('at in on with for by from as and or to is platform')
const isScale = wordClass('hundred thousand million billion trillion percent')

/** "mempool.space": a site is named by its address. */
export const isSite = (tokens: Token[], at: number): boolean =>
  tokens[at + 1]?.word === '.' &&
  tokens[at + 1]?.joined === true &&
  tokens[at + 2]?.joined === true &&
  tokens[at]?.kind === 'word' &&
  isDomain(tokens[at + 2])
const isDomain = wordClass('com ai fyi app org net io space xyz gov co news info')

/** "Halden, Inc.", "Halden & Co.": the name goes on over its legal form, which is not said with it. */
export function withForm(tokens: Token[], to: number): number {
  const at = tokens[to]?.word === ',' || tokens[to]?.word === '&' ? to + 1 : to
  return isLegalForm(tokens[at]) && tokens[at]?.capital ? at + 1 : to
}

/** "Semiconductor Industry Association (SIA)": a name takes in the acronym that follows it. */
export function withAcronym(tokens: Token[], to: number): number {
  const open = tokens[to]
  const acronym = tokens[to + 1]
  if (open?.word !== '(' || tokens[to + 2]?.word !== ')' || !acronym) return to
  return /^[A-Z]{2,8}$/.test(acronym.raw) ? to + 3 : to
}

/** A product's name runs on over its version: "Llama" + "3.1 405B". */
export function extend(tokens: Token[], to: number, entity: Entity): number {
  if (entity.kind !== 'product' && entity.kind !== 'company') return to
  let end = to
  while (end < tokens.length && !tokens[end - 1]?.possessive) {
    const next = tokens[end] as Token
    if (next.newline) break
    // "Hailo-10H"
    if (isModelCode(tokens, end)) end++
    else if (isVersion(tokens, end)) end += 2
    else if (isPlus(tokens, end)) end++
    // "Llama 3.1 405B"
    else if (entity.kind === 'product' && (next.kind === 'number' || isScaleOf(tokens, end))) end++
    // "Mistral Small 4"
    else if (end > to && next.kind === 'number' && isEdition(tokens, end)) end++
    // "Phi-4 mini"
    else if (isSize(next) && /\d/.test(tokens[end - 1]?.word ?? '')) end++
    else if (
      next.kind === 'word' &&
      next.capital &&
      !isOfHeadline(next) &&
      (/\d/.test(next.word) || (next.end - next.start > 3 && !isNoName(next)))
    )
      end++
    else break
  }
  return end
}

/** What makers put behind a number for a smaller, faster or larger one. */
const isSize = wordClass('mini nano micro lite flash turbo pro plus max ultra')

/** The 10H of "Hailo-10H", the 3 of "CS-3". */
const isModelCode = (tokens: Token[], at: number): boolean =>
  tokens[at]?.joined === true && /^\d{1,4}[A-Z]{0,2}$/.test(tokens[at]?.raw ?? '')

/** The .5 of "Qwen2.5". */
const isVersion = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === '.' &&
  tokens[at]?.joined === true &&
  tokens[at + 1]?.joined === true &&
  /^\d{1,2}$/.test(tokens[at + 1]?.raw ?? '') &&
  /\d$/.test(tokens[at - 1]?.raw ?? '')

/** The sign of "Ryzen AI Max+ 395", "Antminer S21+ Hydro". */
const isPlus = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === '+' && tokens[at]?.joined === true && tokens[at + 1]?.joined === false

/** The B of "405B". */
const isScaleOf = (tokens: Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  tokens[at]?.start === tokens[at - 1]?.end &&
  /^[BMT]$/.test(tokens[at]?.raw ?? '')

/** A name as it is printed: "Antminer S21", "Corvid-8L". */
export function nameOf(tokens: Token[], from: number, to: number): string {
  let name = ''
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    name +=
      (name && !t.joined
        ? ' '
        : name && t.kind !== 'mark' && tokens[i - 1]?.kind !== 'mark' && tokens[i - 1]?.end !== t.start
          ? '-'
          : '') + (t.possessive && i < to - 1 && t.raw.endsWith('s') ? `${t.raw}'` : t.raw)
  }
  return name
}
