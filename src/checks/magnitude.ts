import type { MetricKey } from '../claims/metrics.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { decimal, exactly } from '../lib/decimal.ts'
import { valueText } from '../lib/figure-words.ts'
import type { Check, CheckedText } from './finding.ts'
import { spanOf } from './period.ts'
import { endpoint, input } from './reading.ts'

/** What is known of a metric's magnitude. */
interface Magnitude {
  unit: RegExp
  /** No real figure leaves these bounds, from the year `since` on. */
  bounds: [low: number, high: number]
  since: number
  /** Where most figures lie: a slip explains a figure if undoing it leads here. */
  usual: [low: number, high: number]
  /** Power of ten that undoes the slip, and the slip. */
  slips: [power: number, what: string][]
}

const MAGNITUDES: Partial<Record<MetricKey, Magnitude>> = {
  electricity_price: {
    unit: /^(?:USD|EUR|GBP|CAD|AUD)\/kWh$/,
    bounds: [0.003, 1.5],
    since: 2009,
    usual: [0.01, 0.4],
    slips: [
      [-2, 'cents per kWh'],
      [-3, 'a price per MWh'],
    ],
  },
  network_hashrate: {
    unit: /^EH\/s$/,
    bounds: [10, 20_000],
    since: 2018,
    usual: [50, 3000],
    slips: [
      [3, 'PH/s written for EH/s'],
      [6, 'TH/s written for EH/s'],
      [-3, 'EH/s written for PH/s'],
      [-6, 'EH/s written for TH/s'],
    ],
  },
  energy_efficiency: {
    unit: /^J\/TH$/,
    bounds: [4, 3000],
    since: 2016,
    usual: [8, 150],
    slips: [
      [-3, 'J/GH written for J/TH'],
      [3, 'J/TH written for J/GH'],
    ],
  },
  hashprice: {
    unit: /^USD\/PH\/s\/day$/,
    bounds: [10, 3000],
    since: 2018,
    usual: [25, 500],
    slips: [
      [3, 'a price per TH/s given as one per PH/s'],
      [-3, 'a price per PH/s given as one per TH/s'],
    ],
  },
}

/** Other networks: their hashrate may be any. */
const OTHER_COIN =
  /\b(?:bitcoin (?:cash|sv|gold)|bch|bsv|litecoin|ltc|doge(?:coin)?|kaspa|ethereum(?: classic)?|eth|etc|monero|zcash|ravencoin|dash)\b/i

/** A figure no real one comes near, that one slip of units or scale words explains. */
export const magnitude: Check = (text) =>
  text.claims.flatMap((claim, index) => {
    const known = MAGNITUDES[claim.metric]
    const value = decimal(claim.value)
    if (!known || !value || claim.valueHigh !== null || !known.unit.test(claim.unit)) return []
    const [low, high] = known.bounds
    if (yearOf(claim, text) < known.since || value.lte(0) || (value.gte(low) && value.lte(high))) return []
    if (claim.metric === 'network_hashrate' && OTHER_COIN.test(around(claim, text))) return []
    const slip = known.slips.find(([power]) => {
      const undone = value.times(exactly(10).pow(power))
      return undone.gte(known.usual[0]) && undone.lte(known.usual[1])
    })
    if (!slip) return []
    const expected = valueText(String(low), claim.unit, String(high))
    return [
      {
        rule: 'magnitude',
        status: 'changes_message',
        stated: claim.quote,
        expected,
        explanation: `"${claim.quote}" is ${valueText(claim.value, claim.unit)}, outside the ${expected} seen in practice; ${slip[1]} would explain it.`,
        claims: [index],
        inputs: [input(claim, endpoint(claim) ?? { low: null, high: null })],
      },
    ]
  })

const around = (claim: ExtractedClaim, { text }: CheckedText): string =>
  text.slice(Math.max(0, claim.start - 160), claim.end + 80)

/** Year the figure is of, else of publication; 0 where neither is known, so that no bound holds. */
const yearOf = (claim: ExtractedClaim, { published }: CheckedText): number =>
  spanOf(claim.period)?.from ?? spanOf(published?.slice(0, 4) ?? null)?.from ?? 0
