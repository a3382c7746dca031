/** When a feed is polled next: as often as it is worth, as rarely as its publisher asks. */

const MINUTE = 60
const HOUR = 3600
const DAY = 24 * HOUR
const MIN_INTERVAL = 15 * MINUTE
/** Leaves room for jitter below a day. */
const MAX_ADAPTIVE = 22 * HOUR
const FIRST_INTERVAL = HOUR

export interface PollHints {
  feedId: string
  now: Date
  /** Headers of the last answer, lower-case names. */
  headers: Record<string, string>
  /** Minutes the feed itself asks for (ttl, sy:updatePeriod). */
  ttlMinutes: number | null
  /** Seconds the server asked us to stay away. */
  retryAfter: number | null
  /** ISO times of the feed's entries, null if the answer brought none (unchanged, failed). */
  entryTimes: string[] | null
  /** The adaptive interval so far, null at the first poll. */
  intervalSeconds: number | null
  /** Whether the server gives an ETag or Last-Modified: without them every poll costs it the whole feed. */
  hasValidators: boolean
  /** Failures in a row, 0 after a success. */
  errorCount: number
}

export interface NextPoll {
  /** Own adaptive interval, to be kept for the next time. */
  intervalSeconds: number
  /** ISO time of the next poll. */
  nextDueAt: string
}

/**
 * The longest of what feed, server and our own experience ask for, between 15 minutes and a day, doubled for every
 * failure in a row. Up to a tenth is added, always the same for one feed, so that feeds added together drift apart.
 */
export function nextPoll(hints: PollHints): NextPoll {
  const { now, headers, feedId } = hints
  const intervalSeconds = adaptiveInterval(hints)
  const asked = Math.max(
    intervalSeconds * 2 ** Math.min(hints.errorCount, 10),
    (hints.ttlMinutes ?? 0) * MINUTE,
    freshFor(headers, now),
    hints.retryAfter ?? 0,
    hints.hasValidators ? 0 : HOUR,
  )
  const seconds = Math.min(clamp(asked, MIN_INTERVAL, DAY) * (1 + fraction(feedId) / 10), DAY)
  return { intervalSeconds, nextDueAt: new Date(now.getTime() + Math.round(seconds) * 1000).toISOString() }
}

/** Half the mean gap between the newest entries, or a tenth of the silence since; a little longer after each poll that brought nothing. */
function adaptiveInterval({ entryTimes, intervalSeconds, now, errorCount }: PollHints): number {
  const before = intervalSeconds ?? FIRST_INTERVAL
  if (entryTimes === null) return clamp(errorCount > 0 ? before : before * 1.2, MIN_INTERVAL, MAX_ADAPTIVE)
  const times = entryTimes
    .map((t) => Date.parse(t) / 1000)
    .filter((t) => t <= now.getTime() / 1000)
    .sort((a, b) => b - a)
    .slice(0, 20)
  const [newest, oldest] = [times[0], times.at(-1)]
  if (newest === undefined || oldest === undefined) return clamp(before, MIN_INTERVAL, MAX_ADAPTIVE)
  const gap = times.length > 1 ? (newest - oldest) / (times.length - 1) : 0
  const silence = now.getTime() / 1000 - newest
  return Math.round(clamp(Math.max(gap / 2, silence / 10), MIN_INTERVAL, MAX_ADAPTIVE))
}

/** Seconds an answer stays fresh by Cache-Control (which wins) or Expires; 0 if neither says. RFC 9111, 4.2. */
export function freshFor(headers: Record<string, string>, now: Date): number {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/\bno-(?:cache|store)\b/.test(control)) return 0
  const maxAge = /(?:^|[\s,])max-age="?(\d{1,10})/.exec(control)
  if (maxAge) return Math.max(0, Number(maxAge[1]) - (Number(headers.age) || 0))
  const expires = Date.parse(headers.expires ?? '')
  const answered = Date.parse(headers.date ?? '') || now.getTime()
  return expires > answered ? Math.round((expires - answered) / 1000) : 0
}

const clamp = (n: number, low: number, high: number) => Math.min(Math.max(n, low), high)

/** A number in [0, 1) that is always the same for one id (FNV-1a). */
function fraction(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}
