import { isDemonym, type Place } from '../../entities/places.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, endingAt, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { tokenAt } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Grounding } from '../../types.ts'
import { placeSpokenOf } from '../place.ts'
import { inOrder } from './aligned.ts'
import { ownSubject } from './grammar.ts'
import { CHANGE, FIRM } from './kinds.ts'
import { namesIn } from './names.ts'
import { type Query, type Rule, type Subject, worded } from './query.ts'
import { isDeterminer, isMeasure, isPreposition } from './words.ts'

/** The country or state whose share it is, unless a pool or a machine is named before the figure. */
export const placeWithShare: Rule = (query) => {
  const { reading, figure, clause } = query
  const holders = between(reading.entities, clause.from, figure.from).filter(
    (e) =>
      e.to <= figure.from &&
      !/^(coin|research|agency)$/.test(e.value.kind) &&
      // "the firm Verity estimates around 4% of all mining is done in Iran"
      !reckons(reading.tokens[e.to]),
  )
  if (holders.length > 0 || inOrder(reading, figure.sentence)) return null
  const places = between(reading.places, clause.from, clause.to).filter((p) => p.value.key !== 'global')
  const place =
    places.findLast((p) => p.to <= figure.from) ?? places.at(-1) ?? shareholder(query) ?? placeBefore(query)
  if (!place) return spokenOf(query)
  // "Chinese hashrate" is that of China
  return isMeasure(reading.tokens[place.to]) ? countryOf(query, place) : worded(reading, place)
}

/** "Oman, which had many mines, saw a dip in its share, which fell to 4%": the place named last in the sentence, where nothing tells whose the share is. */
export function placeInSentence({ reading, figure }: Query): Subject | null {
  const from = reading.sentences[figure.sentence]?.from ?? figure.from
  const place = between(reading.places, from, figure.from).findLast((p) => p.value.key !== 'global')
  return place ? worded(reading, place, 'implied') : null
}

/** "over 75% of mining is done in Oman", "3% took place in Chad": where a part of it is done, whoever tells. */
export const doneIn: Rule = ({ reading, figure }) => {
  const { tokens, places } = reading
  const end = Math.min(figure.to + FAR, figure.sentenceEnd)
  for (let i = figure.to + 1; i < end; i++) {
    if (!isIn(tokens[i]) || !isDone(tokens[i - 1])) continue
    const [place] = between(places, i + 1, i + 3)
    return place && place.value.key !== 'global' ? worded(reading, place) : null
  }
  return null
}
/** How far behind a share the place may be told. */
const FAR = 9
const isDone = wordClass('done place located based hosted happening happens concentrated')

/** The country or state that "the country's share" is of. */
function spokenOf(query: Query): Subject | null {
  const found = ownSubject(query)
  return found.is === 'phrase' ? countrySpokenOf(query, found.range) : null
}

const reckons = wordClass('estimates estimated says said reckons found finds reports reported calculates')

/** "China's share of the hash rate, the power that mines coins, fell to 46%": whose share the sentence is about. */
function shareholder({ reading, figure, clause }: Query): Hit<Place> | undefined {
  const from = reading.sentences[figure.sentence]?.from ?? figure.from
  // "Oman, whose share went to 4.4%"
  const own = joins(reading.tokens[clause.from]) ? clause.from + 1 : clause.from
  // "Oman took them in; its share went to 22%"
  if (reading.tokens[own]?.word === 'its' && isShare(reading.tokens[own + 1]))
    return between(reading.places, from, own).findLast((p) => p.value.key !== 'global')
  if (reading.tokens[clause.from]?.word === 'whose') return endingAt(reading.places, clause.from - 1)
  return between(reading.places, from, figure.from).findLast(
    (p) => reading.tokens[p.to - 1]?.possessive && isShare(reading.tokens[p.to]),
  )
}
const isShare = wordClass('share portion slice')
const joins = wordClass('and but while')

