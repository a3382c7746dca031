/** What stands around a claim: who printed it and what others say of the same thing. */
import { beforeAll, describe, expect, it } from 'vitest'
import { listClaims } from '../../src/revisions/read-claims.ts'
import { readOutlets, readRivals } from '../../src/revisions/read-context.ts'
import { db, follow, type Item, publish, tick } from '../pipeline/newsroom.ts'

const cost = (who: string, value: string, when = 'in 2025') =>
  `The average cost of mining one bitcoin in Texas was ${value} ${when}, according to ${who}.`

const item = (guid: string, body: string, date = '2026-11-01T08:00:00Z'): Item => ({
  guid,
  title: guid,
  body,
  date,
})

const PAPERS: Record<string, Item[]> = {
  daily: [
    item('a', cost('Brightwater Research', '$74,600')),
    item('b', cost('Brightwater Research', '$74,600')),
  ],
  weekly: [
    item('a', cost('Brightwater Research', '$74,600')),
    item('c', cost('Hollow Peak Capital', '$91,000')),
  ],
  courier: [item('a', cost('Brightwater Research', '$74,600'))],
  monthly: [
    item('old', cost('Northgate Mining', '$61,000', ''), '2026-08-01T08:00:00Z'),
    item('new', cost('Southgate Mining', '$69,000', ''), '2026-11-02T08:00:00Z'),
    item('near', cost('Westgate Mining', '$71,000', ''), '2026-10-25T08:00:00Z'),
  ],
}

beforeAll(async () => {
  for (const [paper, items] of Object.entries(PAPERS)) {
    await publish(paper, items)
    await follow(paper, '2026-11-04T00:00:00.000Z')
  }
  await tick('2026-11-04T00:05:00.000Z')
})

const of = async (claimant: string) => {
  const [row] = await listClaims(db, { claimant: [claimant], metric: ['mining_cost'], limit: 1 })
  if (!row) throw new Error(`${claimant} said nothing`)
  return row
}

describe('outlets that printed a claim', () => {
  it.each([
    ['Brightwater Research', 3],
    ['Hollow Peak Capital', 1],
    ['Northgate Mining', 1],
  ])('%s: %i, each counted once however often it printed it', async (claimant, outlets) => {
    const { claim } = await of(claimant)
    expect((await readOutlets(db, [claim.id])).get(claim.id) ?? 1).toBe(outlets)
  })
})

describe('what others say of the same thing and time', () => {
  it.each([
    ['Brightwater Research', ['Brightwater Research', 'Hollow Peak Capital']],
    ['Southgate Mining', ['Southgate Mining', 'Westgate Mining']],
    ['Northgate Mining', ['Northgate Mining']],
  ])('%s: %j', async (claimant, said) => {
    const row = await of(claimant)
    const rivals = (await readRivals(db, [row])).get(row.claim.id) ?? []
    expect(rivals.map((r) => r.claimant).sort()).toEqual(said)
  })

  it('is told for every claim of a page at once', async () => {
    const rows = await listClaims(db, { metric: ['mining_cost'], limit: 20 })
    const rivals = await readRivals(db, rows)
    for (const { claim } of rows) expect(rivals.get(claim.id)?.map((r) => r.id)).toContain(claim.id)
  })
})
