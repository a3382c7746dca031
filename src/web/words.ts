import type { Comparator, Modality } from '../claims/types.ts'

/** A figure as tracked: exact decimals as text. */
export interface Amount {
  value: string
  valueHigh: string | null
  unit: string
  comparator: Comparator
}

const COMPARATORS: Record<Comparator, string> = {
  eq: '',
  approx: '≈ ',
  gt: '> ',
  gte: '≥ ',
  lt: '< ',
  lte: '≤ ',
  range: '',
}

const COMPARATOR_WORDS: Record<Comparator, string> = {
  eq: 'exactly as stated',
  approx: 'approximately',
  gt: 'more than',
  gte: 'at least',
  lt: 'less than',
  lte: 'at most',
  range: 'a range',
}

const CURRENCY = /^(USD|EUR|GBP|JPY|CNY|KRW|INR|CAD|AUD|CHF|HKD|SGD|BRL|TWD|SEK|NOK|RUB|KZT|AED)(?=\/|$)/

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 8 })
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 })

/** One number for reading: compact from a million up, else grouped and exact. */
function number(value: string, currency?: string): string {
  const big = Math.abs(Number(value)) >= 1_000_000
  const style = currency ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const) : {}
  if (!currency) return (big ? compact : plain).format(value as unknown as number)
  const format = new Intl.NumberFormat('en', {
    ...style,
    ...(big
      ? { notation: 'compact', maximumFractionDigits: 2 }
      : { minimumFractionDigits: 0, maximumFractionDigits: 8 }),
  })
  return format.format(value as unknown as number)
}

const UNITS: Record<string, string> = { '%': '%', x: '×', count: '', 't CO2': ' t CO₂' }

/** A figure in the form readers know: "> $100,000 / BTC", "$0.05–$0.07 / kWh", "≈ 300%". */
export function figureText(amount: Amount): string {
  const currency = amount.unit.match(CURRENCY)?.[1]
  const rest = currency
    ? amount.unit.slice(currency.length).replace('/', ' / ')
    : (UNITS[amount.unit] ?? ` ${amount.unit}`)
  const low = number(amount.value, currency)
  const body = amount.valueHigh === null ? low : `${low}–${number(amount.valueHigh, currency)}`
  return `${COMPARATORS[amount.comparator]}${body}${rest}`
}

/** The qualifier in words, for screen readers and titles. */
export const comparatorWords = (comparator: Comparator): string => COMPARATOR_WORDS[comparator]

/** A metric's key as words: "mining_cost" → "Mining cost". */
export function metricWords(metric: string): string {
  const words = metric.replaceAll('_', ' ').replace('btc', 'BTC').replace('gpu', 'GPU')
  return words === 'cagr' ? 'Annual growth (CAGR)' : words[0]?.toUpperCase() + words.slice(1)
}

/** A period in words: "2025/2033" → "2025 to 2033", "2026-Q1" → "Q1 2026", "2026-04" → "April 2026". */
export function periodWords(period: string): string {
  if (period.includes('/')) return period.split('/').map(periodWords).join(' to ')
  const part = period.match(/^(FY)?(\d{4})-([QH]\d)$/)
  if (part) return `${part[3]} ${part[1] ?? ''}${part[2]}`
  const date = period.match(/^\d{4}-\d{2}(-\d{2})?$/)
  if (!date) return period
  const day = date[1] ? ({ day: 'numeric' } as const) : {}
  return new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC', ...day }).format(
    new Date(period),
  )
}

const MODALITIES: Record<Modality, string> = {
  reported: 'reported',
  estimate: 'estimate',
  forecast: 'forecast',
  target: 'target',
  change: 'change',
}

export const modalityWords = (modality: Modality): string => MODALITIES[modality]

/** A day in words, UTC. */
export const dayWords = (iso: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
