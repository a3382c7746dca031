import type { Figure, Reading } from '../../reading.ts'
import { foretells, isRole, isSubjectPronoun, isVerb, shortForm } from '../../text/clauses.ts'
import { endingAt, itemAt, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isSum,
} from './words.ts'

/** No noun phrase we would show is longer. */
const LONGEST = 9

const joins = wordClass('& ® ™')

/** "IT", "US": no pronouns. */
const isShort = (t: Token): boolean => t.raw === 'IT' || t.raw === 'US'

/** Words no noun phrase can hold, wherever they stand in it. */
export const breaks = (t: Token): boolean =>
  isPreposition(t) ||
  isConjunction(t) ||
  isAuxiliary(t) ||
  isRelative(t) ||
  (isPronoun(t) && !isShort(t)) ||
  isVerb(t)

const isNoun = (t: Token | undefined): boolean =>
  t !== undefined && t.kind !== 'mark' && !breaks(t) && !isDeterminer(t) && !isAdverb(t)

const isNumberWord = wordClass('two three four five six seven eight nine ten eleven twelve')

const isPlural = (t: Token | undefined): boolean => /[^su]s$/.test(t?.word ?? '')

/** "The firm's installed hashrate": what belongs to someone is no verb. */
const isOwned = (tokens: Token[], at: number): boolean =>
  at > 0 &&
  isVerb(tokens[at]) &&
  // "Tarn's total leased capacity"
  itemAt(tokens, isSum(tokens[at - 1]) ? at - 2 : at - 1)?.possessive === true

/** A word joined to the one before it: "off-grid". */
const isCompound = (t: Token | undefined): boolean => t?.joined === true && t.kind === 'word'

/** Verbs whose clause begins with "that", those among them that may be nouns as well. */
const says = (t: Token | undefined): boolean => isVerb(t) || tells(t)
const tells = wordClass(
  'shows estimates reports notes claims means indicates indicated calculates calculated',
)

/** Start of the noun phrase that ends before a token, its determiner included; the token itself where there is none. */
export function phraseStart(reading: Reading, end: number, floor: number): number {
  const { tokens } = reading
  let from = end
  while (from > floor && end - from < LONGEST) {
    const t = tokens[from - 1] as Token
    if (tokens[from]?.newline) break
    // a name or a place of several tokens, which no mark inside it can break ("the U.S.")
    const name: Range | undefined = endingAt(reading.entities, from) ?? endingAt(reading.places, from)
    if (name && name.from >= floor) {
      from = name.from
      continue
    }
    if (t.kind === 'mark') {
      // "graphics processors (GPU)"
      const open = from - 3
      if (t.word === ')' && open >= floor && shortForm(tokens, open) === from) {
        from = open
        continue
      }
      if (!joins(t) && !(t.word === '/' && t.joined)) break
    } else if (t.kind === 'number' && !t.joined && !tokens[from]?.joined) break
    // "licensed three parks": no noun phrase holds what stands before a count
    else if (from - 1 > floor && from < end && isNumberWord(t) && !t.joined && !tokens[from]?.joined) break
    // "GPU-as-a-service" is one
    else if (isDeterminer(t) && !(t.joined && itemAt(tokens, from - 2)?.kind === 'word')) {
      // "noted that miners hold", "reports that natural gas": no determiner behind what is said
      if (t.word === 'that' && (says(itemAt(tokens, from - 2)) || isPlural(tokens[end - 1]))) break
      return from < end ? from - 1 : end
    } else if (t.word === 'and' && from < end && isNoun(tokens[from - 2]) && !tokens[from]?.possessive) {
      // "Samsung and SK hynix"
    } else if (
      (breaks(t) || foretells(tokens, from - 1)) &&
      !t.joined &&
      !isCompound(tokens[from]) &&
      !(from < end && isOwned(tokens, from - 1))
    )
      break
    from--
  }
  while (from < end && (tokens[from]?.word === 'and' || isAdverb(tokens[from]))) from++
  // "an engine that it claims will …": the verb of the pronoun
  return from === end - 1 && tells(tokens[from]) && isSubjectPronoun(itemAt(tokens, from - 1)) ? end : from
}

