import type { Db } from '../../db/client.ts'
import { listAppearances, listRevisions, readLedger } from '../../revisions/read.ts'
import { readClaim } from '../../revisions/read-claims.ts'
import { readFindings, readPrints, readRivals } from '../../revisions/read-context.ts'
import type { ClaimPageData } from '../pages/claim.tsx'

const MOST_APPEARANCES = 60
const MOST_REVISIONS = 200

/** Everything the page of one claim shows; undefined if there is no such claim. */
export async function loadClaim(db: Db, id: string): Promise<ClaimPageData | undefined> {
  const row = await readClaim(db, id)
  if (!row) return undefined
  const key = { ...row.claim, seriesId: row.series.id }
  const [revisions, ledger, appearances, prints, rivals] = await Promise.all([
    listRevisions(db, id, { limit: MOST_REVISIONS }),
    readLedger(db, id, MOST_REVISIONS),
    listAppearances(db, id, { limit: MOST_APPEARANCES }),
    readPrints(db, [id]),
    readRivals(db, [key]),
  ])
  const texts = revisions.map((r) => ({ articleId: r.article.id, version: r.appearance.version }))
  const findings = (await readFindings(db, texts)).filter((f) => f.claimIds.includes(id))
  return {
    row,
    revisions,
    ledger,
    appearances,
    findings,
    prints: prints.get(id),
    rivals: rivals.get(id) ?? [],
  }
}
