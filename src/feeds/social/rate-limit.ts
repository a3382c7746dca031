import { retryAfterSeconds } from '../../lib/retry-after.ts'

/**
 * Seconds a service asks us to wait, null if it asks for none. Read are Retry-After and, once a rate limit is spent (nothing
 * remains, or the answer is 429), its reset in each service's spelling: X `x-rate-limit-reset` and Bluesky
 * `ratelimit-reset` (Unix time), Mastodon `x-ratelimit-reset` (ISO time), Reddit `x-ratelimit-reset` (seconds left).
 */
export function secondsToWait(status: number, headers: Record<string, string>, now: Date): number | null {
  const asked = retryAfterSeconds(headers['retry-after'], now)
  if (asked !== null) return asked
  for (const name of ['x-rate-limit', 'x-ratelimit', 'ratelimit']) {
    const remaining = headers[`${name}-remaining`]
    if (status !== 429 && !(remaining && Number(remaining) < 1)) continue
    const wait = secondsUntil(headers[`${name}-reset`], now)
    if (wait !== null) return wait
  }
  return null
}

function secondsUntil(reset: string | undefined, now: Date): number | null {
  if (!reset?.trim()) return null
  const number = Number(reset)
  const here = now.getTime() / 1000
  // No limit lasts thirty years: such a number is a Unix time.
  const seconds = Number.isNaN(number)
    ? Date.parse(reset) / 1000 - here
    : number > 1e9
      ? number - here
      : number
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds))
}
