import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { extract } from '../../../src/claims/extract.ts'
import { articleVersions, claims, misreadings } from '../../../src/db/schema.ts'
import { type Reader, rereadSome } from '../../../src/rereading.ts'
import { correct } from '../../../src/revisions/correct.ts'
import { verifyLedger } from '../../../src/revisions/verify.ts'
import { db, evidence } from '../newsroom.ts'
import { article, day, history, opening, reads } from './story.ts'

const COST = 'mining-cost.bitcoin.us'
const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`

/** An extractor that reads as ours does, but for what `mend` does to each claim it finds. */
const reader = (
  version: string,
  mend: (claim: ReturnType<typeof extract>['claims'][number]) => typeof claim | null,
): Reader => ({
  version,
  extract: (text, context) => {
    const read = extract(text, context)
    return { ...read, claims: read.claims.flatMap((c) => mend(c) ?? []) }
  },
})

beforeEach(opening)

it('extractor fix: a better reading of the same text is apart from what publishers changed', async () => {
  await reads('courier', 1, [
    article('one', 1, cost('$100,000')),
    article('two', 1, 'Nothing to see here today.'),
  ])
  const better = reader('next', (c) => ({ ...c, value: '101000' }))
  expect(await rereadSome(db, evidence, 10, day(3), better)).toMatchObject({
    done: 2,
    total: 2,
    fixed: 1,
    finishedAt: day(3),
  })
  expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 101000 extractor_fix'])
  expect(await db.select().from(misreadings)).toHaveLength(1)
  expect((await db.select().from(articleVersions)).map((v) => v.extractedBy)).toEqual(['next', 'next'])
  expect((await verifyLedger(db)).problems).toEqual([])
})

it('a reading that changes nothing writes nothing to the ledger', async () => {
  await reads('courier', 1, [article('one', 1, cost('$100,000'))])
  await reads('courier', 2, [article('one', 1, cost('$90,000'))])
  const { head } = await verifyLedger(db)
  await rereadSome(
    db,
    evidence,
    10,
    day(3),
    reader('next', (c) => c),
  )
  expect((await verifyLedger(db)).head).toBe(head)
})

it('what a copy says stays with the site it is from', async () => {
  const copyOf = { url: 'https://wire.example/feed', title: 'Wire' }
  await reads('courier', 1, [{ ...article('one', 1, cost('$100,000')), copyOf }])
  const better = reader('next', (c) => ({ ...c, value: '101000' }))
  await rereadSome(db, evidence, 10, day(3), better)
  expect(await history(COST)).toEqual(['wire 1 100000 first_seen', 'wire 2 101000 extractor_fix'])
})

it('a date that moves with each edit moves no "last month"', async () => {
  const mined = (btc: number) => `Vantor Digital mined ${btc} BTC last month.`
  await reads('courier', 1, [article('one', 1, mined(310))])
  await reads('courier', 35, [article('one', 35, mined(318))])
  const told = ['courier 1 310 first_seen', 'courier 2 318 publisher_edit']
  expect(await history('btc-production.vantor-digital', '2026-03')).toEqual(told)
  await rereadSome(
    db,
    evidence,
    10,
    day(36),
    reader('next', (c) => c),
  )
  expect(await history('btc-production.vantor-digital')).toEqual(told)
})

it('a claim that was none is withdrawn, and one overlooked is found', async () => {
  await reads('courier', 1, [article('one', 1, cost('$100,000'))])
  await rereadSome(
    db,
    evidence,
    10,
    day(3),
    reader('next', () => null),
  )
  expect((await history(COST)).at(-1)).toBe('courier 2 100000 extractor_fix')
  expect((await db.select().from(claims))[0]).toMatchObject({ withdrawn: true })
  await rereadSome(
    db,
    evidence,
    10,
    day(4),
    reader('after next', (c) => ({ ...c, region: 'Texas' })),
  )
  expect(await history('mining-cost.bitcoin.us-tx')).toEqual(['courier 1 100000 first_seen'])
})

it('goes on where it was stopped', async () => {
  await reads(
    'courier',
    1,
    [1, 2, 3].map((n) => article(`a${n}`, 1, cost(`$${n}00,000`))),
  )
  const better = reader('next', (c) => ({ ...c, region: 'Canada' }))
  expect(await rereadSome(db, evidence, 2, day(3), better)).toMatchObject({
    done: 2,
    total: 3,
    finishedAt: null,
  })
  await reads('courier', 4, [article('late', 4, cost('$400,000'))])
  expect(await rereadSome(db, evidence, 10, day(4), better)).toMatchObject({ done: 4, finishedAt: day(4) })
  expect(await rereadSome(db, evidence, 10, day(5), better)).toMatchObject({ done: 4, updatedAt: day(4) })
})

it('does not touch what an editor set', async () => {
  await reads('courier', 1, [article('one', 1, cost('$100,000'))])
  const [claim] = await db.select().from(claims)
  await correct(db, claim?.id ?? '', { value: '110000' }, { by: 'e_1', why: 'misprint', now: day(2) })
  await rereadSome(
    db,
    evidence,
    10,
    day(3),
    reader('next', (c) => ({ ...c, value: '101000' })),
  )
  const [after] = await db
    .select()
    .from(claims)
    .where(eq(claims.id, claim?.id ?? ''))
  expect(after).toMatchObject({ value: '110000', reason: 'editor_correction' })
})
