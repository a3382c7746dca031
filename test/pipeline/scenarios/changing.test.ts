import { beforeEach, describe, expect, it } from 'vitest'
import { prepareGone, readPageTarget } from '../../../src/articles/page-store.ts'
import { EXTRACTOR_VERSION } from '../../../src/claims/version.ts'
import { articles, claims, findings, revisions, suggestions } from '../../../src/db/schema.ts'
import { listRevisions } from '../../../src/revisions/read.ts'
import { readClaim } from '../../../src/revisions/read-claims.ts'
import { trackGone } from '../../../src/tracking.ts'
import { db, evidence } from '../newsroom.ts'
import { article, day, history, openFindings, opening, printings, reads } from './story.ts'

const COST = 'mining-cost.bitcoin.us'
const MARKET = 'market-size.edge-ai.global'
const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
const market = (value: string) =>
  `The global edge AI market was worth ${value} in 2025, according to Grand View Research.`

beforeEach(opening)

describe('a figure changes', () => {
  it('restated in a new edition: a later article of the same paper makes a revision', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('courier', 9, [
      article(
        'two',
        9,
        'Grand View Research now estimates the global edge AI market at $27 billion in 2025, up from $25 billion.',
      ),
    ])
    expect(await history(MARKET, '2025')).toEqual([
      'grand-view-research 1 25000000000 first_seen',
      'grand-view-research 2 27000000000 restated',
    ])
    expect((await openFindings()).filter((f) => f.startsWith('misquotation'))).toEqual([])
  })

  it('silent edit: another figure in the same place, without a word about it', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    await reads('courier', 2, [article('one', 1, cost('$90,000'))])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 90000 publisher_edit'])
    const [, edit] = await db.select().from(revisions)
    expect(edit).toMatchObject({ saidAt: day(2), note: null })
  })

  it('announced correction: the same edit with a note is restated, and the note is kept', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const note = 'Correction: an earlier version of this article gave a wrong figure.'
    await reads('courier', 2, [article('one', 1, `${cost('$90,000')}</p><p>${note}`)])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 90000 restated'])
    const [, corrected] = await db.select().from(revisions)
    expect(corrected?.note).toBe(note)
  })

  it('a note left standing does not announce the next edit', async () => {
    const note = '</p><p>Correction: an earlier version of this article gave a wrong figure.'
    await reads('courier', 1, [article('one', 1, cost('$100,000') + note)])
    await reads('courier', 2, [article('one', 1, cost('$90,000') + note)])
    expect((await history(COST)).at(-1)).toBe('courier 2 90000 publisher_edit')
  })

  it('an edit elsewhere in the text changes nothing, and is no new word on the figure', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    await reads('courier', 3, [article('one', 1, cost('$100,000')), article('two', 2, cost('$90,000'))])
    await reads('courier', 5, [article('one', 1, `${cost('$100,000')} Nobody was surprised.`)])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 90000 restated'])
    expect(await printings(COST)).toBe(3)
  })

  it('article withdrawn: the figure gone from the text is retracted, and back again when it is', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    await reads('courier', 2, [article('one', 1, 'This article has been withdrawn.')])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 100000 retracted'])
    expect((await db.select().from(claims))[0]).toMatchObject({ withdrawn: true })
    await reads('courier', 3, [article('one', 1, cost('$100,000'))])
    expect((await history(COST)).at(-1)).toBe('courier 3 100000 restated')
    expect((await db.select().from(claims))[0]).toMatchObject({ withdrawn: false })
  })

  it('a page taken down retracts what nobody else prints, and a page put back restores it', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const [stored] = await db.select().from(articles)
    const takeDown = async (now: string) => {
      const target = await readPageTarget(db, stored?.id ?? '')
      return target ? prepareGone(db, target, EXTRACTOR_VERSION, now) : undefined
    }
    const gone = await takeDown(day(2))
    if (!gone) throw new Error('the article is there')
    await trackGone(db, evidence, gone, { speaker: 'courier', family: 'courier' }, day(2))
    expect((await history(COST)).at(-1)).toBe('courier 2 100000 retracted')
    expect(await takeDown(day(3))).toBeNull()
    await reads('courier', 4, [article('one', 1, cost('$100,000'), 'one again')])
    expect((await history(COST)).at(-1)).toBe('courier 3 100000 restated')
  })

  it('a figure gone from one paper but still printed in another stands', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('herald', 2, [article('two', 2, market('$25 billion'))])
    await reads('courier', 3, [article('one', 1, 'This article has been withdrawn.')])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25000000000 first_seen'])
  })

  it('a feed that cuts its text short takes nothing back', async () => {
    const long = `The summer was hot and the grid held. Nobody had expected that. ${cost('$100,000')}`
    await reads('courier', 1, [article('one', 1, long)])
    await reads('courier', 2, [article('one', 1, 'The summer was hot and the grid held. Nobody …')])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen'])
  })

  it('oscillation: back and forth and back again is one pair of revisions, not a stream', async () => {
    for (const [n, value] of ['$100,000', '$90,000', '$100,000', '$90,000', '$100,000', '$90,000'].entries())
      await reads('courier', n + 1, [article('one', 1, cost(value))])
    expect(await history(COST)).toEqual([
      'courier 1 100000 first_seen',
      'courier 2 90000 publisher_edit',
      'courier 3 100000 publisher_edit',
    ])
    expect(await printings(COST)).toBe(6)
    expect((await db.select().from(suggestions)).map((s) => s.kind)).toEqual(['swinging'])
  })

  it('misquote: a paper that quotes the claimant otherwise is a finding, not a revision', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('herald', 2, [article('two', 2, market('$52 billion'))])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25000000000 first_seen'])
    expect(await openFindings()).toEqual(['misquotation: $52 billion against $25 billion'])
  })

  it('a misquote put right ends its finding, which stays on record', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('herald', 2, [article('two', 2, market('$52 billion'))])
    await reads('herald', 3, [article('two', 2, market('$25 billion'))])
    expect(await openFindings()).toEqual([])
    expect((await db.select().from(findings)).map((f) => [f.rule, f.recordedAt, f.supersededAt])).toEqual([
      ['misquotation', day(2), day(3)],
    ])
  })

  it('two figures swapped in a sentence are two silent edits', async () => {
    const both = (us: string, ca: string) =>
      `Mining costs in Canada have surpassed ${ca} per Bitcoin, while mining costs in the United States have surpassed ${us} per Bitcoin.`
    await reads('courier', 1, [article('one', 1, both('$100,000', '$80,000'))])
    await reads('courier', 2, [article('one', 1, both('$80,000', '$100,000'))])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen', 'courier 2 80000 publisher_edit'])
    expect(await history('mining-cost.bitcoin.ca')).toEqual([
      'courier 1 80000 first_seen',
      'courier 2 100000 publisher_edit',
    ])
  })

  it('claimant renamed: Marathon Digital and MARA are one claimant and one subject', async () => {
    await reads('courier', 1, [article('one', 1, 'Marathon Digital mined 750 BTC in March 2026.')])
    await reads('courier', 9, [article('two', 9, 'MARA mined 790 BTC in March 2026 after a recount.')])
    expect(await history('btc-production.mara')).toHaveLength(2)
    expect(await db.select().from(claims)).toHaveLength(1)
  })

  it('as of: before, between and after, the ledger answers what was recorded by then, then and for ever', async () => {
    await reads('courier', 3, [article('one', 1, cost('$100,000'))])
    const [claim] = await db.select().from(claims)
    const id = claim?.id ?? ''
    const asOf = async (at: string) => {
      const told = await listRevisions(db, id, { asOf: at, limit: 50 })
      return JSON.stringify([await readClaim(db, id, at), told.map(({ revision }) => revision)])
    }
    const between = await asOf(day(4))
    await reads('courier', 6, [article('one', 1, cost('$90,000'))])
    await reads('courier', 8, [article('one', 1, 'This article has been withdrawn.')])
    expect(await readClaim(db, id, day(2))).toBeUndefined()
    expect(await asOf(day(4))).toBe(between)
    expect((await readClaim(db, id, day(4)))?.claim).toMatchObject({ value: '100000', reason: 'first_seen' })
    expect((await readClaim(db, id, day(7)))?.claim).toMatchObject({
      value: '90000',
      reason: 'publisher_edit',
    })
    expect((await readClaim(db, id, day(9)))?.claim).toMatchObject({ value: '90000', reason: 'retracted' })
  })
})
