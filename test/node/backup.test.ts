import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { backupParts } from '../../src/cli/backup-parts.ts'
import { openState } from '../../src/cli/state.ts'
import { openDb } from '../../src/db/client.ts'
import { verifyLedger } from '../../src/revisions/verify.ts'
import { print } from '../revisions/press.ts'

const dir = mkdtempSync(join(tmpdir(), 'claimline-backup-'))
const [full, empty] = [await openState(null), await openState(dir)]
afterAll(async () => {
  await Promise.all([full.stop(), empty.stop()])
  rmSync(dir, { recursive: true })
})

const things = async (db: D1Database) =>
  (
    await db
      .prepare(`select type, name, sql from sqlite_master where sql is not null order by type, name`)
      .all()
  ).results
const found = (db: D1Database) =>
  db.prepare(`select rowid from claim_search where claim_search match 'bitcoin'`).raw()

it('tables exported one by one, put back into an empty database, are the same database', async () => {
  for (const [n, cost] of ['$100,000', '$90,000'].entries())
    await print(
      openDb(full.db),
      full.evidence,
      {
        paper: 'courier',
        slug: 'one',
        text: `Mining costs in the United States have surpassed ${cost} per Bitcoin.`,
        published: '2026-04-01T00:00:00.000Z',
      },
      `2026-04-01T0${n + 1}:00:00.000Z`,
    )
  const { tables, before, after } = await backupParts(full.db)
  // what `wrangler d1 export --local --no-schema --table …` asks
  const dump = await full.db
    .prepare('PRAGMA miniflare_d1_export(?,?,?);')
    .bind(1, 0, ...tables)
    .raw<[string]>()
  for (const lines of [before, dump.flat(), after])
    await empty.db.batch(lines.map((sql) => empty.db.prepare(sql)))

  expect(await things(empty.db)).toEqual(await things(full.db))
  expect(await verifyLedger(openDb(empty.db))).toEqual(await verifyLedger(openDb(full.db)))
  expect((await verifyLedger(openDb(empty.db))).revisions).toBe(2)
  expect(await found(empty.db)).toEqual(await found(full.db))
  expect(await found(empty.db)).not.toEqual([])
  // `wrangler d1 migrations apply` finds nothing to do
  expect(tables).toContain('d1_migrations')
  await expect(empty.db.prepare('delete from revisions').run()).rejects.toThrow(/append-only/)
})
