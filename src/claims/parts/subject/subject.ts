import type { Metric, MetricKey } from '../../metrics.ts'
import type { Figure, Reading } from '../../reading.ts'
import { itemAt } from '../../text/ranges.ts'
import type { ExtractedClaim } from '../../types.ts'
import { bracketed } from './apposed.ts'
import { asked } from './asked.ts'
import { changeOf } from './change.ts'
import { holder } from './holder.ts'
import { CHANGE, FIRM, MARKET, NETWORK, SHARE, THING } from './kinds.ts'
import { marketName, marketOf } from './market.ts'
import { minedBy, minersOf, miningOf, networkOf } from './network.ts'
import { enriched } from './object.ts'
import { doneIn, isPlace, placeInSentence, placeSubject, placeWithShare } from './place.ts'
import { type Query, queryOf, type Subject, sameAs } from './query.ts'
import { withFirm } from './segment.ts'
import { areOfThem, doneWith, drawnFrom, ofThem, outOf, wholeBefore, wholeOf } from './whole.ts'

/** Who or what a figure measures: an own way for each kind of metric, then the holder, then what came before. */
export function subjectOf(
  reading: Reading,
  figure: Figure,
  metric: Metric,
  before: ExtractedClaim | null,
): Subject {
  // one amount in two currencies or units
  if (before?.subject && figure.sameAs?.start === before.start) return sameAs(before)
  const query = queryOf(reading, figure, metric, before)
  const ownKind = FIRM.has(metric) || THING.has(metric)
  const goesOn = before?.subject && !(ownKind && isOfOwnKind(before.metric))
  const found = ofKind(query)
  if (found) return withFirm(query, found)
  return goesOn ? sameAs(before) : { name: null, grounding: { how: 'implied' } }
}

/** Of what no firm or product follows in its subject. */
const isOfOwnKind = (key: MetricKey): boolean =>
  CHANGE.hasKey(key) || NETWORK.hasKey(key) || SHARE.hasKey(key)

function ofKind(query: Query): Subject | null {
  const { key } = query.metric
  // "| Board chips (44% share) |"
  const inCell = query.figure.cell ? bracketed(query) : null
  if (inCell) return inCell
  if (NETWORK.has(query.metric)) return networkOf(query)
  if (CHANGE.has(query.metric)) return changeOf(query)
  if (MARKET.has(query.metric)) {
    const market = marketOf(query)
    if (market) return market
  }
  if (key === 'survey_share') return areOfThem(query) ?? asked(query)
  if (key === 'hashrate_share')
    return (
      bracketed(query) ??
      doneIn(query) ??
      minedBy(query) ??
      placeSubject(query) ??
      placeWithShare(query) ??
      holder(query) ??
      placeInSentence(query)
    )
  // "Russia now has 150 EH/s"
  if (key === 'company_hashrate') return besideShare(query) ?? placeSubject(query) ?? holder(query)
  if (SHARE.has(query.metric)) {
    const counted = outOf(query)
    if (counted) return counted
    const holds = drawnFrom(query) ?? ofThem(query) ?? doneWith(query) ?? holder(query)
    // "Europe held 37%": of the market, in Europe
    const regional = holds !== null && isPlace(query, holds)
    const ofMarket = key === 'market_share' || regional
    // "North America made up 42% of global shipments": of the market spoken of
    const spoken = wholeOf(query)
    if (regional && spoken?.name && isAllOfIt(spoken.name)) {
      const market = marketName(query, 6)
      if (market) return market
    }
    const whole =
      spoken ??
      (ofMarket ? marketName(query, regional ? 6 : 2) : null) ??
      (regional ? wholeBefore(query) : null)
    const part = regional && key === 'market_share' && whole ? null : holds
    if (!part || !whole) return part ?? whole
    return part.name === whole.name ? part : { ...part, name: `${part.name}: ${whole.name}` }
  }
  return enriched(query) ?? minersOf(query) ?? miningOf(query) ?? holder(query)
}

/** "Mining by country: Oman 2.9% (26 EH/s)": whose share stands right before the bracket. */
function besideShare({ reading: { tokens }, figure, before }: Query): Subject | null {
  const opened = itemAt(tokens, figure.from - 1)
  const adjoins = opened?.word === '(' && before?.metric === 'hashrate_share' && opened.start - before.end < 2
  return adjoins ? sameAs(before) : null
}

/** "global shipments", "total spending": all there is of what the text is on. */
const isAllOfIt = (words: string): boolean =>
  /^(?:(?:total|global|worldwide|overall|all|the) )*(?:spending|shipments|sales|revenues?|demand|adoption|market)$/i.test(
    words,
  )
