import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { claims } from '../../src/db/schema.ts'
import type { Env } from '../../src/env.ts'
import { sameAfterRounding } from '../../src/revisions/compare.ts'
import { retell, type Utterance } from '../../src/revisions/decide.ts'
import { freshStorage } from '../migrate.ts'
import { print } from './press.ts'

const { DB, EVIDENCE } = env as unknown as Env
const db = openDb(DB)

const TEXTS = [
  (v: number) => `Mining costs in the United States have surpassed $${v},000 per Bitcoin.`,
  (v: number) =>
    `The global edge AI market was worth $${v}.5 billion in 2025, according to Grand View Research.`,
]
const at = (hour: number) => new Date(Date.UTC(2026, 3, 1) + hour * 3_600_000).toISOString()

/** Articles of April and May: which paper, what it tells of, which value, at which hour. */
const articles = fc.uniqueArray(
  fc.record({
    paper: fc.constantFrom('courier', 'herald'),
    text: fc.nat(TEXTS.length - 1),
    value: fc.constantFrom(60, 75, 90),
    hour: fc.integer({ min: 0, max: 24 * 60 }),
  }),
  { minLength: 3, maxLength: 6, selector: (a) => a.hour },
)
type Article = typeof articles extends fc.Arbitrary<(infer A)[]> ? A : never

const paired = articles.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
)

/** How every claim stands after these articles came in one by one, without what depends on when each was recorded. */
async function standingAfter(order: Article[]) {
  await freshStorage()
  for (const [i, { paper, text, value, hour }] of order.entries()) {
    const item = { paper, slug: `h${hour}`, text: TEXTS[text]?.(value) ?? '', published: at(hour) }
    await print(db, EVIDENCE, item, at(24 * 70 + i))
  }
  const rows = await db.select().from(claims).orderBy(claims.id)
  // Of several printings of one figure the one that came first is shown: that alone may differ.
  return rows.map(({ id, value, unit, withdrawn, standing }) => ({ id, value, unit, withdrawn, standing }))
}

it('any order of arrival of the same articles gives the same current state', async () => {
  await fc.assert(
    fc.asyncProperty(paired, async ([list, shuffled]) => {
      expect(await standingAfter(shuffled)).toEqual(await standingAfter(list))
    }),
    { numRuns: 6 },
  )
}, 60_000)

const utterances = fc.uniqueArray(
  fc.record({
    value: fc.constantFrom('25000000000', '25400000000', '25700000000', '26000000000', '30000000000'),
    articleId: fc.constantFrom('a_1', 'a_2', 'a_3', 'a_4'),
    hour: fc.integer({ min: 0, max: 2000 }),
    own: fc.boolean(),
    restates: fc.boolean(),
  }),
  { maxLength: 12, selector: (u) => u.hour },
)
interface Told {
  value: string
  articleId: string
  hour: number
  own: boolean
  restates: boolean
}
const said = ({ value, articleId, hour, own, restates }: Told): Utterance => ({
  figures: [{ value, valueHigh: null, unit: 'USD', comparator: 'eq', modality: 'estimate' }],
  articleId,
  version: 1,
  family: articleId,
  saidAt: at(hour),
  own,
  edited: false,
  restates,
  windowDays: 30,
})

it('a story told one by one in time, or at once in any order, ends alike, however figures round', () => {
  fc.assert(
    fc.property(utterances, fc.infiniteStream(fc.nat(1000)), (list, random) => {
      const mixed = list
        .map((u) => ({ u, key: random.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ u }) => said(u))
      expect(retell(mixed).at(-1)?.decision.standing).toEqual(
        retell(list.map(said)).at(-1)?.decision.standing,
      )
    }),
    { numRuns: 300 },
  )
})

it('two figures that one coarse figure rounds from are still two', () => {
  const [coarse, low, high] = ['26000000000', '25500000000', '25700000000'].map((value) => ({
    value,
    valueHigh: null,
    unit: 'USD',
  }))
  if (!coarse || !low || !high) throw new Error('three amounts')
  expect(sameAfterRounding(coarse, low) && sameAfterRounding(coarse, high)).toBe(true)
  expect(sameAfterRounding(low, high)).toBe(false)
  const told = [coarse, low, high].map((amount, i) =>
    said({ value: amount.value, articleId: 'a_1', hour: i, own: true, restates: false }),
  )
  expect(retell(told).map((t) => t.decision.kind)).toEqual(['first', 'variant', 'restated'])
})