/** End of the noun phrase that starts at a token; the token itself where there is none. */
export function phraseEnd(reading: Reading, from: number, ceiling: number): number {
  const { tokens } = reading
  let to = from
  while (to < ceiling && to - from < LONGEST) {
    const t = tokens[to] as Token
    if (t.newline && to > from) break
    const name: Range | undefined = startingAt(reading.entities, to) ?? startingAt(reading.places, to)
    if (name && name.to <= ceiling) {
      to = name.to
      continue
    }
    if (t.kind === 'mark') {
      const close = to > from ? shortForm(tokens, to) : to
      if (
        close > to &&
        close < ceiling &&
        tokens[close]?.kind === 'word' &&
        !breaks(tokens[close] as Token)
      ) {
        to = close
        continue
      }
      if (!joins(t) && !(t.word === '/' && t.joined)) break
    } else if (t.kind === 'number' && !t.joined && !isCompound(tokens[to + 1])) break
    else if (t.word === 'and' && to > from && isNoun(tokens[to + 1])) {
      // "wind and solar"
    } else if (breaks(t) && !t.joined && !isCompound(tokens[to + 1]) && !isOwned(tokens, to)) break
    else if (isDeterminer(t) && to > from) break
    to++
  }
  while (to > from && (tokens[to - 1]?.word === 'and' || isAdverb(tokens[to - 1]))) to--
  return to
}

/** The words of a phrase without what only introduces or trails it: "now the smart cameras" → "smart cameras". */
export function core({ tokens, figures, entities }: Reading, { from, to }: Range): Range {
  let [a, b] = [from, to]
  while (a < b && isLeading(tokens[a] as Token)) a++
  // "the four largest groups": how many they are does not tell which
  const count = a < b ? startingAt(figures, a) : undefined
  if (count && count.to < b && isCount(count)) a = count.to
  while (b > a && isTrailing(tokens[b - 1] as Token)) b--
  // "Halden (HALD)": a short form that is no part of the name
  const bracketed = b - 3 > a && shortForm(tokens, b - 3) === b
  const short = bracketed && (tokens[b - 4]?.capital === true || isTicker(tokens, a, b - 2))
  if (short && !endingAt(entities, b)) b -= 3
  return { from: a, to: b }
}

/** "Nvidia's value (NVDA)", not "graphics processors (GPU)": short for a firm whose measure stands between. */
const isTicker = (tokens: Token[], from: number, at: number): boolean =>
  /^[A-Z]{2,5}$/.test(tokens[at]?.raw ?? '') &&
  tokens.slice(from, at - 1).some((t) => t.possessive && t.capital)

/** First token of the count before a token, its determiner included: "the 25" of "the 25 licensed firms"; the token itself where there is none. */
export function countBefore({ tokens, figures }: Reading, at: number): number {
  const count = endingAt(figures, at)
  if (!count || count.from < at - 3 || !isCount(count)) return at
  return isDeterminer(itemAt(tokens, count.from - 1)) ? count.from - 1 : count.from
}
const isCount = (f: Figure): boolean => f.dimension === undefined && f.currency === undefined

const isLeading = (t: Token): boolean =>
  t.kind === 'mark' || isDeterminer(t) || isAdverb(t) || isConjunction(t)

const isTrailing = (t: Token): boolean =>
  (t.kind === 'mark' && t.word !== ')') ||
  isAdverb(t) ||
  isPreposition(t) ||
  isConjunction(t) ||
  isAuxiliary(t) ||
  (t.word.length > 4 && t.word.endsWith('ly'))

/** "emissions from crypto mining": the phrase with what its prepositions hang on it. */
export function withComplement(reading: Reading, from: number, floor: number): number {
  let start = from
  for (let n = 0; n < 3 && start - 1 > floor; n++) {
    if (!hangs(reading.tokens[start - 1]) && !isRole(reading.tokens, start - 1)) break
    const earlier = phraseStart(reading, start - 1, floor)
    if (earlier === start - 1) break
    start = earlier
  }
  return start
}
export const hangs = wordClass(
  'of for from at by in on with to among between behind under across against like per',
)
