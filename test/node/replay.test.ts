import { afterAll, beforeAll, expect, it } from 'vitest'
import { openState } from '../../src/cli/state.ts'
import { openDb } from '../../src/db/client.ts'
import { replay } from '../../src/replaying.ts'
import { verifyLedger } from '../../src/revisions/verify.ts'
import { print } from '../revisions/press.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 3, 1) + hour * 3_600_000).toISOString()
const cost = (v: string) => `Mining costs in the United States have surpassed ${v} per Bitcoin.`
const market = (v: string) =>
  `The global edge AI market was worth ${v} in 2025, according to Grand View Research.`

/** Hour of arrival, paper, article, text: first printings, edits, a correction, a withdrawal, late and doubled figures. */
const HISTORY: [hour: number, paper: string, slug: string, published: number, text: string][] = [
  [1, 'courier', 'one', 0, cost('$100,000')],
  [1, 'courier', 'two', 1, market('$25 billion')],
  [2, 'herald', 'three', 1, market('$52 billion')],
  [3, 'courier', 'one', 0, cost('$90,000')],
  [4, 'courier', 'one', 0, cost('$100,000')],
  [5, 'courier', 'one', 0, cost('$90,000')],
  [6, 'gazette', 'four', 5, `${cost('$80,000')} ${market('$25.4 billion')} ${cost('$81,000')}`],
  [7, 'gazette', 'four', 5, 'This article has been withdrawn.'],
  [8, 'courier', 'late', 0.5, cost('$70,000')],
  [
    9,
    'herald',
    'three',
    1,
    `${market('$25 billion')}\nCorrection: an earlier version of this article misstated it.`,
  ],
  [
    10,
    'courier',
    'five',
    9,
    'Grand View Research now estimates the global edge AI market at $31 billion in 2025.',
  ],
]

const states: Awaited<ReturnType<typeof openState>>[] = []
beforeAll(async () => {
  states.push(await openState(null), await openState(null))
})
afterAll(async () => {
  await Promise.all(states.map((s) => s.stop()))
})

it('the whole history read again from evidence into an empty database gives the same ledger, hash for hash', async () => {
  const [first, second] = states
  if (!first || !second) throw new Error('two databases')
  const [from, to] = [openDb(first.db), openDb(second.db)]
  for (const [hour, paper, slug, published, text] of HISTORY)
    await print(from, first.evidence, { paper, slug, text, published: at(published) }, at(hour))
  const before = await verifyLedger(from)
  expect(before.problems).toEqual([])
  expect(before.revisions).toBeGreaterThan(8)
  expect(await replay(from, first.evidence, to)).toBe(HISTORY.length)
  expect(await verifyLedger(to)).toEqual(before)
})
