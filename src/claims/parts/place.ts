import { isDemonym, type Place } from '../entities/places.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Hit } from '../text/lexicon.ts'
import { between } from '../text/ranges.ts'
import { wordClass } from '../text/words.ts'

/** Where a figure is measured: the place named right behind it, else the one its sentence names last before it, else the first behind it; null where two are named as one. */
export function placeOf(reading: Reading, figure: Figure): Place | null {
  const { tokens, places, sentences } = reading
  const sentence = sentences[figure.sentence]
  let best = placeRightBehind(reading, figure)
  if (best) return isOneOfTwo(reading, best) ? null : best.value
  for (const hit of sentence ? between(places, sentence.from, sentence.to) : []) {
    const behind = hit.to > figure.from
    if (behind && best) break
    // "18 GW …, as American sites kept running": an adjective behind a figure tells of its own noun alone
    if (behind && isDemonym(tokens[hit.to - 1])) continue
    // "Peru's share of global output": the whole, not the place
    if (best && hit.value.key === 'global' && tokens[hit.from - 1]?.word === 'of') continue
    best = hit
  }
  return best && !isOneOfTwo(reading, best) ? best.value : null
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
