import type { MetricKey } from '../claims/metrics.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { decimal, exactly } from '../lib/decimal.ts'
import { sameThing } from './endpoints.ts'
import type { Check, CheckedText, Finding } from './finding.ts'
import { spanOf } from './period.ts'
import { endpoint, input } from './reading.ts'

/** Powers of ten that separate units and scale words taken for one another: kilo and mega, million and billion, TH and EH. */
const SLIPS = [3, 6, 9]

/** Of claims with the same digits, only so many are remembered. */
const MOST_ALIKE = 20

/** Ranges no real figure leaves, with the slip that explains one that does. Since: the year from which the range holds. */
const BOUNDS: Partial<
  Record<
    MetricKey,
    { unit: RegExp; low: number; high: number; since: number; slips: [power: number, what: string][] }
  >
> = {
  electricity_price: {
    unit: /^(?:USD|EUR|GBP|CAD|AUD)\/kWh$/,
    low: 0.003,
    high: 1.5,
    since: 2009,
    slips: [
      [-2, 'cents per kWh'],
      [-3, 'a price per MWh'],
      [2, 'a price in whole currency units'],
    ],
  },
  network_hashrate: {
    unit: /^EH\/s$/,
    low: 10,
    high: 20_000,
    since: 2018,
    slips: [
      [3, 'EH/s taken for PH/s'],
      [-3, 'PH/s taken for EH/s'],
      [6, 'EH/s taken for TH/s'],
      [-6, 'TH/s taken for EH/s'],
    ],
  },
  energy_efficiency: {
    unit: /^J\/TH$/,
    low: 4,
    high: 3000,
    since: 2014,
    slips: [
      [-3, 'J/TH taken for J/GH'],
      [3, 'J/GH taken for J/TH'],
    ],
  },
  hashprice: {
    unit: /^USD\/PH\/s\/day$/,
    low: 10,
    high: 3000,
    since: 2018,
    slips: [
      [3, 'a price per TH/s taken for one per PH/s'],
      [-3, 'a price per PH/s taken for one per TH/s'],
    ],
  },
}

/** Networks on Bitcoin's algorithm or another: their hashrate may be any. */
const OTHER_COIN =
  /\b(?:bitcoin (?:cash|sv|gold)|bch|bsv|litecoin|ltc|doge(?:coin)?|kaspa|ethereum(?: classic)?|eth|etc|monero|zcash|ravencoin|dash)\b/i

/** The same digits with another magnitude for one thing in one text, and figures only a slip of units explains. */
export const unitSlip: Check = (text) => [...twice(text), ...outOfBounds(text)]

function twice({ claims }: CheckedText): Finding[] {
  const seen = new Map<string, number[]>()
  return claims.flatMap((b, j) => {
    const digits = decimal(b.value)?.c
    if (!digits || digits.length < 2 || b.subject === null || b.valueHigh !== null) return []
    const key = `${b.metric} ${b.unit} ${digits.join('')}`
    const alike = seen.get(key) ?? []
    const i = alike.find((k) => isSlip(claims[k] as ExtractedClaim, b))
    if (alike.length < MOST_ALIKE) seen.set(key, [...alike, j])
    const a = i === undefined ? undefined : claims[i]
    if (!a || i === undefined) return []
    return [
      finding(
        [j, i],
        claims,
        `"${a.quote}", or the other way round`,
        `"${b.quote}" and "${a.quote}" have the same digits for the same thing but differ by a factor of ${factor(a, b)}: one unit or scale word is likely a slip.`,
      ),
    ]
  })
}

/** Two claims with the same digits are of one thing and time, and their magnitudes differ as units do. */
function isSlip(a: ExtractedClaim, b: ExtractedClaim): boolean {
  const apart = Math.abs((decimal(a.value)?.e ?? 0) - (decimal(b.value)?.e ?? 0))
  if (!SLIPS.includes(apart) && !(a.metric === 'electricity_price' && apart === 2)) return false
  return spanOf(a.period)?.to === spanOf(b.period)?.to && sameThing(a, b)
}

const factor = (a: ExtractedClaim, b: ExtractedClaim): string => {
  const [x, y] = [Number(a.value), Number(b.value)]
  return (10 ** Math.round(Math.abs(Math.log10(x / y)))).toLocaleString('en')
}

function outOfBounds({ text, claims, published }: CheckedText): Finding[] {
  return claims.flatMap((claim, i) => {
    const bounds = BOUNDS[claim.metric]
    const value = decimal(claim.value)
    const year = spanOf(claim.period)?.from ?? spanOf(published?.slice(0, 4) ?? null)?.from
    if (
      !bounds ||
      !value ||
      value.lte(0) ||
      !bounds.unit.test(claim.unit) ||
      year === undefined ||
      year < bounds.since
    )
      return []
    if (value.gte(bounds.low) && value.lte(bounds.high)) return []
    if (
      claim.metric === 'network_hashrate' &&
      OTHER_COIN.test(text.slice(Math.max(0, claim.start - 160), claim.end + 80))
    )
      return []
    const slip = bounds.slips.find(([power]) => {
      const moved = value.times(exactly(10).pow(power))
      return moved.gte(bounds.low) && moved.lte(bounds.high)
    })
    if (!slip) return []
    const expected = `${bounds.low} to ${bounds.high.toLocaleString('en')} ${claim.unit}`
    return [
      finding(
        [i],
        claims,
        expected,
        `"${claim.quote}" is ${value.toFixed()} ${claim.unit}, outside the ${expected} seen in practice; ${slip[1]} would explain it.`,
      ),
    ]
  })
}

function finding(
  indexes: number[],
  claims: ExtractedClaim[],
  expected: string,
  explanation: string,
): Finding {
  const named = indexes.map((i) => claims[i] as ExtractedClaim)
  return {
    rule: 'unit_slip',
    status: 'changes_message',
    stated: named[0]?.quote ?? '',
    expected,
    explanation,
    claims: indexes,
    inputs: named.map((c) => input(c, endpoint(c) ?? { low: null, high: null })),
  }
}
