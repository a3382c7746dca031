/** What the desk tells the pages, the API and the digests. */
import { and, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates } from '../db/schema.ts'
import { rowOf } from '../revisions/read-states.ts'
import { claimTitle } from '../web/title.ts'
import { renderMarkdown } from './markdown.ts'
import { listReviews, publicReview, type Review } from './reviews.ts'

export interface PublishedReview extends Review {
  /** The rationale as HTML, safe to show. */
  html: string
}

/** The reviews of a claim that stand, the latest first; at most one now, whatever versions it had. */
export async function listPublishedReviews(db: Db, claimId: string): Promise<PublishedReview[]> {
  const review = publicReview(await listReviews(db, claimId))
  return review ? [{ ...review, html: renderMarkdown(review.rationale) }] : []
}

/** What claims are about, by id; of ids that are no claim's, nothing. */
export async function readTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const states = await db
    .select()
    .from(claimStates)
    .where(
      and(
        sql`${claimStates.claimId} in (select value from json_each(${JSON.stringify(ids)}))`,
        isNull(claimStates.supersededAt),
      ),
    )
  return new Map(states.map((state) => [state.claimId, claimTitle(rowOf(state))]))
}
