import { beforeAll, describe, expect, it } from 'vitest'
import { tell } from '../api/library.ts'
import { account, rows, send } from './newsdesk.ts'

beforeAll(async () => {
  const claim = await tell({ claimant: 'For ever' })
  const { cookie } = await account('edit')
  const review = {
    base: '0',
    revision: '1',
    rating: 'supported',
    rationale: 'It is in their report.',
    to: 'publish',
  }
  expect((await send(`/claims/${claim}/review`, cookie, review)).status).toBe(303)
})

describe.each([
  ['reviews', 'claim_id, n', 'rationale'],
  ['audit', 'id', 'why'],
])('%s are for ever', (table, key, column) => {
  const columns = async () =>
    (await rows<{ name: string }>(`select name from pragma_table_info('${table}')`)).map((c) => `"${c.name}"`)
  const again = async (verb: string, tail = '') => {
    const all = await columns()
    const values = all.map((c) => (c === `"${column}"` ? `'changed'` : c))
    return `${verb} into ${table} (${all}) select ${values} from ${table} where true limit 1 ${tail}`
  }
  it.each<[string, () => Promise<string>]>([
    ['UPDATE', async () => `update ${table} set ${column} = 'changed'`],
    ['DELETE', async () => `delete from ${table}`],
    ['INSERT OR REPLACE', () => again('insert or replace')],
    ['REPLACE', () => again('replace')],
    ['INSERT OR IGNORE', () => again('insert or ignore')],
    ['upsert', () => again('insert', `on conflict (${key}) do update set ${column} = 'changed'`)],
    ['UPDATE OR REPLACE', async () => `update or replace ${table} set ${column} = 'changed'`],
  ])('against %s', async (_, statement) => {
    const before = JSON.stringify(await rows(`select * from ${table} order by rowid`))
    expect(before).not.toBe('[]')
    await expect(rows(await statement())).rejects.toThrow(/append-only/)
    expect(JSON.stringify(await rows(`select * from ${table} order by rowid`))).toBe(before)
  })
})
