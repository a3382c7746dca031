/** Which endpoints a stated growth, rate or multiple speaks of, by where it stands among them. */
import type { ExtractedClaim } from '../claims/types.ts'
import { isAmount, type Layout, leading, PARTNERS, type Pair, shareWord } from './endpoints.ts'
import { isStretch, type Span, spanOf } from './period.ts'

/** `loose`: anywhere in the clause (a yearly rate names its kind). `tight`: only where words tie it to the endpoints. */
export type Tie = 'loose' | 'tight'

const BREAK = /;|\b(?:while|whereas|meanwhile|separately|by contrast)\b/i
const PART = /\b(?:segments?|sub-?sectors?|fastest|led by|portion|component)\b/i
/** Words that lead on to another thing, unless "an increase of" or the like follows. */
const LEADS_AWAY =
  /\b(?:and|with|while|as|after|but|whose|including|driven|when|where|because|despite|also)\b(?!\s+(?:an?|the|represent\w*|mark\w*|reflect\w*|mean\w*|equal\w*|mak\w+)\b)/i
const TIES =
  /[(—–:-]|\b(?:an?|the|this|that|which|represent\w*|reflect\w*|mark\w*|equal\w*|equivalent|mean\w*|up|down|or|by|gr[eo]w\w*|increas\w*|ris\w+|rose|gain\w*|jump\w*|surg\w*|declin\w*|dro\w+|fall\w*|fell)\b/i
const NEXT_SENTENCE =
  /[.!?]["”’)\]]*\s+(?:(?:An?|The|This|That|Such an?) (?:[a-z]+ )?(?:increase|rise|growth|jump|gain|surge|expansion|decline|drop|fall)\b|(?:(?:That|This|It|Which)\b(?:['’]s| is| was| would| will| represents| marks| means| amounts| equals| translates| implies| corresponds))\b)[^.;]{0,60}$/
const SENTENCE_START = /[.!?]["”’)\]]*\s+(?:An?|The|Such an?)\s*$/
const CHANGE = /^\s*(?:increase|rise|growth|jump|gain|surge|expansion|decline|drop|fall)\b/i
const POINTS_BACK = /\b(?:this|that|such an?)\s*$/i
const OF_OTHER =
  /^[^.;,]{0,24}\b(?:increase|rise|growth|jump|gain|surge|decline|drop|fall)?\s*in\s+([a-z]+)\s+(?!year|month|quarter|period|span)([a-z]+)/i
/** After "in": a time, or the thing itself. */
const NEUTRAL =
  /^(?:just|only|about|under|less|over|more|a|an|the|that|this|those|these|one|two|three|four|five|six|seven|eight|nine|ten|twelve|its|some|fiscal|early|late|mid|market|value|size|total)$/i

/** How many claims away the endpoints of a rate may be. */
const REACH = 8

/** The pairs a rate may fairly be held against: those of its own clause; of several, any may agree. */
export function pairsFor(
  index: number,
  pairs: Pair[][],
  { text, claims, sentence }: Layout,
  tie: Tie,
): Pair[] {
  const rate = claims[index] as ExtractedClaim
  const own = sentence(rate.start)
  const found: { pair: Pair; distance: number; side: 'after' | 'amid' | 'before' }[] = []
  for (const pair of pairs.slice(Math.max(0, index - REACH - PARTNERS), index + REACH).flat()) {
    const [i, j] = pair.early < pair.late ? [pair.early, pair.late] : [pair.late, pair.early]
    const [first, last] = [claims[i] as ExtractedClaim, claims[j] as ExtractedClaim]
    if (!periodFits(rate, endsOf(pair, claims), text) || !subjectFits(rate, first, last)) continue
    const neighbours = neighboursOf(index, claims, first.unit)
    if (neighbours.before === j && gapAllowsAfter(text, last, rate, sentence(last.start) === own, tie))
      found.push({ pair, distance: own - sentence(first.start), side: 'after' })
    else if (neighbours.before === i && neighbours.after === j && own === sentence(last.start)) {
      if (gapAllowsAmid(text, first, rate, last, tie))
        found.push({ pair, distance: own - sentence(first.start), side: 'amid' })
    } else if (
      neighbours.after === i &&
      own === sentence(first.start) &&
      gapAllowsBefore(text, rate, first, tie)
    )
      found.push({ pair, distance: sentence(last.start) - own, side: 'before' })
  }
  const sure = found.some((f) => !f.pair.weak) ? found.filter((f) => !f.pair.weak) : found
  const exact = sure.filter((f) => isWholeOf(rate, endsOf(f.pair, claims), text))
  if (exact.length > 0) return exact.map((f) => f.pair)
  const backward = sure.filter((f) => f.side !== 'before')
  const side = backward.length > 0 ? backward : sure
  const nearest = Math.min(...side.map((f) => f.distance))
  return side.filter((f) => f.distance === nearest).map((f) => f.pair)
}

function neighboursOf(
  index: number,
  claims: ExtractedClaim[],
  unit: string,
): { before: number; after: number } {
  const counts = (c: ExtractedClaim): boolean => isAmount(c) && c.unit === unit
  let before = index - 1
  while (before >= index - REACH && before >= 0 && !counts(claims[before] as ExtractedClaim)) before--
  let after = index + 1
  while (after <= index + REACH && after < claims.length && !counts(claims[after] as ExtractedClaim)) after++
  return { before, after }
}

/** The years that stand right behind a rate ("a CAGR of 9% from 2024 to 2030"). A period without such words may be the endpoints' own. */
export function ownYears(rate: ExtractedClaim, text: string): Span | null {
  const span = stretchOf(rate)
  if (!span) return null
  const behind = text.slice(rate.end, rate.end + 60).split(/[$€£¥₩₹;]|[.!?]\s/, 1)[0] ?? ''
  return behind.includes(String(Math.floor(span.from))) ? span : null
}

/** The from/to of a rate, wherever it was read; null where it has none. */
export function stretchOf(rate: ExtractedClaim): Span | null {
  const span = spanOf(rate.period)
  return span && isStretch(span) ? span : null
}

/** A rate with a time of its own must be about the time of the pair, a year either way. */
function periodFits(rate: ExtractedClaim, { early, late }: Ends, text: string): boolean {
  const own = rate.metric === 'cagr' ? ownYears(rate, text) : spanOf(rate.period)
  if (!own || !early || !late) return true
  const near = (a: number, b: number) => Math.abs(a - b) <= 1
  if (isStretch(own)) return near(own.from, early.from) && near(own.to, late.from)
  return own.from >= early.from - 1 && own.from <= late.from + 1
}

/** The rate's own from/to is the pair's. */
function isWholeOf(rate: ExtractedClaim, { early, late }: Ends, text: string): boolean {
  const own = ownYears(rate, text)
  return !!own && !!early && !!late && own.from === early.from && own.to === late.from
}

/** When the two figures of a pair hold. */
interface Ends {
  early: Span | null
  late: Span | null
}

const endsOf = (pair: Pair, claims: ExtractedClaim[]): Ends => ({
  early: spanOf(claims[pair.early]?.period ?? null),
  late: spanOf(claims[pair.late]?.period ?? null),
})

/** A rate speaks of another thing only if that is named, in other words, between the endpoints and the rate or behind them. */
function subjectFits(rate: ExtractedClaim, first: ExtractedClaim, last: ExtractedClaim): boolean {
  const { how, from } = rate.grounding.subject
  const namedApart =
    how === 'stated' && from !== undefined && from.start >= (rate.start > last.start ? last.end : rate.start)
  return !namedApart || shareWord(rate.subject, first.subject) || shareWord(rate.subject, last.subject)
}

function gapAllowsAfter(
  text: string,
  last: ExtractedClaim,
  rate: ExtractedClaim,
  oneSentence: boolean,
  tie: Tie,
): boolean {
  const gap = text.slice(last.end, rate.start)
  if (
    gap.length > 160 ||
    BREAK.test(gap) ||
    PART.test(gap) ||
    (tie === 'loose' && !oneSentence && gap.length > 60)
  )
    return false
  if (tie === 'loose') return oneSentence || NEXT_SENTENCE.test(gap)
  if (isOfOther(text, rate, last)) return false
  if (!oneSentence)
    return (
      gap.length <= 120 &&
      (NEXT_SENTENCE.test(`${gap}${rate.quote}`) ||
        POINTS_BACK.test(gap) ||
        (SENTENCE_START.test(gap) && CHANGE.test(text.slice(rate.end, rate.end + 24))))
    )
  return gap.length <= 90 && !LEADS_AWAY.test(`${gap}${rate.quote}`) && TIES.test(`${gap}${rate.quote}`)
}

function gapAllowsAmid(
  text: string,
  first: ExtractedClaim,
  rate: ExtractedClaim,
  last: ExtractedClaim,
  tie: Tie,
): boolean {
  const [left, right] = [text.slice(first.end, rate.start), text.slice(rate.end, last.start)]
  if (BREAK.test(left) || BREAK.test(right) || PART.test(left)) return false
  if (tie === 'loose') return left.length <= 160 && right.length <= 120
  if (left.length > 60 || right.length > 60 || LEADS_AWAY.test(left)) return false
  return /\b(?:to|than|from|on|over|compared|versus|against)\b/i.test(right) && !/\band\b/i.test(right)
}

function gapAllowsBefore(text: string, rate: ExtractedClaim, first: ExtractedClaim, tie: Tie): boolean {
  const gap = text.slice(rate.end, first.start)
  if (gap.length > 160 || BREAK.test(gap)) return false
  if (tie === 'loose') return true
  const lead = `${gap}${leading(first)}`
  return (
    gap.length <= 80 &&
    !LEADS_AWAY.test(gap) &&
    /\b(?:from|to|(?:value|size|total|worth) of)\b[^,;.]{0,40}$/i.test(lead)
  )
}

/** "…, and a 12% rise in net income": the rate names something else as what moved. */
function isOfOther(text: string, rate: ExtractedClaim, last: ExtractedClaim): boolean {
  const m = OF_OTHER.exec(text.slice(rate.end, rate.end + 60))
  if (!m || NEUTRAL.test(m[1] as string)) return false
  return last.subject === null || !shareWord(`${m[1]} ${m[2]}`, last.subject)
}
