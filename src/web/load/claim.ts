import { MOST_PRINTED } from '../../api/formats/linked-data.ts'
import type { Db } from '../../db/client.ts'
import { listPublishedReviews } from '../../desk/read.ts'
import { listAppearances, listRevisions, readLedger } from '../../revisions/read.ts'
import { readClaim } from '../../revisions/read-claims.ts'
import { readFindings, readOutlets, readRivals } from '../../revisions/read-context.ts'
import type { ClaimPageData } from '../pages/claim.tsx'
import type { RevisionPageData } from '../pages/revision.tsx'

const MOST_REVISIONS = 200

/** Everything the page of one claim shows; undefined if there is no such claim. */
export async function loadClaim(db: Db, id: string): Promise<ClaimPageData | undefined> {
  const row = await readClaim(db, id)
  if (!row) return undefined
  const [revisions, ledger, appearances, outlets, rivals, findings, reviews] = await Promise.all([
    listRevisions(db, id, { newest: true, limit: MOST_REVISIONS }),
    readLedger(db, id, MOST_REVISIONS),
    listAppearances(db, id, { limit: MOST_PRINTED }),
    readOutlets(db, [id]),
    readRivals(db, [row]),
    readFindings(db, [id]),
    listPublishedReviews(db, id),
  ])
  return {
    row,
    revisions: revisions.reverse(),
    ledger,
    appearances,
    findings: findings.get(id) ?? [],
    outlets: outlets.get(id) ?? 1,
    rivals: rivals.get(id) ?? [],
    reviews,
  }
}

/** One revision with the one before it and what the claim says now; undefined if the claim has had no such revision. */
export async function loadRevision(db: Db, id: string, n: number): Promise<RevisionPageData | undefined> {
  const [row, revisions, ledger, reviews] = await Promise.all([
    readClaim(db, id),
    listRevisions(db, id, { limit: n }),
    readLedger(db, id, n),
    listPublishedReviews(db, id),
  ])
  const now = revisions[n - 1]
  if (!row || !now) return undefined
  return {
    now,
    before: revisions[n - 2],
    latest: row.claim.n > n ? row.claim : undefined,
    entry: ledger[n - 1],
    reviews: reviews.filter((review) => review.revision === n),
  }
}
