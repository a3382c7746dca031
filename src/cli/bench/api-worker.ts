/** The API with two companions: what each request reads, and the same statements bare. */
import { Hono } from 'hono'
import { api } from '../../api/app.tsx'
import type { Env } from '../../env.ts'

interface Asked {
  sql: string
  values: unknown[]
}

/** The same database, taking notes of what it is asked. */
function noting<T extends object>(target: T, asked: Asked[]): T {
  return new Proxy(target, {
    get(object, name) {
      const value = Reflect.get(object, name)
      if (typeof value !== 'function') return value
      if (name === 'withSession')
        return (...args: unknown[]) => noting(value.apply(object, args) as object, asked)
      if (name !== 'prepare') return value.bind(object)
      return (sql: string) => {
        const statement = value.call(object, sql) as D1PreparedStatement
        const bind = statement.bind.bind(statement)
        statement.bind = (...values: unknown[]) => {
          asked.push({ sql, values })
          return bind(...values)
        }
        return statement
      }
    },
  })
}

async function statementsOf(path: string, env: Env): Promise<{ asked: Asked[]; answer: Response }> {
  const asked: Asked[] = []
  const answer = await api.request(path, {}, { ...env, DB: noting(env.DB, asked) })
  return { asked, answer }
}

const known = new Map<string, Asked[]>()

export default new Hono<{ Bindings: Env }>()
  .get('/empty', (c) => c.json({ ok: true }))
  .get('/rows', async (c) => {
    const { asked, answer } = await statementsOf(c.req.query('path') ?? '/', c.env)
    let read = 0
    let returned = 0
    for (const { sql, values } of asked) {
      const { meta, results } = await c.env.DB.prepare(sql)
        .bind(...values)
        .all()
      read += meta.rows_read
      returned += results.length
    }
    return c.json({ status: answer.status, read, returned, statements: asked.length })
  })
  .get('/bare', async (c) => {
    const path = c.req.query('path') ?? '/'
    const asked = known.get(path) ?? (await statementsOf(path, c.env)).asked
    known.set(path, asked)
    const answers = []
    for (const { sql, values } of asked)
      answers.push(
        (
          await c.env.DB.prepare(sql)
            .bind(...values)
            .all()
        ).results,
      )
    return c.json(answers)
  })
  .route('/api/v1', api)
