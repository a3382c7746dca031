import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Env } from '../../src/env.ts'

it('has the tables of the schema after migrating', async () => {
  const { DB } = env as unknown as Env
  const { results } = await DB.prepare(`select name from sqlite_schema where type = 'table'`).all<{
    name: string
  }>()
  expect(results.map((r) => r.name)).toEqual(
    expect.arrayContaining(['feeds', 'articles', 'claims', 'revisions']),
  )
})
