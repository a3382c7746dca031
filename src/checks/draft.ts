import makeBig from 'big.js'
import type { ExtractedClaim } from '../claims/types.ts'
import { valueText } from '../lib/figure-words.ts'
import { sameAfterRounding } from '../revisions/compare.ts'
import { claimantKey } from '../revisions/identity.ts'
import { periodName } from '../revisions/period-name.ts'
import type { Finding } from './finding.ts'

/** One tracked revision of the series a figure of a draft belongs to. */
export interface Tracked {
  claimId: string
  claimant: string
  claimantKey: string
  period: string | null
  value: string
  valueHigh: string | null
  unit: string
  saidAt: string
  /** When the claimant's next figure was recorded; null for the one that stands. */
  supersededAt: string | null
}

/**
 * agrees: a figure that stands is the same, rounding and qualifiers allowed, or it lies between those that stand.
 * outdated: it was so, and its claimant has since said otherwise. misattributed: it is another claimant's figure.
 * outside_range: no figure that stands comes near. contradicts_itself: the draft's own numbers do not give it.
 * unknown: nothing is tracked to hold it against.
 */
export type Verdict =
  | 'agrees'
  | 'outside_range'
  | 'outdated'
  | 'misattributed'
  | 'contradicts_itself'
  | 'unknown'

export interface Judgement<T extends Tracked> {
  verdict: Verdict
  /** One sentence an editor can paste. */
  explanation: string
  /** What it was held against: the decisive ones first. */
  tracked: T[]
  /** Of the figures that stand, in the unit of the draft. */
  range: { low: string; high: string; unit: string } | null
}

/** How far beyond its bound an "over" or "under" is still fair: "over $90,000" for 103,000, not for 200,000. */
const FAIR = 0.2

/** Holds one figure of a draft against its series, newest first, and the draft's own arithmetic. Pure. */
export function judge<T extends Tracked>(
  claim: ExtractedClaim,
  series: readonly T[],
  own: Finding | undefined,
): Judgement<T> {
  const comparable = ofPeriod(claim, series).filter((t) => t.unit === claim.unit)
  const standing = comparable.filter((t) => t.supersededAt === null)
  const range = rangeOf(standing, claim.unit)
  const same = standing.filter((t) => fits(claim, t))
  const before = comparable.filter((t) => t.supersededAt !== null && fits(claim, t))
  const speaker = claim.attributedTo === null ? null : claimantKey(claim.attributedTo)
  const by = (t: T) => speaker === null || t.claimantKey === speaker
  const quoted = `“${claim.quote.trim()}”`
  const give = (verdict: Verdict, explanation: string, tracked: T[]): Judgement<T> => ({
    verdict,
    explanation,
    tracked,
    range,
  })

  if (own) return give('contradicts_itself', own.explanation, same)
  if (comparable.length === 0) return give('unknown', `Nothing is tracked to hold ${quoted} against.`, [])
  const exactly = (t: Tracked) => makeBig(t.value).eq(claim.value)
  const agreeing = same.filter(by).sort((a, b) => Number(exactly(b)) - Number(exactly(a)))
  const [first] = agreeing
  if (first) return give('agrees', `${first.claimant} says so (${day(first.saidAt)}).`, agreeing)
  const [old] = before.filter(by)
  const now = old && standing.find((t) => t.claimId === old.claimId)
  if (old && now)
    return give(
      'outdated',
      `${old.claimant} said ${quoted} on ${day(old.saidAt)} and has since said ${amount(now)} (${day(now.saidAt)}).`,
      [now, old],
    )
  const [other] = same
  if (other)
    return give(
      'misattributed',
      `${quoted} is the figure of ${other.claimant} (${day(other.saidAt)}), not of ${claim.attributedTo}.`,
      [other, ...standing.filter(by)],
    )
  if (range && makeBig(claim.value).gte(range.low) && makeBig(claim.valueHigh ?? claim.value).lte(range.high))
    return give('agrees', `It lies between the figures that stand, ${endsOf(range)}.`, standing)
  return give(
    'outside_range',
    range ? `${quoted} is ${noneOf(range)}.` : 'No figure stands any more.',
    standing.length > 0 ? standing : comparable,
  )
}

/** Those of the very period where there are some; else those whose period, or the draft's, is open. */
function ofPeriod<T extends Tracked>({ period }: ExtractedClaim, series: readonly T[]): T[] {
  if (period === null) return [...series]
  const name = periodName(period)
  const exact = series.filter((t) => t.period === name)
  return exact.length > 0 ? exact : series.filter((t) => t.period === null)
}

function fits(claim: ExtractedClaim, tracked: Tracked): boolean {
  if (sameAfterRounding(claim, tracked)) return true
  const [stated, known] = [makeBig(claim.value), makeBig(tracked.value)]
  const slack = stated.abs().times(FAIR)
  if (claim.comparator === 'gt' || claim.comparator === 'gte')
    return known.gte(stated) && known.lte(stated.plus(slack))
  if (claim.comparator === 'lt' || claim.comparator === 'lte')
    return known.lte(stated) && known.gte(stated.minus(slack))
  return false
}

function rangeOf(standing: readonly Tracked[], unit: string): Judgement<Tracked>['range'] {
  const ends = standing.flatMap((t) => [t.value, t.valueHigh ?? t.value]).map((v) => makeBig(v))
  const [first] = ends
  if (!first) return null
  const low = ends.reduce((a, b) => (b.lt(a) ? b : a), first)
  const high = ends.reduce((a, b) => (b.gt(a) ? b : a), first)
  return { low: low.toFixed(), high: high.toFixed(), unit }
}

const day = (iso: string): string => iso.slice(0, 10)
const amount = ({ value, unit, valueHigh }: Tracked): string => valueText(value, unit, valueHigh ?? value)
type Ends = NonNullable<Judgement<Tracked>['range']>
const endsOf = ({ low, high, unit }: Ends): string => valueText(low, unit, high)
const noneOf = (range: Ends): string =>
  `${range.low === range.high ? 'not the figure that stands' : 'none of the figures that stand'}, ${endsOf(range)}`
