import { type Entity, titleOf } from '../../entities/entities.ts'
import type { Place } from '../../entities/places.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { namesIn } from './names.ts'
import { type Rule, spanOf } from './query.ts'

/** "Georgia, Texas and Kentucky … 32%, 11.2% and 10.9%, respectively": the names in the order of the figures. */
export const aligned: Rule = (query) => {
  const { reading, figure } = query
  const sentence = reading.sentences[figure.sentence]
  if (!sentence || !inOrder(reading, figure.sentence)) return null
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
