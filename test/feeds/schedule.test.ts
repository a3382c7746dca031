import { describe, expect, it } from 'vitest'
import { freshFor, nextPoll, type PollHints } from '../../src/feeds/schedule.ts'

const now = new Date('2026-03-04T12:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

const quiet: PollHints = {
  feedId: 'f',
  now,
  headers: {},
  ttlMinutes: null,
  retryAfter: null,
  entryTimes: [ago(0.2), ago(0.4), ago(0.6)],
  intervalSeconds: 900,
  hasValidators: true,
  errorCount: 0,
}

const minutes = (hints: Partial<PollHints>) =>
  (Date.parse(nextPoll({ ...quiet, ...hints }).nextDueAt) - now.getTime()) / 60_000

describe('the next poll waits for the longest of what is asked', () => {
  it.each<[string, Partial<PollHints>, number]>([
    ['a busy feed: the least interval', {}, 15],
    ['ttl', { ttlMinutes: 60 }, 60],
    ['Cache-Control', { headers: { 'cache-control': 'public, max-age=7200' } }, 120],
    ['Expires', { headers: { expires: 'Wed, 04 Mar 2026 15:00:00 GMT' } }, 180],
    ['Retry-After', { retryAfter: 5400 }, 90],
    ['ttl above Cache-Control', { ttlMinutes: 60, headers: { 'cache-control': 'max-age=1800' } }, 60],
    ['no validators: an hour', { hasValidators: false }, 60],
    ['hints of years: a day', { ttlMinutes: 525_600 }, 1440],
    ['one entry a day: half a day', { entryTimes: [ago(1), ago(25), ago(49)] }, 720],
    ['silent for a month: most of a day', { entryTimes: [ago(720), ago(721)] }, 1320],
    ['failures in a row double', { entryTimes: null, errorCount: 3 }, 120],
    ['a hundred failures: a day', { entryTimes: null, errorCount: 100 }, 1440],
    [
      'entries dated in the future or not at all do not count',
      { entryTimes: ['2099-01-01T00:00:00Z', 'x'] },
      15,
    ],
  ])('%s', (_, hints, expected) => {
    const waited = minutes(hints)
    expect(waited).toBeGreaterThanOrEqual(expected - 0.01)
    expect(waited).toBeLessThanOrEqual(Math.min(expected * 1.1 + 0.01, 1440))
  })

  it('grows while nothing new comes, up to most of a day', () => {
    let intervalSeconds = 900
    for (let i = 0; i < 5; i++)
      intervalSeconds = nextPoll({ ...quiet, entryTimes: null, intervalSeconds }).intervalSeconds
    expect(intervalSeconds).toBeCloseTo(900 * 1.2 ** 5, 0)
    for (let i = 0; i < 50; i++)
      intervalSeconds = nextPoll({ ...quiet, entryTimes: null, intervalSeconds }).intervalSeconds
    expect(intervalSeconds).toBe(22 * 3600)
  })
})

describe('jitter', () => {
  it('is the same for one feed at every poll and spreads many', () => {
    expect(minutes({ feedId: 'a' })).toBe(minutes({ feedId: 'a' }))
    const all = Array.from({ length: 200 }, (_, i) =>
      minutes({ feedId: `https://f${i}.example/`, ttlMinutes: 600 }),
    )
    expect(new Set(all).size).toBeGreaterThan(190)
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(50)
  })
})

describe('freshness', () => {
  it.each<[Record<string, string>, number]>([
    [{}, 0],
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'private, Max-Age="600"' }, 600],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600', expires: 'Wed, 04 Mar 2026 18:00:00 GMT' }, 600],
    [{ 'cache-control': 'no-cache, max-age=600' }, 0],
    [{ 'cache-control': 's-maxage=600' }, 0],
    [{ 'cache-control': 'max-age=-1' }, 0],
    [{ expires: 'Wed, 04 Mar 2026 13:00:00 GMT' }, 3600],
    [{ expires: 'Wed, 04 Mar 2026 13:00:00 GMT', date: 'Wed, 04 Mar 2026 12:30:00 GMT' }, 1800],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
  ])('%j is %i s', (headers, seconds) => expect(freshFor(headers, now)).toBe(seconds))
})
