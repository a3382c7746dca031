/** No longer wait can be meant: what says more is not believed, and dates are still reckoned from it. */
const YEAR_S = 366 * 24 * 3600

/** Seconds a Retry-After header asks for, as seconds or as a date; null if it says nothing readable. RFC 9110, 10.2.3. */
export function retryAfterSeconds(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text)), YEAR_S)
  // Date.parse alone would take "-5" for a date.
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(date)) return null
  return Math.min(Math.max(0, Math.round((date - now.getTime()) / 1000)), YEAR_S)
}
