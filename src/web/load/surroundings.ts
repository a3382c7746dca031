import type { Db } from '../../db/client.ts'
import { readPrevious } from '../../revisions/read.ts'
import { readFindings, readPrints, readRivals } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import type { Surroundings } from '../parts/claim-card.tsx'

/** What cards tell around a page of claims, in four reads however many claims there are. */
export async function surroundingsOf(db: Db, rows: readonly ClaimRow[]): Promise<Surroundings> {
  const claims = [
    ...new Map(rows.map(({ claim, series }) => [claim.id, { ...claim, seriesId: series.id }])).values(),
  ]
  const [previous, prints, rivals, findings] = await Promise.all([
    readPrevious(db, claims),
    readPrints(
      db,
      claims.map((c) => c.id),
    ),
    readRivals(db, claims),
    readFindings(
      db,
      claims.map((c) => c.id),
    ),
  ])
  return { previous, prints, rivals, findings }
}
