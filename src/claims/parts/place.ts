import { isDemonym, type Place } from '../entities/places.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Hit } from '../text/lexicon.ts'
import { between, firstFrom, itemAt, lastBefore, startingAt } from '../text/ranges.ts'
import { type Token, tokenAt } from '../text/tokens.ts'
import { anyOf, wordClass } from '../text/words.ts'
import type { Grounding } from '../types.ts'
import type { Subject } from './subject/query.ts'

/** Where something is measured, and how the text tells; `place` is null where it tells of none. */
export interface Where {
  place: Place | null
  grounding: Grounding
}

/** Where a figure is measured: in the place its sentence names, in the one that is its subject, in "the country" spoken of before, or in the only one the text speaks of. */
export function placeOf(reading: Reading, figure: Figure, subject: Subject): Where {
  const own = named(reading, figure) ?? sameAs(reading, subject.grounding)
  if (own) return { place: own, grounding: { how: 'stated' } }
  const end = reading.sentences[figure.sentence]?.to ?? figure.to
  const place = pointedAt(reading, figure, end) ?? onlyPlace(reading, figure, subject)
  return { place, grounding: { how: 'implied' } }
}

/** "It has 0.7%", said of Norway: measured where it is. */
function sameAs({ places, tokens }: Reading, { from }: Grounding): Place | null {
  const place = from && startingAt(places, tokenAt(tokens, from.start))
  return place && from.end <= (tokens[place.to - 1]?.end ?? 0) ? place.value : null
}

const pointsBack = wordClass('the this that same')
const isCountry = wordClass('country nation kingdom')
const isState = wordClass('state province')
const isLand = anyOf(isCountry, isState)
/** How many sentences a country is still "the country". */
const REACH = 4
/** How many words from a figure "the country" is looked for. */
const NEAR = 24

/** "5 cents for the same country", "18% of all sales in the state": the country or state named last before the sentence. */
function pointedAt(reading: Reading, figure: Figure, to: number): Place | null {
  const from = reading.sentences[figure.sentence]?.from ?? figure.from
  for (let i = Math.max(from + 1, figure.from - NEAR); i < Math.min(to, figure.to + NEAR); i++) {
    const place = isLand(reading.tokens[i]) ? placeSpokenOf(reading, figure, i) : null
    if (place) return place.value
  }
  return null
}

/** The country that "the country" at a token stands for, or the state: the one named last before the sentence of the figure. */
export function placeSpokenOf(
  { tokens, sentences, places }: Reading,
  { sentence }: Figure,
  noun: number,
): Hit<Place> | null {
  const state = isState(tokens[noun])
  if (!(state || isCountry(tokens[noun])) || !pointsBack(tokens[noun - 1])) return null
  const from = sentences[Math.max(0, sentence - REACH)]?.from ?? 0
  const before = between(places, from, sentences[sentence]?.from ?? 0)
  const is = ({ value }: Hit<Place>) => isCoded(value) && value.key.includes('-') === state
  // "The country's share fell. Norway was a haven": of a text that has named none, the first it names
  return before.findLast(is) ?? (from === 0 && before.length === 0 ? (places.find(is) ?? null) : null)
}

/** "Ethiopia froze permits. Miners pay 3 cents": a group is that of the only place the text has named, in its paragraph or the one before. */
function onlyPlace({ places, sentences }: Reading, figure: Figure, { name }: Subject): Place | null {
  const told = firstFrom(places, figure.from)
  if (told === 0 || told > MOST_PLACES || !name || !GROUP.test(name)) return null
  const before = between(places, 0, figure.from).filter((p) => p.value.key !== 'global')
  const [first, last] = [before[0], before.at(-1)]
  if (!first || !last || !isCoded(first.value) || before.some((p) => p.value !== first.value)) return null
  const at = lastBefore(sentences, last.from + 1)
  const apart = (sentences[figure.sentence]?.paragraph ?? 0) - (at?.paragraph ?? 0)
  return apart <= 1 ? first.value : null
}
/** A text that names places so often is about many. */
const MOST_PLACES = 40
/** Groups told of by what they are alone. */
const GROUP =
  /^(?:(?:bitcoin|crypto|local) )?(?:miners|mines|mining sites|operators|data cent(?:er|re)s|households)$/i

/** A country or a part of one. */
const isCoded = ({ key }: Place): boolean => /^[A-Z]{2}(-|$)/.test(key)

/** The place named right behind a figure, else the one its sentence names last before it, else the first behind it; null where two are named as one. */
function named(reading: Reading, figure: Figure): Place | null {
  const { tokens, places, sentences } = reading
  const sentence = sentences[figure.sentence]
  let best = placeRightBehind(reading, figure)
  if (best) return isOneOfTwo(reading, best) ? null : best.value
  for (const hit of sentence ? between(places, sentence.from, sentence.to) : []) {
    const behind = hit.to > figure.from
    // "The country uses 600 MW, more than any other in Africa"
    if (behind && (best || pointedAt(reading, figure, figure.from))) break
    // "18 GW …, as American sites kept running": an adjective behind a figure tells of its own noun alone
    if (behind && (isDemonym(tokens[hit.to - 1]) || isSetAgainst(tokens, hit.from))) continue
    if (isInName(reading, hit)) continue
    // "Peru's share of global output": the whole, not the place
    if (best && hit.value.key === 'global' && tokens[hit.from - 1]?.word === 'of') continue
    best = hit
  }
  return best && !isOneOfTwo(reading, best) ? best.value : null
}

/** "4 cents, comparable to Texas", "more than Ghana": where it is not. */
const isSetAgainst = (tokens: Token[], at: number): boolean =>
  sets(itemAt(tokens, at - 1)) || (joinsLike(itemAt(tokens, at - 1)) && isLike(itemAt(tokens, at - 2)))
const sets = wordClass('than versus vs unlike like')
const joinsLike = wordClass('to with')
const isLike = wordClass('comparable compared similar relative close equal akin')

/** "The New York Times reports", "Foundry USA has": in the name of a paper or a firm a place tells of no region. */
function isInName({ entities }: Reading, { from, to }: Hit<Place>): boolean {
  const name = lastBefore(entities, from + 1)
  if (!name || name.to < to || name.to - name.from <= to - from) return false
  return name.value.kind === 'media' || name.value.kind === 'company'
}

/** "$70,000 in Iowa" */
function placeRightBehind({ tokens, places }: Reading, { to }: Figure): Hit<Place> | null {
  if (!isIn(tokens[to])) return null
  const at = tokens[to + 1]?.word === 'the' ? to + 2 : to + 1
  return between(places, at, at + 1).find((p) => p.from === at) ?? null
}
const isIn = wordClass('in across')

/** "three sites in Utah and Iowa": what is told of both together is of neither. */
function isOneOfTwo({ tokens, places }: Reading, { from, to, value }: Hit<Place>): boolean {
  const joins = (at: number) => tokens[at]?.word === 'and'
  return between(places, from - 6, to + 2).some(
    (p) =>
      p.value.key !== value.key && ((p.to === from - 1 && joins(p.to)) || (p.from === to + 1 && joins(to))),
  )
}
