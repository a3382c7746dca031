import type { Comparator, Quantity } from './types.ts'

// STOPGAP, to be replaced on rebase.
const SCALE: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  mn: 1e6,
  bil: 1e9,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  crore: 1e7,
  crores: 1e7,
  lakh: 1e5,
}
const UNITS: [RegExp, string, number][] = [
  [/^(EH\/s|exahash(es)?( per second)?|Exahash)/i, 'EH/s', 1],
  [/^(PH\/s|petahash(es)?( per second)?)/i, 'EH/s', 1e-3],
  [/^(TH\/s|terahash(es)?( per second)?)/i, 'EH/s', 1e-6],
  [/^(ZH\/s)/i, 'EH/s', 1e3],
  [/^(J\/TH|joules per terahash)/i, 'J/TH', 1],
  [/^(TWh|terawatt[- ]?hours?)/, 'TWh', 1],
  [/^(GWh|gigawatt[- ]?hours?)/, 'TWh', 1e-3],
  [/^(MWh|megawatt[- ]?hours?)/, 'TWh', 1e-6],
  [/^(kWh|kilowatt[- ]?hours?)/i, 'TWh', 1e-9],
  [/^(Wh\b|watt[- ]?hours?)/, 'Wh', 1],
  [/^(GWp?|gigawatts?)\b/, 'MW', 1e3],
  [/^(MW|megawatts?)\b/, 'MW', 1],
  [/^(kW|kilowatts?)\b/, 'W', 1e3],
  [/^(W|watts?)\b/, 'W', 1],
  [/^(TOPS)\b/, 'TOPS', 1],
  [/^(GB\/s)/, 'GB/s', 1],
  [/^(TB\/s)/, 'GB/s', 1e3],
  [/^(GB|gigabytes?)\b/, 'GB', 1],
  [/^(TB)\b/, 'GB', 1e3],
  [/^(MB)\b/, 'GB', 1e-3],
  [/^(ms|milliseconds?)\b/, 'ms', 1],
  [/^(tokens?(\/| per )s(ec(ond)?)?)/, 'tokens/s', 1],
  [/^tokens\b/i, 'tokens', 1],
  [/^(BTC|bitcoins?)\b/i, 'BTC', 1],
  [/^(t CO2|tonnes of CO2)/, 't CO2', 1],
  [/^(x)\b/, 'x', 1],
]
const CUR: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  KRW: 'KRW',
  Rs: 'INR',
  '₹': 'INR',
  EUR: 'EUR',
  C$: 'CAD',
}
const NUM =
  /(?:(US\$|C\$|USD|KRW|EUR|Rs|[$€£¥₩₹]) ?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -]?(thousand|million|billion|trillion|crores?|lakh|bn|tn|mn|bil|[kmbtMBTK])(?![a-zA-Z/]))?/g
const Q: [RegExp, Comparator][] = [
  [/(up to|as much as|at most)(?: about)? $/i, 'lte'],
  [/(at least|no less than|a minimum of) $/i, 'gte'],
  [
    /(more than|over|above|exceeding|surpassed|surpassing|topped|top|topping|past|exceeded|exceed|surpass) $/i,
    'gt',
  ],
  [/(less than|under|below|sub-) ?$/i, 'lt'],
  [/(about|around|some|approximately|roughly|nearly|almost|close to|in the region of) $/i, 'approx'],
  [/~ ?$/, 'approx'],
]
export function findQuantities(text: string): Quantity[] {
  const out: Quantity[] = []
  for (const m of text.matchAll(NUM)) {
    let start = m.index,
      end = start + m[0].length
    const value = Number((m[2] as string).replaceAll(',', '')) * (m[3] ? (SCALE[m[3].toLowerCase()] ?? 1) : 1)
    if (/[A-Za-z0-9]$/.test(text.slice(0, start)) && !m[1]) continue
    if (/^[.,]?\d/.test(text.slice(end))) continue
    let unit: string | undefined,
      factor = 1,
      kind: Quantity['kind'] = 'number',
      currency = m[1] ? CUR[m[1]] : undefined
    const rest = text.slice(end, end + 40)
    const sp = /^[ -]?/.exec(rest)?.[0].length ?? 0
    if (currency) {
      kind = 'currency'
      unit = currency
    } else if (/^ ?(%|per ?cent)/.test(rest)) {
      unit = '%'
      kind = 'percentage'
      end += /^ ?(%|per ?cent)/.exec(rest)?.[0]?.length ?? 0
    } else {
      for (const [re, u, f] of UNITS) {
        const h = re.exec(rest.slice(sp))
        if (h) {
          unit = u
          factor = f
          kind = 'quantity'
          end += sp + h[0].length
          break
        }
      }
      if (!unit && /^[A-Za-z]/.test(rest)) continue
    }
    let comparator: Comparator = 'eq'
    const left = text.slice(Math.max(0, start - 30), start)
    for (const [re, c] of Q) {
      const h = re.exec(left)
      if (h) {
        comparator = c
        start -= h[0].length
        break
      }
    }
    const v = value * factor
    out.push({
      start,
      end,
      kind,
      value: String(v),
      ...(unit ? { unit } : {}),
      ...(currency ? { currency } : {}),
      comparator,
    })
  }
  return out
}
