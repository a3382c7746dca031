import { extract } from '../claims/extract.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { decimal, overlaps, type Range } from '../lib/decimal.ts'
import { isExpected } from '../revisions/compare.ts'
import { differ, shareWord } from './endpoints.ts'
import type { Check, Finding } from './finding.ts'
import { isStretch, spanOf } from './period.ts'
import { judge } from './rate.ts'
import { endpoint, input, statedRange } from './reading.ts'

/** A body figure further away than this factor is about something else, unless only the magnitude differs. */
const NEAR = 2

/** A heading longer than this is none. */
const LONGEST = 500

/**
 * Each figure of the heading against the body's figures of the same metric and thing. Headings round more than bodies, so
 * any reading that meets one body figure agrees, and a heading figure whose digits stand in the body is never flagged.
 */
export const headline: Check = ({ text, title, published, claims }) => {
  if (!title || title.length > LONGEST) return []
  const heading = extract(title, published ? { published } : {}).claims
  return heading.flatMap((figure): Finding[] => {
    const same = claims.map((_, i) => i).filter((i) => mayBe(figure, claims[i] as ExtractedClaim))
    const stated = statedRange(figure, title.slice(0, figure.start))
    if (same.length === 0 || !stated) return []
    const agreeing = same.find((i) => meets(stated, claims[i] as ExtractedClaim, text))
    if (agreeing !== undefined) return [finding('consistent', figure, stated, claims, agreeing, text)]
    const values = new Set(same.map((i) => claims[i]?.value))
    const [only] = same
    if (values.size > 1 || only === undefined || !comparable(figure, claims[only] as ExtractedClaim, text))
      return []
    const body = endpoint(claims[only] as ExtractedClaim, before(claims[only] as ExtractedClaim, text))
    return body ? [finding(judge(body, stated), figure, stated, claims, only, text)] : []
  })
}

const before = (c: ExtractedClaim, text: string): string => text.slice(Math.max(0, c.start - 24), c.start)

function mayBe(figure: ExtractedClaim, claim: ExtractedClaim): boolean {
  if (figure.metric !== claim.metric || figure.unit !== claim.unit || differ(figure.region, claim.region))
    return false
  // a heading that names no time and expects nothing tells of today
  if (figure.period === null && isExpected(claim) && !isExpected(figure)) return false
  const [a, b] = [spanOf(figure.period), spanOf(claim.period)]
  const samePeriod = !a || !b || Math.floor(a.to) === Math.floor(b.to) || isStretch(a) !== isStretch(b)
  return samePeriod && shareWord(figure.subject, claim.subject)
}

function meets(stated: Range, claim: ExtractedClaim, text: string): boolean {
  const own = statedRange(claim, before(claim, text))
  return own !== null && overlaps(stated, own)
}

/** Near enough to be about one thing, and the heading's digits do not stand in the body as a figure that was not read. */
function comparable(figure: ExtractedClaim, claim: ExtractedClaim, text: string): boolean {
  const [x, y] = [decimal(figure.value), decimal(claim.value)]
  if (!x || !y || x.eq(0) || y.eq(0)) return false
  if (x.c.join() === y.c.join()) return Math.abs(x.e - y.e) % 3 === 0
  const digits = /\d[\d.,]*\d|\d/.exec(figure.quote)?.[0]
  const apart = x.div(y)
  return apart.gte(1 / NEAR) && apart.lte(NEAR) && digits !== undefined && !text.includes(digits)
}

function finding(
  status: Finding['status'],
  figure: ExtractedClaim,
  stated: Range,
  claims: ExtractedClaim[],
  index: number,
  text: string,
): Finding {
  const claim = claims[index] as ExtractedClaim
  const body = statedRange(claim, before(claim, text)) ?? { low: null, high: null }
  const verdict =
    status === 'consistent'
      ? 'agree within fair rounding and qualifiers'
      : 'do not agree under any fair rounding or reading of the qualifiers'
  return {
    rule: 'headline',
    status,
    stated: figure.quote,
    expected: claim.quote,
    explanation: `The heading's "${figure.quote}" and the text's "${claim.quote}" ${verdict}.`,
    claims: [index],
    inputs: [input(figure, stated), input(claim, body)],
  }
}
