/** Keys, periods and times as a reader says them; figures are worded in lib/figure-words.ts. */
import type { Modality } from '../claims/types.ts'

const METRIC_NAMES: Record<string, string> = {
  cagr: 'Annual growth rate',
  btc_price: 'Bitcoin price',
  btc_production: 'Bitcoin mined',
  btc_holdings: 'Bitcoin held',
  mining_cost: 'Cost of mining',
  hashrate_share: 'Share of hashrate',
  survey_share: 'Survey result',
  share: 'Share',
  percent_change: 'Change',
  growth_multiple: 'Growth multiple',
  gpu_count: 'Number of GPUs',
  machine_count: 'Number of machines',
  user_count: 'Number of users',
  company_hashrate: 'Company hashrate',
  energy_per_query: 'Energy per query',
}

/** A metric's key as words: "power_capacity" → "Power capacity". */
export function metricWords(metric: string): string {
  const words = metric.replaceAll('_', ' ')
  return METRIC_NAMES[metric] ?? capital(words)
}

/** What a series measures, in words: "Cost of mining, bitcoin, United States". */
export function seriesWords(series: { metric: string; subject: string; place: string | null }): string {
  return [metricWords(series.metric), ...subjectParts(series)].join(', ')
}

/** Subject and place; the subject goes unsaid where the text names none, the place where the subject has it already. */
export function subjectParts({ subject, place }: { subject: string; place: string | null }): string[] {
  if (subject === 'unspecified') return place === null ? [] : [place]
  const named = place !== null && ` ${subject} `.toLowerCase().includes(` ${place.toLowerCase()} `)
  return place === null || named ? [subject] : [subject, place]
}

const WITH_ARTICLE =
  /^(?:United |Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|European Union$|Middle East$|Nordics$|Czech Republic$|Dominican Republic$)/

/** A place within a sentence: "the United States", "Texas". */
export const placeWords = (place: string): string => (WITH_ARTICLE.test(place) ? `the ${place}` : place)

/** A sentence or heading begins with a capital, unless with an address; names such as "iPhone" keep their own spelling after it. */
export const capital = (text: string): string =>
  /^https?:/.test(text) ? text : (text[0] ?? '').toUpperCase() + text.slice(1)

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const dayFormat = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDayFormat = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' })
const monthFormat = dateFormat({ month: 'long', year: 'numeric' })
const timeFormat = dateFormat({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A day in words, UTC: "22 November 2026". */
export const dayWords = (iso: string): string => dayFormat.format(new Date(iso))
/** A day in short, UTC: "22 Nov 2026". */
export const shortDay = (iso: string): string => shortDayFormat.format(new Date(iso))
/** A time in words, UTC: "22 Nov 2026, 14:05 UTC". */
export const timeWords = (iso: string): string => `${timeFormat.format(new Date(iso))} UTC`

/** A period in words: "2025/2033" → "2025 to 2033", "2026-Q1" → "Q1 2026", "2026-04" → "April 2026". */
export function periodWords(period: string): string {
  if (period.includes('/')) return period.split('/').map(periodWords).join(' to ')
  const part = period.match(/^(FY)?(\d{4})-([QH]\d)$/)
  if (part) return `${part[3]} ${part[1] ?? ''}${part[2]}`
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return dayFormat.format(new Date(period))
  if (/^\d{4}-\d{2}$/.test(period)) return monthFormat.format(new Date(period))
  return period
}

/** A period where room is scarce: days with the month cut short. */
export const shortPeriod = (period: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(period) ? shortDay(period) : periodWords(period)

const MODALITIES: Record<Modality, string> = {
  reported: 'reported',
  estimate: 'estimate',
  forecast: 'forecast',
  target: 'target',
  change: 'change',
}

export const modalityWords = (modality: Modality): string => MODALITIES[modality]

const REASONS: Record<string, string> = {
  first_seen: 'First seen',
  restated: 'Restated',
  publisher_edit: 'Edited without a note',
  retracted: 'Taken back',
  editor_correction: 'Corrected by our editors',
  extractor_fix: 'Our reading fixed',
}

/** Why a revision was made, in words. */
export const reasonWords = (reason: string): string => REASONS[reason] ?? reason.replaceAll('_', ' ')

const counts = new Intl.NumberFormat('en')

/** "3 outlets", "1 outlet". */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${counts.format(n)} ${n === 1 ? one : many}`

/** All of several things: "both figures", "all 3 figures". */
export const allOf = (n: number, many: string): string =>
  n === 2 ? `both ${many}` : `all ${counts.format(n)} ${many}`

/** An address only if it is http(s): what feeds link to is not trusted. */
export const safeUrl = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined)

/** What a check says of figures, as a reader writes it: times in words, quotes in quotation marks. */
export const explained = (text: string): string =>
  text.replace(/\b\d{4}-(?:\d{2}-\d{2}|[QH]\d|\d{2})\b(?!-)/g, periodWords).replace(/"([^"]*)"/g, '“$1”')

const RULES: Record<string, string> = {
  cagr: 'Annual growth',
  growth: 'Growth',
  multiple: 'Multiple',
  shares: 'Shares of a whole',
  parts: 'Parts and total',
  headline: 'Headline and text',
  unit_slip: 'Unit slip',
  magnitude: 'Magnitude',
  outlier: 'Far from the others',
  conflict: 'Claimants disagree',
  misquotation: 'Quoted differently',
  restated_forecast: 'Forecast changed without saying so',
  forecast_outcome: 'Forecast and outcome',
  stale_figure: 'Old figure as new',
  stale_forecast: 'Forecast past its date',
}

/** What a check looks at, in words. */
export const ruleWords = (rule: string): string => RULES[rule] ?? rule.replaceAll('_', ' ')
