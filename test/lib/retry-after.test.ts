import { expect, it } from 'vitest'
import { retryAfterSeconds } from '../../src/lib/retry-after.ts'

const now = new Date('2026-03-04T12:00:00.000Z')
const YEAR = 366 * 24 * 3600

it.each<[string | undefined, number | null]>([
  ['120', 120],
  [' 0 ', 0],
  ['1.5', 2],
  ['Wed, 04 Mar 2026 12:10:00 GMT', 600],
  ['Wed, 04 Mar 2026 11:00:00 GMT', 0],
  ['999999999999', YEAR],
  ['9'.repeat(400), YEAR],
  ['Fri, 31 Dec 9999 23:59:59 GMT', YEAR],
  ['soon', null],
  ['-5', null],
  ['1e9', null],
  ['', null],
  [undefined, null],
])('Retry-After: %s is %s s', (value, seconds) => expect(retryAfterSeconds(value, now)).toBe(seconds))
