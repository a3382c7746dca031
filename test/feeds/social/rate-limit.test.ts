import { describe, expect, it } from 'vitest'
import { secondsToWait } from '../../../src/feeds/social/rate-limit.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const unix = (time: string) => String(Date.parse(time) / 1000)

describe('the wait a service asks for', () => {
  it.each([
    ['Retry-After in seconds', 429, { 'retry-after': '30' }, 30],
    ['Retry-After as a date', 503, { 'retry-after': 'Sun, 01 Mar 2026 12:01:00 GMT' }, 60],
    ['X, Unix time', 429, { 'x-rate-limit-reset': unix('2026-03-01T12:15:00Z') }, 900],
    ['Bluesky, Unix time', 429, { 'ratelimit-reset': unix('2026-03-01T12:05:00Z') }, 300],
    ['Mastodon, ISO time', 429, { 'x-ratelimit-reset': '2026-03-01T12:05:00.500Z' }, 301],
    ['Reddit, seconds left', 429, { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '231' }, 231],
    ['spent by an answer that came', 200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '10' }, 10],
    ['Retry-After wins', 429, { 'retry-after': '5', 'x-ratelimit-reset': '10' }, 5],
  ])('%s', (_, status, headers, seconds) => {
    expect(secondsToWait(status, headers, NOW)).toBe(seconds)
  })

  it.each([
    ['nothing said', 200, {}],
    ['requests remain', 200, { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': '10' }],
    ['a limit named, none remaining not said', 200, { 'x-ratelimit-reset': '10' }],
    ['unreadable', 429, { 'x-ratelimit-reset': 'soon' }],
    ['empty', 429, { 'x-rate-limit-reset': ' ' }],
  ])('none: %s', (_, status, headers) => {
    expect(secondsToWait(status, headers, NOW)).toBeNull()
  })

  it('is over when the reset is past', () => {
    expect(secondsToWait(429, { 'x-rate-limit-reset': unix('2026-03-01T11:00:00Z') }, NOW)).toBe(0)
  })
})
