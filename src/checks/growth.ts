import { between, percentChange } from '../lib/decimal.ts'
import type { Check } from './finding.ts'
import { change } from './percent.ts'
import { checkRates, type RateCheck } from './rate.ts'
import { statedRange } from './reading.ts'

const YEARLY =
  /\b(?:annual\w*|yearly|year[- ](?:over|on)[- ]year|(?:per|a|each|every) (?:year|annum)|y\/y|yoy|p\.a|quarter[- ](?:over|on)[- ]quarter|(?:per|a|each) (?:month|quarter))\b/i
const FALL =
  /\b(?:down|f[ae]ll\w*|decreas\w*|declin\w*|drop\w*|lower\w*|less|fewer|los[et]\w*|reduc\w*|cut\w*|shr[aiu]nk\w*|plung\w*|slump\w*|slid\w*|contract\w*)\b/i

const GROWTH: RateCheck = {
  rule: 'growth',
  tie: 'tight',
  applies: (c) => c.metric === 'percent_change' || c.metric === 'difficulty_change',
  // "Growing 20% a year" says nothing of the whole way from one end to the other.
  fits: (rate, pair, text) =>
    pair.years === null ||
    pair.years <= 1 ||
    !YEARLY.test(text.slice(Math.max(0, rate.start - 30), rate.end + 24)),
  // A fall in words with a figure that carries no sign is a fall.
  read: (rate, text) => {
    const range = statedRange(rate, text.slice(Math.max(0, rate.start - 24), rate.start))
    const falls = FALL.test(text.slice(Math.max(0, rate.start - 40), rate.end + 12))
    if (!range?.low || !range.high || range.low.lt(0) || !falls) return range
    return { low: range.high.times(-1), high: range.high }
  },
  // A negative base is taken by its size as well as by its sign: press and accounts do either.
  expect: (_pair, early, late) => {
    const moved = percentChange(late, early)
    if (!moved) return []
    return early.high.lt(0) ? [moved, between(moved.low.times(-1), moved.high.times(-1))] : [moved]
  },
  show: change,
  formula: (late, early) => `${late} ÷ ${early} − 1`,
  allowance: 'every fair rounding',
  unknown: 'The earlier figure may round from zero, so a change from it has no percentage.',
}

/** A stated change in percent against its endpoints: (later ÷ earlier − 1) × 100. */
export const growth: Check = (input) => checkRates(GROWTH, input)
