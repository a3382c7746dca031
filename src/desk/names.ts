/** What the desk needs to know of names: which may be one, and which were made one. */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { entities, identityActs, suggestions } from '../db/schema.ts'

const MOST_SHOWN = 100

export type Suggestion = typeof suggestions.$inferSelect

/** Suggestions nobody has decided, the oldest first. */
export const openSuggestions = (db: Db): Promise<Suggestion[]> =>
  db
    .select()
    .from(suggestions)
    .where(eq(suggestions.status, 'open'))
    .orderBy(suggestions.recordedAt, suggestions.id)
    .limit(MOST_SHOWN)

export const readSuggestion = (db: Db, id: string) =>
  db.select().from(suggestions).where(eq(suggestions.id, id)).get()

/** Notes in the given act's transaction what was decided of a suggestion. */
export const decideSuggestion = (
  db: Db,
  id: string,
  status: 'accepted' | 'dismissed',
  by: string,
  now: string,
): Statement =>
  db.update(suggestions).set({ status, decidedAt: now, decidedBy: by }).where(eq(suggestions.id, id))

/** Merges and splits that stand, the latest first. */
export const standingActs = (db: Db) =>
  db
    .select()
    .from(identityActs)
    .where(
      and(
        ne(identityActs.act, 'undo'),
        sql`not exists (select 1 from identity_acts u where u.undoes = ${identityActs.id})`,
      ),
    )
    .orderBy(desc(identityActs.recordedAt), desc(identityActs.id))
    .limit(MOST_SHOWN)

/** How a key is called, the key itself if it never came up. */
export async function nameOf(db: Db, kind: 'subject' | 'place' | 'claimant', key: string): Promise<string> {
  const row = await db
    .select({ name: entities.name })
    .from(entities)
    .where(and(eq(entities.kind, kind), inArray(entities.key, [key])))
    .get()
  return row?.name ?? key
}
