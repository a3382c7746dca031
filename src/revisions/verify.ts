import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claims, revisions } from '../db/schema.ts'
import { sha256 } from '../lib/ids.ts'
import { brokenAt, type Revision } from './chain.ts'

/** Something about a claim that is not as it was written. `n` is the revision it was found at. */
export interface Problem {
  claimId: string
  n: number
  why: string
}

interface Verified {
  claims: number
  revisions: number
  /** One hash over every revision's: two ledgers with the same head are the same. */
  head: string
  problems: Problem[]
}

const PAGE = 1000

/**
 * Walks the whole ledger: every claim's revisions must follow from each other by their hashes, and the row lists are
 * printed from must say what the newest one says. Reads a page at a time; `progress` hears of each.
 */
export async function verifyLedger(
  db: Db,
  progress: (revisions: number) => void = () => {},
): Promise<Verified> {
  const result: Verified = { claims: 0, revisions: 0, head: '', problems: [] }
  let open: Row[] = []
  const close = () => {
    if (open.length === 0) return
    result.claims++
    const problem = problemOf(open)
    if (problem) result.problems.push(problem)
    open = []
  }
  for (let at = { claimId: '', n: 0 }; ; ) {
    const page = await readPage(db, at)
    for (const row of page) {
      if (open[0] && open[0].revision.claimId !== row.revision.claimId) close()
      open.push(row)
    }
    result.revisions += page.length
    result.head = sha256(
      `${result.head}\n${page.map((r) => `${r.revision.claimId} ${r.revision.hash}`).join('\n')}`,
    )
    const last = page.at(-1)
    if (!last) break
    progress(result.revisions)
    at = last.revision
  }
  close()
  for (const { id } of await readUnwritten(db))
    result.problems.push({ claimId: id, n: 1, why: 'the claim has no revision' })
  return result
}

type Row = Awaited<ReturnType<typeof readPage>>[number]

const readPage = (db: Db, after: { claimId: string; n: number }) =>
  db
    .select({ revision: revisions, claim: claims })
    .from(revisions)
    .leftJoin(claims, eq(claims.id, revisions.claimId))
    .where(sql`(${revisions.claimId}, ${revisions.n}) > (${after.claimId}, ${after.n})`)
    .orderBy(asc(revisions.claimId), asc(revisions.n))
    .limit(PAGE)

const readUnwritten = (db: Db) =>
  db
    .select({ id: claims.id })
    .from(claims)
    .where(sql`not exists (select 1 from ${revisions} where ${revisions.claimId} = ${claims.id})`)
    .limit(PAGE)

const MIRRORED = [
  'n',
  'value',
  'valueHigh',
  'unit',
  'comparator',
  'modality',
  'reason',
  'saidAt',
  'recordedAt',
  'appearanceId',
  'withdrawn',
] as const satisfies (keyof Revision)[]

function problemOf(rows: Row[]): Problem | null {
  const last = rows.at(-1)
  if (!last) return null
  const { claimId, n } = last.revision
  const broken = brokenAt(rows.map((r) => r.revision))
  if (broken) return { claimId, ...broken }
  const { claim } = last
  if (!claim) return { claimId, n, why: 'the claim of these revisions is missing' }
  const differs = MIRRORED.find((field) => claim[field] !== last.revision[field])
  return differs ? { claimId, n, why: `the claim's ${differs} is not that of its newest revision` } : null
}
