import type { Figure, Reading } from '../reading.ts'
import { between, firstFrom, itemAt } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { Parting } from './partings.ts'
import type { PeriodMention } from './periods.ts'

const lists = wordClass(', and & in for the')

/** "revenue in 2024 and 2025 was $41 million and $68 million, respectively": the times in the order of the figures. */
export function alignedPeriod(reading: Reading, figure: Figure, sentence: Range): PeriodMention | null {
  const { tokens, figures, periods } = reading
  const end = orderIn(reading, figure.to, sentence.to)
  if (end < 0) return pairedPeriod(reading, figure, sentence)
  const alike = between(figures, sentence.from, end).filter((f) => f.measures === figure.measures)
  const own = runOf(tokens, alike, alike.indexOf(figure), 4)
  if (own.length < 2) return null
  const named = between(periods, sentence.from, end)
  const first = own[0] as Figure
  for (let i = named.length - 1; i >= 0; i--) {
    const times = runOf(tokens, named, i, 3)
    const last = times.at(-1) as PeriodMention
    // what stands between the figures of the list is no list of its own
    const apart = last.to <= first.from || (times[0]?.from ?? 0) >= (own.at(-1)?.to ?? 0)
    if (apart && times.length === own.length) return times[own.indexOf(figure)] ?? null
  }
  return null
}

/** "from $36 million and $27 million in the fourth quarter of 2024 and the first of 2025": two of a kind, right before two times. */
function pairedPeriod(
  { tokens, figures, periods }: Reading,
  figure: Figure,
  sentence: Range,
): PeriodMention | null {
  const at = firstFrom(figures, figure.from)
  const second = itemAt(tokens, figure.from - 1)?.word === 'and'
  const [first, last] = second ? [itemAt(figures, at - 1), figure] : [figure, figures[at + 1]]
  if (!first || !last || first.measures !== last.measures || last.from - first.to !== 1) return null
  if (tokens[first.to]?.word !== 'and') return null
  const [one, other, third] = between(periods, last.to, sentence.to)
  if (!one?.period || !other?.period || one.from - last.to > 2 || third?.from === other.to + 1) return null
  if (tokens[one.to]?.word !== 'and' || other.from - one.to > 3) return null
  return second ? other : one
}

/** Where "respectively" stands in the tokens [from, to), -1 where it does not. */
function orderIn({ partings }: Reading, from: number, to: number): number {
  for (let i = firstFrom(partings, from); i < partings.length; i++) {
    const parting = partings[i] as Parting
    if (parting.from >= to) return -1
    if (parting.kind === 'order') return parting.from
  }
  return -1
}

/** What is listed together with the item at an index: nothing but commas and joining words between, and few of them. */
function runOf<T extends Range>(tokens: Token[], items: T[], at: number, gap: number): T[] {
  let from = at
  let to = at
  while (from > 0 && isListed(tokens, items[from - 1] as T, items[from] as T, gap)) from--
  while (to < items.length - 1 && isListed(tokens, items[to] as T, items[to + 1] as T, gap)) to++
  return items.slice(from, to + 1)
}

function isListed(tokens: Token[], before: Range, next: Range, gap: number): boolean {
  if (next.from - before.to > gap) return false
  for (let i = before.to; i < next.from; i++) if (!lists(tokens[i])) return false
  return next.from > before.to
}
