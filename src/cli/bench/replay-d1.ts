/** What a database and an evidence store answered once, given again without asking them: what remains is the Worker's own work. */
export interface Replay {
  db: D1Database
  evidence: R2Bucket
  bill: { queries: number; read: number; returned: number }
}

/** Bindings that ask the real ones the first time and repeat the answer, parsed anew as D1's client does, from then on. */
export function replay(d1: D1Database, evidence: R2Bucket): Replay {
  const bill = { queries: 0, read: 0, returned: 0 }
  const answers = new Map<string, Promise<string>>()
  const once = (key: string, ask: () => Promise<string>): Promise<string> => {
    const known = answers.get(key) ?? ask()
    answers.set(key, known)
    return known
  }
  const statement = (sql: string, values: unknown[]) => {
    const asked = () => d1.prepare(sql).bind(...values)
    const results = async (method: 'all' | 'raw') => {
      const text = await once(`${method} ${sql} ${JSON.stringify(values)}`, async () => {
        const counted = await asked().all()
        bill.queries++
        bill.read += counted.meta.rows_read
        bill.returned += counted.results.length
        return JSON.stringify(method === 'all' ? counted : await asked().raw())
      })
      return JSON.parse(text)
    }
    return {
      bind: (...bound: unknown[]) => statement(sql, bound),
      all: () => results('all'),
      raw: () => results('raw'),
      first: async () => (await results('all')).results[0] ?? null,
    }
  }
  return {
    db: { prepare: (sql: string) => statement(sql, []) } as unknown as D1Database,
    evidence: {
      get: async (key: string) => {
        const text = await once(`evidence ${key}`, async () =>
          JSON.stringify(await evidence.get(key).then((o) => o?.text() ?? null)),
        )
        const body = JSON.parse(text)
        return body === null ? null : { text: async () => body }
      },
    } as unknown as R2Bucket,
    bill,
  }
}
