import { between } from '../../text/ranges.ts'
import { tokenAt } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { inOrder } from './aligned.ts'
import { CHANGE, FIRM } from './kinds.ts'
import { type Query, type Rule, type Subject, worded } from './query.ts'
import { isMeasure } from './words.ts'

/** The country or state whose share it is, unless a pool or a machine is named before the figure. */
export const placeWithShare: Rule = ({ reading, figure, clause }) => {
  const holders = between(reading.entities, clause.from, figure.from).filter(
    (e) => e.to <= figure.from && !/^(coin|research|agency)$/.test(e.value.kind),
  )
  if (holders.length > 0 || inOrder(reading, figure.sentence)) return null
  const places = between(reading.places, clause.from, clause.to).filter((p) => p.value.key !== 'global')
  const place = places.findLast((p) => p.to <= figure.from) ?? places.at(-1)
  if (!place) return null
  const subject = worded(reading, place)
  // "Chinese hashrate" is that of China
  const country = isDemonym(reading.tokens[place.to - 1]) && isMeasure(reading.tokens[place.to])
  return country ? { ...subject, name: place.value.name } : subject
}
const isDemonym = wordClass(
  'chinese kazakh american canadian ethiopian norwegian swedish russian iranian paraguayan',
)

/** "In Norway the spot price hit €0.18/kWh": of a bare measure that no firm and no product has, the place it is told of. */
export function inFront(query: Query): Subject | null {
  const { reading, metric, clause, index } = query
  if (query.thing || FIRM.has(metric.key) || CHANGE.has(metric.key)) return null
  const fronted = [clause, reading.clauses[index - 1]].find(
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
