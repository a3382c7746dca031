import { sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows, stored } from '../db/insert-rows.ts'
import { appearances, claims, revisions, type Standing, series } from '../db/schema.ts'
import { chained, GENESIS, type Revision } from './chain.ts'
import { dueOf } from './due-date.ts'
import type { Filing, SeriesIdentity } from './identity.ts'
import type { ClaimState } from './state.ts'

/** What a new revision says; number, hash and claim are the book's. */
export type Change = Omit<Revision, 'claimId' | 'n' | 'hash'> & { confidence: number }

/**
 * The changes to claims that one commit will make, kept in memory until they are all known: a claim may be heard and
 * revised more than once in it. Mirror and ledger can't part: only here is either written.
 */
export function openBook(db: Db, known: Map<string, ClaimState>) {
  const state = new Map(known)
  const created = new Map<string, SeriesIdentity>()
  const touched = new Set<string>()
  const ledger: Revision[] = []

  const claimOf = (id: string): ClaimState => {
    const claim = state.get(id)
    if (!claim) throw new Error(`no claim ${id} in the book`)
    return claim
  }
  const revise = (id: string, change: Change, standing?: Standing) => {
    const claim = claimOf(id)
    const { confidence, ...said } = change
    const revision = chained(claim.hash, { ...said, claimId: id, n: claim.n + 1 })
    ledger.push(revision)
    touched.add(id)
    state.set(id, { ...claim, ...mirror(revision, confidence), standing: standing ?? claim.standing })
  }

  return {
    claim: (id: string) => state.get(id),
    revise,
    /** Adds a claim with its first revision. */
    create(filing: Filing, change: Change, standing: Standing) {
      const { of, id, period, claimant, claimantKey } = filing
      const names = { id, period, claimant, claimantKey }
      const identity = { ...names, seriesId: of.id, metric: of.metric, topic: of.topic }
      const dueAt = period === null ? null : dueOf(period)
      const empty = { dueAt, n: 0, hash: GENESIS, writes: 0, held: false, firstRecordedAt: change.recordedAt }
      state.set(names.id, { ...identity, ...empty, standing } as ClaimState)
      created.set(names.id, of)
      revise(names.id, change, standing)
    },
    /** Notes what was heard of a claim without a revision. */
    hear(id: string, standing: Standing) {
      state.set(id, { ...claimOf(id), standing })
      touched.add(id)
    },
    /** From now on only editors change the figure; or, with false, articles do so again. */
    hold(id: string, held = true) {
      state.set(id, { ...claimOf(id), held })
      touched.add(id)
    },
    revisions: (): readonly Revision[] => ledger,
    /** Appearances before the revisions that come from them: the states readers see are made of both. */
    statements(recordedAt: string, heard: (typeof appearances.$inferInsert)[]): Statement[] {
      const rows = [...touched].map((id) => {
        const claim = claimOf(id)
        return { ...claim, writes: claim.writes + 1 }
      })
      const fresh = rows.filter((row) => created.has(row.id))
      const revised = new Set(ledger.map((r) => r.claimId))
      const known = rows.filter((row) => !created.has(row.id))
      const lines = [...new Map([...created.values()].map((of) => [of.id, of])).values()]
      return [
        ...insertRows(
          db,
          series,
          lines.map((of) => ({ ...of, createdAt: recordedAt })),
        ),
        ...insertRows(db, claims, fresh),
        ...updateClaims(
          db,
          FIGURE,
          known.filter((row) => revised.has(row.id)),
        ),
        ...updateClaims(
          db,
          HEARING,
          known.filter((row) => !revised.has(row.id)),
        ),
        ...insertRows(db, appearances, heard),
        ...insertRows(db, revisions, ledger),
      ]
    },
  }
}

/** What a claim says now, for a revision that changes something else about it. */
export const figureOf = (claim: ClaimState) => {
  const { value, valueHigh, unit, comparator, modality, saidAt, appearanceId, confidence } = claim
  return { value, valueHigh, unit, comparator, modality, saidAt, appearanceId, confidence }
}

export type Book = ReturnType<typeof openBook>

const mirror = (revision: Revision, confidence: number) => ({
  n: revision.n,
  hash: revision.hash,
  value: revision.value,
  valueHigh: revision.valueHigh ?? null,
  valueSort: Number(revision.value),
  unit: revision.unit,
  comparator: revision.comparator,
  modality: revision.modality,
  reason: revision.reason,
  saidAt: revision.saidAt,
  recordedAt: revision.recordedAt,
  appearanceId: revision.appearanceId,
  withdrawn: revision.withdrawn ?? false,
  confidence,
})

type Field = keyof typeof claims.$inferSelect

/** Written when something was heard; those with a figure as well only with a revision: each has its index to keep. */
const HEARING: Field[] = ['held', 'writes', 'standing']
const FIGURE: Field[] = [
  ...HEARING,
  'n',
  'value',
  'valueHigh',
  'valueSort',
  'unit',
  'comparator',
  'modality',
  'reason',
  'saidAt',
  'recordedAt',
  'appearanceId',
  'withdrawn',
  'confidence',
]

/** One statement for all of them. The trigger on `writes` refuses it if another run was faster. */
function updateClaims(db: Db, fields: Field[], rows: ClaimState[]): Statement[] {
  if (rows.length === 0) return []
  const json = JSON.stringify(rows.map((row) => stored(claims, row)))
  const set = fields.map((field) => [field, sql`j.value ->> ${sql.raw(`'$.${claims[field].name}'`)}`])
  return [
    db
      .update(claims)
      .set(Object.fromEntries(set))
      .from(sql`json_each(${json}) as j`)
      .where(sql`${claims.id} = j.value ->> '$.id'`),
  ]
}
