import { isDash, lower, skipSpacesBack, wordStart } from './characters.ts'
import {
  countedOf,
  fractionOfPercent,
  partOfMany,
  withCoins,
  withLesserTime,
  withMargin,
} from './compound.ts'
import { compare } from './decimal.ts'
import { changed, type Item, isBare } from './item.ts'
import { isBetween, isFrom, wordBefore } from './lead.ts'
import { linkBetween } from './links.ts'
import { isYear } from './not-quantities.ts'

/** Two neighbours as one figure: a range, a share, an amount with its coins or its margin; null where they stay two. */
export function pair(text: string, a: Item, b: Item, c: Item | undefined): Item | null {
  const link = linkBetween(text, a.end, b.start)
  if (link === 'none') return null
  if (link === 'margin') return withMargin(text, a, b)
  if (link === 'in') return partOfMany(text, a, b)
  if (link === 'of') return fractionOfPercent(a, b) ?? countedOf(text, a, b)
  if (link === 'space' || link === 'and') {
    const whole = withCoins(text, a, b, link, c) ?? withLesserTime(a, b)
    if (whole) return whole
  }
  if (a.form === 'multiple' || b.form === 'multiple' || !compatible(a, b)) return null
  // "expanded its contract by $6.5B to $22.4B": by how much, and to what
  if (link === 'to' && wordBefore(text, a.start) === 'by' && isAmount(a) && isMove(text, a, b)) return null
  const between = isBetween(text, a)
  const from = link === 'to' && isFrom(text, a)
  if (
    link === 'to' &&
    (from ? isMove(text, a, b) : compare(a.value, b.value) > 0 && !a.value.startsWith('-'))
  ) {
    a.move = 'from'
    b.move = 'to'
    return null
  }
  // "twenty-two" and the like are one figure, not two
  if (link === 'dash' && a.form === 'words' && b.form === 'words' && b.start === a.end + 1) return null
  if (link === 'dash' || link === 'to' || (link === 'and' && between))
    return range(text, a, b, between || from)
  return null
}

/** Of money or with a unit, no percentage: "fell by 10% to 15%" is one range. */
const isAmount = ({ currency, unit }: Item): boolean =>
  currency !== undefined || (unit !== undefined && unit !== '%')

function compatible(a: Item, b: Item): boolean {
  if (a.currency !== b.currency && a.currency !== undefined && b.currency !== undefined) return false
  if (a.unit !== b.unit || a.per !== b.per) return false
  return (a.currency === undefined) === (b.currency === undefined)
}

function range(text: string, a: Item, b: Item, lead: boolean): Item | null {
  if (isBare(a) && isBare(b) && a.form === 'digits' && isYear(a.literal) && isYear(b.literal) && !a.grouped)
    return null
  // the dash of a range is no minus
  if (b.value.startsWith('-') && !a.value.startsWith('-') && isDash(text.charCodeAt(b.start))) return null
  // "quarter-to-quarter" lies between nothing
  if (a.form === 'fraction' && compare(a.value, b.value) === 0) return null
  const falls = compare(a.value, b.value) > 0
  if (falls && !a.value.startsWith('-')) return null
  const [low, high] = falls ? [b.value, a.value] : [a.value, b.value]
  let start = a.start
  if (lead) start = wordStart(text, skipSpacesBack(text, a.start))
  return changed(b, {
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