/** "the US is holding up to 42.7 EH/s": a place that is the subject of the clause. */
export function placeSubject(query: Query): Subject | null {
  const { reading } = query
  const found = ownSubject(query)
  if (found.is !== 'phrase') return null
  const from = isDeterminer(reading.tokens[found.range.from]) ? found.range.from + 1 : found.range.from
  const [place] = between(reading.places, from, from + 1)
  if (place?.to !== found.range.to || place.value.key === 'global') return null
  // "Russia had 150 EH/s and China 125 EH/s": the one named last, not one it is behind
  const last = between(reading.places, from, query.figure.from).findLast(
    (p) => p === place || !isPreposition(reading.tokens[p.from - 1]),
  )
  return worded(reading, last ?? place)
}

/** "Paraguay has cheap power. The country hosts 4 EH/s", "the country's share fell to 4%": the country or state spoken of before. */
export function countrySpokenOf({ reading, figure }: Query, { from, to }: Range): Subject | null {
  const { tokens } = reading
  let head = to
  for (let i = from + 2; i < head; i++) if (isPreposition(tokens[i])) head = i
  const whole = to === from + 2 || (tokens[from + 1]?.possessive && isMeasure(itemAt(tokens, head - 1)))
  const place = whole ? placeSpokenOf(reading, figure, from + 1) : null
  // "Chinese miners left. The country has 4 EH/s"
  return place && countryOf({ reading }, place, 'implied')
}

/** A place as the subject, an adjective as its country. */
export function countryOf(
  { reading }: Pick<Query, 'reading'>,
  place: Hit<Place>,
  how: Grounding['how'] = 'stated',
): Subject {
  const subject = worded(reading, place, how)
  return isDemonym(reading.tokens[place.to - 1]) ? { ...subject, name: place.value.name } : subject
}

/** "Norway's share stays small. It has 0.7% of the hash rate": the place the sentence before spoke of first, before anyone else. */
function placeBefore(query: Query): Hit<Place> | undefined {
  const { reading } = query
  const found = ownSubject(query)
  const [from, to] = found.is === 'phrase' ? [found.range.from, found.range.to] : [0, 0]
  const back =
    pointsBack(reading.tokens[from]) ||
    isCountry(itemAt(reading.tokens, to - 1)) ||
    // "the Atlas puts it at 2.4%"
    pointsBack(itemAt(reading.tokens, query.figure.from - 2))
  if (!back) return undefined
  const sentence = itemAt(reading.sentences, query.figure.sentence - 1)
  if (!sentence) return undefined
  const [place] = between(reading.places, sentence.from, sentence.to).filter((p) => p.value.key !== 'global')
  const [name] = namesIn(query, sentence.from, sentence.to)
  return place && (!name || place.from <= name.from) ? place : undefined
}
const pointsBack = wordClass('it its')
const isCountry = wordClass('country nation kingdom state province region')

/** "In Norway the spot price hit €0.18/kWh": of a bare measure that no firm and no product has, the place it is told of. */
export function inFront(query: Query): Subject | null {
  const { reading, metric, clause, index } = query
  if (query.thing || FIRM.has(metric) || CHANGE.has(metric)) return null
  const fronted = [clause, itemAt(reading.clauses, index - 1)].find(
    (c) => c && c.sentence === clause.sentence && isIn(reading.tokens[c.from]),
  )
  const place = fronted && between(reading.places, fronted.from + 1, fronted.from + 3)[0]
  return place ? worded(reading, place) : null
}
const isIn = wordClass('in across throughout')

/** Whether a subject is nothing but a place: where something is measured, not what. */
export function isPlace({ reading }: Query, { grounding: { from } }: Subject): boolean {
  if (!from) return false
  const { tokens } = reading
  const at = tokenAt(tokens, from.start)
  return between(reading.places, at, at + 1).some((p) => tokens[p.to - 1]?.end === from.end)
}
