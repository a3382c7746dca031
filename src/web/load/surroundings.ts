import type { Db } from '../../db/client.ts'
import { readPrevious } from '../../revisions/read.ts'
import { readFindings, readOutlets, readRivals } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import type { Surroundings } from '../parts/claim-card.tsx'

/** What cards tell around a page of claims as they stand, in five reads however many claims there are. */
export async function surroundingsOf(db: Db, rows: readonly ClaimRow[]): Promise<Surroundings> {
  const unique = [...new Map(rows.map((row) => [row.claim.id, row])).values()]
  const claims = unique.map((row) => row.claim)
  const [previous, outlets, rivals, findings] = await Promise.all([
    readPrevious(db, claims),
    readOutlets(
      db,
      claims.map((c) => c.id),
    ),
    readRivals(db, unique),
    readFindings(
      db,
      claims.filter((c) => c.finding !== null).map((c) => c.id),
    ),
  ])
  return { previous, outlets, rivals, findings }
}
