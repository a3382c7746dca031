import { type Entity, titleOf } from '../../entities/entities.ts'
import type { Place } from '../../entities/places.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, firstFrom, itemAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { named, namesIn } from './names.ts'
import { type Rule, spanOf } from './query.ts'

/** "Georgia, Texas and Kentucky … 32%, 11.2% and 10.9%, respectively": the names in the order of the figures. */
export const aligned: Rule = (query) => {
  const { reading, figure } = query
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return null
  if (!inOrder(reading, figure.sentence)) return listedBehind(query)
  const figures = between(reading.figures, sentence.from, sentence.to).filter(
    (f) => f.dimension === figure.dimension,
  )
  const names: (Hit<Entity> | Hit<Place>)[] = namesIn(query, sentence.from, sentence.to)
  // "led by Arden and Orbis, with 17% and 8% respectively, analysts Ada Moen and Ola Berg wrote"
  const first = names.filter((name) => name.to <= (figures[0]?.from ?? 0))
  const ahead = first.length >= figures.length ? first : names
  const pool = ahead.length >= figures.length ? ahead : between(reading.places, sentence.from, sentence.to)
  const list = inARow(reading, pool, figures.length) ?? pool.slice(-figures.length)
  const hit = list.length === figures.length && figures.length > 1 ? list[figures.indexOf(figure)] : undefined
  return hit
    ? { name: titleOf(hit.value), grounding: { how: 'stated', from: spanOf(reading, hit.from, hit.to) } }
    : null
}

/** "gains of 117%, 80% and 70%: Tarn, Polar and Ferrum": as many names behind the colon as there are figures right before it. */
const listedBehind: Rule = (query) => {
  const { reading, figure } = query
  const { tokens, figures } = reading
  const at = firstFrom(figures, figure.from)
  let last = at
  while (last < at + LISTED && isJoined(reading, last)) last++
  const colon = figures[last]?.to ?? 0
  if (tokens[colon]?.word !== ':') return null
  let first = at
  while (first > at - LISTED && isJoined(reading, first - 1)) first--
  const count = last - first + 1
  const names = namesIn(query, colon + 1, figure.sentenceEnd)
  const list =
    count > 1 && names.length === count && names[0]?.from === colon + 1 ? inARow(reading, names, count) : null
  const hit = list?.[at - first]
  return hit ? named(reading, hit) : null
}
const LISTED = 8

/** Whether nothing but what joins a list stands between a figure and the next. */
function isJoined({ tokens, figures }: Reading, i: number): boolean {
  const [figure, next] = [itemAt(figures, i), itemAt(figures, i + 1)]
  if (!figure || !next || next.dimension !== figure.dimension || next.from - figure.to > 2) return false
  for (let t = figure.to; t < next.from; t++) if (!joins(tokens[t])) return false
  return next.from > figure.to
}

/** So many names with nothing between them but what joins a list: "Tarn, Polar and Ferrum". */
function inARow<T extends Hit<unknown>>({ tokens }: Reading, pool: T[], n: number): T[] | null {
  for (let i = 0; i + n <= pool.length; i++) {
    const list = pool.slice(i, i + n)
    const isList = list.every((hit, k) => {
      for (let t = hit.to; t < (list[k + 1]?.from ?? 0); t++) if (!joins(tokens[t])) return false
      return true
    })
    if (isList) return list
  }
  return null
}
const joins = wordClass(', and &')

const mayOrder = wordClass('respectively in')

/** Whether a sentence lists its names in the order of its figures. */
export function inOrder({ tokens, sentences }: Reading, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 }
  for (let i = from; i < to; i++) {
    if (!mayOrder(tokens[i])) continue
    if (tokens[i]?.word === 'respectively') return true
    if (tokens[i + 1]?.word === 'that' && tokens[i + 2]?.word === 'order') return true
  }
  return false
}
