import { env } from 'cloudflare:workers'
import { openDb } from '../src/db/client.ts'
import type { Env } from '../src/env.ts'

const { DB } = env as unknown as Env

/** The query plans of every statement that work sends, by recording what it prepares. */
export async function plansOf(work: (db: ReturnType<typeof openDb>) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  const explain = async (sql: string, values: unknown[]) => {
    const { results } = await DB.prepare(`explain query plan ${sql}`)
      .bind(...values)
      .all<{ detail: string }>()
    plans.push(...results.map((r) => `${r.detail} in ${sql.slice(0, 60)}`))
  }
  const spy = {
    prepare: (sql: string) => {
      const bind = (...values: unknown[]) => {
        const statement = DB.prepare(sql).bind(...values)
        return new Proxy(statement, {
          get: (target, key) => {
            const member = Reflect.get(target, key)
            if (typeof member !== 'function') return member
            return async (...args: unknown[]) => {
              await explain(sql, values)
              return member.apply(target, args)
            }
          },
        })
      }
      return { bind }
    },
    batch: async (list: { run: () => Promise<unknown> }[]) => {
      const out = []
      for (const statement of list) out.push(await statement.run())
      return out
    },
  } as unknown as D1Database
  await work(openDb(spy))
  return plans
}
