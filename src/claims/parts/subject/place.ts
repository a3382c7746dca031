import { between } from '../../text/ranges.ts'
import { inOrder } from './aligned.ts'
import { type Rule, worded } from './query.ts'

/** The country or state whose share it is, unless a pool or a machine is named before the figure. */
export const placeWithShare: Rule = ({ reading, figure, clause }) => {
  const holders = between(reading.entities, clause.from, figure.from).filter(
    (e) => e.to <= figure.from && !/^(coin|research|agency)$/.test(e.value.kind),
  )
  if (holders.length > 0 || inOrder(reading, figure.sentence)) return null
  const places = between(reading.places, clause.from, clause.to).filter((p) => p.value.key !== 'global')
  const place = places.findLast((p) => p.to <= figure.from) ?? places.at(-1)
  return place ? worded(reading, place) : null
}
