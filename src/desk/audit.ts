/** Every act of an editor, once: the record of it is written in the act's own transaction or the act is not done. */
import { and, desc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Principal } from '../api/auth/principal.ts'
import type { Db, Statement } from '../db/client.ts'
import { audit } from '../db/schema.ts'
import { idOf, sha256 } from '../lib/ids.ts'

export type AuditRow = typeof audit.$inferSelect

export interface Act {
  /** The Idempotency-Key: a second sending under the same key does nothing more. */
  key: string
  act: string
  subject: string
  why: string
  /** What the editor asked for, field by field. */
  asked: Record<string, unknown>
  /** What it was before, for the record; no part of what was asked. */
  before?: Record<string, unknown>
}

/** `changed`: what the act was based on is no longer so. */
export type Done = { ok: true } | { ok: false; error: string } | { ok: false; changed: true }

export type Outcome =
  /** `again`: it had been done before, by the same sending. */
  | { kind: 'done'; again: boolean }
  /** What it was based on has changed meanwhile. Nothing was written. */
  | { kind: 'conflict' }
  /** `reused`: the key came before with something else. */
  | { kind: 'refused'; error: string; reused?: true }

/**
 * Does an act together with its audit record, exactly once however often it is sent. `perform` must commit the given
 * statements with its own. Throws what D1 throws for other reasons than a collision: sending again is then safe.
 */
export async function once(
  db: Db,
  who: Principal,
  now: string,
  { key, act, subject, why, asked, before }: Act,
  perform: (also: Statement[]) => Promise<Done>,
): Promise<Outcome> {
  const id = idOf('u', who.id, key)
  const request = sha256(JSON.stringify([act, subject, why, asked]))
  const known = () => db.select({ request: audit.request }).from(audit).where(eq(audit.id, id)).get()
  const answer = (row: { request: string }): Outcome =>
    row.request === request
      ? { kind: 'done', again: true }
      : {
          kind: 'refused',
          reused: true,
          error: 'This form was sent before with something else in it: load the page again.',
        }
  const earlier = await known()
  if (earlier) return answer(earlier)
  const detail = before ? { ...asked, before } : asked
  const record = db
    .insert(audit)
    .values({ id, act, subject, why, detail, request, byId: who.id, by: who.name, recordedAt: now })
  try {
    const done = await perform([record])
    if (done.ok) return { kind: 'done', again: false }
    // What has changed may be what our own twin did.
    const twin = await known()
    if (twin) return answer(twin)
    return 'changed' in done ? { kind: 'conflict' } : { kind: 'refused', error: done.error }
  } catch (error) {
    // Either our twin was faster, or an editor, or an article.
    const twin = await known()
    if (twin) return answer(twin)
    if (isCollision(error)) return { kind: 'conflict' }
    throw error
  }
}

function isCollision(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause)
    if (/append-only|changed meanwhile|UNIQUE constraint/.test(e.message)) return true
  return false
}

/** Whether an act of the query still stands: no later one takes it back. */
export const standing = sql`not exists (select 1 from audit u where u.subject = ${audit.subject} and u.act = 'undo'
  and u.detail ->> '$.undoes' = ${audit.id})`

interface AuditFilter {
  subject?: string | undefined
  act?: string | undefined
  by?: string | undefined
  /** Words in the reason or the details. */
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
  after?: { at: string; id: string } | undefined
  limit: number
}

/** Records that match, the latest first. */
export const listAudit = (db: Db, f: AuditFilter): Promise<AuditRow[]> =>
  db
    .select()
    .from(audit)
    .where(
      and(
        f.subject ? eq(audit.subject, f.subject) : undefined,
        f.act ? eq(audit.act, f.act) : undefined,
        f.by ? eq(audit.by, f.by) : undefined,
        f.q
          ? sql`instr(lower(${audit.why} || ' ' || ${audit.detail} || ' ' || ${audit.subject}), lower(${f.q}))`
          : undefined,
        f.from ? gte(audit.recordedAt, f.from) : undefined,
        f.to ? lte(audit.recordedAt, f.to) : undefined,
        f.after ? sql`(${audit.recordedAt}, ${audit.id}) < (${f.after.at}, ${f.after.id})` : undefined,
      ),
    )
    .orderBy(desc(audit.recordedAt), desc(audit.id))
    .limit(f.limit)
