/** Which figures wait for an editor, in what order, and who is at which. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates, deskItems } from '../db/schema.ts'
import { type ClaimRow, rowOf } from '../revisions/read-states.ts'
import { surroundingsOf } from '../web/load/surroundings.ts'
import { isDispute } from '../web/parts/badges.tsx'
import { standingOf } from '../web/standing.ts'
import { type Part, shift, worthOf } from './worth.ts'

/** Figures weighed for one queue: the latest that changed and nobody has decided on. */
const MOST_WEIGHED = 300
const TAKEN_MS = 15 * 60_000
const DAY_MS = 86_400_000

export const FILTERS = {
  all: 'All',
  findings: 'Does not add up',
  conflicts: 'In dispute',
  edits: 'Silent edits',
  unsure: 'Low confidence',
  mine: 'Mine',
  snoozed: 'Put off',
} as const

export type Filter = keyof typeof FILTERS

export interface Item {
  row: ClaimRow
  points: number
  parts: Part[]
  tags: Set<Filter>
  /** Who is at it now. */
  taken: { by: string; name: string } | null
}

/**
 * The open items, worthiest first. A figure is open until its present revision has a published review, an editor has
 * set it, or it was thrown out: once for all its appearances.
 */
export async function readQueue(db: Db, me: string, now: string): Promise<Item[]> {
  const ids = await db.all<{ id: string }>(sql`
    select c.id from claims c where c.withdrawn = 0 and c.held = 0
      and not exists (select 1 from claim_links l where l.claim_id = c.id and l.undone_at is null)
      and not exists (select 1 from reviews r where r.claim_id = c.id and r.revision = c.n and r.status = 'published'
        and not exists (select 1 from reviews w where w.claim_id = r.claim_id and w.n > r.n and w.status = 'withdrawn'))
    order by c.recorded_at desc, c.id limit ${MOST_WEIGHED}`)
  if (ids.length === 0) return []
  const list = sql`(select value from json_each(${JSON.stringify(ids.map((r) => r.id))}))`
  const states = await db
    .select()
    .from(claimStates)
    .where(and(inArray(claimStates.claimId, list), isNull(claimStates.supersededAt)))
  const rows = states.map(rowOf)
  const [around, held] = await Promise.all([
    surroundingsOf(db, rows),
    db.select().from(deskItems).where(inArray(deskItems.claimId, list)),
  ])
  const desk = new Map(held.map((d) => [d.claimId, d]))
  return rows
    .map((row): Item => {
      const { claim } = row
      const findings = around.findings.get(claim.id) ?? []
      const disputes = findings.filter(isDispute).length
      const { sources, others } = standingOf(row, around.rivals.get(claim.id) ?? [])
      const rivals = new Set(others.map((r) => r.claimantKey)).size
      const prints = around.prints.get(claim.id)
      const { points, parts } = worthOf({
        independent: sources,
        outlets: prints?.outlets ?? 1,
        inconsistencies: findings.length - disputes,
        disputes,
        rivals,
        change: shift(around.previous.get(claim.id), claim),
        silentEdit: claim.reason === 'publisher_edit',
        confidence: claim.confidence,
        ageDays: (Date.parse(now) - Date.parse(claim.recordedAt)) / DAY_MS,
      })
      const at = desk.get(claim.id)
      const taken =
        at?.takenBy && (at.takenUntil ?? '') > now ? { by: at.takenBy, name: at.takenByName ?? '' } : null
      const snoozed = (at?.snoozedUntil ?? '') > now
      const tags = new Set<Filter>(snoozed ? ['snoozed'] : ['all'])
      if (!snoozed && findings.length > disputes) tags.add('findings')
      if (!snoozed && disputes + rivals > 0) tags.add('conflicts')
      if (!snoozed && claim.reason === 'publisher_edit') tags.add('edits')
      if (!snoozed && claim.confidence < 0.9) tags.add('unsure')
      if (taken?.by === me) tags.add('mine')
      return { row, points, parts, tags, taken }
    })
    .sort((a, b) => b.points - a.points || (a.row.claim.id < b.row.claim.id ? -1 : 1))
}

/** Takes an item for a quarter of an hour; gives who has it: another editor, if they were faster. */
export async function take(
  db: Db,
  claimId: string,
  who: { id: string; name: string },
  now: string,
): Promise<{ by: string; name: string }> {
  const until = new Date(Date.parse(now) + TAKEN_MS).toISOString()
  const mine = { takenBy: who.id, takenByName: who.name, takenUntil: until }
  const free = sql`${deskItems.takenBy} is null or ${deskItems.takenBy} = ${who.id} or ${deskItems.takenUntil} <= ${now}`
  await db
    .insert(deskItems)
    .values({ claimId, ...mine })
    .onConflictDoUpdate({ target: deskItems.claimId, set: { ...mine, snoozedUntil: null }, setWhere: free })
  const row = await db.select().from(deskItems).where(eq(deskItems.claimId, claimId)).get()
  return { by: row?.takenBy ?? who.id, name: row?.takenByName ?? who.name }
}

/** Gives an item back to everyone; what others hold stays theirs. */
export const release = (db: Db, claimId: string, byId: string) =>
  db
    .update(deskItems)
    .set({ takenBy: null, takenByName: null, takenUntil: null })
    .where(and(eq(deskItems.claimId, claimId), eq(deskItems.takenBy, byId)))

/** Puts an item off for everyone until a time, and gives it back. */
export const snooze = (db: Db, claimId: string, until: string) => {
  const off = { takenBy: null, takenByName: null, takenUntil: null, snoozedUntil: until }
  return db
    .insert(deskItems)
    .values({ claimId, ...off })
    .onConflictDoUpdate({ target: deskItems.claimId, set: off })
}

/**
 * Takes the worthiest item that is free and gives its claim; null when nothing is left. `after` is the item just
 * left: the one that follows it is next, so that skipping goes through the whole queue.
 */
export async function takeNext(
  db: Db,
  who: { id: string; name: string },
  now: string,
  { after, filter = 'all' }: { after?: string | undefined; filter?: Filter | undefined } = {},
): Promise<string | null> {
  const open = (await readQueue(db, who.id, now)).filter((i) => i.tags.has(filter))
  const from = open.findIndex((i) => i.row.claim.id === after) + 1
  for (const item of [...open.slice(from), ...open.slice(0, from)]) {
    const { id } = item.row.claim
    if (id === after || (item.taken && item.taken.by !== who.id)) continue
    if ((await take(db, id, who, now)).by === who.id) return id
  }
  return null
}
