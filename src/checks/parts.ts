import type { ExtractedClaim } from '../claims/types.ts'
import { type Interval, sum } from '../lib/decimal.ts'
import { valueText } from '../lib/figure-words.ts'
import { isAmount } from './endpoints.ts'
import { runs } from './enumerations.ts'
import type { Check, Finding } from './finding.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'

/** Words between a total and its parts. `whole`: the parts make up all of it; otherwise there may be others. */
const TOTAL_FIRST: { words: RegExp; whole: boolean }[] = [
  {
    words:
      /\b(?:compris\w+|consisting of|consists of|made up of|split (?:between|into|across)|divided (?:between|into)|broken down into|the sum of)\b/i,
    whole: true,
  },
  { words: /\b(?:including|includes|of which)\b/i, whole: false },
]
const TOTAL_LAST =
  /\b(?:for an? (?:\w+ )?total of|totall?ing|adding up to|bringing the total to|making an? (?:\w+ )?total of|a combined|a total of)\b/i
const LONGEST_GAP = 70

/** A total against the parts listed with it: all parts must make it up, some must not exceed it. */
export const parts: Check = ({ text, claims }) =>
  runs(text, claims, isAmount).flatMap((run) => {
    const [first, last] = [run[0] as number, run.at(-1) as number]
    return [
      ...hold(text, claims, first - 1, run),
      ...hold(text, claims, first, run.slice(1)),
      ...hold(text, claims, last + 1, run),
      ...hold(text, claims, last, run.slice(0, -1)),
    ]
  })

function hold(text: string, claims: ExtractedClaim[], totalIndex: number, run: number[]): Finding[] {
  const total = claims[totalIndex]
  const members = run.map((i) => claims[i] as ExtractedClaim)
  if (!total || members.length < 2 || members.some((c) => c.metric !== total.metric || c.unit !== total.unit))
    return []
  const relation = relationOf(text, total, members)
  const ranges = members.map((c) => endpoint(c))
  const stated = endpoint(total)
  if (!relation || !stated || !ranges.every((r): r is Interval => r !== null)) return []
  const added = sum(ranges)
  const expected =
    relation === 'whole'
      ? added
      : { low: added.low, high: stated.high.gt(added.low) ? stated.high : added.low }
  const status = judge(expected, stated)
  const listed = members.map((c) => `"${c.quote}"`).join(' + ')
  const bound =
    relation === 'whole'
      ? valueText(added.low.toFixed(), total.unit, added.high.toFixed())
      : `at least ${valueText(added.low.toFixed(), total.unit)}`
  return [
    {
      rule: 'parts',
      status,
      stated: total.quote,
      expected: bound,
      explanation: `${listed} add up to ${bound} with every fair rounding, so the total "${total.quote}" ${status === 'consistent' ? 'agrees' : 'does not follow'}.`,
      claims: [totalIndex, ...run],
      inputs: [input(total, stated), ...members.map((c, k) => input(c, ranges[k] as Interval))],
    },
  ]
}

function relationOf(text: string, total: ExtractedClaim, members: ExtractedClaim[]): 'whole' | 'some' | null {
  const [first, last] = [members[0] as ExtractedClaim, members.at(-1) as ExtractedClaim]
  const totalFirst = total.start < first.start
  const gap = totalFirst ? text.slice(total.end, first.start) : text.slice(last.end, total.start)
  if (gap.length > LONGEST_GAP || /[.!?]\s|\n/.test(gap)) return null
  if (!totalFirst) return TOTAL_LAST.test(`${gap}${total.quote}`) ? 'whole' : null
  const found = TOTAL_FIRST.find(({ words }) => words.test(gap))
  return found ? (found.whole ? 'whole' : 'some') : null
}
