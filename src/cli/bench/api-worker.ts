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

/** Lists inside a row that are read as rows of their own. */
const PARTS = ['appearances', 'appearance', 'history', 'printings', 'editions']

interface Shown {
  items?: Record<string, unknown>[]
  claims?: Record<string, unknown>[]
  dataFeedElement?: Record<string, unknown>[]
}

/** How many things an answer tells of: the rows of a list, or one, and what is listed inside each. */
async function shownIn(answer: Response): Promise<number> {
  const text = await answer.text()
  if (text.startsWith('<')) return text.split(/<entry>|<item>/).length - 1
  const body = JSON.parse(text) as Shown & Record<string, unknown>
  const rows = body.items ??
    (Array.isArray(body.claims) ? body.claims : undefined) ??
    body.dataFeedElement ?? [body]
  const inside = rows.flatMap((row) => [row, ...(row.itemReviewed ? [row.itemReviewed as object] : [])])
  const parts = inside
    .flatMap((row) => PARTS.map((part) => (row as Record<string, unknown>)[part]))
    .filter((part) => Array.isArray(part))
  return rows.length + parts.reduce((sum, part) => sum + part.length, 0)
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
    const shown = await shownIn(answer)
    return c.json({ status: answer.status, read, returned, shown, statements: asked.length })
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
