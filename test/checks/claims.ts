import type { MetricKey } from '../../src/claims/metrics.ts'
import type { ExtractedClaim } from '../../src/claims/types.ts'

const UNITS: Partial<Record<MetricKey, string>> = {
  market_size: 'USD',
  revenue: 'USD',
  mining_cost: 'USD/BTC',
  cagr: '%',
  percent_change: '%',
  growth_multiple: 'x',
  market_share: '%',
  hashrate_share: '%',
  survey_share: '%',
  company_hashrate: 'EH/s',
  network_hashrate: 'EH/s',
  power_capacity: 'MW',
  electricity_price: 'USD/kWh',
  machine_count: 'count',
  btc_production: 'BTC',
}

/** What a hand-made claim says; the quote is looked up in the text, after the claim before it. */
export type Told = [quote: string, metric: MetricKey, value: number | string, more?: Partial<ExtractedClaim>]

/** Claims as the extractor would give them for a text. Fails if a quote does not stand in it. */
export function claimsIn(text: string, told: Told[]): ExtractedClaim[] {
  let at = 0
  return told.map(([quote, metric, value, more]) => {
    const start = text.indexOf(quote, at)
    if (start < 0) throw new Error(`"${quote}" does not stand in the text after ${at}`)
    at = start + quote.length
    const stated = { how: 'stated' } as const
    return {
      start,
      end: at,
      quote,
      metric,
      subject: null,
      region: null,
      value: String(value),
      valueHigh: null,
      unit: UNITS[metric] ?? 'USD',
      comparator: /almost|nearly|about|approach|roughly|some/.test(quote) ? 'approx' : 'eq',
      period: null,
      modality: 'reported',
      attributedTo: null,
      confidence: 1,
      rule: 'by hand',
      grounding: { subject: stated, region: stated, period: stated, attributedTo: stated },
      ...more,
    }
  })
}
