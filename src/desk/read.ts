/** What the desk tells the pages, the API and the digests. */
import type { Db } from '../db/client.ts'
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
