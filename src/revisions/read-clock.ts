import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { ledgerClock } from '../db/schema.ts'

/** The second, ISO, in which anything readers see was last written. */
export const readClock = async (db: Db): Promise<string | undefined> =>
  (await db.select({ at: ledgerClock.changedAt }).from(ledgerClock).where(eq(ledgerClock.id, 1)).get())?.at
