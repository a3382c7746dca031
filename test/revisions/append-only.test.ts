import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { claims } from '../../src/db/schema.ts'
import type { Env } from '../../src/env.ts'
import { merge } from '../../src/revisions/merge.ts'
import { freshStorage } from '../migrate.ts'
import { print } from './press.ts'

const { DB, EVIDENCE } = env as unknown as Env
const db = openDb(DB)
const NOW = '2026-04-01T10:00:00.000Z'

beforeAll(async () => {
  await freshStorage()
  const text = 'Mining costs in the United States have surpassed $100,000 per Bitcoin.'
  await print(db, EVIDENCE, { paper: 'courier', slug: 'one', text, published: NOW }, NOW)
  await merge(
    db,
    { kind: 'claimant', from: 'courier', into: { key: 'post', name: 'Post' } },
    { by: 'e', why: 'one paper', now: NOW },
  )
  await DB.prepare(`insert into misreadings select id, '2', '${NOW}' from appearances limit 1`).run()
})

/** Every table whose rows are for ever, found by its triggers: a new one is tested by having them. */
const tables = await (async () => {
  const { results } = await DB.prepare(
    `select tbl_name as name from sqlite_schema where type = 'trigger' and name like '%_no_update' order by 1`,
  ).all<{ name: string }>()
  return results.map((r) => r.name)
})()

it('revisions, appearances, misreadings and acts on identities are append-only', () => {
  expect(tables).toEqual(expect.arrayContaining(['appearances', 'identity_acts', 'misreadings', 'revisions']))
})

const snapshot = async (table: string) =>
  JSON.stringify((await DB.prepare(`select * from ${table} order by rowid`).all()).results)
const columns = async (table: string) => {
  const { results } = await DB.prepare(`select name, pk from pragma_table_info('${table}')`).all<{
    name: string
    pk: number
  }>()
  return { all: results.map((c) => c.name), key: results.filter((c) => c.pk > 0).map((c) => c.name) }
}
/** An insert of the first row again with its last column blanked, in the given form. */
const again = async (table: string, verb: string, tail = '') => {
  const { all } = await columns(table)
  const values = all.map((name, i) => (i === all.length - 1 ? `'x'` : `"${name}"`)).join(', ')
  return `${verb} into ${table} select ${values} from ${table} where true limit 1 ${tail}`
}

describe.each(tables.filter((t) => ['appearances', 'identity_acts', 'misreadings', 'revisions'].includes(t)))(
  '%s',
  (table) => {
    const ways: [string, () => Promise<string>][] = [
      ['UPDATE', async () => `update ${table} set rowid = rowid`],
      ['UPDATE of one column', async () => `update ${table} set "${(await columns(table)).all[1]}" = 'x'`],
      ['DELETE', async () => `delete from ${table}`],
      ['INSERT OR REPLACE', () => again(table, 'insert or replace')],
      ['REPLACE', () => again(table, 'replace')],
      [
        'upsert',
        async () => {
          const { all, key } = await columns(table)
          return again(table, 'insert', `on conflict (${key.join(', ')}) do update set "${all[1]}" = 'x'`)
        },
      ],
      [
        'UPDATE OR REPLACE',
        async () => `update or replace ${table} set "${(await columns(table)).key[0]}" = 'x'`,
      ],
    ]
    it.each(ways)('survives %s', async (_, statement) => {
      const before = await snapshot(table)
      expect(before).not.toBe('[]')
      await DB.prepare(await statement())
        .run()
        .catch((error: Error) => expect(error.message).toMatch(/append-only/))
      expect(await snapshot(table)).toBe(before)
    })
  },
)

it('a claim changed meanwhile refuses the slower writer', async () => {
  const [claim] = await db.select().from(claims)
  const stale = DB.prepare('update claims set writes = ? where id = ?').bind(claim?.writes ?? 0, claim?.id)
  await expect(stale.run()).rejects.toThrow(/changed meanwhile/)
})
