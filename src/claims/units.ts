import type { Dimension } from './metrics.ts'
import type { Quantity } from './types.ts'

const PER: Record<string, Dimension> = {
  BTC: 'money/coin',
  kWh: 'money/energy',
  MWh: 'money/energy',
  'PH/s/day': 'money/hashrate',
  'TH/s/day': 'money/hashrate',
  'PH/s': 'money/hashrate',
  'EH/s': 'money/hashrate',
  'EH/s/day': 'money/hashrate',
  Mtoken: 'money/token',
  Ktoken: 'money/token',
  token: 'money/token',
  hour: 'money/hour',
  day: 'money',
  week: 'money',
  month: 'money',
  quarter: 'money',
  year: 'money',
}

/** What kind of number a quantity is, as the metric table asks; null for what no metric takes. */
export function dimensionOf(quantity: Quantity): Dimension | null {
  const { dimension, per, unit } = quantity
  // not as a case: what may be none or a string is compared with each case ten times as slowly
  if (dimension === undefined) return quantity.currency ? null : 'count'
  switch (dimension) {
    case 'money':
      if (per === undefined) return 'money'
      // cents for a terahash are what it earns in a day; a machine costs dollars
      return per === 'TH' && Number(quantity.value) < 1 ? 'money/hashrate' : (PER[per] ?? null)
    case 'coins':
      if (quantity.currency !== 'BTC') return null
      return per !== undefined && per === 'block' ? 'coins/block' : 'coins'
    case 'fraction':
    case 'points':
      return 'percent'
    case 'multiple':
      return 'multiple'
    case 'hashrate':
      return 'hashrate'
    case 'power':
      return per === undefined ? 'power' : per === 'TH' ? 'efficiency' : null
    case 'energy':
      if (per !== undefined && per === 'TH') return 'efficiency'
      return unit?.includes('J') ? null : 'energy'
    case 'data':
      if (unit?.includes('bit')) return null
      // "1.2 terabytes (TB) per second", "60 GB of data a second"
      return per === undefined ? 'memory' : per === 's' ? 'bandwidth' : null
    case 'bandwidth':
      return unit?.includes('bit') ? null : 'bandwidth'
    case 'compute':
      return per === undefined || per === 's' ? 'compute' : null
    case 'tokens':
      return per === undefined ? 'tokens' : per === 's' ? 'tokens/time' : null
    case 'time':
      return per === undefined || per === 'token' || per === 'query' || per === 'image' ? 'time' : null
    case 'mass':
      return unit?.includes('CO2') ? 'emissions' : null
    default:
      return null
  }
}
