import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { entities, suggestions } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { Remark } from './hear.ts'
import type { Filing } from './identity.ts'
import type { Kind } from './merged.ts'
import { blockOf, initialsOf, likeness } from './similar.ts'

type Entity = typeof entities.$inferSelect

/** Known names a new one is compared with. */
const MOST_NEIGHBOURS = 50

/**
 * Registers the subjects, places and claimants of new claims, and suggests to editors which of them may be one with a
 * known one. Nothing is merged here.
 */
export async function introduce(db: Db, filings: Filing[], now: string): Promise<Statement[]> {
  const named = filings.flatMap((f) => [
    entity('subject', f.of.subjectKey, f.of.subject, now),
    ...(f.of.placeKey === null ? [] : [entity('place', f.of.placeKey, f.of.place ?? f.of.placeKey, now)]),
    entity('claimant', f.claimantKey, f.claimant, now),
  ])
  const met = [...new Map(named.map((e) => [`${e.kind} ${e.key}`, e])).values()]
  if (met.length === 0) return []
  const known = await db
    .select({ kind: entities.kind, key: entities.key })
    .from(entities)
    .where(
      inArray(
        sql`(${entities.kind}, ${entities.key})`,
        sql`(select value ->> '$.kind', value ->> '$.key' from json_each(${JSON.stringify(met.map(({ kind, key }) => ({ kind, key })))}))`,
      ),
    )
  const fresh = met.filter((e) => !known.some((k) => k.kind === e.kind && k.key === e.key))
  const rows = []
  for (const one of fresh)
    for (const other of await neighbours(db, one)) {
      const why = likeness(one.kind, one.name, other.name)
      if (why) {
        const { kind } = one
        const id = idOf('g', kind, one.key, other.key)
        rows.push({ id, kind, fromKey: one.key, intoKey: other.key, why, recordedAt: now })
      }
    }
  return [...insertRows(db, entities, fresh), ...insertRows(db, suggestions, rows)]
}

/** What articles say and the ledger does not follow: for editors to look at. An article that swings is named once. */
export const questions = (db: Db, remarks: Remark[], now: string): Statement[] =>
  insertRows(
    db,
    suggestions,
    remarks.flatMap(({ kind, claimId, heard, standing }) => {
      if (kind === 'misquoted') return []
      const known = `${standing.value} ${standing.unit}`
      const why =
        kind === 'held'
          ? `an article says "${heard.quote}" where an editor set ${known}`
          : `an article goes back and forth between ${known} and "${heard.quote}": the ledger keeps the first`
      const id = idOf('g', kind, claimId, kind === 'held' ? heard.id : heard.articleId)
      return [{ id, kind, fromKey: claimId, intoKey: heard.id, why, recordedAt: now }]
    }),
  )

const entity = (kind: Kind, key: string, name: string, createdAt: string): Entity => ({
  kind,
  key,
  name,
  blockKey: blockOf(name),
  createdAt,
})

const neighbours = (db: Db, one: Entity) =>
  db
    .select()
    .from(entities)
    .where(and(eq(entities.kind, one.kind), inArray(entities.blockKey, [one.blockKey, initialsOf(one.name)])))
    .limit(MOST_NEIGHBOURS)
