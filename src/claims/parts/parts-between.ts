import type { Reading } from '../reading.ts'
import { endingAt, firstFrom, startingAt } from '../text/ranges.ts'
import type { Parting } from './partings.ts'
import type { PeriodMention } from './periods.ts'

/** What parts a figure from a time: commas and their like, what a time hardly reaches over, and semicolons. */
export interface Parts {
  commas: number
  walls: number
  semicolons: number
}

/** How much an aside in brackets or between dashes parts, whatever it holds. */
const ASIDE = 0.6
/** No aside is longer, in partings. */
const LONGEST_ASIDE = 8

/** Where the aside that a parting opens is closed before a token; the parting itself where it opens none. */
function asideEnd(partings: readonly Parting[], at: number, to: number): number {
  const kind = partings[at]?.kind
  if (kind !== 'open' && kind !== 'dash') return at
  const closing = kind === 'open' ? 'close' : 'dash'
  for (let i = at + 1; i <= at + LONGEST_ASIDE; i++) {
    const parting = partings[i]
    if (!parting || parting.from >= to) break
    if (parting.kind === closing) return i
  }
  return at
}

/** Whether a comma stands between two names. */
const isOfNames = (entities: Reading['entities'], comma: number): boolean =>
  startingAt(entities, comma + 1) !== undefined && endingAt(entities, comma) !== undefined

/** What parts a figure from a time in the tokens [from, to); `behind`: the time, where it stands behind the figure. An aside parts as one. */
export function partsBetween(
  { partings, tokens, entities }: Reading,
  from: number,
  to: number,
  behind: PeriodMention | null,
): Parts {
  const parts = { commas: 0, walls: 0, semicolons: 0 }
  for (let i = firstFrom(partings, from); i < partings.length; i++) {
    const parting = partings[i] as Parting
    if (parting.from >= to) break
    const end = asideEnd(partings, i, to)
    if (end > i) {
      parts.commas += ASIDE
      i = end
      continue
    }
    switch (parting.kind) {
      case 'comma':
        // "led by Alder, Tarn and Halden": a list of names parts little
        parts.commas += isOfNames(entities, parting.from) ? 0.1 : 1
        break
      case 'open':
      case 'close':
      case 'dash':
        parts.commas++
        break
      case 'wall':
        parts.walls++
        break
      case 'semicolon':
        parts.semicolons++
        break
      case 'start':
        // "since the start of the year": it belongs to the time
        if (behind && parting.from < to - (tokens[parting.from]?.word === behind.preposition ? 7 : 1))
          parts.walls++
        break
      case 'against':
        if (behind) parts.walls++
        else parts.commas += 0.7
        break
      case 'join':
        parts.commas += 0.7
    }
  }
  return parts
}
