/** Keeps the queue's weights up with the ledger: what changed is weighed once, so that reading the queue weighs nothing. */
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates, claims, type deskItems } from '../db/schema.ts'
import { type ClaimRow, rowOf } from '../revisions/read-states.ts'
import { surroundingsOf } from '../web/load/surroundings.ts'
import { isDispute } from '../web/parts/badges.tsx'
import type { Surroundings } from '../web/parts/claim-card.tsx'
import { standingOf } from '../web/standing.ts'
import { AGE_STEP_DAYS, MOST_STEPS, SURE, shift, worthOf } from './worth.ts'

const DAY_MS = 86_400_000
/** Changes weighed at a time: what one request or one cron may cost. */
const MOST_CHANGES = 500

/**
 * Weighs the claims whose state has changed since the last call, and those that have become older, up to 500 of each.
 * Doing it twice, or two at once, comes to the same. Gives whether something is left for the next call.
 */
export async function weighChanged(db: Db, now: string): Promise<boolean> {
  const changed = await db.all<{ claimId: string; seq: number }>(sql`
    select claim_id as claimId, seq from claim_states
    where seq > (select coalesce(max(seq), 0) from desk_items) order by seq limit ${MOST_CHANGES}`)
  const aged = await db.all<{ claimId: string; seq: number }>(sql`
    select claim_id as claimId, seq from desk_items
    where open = 1 and weigh_at is not null and weigh_at <= ${now} order by weigh_at limit ${MOST_CHANGES}`)
  // of a claim that both aged and changed, the change counts
  const upTo = new Map([...aged, ...changed].map(({ claimId, seq }) => [claimId, seq]))
  if (upTo.size > 0) await weigh(db, upTo, now)
  return Math.max(changed.length, aged.length) === MOST_CHANGES
}

async function weigh(db: Db, upTo: Map<string, number>, now: string): Promise<void> {
  const list = sql`(select value from json_each(${JSON.stringify([...upTo.keys()])}))`
  const states = await db
    .select({ state: claimStates, held: claims.held })
    .from(claimStates)
    .innerJoin(claims, sql`${claims.id} = ${claimStates.claimId}`)
    .where(and(inArray(claimStates.claimId, list), isNull(claimStates.supersededAt)))
  const rows = states.map(({ state, held }) => ({ row: rowOf(state), held }))
  const around = await surroundingsOf(
    db,
    rows.map((r) => r.row),
  )
  const items = rows.map(({ row, held }) => ({
    claimId: row.claim.id,
    seq: upTo.get(row.claim.id),
    ...itemOf(row, held, around, now),
    topic: row.series.topic,
    metric: row.series.metric,
  }))
  await db.run(sql`
    insert into desk_items (claim_id, seq, open, points, parts, findings, conflicts, edits, unsure, topic, metric, weigh_at)
    select value ->> 'claimId', value ->> 'seq', value ->> 'open', value ->> 'points', value -> 'parts',
      value ->> 'findings', value ->> 'conflicts', value ->> 'edits', value ->> 'unsure',
      value ->> 'topic', value ->> 'metric', value ->> 'weighAt'
    from json_each(${JSON.stringify(items)}) where true
    on conflict (claim_id) do update set seq = excluded.seq, open = excluded.open, points = excluded.points,
      parts = excluded.parts, findings = excluded.findings, conflicts = excluded.conflicts, edits = excluded.edits,
      unsure = excluded.unsure, topic = excluded.topic, metric = excluded.metric, weigh_at = excluded.weigh_at
    where excluded.seq >= desk_items.seq`)
}

type Weighed = Pick<
  typeof deskItems.$inferSelect,
  'open' | 'points' | 'parts' | 'findings' | 'conflicts' | 'edits' | 'unsure' | 'weighAt'
>

/**
 * What a claim weighs as it stands. It is open until its present revision has a published review, an editor has set it,
 * or it was thrown out or is told under another: once for all its appearances.
 */
function itemOf(row: ClaimRow, held: boolean, around: Surroundings, now: string): Weighed {
  const { claim } = row
  const findings = around.findings.get(claim.id) ?? []
  const disputes = findings.filter(isDispute).length
  const { sources, others } = standingOf(row, around.rivals.get(claim.id) ?? [])
  const rivals = new Set(others.map((r) => r.claimantKey)).size
  const silentEdit = claim.reason === 'publisher_edit'
  const ageDays = (Date.parse(now) - Date.parse(claim.recordedAt)) / DAY_MS
  const open = !claim.withdrawn && !held && claim.intoClaim === null && claim.review === null
  return {
    open,
    ...worthOf({
      independent: sources,
      outlets: around.outlets.get(claim.id) ?? 1,
      inconsistencies: findings.length - disputes,
      disputes,
      rivals,
      change: shift(around.previous.get(claim.id), claim),
      silentEdit,
      confidence: claim.confidence,
      ageDays,
    }),
    findings: findings.length > disputes,
    conflicts: disputes + rivals > 0,
    edits: silentEdit,
    unsure: claim.confidence < SURE,
    weighAt: open ? nextStep(claim.recordedAt, ageDays) : null,
  }
}

/** When the age of what was recorded then will cost it more points; null once it costs all it can. */
function nextStep(recordedAt: string, ageDays: number): string | null {
  const steps = Math.max(0, Math.floor(ageDays / AGE_STEP_DAYS)) + 1
  if (steps > MOST_STEPS) return null
  return new Date(Date.parse(recordedAt) + steps * AGE_STEP_DAYS * DAY_MS).toISOString()
}
