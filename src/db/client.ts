import { drizzle } from 'drizzle-orm/d1'
import * as schema from './schema.ts'

/** The typed door to D1. `batch()` is its only transaction. */
export const openDb = (d1: D1Database) => drizzle(d1, { schema })

export type Db = ReturnType<typeof openDb>

/** A statement that can go into a batch. */
export type Statement = Parameters<Db['batch']>[0][number]

/** Runs statements as one transaction; none at all is fine. Throws what D1 throws: the caller's job is then retried whole. */
export async function commit(db: Db, statements: Statement[]): Promise<void> {
  const [first, ...rest] = statements
  if (first) await db.batch([first, ...rest])
}
