/** A D1 that counts what Cloudflare bills: rows read and rows written, and the queries they took. */
export interface Bill {
  queries: number
  read: number
  written: number
}

/** The database behind a counter. A select is run twice where its rows come without the count. */
export function countingD1(d1: D1Database): { d1: D1Database; bill: Bill } {
  const bill: Bill = { queries: 0, read: 0, written: 0 }
  const originals = new WeakMap<object, D1PreparedStatement>()
  const count = <T>(result: D1Result<T>): D1Result<T> => {
    bill.queries++
    bill.read += result.meta.rows_read
    bill.written += result.meta.rows_written
    return result
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => count(await statement.all()),
      run: async () => count(await statement.run()),
      first: async (column?: string) => {
        const row = count(await statement.all<Record<string, unknown>>()).results[0] ?? null
        return column && row ? row[column] : row
      },
      raw: async () => {
        count(await statement.all())
        return statement.raw()
      },
    } as unknown as D1PreparedStatement
    originals.set(wrapped, statement)
    return wrapped
  }
  const counting = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    batch: async (list: D1PreparedStatement[]) => {
      const results = await d1.batch(list.map((s) => originals.get(s) ?? s))
      return results.map(count)
    },
    exec: (sql: string) => d1.exec(sql),
  } as unknown as D1Database
  return { d1: counting, bill }
}
