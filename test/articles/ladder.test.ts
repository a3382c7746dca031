import { expect, it } from 'vitest'
import { nextCheck } from '../../src/articles/ladder.ts'

const NOW = '2026-04-30T12:00:00.000Z'

it.each([
  ['two hours', '2026-04-30T10:00:00.000Z', '2026-04-30T12:15:00.000Z'],
  ['three hours', '2026-04-30T09:00:00.000Z', '2026-04-30T13:00:00.000Z'],
  ['a day', '2026-04-29T12:00:00.000Z', '2026-04-30T15:00:00.000Z'],
  ['a week', '2026-04-23T12:00:00.000Z', '2026-05-03T12:00:00.000Z'],
  ['thirty days', '2026-03-31T12:00:00.000Z', null],
])('an article %s old is looked at again at the right time', (_, published, next) => {
  expect(nextCheck(published, NOW)).toBe(next)
})
