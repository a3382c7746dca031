import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { reviews } from '../db/schema.ts'

export type PublishedReview = typeof reviews.$inferSelect

/** What editors have published of each claim (by `asOf`), by claim id: the newest version that is no draft, unless it was a withdrawal. */
export async function readReviews(
  db: Db,
  claimIds: readonly string[],
  asOf?: string,
): Promise<Map<string, PublishedReview>> {
  if (claimIds.length === 0) return new Map()
  const newest = sql`(select max(x.n) from reviews x where x.claim_id = c.value and x.status <> 'draft'
    ${asOf ? sql`and x.recorded_at <= ${asOf}` : sql``})`
  const rows = await db
    .select({ review: reviews })
    .from(sql`json_each(${JSON.stringify(claimIds)}) as c`)
    .innerJoin(reviews, and(eq(reviews.claimId, sql`c.value`), eq(reviews.n, newest)))
    .where(eq(reviews.status, 'published'))
  return new Map(rows.map(({ review }) => [review.claimId, review]))
}
