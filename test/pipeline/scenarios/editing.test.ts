import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { claimLinks, claims, revisions, suggestions } from '../../../src/db/schema.ts'
import { correct, reject } from '../../../src/revisions/correct.ts'
import { merge, split, undo } from '../../../src/revisions/merge.ts'
import { db } from '../newsroom.ts'
import { article, day, history, opening, reads, seriesIds } from './story.ts'

const COST = 'mining-cost.bitcoin.us'
const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
const held = (who: string, value: string) => `${who} held ${value} BTC at the end of March 2026.`
const editor = (n: number) => ({ by: 'e_1', why: 'the same company', now: day(n) })
const BRAND = {
  kind: 'subject',
  from: 'kestrel-ridge',
  into: { key: 'kestrel-mining', name: 'Kestrel Mining' },
} as const

beforeEach(opening)

const onlyClaim = async () => {
  const [claim] = await db.select().from(claims)
  if (!claim) throw new Error('no claim')
  return claim
}
/** What lists show: claims that are not told under another one. */
const listed = async () => {
  const links = await db.select().from(claimLinks)
  const hidden = new Set(links.filter((l) => l.undoneAt === null).map((l) => l.claimId))
  return (await db.select().from(claims)).filter((c) => !c.withdrawn && !hidden.has(c.id))
}

describe('editors merge, split and undo', () => {
  it('merge and undo: two names told as one, then as two again, every history kept', async () => {
    await reads('courier', 1, [article('one', 1, held('Kestrel Mining', '1,000'))])
    await reads('courier', 2, [article('two', 2, held('Kestrel Ridge', '1,200'))])
    expect(await seriesIds()).toEqual(['btc-holdings.kestrel-mining', 'btc-holdings.kestrel-ridge'])

    const act = await merge(db, BRAND, editor(3))
    expect(act).toMatchObject({ ok: true, claims: 1 })
    expect((await listed()).map((c) => [c.seriesId, c.value])).toEqual([
      ['btc-holdings.kestrel-mining', '1200'],
    ])
    expect(await history('btc-holdings.kestrel-ridge')).toEqual(['courier 1 1200 first_seen'])
    expect(await history('btc-holdings.kestrel-mining')).toEqual([
      'courier 1 1000 first_seen',
      'courier 2 1200 editor_correction',
    ])

    await reads('courier', 4, [article('three', 4, held('Kestrel Ridge', '1,500'))])
    expect((await history('btc-holdings.kestrel-mining')).at(-1)).toBe('courier 3 1500 restated')

    expect(await undo(db, act.ok ? act.actId : '', editor(5))).toMatchObject({ ok: true, claims: 1 })
    expect((await listed()).map((c) => [c.seriesId, c.value]).sort()).toEqual([
      ['btc-holdings.kestrel-mining', '1000'],
      ['btc-holdings.kestrel-ridge', '1500'],
    ])
    expect((await history('btc-holdings.kestrel-mining')).at(-1)).toBe('courier 4 1000 editor_correction')
  })

  it('what comes after a merge under the old name is told under the new one, also for other periods', async () => {
    await reads('courier', 1, [article('one', 1, held('Kestrel Ridge', '1,000'))])
    await merge(db, BRAND, editor(2))
    await reads('courier', 3, [article('two', 3, 'Kestrel Ridge held 900 BTC at the end of February 2026.')])
    expect((await listed()).map((c) => [c.seriesId, c.period, c.value]).sort()).toEqual([
      ['btc-holdings.kestrel-mining', '2026-02', '900'],
      ['btc-holdings.kestrel-mining', '2026-03', '1000'],
    ])
  })

  it('a figure taken back under the old name is taken back under the new one too', async () => {
    await reads('courier', 1, [article('one', 1, held('Kestrel Ridge', '1,000'))])
    await merge(db, BRAND, editor(2))
    await reads('courier', 3, [article('one', 1, 'This article has been withdrawn.')])
    expect((await history('btc-holdings.kestrel-mining')).at(-1)).toBe('courier 2 1000 retracted')
    expect(await listed()).toEqual([])
  })

  it('a merge in a circle, of nothing or without a reason is refused, and so is a second undo', async () => {
    await reads('courier', 1, [
      article('one', 1, held('Kestrel Ridge', '1,000')),
      article('two', 1, held('Kestrel Mining', '1,000')),
    ])
    expect(await merge(db, BRAND, { ...editor(2), why: ' ' })).toMatchObject({ ok: false })
    expect(await merge(db, { ...BRAND, from: 'nobody' }, editor(2))).toMatchObject({ ok: false })
    const act = await merge(db, BRAND, editor(2))
    const back = { kind: 'subject', from: BRAND.into.key, into: { key: BRAND.from, name: 'x' } } as const
    expect(await merge(db, back, editor(3))).toMatchObject({ ok: false })
    const id = act.ok ? act.actId : ''
    expect(await undo(db, id, editor(4))).toMatchObject({ ok: true })
    expect(await undo(db, id, editor(5))).toMatchObject({ ok: false })
  })

  it('split: one claim told elsewhere, the rest of its series untouched', async () => {
    await reads('courier', 1, [
      article('one', 1, held('Kestrel Mining', '1,000')),
      article('two', 1, 'Kestrel Mining held 900 BTC at the end of February 2026.'),
    ])
    const wrong = (await listed()).find((c) => c.period === '2026-03')
    const to = { subject: { key: 'kestrel-farms', name: 'Kestrel Farms' } }
    expect(await split(db, [wrong?.id ?? ''], to, editor(2))).toMatchObject({ ok: true, claims: 1 })
    expect((await listed()).map((c) => [c.seriesId, c.period]).sort()).toEqual([
      ['btc-holdings.kestrel-farms', '2026-03'],
      ['btc-holdings.kestrel-mining', '2026-02'],
    ])
  })

  it('uncertain matches are suggested, never merged', async () => {
    const quote = (who: string) =>
      `The global edge AI market was worth $25 billion in 2025, according to ${who}.`
    await reads('courier', 1, [article('one', 1, quote('Brightwater Research'))])
    await reads('courier', 2, [article('two', 2, quote('Brightwater'))])
    expect(await listed()).toHaveLength(2)
    expect((await db.select().from(suggestions)).map((s) => [s.kind, s.fromKey, s.intoKey])).toEqual([
      ['claimant', 'brightwater', 'brightwater-research'],
    ])
  })
})

