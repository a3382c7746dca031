import { expect, it } from 'vitest'
import { latestQuarantine, openFailures } from '../../src/desk/failures.ts'
import { plansOf } from '../plans.ts'

it.each([
  ['jobs given up', openFailures],
  ['items that could not be read', latestQuarantine],
])('the list of %s walks an index to its limit, nothing is sorted', async (_, list) => {
  const plans = await plansOf(async (db) => list(db))
  expect(plans).toContainEqual(
    expect.stringMatching(/^SCAN \w+ USING INDEX (?:failures_open|quarantine_newest) /),
  )
  expect(plans.filter((plan) => /TEMP B-TREE/.test(plan))).toEqual([])
})
