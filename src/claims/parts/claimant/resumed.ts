import { type Entity, titleOf } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, firstFrom, itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { titledFirm } from '../issuer.ts'
import { type Attribution, type Name, type Search, span } from './attribution.ts'
import { isAdviser, isBody, isFigureNoun, isOffice, isPress, isRank } from './words.ts'

/** Bodies that judge others: "the bank" is no miner. */
export const isAdvising = wordClass('brokerage consultancy tracker bank lender broker')

/** How many sentences a source goes on being spoken of without its name. */
const REACH = 3

/** The last source named before a token for which a test holds. */
function lastSaid(
  { said, reading }: Search,
  before: number,
  holds: (a: Attribution) => boolean,
): Name | null {
  const here = firstFrom(reading.sentences, before + 1) - 1
  for (let i = said.length - 1; i >= 0; i--) {
    const a = said[i] as Attribution
    if (here - (firstFrom(reading.sentences, a.at + 1) - 1) > REACH) return null
    if (a.at < before && holds(a)) return implied(a)
  }
  return null
}

const implied = ({ name, grounding, is }: Name): Name => ({
  name,
  grounding: { ...grounding, how: 'implied' },
  is,
})

/** "he", "she", "it", "they" in the place of a source. */
export function pronoun(search: Search, at: number): Name | null {
  switch (search.reading.tokens[at]?.word) {
    case 'he':
    case 'she':
      return personSpokenOf(search, at)
    case 'they':
      return (
        lastSaid(search, at, (a) => a.is === 'noun' || (a.is === 'body' && a.rule === 'speech')) ??
        self(search.reading, at)
      )
    case 'it':
      return ownSource(search, at)
    default:
      return null
  }
}

/** "it", "its forecast": the body that spoke last, else the one spoken of. */
export const ownSource = (search: Search, at: number): Name | null =>
  lastSaid(search, at, (a) => a.rule === 'speech' && (a.is === 'body' || a.is === 'name')) ??
  self(search.reading, at, true) ??
  elsewhere(search.reading, at)

/** The person who spoke last, or was introduced last. */
export const personSpokenOf = (search: Search, at: number): Name | null =>
  lastSaid(search, at, (a) => a.is === 'person') ?? lastSaid(search, at, (a) => a.is === 'name')

/** "the report", "the survey": whoever was said to have published what stands before. */
export const paperSpokenOf = (search: Search, at: number): Name | null =>
  lastSaid(search, at, (a) => a.is === 'body' || a.is === 'press')

/** "the company", "the research firm", "the agency": the body last spoken of that it can stand for. */
export function bodySpokenOf(
  search: Search,
  at: number,
  noun: Token | undefined,
  qualifier?: Token,
): Name | null {
  if (isPress(noun)) return lastSaid(search, at, (a) => a.is === 'press')
  if (isOffice(noun)) return lastSaid(search, at, (a) => a.is === 'body')
  // "the bank", "the broker": no miner or maker
  if (isAdvising(noun))
    return lastSaid(search, at, (a) => a.is === 'body') ?? self(search.reading, at, 'only')
  const adviser = isAdviser(qualifier)
  return (
    (adviser ? lastSaid(search, at, (a) => a.is === 'body') : null) ??
    self(search.reading, at, adviser) ??
    lastSaid(search, at, (a) => a.is === 'name') ??
    lastSaid(search, at, (a) => a.is === 'body') ??
    elsewhere(search.reading, at)
  )
}

/** The company spoken of before. */
function self(reading: Reading, before: number, source: boolean | 'only' = false): Name | null {
  let best: Hit<Entity> | null = null
  const s = firstFrom(reading.sentences, before + 1) - 1
  const floor = reading.sentences[s]?.from ?? 0
  for (const e of between(reading.entities, before - 300, before)) {
    if (e.to > before) break
    // "beat Verity's forecast. The firm expects": not whose the forecast was
    if (!source && reading.tokens[e.to - 1]?.possessive && isFigureNoun(reading.tokens[e.to])) continue
    // "Halden measured it. One estimate of Orbis's model is higher. The company says": not whose something is told of
    if (best && isOf(itemAt(reading.tokens, e.from - 1)) && reading.tokens[e.to - 1]?.possessive) continue
    if (source && (e.value.kind === 'research' || e.value.kind === 'agency')) best = e
    // "Nvidia H800 chips"
    const maker =
      source !== 'only' &&
      e.value.kind === 'company' &&
      !reading.tokens[e.to]?.joined &&
      !/ [A-Z]+\d/.test(e.value.name)
    const named =
      e.value.kind === 'name' &&
      // "(NASDAQ: HALD)"
      itemAt(reading.tokens, e.from - 1)?.word !== ':' &&
      // "chief executive Marit Dahl" is no company
      !isRank(itemAt(reading.tokens, e.from - 1)) &&
      // "From Frankfurt, its engineers say, …"
      !isPlaceLead(itemAt(reading.tokens, e.from - 1)) &&
      (e.to - e.from > 1 || e.from >= floor || isBody(itemAt(reading.tokens, e.from - 1))) &&
      !/\d/.test(e.value.name)
    // "the startup Halden … its Edge AI boards": a name that is said to be a firm's before any other
    const told = best !== null && isBody(itemAt(reading.tokens, best.from - 1))
    if (maker || (named && (!best || (best.value.kind === 'name' && !told)))) best = e
  }
  return best ? ofEntity(reading, best) : null
}

const isOf = wordClass('of than like against unlike versus')
const isPlaceLead = wordClass('from in near outside')

/** Where no company was spoken of before: the one the title names, or the text next. */
function elsewhere(reading: Reading, before: number): Name | null {
  const titled = titledFirm(reading)
  if (titled) return { name: titled, grounding: { how: 'implied' }, is: 'body' }
  const next = between(reading.entities, before, before + 150).find((e) => e.value.kind === 'company')
  return next ? ofEntity(reading, next) : null
}

const ofEntity = (reading: Reading, e: Hit<Entity>): Name => ({
  name: titleOf(e.value),
  grounding: { how: 'implied', from: span(reading, e.from, e.to) },
  is: e.value.kind === 'name' ? 'name' : 'body',
})
