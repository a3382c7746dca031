/** Taking the last decision back: one more act on record, never a change of the one before. */
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { audit, claimStates, identityActs } from '../db/schema.ts'
import { takeBack as takeRevisionBack } from '../revisions/correct.ts'
import { readDoubtful, reopen } from '../revisions/doubtful.ts'
import { undo as undoFiling } from '../revisions/merge.ts'
import { rowOf } from '../revisions/read-states.ts'
import { claimTitle } from '../web/title.ts'
import { type AuditRow, type Done, standing } from './audit.ts'
import { itemPath } from './paths.ts'
import { snooze } from './queue.ts'
import { listReviews, publicReview, saveReview } from './reviews.ts'

/** Acts the undo key takes back, and how they are told. */
const UNDOABLE = {
  review_published: 'Published a review of',
  review_withdrawn: 'Withdrew the review of',
  correct: 'Corrected',
  refile: 'Filed anew',
  reject: 'Threw out',
  snooze: 'Put off',
  release_doubtful: 'Released',
  reject_doubtful: 'Said to be no claim',
} as const

type Undoable = keyof typeof UNDOABLE

const isUndoable = (act: string): act is Undoable => Object.hasOwn(UNDOABLE, act)

/** Decisions older than this are taken back by a decision of their own. */
const FRESH_MS = 12 * 3_600_000

export interface LastDecision {
  act: AuditRow
  words: string
  /** The figure it was about, and where it is looked at. */
  title: string
  path: string
}

/** The editor's last decision that stands. */
export async function lastDecision(db: Db, byId: string, now: string): Promise<LastDecision | undefined> {
  const since = new Date(Date.parse(now) - FRESH_MS).toISOString()
  const found = await db
    .select({ act: audit, state: claimStates })
    .from(audit)
    .leftJoin(claimStates, and(eq(claimStates.claimId, audit.subject), isNull(claimStates.supersededAt)))
    .where(
      and(
        eq(audit.byId, byId),
        gte(audit.recordedAt, since),
        inArray(audit.act, Object.keys(UNDOABLE)),
        standing,
      ),
    )
    .orderBy(desc(audit.recordedAt), desc(audit.id))
    .limit(1)
    .get()
  if (!found || !isUndoable(found.act.act)) return undefined
  const { act, state } = found
  const words = UNDOABLE[found.act.act]
  return state
    ? { act, words, title: claimTitle(rowOf(state)), path: `${itemPath(act.subject)}#note` }
    : { act, words, title: `“${act.detail.quote}”`, path: '/desk/doubtful' }
}

/** Whether an act was about a figure that is no claim, or was none. */
export const isDoubt = ({ act }: AuditRow): boolean => act.endsWith('_doubtful')

export const readAct = (db: Db, id: string) => db.select().from(audit).where(eq(audit.id, id)).get()

/** Does the opposite of an act, if nothing has come on top of it since. */
export async function takeBack(
  db: Db,
  { act, subject, detail, recordedAt }: AuditRow,
  by: string,
  why: string,
  now: string,
  also: Statement[],
): Promise<Done> {
  if (!isUndoable(act)) return { ok: false, error: 'this act has no undo key' }
  const base = Number(detail.base)
  switch (act) {
    case 'review_published':
    case 'review_withdrawn':
      return undoReview(db, subject, base, by, now, also)
    case 'correct':
    case 'reject':
      return takeRevisionBack(db, subject, { by, why, now, base: base + 1, also })
    case 'refile': {
      const filing = await db
        .select({ id: identityActs.id })
        .from(identityActs)
        .where(
          and(
            eq(identityActs.kind, 'claim'),
            eq(identityActs.fromKey, subject),
            eq(identityActs.recordedAt, recordedAt),
          ),
        )
        .get()
      return filing ? undoFiling(db, filing.id, { by, why, now, also }) : { ok: false, changed: true }
    }
    case 'snooze':
      await commit(db, [snooze(db, subject, null), ...also])
      return { ok: true }
    case 'release_doubtful':
    case 'reject_doubtful': {
      const doubt = await readDoubtful(db, subject)
      return doubt ? reopen(db, doubt, { by, why, now, also }) : { ok: false, changed: true }
    }
  }
}

/** What was public before stands again as one more version; where nothing was, the review is withdrawn. */
async function undoReview(
  db: Db,
  claimId: string,
  base: number,
  by: string,
  now: string,
  also: Statement[],
): Promise<Done> {
  const versions = await listReviews(db, claimId)
  const last = versions.at(-1)
  if (!last || last.n !== base + 1) return { ok: false, changed: true }
  const before = publicReview(versions.slice(0, -1))
  const { revision, rating, rationale, evidence } = before ?? last
  const status = before ? 'published' : 'withdrawn'
  const review = { claimId, base: last.n, revision, status, rating, rationale, evidence } as const
  return saveReview(db, review, by, now, also)
}
