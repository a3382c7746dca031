import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import { isThat } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { breaks } from '../subject/phrase.ts'
import { type Name, type Search, span, speaks } from './attribution.ts'
import { fullName } from './full-name.ts'
import { bodySpokenOf, isAdvising, ownSource, paperSpokenOf, personSpokenOf, pronoun } from './resumed.ts'
import {
  isBody,
  isIndefinite,
  isOffice,
  isOpener,
  isPaper,
  isPeople,
  isRank,
  isRecord,
  isSourceNoun,
  isTitle,
  opensComplement,
} from './words.ts'

const points = wordClass('the this that these those its their his her')
const owns = wordClass('its their his her')
const isWho = wordClass('who')
const isData = wordClass('data figures statistics accounts numbers')
const isReport = wordClass('report study analysis survey')
const staysIn = wordClass('with of on to in')
const hangs = wordClass('at of from by with')

export function named(reading: Reading, e: Hit<Entity>): Name {
  return {
    name: fullName(reading, e),
    grounding: { how: 'stated', from: span(reading, e.from, e.to) },
    is: kindOf(reading, e),
  }
}

function kindOf({ tokens }: Reading, e: Hit<Entity>): Name['is'] {
  if (e.value.kind === 'media') return 'press'
  if (e.value.kind === 'group') return 'noun'
  if (e.value.kind !== 'name') return 'body'
  const before = itemAt(tokens, e.from - 1)
  if (isRank(before?.word === ',' ? tokens[e.from - 2] : before)) return 'person'
  if (tokens[e.to]?.word !== ',') return 'name'
  for (let i = e.to + 1; i < e.to + 6 && tokens[i]?.kind === 'word'; i++)
    if (isWho(tokens[i]) || isRank(tokens[i])) return 'person'
  return 'name'
}

/** A name at a token, or behind the few words that open one. */
export function entityFrom({ reading, index }: Search, at: number): Name | null {
  for (let i = at; i < at + 6; i++) {
    const e = index.get(i)
    if (e && speaks(e)) return joined({ reading, index }, e)
    // "from research and consulting firm Halden"
    if (reading.tokens[i]?.word === 'and' && i > at && isOpener(reading.tokens[i + 1])) continue
    if (!isOpener(reading.tokens[i]) && !isTitle(reading.tokens[i])) return null
  }
  return null
}

/** "Epoch AI and the International Energy Agency" */
function joined({ reading, index }: Pick<Search, 'reading' | 'index'>, e: Hit<Entity>): Name {
  const { tokens, text } = reading
  if (tokens[e.to]?.word === 'and') {
    const next = index.get(tokens[e.to + 1]?.word === 'the' ? e.to + 2 : e.to + 1)
    if (next && speaks(next) && next.value.kind !== 'name') {
      const at = span(reading, e.from, next.to)
      return { name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at }, is: 'body' }
    }
  }
  return named(reading, e)
}

const LONGEST = 10

/** Whom the noun phrase that starts at a token names as a source: by name, by a common noun, or by what stands for them. */
export function nameFrom(search: Search, at: number, ceiling = Number.POSITIVE_INFINITY): Name | null {
  const { reading, index } = search
  const { tokens } = reading
  const end = Math.min(ceiling, at + LONGEST, tokens.length)
  for (let i = at; i < end; i++) {
    const e = index.get(i)
    // "a Yole-style consultancy"
    if (e && speaks(e) && !(tokens[e.to]?.joined && tokens[e.to]?.kind === 'word')) return bearer(search, e)
    const t = tokens[i]
    if (!t || t.kind === 'mark') return null
    if (i === at && i + 1 === ceiling) {
      const known = pronoun(search, at)
      if (known) return known
    }
    // "the company's latest report"
    if (t.possessive && isBody(t)) return headed(search, at, i)
    if (isSourceNoun(t)) {
      if (i + 1 === ceiling || endsPhrase(tokens[i + 1])) return headed(search, at, i)
      continue
    }
    // "a prediction from the Semiconductor Industry Association"
    if (i > at && hangs(t)) return entityFrom(search, i + 1)
    if (breaks(t) && !isOpener(t) && !points(t) && !isTitle(t)) return null
  }
  return null
}

/** Whether no noun follows: "company filings" and "the newspaper Kauppa" go on. */
const endsPhrase = (next: Token | undefined): boolean =>
  !next || next.kind === 'mark' || (!next.joined && (breaks(next) || opensComplement(next)))

/** "Riot CEO Jason Les", "the founder of Ionforge, Marit Dahl": the person, where one is named as well. */
function bearer(search: Search, e: Hit<Entity>): Name {
  const { reading, index } = search
  const { tokens } = reading
  let i = e.to
  while (i < e.to + 4 && isTitle(tokens[i])) i++
  const person = i > e.to ? index.get(i) : undefined
  if (person && person.value.kind === 'name') return { ...named(reading, person), is: 'person' }
  return joined(search, e)
}

/** "the researchers at Polito", "official data", "the company": a common noun at `head`, resolved to who it stands for. */
function headed(search: Search, at: number, head: number): Name | null {
  const { reading, index } = search
  const { tokens, text } = reading
  const noun = tokens[head]
  const first = tokens[at]
  const bare = head === at + 1 && points(first)
  // "a report that CoinShares put out"
  // "a spokesperson for Ionforge", not "a survey for Ionforge"
  const speaksFor = isRank(noun) && tokens[head + 1]?.word === 'for'
  if (speaksFor || hangs(tokens[head + 1]) || (isPaper(noun) && isThat(tokens[head + 1]))) {
    const whose = entityFrom(search, head + 2)
    const e = index.get(head + 2)
    const apposed = e && isRank(noun) && tokens[e.to]?.word === ',' ? index.get(e.to + 1) : undefined
    if (apposed?.value.kind === 'name') return { ...named(reading, apposed), is: 'person' }
    if (whose) return whose
  }
  if (isPaper(noun) && !isRecord(noun)) {
    if (points(first) || head === at) {
      const known = owns(first) ? ownSource(search, at) : paperSpokenOf(search, at)
      if (known) return known
    }
    // "official data" say whose they are, "a study" does not
    // "…, the report said": of a text that does not say whose
    const alone = bare && isReport(noun) && first?.word === 'the' && !first.capital
    if (!alone && (bare || head === at || !isData(noun))) return null
  } else if (isOffice(noun)) {
    // "the union" is named by what it is
    const known = bare && noun?.word !== 'government' ? bodySpokenOf(search, at, noun) : null
    if (known) return known
  } else if (isBody(noun) && head === at && !/s$/.test(noun?.word ?? '')) {
    return null
  } else if (isBody(noun) && points(first)) {
    const known = bodySpokenOf(search, at, noun, tokens[head - 1])
    if (known || (bare && !isAdvising(noun))) return known
  } else if (isPeople(noun) && points(first)) {
    const known = owns(first)
      ? ownSource(search, at)
      : bare && isRank(noun)
        ? personSpokenOf(search, at)
        : null
    if (known) return known
  }
  let to = head + 1
  if (isIndefinite(tokens[to]))
    while (to < head + 7 && tokens[to]?.kind === 'word' && (to === head + 1 || !isEnd(tokens[to] as Token)))
      to++
  const where = span(reading, at, to)
  return {
    name: text.slice(where.start, where.end),
    grounding: { how: 'stated', from: where },
    is: isBody(noun) ? 'body' : 'noun',
  }
}

/** Where the complement of a noun ends, as in "people familiar with the matter". */
const isEnd = (t: Token): boolean => breaks(t) && !staysIn(t)
