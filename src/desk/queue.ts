/** Which figures wait for an editor, in what order, and who is at which. */
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { METRICS } from '../claims/metrics.ts'
import type { Db } from '../db/client.ts'
import { claimStates, deskItems } from '../db/schema.ts'
import { type ClaimRow, rowOf } from '../revisions/read-states.ts'
import type { Part } from './worth.ts'

const TAKEN_MS = 15 * 60_000
/** Counts stop here: beyond it, more is just more. */
export const MOST_COUNTED = 1000
/** Items tried when many editors take the next one at once. */
const MOST_TRIED = 20

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

/** The part of the queue an editor works through: what cannot be understood narrows nothing. */
export const View = z.object({
  filter: z
    .enum(Object.keys(FILTERS) as [Filter, ...Filter[]])
    .exclude(['all'])
    .optional()
    .catch(undefined),
  topic: z.enum(['mining', 'ai']).optional().catch(undefined),
  metric: z
    .enum(METRICS.map((m) => m.key))
    .optional()
    .catch(undefined),
})
export type View = z.infer<typeof View>

export interface Item {
  row: ClaimRow
  points: number
  parts: Part[]
  /** Who is at it now. */
  taken: { by: string; name: string } | null
}

type DeskItem = typeof deskItems.$inferSelect

/** Written out, not as parameters: that is how SQLite knows which of the queue's partial indexes holds the answer. */
const FLAGS = {
  all: sql`open = 1`,
  findings: sql`open = 1 and findings = 1`,
  conflicts: sql`open = 1 and conflicts = 1`,
  edits: sql`open = 1 and edits = 1`,
  unsure: sql`open = 1 and unsure = 1`,
} satisfies Partial<Record<Filter, SQL>>

function within({ filter, topic, metric }: View, me: string, now: string): SQL {
  const ofTopic = topic ? sql` and topic in (${topic}, 'both')` : sql``
  const ofMetric = metric ? sql` and metric = ${metric}` : sql``
  return sql`${under(filter ?? 'all', me, now)}${ofTopic}${ofMetric}`
}

function under(filter: Filter, me: string, now: string): SQL {
  switch (filter) {
    case 'mine':
      return sql`open = 1 and taken_by is not null and taken_by = ${me} and taken_until > ${now}`
    case 'snoozed':
      return sql`open = 1 and snoozed_until is not null and snoozed_until > ${now}`
    default:
      return sql`${FLAGS[filter]} and (snoozed_until is null or snoozed_until <= ${now})`
  }
}

/** The open items of a view, worthiest first; `after` is the claim of the last one shown. */
export async function readQueue(
  db: Db,
  me: string,
  now: string,
  { view, after, limit }: { view: View; after?: string | undefined; limit: number },
): Promise<Item[]> {
  const found = await select(db, sql`${within(view, me, now)} and ${below(after)}`, limit)
  const list = sql`(select value from json_each(${JSON.stringify(found.map((d) => d.claimId))}))`
  const states = await db
    .select()
    .from(claimStates)
    .where(and(inArray(claimStates.claimId, list), isNull(claimStates.supersededAt)))
  const rows = new Map(states.map((s) => [s.claimId, rowOf(s)]))
  return found.flatMap((item) => {
    const row = rows.get(item.claimId)
    return row ? [{ row, points: item.points, parts: item.parts, taken: takenOf(item, now) }] : []
  })
}

/** Metrics that something waits for. */
export async function waitingMetrics(db: Db): Promise<string[]> {
  // from one to the next in the index, however many items there are of each
  const next = (than: SQL) => sql`(select min(metric) from desk_items where open = 1 and metric > ${than})`
  const rows = await db.all<{ metric: string }>(sql`
    with recursive m(metric) as (select ${next(sql`''`)} union all select ${next(sql`m.metric`)} from m where m.metric is not null)
    select metric from m where metric is not null`)
  return rows.map((r) => r.metric)
}

/** How many wait under each filter of a topic and metric, up to a thousand. */
export async function countQueue(
  db: Db,
  me: string,
  now: string,
  { topic, metric }: View,
): Promise<Record<Filter, number>> {
  const filters = Object.keys(FILTERS) as Filter[]
  const counts = filters.map(
    (f) =>
      sql`(select count(*) from (select 1 from desk_items where ${within({ filter: f === 'all' ? undefined : f, topic, metric }, me, now)} limit ${MOST_COUNTED})) as ${sql.identifier(f)}`,
  )
  return db.get<Record<Filter, number>>(sql`select ${sql.join(counts, sql`, `)}`)
}

/** Who is at an item now. */
export const takenOf = (item: DeskItem | undefined, now: string) =>
  item?.takenBy && item.takenUntil && item.takenUntil > now
    ? { by: item.takenBy, name: item.takenByName ?? '', until: item.takenUntil }
    : null

const select = (db: Db, where: SQL, limit: number): Promise<DeskItem[]> =>
  db.select().from(deskItems).where(where).orderBy(sql`points desc, claim_id desc`).limit(limit)

/** Comes later in the queue than a claim, decided on or not. */
const below = (claimId: string | undefined): SQL =>
  claimId === undefined
    ? sql`true`
    : sql`(points, claim_id) < (select points, claim_id from desk_items where claim_id = ${claimId})`

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

/** Puts an item off for everyone until a time, and gives it back; null brings it back at once. */
export const snooze = (db: Db, claimId: string, until: string | null) => {
  const off = { takenBy: null, takenByName: null, takenUntil: null, snoozedUntil: until }
  return db
    .insert(deskItems)
    .values({ claimId, ...off })
    .onConflictDoUpdate({ target: deskItems.claimId, set: off })
}

/**
 * Takes the worthiest item that is free and gives its claim; null when nothing is left. `after` is the item just left,
 * decided on or skipped: what comes below it is next, so that what was skipped comes up again only at the end.
 */
export async function takeNext(
  db: Db,
  who: { id: string; name: string },
  now: string,
  { after, view = {} }: { after?: string | undefined; view?: View } = {},
): Promise<string | null> {
  const free = sql`${within(view, who.id, now)} and claim_id <> ${after ?? ''}
    and (taken_by is null or taken_by = ${who.id} or taken_until <= ${now})`
  for (const where of after === undefined ? [free] : [sql`${free} and ${below(after)}`, free])
    for (const { claimId } of await select(db, where, MOST_TRIED))
      if ((await take(db, claimId, who, now)).by === who.id) return claimId
  return null
}
