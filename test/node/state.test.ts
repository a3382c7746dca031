import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrate, openState } from '../../src/cli/state.ts'

it('migrations are applied once each, and noted as wrangler notes them', async () => {
  const { db, stop } = await openState(null)
  const noted = async () => (await db.prepare('select id, name from d1_migrations order by id').all()).results
  try {
    const files = readdirSync('migrations').filter((name) => name.endsWith('.sql'))
    const once = files.sort().map((name, i) => ({ id: i + 1, name }))
    expect(await noted()).toEqual(once)
    await migrate(db)
    expect(await noted()).toEqual(once)
  } finally {
    await stop()
  }
})
