import { decimal, exactly, type Range, ratio } from '../lib/decimal.ts'
import type { Check } from './finding.ts'
import { checkRates, type RateCheck } from './rate.ts'
import { statedRange } from './reading.ts'

/** "Doubled" in words is loose: an eighth of the multiple either way. */
const WORD_SLACK = exactly(0.125)

const MULTIPLE: RateCheck = {
  rule: 'multiple',
  tie: 'tight',
  applies: (c) => c.metric === 'growth_multiple',
  fits: (rate, pair, text) =>
    pair.years === null ||
    pair.years <= 1 ||
    !/\b(?:every|each|per) year\b|\bannually\b/i.test(text.slice(rate.start, rate.end + 20)),
  read: (rate, text) =>
    /\d/.test(rate.quote)
      ? statedRange(rate, text.slice(Math.max(0, rate.start - 24), rate.start))
      : inWords(rate),
  expect: (_pair, early, late) => {
    const times = ratio(late, early)
    return times ? [times] : []
  },
  show: (value) => `${value.round(2).toFixed()}×`,
  formula: (late, early) => `${late} ÷ ${early}`,
  allowance: 'every fair rounding',
  unknown: 'The earlier figure may round from zero, so there is no multiple of it.',
}

function inWords(rate: Parameters<typeof statedRange>[0]): Range | null {
  const value = decimal(rate.value)
  if (!value) return null
  const slack = value.times(WORD_SLACK)
  switch (rate.comparator) {
    case 'gt':
    case 'gte':
      return { low: value, high: null }
    case 'lt':
    case 'lte':
      return { low: null, high: value.plus(slack) }
    case 'eq':
    case 'approx':
    case 'range':
      return { low: value.minus(slack), high: value.plus(slack) }
  }
}

/** A stated multiple ("doubled", "3.5x") against its endpoints: later ÷ earlier. */
export const multiple: Check = (input) => checkRates(MULTIPLE, input)
