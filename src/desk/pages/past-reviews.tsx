import { EvidenceList } from '../../web/parts/evidence-list.tsx'
import { Moment } from '../../web/parts/time.tsx'
import { claimPath } from '../../web/paths.ts'
import { claimTitle } from '../../web/title.ts'
import { figureText, shortDay } from '../../web/words.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Proof } from '../proof.ts'
import { publicReview, RATINGS, type Review } from '../reviews.ts'

/** Every version of the claim's review, the latest first, and the note to paste where readers were told otherwise. */
export function PastReviews({ proof, origin }: { proof: Proof; origin: string }) {
  const shown = publicReview(proof.reviews)
  if (proof.reviews.length === 0) return null
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {shown && (
        <>
          <label for="note">A note to paste</label>
          <textarea id="note" class="note" rows={3} readonly>
            {noteOf(proof, shown, origin)}
          </textarea>
        </>
      )}
      {[...proof.reviews].reverse().map((r) => (
        <article class="review" id={`review-${r.n}`}>
          <p>
            <b>{RATINGS[r.rating]}</b> <span class={`badge ${r.status}`}>{r.status}</span>{' '}
            <span class="quiet">
              {r.by}, <Moment at={r.recordedAt} />, of revision {r.revision}
            </span>
          </p>
          <div class="rationale" dangerouslySetInnerHTML={{ __html: renderMarkdown(r.rationale) }} />
          <EvidenceList evidence={r.evidence} class="evidence" />
        </article>
      ))}
    </section>
  )
}

const noteOf = ({ data: { row } }: Proof, review: Review, origin: string): string =>
  `${row.claim.claimant} on ${claimTitle(row)}, ${figureText(row.claim)}: ${RATINGS[review.rating].toLowerCase()}, as of ${shortDay(review.recordedAt)}. ${review.rationale.replace(/\s+/g, ' ').trim()} ${origin}${claimPath(row.claim.id)}`
