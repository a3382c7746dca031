import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import type { Env } from '../../src/env.ts'
import { verifyLedger } from '../../src/revisions/verify.ts'
import { verifyQuotes } from '../../src/verifying.ts'
import { freshStorage } from '../migrate.ts'
import { print } from './press.ts'

const { DB, EVIDENCE } = env as unknown as Env
const db = openDb(DB)
const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
const day = (n: number) => `2026-04-0${n}T10:00:00.000Z`
const item = (slug: string, n: number, value: string) => ({
  paper: 'courier',
  slug,
  text: cost(value),
  published: day(n),
})

beforeEach(async () => {
  await freshStorage()
  for (const [n, value] of ['$100,000', '$90,000', '$80,000'].entries())
    await print(db, EVIDENCE, item(`a${n}`, n + 1, value), day(n + 1))
})

/** Does what the triggers forbid, as someone with the database file could. */
async function tamper(sql: string) {
  const { results } = await DB.prepare(
    `select name from sqlite_schema where type = 'trigger' and tbl_name in ('revisions', 'claims', 'appearances')`,
  ).all<{ name: string }>()
  for (const { name } of results) await DB.prepare(`drop trigger ${name}`).run()
  await DB.prepare(sql).run()
}

it('an untouched ledger verifies, and its head is the same each time', async () => {
  const first = await verifyLedger(db)
  expect(first).toMatchObject({ claims: 1, revisions: 3, problems: [] })
  expect((await verifyLedger(db)).head).toBe(first.head)
  expect(await verifyQuotes(db, EVIDENCE)).toMatchObject({ texts: 3, quotes: 3, problems: [] })
})

it.each([
  ['a changed value', `update revisions set value = '95000' where n = 2`, 2, /hash does not follow/],
  ['a changed date', `update revisions set said_at = '2026-01-01T00:00:00.000Z' where n = 1`, 1, /hash/],
  ['a revision taken out', 'delete from revisions where n = 2', 2, /missing/],
  ['the newest revision taken out', 'delete from revisions where n = 3', 2, /not that of its newest/],
  ['a changed list row', `update claims set value = '70000'`, 3, /value is not that of its newest/],
  ['all revisions taken out', 'delete from revisions', 1, /no revision/],
])('%s is found, with the place', async (_, sql, n, why) => {
  await tamper(sql)
  const { problems } = await verifyLedger(db)
  expect(problems).toEqual([{ claimId: expect.any(String), n, why: expect.stringMatching(why) }])
})

it('a revision whose own hash was forged breaks the next one', async () => {
  await tamper(
    `update revisions set value = '95000', hash = (select hash from revisions where n = 1) where n = 2`,
  )
  expect((await verifyLedger(db)).problems).toMatchObject([{ n: 2 }])
})

it('a quote that does not stand in its text is found', async () => {
  await tamper('update appearances set start = start + 1 where version = 1 and rowid = 1')
  expect((await verifyQuotes(db, EVIDENCE)).problems).toMatchObject([
    { why: expect.stringMatching(/does not stand/) },
  ])
})
