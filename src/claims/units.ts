import type { Dimension } from './metrics.ts'
import type { Quantity } from './types.ts'

/** Units as quantities carry them: the dimension each belongs to, and how many of the dimension's base unit one of it is. */
const UNITS: Record<string, readonly [Dimension, number]> = {
  '%': ['percent', 1],
  pp: ['percent', 1],
  bps: ['percent', 1],
  x: ['multiple', 1],
  'TH/s': ['hashrate', 1e-6],
  'PH/s': ['hashrate', 1e-3],
  'EH/s': ['hashrate', 1],
  'ZH/s': ['hashrate', 1e3],
  mW: ['power', 1e-9],
  W: ['power', 1e-6],
  kW: ['power', 1e-3],
  MW: ['power', 1],
  GW: ['power', 1e3],
  TW: ['power', 1e6],
  mWh: ['energy', 1e-15],
  Wh: ['energy', 1e-12],
  kWh: ['energy', 1e-9],
  MWh: ['energy', 1e-6],
  GWh: ['energy', 1e-3],
  TWh: ['energy', 1],
  'J/TH': ['efficiency', 1],
  BTC: ['coins', 1],
  'BTC/block': ['coins/block', 1],
  't CO2': ['emissions', 1],
  tokens: ['tokens', 1],
  'tokens/s': ['tokens/time', 1],
  ms: ['time', 1],
  s: ['time', 1e3],
  TOPS: ['compute', 1],
  GB: ['memory', 1],
  'GB/s': ['bandwidth', 1],
  count: ['count', 1],
}

const PER: Record<string, Dimension> = {
  BTC: 'money/coin',
  kWh: 'money/energy',
  'PH/s/day': 'money/hashrate',
  Mtoken: 'money/token',
  hour: 'money/hour',
}

/** What kind of number a quantity is; null for units no metric uses. */
export function dimensionOf(quantity: Quantity): Dimension | null {
  const unit = quantity.unit
  if (quantity.currency) {
    if (quantity.currency === 'BTC')
      return unit === 'BTC/block' ? 'coins/block' : unit === undefined || unit === 'BTC' ? 'coins' : null
    const slash = unit ? unit.indexOf('/') : -1
    if (!unit || slash < 0) return 'money'
    return PER[unit.slice(slash + 1)] ?? null
  }
  if (!unit) return 'count'
  return UNITS[unit]?.[0] ?? null
}

/** How many of `to` one of `from` is: 1000 for GW in MW. 1 where either is unknown. */
export function factor(from: string | undefined, to: string): number {
  const a = from ? UNITS[from] : undefined
  const b = UNITS[to]
  return a && b && a[0] === b[0] ? a[1] / b[1] : 1
}
