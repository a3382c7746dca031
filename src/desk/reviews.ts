import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { commit, type Db, type Statement } from '../db/client.ts'
import { reviews } from '../db/schema.ts'

export type Review = typeof reviews.$inferSelect
export type Rating = Review['rating']

export const RATINGS = {
  supported: 'Supported',
  refuted: 'Refuted',
  not_enough_evidence: 'Not enough evidence',
  conflicting_evidence: 'Conflicting evidence',
} as const satisfies Record<Rating, string>

export const RATED = Object.keys(RATINGS) as [Rating, ...Rating[]]

const MOST_WORDS = 20_000

/** An address to check a rating by, what it says, and when it was looked at. */
export const Evidence = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  quote: z.string().max(2000),
  accessed: z.iso.date(),
})

interface NewReview {
  claimId: string
  /** The version this one follows: 0 for the first. */
  base: number
  revision: number
  status: Review['status']
  rating: Rating
  rationale: string
  evidence: z.infer<typeof Evidence>[]
}

/**
 * Saves a review as its claim's next version. Fails with a reason for a published one without a rationale; throws where
 * another editor has saved a version on the same base.
 */
export async function saveReview(
  db: Db,
  { base, ...review }: NewReview,
  by: string,
  now: string,
  also: Statement[],
): Promise<{ ok: true } | { ok: false; error: string }> {
  if (review.rationale.length > MOST_WORDS) return { ok: false, error: `At most ${MOST_WORDS} characters.` }
  if (review.status === 'published' && review.rationale.trim() === '')
    return { ok: false, error: 'Say how you know: a published review needs a rationale.' }
  await commit(db, [db.insert(reviews).values({ ...review, n: base + 1, by, recordedAt: now }), ...also])
  return { ok: true }
}

/** All versions of a claim's review, first to last. */
export const listReviews = (db: Db, claimId: string): Promise<Review[]> =>
  db.select().from(reviews).where(eq(reviews.claimId, claimId)).orderBy(asc(reviews.n))

/** What readers are shown of it: the newest version that is no draft, unless it was a withdrawal. */
export const publicReview = (versions: readonly Review[]): Review | undefined => {
  const last = versions.findLast((r) => r.status !== 'draft')
  return last?.status === 'published' ? last : undefined
}
