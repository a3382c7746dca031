import { isDash, lower, skipSpacesBack, wordStart } from './characters.ts'
import {
  countedOf,
  fractionOfPercent,
  partOfMany,
  withCoins,
  withLesserTime,
  withMargin,
} from './compound.ts'
import { compare, over, times } from './decimal.ts'
import { changed, type Item, isBare } from './item.ts'
import { isBetween, isFrom, wordBefore } from './lead.ts'
import { type Link, linkBetween } from './links.ts'
import { isYear } from './not-quantities.ts'
import { type Dimension, unitOfSymbol } from './units.ts'

/** Two neighbours as one figure: a range, a share, an amount with its coins or its margin; null where they stay two. */
export function pair(text: string, a: Item, b: Item, c: Item | undefined): Item | null {
  const between = linkBetween(text, a.end, b.start)
  // "anywhere from $47 billion to a staggering $126 billion"
  const link = between === 'to a' && isFrom(text, a) ? 'to' : between
  if (link === 'none' || link === 'to a') return null
  if (link === 'margin') return withMargin(text, a, b)
  if (link === 'in') return partOfMany(text, a, b)
  if (link === 'of') return fractionOfPercent(a, b) ?? countedOf(text, a, b)
  if (link === 'space' || link === 'and') {
    const whole = withCoins(text, a, b, link, c) ?? withLesserTime(a, b)
    if (whole) return whole
  }
  if (a.form === 'multiple' || b.form === 'multiple') return null
  const like = inUnitOf(a, b)
  return like === null ? null : span(text, a, b, like, link)
}

/** Two figures of one measure as a range or a move; `b` as it is written, and as `like` in the unit of `a`. */
function span(text: string, a: Item, b: Item, like: Item, link: Link): Item | null {
  const between = isBetween(text, a)
  const from = link === 'to' && isFrom(text, a)
  // "expanded its contract by $6.5B to $22.4B", "grew 100 PH/s to 3.4 EH/s": by how much, and to what
  const byHowMuch = isAmount(a) && (a.unit !== b.unit || wordBefore(text, a.start) === 'by')
  // "dipped by nearly 1% to 11%": no range is so wide
  if (link === 'to' && a.unit === '%' && isWide(a, like) && isMove(text, a, like)) return null
  if (link === 'to' && !from && byHowMuch && isMove(text, a, like)) return null
  if (
    link === 'to' &&
    (from ? isMove(text, a, like) : compare(a.value, like.value) > 0 && !a.value.startsWith('-'))
  ) {
    a.move = 'from'
    b.move = 'to'
    return null
  }
  // "twenty-two" and the like are one figure, not two
  if (link === 'dash' && a.form === 'words' && b.form === 'words' && b.start === a.end + 1) return null
  if (link === 'dash' || link === 'to' || (link === 'and' && between))
    return range(text, a, b, like, between || from)
  return null
}

/** Whether one is many times the other. */
const isWide = (a: Item, b: Item): boolean => Number(b.value) >= 8 * Math.abs(Number(a.value))

/** Of money or with a unit, no percentage: "fell by 10% to 15%" is one range. */
const isAmount = ({ currency, unit }: Item): boolean =>
  currency !== undefined || (unit !== undefined && unit !== '%')

/** `b` in the unit of `a` ("800 megawatts to 1 gigawatt"), null where the two measure different things. */
function inUnitOf(a: Item, b: Item): Item | null {
  if (a.currency !== b.currency || a.per !== b.per) return null
  if (a.unit === b.unit) return b
  const [own, other] = [unitOfSymbol(a.unit ?? ''), unitOfSymbol(b.unit ?? '')]
  if (!own || !other || own.dimension !== other.dimension || !PREFIXED.has(own.dimension)) return null
  return changed(b, { unit: a.unit, value: over(times(b.value, other.factor), own.factor) })
}
/** What is told in one unit with a larger prefix or a smaller. */
const PREFIXED = new Set<Dimension>(['power', 'energy', 'hashrate', 'compute', 'data', 'bandwidth', 'time'])

function range(text: string, a: Item, b: Item, like: Item, lead: boolean): Item | null {
  if (isBare(a) && isBare(b) && a.form === 'digits' && isYear(a.literal) && isYear(b.literal) && !a.grouped)
    return null
  // the dash of a range is no minus
  if (b.value.startsWith('-') && !a.value.startsWith('-') && isDash(text.charCodeAt(b.start))) return null
  // "quarter-to-quarter" lies between nothing
  if (a.form === 'fraction' && compare(a.value, b.value) === 0) return null
  const falls = compare(a.value, like.value) > 0
  if (falls && !a.value.startsWith('-')) return null
  const [low, high] = falls ? [like.value, a.value] : [a.value, like.value]
  let start = a.start
  if (lead) start = wordStart(text, skipSpacesBack(text, a.start))
  return changed(like, {
    start,
    from: a.from,
    literal: a.literal,
    value: low,
    valueHigh: high,
    comparator: 'range',
    ends: [a, b],
    currency: a.currency ?? b.currency,
    minor: a.currency === undefined ? b.minor : (a.minor ?? b.minor),
    shared: a.shared ?? b.shared,
  })
}

const MOVES = new Set(
  (
    'rose rise rises risen rising grew grow grows grown growing increase increased increases increasing climbed climb climbs climbing jumped jump jumps jumping soared surged surge expand expanded expands ' +
    'expanding fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases slid slipped slip sank dipped plunged plunge tumbled shrank shrink shrinking cut cutting cuts ' +
    'reduced reduce reduces reducing lowered lower went goes going up down raised raise raises raising boosted boost boosts moved moves collapse collapsed swung improved improve improves widened narrowed accelerated ' +
    'expansion increase growth upgrade doubled tripled advance advanced collapse skyrocket skyrocketed balloon ballooned revised move brought taking taken'
  ).split(' '),
)

/** Whether something moved from the first figure to the second, rather than lying between them: a verb of motion stands before. */
function isMove(text: string, a: Item, b: Item): boolean {
  if (compare(a.value, b.value) > 0 && !a.value.startsWith('-')) return true
  let at = a.start
  for (let n = 0; n < 14 && at > 0; n++) {
    const end = skipSpacesBack(text, at)
    const from = wordStart(text, end)
    if (from === end) {
      const c = text.charCodeAt(end - 1)
      if (end === 0 || c === 46 || c === 59 || c === 10 || c === 33 || c === 63) return false
      at = end - 1
      continue
    }
    if (MOVES.has(lower(text, from, end))) return true
    at = from
  }
  return false
}
