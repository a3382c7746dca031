import type { ExtractedClaim } from '../claims/types.ts'
import { exactly, type Interval, sum } from '../lib/decimal.ts'
import { runs } from './enumerations.ts'
import type { Check, Finding } from './finding.ts'
import { percent } from './percent.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'

/** Shares of one whole whose parts do not overlap. People asked may give several answers, so those may add up to anything. */
const SUMMED = new Set(['market_share', 'hashrate_share', 'share'])
/** Shares of a whole that cannot exceed it. A `share` may be a coverage of 120%. */
const BOUNDED = new Set(['market_share', 'hashrate_share', 'survey_share'])
const REST = /\b(?:the rest|remaining|remainder|the other)\b/i
const WHOLE: Interval = { low: exactly(0), high: exactly(100) }

/** A share of a whole above 100%, or shares listed side by side that add up past 100% however they round. */
export const shares: Check = ({ text, claims }) => {
  const findings: Finding[] = []
  claims.forEach((claim, index) => {
    const range = BOUNDED.has(claim.metric) ? endpoint(claim) : null
    if (range?.low.gt(100))
      findings.push(
        finding(
          [index],
          claims,
          [range],
          range,
          `A share of a whole cannot be above 100%, but "${claim.quote}" is.`,
        ),
      )
  })
  for (const run of runs(text, claims, (c) => SUMMED.has(c.metric))) {
    const members = run.map((i) => claims[i] as ExtractedClaim)
    const ranges = members.map((c) => endpoint(c))
    if (!areParts(members, text) || !ranges.every((r) => r !== null)) continue
    const total = sum(ranges)
    if (total.high.lt(100) || total.low.lte(100)) continue
    const listed = members.map((c) => `"${c.quote}"`).join(' + ')
    const explanation = `${listed} add up to at least ${percent(total.low)} even with every figure at its lowest fair rounding, more than the whole.`
    findings.push(finding(run, claims, ranges, total, explanation))
  }
  return findings
}

/** Two shares may be of two wholes; three in a row, or two of a named thing, are taken for parts of one. */
function areParts(members: ExtractedClaim[], text: string): boolean {
  const subjects = new Set(members.map((c) => c.subject?.toLowerCase() ?? ''))
  if (members[0]?.metric === 'share')
    return members.length > 2 || REST.test(text.slice(members[0].start - 40, (members.at(-1)?.end ?? 0) + 20))
  return members.length > 2 || (subjects.size === members.length && !subjects.has(''))
}

function finding(
  indexes: number[],
  claims: ExtractedClaim[],
  ranges: Interval[],
  total: Interval,
  explanation: string,
): Finding {
  return {
    rule: 'shares',
    status: judge(WHOLE, total),
    stated: indexes.map((i) => claims[i]?.quote).join(' + '),
    expected: 'at most 100%',
    explanation,
    claims: indexes,
    inputs: ranges.map((r, k) => input(claims[indexes[k] as number] as ExtractedClaim, r)),
  }
}