describe('editors correct and reject', () => {
  it('a corrected figure is not overwritten by what articles say, and the editor is told', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const { id } = await onlyClaim()
    expect(
      await correct(db, id, { value: '110000' }, { by: 'e_1', why: 'the chart says 110,000', now: day(2) }),
    ).toEqual({
      ok: true,
      n: 2,
    })
    await reads('courier', 3, [article('one', 1, cost('$90,000')), article('two', 3, cost('$95,000'))])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 110000 editor_correction'])
    const [revision] = await db.select().from(revisions).where(eq(revisions.n, 2))
    expect(revision).toMatchObject({ by: 'e_1', note: 'the chart says 110,000' })
    expect((await db.select().from(suggestions)).map((s) => s.kind)).toEqual(['held', 'held'])
  })

  it('a rejected claim does not come back with the next article', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const { id } = await onlyClaim()
    expect(await reject(db, id, { by: 'e_1', why: 'not a cost', now: day(2) })).toEqual({ ok: true, n: 2 })
    await reads('courier', 3, [article('two', 3, cost('$95,000'))])
    expect(await onlyClaim()).toMatchObject({ withdrawn: true, n: 2 })
  })

  it.each([
    ['an unknown claim', { value: '1' }, 'why', /no claim/],
    ['a value that is no decimal', { value: '1e5' }, 'why', /decimal/],
    ['a range upside down', { value: '5', valueHigh: '4' }, 'why', /below/],
    ['no reason given', { value: '5' }, '  ', /why/],
  ])('%s is refused in words', async (what, change, why, error) => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const { id } = await onlyClaim()
    const answer = await correct(db, what.includes('unknown') ? 'c_none' : id, change, {
      by: 'e_1',
      why,
      now: day(2),
    })
    expect(answer).toEqual({ ok: false, error: expect.stringMatching(error) })
  })
})
