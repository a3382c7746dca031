import { beforeEach, describe, expect, it } from 'vitest'
import { claims } from '../../../src/db/schema.ts'
import { db } from '../newsroom.ts'
import { article, day, history, openFindings, opening, printings, reads, seriesIds } from './story.ts'

const COST = 'mining-cost.bitcoin.us'
const MARKET = 'market-size.edge-ai.global'
const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
const market = (value: string) =>
  `The global edge AI market was worth ${value} in 2025, according to Grand View Research.`

beforeEach(opening)

describe('a figure is printed', () => {
  it('first seen: the first article that states it makes revision 1, said when it was published', async () => {
    await reads('courier', 2, [article('one', 1, cost('$100,000'))])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen'])
    const [claim] = await db.select().from(claims)
    expect(claim).toMatchObject({ saidAt: '2026-04-01T08:00:00.000Z', recordedAt: day(2), comparator: 'gt' })
  })

  it('reprint: the same claimant in a second paper is one claim printed twice', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('herald', 2, [article('two', 2, market('$25 billion'))])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25000000000 first_seen'])
    expect(await printings(MARKET)).toBe(2)
  })

  it('rounding: $25.65 billion and $25.7 billion are one figure, $25.9 billion is another', async () => {
    await reads('courier', 1, [article('one', 1, market('$25.65 billion'))])
    await reads('herald', 2, [article('two', 2, market('$25.7 billion'))])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25650000000 first_seen'])
    await reads('courier', 3, [article('three', 3, market('$25.9 billion'))])
    expect((await history(MARKET)).at(-1)).toBe('grand-view-research 2 25900000000 restated')
  })

  it('qualifier drift: about, plainly, over are variants of one figure, not revisions', async () => {
    await reads('courier', 1, [article('one', 1, market('approximately $25 billion'))])
    await reads('herald', 2, [article('two', 2, market('$25 billion'))])
    await reads('gazette', 3, [article('three', 3, market('over $25 billion'))])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25000000000 first_seen'])
    expect(await printings(MARKET)).toBe(3)
    expect(await openFindings()).toEqual([])
  })

  it('same figure, other unit: 1.5 GW and 1,500 MW are one figure, and so is a sum told in euros', async () => {
    await reads('courier', 1, [article('one', 1, 'Riot Platforms has 1.5 GW of power capacity in Texas.')])
    await reads('courier', 2, [article('two', 2, 'Riot Platforms has 1,500 MW of power capacity in Texas.')])
    expect(await history('power-capacity.riot-platforms.us-tx')).toEqual(['courier 1 1500 first_seen'])
    await reads('herald', 3, [article('three', 3, market('$25 billion'))])
    await reads('gazette', 4, [article('four', 4, market('€23 billion'))])
    expect(await history(MARKET)).toEqual(['grand-view-research 1 25000000000 first_seen'])
  })

  it('time-zone edges: a date is told in UTC, so eleven at night in New York is the next day', async () => {
    const item = { ...article('one', 1, cost('$100,000')), date: '2026-04-01T23:30:00-05:00' }
    await reads('courier', 2, [item])
    const [claim] = await db.select().from(claims)
    expect(claim?.saidAt).toBe('2026-04-02T04:30:00.000Z')
  })

  it('a figure said earlier in another zone is not the later one', async () => {
    await reads('courier', 3, [
      { ...article('east', 2, cost('$90,000')), date: '2026-04-02T08:00:00+09:00' },
      { ...article('west', 1, cost('$100,000')), date: '2026-04-01T20:00:00-07:00' },
    ])
    expect((await db.select().from(claims))[0]).toMatchObject({ value: '100000' })
  })

  it('late-arriving older article: what was said before does not undo what was said since', async () => {
    await reads('courier', 5, [article('new', 4, cost('$100,000'))])
    await reads('courier', 6, [article('new', 4, cost('$100,000')), article('old', 1, cost('$80,000'))])
    expect(await history(COST)).toEqual(['courier 1 100000 first_seen'])
    expect(await printings(COST)).toBe(2)
  })

  it('conflict: two claimants on one series and period stay two claims, and the disagreement is a finding', async () => {
    await reads('courier', 1, [article('one', 1, market('$25 billion'))])
    await reads('herald', 2, [
      article('two', 2, 'MarketsandMarkets puts the global edge AI market at $35 billion in 2025.'),
    ])
    expect(await history(MARKET)).toEqual([
      'grand-view-research 1 25000000000 first_seen',
      'marketsandmarkets 1 35000000000 first_seen',
    ])
    expect(await openFindings()).toEqual(['conflict: $25 billion against $35 billion'])
  })

  it('what must not merge does not: edge AI and edge AI chips are two series', async () => {
    await reads('courier', 1, [
      article('one', 1, market('$25 billion')),
      article(
        'two',
        1,
        'The global edge AI chip market was worth $6 billion in 2025, according to Grand View Research.',
      ),
    ])
    expect((await seriesIds()).length).toBe(2)
  })
})
