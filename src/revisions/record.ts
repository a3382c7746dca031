import { and, eq, inArray, lt } from 'drizzle-orm'
import type { ExtractedClaim } from '../claims/types.ts'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { appearances, claims, revisions, series } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { decide } from './decide.ts'
import { claimantOf, claimIdOf, seriesOf } from './identity.ts'

/** Where the claims were read. */
export interface Source {
  articleId: string
  version: number
  edited: boolean
  publisher: string
  saidAt: string
  text: string
}

/** Characters of context kept on each side of a quote. */
const CONTEXT = 160

/** Longest list D1 binds in one query, with room to spare. */
const IN_LIMIT = 90

/**
 * Files the claims of one article version: series, claims, appearances and the revisions they cause, as statements
 * for the same commit that stores the version. Two runs that race for the same revision number collide on its key,
 * the later commit fails whole and its job is retried. Also gives each claim's id, in the order of the claims.
 */
export async function prepareClaims(
  db: Db,
  source: Source,
  extracted: ExtractedClaim[],
  now: string,
): Promise<{ statements: Statement[]; claimIds: string[]; revised: number }> {
  const heard = extracted.map((claim) => {
    const of = seriesOf(claim)
    const claimant = claimantOf(claim, source.publisher)
    return { claim, of, claimant, claimId: claimIdOf(of.id, claim.period, claimant.key) }
  })
  const ids = [...new Set(heard.map((h) => h.claimId))]
  const current = await readCurrent(db, ids)
  const before = source.edited ? await readEarlier(db, source, ids) : new Set<string>()

  const statements: Statement[] = []
  const appearanceRows: (typeof appearances.$inferInsert)[] = []
  const seen = new Set<string>()
  let revised = 0
  for (const { claim, of, claimant, claimId } of heard) {
    const appearanceId = idOf('p', claimId, source.articleId, source.version, claim.start, claim.end)
    appearanceRows.push(appearanceRow(appearanceId, claimId, claim, source, now))
    // One text gives a claim at most one revision: a second figure for it there is a variant.
    if (seen.has(claimId)) continue
    seen.add(claimId)
    const amount = { value: claim.value, valueHigh: claim.valueHigh, unit: claim.unit }
    const decision = decide(current.get(claimId), {
      ...amount,
      saidAt: source.saidAt,
      edited: before.has(claimId),
    })
    if (decision.kind === 'appearance') continue
    const state = {
      ...amount,
      n: decision.n,
      reason: decision.reason,
      comparator: claim.comparator,
      modality: claim.modality,
      saidAt: source.saidAt,
      recordedAt: now,
      appearanceId,
    }
    const mirror = { ...state, valueSort: Number(claim.value), confidence: claim.confidence }
    if (decision.n === 1) {
      statements.push(...insertRows(db, series, [{ ...of, createdAt: now }]))
      const { metric, topic } = of
      const identity = { id: claimId, seriesId: of.id, metric, topic, period: claim.period }
      const names = { claimant: claimant.name, claimantKey: claimant.key, firstRecordedAt: now }
      statements.push(db.insert(claims).values({ ...identity, ...names, ...mirror }))
    } else {
      statements.push(db.update(claims).set(mirror).where(eq(claims.id, claimId)))
    }
    statements.push(db.insert(revisions).values({ claimId, ...state }))
    revised++
  }
  statements.push(...insertRows(db, appearances, appearanceRows))
  return { statements, claimIds: heard.map((h) => h.claimId), revised }
}

async function readCurrent(db: Db, ids: string[]) {
  const rows = []
  for (let i = 0; i < ids.length; i += IN_LIMIT)
    rows.push(
      ...(await db
        .select()
        .from(claims)
        .where(inArray(claims.id, ids.slice(i, i + IN_LIMIT)))),
    )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which of the claims an earlier version of the same article already made. */
async function readEarlier(db: Db, source: Source, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ claimId: appearances.claimId })
    .from(appearances)
    .where(and(eq(appearances.articleId, source.articleId), lt(appearances.version, source.version)))
  const wanted = new Set(ids)
  return new Set(rows.map((r) => r.claimId).filter((id) => wanted.has(id)))
}

const appearanceRow = (id: string, claimId: string, claim: ExtractedClaim, source: Source, now: string) => ({
  id,
  claimId,
  articleId: source.articleId,
  version: source.version,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  prefix: source.text.slice(Math.max(0, claim.start - CONTEXT), claim.start),
  suffix: source.text.slice(claim.end, claim.end + CONTEXT),
  value: claim.value,
  valueHigh: claim.valueHigh,
  unit: claim.unit,
  comparator: claim.comparator,
  modality: claim.modality,
  attributedTo: claim.attributedTo,
  confidence: claim.confidence,
  rule: claim.rule,
  grounding: claim.grounding,
  saidAt: source.saidAt,
  recordedAt: now,
})
