import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf } from '../../src/revisions/read-values.ts'
import { bindings } from './library.ts'

/** The buckets a value is filed under, by the expression the index uses. */
const filed = async (value: number): Promise<string[]> => {
  const cuts = [1, 2, 4, 5, 6].map((n) => `substr(p, 1, ${n}) || substr(p, 7)`)
  const row = await bindings.DB.prepare(
    `select ${cuts.map((c, i) => `${c} as b${i}`).join(', ')} from (select printf('%+.3e', ?) as p)`,
  )
    .bind(value)
    .first<Record<string, string>>()
  return Object.values(row ?? {})
}

const size = fc
  .tuple(fc.double({ min: 1, max: 9.9999, noNaN: true }), fc.integer({ min: -12, max: 20 }))
  .map(([m, e]) => m * 10 ** e)
const value = fc.oneof(
  fc.constant(0),
  size,
  size.map((v) => -v),
)

describe('a value range', () => {
  it('has every value in it in one of its buckets', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, value, async (a, b, c) => {
        const [min = 0, inside = 0, max = 0] = [a, b, c].sort((x, y) => x - y)
        const buckets = new Set(bucketsOf(min, max))
        expect((await filed(inside)).some((bucket) => buckets.has(bucket))).toBe(true)
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  it('has none a thousandth beyond its ends', async () => {
    const buckets = new Set(bucketsOf(90_000, 120_000))
    for (const outside of [89_900, 120_200, -100_000, 0, 1e6, 9e3])
      expect(
        (await filed(outside)).some((bucket) => buckets.has(bucket)),
        String(outside),
      ).toBe(false)
  })

  it('is a handful of buckets', () => {
    expect(bucketsOf(90_000, Number.POSITIVE_INFINITY).length).toBeLessThan(40)
    expect(bucketsOf(-1234.5, 98765.4).length).toBeLessThan(140)
  })
})
