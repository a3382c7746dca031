import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db, Statement } from './client.ts'

/** Bytes of JSON in one statement: well under the 2 MB that D1 takes as one value. */
const MAX_JSON = 500_000

/**
 * Insert statements for any number of rows, each a single one with a single parameter (`json_each`), so that neither
 * D1's 100 parameters nor its queries an invocation are a limit. A row whose key exists is left as it is: ids are
 * derived from content, so the same key is the same fact.
 */
export function insertRows<T extends SQLiteTable>(db: Db, table: T, rows: T['$inferInsert'][]): Statement[] {
  const columns = Object.entries(getTableColumns(table))
  return chunks(rows.map((row) => JSON.stringify(stored(table, row)))).map((json) =>
    db
      .insert(table)
      .select(
        sql`select ${sql.join(
          columns.map(([, c]) => sql`value ->> ${sql.raw(`'$.${c.name}'`)}`),
          sql`, `,
        )} from json_each(${json}) where true`,
      )
      .onConflictDoNothing(),
  )
}

/** A row as the table stores it, by column name: what `json_each` hands back is written as it is. */
export function stored(table: SQLiteTable, row: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = row[key] ?? column.default ?? null
    return [column.name, value === null ? null : column.mapToDriverValue(value)]
  })
  return Object.fromEntries(columns)
}

/** JSON arrays of rows, each array within the limit. */
function chunks(rows: string[]): string[] {
  const out: string[] = []
  let chunk: string[] = []
  let size = 0
  for (const row of rows) {
    if (size + row.length > MAX_JSON && chunk.length > 0) {
      out.push(`[${chunk.join(',')}]`)
      chunk = []
      size = 0
    }
    chunk.push(row)
    size += row.length
  }
  return chunk.length > 0 ? [...out, `[${chunk.join(',')}]`] : out
}
