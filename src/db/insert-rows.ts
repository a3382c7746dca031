import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

/** D1 binds at most 100 parameters a statement. */
const MAX_PARAMETERS = 100

/**
 * Insert statements for any number of rows, each within D1's parameter limit. A row whose key exists is left as
 * it is: ids are derived from content, so the same key is the same fact.
 */
export function insertRows<T extends SQLiteTable>(db: Db, table: T, rows: T['$inferInsert'][]) {
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / Object.keys(getTableColumns(table)).length))
  const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  )
  return chunks.map((chunk) => db.insert(table).values(chunk).onConflictDoNothing())
}
