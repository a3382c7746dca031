import { inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { articles, claims } from '../../src/db/schema.ts'
import { saveReview } from '../../src/desk/reviews.ts'
import { compose } from '../../src/digests/compose.ts'
import { db } from '../pipeline/newsroom.ts'
import { article, day, opening, reads } from '../pipeline/scenarios/story.ts'

beforeEach(opening)

const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
const digest = (from: number, to: number, more: Partial<Parameters<typeof compose>[1]> = {}) =>
  compose(db, { title: 'Figures', from: day(from), to: day(to), topic: null, most: 20, ...more })
const told = async (...args: Parameters<typeof digest>) =>
  (await digest(...args)).items.map((i) => [i.kind, i.before?.value ?? null, i.figure?.value ?? null])

describe('a digest of a window', () => {
  it('tells a new figure once, and nothing of an unchanged one', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    expect(await told(0, 2)).toEqual([['new', null, '100000']])
    expect(await told(1, 2)).toEqual([])
  })

  it('tells a silent edit before what is new, from what to what', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    await reads('courier', 3, [article('one', 1, cost('$130,000'))])
    await reads('ledger', 3, [article('two', 3, 'Kestrel Mining held 1,000 BTC at the end of March 2026.')])
    expect(await told(2, 4)).toEqual([
      ['silent_edit', '100000', '130000'],
      ['new', null, '1000'],
    ])
  })

  it('is the same for the same window, whatever was recorded since', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const before = await digest(0, 2)
    await reads('courier', 3, [article('one', 1, cost('$130,000'))])
    expect(await digest(0, 2)).toEqual(before)
  })

  it('holds what fits and says how much does not', async () => {
    await reads('courier', 1, [
      article('one', 1, cost('$100,000')),
      article('two', 1, 'Kestrel Mining held 1,000 BTC at the end of March 2026.'),
    ])
    const { items, leftOut } = await digest(0, 2, { most: 1 })
    expect([items.length, leftOut]).toEqual([1, 1])
  })

  it('tells a figure once where a text is taken over from another paper', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    await reads('wire', 1, [article('same', 1, cost('$100,000'))])
    await db.update(articles).set({ storyId: 'one text' })
    expect(await told(0, 2)).toHaveLength(1)
  })

  it('keeps to its topic and filter, and posts nothing twice', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    expect(await told(0, 2, { topic: 'ai' })).toEqual([])
    expect(await told(0, 2, { filter: { metric: ['btc_holdings'] } })).toEqual([])
    const [item] = (await digest(0, 2)).items
    expect(await told(0, 2, { posted: new Set([item?.key ?? '']) })).toEqual([])
  })

  it('tells a review with who rated it and why', async () => {
    await reads('courier', 1, [article('one', 1, cost('$100,000'))])
    const [claim] = await db.select().from(claims)
    const review = {
      claimId: claim?.id ?? '',
      base: 0,
      revision: 1,
      status: 'published' as const,
      rating: 'refuted' as const,
      rationale: 'The **outlook** says [$90,000](https://outlook.example/).',
      evidence: [],
    }
    await saveReview(db, review, 'Ada', day(2), [])
    expect((await digest(1, 3)).items).toMatchObject([
      { kind: 'review', why: 'Rated refuted by Ada: The outlook says $90,000.' },
    ])
    await saveReview(db, { ...review, base: 1, status: 'withdrawn' }, 'Ada', day(4), [])
    expect(await told(3, 5)).toEqual([])
  })
})

describe('a conflict', () => {
  it('is told once where papers print one text', async () => {
    const at = (publisher: string, n: number, body: string) =>
      reads(publisher, 1, [article(`${publisher} ${n}`, 1, body)])
    await at('courier', 1, 'Mining costs in Texas were $60,000 per Bitcoin in March 2026.')
    await at('wire', 1, 'Mining costs in Texas were $60,000 per Bitcoin in March 2026.')
    await at('ledger', 1, 'Gridlab says mining costs in Texas were $90,000 per Bitcoin in March 2026.')
    await db
      .update(articles)
      .set({ storyId: 'one text' })
      .where(inArray(articles.publisherId, ['courier', 'wire']))
    const conflicts = (await digest(0, 2)).items.filter((i) => i.kind === 'conflict')
    expect(conflicts).toHaveLength(1)
  })
})
