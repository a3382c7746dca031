import { expect, it } from 'vitest'
import { listClaims } from '../../src/revisions/read-claims.ts'
import { account, rows, visit } from '../desk/newsdesk.ts'
import { db, follow, publish, tick } from './newsroom.ts'

const BODY = 'Larkin mined 412 bitcoin in May. How big is the market for edge boxes? We think $6 billion.'

it('a figure the extractor only has a hint of reaches editors, not readers; the sure one beside it reaches readers', async () => {
  await publish('larkin', [{ guid: 'may', body: BODY, date: '2026-06-03T08:00:00Z' }])
  await follow('larkin', '2026-06-03T10:00:00.000Z')
  await tick('2026-06-03T10:00:00.000Z')

  const read = await listClaims(db, { limit: 50 })
  expect(read.map((r) => [r.claim.metric, r.claim.value])).toEqual([['btc_production', '412']])
  expect(
    await rows(`select claim ->> '$.metric' as metric, claim ->> '$.quote' as quote, status from doubtful`),
  ).toEqual([{ metric: 'market_size', quote: '$6 billion', status: 'open' }])

  const page = await (await visit('/doubtful', (await account('edit')).cookie)).text()
  expect(page).toContain('<mark>$6 billion</mark>')
  expect(page).toContain('0.4')
  expect(page).not.toContain('412 bitcoin</mark>')
})
