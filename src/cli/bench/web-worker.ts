/** The pages with two companions: what each reads of D1, and its statements without the page. */
import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { web } from '../../web/app.tsx'
import { countingD1 } from './counting-d1.ts'

interface Asked {
  sql: string
  values: unknown[]
}

const known = new Map<string, Asked[]>()

/** Asks for a page on a database that notes what it is asked. */
async function statementsOf(path: string, env: Env): Promise<Asked[]> {
  const asked: Asked[] = []
  const note = (sql: string, statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name !== 'bind') return Reflect.get(target, name).bind(target)
        return (...values: unknown[]) => {
          asked.push({ sql, values })
          return target.bind(...values)
        }
      },
    })
  const d1 = { prepare: (sql: string) => note(sql, env.DB.prepare(sql)) } as unknown as D1Database
  await web.request(path, {}, { ...env, DB: d1 })
  return asked
}

export default new Hono<{ Bindings: Env }>()
  .get('/rows', async (c) => {
    const { d1, bill } = countingD1(c.env.DB)
    const answer = await web.request(c.req.query('path') ?? '/', {}, { ...c.env, DB: d1 })
    await answer.text()
    return c.json({ status: answer.status, ...bill })
  })
  .get('/bare', async (c) => {
    const path = c.req.query('path') ?? '/'
    const asked = known.get(path) ?? (await statementsOf(path, c.env))
    known.set(path, asked)
    for (const { sql, values } of asked)
      await c.env.DB.prepare(sql)
        .bind(...values)
        .raw()
    return c.text(String(asked.length))
  })
  .route('/', web)
